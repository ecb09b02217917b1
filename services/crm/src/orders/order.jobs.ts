// What was fulfilled is drafted as an invoice by finance, once per origin, however long finance is away.
import { InvoiceDraftServiceService } from '@throughline/contracts/gen/throughline/finance/v1/invoice_drafts';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { drafted } from './order-billing.ts';
import { SalesOrderTable } from './order.table.ts';
import type { StoredOrder } from './order.ts';

const kind = 'order.invoice';

export const requestInvoice = (tx: Tx, { id: orderId }: StoredOrder, origin: string): void =>
  tx.schedule({ kind, key: origin, payload: { orderId, origin } });

const invoiceJob = job(
  kind,
  async ({ tx, ask }, payload) => {
    const { orderId, origin } = payload as { orderId: string; origin: string };
    const [order] = await tx.peek(SalesOrderTable, 'id = $1', [orderId]);
    const part = order?.invoices.find((some) => some.origin === origin);
    if (!order || part?.status !== 'REQUESTED') return;
    const described = new Map(order.lines.map((line) => [line.key, line]));
    const lines = part.lines.map(({ lineKey, quantity, net }) => {
      const { description = '', priceItemId } = described.get(lineKey) ?? {};
      return { key: lineKey, description, quantity, net, priceItemId };
    });
    const { companyId, saleId } = order;
    const { invoiceId, number } = await ask(InvoiceDraftServiceService).createDraft(
      { companyId, saleId, origin, lines },
      { key: `${kind}/${origin}` },
    );
    const present = await tx.find(SalesOrderTable, orderId);
    if (present) await tx.apply(present, drafted(present, origin, { invoiceId, number }));
  },
  { triesMax: 1_000 },
);

export const orderJobs = [invoiceJob];
