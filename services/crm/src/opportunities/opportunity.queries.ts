import type { ListOpportunitiesRequest, StageSpan } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { atLeast, atMost, containsText, oneOfValues, page, type ListOptions, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { OpportunityTable } from './opportunity.table.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { rankBetween } from './rank.ts';

/** More deals than this name nobody. */
export const dealsOfContactMax = 5_000;

export const listing: ListOptions = {
  filters: {
    status: oneOfValues('status'),
    pipelineId: oneOfValues('pipeline_id'),
    stageId: oneOfValues('stage_id'),
    ownerId: oneOfValues('owner_id'),
    companyId: oneOfValues('company_id'),
    forecastCategory: oneOfValues('forecast_category'),
    source: oneOfValues('source'),
    closeFrom: atLeast('expected_close_date'),
    closeTo: atMost('expected_close_date'),
    contactId: (contactId: string, parameter) =>
      `opportunities.id = any (array(select deals_of_contact(${parameter(contactId)}::uuid, ${dealsOfContactMax})))`,
  },
  orderBy: {
    name: { sql: 'opportunities.name', type: 'text' },
    expectedCloseDate: { sql: 'opportunities.expected_close_date', type: 'date' },
    amount: { sql: 'coalesce(opportunities.amount_amount, 0)', type: 'bigint' },
    probability: { sql: 'opportunities.probability', type: 'bigint' },
    rank: { sql: 'opportunities.rank', type: 'text' },
  },
  text: containsText('opportunities.name'),
  searched: true,
};

export const listOpportunities = (tx: Reader, request: Partial<ListOpportunitiesRequest>): Promise<Page<StoredOpportunity>> =>
  page(tx, OpportunityTable, request, listing);

export interface Place {
  beforeId?: string | undefined;
  afterId?: string | undefined;
}

/**
 * A key for the place asked for in a stage. The stage's row is locked until the change commits, so that no two deals get the
 * same one: ask late. A neighbour that has gone elsewhere meanwhile is no reason to refuse: the deal goes to the top.
 */
export async function placeIn(tx: Tx, stageId: string, place: Place, movedId?: string): Promise<string> {
  const [stage] = await tx.rows('select 1 from pipeline_stages where id = $1 and deleted_at is null for no key update', [stageId]);
  if (!stage) throw notFound();
  return rankAt(tx, stageId, place, movedId);
}

async function rankAt(tx: Reader, stageId: string, { beforeId, afterId }: Place, movedId?: string): Promise<string> {
  const neighbour = await rankOfNeighbour(tx, stageId, beforeId ?? afterId);
  const below = neighbour === undefined || beforeId !== undefined;
  const condition = neighbour === undefined ? 'true' : below ? 'rank < $3' : 'rank > $3';
  const [row] = await tx.rows<{ lowest: string | null; highest: string | null }>(
    `select min(rank) as lowest, max(rank) as highest from opportunities
     where stage_id = $1 and deleted_at is null and id is distinct from $2::uuid and ${condition}`,
    neighbour === undefined ? [stageId, movedId ?? null] : [stageId, movedId ?? null, neighbour],
  );
  if (neighbour === undefined) return rankBetween(undefined, row!.lowest ?? undefined);
  return below ? rankBetween(row!.highest ?? undefined, neighbour) : rankBetween(neighbour, row!.lowest ?? undefined);
}

async function rankOfNeighbour(tx: Reader, stageId: string, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const [row] = await tx.rows<{ rank: string; stage_id: string }>(
    'select rank, stage_id from opportunities where id = $1 and deleted_at is null',
    [id],
  );
  if (!row) throw notFound();
  return row.stage_id === stageId ? row.rank : undefined;
}

/** The place a deal has now, said by a neighbour: what takes a move back. */
export async function placeOf(tx: Reader, { id, stageId, rank }: StoredOpportunity): Promise<Place> {
  const neighbour = (condition: '<' | '>', direction: 'asc' | 'desc') =>
    `(select id from opportunities where stage_id = $1 and id <> $2 and deleted_at is null and rank ${condition} $3 order by rank ${direction} limit 1)`;
  const [row] = await tx.rows<{ above: string | null; below: string | null }>(
    `select ${neighbour('<', 'desc')} as above, ${neighbour('>', 'asc')} as below`,
    [stageId, id, rank],
  );
  if (row!.above) return { afterId: row!.above };
  return row!.below ? { beforeId: row!.below } : {};
}

export async function lastRank(tx: Reader, stageId: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ rank: string | null }>(
    'select max(rank) as rank from opportunities where stage_id = $1 and deleted_at is null',
    [stageId],
  );
  return row?.rank ?? undefined;
}

export async function historyOf(tx: Reader, opportunityId: string): Promise<StageSpan[]> {
  const rows = await tx.rows<{ stage_id: string; entered_at: Date; left_at: Date | null }>(
    'select stage_id, entered_at, left_at from stage_spans where opportunity_id = $1 order by entered_at, id',
    [opportunityId],
  );
  return rows.map((row) => ({ stageId: row.stage_id, enteredAt: row.entered_at, leftAt: row.left_at ?? undefined }));
}

/** A deal's stay in the stage it is in. */
export interface Stay {
  id: string;
  opportunityId: string;
  enteredAt: Date;
  /** It was told that the stay is too long. */
  stalled: boolean;
  /** The deal's place in the stage. */
  rank: string;
}

const staySql = `select s.id, s.opportunity_id as "opportunityId", s.entered_at as "enteredAt", s.stalled_at is not null as stalled, d.rank
  from opportunities d join stage_spans s on s.tenant_id = d.tenant_id and s.opportunity_id = d.id and s.left_at is null`;

export async function presentStay(tx: Reader, opportunityId: string): Promise<Stay | undefined> {
  const [stay] = await tx.rows<Stay>(`${staySql} where d.id = $1`, [opportunityId]);
  return stay;
}

/** Of the open deals of a stage, in their order, below the place `after`. */
export const staysIn = (
  tx: Reader,
  stageId: string,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<Stay[]> =>
  tx.rows<Stay>(
    `${staySql} where d.stage_id = $1 and d.rank > $2 and d.status = 'OPEN' and d.deleted_at is null order by d.rank limit $3`,
    [stageId, after, limit],
  );
