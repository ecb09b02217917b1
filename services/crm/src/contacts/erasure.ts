// What stays of a person who was erased (CRM-23): that there was somebody. Ids, counts and what they signed remain.
import { fact, type Decision } from '@throughline/chassis/decision';
import type { StoredContact } from './contact.ts';
import { openPreferences } from './preferences.ts';

/** A person needs a name; this one is everybody's. */
export const erasedName = 'Erased';

export const blank: Partial<StoredContact> = {
  firstName: undefined,
  lastName: erasedName,
  emails: [],
  emailAddresses: [],
  phones: [],
  locale: undefined,
  timeZone: undefined,
  tags: [],
  source: undefined,
  // Nobody writes to them by mistake.
  preferences: { ...openPreferences, doNotCall: true, doNotEmail: true, doNotSms: true, doNotTrack: true },
  portalPrincipalId: undefined,
  customFields: {},
};

export const erase = (contact: StoredContact, reason: string): Decision<StoredContact> => ({
  set: {},
  event: fact('crm.contact.erased', { contactId: contact.id, ownerId: contact.ownerId }),
  reason,
});
