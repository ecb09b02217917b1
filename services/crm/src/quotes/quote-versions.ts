// Further versions, copies, and what differs between two (CRM-85).
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { LineChange, QuoteDiff } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { fact, sameValue, type Decision } from '@throughline/chassis/decision';
import { plainLines } from '../pricing/price.ts';
import { emptyQuote, factsOf, refuseUnless, type StoredQuote } from './quote.ts';

/** A rejected quote is taken up as it is; everything that was out makes room for the next version. */
export const keepsItsVersion = ({ status }: StoredQuote): boolean => status === 'REJECTED';

export function revise(quote: StoredQuote): Decision<StoredQuote> {
  refuseUnless(quote, 'revise');
  if (keepsItsVersion(quote))
    return { set: { status: 'DRAFT', approvals: [], submittedBy: undefined }, event: fact('crm.quote.revised', factsOf(quote)) };
  const {
    status,
    approvals,
    acceptance,
    views,
    sentAt,
    viewedAt,
    closedReason,
    contentHash,
    documentId,
    envelopeId,
    submittedBy,
    expiresAt,
  } = emptyQuote;
  const fresh = {
    status,
    approvals,
    acceptance,
    views,
    sentAt,
    viewedAt,
    closedReason,
    contentHash,
    documentId,
    envelopeId,
    submittedBy,
    expiresAt,
  };
  // A date that has run out would keep the new version from being sent.
  const set = { ...fresh, n: quote.n + 1, validUntil: undefined };
  return { set, event: fact('crm.quote.revised', factsOf({ ...quote, ...set })) };
}

/** How the version before is kept. */
export const superseded = (quote: StoredQuote) => {
  const { id: quoteId, version: _, createdAt: __, updatedAt: ___, createdBy: ____, ...content } = quote;
  return { set: { ...content, quoteId, status: 'SUPERSEDED' as const } };
};

/** Another quote of the same content: its own number, version 1. */
export function duplicate(quote: StoredQuote, { id, number, ownerId }: { id: string; number: string; ownerId: string }) {
  const { version: _, createdAt: __, updatedAt: ___, createdBy: ____, ...content } = quote;
  const { taxSnapshot } = quote;
  const set = { ...content, ...emptyQuote, id, number, ownerId, taxSnapshot, validUntil: undefined };
  return { set, event: fact('crm.quote.created', factsOf(set)) };
}

const compared = [
  'phases',
  'headerDiscount',
  'promoCodes',
  'sections',
  'validUntil',
  'netDays',
  'billingTerms',
  'signatureMode',
  'contactId',
] as const;

export function diff(from: StoredQuote, to: StoredQuote): QuoteDiff {
  return {
    from: from.n,
    to: to.n,
    lines: lineChanges(from.lines, to.lines),
    fields: compared.filter((field) => !sameValue(from[field], to[field])),
    netDelta: to.totals!.net!.amount - from.totals!.net!.amount,
    totalDelta: to.totals!.total!.amount - from.totals!.total!.amount,
  };
}

/** By key, in the order of the later version; what is gone comes last. */
export function lineChanges(from: readonly Line[], to: readonly Line[]): LineChange[] {
  const before = new Map(from.map((line) => [line.key, line]));
  const after = new Map(to.map((line) => [line.key, line]));
  const stayedOrAdded = to.flatMap((line) => changeOf(before.get(line.key), line));
  const removed = from.filter((line) => !after.has(line.key)).flatMap((line) => changeOf(line, undefined));
  return [...stayedOrAdded, ...removed];
}

function changeOf(before: Line | undefined, after: Line | undefined): LineChange[] {
  const fields = before && after ? differing(before, after) : [];
  const netDelta = netOf(after) - netOf(before);
  if (before && after && fields.length === 0 && netDelta === 0) return [];
  const kind = !before ? 'ADDED' : !after ? 'REMOVED' : 'CHANGED';
  return [{ key: (after ?? before)!.key, kind, fields, before, after, netDelta }];
}

function differing(before: Line, after: Line): string[] {
  const [old, present] = [plainLines([before])[0], plainLines([after])[0]] as unknown as [
    Record<string, unknown>?,
    Record<string, unknown>?,
  ];
  if (!old || !present) return [];
  return Object.keys(present).filter((name) => !sameValue(old[name], present[name]));
}

const netOf = (line: Line | undefined): number => (line?.amounts?.counted ? (line.amounts.net?.amount ?? 0) : 0);
