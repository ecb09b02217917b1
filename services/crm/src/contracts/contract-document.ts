// A contract on paper and in its envelope (CRM-89): what is printed, who signs in which order, and how far they are.
import type { ContractSigning, SignerStatus, SigningState, SigningStep } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type {
  CreateEnvelopeRequest,
  Envelope,
  EnvelopeState,
  SignerProgress,
} from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import { conflict } from '@throughline/chassis/errors';
import type { StoredContract } from './contract.ts';

/** Each time it goes out is a signing of its own: what was rendered and made for another is not for this one. */
export const roundOf = ({ id, sentAt }: Pick<StoredContract, 'id' | 'sentAt'>): string => `contract/${id}/${sentAt?.getTime() ?? 0}`;

/** What the client sees, and nothing of what it costs the firm. */
export function printed(contract: StoredContract, companyName: string): Record<string, unknown> {
  const { number, title, currency, phases, effectiveDate, endDate, autoRenew, renewalTermMonths, noticeDays, clauses, signers } = contract;
  const { subtotal, discount, net, tax, total } = contract.totals!;
  const lines = contract.lines.map(({ key, phaseKey, description, quantity, unit, amounts }) => ({
    key,
    phaseKey,
    description,
    quantity,
    unit,
    net: amounts?.net,
  }));
  const term = { effectiveDate, endDate, autoRenew, renewalTermMonths, noticeDays };
  const totals = { subtotal, discount, net, tax, total };
  const signedBy = signers.map(({ party, name, order }) => ({ party, name, order }));
  return {
    number,
    title,
    companyName,
    currency,
    phases,
    lines,
    totals,
    term,
    clauses: clauses.map(({ key, text }) => ({ key, text })),
    signers: signedBy,
  };
}

/** The lower orders sign first; documents counts them from 1. */
export function envelopeOf(contract: StoredContract, sendNow: boolean): CreateEnvelopeRequest {
  const { id, title, documentId, signers } = contract;
  const orders = [...new Set(signers.map(({ order }) => order))].toSorted((a, b) => a - b);
  return {
    documentIds: [documentId!],
    signers: signers.map(({ name, email, order }) => ({ name, email, order: orders.indexOf(order) + 1 })),
    origin: { service: 'crm', kind: 'contract', id },
    subject: title,
    sendNow,
    key: roundOf(contract),
  };
}

/** `envelope`: as documents has it, while it is under way. */
export function signingOf(contract: StoredContract, envelope: Envelope | undefined): ContractSigning {
  const { envelopeId, signedDocumentId, certificateDocumentId } = contract;
  const kept = { envelopeId, signedDocumentId, certificateDocumentId };
  if (envelope) return { ...kept, state: stateOf(envelope.state), signers: progressOf(contract, envelope.signers) };
  const waiting = contract.signers.map((signer): SignerStatus => ({ ...signer, step: 'WAITING', at: undefined }));
  return { ...kept, state: stateWithout(contract), signers: inOrder(contract.signing ?? waiting) };
}

function stateWithout({ status, signers, signing, sentAt }: StoredContract): SigningState {
  if (status === 'DECLINED') return 'DECLINED';
  if (status === 'OUT_FOR_SIGNATURE') return signers.length > 0 ? 'PREPARING' : 'BY_HAND';
  if (status === 'DRAFT' || status === 'IN_REVIEW' || status === 'APPROVED' || sentAt === undefined) return 'NOT_SENT';
  return signing ? 'COMPLETED' : 'BY_HAND';
}

/** Documents knows names and addresses; which party each signs for, the contract. */
export const progressOf = ({ signers }: StoredContract, progress: readonly SignerProgress[]): SignerStatus[] =>
  inOrder(
    progress.map(({ name, email, order, state, at }) => {
      const own = signers.find((signer) => signer.email.toLowerCase() === email.toLowerCase());
      return { party: own?.party ?? 'CLIENT', name, email, order: own?.order ?? order, step: stepOf(state), at };
    }),
  );

/** What there is to read: the signed document, or else the one that went out. */
export function documentOf({ signedDocumentId, documentId, status }: StoredContract): string {
  const id = signedDocumentId ?? documentId;
  if (id === undefined)
    throw conflict(
      'contract.no_document',
      status === 'OUT_FOR_SIGNATURE' ? 'Its PDF is being made.' : 'Its PDF is made when it goes out.',
      {
        from: status,
        allowed: status === 'APPROVED' ? ['send'] : [],
      },
    );
  return id;
}

const inOrder = (signers: readonly SignerStatus[]): SignerStatus[] => signers.toSorted((a, b) => a.order - b.order);

function stateOf(state: EnvelopeState): SigningState {
  switch (state) {
    case 'DRAFT':
      return 'PREPARING';
    case 'SENT':
    case 'COMPLETED':
    case 'DECLINED':
    case 'EXPIRED':
    case 'VOIDED':
      return state;
    default:
      return state satisfies never;
  }
}

const stepOf = (state: SignerProgress['state']): SigningStep => state;
