// An opportunity is a deal the firm is after (CRM-45).
// - Its probability is its stage's, until somebody sets one by hand; then it stays until it is given back.
// - Its forecast category follows the probability in the same way: below 50 PIPELINE, below 80 BEST_CASE, else COMMIT.
// - Its amount is set by hand or follows its quote; once a quote is out, its currency stays.
// - What a closed deal is worth and when it closed is history: it is opened again before it changes.
import type {
  CreateOpportunityRequest,
  ForecastCategory,
  Opportunity,
  RoleDemand,
  UpdateOpportunityRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, outOfRange, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { Money } from '@throughline/chassis/values/money';
import type { Stage } from '../pipelines/stage.ts';
import { movedDemand, quotedDemand, refuseBadDemand } from './role-demand.ts';

export type { Opportunity };

export interface StoredOpportunity extends Opportunity {
  /** Set by somebody: the probability leaves it as it is. */
  forecastByHand: boolean;
  /** A quote is out. */
  currencyFixed: boolean;
  /** How often the day it is to close was put off. */
  closePushes: number;
  /** Its demand is its quote's, not set by hand. */
  demandFromQuote: boolean;
}

export const categoryOf = (probability: number): ForecastCategory =>
  probability < 50 ? 'PIPELINE' : probability < 80 ? 'BEST_CASE' : 'COMMIT';

export interface Beginning {
  stage: Stage;
  ownerId: string;
  rank: string;
  now: Date;
}

export function begin(id: string, given: CreateOpportunityRequest, { stage, ownerId, rank, now }: Beginning) {
  refuseNegative('amount', given.amount);
  refuseBadDemand(given.demand);
  const probability = given.probability ?? stage.probability;
  const set = {
    ...given,
    id,
    ownerId,
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    status: 'OPEN' as const,
    amountSource: 'MANUAL' as const,
    currencyFixed: false,
    probability,
    probabilityLocked: given.probability !== undefined,
    forecastCategory: given.forecastCategory ?? categoryOf(probability),
    forecastByHand: given.forecastCategory !== undefined,
    rank,
    outcomes: [],
    checklistDone: [],
    quoteId: undefined,
    contractId: undefined,
    saleId: undefined,
    stageEnteredAt: now,
    closedOn: undefined,
    stageRequestId: undefined,
    closePushes: 0,
    demandFromQuote: false,
  };
  const { name, pipelineId, stageId, leadId } = set;
  return { set, event: fact('crm.opportunity.created', { ...figuresOf(set), name, pipelineId, stageId, leadId }) };
}

const settledOnClosing = ['amount', 'probability', 'expectedCloseDate', 'forecastCategory', 'demand'] as const;

/** `stage`: where the deal stands. */
export function change(deal: StoredOpportunity, given: Named<UpdateOpportunityRequest>, stage: Stage): Decision<StoredOpportunity> {
  const settled = settledOnClosing.find((field) => field in given);
  if (deal.status !== 'OPEN' && settled)
    throw conflict('opportunity.closed', `The deal is ${deal.status}: its ${settled} is settled.`, {
      from: deal.status,
      allowed: ['reopen'],
    });
  refuseNegative('amount', given.amount);
  if (given.demand) refuseBadDemand(given.demand);
  const { set, old, new: present } = changedFields<StoredOpportunity>(deal, wantedOf(deal, given, stage));
  // What the house keeps for itself nobody changed.
  for (const name of ['closePushes', 'demandFromQuote'] as const) {
    delete old[name];
    delete present[name];
  }
  if ('amount' in set) refuseOtherCurrency(deal, set.amount);
  if (Object.keys(set).length === 0) return { set };
  return { set, event: fact('crm.opportunity.updated', { ...figuresOf({ ...deal, ...set }), old, new: present }) };
}

/** The deal's quote says what it is worth, and what work it brings; `sent`: it is out, so its currency stays. */
export function quoted(
  deal: StoredOpportunity,
  { quoteId, amount, demand, sent }: { quoteId: string; amount: Money; demand: RoleDemand[]; sent: boolean },
): Decision<StoredOpportunity> {
  if (deal.status !== 'OPEN') return { set: {} };
  refuseOtherCurrency(deal, amount);
  const worth = { quoteId, amount, amountSource: 'QUOTE' as const, currencyFixed: deal.currencyFixed || sent };
  const { set, old, new: present } = changedFields<StoredOpportunity>(deal, { ...worth, ...quotedDemand(deal, demand) });
  if (Object.keys(set).length === 0) return { set };
  return { set, event: fact('crm.opportunity.updated', { ...figuresOf({ ...deal, ...set }), old, new: present }) };
}

export function dissolve(deal: StoredOpportunity, quotes: number): Decision<StoredOpportunity> {
  if (quotes > 0 || deal.contractId || deal.saleId)
    throw conflict('opportunity.in_use', 'A quote, a contract or a sale stands on the deal.', { quotes });
  return { set: {} };
}

function wantedOf(deal: StoredOpportunity, given: Named<UpdateOpportunityRequest>, stage: Stage): Partial<StoredOpportunity> {
  const { probability: _, forecastCategory: __, ...plain } = given;
  const wanted: Partial<StoredOpportunity> = plain;
  if ('probability' in given) {
    wanted.probability = given.probability ?? stage.probability;
    wanted.probabilityLocked = given.probability !== undefined;
  }
  if ('forecastCategory' in given) wanted.forecastByHand = given.forecastCategory !== undefined;
  if (given.forecastCategory) wanted.forecastCategory = given.forecastCategory;
  else if (!(wanted.forecastByHand ?? deal.forecastByHand)) wanted.forecastCategory = categoryOf(wanted.probability ?? deal.probability);
  if ('amount' in given) wanted.amountSource = 'MANUAL';
  if (given.expectedCloseDate && given.expectedCloseDate > deal.expectedCloseDate) wanted.closePushes = deal.closePushes + 1;
  if (given.demand) wanted.demandFromQuote = false;
  else if (given.expectedCloseDate) Object.assign(wanted, movedDemand(deal, given.expectedCloseDate));
  return wanted;
}

export function refuseOtherCurrency({ currencyFixed, amount: present }: StoredOpportunity, amount: Money | undefined): void {
  if (!currencyFixed || !present || amount?.currency === present.currency) return;
  throw rule('opportunity.currency_fixed', `A quote is out in ${present.currency}: the deal stays in it.`, { currency: present.currency });
}

export function refuseNegative(field: string, money: Money | undefined): void {
  if (money && money.amount < 0) throw outOfRange(field, 'must not be negative');
}

/** What every event of a deal says of it. */
export const figuresOf = (deal: Omit<StoredOpportunity, 'version' | 'createdAt' | 'updatedAt' | 'createdBy'>) => ({
  opportunityId: deal.id,
  companyId: deal.companyId,
  ownerId: deal.ownerId,
  amount: deal.amount,
  probability: deal.probability,
  closeOn: deal.closedOn ?? deal.expectedCloseDate,
  demand: deal.demand,
});
