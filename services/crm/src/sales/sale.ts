// What was sold, written down (CRM-94): versions that follow on one another, each with a hash over its content and the hash
// before it, so that nobody changes a word of any of them unnoticed.
import type { Phase, Line, Totals } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { Sale, SaleCause, SaleTerms } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { CrmLine, CrmPhase, CrmSaleTerms, CrmTotals } from '@throughline/contracts/gen/shapes.gen';
import { fromJson, toJson } from '@throughline/contracts/json';
import type { MessageShape } from '@throughline/contracts/shape';
import type { Noun } from '@throughline/chassis/database/table';
import { conflict } from '@throughline/chassis/errors';
import { hashOf } from '../hashes/canonical.ts';

/** What stays the same over all versions, and which of them is the latest. */
export interface SaleHead
  extends
    Noun,
    Pick<
      Sale,
      | 'number'
      | 'companyId'
      | 'contractId'
      | 'quoteId'
      | 'orderId'
      | 'opportunityId'
      | 'leadId'
      | 'submissionId'
      | 'assessmentId'
      | 'engagementId'
      | 'ownerId'
      | 'currency'
      | 'n'
    > {}

export interface SaleContent {
  lines: readonly Line[];
  phases: readonly Phase[];
  terms: SaleTerms;
  totals: Totals;
  approvedBy?: string | undefined;
  documentId?: string | undefined;
}

export interface SaleVersion {
  saleId: string;
  n: number;
  cause: SaleCause;
  changeOrderId: string | undefined;
  /** As it is stored: the hash is over exactly this. */
  content: Record<string, unknown>;
  prevHash: string;
  hash: string;
  recordedAt: Date;
}

export interface Recording {
  saleId: string;
  n: number;
  cause: SaleCause;
  changeOrderId?: string | undefined;
  /** '' for the first. */
  prevHash: string;
  at: Date;
}

export function record(content: SaleContent, { saleId, n, cause, changeOrderId, prevHash, at }: Recording): SaleVersion {
  const stored = {
    lines: content.lines.map((line) => toJson(CrmLine, line)),
    phases: content.phases.map((phase) => toJson(CrmPhase, phase)),
    terms: toJson(CrmSaleTerms, content.terms),
    totals: toJson(CrmTotals, content.totals),
    approvedBy: content.approvedBy ?? null,
    documentId: content.documentId ?? null,
  };
  const version = { saleId, n, cause, changeOrderId, content: stored, prevHash, recordedAt: at };
  return { ...version, hash: versionHash(version) };
}

export const versionHash = ({ saleId, n, cause, changeOrderId, content, prevHash, recordedAt }: Omit<SaleVersion, 'hash'>): string =>
  hashOf({ saleId, n, cause, changeOrderId, content, prevHash, recordedAt: recordedAt.toISOString() });

export function readContent({ content }: Pick<SaleVersion, 'content'>): SaleContent {
  const { lines, phases, terms, totals, approvedBy, documentId } = content as Record<string, unknown>;
  return {
    lines: (lines as unknown[]).map((line) => read<Line>(CrmLine, line)),
    phases: (phases as unknown[]).map((phase) => read<Phase>(CrmPhase, phase)),
    terms: read<SaleTerms>(CrmSaleTerms, terms),
    totals: read<Totals>(CrmTotals, totals),
    approvedBy: (approvedBy as string | null) ?? undefined,
    documentId: (documentId as string | null) ?? undefined,
  };
}

/** It goes on by what both sides agree to, and is never written over. */
export function refuseChange({ number }: Pick<SaleHead, 'number'>): never {
  throw conflict('sale.immutable', `${number} is written down: a change order, a renewal or a termination makes its next version.`);
}

/** The sale as one of its versions says it. */
export function shown(head: SaleHead, version: SaleVersion): Sale {
  const { lines, phases, terms, totals, approvedBy, documentId } = readContent(version);
  const { n, cause, changeOrderId, prevHash, hash, recordedAt } = version;
  return {
    ...head,
    n,
    cause,
    lines: [...lines],
    phases: [...phases],
    terms,
    totals,
    changeOrderId,
    approvedBy,
    documentId,
    prevHash,
    hash,
    recordedAt,
  };
}

/** Every version computed anew, its link to the one before, and whether one is missing. */
export function verify(head: Pick<SaleHead, 'n'>, versions: readonly SaleVersion[]) {
  const checked = versions.map((version, index) => {
    const computed = versionHash(version);
    const follows = version.n === index + 1 && version.prevHash === (versions[index - 1]?.hash ?? '');
    return { n: version.n, hash: version.hash, computed, intact: follows && computed === version.hash };
  });
  return { intact: versions.length === head.n && checked.every(({ intact }) => intact), versions: checked };
}

const read = <T>(shape: MessageShape, json: unknown): T => fromJson(shape, json, [], { trusted: true }) as T;
