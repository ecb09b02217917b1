// A contract binds both sides (CRM-88 to 93).
// - Drafted from an accepted quote its amounts are fixed; drafted by hand it is reviewed, as is one with clauses of its own.
// - It goes out for signature once delivery has all it needs. Signed, what was sold is written down in the same moment.
// - It is in force from its effective date until it ends: completed, expired, or terminated with notice.
import type {
  Contract,
  ContractClause,
  ContractStatus,
  CreateContractRequest,
  Delivery,
  SignerStatus,
  UpdateContractRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, invalidTransition, outOfRange, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { addDays, addMonths, type PlainDate } from '@throughline/chassis/values/calendar';
import { cycleMonths } from '../pricing/line-model.ts';
import { kindOf, totalsOf } from '../pricing/totals.ts';
import type { StoredQuote } from '../quotes/quote.ts';
import { refuseMalformedBilling, scheduled } from './billing-terms.ts';

export type { Contract };

export interface StoredContract extends Contract {
  submittedBy?: string | undefined;
  /** How far each signer was when the envelope ended. */
  signing?: SignerStatus[] | undefined;
}

export type ContractVerb =
  | 'edit'
  | 'submit'
  | 'approve'
  | 'reject'
  | 'send'
  | 'recall'
  | 'mark-signed'
  | 'decline'
  | 'revise'
  | 'renew'
  | 'terminate';

const allowed: Record<ContractStatus, readonly ContractVerb[]> = {
  DRAFT: ['edit', 'submit'],
  IN_REVIEW: ['approve', 'reject'],
  // Recalled, it can say what delivery still lacks.
  APPROVED: ['send', 'recall'],
  OUT_FOR_SIGNATURE: ['recall', 'mark-signed', 'decline'],
  DECLINED: ['revise'],
  SIGNED: [],
  ACTIVE: ['renew', 'terminate'],
  COMPLETED: [],
  EXPIRED: [],
  TERMINATED: [],
};

export const mayDo = ({ status }: Pick<Contract, 'status'>, verb: ContractVerb): boolean => allowed[status].includes(verb);

export function refuseUnless(contract: Pick<Contract, 'status'>, verb: ContractVerb): void {
  if (!mayDo(contract, verb)) throw invalidTransition('contract', contract.status, allowed[contract.status]);
}

export const noticeDaysDefault = 30;

export interface Drafting {
  id: string;
  number: string;
  ownerId: string;
  /** Priced. */
  lines: Line[];
  clauses: ContractClause[];
  customFields: Record<string, unknown>;
}

export function draft(given: CreateContractRequest, { id, number, ownerId, lines, clauses, customFields }: Drafting) {
  refuseMalformedBilling(given.billingTerms, given.currency);
  refuseBackwards(given.effectiveDate, given.endDate);
  const { templateId: _, ...fields } = given;
  return created({
    ...fields,
    ...unsent,
    id,
    number,
    ownerId,
    lines,
    clauses,
    customFields,
    delivery: gated(given.delivery),
    billingTerms: scheduled(given.billingTerms, lines),
    noticeDays: given.noticeDays ?? noticeDaysDefault,
    kind: kindOf(lines),
    totals: totalsOf(lines, given.currency),
    quoteId: undefined,
    n: undefined,
  });
}

export interface FromQuote {
  id: string;
  number: string;
  title: string;
  effectiveDate: PlainDate;
}

/** Only what the client took: options left out are no part of it. */
export function draftFromQuote(quote: StoredQuote, { id, number, title, effectiveDate }: FromQuote) {
  const lines = quote.lines.filter(({ amounts }) => amounts?.counted);
  const used = new Set(lines.map(({ phaseKey }) => phaseKey));
  const phases = quote.phases.filter(({ key }) => used.has(key));
  const retainers = lines.flatMap(({ model, retainer }) => (model === 'RETAINER' && retainer ? [retainer] : []));
  const termMonths = Math.max(0, ...retainers.map((retainer) => retainer.periods * cycleMonths(retainer)));
  const { companyId, contactId, opportunityId, ownerId, currency, n, billingTerms, netDays } = quote;
  return created({
    ...unsent,
    id,
    number,
    title,
    companyId,
    contactId,
    opportunityId,
    ownerId,
    currency,
    lines,
    phases,
    effectiveDate,
    quoteId: quote.id,
    n,
    kind: kindOf(lines),
    totals: totalsOf(lines, currency),
    endDate: termMonths > 0 ? addDays(addMonths(effectiveDate, termMonths), -1) : undefined,
    autoRenew: retainers.some(({ autoRenew }) => autoRenew),
    renewalTermMonths: termMonths > 0 ? termMonths : undefined,
    upliftPercent: undefined,
    noticeDays: noticeDaysDefault,
    clauses: [],
    signers: [],
    delivery: { ...noDelivery, projectTemplateId: phases.find(({ projectTemplateId }) => projectTemplateId)?.projectTemplateId },
    billingTerms: scheduled(billingTerms && { ...billingTerms, netDays: billingTerms.netDays ?? netDays }, lines),
    customFields: {},
  });
}

/** `lines`: priced, where the request names some. */
export function edit(
  contract: StoredContract,
  given: Named<UpdateContractRequest>,
  lines: Line[] | undefined,
  clauses: ContractClause[] | undefined,
): Decision<StoredContract> {
  refuseSettled(contract);
  if (contract.quoteId && given.lines) throw rule('contract.amounts_fixed', 'What it costs was agreed in its quote: revise that.');
  refuseMalformedBilling(given.billingTerms, contract.currency);
  refuseBackwards(given.effectiveDate ?? contract.effectiveDate, 'endDate' in given ? given.endDate : contract.endDate);
  const { lines: _, clauses: __, customFields: ___, noticeDays = noticeDaysDefault, ...plain } = given;
  const billingTerms = 'billingTerms' in given ? given.billingTerms : contract.billingTerms;
  return changedFields<StoredContract>(contract, {
    ...plain,
    ...('noticeDays' in given ? { noticeDays } : {}),
    ...('delivery' in given ? { delivery: gated(given.delivery) } : {}),
    ...(lines ? { lines, totals: totalsOf(lines, contract.currency), kind: kindOf(lines) } : {}),
    ...(clauses ? { clauses } : {}),
    ...(lines || 'billingTerms' in given ? { billingTerms: scheduled(billingTerms, lines ?? contract.lines) } : {}),
  });
}

export function refuseSettled(contract: StoredContract): void {
  if (contract.status !== 'DRAFT')
    throw conflict('contract.not_draft', `The contract is ${contract.status}.`, {
      from: contract.status,
      allowed: allowed[contract.status],
    });
}

/** What events say of a contract. */
export const factsOf = ({
  id,
  number,
  ownerId,
  companyId,
  saleId,
  engagementId,
}: Pick<Contract, 'id' | 'number' | 'ownerId' | 'companyId' | 'saleId' | 'engagementId'>) => ({
  contractId: id,
  number,
  ownerId,
  companyId,
  saleId,
  engagementId,
});

const created = <T extends Parameters<typeof factsOf>[0] & { quoteId?: string | undefined; opportunityId?: string | undefined }>(
  set: T,
) => ({
  set,
  event: fact('crm.contract.created', { ...factsOf(set), quoteId: set.quoteId, opportunityId: set.opportunityId }),
});

function refuseBackwards(effectiveDate: PlainDate, endDate: PlainDate | undefined) {
  if (endDate !== undefined && endDate < effectiveDate) throw outOfRange('endDate', `must not be before ${effectiveDate}`);
}

/** Onboarding is a gate unless somebody says that it is none. */
const gated = (delivery: Delivery | undefined): Delivery | undefined =>
  delivery && { ...delivery, onboardingGate: delivery.onboardingGate ?? true };

export const noDelivery = {
  projectTemplateId: undefined,
  onboardingTemplateId: undefined,
  ownerUserId: undefined,
  startDate: undefined,
  onboardingGate: true,
};

const unsent = {
  status: 'DRAFT' as const,
  documentId: undefined,
  envelopeId: undefined,
  signedDocumentId: undefined,
  certificateDocumentId: undefined,
  renewalOpportunityId: undefined,
  signing: undefined,
  saleId: undefined,
  engagementId: undefined,
  sentAt: undefined,
  signedAt: undefined,
  closedReason: undefined,
  terminatedOn: undefined,
  submittedBy: undefined,
};
