// How a person wants to be reached (CRM-22): asked before every call, mail or text.
// - Topics they opted out of spare what they need of a deal under way: quotes and contracts.
// - Where two records turn out to be one person, the strictest wish of the two holds.
import type { Preferences } from '@throughline/contracts/gen/throughline/crm/v1/preferences';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { rule } from '@throughline/chassis/errors';
import type { StoredContact } from './contact.ts';

export const openPreferences: Preferences = {
  doNotCall: false,
  doNotEmail: false,
  doNotSms: false,
  doNotTrack: false,
  preferredChannel: undefined,
  optOutTopics: [],
  quietHours: undefined,
};

export type Approach = { by: 'CALL' } | { by: 'SMS' } | { by: 'EMAIL'; topic?: string; transactional: boolean };

/** 422 where the person does not want to be reached this way. */
export function refuseUnwanted(preferences: Preferences | undefined, approach: Approach): void {
  const { doNotCall, doNotEmail, doNotSms, optOutTopics } = preferences ?? openPreferences;
  if (approach.by === 'CALL' && doNotCall) throw rule('contact.do_not_call', 'This person does not want to be called.');
  if (approach.by === 'SMS' && doNotSms) throw rule('contact.do_not_sms', 'This person does not want text messages.');
  if (approach.by !== 'EMAIL') return;
  if (doNotEmail) throw rule('contact.do_not_email', 'This person does not want mail.');
  if (!approach.transactional && approach.topic && optOutTopics.includes(approach.topic)) {
    throw rule('contact.do_not_email', `This person does not want mail about ${approach.topic}.`, { topic: approach.topic });
  }
}

export function changePreferences(contact: StoredContact, given: Partial<Preferences>): Decision<StoredContact> {
  const old = contact.preferences ?? openPreferences;
  const { set } = changedFields<Preferences>(old, given);
  if (Object.keys(set).length === 0) return { set: {} };
  const preferences = { ...old, ...set };
  return {
    set: { preferences },
    event: fact('crm.contact.preferences_changed', { contactId: contact.id, ownerId: contact.ownerId, old, new: preferences }),
  };
}

const topicsMax = 50;

/** By the link in a mail: of its topic, or of everything where none is named or too many are kept already. */
export function unsubscribe(contact: StoredContact, topic: string): Decision<StoredContact> {
  const { doNotEmail, optOutTopics } = contact.preferences ?? openPreferences;
  if (topic === '' || optOutTopics.length >= topicsMax) return doNotEmail ? { set: {} } : changePreferences(contact, { doNotEmail: true });
  return optOutTopics.includes(topic) ? { set: {} } : changePreferences(contact, { optOutTopics: [...optOutTopics, topic] });
}

/** The first one's channel and hours; every wish not to be reached of any of them. */
export function strictest(wishes: readonly Preferences[]): Preferences {
  const [first = openPreferences] = wishes;
  return {
    ...first,
    doNotCall: wishes.some(({ doNotCall }) => doNotCall),
    doNotEmail: wishes.some(({ doNotEmail }) => doNotEmail),
    doNotSms: wishes.some(({ doNotSms }) => doNotSms),
    doNotTrack: wishes.some(({ doNotTrack }) => doNotTrack),
    optOutTopics: [...new Set(wishes.flatMap(({ optOutTopics }) => optOutTopics))],
    quietHours: wishes.map(({ quietHours }) => quietHours).find((hours) => hours !== undefined),
    preferredChannel: wishes.map(({ preferredChannel }) => preferredChannel).find((channel) => channel !== undefined),
  };
}
