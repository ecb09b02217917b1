// What changes a contact, for whoever changes it: its own routes, a conversion, an import, a batch.
import type { CreateContactRequest, UpdateContactRequest } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { Opening } from '../accounts/company.commands.ts';
import { CompanyTable } from '../accounts/company.table.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { linked, refuseDuplicates } from '../duplicates/duplicate.ts';
import { contactsLike } from '../duplicates/match.queries.ts';
import { notePairs } from '../duplicates/pair.table.ts';
import { join, type Belonging, type StoredAffiliation } from './affiliation.ts';
import { affiliationsOf } from './affiliation.queries.ts';
import { AffiliationTable } from './affiliation.table.ts';
import { change, displayName, meet, type StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';

/** A new contact, belonging to the company that is named; or, where the caller wants it so, the one they look like. */
export async function openContact(tx: Tx, given: CreateContactRequest, opening: Opening): Promise<StoredContact> {
  const { set, event } = meet(tx.ids.next(), given, opening);
  const candidates = await contactsLike(tx, { name: displayName(set), emails: set.emailAddresses, phones: set.phones });
  refuseDuplicates(given.onDuplicate, candidates);
  const twin = linked(given.onDuplicate, candidates);
  if (twin) return { ...(await tx.get(ContactTable, twin.id)), possibleDuplicates: candidates };
  if (given.companyId) await tx.get(CompanyTable, given.companyId);
  let contact = await tx.create(ContactTable, { set, event });
  if (given.companyId)
    ({ contact } = await affiliate(tx, contact, firstBelonging(contact.id, given.companyId, given.title), opening.today));
  await notePairs(tx, 'CONTACT', contact.id, candidates);
  return { ...contact, possibleDuplicates: candidates };
}

export async function changeContact(
  tx: Tx,
  contact: StoredContact,
  given: Named<UpdateContactRequest>,
  definitions: FieldDefinitionList,
): Promise<StoredContact> {
  const changed = await tx.apply(contact, change(contact, given, definitions));
  const renamed = (['firstName', 'lastName', 'emails', 'phones'] as const).some((trait) => changed[trait] !== contact[trait]);
  if (!renamed) return changed;
  const candidates = await contactsLike(tx, { name: displayName(changed), emails: changed.emailAddresses, phones: changed.phones });
  await notePairs(tx, 'CONTACT', contact.id, candidates);
  return changed;
}

/** One primary affiliation at a time: a new one takes over. */
export async function affiliate(
  tx: Tx,
  contact: StoredContact,
  given: Belonging,
  today: PlainDate,
): Promise<{ contact: StoredContact; span: StoredAffiliation }> {
  const present = await affiliationsOf(tx, contact.id, false);
  const primary = present.find(({ isPrimary }) => isPrimary);
  const { set, event } = join(given, contact.ownerId, { today, first: !primary });
  if (primary && set.isPrimary) await tx.apply(primary, { set: { isPrimary: false } });
  const after = await tx.apply(contact, { set: set.isPrimary ? { companyId: set.companyId } : {}, event });
  return { contact: after, span: await tx.create(AffiliationTable, { set }) };
}

const firstBelonging = (contactId: string, companyId: string, title: string | undefined): Belonging => ({
  contactId,
  companyId,
  title,
  department: undefined,
  roles: [],
  primary: true,
  from: undefined,
  to: undefined,
});
