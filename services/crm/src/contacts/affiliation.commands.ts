// What changes where a person belongs. The contact carries the events and the company of its primary affiliation.
import type { UpdateAffiliationRequest } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { change, end, type StoredAffiliation } from './affiliation.ts';
import { affiliationsOf } from './affiliation.queries.ts';
import { AffiliationTable } from './affiliation.table.ts';
import type { StoredContact } from './contact.ts';

export async function changeAffiliation(
  tx: Tx,
  contact: StoredContact,
  span: StoredAffiliation,
  given: Named<UpdateAffiliationRequest>,
  today: PlainDate,
): Promise<StoredAffiliation> {
  const { here, next, event } = change(span, given, contact.ownerId, today);
  if (!event) return span;
  const becomesPrimary = given.primary === true && !span.isPrimary;
  if (becomesPrimary) await yieldPrimary(tx, contact);
  await tx.apply(contact, { set: becomesPrimary ? { companyId: span.companyId } : {}, event });
  const changed = await tx.apply(span, here);
  return next ? tx.create(AffiliationTable, next) : changed;
}

/** Where the primary one ends, the oldest of the others takes its place. */
export async function endAffiliation(tx: Tx, contact: StoredContact, span: StoredAffiliation, today: PlainDate): Promise<StoredContact> {
  const { set, event } = end(span, contact.ownerId, today);
  const heir = span.isPrimary ? (await affiliationsOf(tx, contact.id, false)).find(({ id }) => id !== span.id) : undefined;
  const after = await tx.apply(contact, { set: span.isPrimary ? { companyId: heir?.companyId } : {}, event });
  await tx.apply(span, { set });
  if (heir) await tx.apply(heir, { set: { isPrimary: true } });
  return after;
}

async function yieldPrimary(tx: Tx, contact: StoredContact): Promise<void> {
  const primary = (await affiliationsOf(tx, contact.id, false)).find(({ isPrimary }) => isPrimary);
  if (primary) await tx.apply(primary, { set: { isPrimary: false } });
}
