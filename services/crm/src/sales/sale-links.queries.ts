// Which records of others belong to a sale: what delivers it, how it is billed and paid. Its thread and a contract's handoff
// read them.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { Money } from '@throughline/chassis/values/money';

export type LinkKind = 'ENGAGEMENT' | 'PROJECT' | 'BILLING_PLAN' | 'INVOICE' | 'PAYMENT';

export interface SaleLink {
  saleId: string;
  kind: LinkKind;
  recordId: string;
  /** Its number or name. */
  label: string;
  status: string;
  amount?: Money | undefined;
  at: Date;
  sequence: number;
}

const insertSql = `insert into sale_links as l (tenant_id, sale_id, kind, record_id, label, status, amount, currency, at, sequence)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id, sale_id, kind, record_id) do update set at = least(l.at, excluded.at), `;

// A later fact may know less than an earlier one: an engagement that closes does not say its name.
const latestSql = `${insertSql}
  status = case when excluded.sequence >= l.sequence then excluded.status else l.status end,
  label = case when l.label = '' or (excluded.sequence >= l.sequence and excluded.label <> '') then excluded.label else l.label end,
  amount = case when l.amount is null or excluded.sequence >= l.sequence then coalesce(excluded.amount, l.amount) else l.amount end,
  currency = coalesce(excluded.currency, l.currency), sequence = greatest(l.sequence, excluded.sequence)`;

// A payment may settle several invoices of a sale, and settle them no more: what it pays of the sale adds up.
const addingSql = `${insertSql}
  amount = l.amount + excluded.amount, status = case when l.amount + excluded.amount > 0 then 'APPLIED' else 'UNAPPLIED' end`;

/** As its latest fact says, whichever arrives first. */
export const link = (tx: Tx, given: SaleLink): Promise<void> => tx.rowsAffecting(latestSql, valuesOf(tx, given));

/** What it pays of the sale, or pays no more (negative). */
export const linkPayment = (tx: Tx, given: Omit<SaleLink, 'kind' | 'status' | 'sequence'> & { amount: Money }): Promise<void> =>
  tx.rowsAffecting(
    addingSql,
    valuesOf(tx, { ...given, kind: 'PAYMENT', status: given.amount.amount > 0 ? 'APPLIED' : 'UNAPPLIED', sequence: 0 }),
  );

const valuesOf = (tx: Tx, { saleId, kind, recordId, label, status, amount, at, sequence }: SaleLink): unknown[] => [
  tx.tenantId,
  saleId,
  kind,
  recordId,
  label,
  status,
  amount?.amount ?? null,
  amount?.currency ?? null,
  at,
  sequence,
];

/** Of each kind the first that came. */
export async function firstLinksOf(tx: Reader, saleId: string): Promise<Map<LinkKind, { recordId: string; at: Date }>> {
  const rows = await tx.rows<{ kind: LinkKind; recordId: string; at: Date }>(
    `select distinct on (kind) kind, record_id as "recordId", at from sale_links where sale_id = $1 order by kind, at, record_id`,
    [saleId],
  );
  return new Map(rows.map(({ kind, recordId, at }) => [kind, { recordId, at }]));
}
