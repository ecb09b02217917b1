import type {
  CreateSalesOrderRequest,
  SalesOrder,
  SalesOrderServiceService,
  UpdateSalesOrderRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { CompanyTable } from '../accounts/company.table.ts';
import { ownerOf } from '../accounts/company.rpc.ts';
import { definitionsOf, newFields, patchedFields } from '../custom-fields/custom-fields.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { nextNumber } from '../numbers/number.queries.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { ratesOf, taxSnapshot } from '../pricing/tax-rates.ts';
import { totalsOf } from '../pricing/totals.ts';
import { bind } from '../sales/binding.ts';
import { reviseSale, versionOf } from '../sales/sale.queries.ts';
import { SaleTable } from '../sales/sale.table.ts';
import { readContent } from '../sales/sale.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { requestInvoice } from './order.jobs.ts';
import { cancel, confirm, edit, fulfil, open, refuseSettled, untaxedLines, type StoredOrder } from './order.ts';
import { invoice, originOf } from './order-billing.ts';
import { listSalesOrders } from './order-list.queries.ts';
import { SalesOrderTable } from './order.table.ts';
import { saleContentOf, soldLines } from './order-sale.ts';

export const salesOrderRpc: Rpc<typeof SalesOrderServiceService> = {
  listSalesOrders: query(({ tx }, request) => listSalesOrders(tx, request)),

  getSalesOrder: query(({ tx }, { id }) => tx.get(SalesOrderTable, id)),

  createSalesOrder: preparedCommand(
    async (context, request: CreateSalesOrderRequest) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      return groundFor(context, async () => request);
    },
    async (context, request, { today, definitions, tax }) => {
      const { tx } = context;
      await tx.get(CompanyTable, request.companyId);
      const customFields = newFields(definitions, request.customFields);
      const number = await nextNumber(tx, 'ORDER', formatOf(await crmSettings(tx), 'ORDER'), today);
      const opening = { id: tx.ids.next(), number, ownerId: ownerOf(context, request), customFields };
      return tx.create(SalesOrderTable, open(request, opening, ratesOf(tax)));
    },
  ),

  updateSalesOrder: preparedCommand(
    async (context, request: UpdateSalesOrderRequest) => {
      const { ownerId, lines = [] } = namedFields(request);
      await refuseInactiveOwners(context, [ownerId]);
      return groundFor(context, async (tx) => ({ ...(await tx.get(SalesOrderTable, request.id)), lines }));
    },
    async ({ tx }, request, { definitions, tax }) => {
      const order = await tx.get(SalesOrderTable, request.id);
      const given = namedFields(request);
      const fields = 'customFields' in given ? patchedFields(definitions, order.customFields, given.customFields) : undefined;
      return tx.apply(order, edit(order, given, fields, ratesOf(tax)));
    },
  ),

  deleteSalesOrder: command(async ({ tx }, { id }) => {
    const order = await tx.get(SalesOrderTable, id);
    refuseSettled(order);
    await tx.remove(order, { set: {} });
    return {};
  }),

  confirmSalesOrder: preparedCommand(firmToday, async ({ tx }, { id }, today) =>
    confirmOrder(tx, await tx.get(SalesOrderTable, id), today),
  ),

  fulfilSalesOrder: command(async ({ tx }, { id, lines }) => {
    const order = await tx.get(SalesOrderTable, id);
    return tx.apply(order, fulfil(order, lines));
  }),

  invoiceSalesOrder: command(async ({ tx }, { id }) => {
    const order = await tx.get(SalesOrderTable, id);
    const origin = originOf(order);
    const billed = await tx.apply(order, invoice(order, origin));
    requestInvoice(tx, billed, origin);
    return billed;
  }),

  cancelSalesOrder: preparedCommand(firmToday, async ({ tx }, { id, reason }, today) =>
    cancelOrder(tx, await tx.get(SalesOrderTable, id), reason, today),
  ),
};

async function groundFor(context: HandlerContext, basketOf: (tx: Reader) => Promise<Pick<SalesOrder, 'companyId' | 'currency' | 'lines'>>) {
  const today = await firmToday(context);
  return {
    today,
    definitions: await definitionsOf(context, 'crm.orders'),
    tax: await taxSnapshot(context, async (tx) => {
      const { companyId, currency, lines } = await basketOf(tx);
      return { companyId, lines: soldLines({ currency, lines: untaxedLines(lines, currency) }), on: today };
    }),
  };
}

/** It binds: the gate for clients is asked, and what was sold is written down. */
async function confirmOrder(tx: Tx, order: StoredOrder, today: PlainDate): Promise<StoredOrder> {
  const saleId = tx.ids.next();
  const decision = confirm(order, saleId);
  await requireQualified(tx, 'CLIENT_CREATE', { kind: 'COMPANY', id: order.companyId });
  const quote = order.quoteId ? await tx.load(QuoteTable, order.quoteId) : undefined;
  const { id: orderId, companyId, ownerId, currency, quoteId } = order;
  const bound = { id: saleId, orderId, companyId, ownerId, currency, quoteId, opportunityId: quote?.opportunityId };
  const terms = quote && { netDays: quote.netDays, billingTerms: quote.billingTerms };
  await bind(tx, bound, saleContentOf(order, { today, approvedBy: tx.actorId, terms }), today);
  return tx.apply(order, decision);
}

/** What was sold by it is agreed no more: nothing of it was delivered, so nothing of it stays. */
async function cancelOrder(tx: Tx, order: StoredOrder, reason: string | undefined, today: PlainDate): Promise<StoredOrder> {
  const cancelled = await tx.apply(order, cancel(order, reason));
  if (!order.saleId) return cancelled;
  const sale = await tx.load(SaleTable, order.saleId);
  const latest = readContent(await versionOf(tx, sale, sale.n));
  const terms = { ...latest.terms, endDate: today };
  const content = { ...latest, lines: [], terms, totals: totalsOf([], sale.currency), approvedBy: tx.actorId };
  await reviseSale(tx, sale, content, { cause: 'TERMINATION' });
  return cancelled;
}
