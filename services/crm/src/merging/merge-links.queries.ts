// Activities name what they are about in lists: which of them spoke of a loser is written down when it is merged, and put back
// when that is taken back.
import type { PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type { Tx } from '@throughline/chassis/database/unit-of-work';

/** `activity_links` as a moved reference; an activity that spoke of both is told apart by its column. */
export const keepActivityLinks = (tx: Tx, kind: PartyKind, mergeId: string, winnerId: string, loserIds: readonly string[]): Promise<void> =>
  tx.rowsAffecting(
    `insert into merge_moves (tenant_id, merge_id, from_table, from_column, key_column, loser_id, row_ids)
     select $1, $2, 'activity_links', case when w.activity_id is null then 'loser' else 'both' end, 'activity_id', l.target_id, array_agg(l.activity_id)
     from activity_links l left join activity_links w on w.kind = l.kind and w.target_id = $5 and w.activity_id = l.activity_id
     where l.kind = $3 and l.target_id = any ($4) group by 4, 6`,
    [tx.tenantId, mergeId, kind, loserIds, winnerId],
  );

export async function restoreActivityLinks(tx: Tx, kind: PartyKind, mergeId: string, winnerId: string): Promise<void> {
  const moves = await tx.rows<{ from_column: 'loser' | 'both'; loser_id: string; row_ids: string[] }>(
    `select from_column, loser_id, row_ids from merge_moves where merge_id = $1 and from_table = 'activity_links'`,
    [mergeId],
  );
  for (const { from_column: spokeOf, loser_id: loserId, row_ids: ids } of moves) {
    const keepsWinner = spokeOf === 'both';
    const values = [kind, winnerId, loserId, ids];
    await tx.rowsAffecting(
      `update activities set version = version + 1, links = (
         select coalesce(jsonb_agg(distinct link), '[]') from (
           select link from jsonb_array_elements(links) link where ${keepsWinner ? 'true' : `not (link ->> 'kind' = $1 and link ->> 'id' = $2::text)`}
           union all select jsonb_build_object('kind', $1::text, 'id', $3::text) where $2::uuid is not null) kept)
       where id = any ($4)`,
      values,
    );
    await tx.rowsAffecting(
      `insert into activity_links (tenant_id, kind, target_id, at, activity_id)
       select tenant_id, $1, $3::uuid, at, id from activities where id = any ($4) and $2::uuid is not null on conflict do nothing`,
      values,
    );
    if (!keepsWinner)
      await tx.rowsAffecting(
        'delete from activity_links where kind = $1 and target_id = $2::uuid and activity_id = any ($4) and $3::uuid is not null',
        values,
      );
  }
}
