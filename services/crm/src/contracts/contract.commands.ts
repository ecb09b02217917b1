// What signing, renewing and ending a contract brings with it, for whoever does it: a route, a job.
import type { ContractClause, SignerStatus } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { addDays, type PlainDate } from '@throughline/chassis/values/calendar';
import { startOfDay } from '@throughline/chassis/values/zone';
import { bind, termsOf } from '../sales/binding.ts';
import type { SaleContent } from '../sales/sale.ts';
import { readContent } from '../sales/sale.ts';
import { reviseSale, versionOf } from '../sales/sale.queries.ts';
import { SaleTable } from '../sales/sale.table.ts';
import { ClauseTable } from './clause.table.ts';
import { sign } from './contract-signing.ts';
import { renew, renewalDays, terminate, warningDays, type Renewal, type Termination } from './contract-term.ts';
import { refuseUnless, type StoredContract } from './contract.ts';
import { handoffMsMax } from './handoff.ts';

export interface Signing {
  documentId: string;
  certificateDocumentId?: string | undefined;
  /** How each signer signed, where they did in an envelope. */
  signing?: SignerStatus[] | undefined;
  signedAt: Date;
  today: PlainDate;
  timeZone: string;
}

/** One transaction: the signature, what was sold, the client, the deal, and all that waits for its day. */
export async function signContract(
  tx: Tx,
  contract: StoredContract,
  { documentId, certificateDocumentId, signing, signedAt, today, timeZone }: Signing,
): Promise<StoredContract> {
  const saleId = tx.ids.next();
  const decision = sign(contract, { documentId, certificateDocumentId, signing, saleId, at: signedAt });
  const { id: contractId, companyId, ownerId, currency, quoteId, opportunityId } = contract;
  await bind(
    tx,
    { id: saleId, contractId, companyId, ownerId, currency, quoteId, opportunityId },
    contentOf(contract, { documentId, approvedBy: tx.actorId }),
    today,
  );
  const signed = await tx.apply(contract, decision);
  tx.schedule({
    kind: 'contract.activate',
    key: signed.id,
    payload: { contractId: signed.id },
    at: startOfDay(signed.effectiveDate, timeZone),
  });
  tx.schedule({ kind: 'handoff.watch', key: signed.id, payload: { contractId: signed.id }, at: new Date(tx.now.getTime() + handoffMsMax) });
  scheduleEnd(tx, signed, timeZone);
  return signed;
}

export async function renewContract(
  tx: Tx,
  contract: StoredContract,
  given: Omit<Renewal, 'saleVersion' | 'lines'>,
  timeZone: string,
): Promise<StoredContract> {
  refuseUnless(contract, 'renew');
  const sale = await tx.load(SaleTable, contract.saleId!);
  const { lines } = readContent(await versionOf(tx, sale, sale.n));
  const renewed = await tx.apply(contract, renew(contract, { ...given, lines, saleVersion: sale.n + 1 }));
  await reviseSale(tx, sale, contentOf(renewed, { documentId: contract.signedDocumentId, approvedBy: tx.actorId }), { cause: 'RENEWAL' });
  scheduleEnd(tx, renewed, timeZone);
  return renewed;
}

export async function terminateContract(tx: Tx, contract: StoredContract, given: Termination): Promise<StoredContract> {
  const terminated = await tx.apply(contract, terminate(contract, given));
  const sale = await tx.load(SaleTable, contract.saleId!);
  const latest = readContent(await versionOf(tx, sale, sale.n));
  const content = { ...latest, terms: { ...latest.terms, endDate: given.on }, approvedBy: tx.actorId };
  await reviseSale(tx, sale, content, { cause: 'TERMINATION' });
  return terminated;
}

/** Of the firm's clause of each key, which texts depart: those are not standard. */
export async function judged(tx: Reader, clauses: readonly ContractClause[]): Promise<ContractClause[]> {
  const own = await tx.select(ClauseTable, 'key = any ($1)', [clauses.map(({ key }) => key)]);
  const texts = new Map(own.map(({ key, text }) => [key, text]));
  return clauses.map(({ key, text }) => ({ key, text, standard: texts.get(key)?.trim() === text.trim() }));
}

/** The last day belongs to the contract; whoever renews it makes a new last day, and these jobs find nothing to do. */
function scheduleEnd(tx: Tx, { id: contractId, endDate, autoRenew, renewalTermMonths }: StoredContract, timeZone: string): void {
  if (endDate === undefined) return;
  // A short term that goes on by itself needs nobody to sell it; any other is sold from its first day on.
  const renewalAt = startOfDay(addDays(endDate, -renewalDays), timeZone);
  if (renewalAt > tx.now || !autoRenew)
    tx.schedule({ kind: 'contract.open_renewal', key: `${contractId}:${endDate}`, payload: { contractId, endDate }, at: renewalAt });
  tx.schedule({
    kind: autoRenew && renewalTermMonths !== undefined ? 'contract.renew' : 'contract.expire',
    key: `${contractId}:${endDate}`,
    payload: { contractId, endDate },
    at: startOfDay(addDays(endDate, 1), timeZone),
  });
  for (const days of warningDays) {
    const at = startOfDay(addDays(endDate, -days), timeZone);
    if (at > tx.now)
      tx.schedule({ kind: 'contract.warn', key: `${contractId}:${endDate}:${days}`, payload: { contractId, endDate, days }, at });
  }
}

function contentOf(contract: StoredContract, { documentId, approvedBy }: Pick<SaleContent, 'documentId' | 'approvedBy'>): SaleContent {
  const { lines, phases, totals, effectiveDate, endDate, billingTerms, clauses } = contract;
  const terms = termsOf({
    effectiveDate,
    endDate,
    billingTerms,
    netDays: billingTerms?.netDays ?? 30,
    clauseKeys: clauses.map(({ key }) => key),
  });
  return { lines, phases, totals: totals!, terms, documentId, approvedBy };
}
