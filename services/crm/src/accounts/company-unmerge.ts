// Companies that were merged part again (CRM-99). Each stands where it stood in its group, unless it would now stand below itself.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { restoreRelations, restoreSpans } from '../merging/image.queries.ts';
import { restoreActivityLinks } from '../merging/merge-links.queries.ts';
import type { MergeRecord } from '../merging/record.queries.ts';
import { pointBack } from '../merging/repoint.queries.ts';
import { reopenPairs, revive } from '../merging/revive.queries.ts';
import { takenBack } from '../merging/undo.ts';
import { recountRevenue } from '../revenue/revenue.queries.ts';
import { spanTables } from './company.merge.ts';
import { updated, type StoredCompany } from './company.ts';
import { CompanyTable } from './company.table.ts';
import { lockHierarchy, placeBelow } from './hierarchy.queries.ts';
import { refreshSoon } from './standing.queries.ts';

export async function undoCompanyMerge(
  tx: Tx,
  { id, winner_id: winnerId, loser_ids: loserIds, snapshot, ...record }: MergeRecord,
): Promise<void> {
  await lockHierarchy(tx);
  await revive(tx, 'companies', loserIds, winnerId);
  for (const table of spanTables) await restoreSpans(tx, id, table);
  await restoreRelations(tx, id, 'company_relations');
  await restoreActivityLinks(tx, 'COMPANY', id, winnerId);
  await pointBack(tx, 'companies', id, winnerId);
  const winner = await tx.load(CompanyTable, winnerId);
  const set = { ...takenBack(winner, record.winner_changes ?? []), ...(await bound(tx, winnerId)) };
  await tx.apply(winner, { set, event: updated({ ...winner, ...set }, pick(winner, set), set) });
  for (const former of snapshot as unknown as StoredCompany[]) await standAgain(tx, former, winnerId);
  await recountRevenue(tx, [winnerId, ...loserIds]);
  await reopenPairs(tx, record.at, loserIds);
  for (const companyId of [winnerId, ...loserIds]) refreshSoon(tx, companyId);
}

async function standAgain(tx: Tx, { id, parentId, customerRef, bookId }: StoredCompany, winnerId: string): Promise<void> {
  const company = await tx.load(CompanyTable, id);
  const { aboveIds } = await placeBelow(tx, parentId);
  const place = aboveIds.length > 0 && !aboveIds.includes(id) ? parentId : undefined;
  await tx.apply(company, {
    set: { mergedIntoId: undefined, parentId: place, customerRef, bookId },
    event: updated({ ...company, parentId: place }, { mergedIntoId: winnerId }, { mergedIntoId: null }),
  });
}

/** Who bought something in its own name stays a client, whatever it was before. */
async function bound(tx: Tx, companyId: string): Promise<Partial<StoredCompany>> {
  const [sale] = await tx.rows('select 1 from sales where company_id = $1 limit 1', [companyId]);
  return sale ? { lifecycle: 'CLIENT' } : {};
}

const pick = (company: StoredCompany, named: object): object =>
  Object.fromEntries(Object.keys(named).map((field) => [field, company[field as keyof StoredCompany]]));
