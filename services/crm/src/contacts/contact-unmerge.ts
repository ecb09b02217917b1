// People who were taken for one part again (CRM-99), each with their own addresses, wishes and companies.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { changedFields } from '@throughline/chassis/decision';
import { restoreDeals, restoreRelations, restoreSpans } from '../merging/image.queries.ts';
import { restoreActivityLinks } from '../merging/merge-links.queries.ts';
import type { MergeRecord } from '../merging/record.queries.ts';
import { pointBack } from '../merging/repoint.queries.ts';
import { reopenPairs, revive } from '../merging/revive.queries.ts';
import { takenBack } from '../merging/undo.ts';
import { affiliationsOf } from './affiliation.queries.ts';
import { updated, type StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';

export async function undoContactMerge(
  tx: Tx,
  { id, winner_id: winnerId, loser_ids: loserIds, snapshot, ...record }: MergeRecord,
): Promise<void> {
  await revive(tx, 'contacts', loserIds, winnerId);
  await restoreSpans(tx, id, 'affiliations');
  await restoreRelations(tx, id, 'contact_relations');
  await restoreDeals(tx, id, winnerId, loserIds);
  await restoreActivityLinks(tx, 'CONTACT', id, winnerId);
  await pointBack(tx, 'contacts', id, winnerId);
  const winner = await tx.load(ContactTable, winnerId);
  const set = { ...takenBack(winner, record.winner_changes ?? []), companyId: await primaryCompany(tx, winnerId) };
  const { emailAddresses: _, ...visible } = set;
  const changes = changedFields<StoredContact>(winner, visible);
  await tx.apply(winner, { set, event: updated({ ...winner, ...set }, changes.old, changes.new) });
  for (const former of snapshot as unknown as StoredContact[]) {
    const contact = await tx.load(ContactTable, former.id);
    const back = { mergedIntoId: undefined, portalPrincipalId: former.portalPrincipalId, companyId: await primaryCompany(tx, former.id) };
    await tx.apply(contact, { set: back, event: updated({ ...contact, ...back }, { mergedIntoId: winnerId }, { mergedIntoId: null }) });
  }
  await reopenPairs(tx, record.at, loserIds);
}

const primaryCompany = async (tx: Tx, contactId: string): Promise<string | undefined> =>
  (await affiliationsOf(tx, contactId, false)).find(({ isPrimary }) => isPrimary)?.companyId;
