// From draft to signed (CRM-88, 89, 91).
import type { SignerStatus } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { fact, type Decision } from '@throughline/chassis/decision';
import { forbidden, rule } from '@throughline/chassis/errors';
import { refuseUnpriced } from '../pricing/line-checks.ts';
import { refuseUnbalanced } from './billing-terms.ts';
import { factsOf, refuseUnless, type StoredContract } from './contract.ts';

/** Words that are not the firm's own, or a price that no quote's approval stands behind, are looked at by somebody else. */
export const needsReview = ({ clauses, quoteId }: StoredContract): boolean =>
  quoteId === undefined || clauses.some(({ standard }) => !standard);

export function submit(contract: StoredContract, by: string): Decision<StoredContract> {
  refuseUnless(contract, 'submit');
  refuseUnpriced(contract.lines, contract.currency);
  refuseUnbalanced(contract.billingTerms, contract.lines);
  return { set: { status: needsReview(contract) ? 'IN_REVIEW' : 'APPROVED', submittedBy: by, closedReason: undefined } };
}

export interface Reviewer {
  id: string;
  allowSelf: boolean;
}

export function approve(contract: StoredContract, reviewer: Reviewer): Decision<StoredContract> {
  refuseUnless(contract, 'approve');
  refuseAuthor(contract, reviewer);
  return { set: { status: 'APPROVED' } };
}

export function reject(contract: StoredContract, reviewer: Reviewer, reason: string): Decision<StoredContract> {
  refuseUnless(contract, 'reject');
  refuseAuthor(contract, reviewer);
  return { set: { status: 'DRAFT', closedReason: reason, submittedBy: undefined }, reason };
}

/** What delivery needs and the contract does not say yet, by the names of its fields. */
export function missingForHandoff({ delivery, billingTerms }: StoredContract): string[] {
  const needed: [string, unknown][] = [
    ['delivery.ownerUserId', delivery?.ownerUserId],
    ['delivery.startDate', delivery?.startDate],
    ['delivery.projectTemplateId', delivery?.projectTemplateId],
    ['billingTerms', billingTerms],
    ['billingTerms.invoiceContactId', billingTerms?.invoiceContactId],
  ];
  return needed.filter(([, value]) => value === undefined).map(([name]) => name);
}

export function send(contract: StoredContract, at: Date): Decision<StoredContract> {
  refuseUnless(contract, 'send');
  const missing = missingForHandoff(contract);
  if (missing.length > 0) throw rule('contract.handoff_incomplete', `Delivery still needs ${missing.join(', ')}.`, { missing });
  refuseUnbalanced(contract.billingTerms, contract.lines);
  return { set: { ...unprinted, status: 'OUT_FOR_SIGNATURE', sentAt: at }, event: fact('crm.contract.sent', factsOf(contract)) };
}

export function recall(contract: StoredContract): Decision<StoredContract> {
  refuseUnless(contract, 'recall');
  return { set: { ...unprinted, status: 'DRAFT', submittedBy: undefined } };
}

/** `signing`: how far each signer was, where they signed in an envelope. */
export function decline(contract: StoredContract, reason: string | undefined, signing?: SignerStatus[]): Decision<StoredContract> {
  refuseUnless(contract, 'decline');
  return {
    set: { status: 'DECLINED', closedReason: reason, signing },
    event: fact('crm.contract.declined', { ...factsOf(contract), reason }),
  };
}

export function revise(contract: StoredContract): Decision<StoredContract> {
  refuseUnless(contract, 'revise');
  return { set: { ...unprinted, status: 'DRAFT', closedReason: undefined, submittedBy: undefined } };
}

export interface Signature {
  documentId: string;
  /** Where they signed in an envelope: who did when. */
  certificateDocumentId?: string | undefined;
  signing?: SignerStatus[] | undefined;
  saleId: string;
  at: Date;
}

/** All that delivery and billing need is in the event: nobody has to call back. */
export function sign(
  contract: StoredContract,
  { documentId, certificateDocumentId, signing, saleId, at }: Signature,
): Decision<StoredContract> {
  refuseUnless(contract, 'mark-signed');
  const { title, quoteId, opportunityId, kind, currency, lines, phases, totals, delivery, billingTerms, effectiveDate, endDate } = contract;
  return {
    set: { status: 'SIGNED', signedDocumentId: documentId, certificateDocumentId, signing, signedAt: at, saleId },
    event: fact('crm.contract.signed', {
      ...factsOf({ ...contract, saleId }),
      saleVersion: 1,
      primaryContactId: contract.contactId,
      signedDocumentId: documentId,
      title,
      quoteId,
      opportunityId,
      kind,
      currency,
      lines,
      phases,
      totals,
      delivery,
      billingTerms,
      effectiveDate,
      endDate,
    }),
  };
}

/** What was printed and put in an envelope belongs to one sending. */
const unprinted = { sentAt: undefined, documentId: undefined, envelopeId: undefined, signing: undefined };

function refuseAuthor({ submittedBy, createdBy }: StoredContract, { id, allowSelf }: Reviewer) {
  if (!allowSelf && (id === submittedBy || id === createdBy)) throw forbidden('approval.self', 'Nobody approves what they wrote.');
}
