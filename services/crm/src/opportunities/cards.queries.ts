// The first deals of several stages in one statement: the columns of a board.
import type { ListOpportunitiesRequest } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { tokenAfter } from '@throughline/chassis/database/list';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { listing } from './opportunity.queries.ts';
import { OpportunityTable } from './opportunity.table.ts';
import type { StoredOpportunity } from './opportunity.ts';

interface Wanted {
  stageIds: readonly string[];
  /** Empty: anybody's. */
  ownerId: readonly string[];
  /** Of each stage. */
  count: number;
}

export async function cardsOf(tx: Reader, { stageIds, ownerId, count }: Wanted): Promise<ReadonlyMap<string, StoredOpportunity[]>> {
  const values: unknown[] = [stageIds, count];
  // One owner's cards stand in their order in an index; of several they are sorted out.
  const owner = () => (ownerId.length === 1 ? `= $${values.push(ownerId[0])}::uuid` : `= any ($${values.push(ownerId)}::uuid[])`);
  const owned = ownerId.length > 0 ? ` and opportunities.owner_id ${owner()}` : '';
  const reach = reachConditions(OpportunityTable, tx, values)
    .map((condition) => ` and ${condition}`)
    .join('');
  const rows = await tx.session.arrays(
    `select opportunities.* from unnest($1::uuid[]) as s(stage_id) cross join lateral (
       select ${OpportunityTable.selectList} from opportunities
       where opportunities.stage_id = s.stage_id and opportunities.deleted_at is null${owned}${reach}
       order by opportunities.rank, opportunities.id limit $2) as opportunities`,
    values,
  );
  const cards = await tx.nouns(OpportunityTable, rows);
  return Map.groupBy(cards, ({ stageId }) => stageId);
}

/** Goes on at the list of deals, asked by stage and owner and ordered by rank. */
export function cardsAfter(
  tx: Reader,
  { stageId, ownerId }: { stageId: string; ownerId: string[] },
  { rank, id }: StoredOpportunity,
): string {
  const request: Partial<ListOpportunitiesRequest> = { stageId: [stageId], ownerId, orderBy: 'rank' };
  return tokenAfter(tx, OpportunityTable, request, { options: listing, key: rank, id });
}
