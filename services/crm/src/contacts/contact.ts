// A contact is a person the firm deals with.
// - They have a first or a last name, at most ten addresses of mail of which one is the primary one, and ten phones.
// - How they want to be reached is theirs to say (preferences.ts); where they belong is dated (affiliation.ts).
import type {
  Contact,
  ContactEmail,
  CreateContactRequest,
  UpdateContactRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { changedFields, fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { invalidFields } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { newFields, patchedFields, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { openPreferences } from './preferences.ts';

export type { Contact };

export interface StoredContact extends Contact {
  /** The addresses of its e-mails, to find it by. */
  emailAddresses: string[];
  mergedIntoId?: string | undefined;
}

export function meet(
  id: string,
  given: CreateContactRequest,
  { ownerId, definitions }: { ownerId: string; definitions: FieldDefinitionList },
) {
  const { onDuplicate: _, companyId, title: __, ...fields } = given;
  refuseNameless(fields);
  const emails = orderly(given.emails);
  const set = {
    ...fields,
    id,
    ownerId,
    companyId,
    emails,
    emailAddresses: emails.map(({ address }) => address),
    preferences: openPreferences,
    portalPrincipalId: undefined,
    engagementScore: 0,
    customFields: newFields(definitions, given.customFields),
    possibleDuplicates: [],
    mergedIntoId: undefined,
  };
  const { firstName, lastName } = set;
  return { set, event: fact('crm.contact.created', { contactId: id, ownerId, companyId, firstName, lastName, email: primaryEmail(set) }) };
}

export function change(
  contact: StoredContact,
  given: Named<UpdateContactRequest>,
  definitions: FieldDefinitionList,
): Decision<StoredContact> {
  const customFields = 'customFields' in given && { customFields: patchedFields(definitions, contact.customFields, given.customFields) };
  const emails = given.emails && orderly(given.emails, contact.emails);
  const changes = changedFields<Contact>(contact, { ...given, ...(emails && { emails }), ...customFields });
  if (Object.keys(changes.set).length === 0) return { set: {} };
  refuseNameless({ ...contact, ...changes.set });
  const addresses = changes.set.emails ? { emailAddresses: changes.set.emails.map(({ address }) => address) } : {};
  return { set: { ...changes.set, ...addresses }, event: updated({ ...contact, ...changes.set }, changes.old, changes.new) };
}

/** A message to the address came back for good. */
export function bounce(contact: StoredContact, address: string): Decision<StoredContact> {
  const emails = contact.emails.map((email) => (email.address === address ? { ...email, bounced: true } : email));
  const changes = changedFields<Contact>(contact, { emails });
  return Object.keys(changes.set).length === 0 ? { set: {} } : { set: changes.set, event: updated(contact, changes.old, changes.new) };
}

export const forget = (contact: StoredContact): Decision<StoredContact> => ({ set: {}, event: updated(contact, {}, {}, true) });

export const displayName = ({ firstName, lastName }: Pick<Contact, 'firstName' | 'lastName'>) =>
  [firstName, lastName].filter(Boolean).join(' ');

export const primaryEmail = ({ emails }: Pick<Contact, 'emails'>): string | undefined => emails.find(({ primary }) => primary)?.address;

export const updated = ({ id, ownerId, companyId }: StoredContact, old: object, present: object, removed = false): Fact =>
  fact('crm.contact.updated', { contactId: id, ownerId, companyId, old, new: present, removed });

function refuseNameless({ firstName, lastName }: Pick<Contact, 'firstName' | 'lastName'>) {
  if (displayName({ firstName, lastName }).trim() === '')
    throw invalidFields({ field: 'lastName', code: 'required', message: 'is required where there is no firstName' });
}

/** Trimmed, in lower case, each once, one primary; an address that bounced before has still bounced. */
export function orderly(emails: readonly ContactEmail[], before: readonly ContactEmail[] = []): ContactEmail[] {
  if (emails.filter(({ primary }) => primary).length > 1) throw repeated('has more than one primary address');
  const bounced = new Set(before.filter((email) => email.bounced).map(({ address }) => address));
  const primaryAt = Math.max(
    0,
    emails.findIndex(({ primary }) => primary),
  );
  const kept = emails.map(({ address: given, kind = 'WORK' }, at) => {
    const address = normalisedEmail(given);
    return { address, kind, primary: at === primaryAt, bounced: bounced.has(address) };
  });
  if (new Set(kept.map(({ address }) => address)).size < kept.length) throw repeated('names an address twice');
  return kept;
}

export const normalisedEmail = (address: string) => address.trim().toLowerCase();

const repeated = (message: string) => invalidFields({ field: 'emails', code: 'repeated', message });
