// Deals on their way through the stages, for whoever moves them: the board, a batch, an approval.
import type {
  LoseOpportunityRequest,
  MoveOpportunityRequest,
  Override,
  ReopenOpportunityRequest,
  UnmetRequirement,
  WinOpportunityRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { Inverse } from '@throughline/contracts/gen/throughline/crm/v1/batch';
import type { StageCategory } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import type { StageRequest, StageRequestClosing } from '@throughline/contracts/gen/throughline/crm/v1/stage_requests';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Decision } from '@throughline/chassis/decision';
import { invalidFields, notFound } from '@throughline/chassis/errors';
import { requirePermission } from '@throughline/chassis/security/access';
import type { FirmDay } from '../firm/working-calendar.ts';
import { refuseUnknown } from '../pipelines/close-reason.ts';
import { CloseReasonTable } from '../pipelines/close-reason.table.ts';
import { requirementsUnmet, waitsForApproval } from '../pipelines/guardrails.ts';
import { equipFirm } from '../pipelines/pipeline.commands.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { withdrawOpenQuotes } from '../quotes/accepting.commands.ts';
import { settleIn } from './onward.commands.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { placeIn, placeOf, type Place } from './opportunity.queries.ts';
import { lose, move, refuseNoWay, reopen, win, type Arrival, type Closing } from './passage.ts';
import { parkDeal, supersedeRequest } from './stage-request.commands.ts';
import { takeSteps } from './stay.commands.ts';
import { wayAmong, wayOf, type Way } from './way.queries.ts';

type Wanted = Pick<MoveOpportunityRequest, 'stageId' | 'beforeId' | 'afterId' | 'dryRun' | 'override'>;

export interface Moved {
  deal: StoredOpportunity;
  unmet: readonly UnmetRequirement[];
  inverse: Inverse | undefined;
}

/** `approved`: the request that was granted. */
export async function moveDeal(tx: Tx, deal: StoredOpportunity, wanted: Wanted, day: FirmDay, approved?: StageRequest): Promise<Moved> {
  if (wanted.beforeId !== undefined && wanted.afterId !== undefined)
    throw invalidFields({ field: 'afterId', code: 'not_allowed', message: 'goes without beforeId: one of them says the place' });
  const way = await wayOf(tx, deal, wanted.stageId, approved !== undefined);
  const { to } = way;
  const decide = (present: StoredOpportunity, rank: string, passing: Passing) => move(present, { to, rank, now: tx.now, ...passing });
  if (wanted.dryRun) {
    refuseNoWay(deal, to);
    return { deal, unmet: way.unmet, inverse: undefined };
  }
  decide(deal, deal.rank, unhindered);
  if (!wanted.override && waitsForApproval(way.unmet)) {
    const parked = await parkDeal(tx, deal, { ...way, kind: 'MOVE', closing: undefined });
    return { deal: parked, unmet: way.unmet, inverse: undefined };
  }
  const passing = passOver(tx, way, wanted.override);
  const before = await placeOf(tx, deal);
  if (to.id === deal.stageId) {
    const placed = await tx.apply(deal, decide(deal, await placeIn(tx, to.id, wanted, deal.id), passing));
    return { deal: placed, unmet: [], inverse: inverseOf(deal, placed, before) };
  }
  const left = await takeSteps(tx, deal, way.from, 'EXIT', day);
  const placed = await tx.apply(left.deal, decide(left.deal, await placeIn(tx, to.id, wanted, deal.id), passing));
  await supersedeRequest(tx, deal);
  const moved = await settleIn(tx, placed, to, day);
  const back = await wayAmong(tx, moved, { stages: way.stages, toId: way.from.id, approves: false });
  return { deal: moved, unmet: way.unmet, inverse: back.unmet.length > 0 ? undefined : inverseOf(deal, moved, before) };
}

export const winDeal = (
  tx: Tx,
  deal: StoredOpportunity,
  given: WinOpportunityRequest,
  day: FirmDay,
  approved?: StageRequest,
): Promise<StoredOpportunity> => close(tx, deal, 'WON', given, { day, approved }, (present, closing) => win(present, given, closing));

