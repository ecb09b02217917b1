// What companies brought: a row a document, and a row a day in the firm's base currency.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { Money } from '@throughline/chassis/values/money';

export interface RevenueEntry {
  documentId: string;
  companyId: string;
  on: PlainDate;
  /** Below zero: a credit note's. */
  net: Money;
}

/** Once for a document. In another currency it waits until finance has told the rate of its day. */
export async function keepRevenue(tx: Tx, { documentId, companyId, on, net }: RevenueEntry, baseCurrency: string): Promise<void> {
  const counted = net.currency === baseCurrency;
  const [kept] = await tx.rows(
    `insert into company_revenue_entries (tenant_id, document_id, company_id, on_date, amount, currency, base_amount, voided)
     values ($1, $2, $3, $4, $5, $6, $7, false) on conflict do nothing returning 1`,
    [tx.tenantId, documentId, companyId, on, net.amount, net.currency, counted ? net.amount : null],
  );
  if (!kept) return;
  if (counted) await addToDay(tx, companyId, on, net.amount);
  else tx.schedule({ kind: 'revenue.convert', key: documentId, payload: { documentId } });
}

/** As if the document had never been. */
export async function voidRevenue(tx: Tx, documentId: string): Promise<void> {
  const [entry] = await tx.rows<{ company_id: string; on_date: PlainDate; base_amount: number | null }>(
    `update company_revenue_entries set voided = true where document_id = $1 and not voided
     returning company_id, on_date::text as on_date, base_amount`,
    [documentId],
  );
  if (entry && entry.base_amount !== null) await addToDay(tx, entry.company_id, entry.on_date, -entry.base_amount);
}

export interface WaitingEntry {
  company_id: string;
  on_date: PlainDate;
  amount: number;
  currency: string;
}

export async function waitingEntry(tx: Tx, documentId: string): Promise<WaitingEntry | undefined> {
  const [entry] = await tx.rows<WaitingEntry>(
    `select company_id, on_date::text as on_date, amount, currency from company_revenue_entries
     where document_id = $1 and base_amount is null and not voided for update`,
    [documentId],
  );
  return entry;
}

export async function countInBase(
  tx: Tx,
  documentId: string,
  { company_id: companyId, on_date: on }: WaitingEntry,
  amount: number,
): Promise<void> {
  await tx.rowsAffecting('update company_revenue_entries set base_amount = $2 where document_id = $1', [documentId, amount]);
  await addToDay(tx, companyId, on, amount);
}

async function addToDay(tx: Tx, companyId: string, on: PlainDate, amount: number): Promise<void> {
  await tx.rowsAffecting(
    `insert into company_revenue_days (tenant_id, company_id, on_date, amount) values ($1, $2, $3, $4)
     on conflict (tenant_id, company_id, on_date) do update set amount = company_revenue_days.amount + excluded.amount`,
    [tx.tenantId, companyId, on, amount],
  );
}

/** Day by day from the documents, whose companies were merged or parted. */
export async function recountRevenue(tx: Tx, companyIds: readonly string[]): Promise<void> {
  await tx.rowsAffecting('delete from company_revenue_days where company_id = any ($1)', [companyIds]);
  await tx.rowsAffecting(
    `insert into company_revenue_days (tenant_id, company_id, on_date, amount)
     select tenant_id, company_id, on_date, sum(base_amount) from company_revenue_entries
     where company_id = any ($1) and not voided and base_amount is not null group by tenant_id, company_id, on_date`,
    [companyIds],
  );
}
