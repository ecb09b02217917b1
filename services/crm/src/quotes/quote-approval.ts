// From draft to approved (CRM-77): what passes no limit is approved at once; else its steps are decided one after the other,
// each by somebody who has its role, and never by whoever asked.
import type { RequiredApproval } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { Approval } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { fact, type Decision } from '@throughline/chassis/decision';
import { conflict, forbidden } from '@throughline/chassis/errors';
import { factsOf, mayDo, refuseUnless, type StoredQuote } from './quote.ts';

export function submit(quote: StoredQuote, needed: readonly RequiredApproval[], given: { by: string; at: Date }): Decision<StoredQuote> {
  refuseUnless(quote, 'submit');
  const submitted = fact('crm.quote.submitted', { ...factsOf(quote), approvals: [...needed] });
  if (needed.length > 0) {
    return { set: { status: 'PENDING_APPROVAL', approvals: needed.map(pending), submittedBy: given.by }, event: submitted };
  }
  const auto: Approval = { level: 0, role: '', decision: 'AUTO', by: undefined, reason: undefined, at: given.at, triggers: [] };
  const approved = fact('crm.quote.approved', { ...factsOf(quote), auto: true });
  return { set: { status: 'APPROVED', approvals: [auto], submittedBy: given.by }, events: [submitted, approved] };
}

export function recall(quote: StoredQuote): Decision<StoredQuote> {
  refuseUnless(quote, 'recall');
  return { set: { status: 'DRAFT', approvals: [], submittedBy: undefined } };
}

/** Who decides: their id, the keys of their roles, and whether the firm lets people decide what they asked for. */
export interface Approver {
  id: string;
  roles: readonly string[];
  allowSelf: boolean;
  at: Date;
}

export function approve(quote: StoredQuote, approver: Approver, reason: string | undefined): Decision<StoredQuote> {
  const approvals = decided(quote, 'approve', approver, { decision: 'APPROVED', reason });
  if (approvals.some((step) => step.decision === 'PENDING')) return { set: { approvals } };
  return { set: { status: 'APPROVED', approvals }, event: fact('crm.quote.approved', { ...factsOf(quote), auto: false }) };
}

export function reject(quote: StoredQuote, approver: Approver, reason: string): Decision<StoredQuote> {
  const approvals = decided(quote, 'reject', approver, { decision: 'REJECTED', reason });
  return { set: { status: 'REJECTED', approvals }, event: fact('crm.quote.rejected', { ...factsOf(quote), reason }), reason };
}

function decided(
  quote: StoredQuote,
  verb: 'approve' | 'reject',
  approver: Approver,
  outcome: Pick<Approval, 'decision' | 'reason'>,
): Approval[] {
  const present = quote.approvals.findIndex((step) => step.decision === 'PENDING');
  const decidedBefore = quote.approvals.some((step) => step.by === approver.id);
  if (!mayDo(quote, verb) && decidedBefore) throw conflict('approval.decided', 'You have decided this already.');
  refuseUnless(quote, verb);
  const isTheirs = [quote.submittedBy, quote.ownerId].includes(approver.id);
  if (isTheirs && !approver.allowSelf) throw forbidden('approval.self', 'Nobody approves what they asked for.');
  const step = quote.approvals[present]!;
  if (!holdsRole(approver, step.role)) {
    if (decidedBefore) throw conflict('approval.decided', 'You have decided your step already.');
    throw forbidden('approval.not_yours', `This step is for the role ${step.role}.`, { role: step.role });
  }
  return quote.approvals.with(present, { ...step, ...outcome, by: approver.id, at: approver.at });
}

// Whoever owns the firm stands in for everybody.
const holdsRole = ({ roles }: Approver, role: string): boolean => roles.includes(role) || roles.includes('OWNER');

const pending = ({ level, role, reasons }: RequiredApproval): Approval => ({
  level,
  role,
  decision: 'PENDING',
  by: undefined,
  reason: undefined,
  at: undefined,
  triggers: reasons,
});