/** Its open quotes are withdrawn with it. */
export async function loseDeal(
  tx: Tx,
  deal: StoredOpportunity,
  given: LoseOpportunityRequest,
  day: FirmDay,
  approved?: StageRequest,
): Promise<StoredOpportunity> {
  const lost = await close(tx, deal, 'LOST', given, { day, approved }, (present, closing) => lose(present, given, closing));
  if (lost.status === 'LOST') await withdrawOpenQuotes(tx, deal.id, `The deal was lost: ${given.reasonCode}.`);
  return lost;
}

export async function reopenDeal(
  tx: Tx,
  deal: StoredOpportunity,
  given: ReopenOpportunityRequest,
  day: FirmDay,
): Promise<StoredOpportunity> {
  const [to] = await tx.peek(StageTable, 'id = $1', [given.stageId]);
  if (!to) throw notFound();
  const decide = (rank: string) => reopen(deal, given, { to, rank, now: tx.now, today: day.today });
  decide(deal.rank);
  const opened = await tx.apply(deal, decide(await placeIn(tx, to.id, {}, deal.id)));
  return settleIn(tx, opened, to, day);
}

type GivenClosing = StageRequestClosing & { override: Override | undefined; dryRun: boolean | undefined };

async function close(
  tx: Tx,
  deal: StoredOpportunity,
  category: StageCategory,
  { reasonCode, competitor, note, finalAmount, override, dryRun }: Partial<GivenClosing>,
  { day, approved }: { day: FirmDay; approved: StageRequest | undefined },
  decide: (present: StoredOpportunity, closing: Closing) => Decision<StoredOpportunity>,
): Promise<StoredOpportunity> {
  await equipFirm(tx);
  refuseUnknown(reasonCode, category === 'WON' ? 'WIN' : 'LOSS', await tx.peek(CloseReasonTable, 'true', []));
  const [to] = await tx.peek(StageTable, 'pipeline_id = $1 and category = $2', [deal.pipelineId, category]);
  const closing = { to: to!, rank: deal.rank, now: tx.now, today: day.today, by: approved?.requestedBy ?? tx.actorId };
  decide(deal, { ...closing, ...unhindered });
  const way = await wayOf(tx, deal, to!.id, approved !== undefined);
  if (dryRun) {
    passOver(tx, way, override);
    return deal;
  }
  if (!override && waitsForApproval(way.unmet)) {
    const kind = category === 'WON' ? 'WIN' : 'LOSE';
    return parkDeal(tx, deal, { ...way, kind, closing: { reasonCode, competitor, note, finalAmount } });
  }
  const passing = passOver(tx, way, override);
  const left = await takeSteps(tx, deal, way.from, 'EXIT', day);
  const rank = await placeIn(tx, to!.id, {}, deal.id);
  const closed = await tx.apply(left.deal, decide(left.deal, { ...closing, ...passing, rank }));
  await supersedeRequest(tx, deal);
  return settleIn(tx, closed, to!, day);
}

type Passing = Pick<Arrival, 'overrideReason' | 'overridden'>;

// A deal that may not move at all is refused for that, before its requirements are looked at.
const unhindered: Passing = { overridden: [] };

/** What is unmet is refused as a whole, or passed on somebody's word. */
function passOver(tx: Tx, { to, unmet }: Way, override: Override | undefined): Passing {
  if (unmet.length === 0) return unhindered;
  if (!override) throw requirementsUnmet(to, unmet);
  requirePermission(tx.passport, 'crm.pipelines.override');
  return { overrideReason: override.reason, overridden: unmet };
}

const inverseOf = (before: StoredOpportunity, after: StoredOpportunity, place: Place): Inverse | undefined =>
  before.version === after.version
    ? undefined
    : {
        method: 'POST',
        path: `/api/v1/crm/opportunities/${after.id}/move`,
        body: { stageId: before.stageId, ...place },
        version: after.version,
      };
