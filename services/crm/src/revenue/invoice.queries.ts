// What companies owe, kept from finance's facts.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { openBalance, type Move, type Statement } from './invoice.ts';

export interface Stated {
  invoiceId: string;
  companyId: string;
  currency: string;
  dueDate: PlainDate;
  balance: number;
  whole: boolean;
  at: Date;
  /** Left out: as it was. */
  disputed?: boolean;
  voided?: boolean;
}

export async function keepStatement(tx: Tx, stated: Stated): Promise<void> {
  await lockInvoice(tx, stated.invoiceId);
  const { invoiceId, companyId, currency, dueDate, balance, whole, at, disputed, voided } = stated;
  const open = openBalance({ balance, at, whole }, await movesOf(tx, invoiceId));
  await tx.rowsAffecting(
    `insert into company_invoices (tenant_id, invoice_id, company_id, currency, due_date, stated_balance, stated_at, stated_whole, balance, disputed, voided)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10, false), coalesce($11, false))
     on conflict (tenant_id, invoice_id) do update set company_id = excluded.company_id, due_date = excluded.due_date,
       stated_balance = excluded.stated_balance, stated_at = excluded.stated_at, stated_whole = excluded.stated_whole, balance = excluded.balance,
       disputed = coalesce($10, company_invoices.disputed), voided = coalesce($11, company_invoices.voided)`,
    [tx.tenantId, invoiceId, companyId, currency, dueDate, balance, at, whole, open, disputed ?? null, voided ?? null],
  );
}

export async function keepMove(tx: Tx, invoiceId: string, move: Move & { eventId: string }): Promise<void> {
  await lockInvoice(tx, invoiceId);
  await tx.rowsAffecting(
    'insert into company_invoice_moves (tenant_id, event_id, invoice_id, at, amount) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [tx.tenantId, move.eventId, invoiceId, move.at, move.amount],
  );
  const [row] = await tx.rows<{ stated_balance: number; stated_at: Date; stated_whole: boolean }>(
    'select stated_balance, stated_at, stated_whole from company_invoices where invoice_id = $1',
    [invoiceId],
  );
  if (!row) return;
  const stated: Statement = { balance: row.stated_balance, at: row.stated_at, whole: row.stated_whole };
  await tx.rowsAffecting('update company_invoices set balance = $2 where invoice_id = $1', [
    invoiceId,
    openBalance(stated, await movesOf(tx, invoiceId)),
  ]);
}

const movesOf = (tx: Tx, invoiceId: string): Promise<Move[]> =>
  tx.rows<Move>('select at, amount from company_invoice_moves where invoice_id = $1', [invoiceId]);

// An invoice and a payment of it are taken in side by side, and neither sees what the other has not committed yet.
const lockInvoice = (tx: Tx, invoiceId: string) => tx.takeTurn(`invoice ${invoiceId}`);

/** The company that stands for it today: itself, or the one it was merged into. Nobody: crm does not know it. */
export async function standingFor(tx: Tx, companyId: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ id: string }>(
    `with recursive merged as (
       select id, merged_into_id, 1 as step from companies where id = $1
       union all
       select c.id, c.merged_into_id, m.step + 1 from companies c join merged m on c.id = m.merged_into_id where m.step < 20
     ) select id from merged where merged_into_id is null`,
    [companyId],
  );
  return row?.id;
}

/** What is invoiced in a client's own book is what that client earns, not the firm. */
export async function isClientsBook(tx: Tx, bookId: string | undefined): Promise<boolean> {
  if (bookId === undefined) return false;
  const [row] = await tx.rows('select 1 from companies where book_id = $1 and deleted_at is null', [bookId]);
  return row !== undefined;
}
