// How a deal goes from stage to stage, is won, lost and opened again (CRM-46, 48, 49).
// - An open deal moves among the open stages; winning and losing take it to the stages that close.
// - Whoever may pass the requirements says why, and the event says so too.
// - A closed deal is opened again unless a sale was recorded; how it was closed stays in its outcomes.
import type {
  LoseOpportunityRequest,
  ReopenOpportunityRequest,
  UnmetRequirement,
  WinOpportunityRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { fact, sameValue, type Decision } from '@throughline/chassis/decision';
import { conflict, invalidTransition, outOfRange, rule } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { Stage } from '../pipelines/stage.ts';
import { categoryOf, figuresOf, refuseNegative, refuseOtherCurrency, type StoredOpportunity } from './opportunity.ts';
import { movedDemand } from './role-demand.ts';

/** Where a deal goes, and on whose word where requirements are unmet. */
export interface Arrival {
  to: Stage;
  rank: string;
  now: Date;
  overrideReason?: string | undefined;
  overridden: readonly UnmetRequirement[];
}

export interface Closing extends Arrival {
  today: PlainDate;
  by: string;
}

export function move(deal: StoredOpportunity, { to, rank, now, overrideReason, overridden }: Arrival): Decision<StoredOpportunity> {
  refuseUnlessOpen(deal);
  refuseUnlessOpenStage(deal, to);
  if (to.id === deal.stageId) return { set: { rank } };
  const probability = deal.probabilityLocked ? deal.probability : to.probability;
  const set = { stageId: to.id, rank, stageEnteredAt: now, stageRequestId: undefined, ...likelihood(deal, probability) };
  const passing = passageOf(deal, { to, overrideReason, overridden });
  return {
    set,
    ...because(overrideReason),
    event: fact('crm.opportunity.stage_changed', { ...figuresOf({ ...deal, ...set }), ...passing }),
  };
}

export function win(deal: StoredOpportunity, given: WinOpportunityRequest, closing: Closing): Decision<StoredOpportunity> {
  refuseUnlessOpen(deal);
  const { reasonCode, competitor, note, finalAmount } = given;
  refuseNegative('finalAmount', finalAmount);
  if (finalAmount) refuseOtherCurrency(deal, finalAmount);
  const amount = finalAmount ?? deal.amount;
  const amountSource = finalAmount && !sameValue(finalAmount, deal.amount) ? ('MANUAL' as const) : deal.amountSource;
  const outcome = {
    kind: 'WIN' as const,
    reasonCode,
    competitor,
    note,
    finalAmount: amount,
    at: closing.now,
    by: closing.by,
    reopenedAt: undefined,
    reopenReason: undefined,
  };
  const set = { ...closed(deal, closing, 100), status: 'WON' as const, amount, amountSource, outcomes: [...deal.outcomes, outcome] };
  const event = fact('crm.opportunity.won', { ...figuresOf({ ...deal, ...set }), ...passageOf(deal, closing), reasonCode, competitor });
  return { set, ...because(closing.overrideReason), event };
}

export function lose(
  deal: StoredOpportunity,
  { reasonCode, competitor, note }: LoseOpportunityRequest,
  closing: Closing,
): Decision<StoredOpportunity> {
  refuseUnlessOpen(deal);
  const outcome = {
    kind: 'LOSS' as const,
    reasonCode,
    competitor,
    note,
    finalAmount: undefined,
    at: closing.now,
    by: closing.by,
    reopenedAt: undefined,
    reopenReason: undefined,
  };
  const set = { ...closed(deal, closing, 0), status: 'LOST' as const, outcomes: [...deal.outcomes, outcome] };
  const event = fact('crm.opportunity.lost', { ...figuresOf({ ...deal, ...set }), ...passageOf(deal, closing), reasonCode, competitor });
  return { set, ...because(closing.overrideReason), event };
}

/** What the deal waits for: an approval of its move, win or loss. */
export const park = (requestId: string | undefined): Decision<StoredOpportunity> => ({ set: { stageRequestId: requestId } });

export function reopen(
  deal: StoredOpportunity,
  given: ReopenOpportunityRequest,
  { to, rank, now, today }: Pick<Closing, 'to' | 'rank' | 'now' | 'today'>,
): Decision<StoredOpportunity> {
  if (deal.status === 'OPEN') throw invalidTransition('opportunity', 'OPEN', ['move', 'win', 'lose']);
  if (deal.saleId) throw conflict('opportunity.sale_recorded', 'A sale stands on the deal: it stays closed.', { saleId: deal.saleId });
  refuseUnlessOpenStage(deal, to);
  const expectedCloseDate = given.expectedCloseDate ?? deal.expectedCloseDate;
  if (expectedCloseDate < today) throw past(today);
  const outcomes = deal.outcomes.map((outcome, index) =>
    index === deal.outcomes.length - 1 ? { ...outcome, reopenedAt: now, reopenReason: given.reason } : outcome,
  );
  const set = {
    status: 'OPEN' as const,
    closedOn: undefined,
    stageId: to.id,
    rank,
    stageEnteredAt: now,
    expectedCloseDate,
    ...movedDemand(deal, expectedCloseDate),
    outcomes,
    probabilityLocked: false,
    ...likelihood(deal, to.probability),
  };
  const event = fact('crm.opportunity.reopened', {
    ...figuresOf({ ...deal, ...set }),
    from: deal.stageId,
    to: to.id,
    reason: given.reason,
  });
  return { set, reason: given.reason, event };
}

const closed = (deal: StoredOpportunity, { to, rank, now, today }: Closing, probability: number) => ({
  stageId: to.id,
  rank,
  stageEnteredAt: now,
  closedOn: today,
  stageRequestId: undefined,
  ...likelihood(deal, probability),
});

const likelihood = (deal: StoredOpportunity, probability: number) => ({
  probability,
  forecastCategory: deal.forecastByHand ? deal.forecastCategory : categoryOf(probability),
});

const passageOf = (deal: StoredOpportunity, { to, overrideReason, overridden }: Pick<Arrival, 'to' | 'overrideReason' | 'overridden'>) => ({
  from: deal.stageId,
  to: to.id,
  override: overrideReason !== undefined,
  overrideReason,
  overridden: [...overridden],
});

const because = (reason: string | undefined) => (reason === undefined ? {} : { reason });

function refuseUnlessOpen({ status }: StoredOpportunity) {
  if (status !== 'OPEN') throw invalidTransition('opportunity', status, ['reopen']);
}

/** Nothing goes there, whatever it meets. */
export function refuseNoWay(deal: StoredOpportunity, to: Stage): void {
  refuseUnlessOpen(deal);
  refuseOtherPipeline(deal, to);
}

function refuseOtherPipeline({ pipelineId }: StoredOpportunity, to: Stage) {
  if (to.pipelineId !== pipelineId) throw rule('opportunity.stage_invalid', `${to.name} belongs to another pipeline.`);
}

function refuseUnlessOpenStage(deal: StoredOpportunity, to: Stage) {
  refuseOtherPipeline(deal, to);
  if (to.category !== 'OPEN') throw rule('opportunity.stage_invalid', `${to.name} closes deals: win or lose it.`);
}

const past = (today: PlainDate) => outOfRange('expectedCloseDate', `must be ${today} or later`);
