// What finance says of the invoices of an order: they are issued, and what one that is voided billed is billed anew.
import type { InvoiceIssued, InvoiceVoided } from '@throughline/contracts/gen/throughline/finance/v1/invoices';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { saleOf } from '../sales/actuals.queries.ts';
import { issued, voided } from './order-billing.ts';
import { SalesOrderTable } from './order.table.ts';
import type { StoredOrder } from './order.ts';

async function orderOf(tx: Tx, { saleId }: InvoiceIssued | InvoiceVoided): Promise<StoredOrder | undefined> {
  const sale = saleId ? await saleOf(tx, { saleId }) : undefined;
  return sale?.orderId ? tx.find(SalesOrderTable, sale.orderId) : undefined;
}

export const orderReactions = [
  on('finance.invoice.issued', async ({ tx }, { data }) => {
    const order = await orderOf(tx, data);
    if (order) await tx.apply(order, issued(order, data));
  }),
  on('finance.invoice.voided', async ({ tx }, { data }) => {
    const order = await orderOf(tx, data);
    if (order) await tx.apply(order, voided(order, data.invoiceId));
  }),
];
