// Deals on their way through the stages, for whoever moves them: the board, a batch, a stage that is deleted.
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
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Decision } from '@throughline/chassis/decision';
import { requirePermission } from '@throughline/chassis/security/access';
import type { FirmDay } from '../firm/working-calendar.ts';
import { refuseUnknown } from '../pipelines/close-reason.ts';
import { CloseReasonTable } from '../pipelines/close-reason.table.ts';
import { factsOfDeal } from '../pipelines/deal-fields.ts';
import { requirementsUnmet, unmetRequirements } from '../pipelines/guardrails.ts';
import { equipFirm } from '../pipelines/pipeline.commands.ts';
import type { Stage } from '../pipelines/stage.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { withdrawOpenQuotes } from '../quotes/accepting.commands.ts';
import { approves } from './opportunity.commands.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { placeOf, rankAt, type Place } from './opportunity.queries.ts';
import { lose, move, reopen, win, type Arrival, type Closing } from './passage.ts';
import { furthestQuote } from './quotes-of.queries.ts';
import { arrive, takeSteps } from './stay.commands.ts';

type Wanted = Pick<MoveOpportunityRequest, 'stageId' | 'beforeId' | 'afterId' | 'dryRun' | 'override'>;

export interface Moved {
  deal: StoredOpportunity;
  unmet: readonly UnmetRequirement[];
  inverse: Inverse | undefined;
}

/** The stage's row is locked before a place in it is made out: two moves into it follow one another, and both land. */
export async function moveDeal(tx: Tx, deal: StoredOpportunity, wanted: Wanted, day: FirmDay): Promise<Moved> {
  const to = await tx.get(StageTable, wanted.stageId);
  const way = await wayOf(tx, deal, to);
  const rank = await rankAt(tx, to.id, wanted, deal.id);
  const decide = (present: StoredOpportunity, passing: Passing) => move(present, { to, rank, now: tx.now, ...passing });
  decide(deal, unhindered);
  if (wanted.dryRun) return { deal, unmet: way.unmet, inverse: undefined };
  const passing = passOver(tx, way, wanted.override);
  const before = await placeOf(tx, deal);
  if (to.id === deal.stageId) {
    const placed = await tx.apply(deal, decide(deal, passing));
    return { deal: placed, unmet: [], inverse: inverseOf(deal, placed, before) };
  }
  const left = await takeSteps(tx, deal, way.from, 'EXIT', day);
  const moved = await arrive(tx, await tx.apply(left, decide(left, passing)), to, day);
  const back = await wayOf(tx, moved, way.from);
  return { deal: moved, unmet: way.unmet, inverse: back.unmet.length > 0 ? undefined : inverseOf(deal, moved, before) };
}

export const winDeal = (tx: Tx, deal: StoredOpportunity, given: WinOpportunityRequest, day: FirmDay): Promise<StoredOpportunity> =>
  close(tx, deal, 'WON', given, day, (present, closing) => win(present, given, closing));

/** Its open quotes are withdrawn with it. */
export async function loseDeal(tx: Tx, deal: StoredOpportunity, given: LoseOpportunityRequest, day: FirmDay): Promise<StoredOpportunity> {
  const lost = await close(tx, deal, 'LOST', given, day, (present, closing) => lose(present, given, closing));
  await withdrawOpenQuotes(tx, deal.id, `The deal was lost: ${given.reasonCode}.`);
  return lost;
}

export async function reopenDeal(
  tx: Tx,
  deal: StoredOpportunity,
  given: ReopenOpportunityRequest,
  day: FirmDay,
): Promise<StoredOpportunity> {
  const to = await tx.get(StageTable, given.stageId);
  const rank = await rankAt(tx, to.id, {}, deal.id);
  const opened = await tx.apply(deal, reopen(deal, given, { to, rank, now: tx.now, today: day.today }));
  return arrive(tx, opened, to, day);
}

async function close(
  tx: Tx,
  deal: StoredOpportunity,
  category: StageCategory,
  { reasonCode, override }: { reasonCode?: string | undefined; override: Override | undefined },
  day: FirmDay,
  decide: (present: StoredOpportunity, closing: Closing) => Decision<StoredOpportunity>,
): Promise<StoredOpportunity> {
  await equipFirm(tx);
  refuseUnknown(reasonCode, category === 'WON' ? 'WIN' : 'LOSS', await tx.peek(CloseReasonTable, 'true', []));
  const [to] = await tx.select(StageTable, 'pipeline_id = $1 and category = $2', [deal.pipelineId, category], {
    tail: 'for no key update',
  });
  const rank = await rankAt(tx, to!.id, {}, deal.id);
  const closing = { to: to!, rank, now: tx.now, today: day.today, by: tx.actorId };
  decide(deal, { ...closing, ...unhindered });
  const way = await wayOf(tx, deal, to!);
  const passing = passOver(tx, way, override);
  const left = await takeSteps(tx, deal, way.from, 'EXIT', day);
  return arrive(tx, await tx.apply(left, decide(left, { ...closing, ...passing })), to!, day);
}

type Passing = Pick<Arrival, 'overrideReason' | 'overridden'>;

// A deal that may not move at all is refused for that, before its requirements are looked at.
const unhindered: Passing = { overridden: [] };

interface Way {
  from: Stage;
  to: Stage;
  unmet: UnmetRequirement[];
}

async function wayOf(tx: Tx, deal: StoredOpportunity, to: Stage): Promise<Way> {
  const stages = await tx.peek(StageTable, 'pipeline_id = $1 or id = $2', [deal.pipelineId, deal.stageId]);
  const from = stages.find(({ id }) => id === deal.stageId)!;
  const facts = factsOfDeal(deal, await furthestQuote(tx, deal.id));
  return { from, to, unmet: unmetRequirements({ deal, facts, from, to, stages, approves: approves(tx) }) };
}

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
