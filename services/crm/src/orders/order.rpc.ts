import type {
  CreateSalesOrderRequest,
  SalesOrderServiceService,
  UpdateSalesOrderRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { conflict } from '@throughline/chassis/errors';
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
import { totalsOf } from '../pricing/totals.ts';
import { bind } from '../sales/binding.ts';
import { reviseSale, versionOf } from '../sales/sale.queries.ts';
import { SaleTable } from '../sales/sale.table.ts';
import { readContent } from '../sales/sale.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { requestInvoice } from './order.jobs.ts';
import { cancel, confirm, edit, fulfil, open, type StoredOrder } from './order.ts';
import { invoice, originOf } from './order-billing.ts';
import { listSalesOrders } from './order-list.queries.ts';
import { SalesOrderTable } from './order.table.ts';
import { saleContentOf } from './order-sale.ts';

export const salesOrderRpc: Rpc<typeof SalesOrderServiceService> = {
  listSalesOrders: query(({ tx }, request) => listSalesOrders(tx, request)),

  getSalesOrder: query(({ tx }, { id }) => tx.get(SalesOrderTable, id)),

  createSalesOrder: preparedCommand(
    async (context, request: CreateSalesOrderRequest) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      return ground(context);
    },
    async (context, request, { today, definitions }) => {
      const { tx } = context;
      await tx.get(CompanyTable, request.companyId);
      const customFields = newFields(definitions, request.customFields);
      const number = await nextNumber(tx, 'ORDER', formatOf(await crmSettings(tx), 'ORDER'), today);
      return tx.create(SalesOrderTable, open(request, { id: tx.ids.next(), number, ownerId: ownerOf(context, request), customFields }));
    },
  ),

  updateSalesOrder: preparedCommand(
    async (context, request: UpdateSalesOrderRequest) => {
      await refuseInactiveOwners(context, [namedFields(request).ownerId]);
      return ground(context);
    },
    async ({ tx }, request, { definitions }) => {
      const order = await tx.get(SalesOrderTable, request.id);
      const given = namedFields(request);
      const fields = 'customFields' in given ? patchedFields(definitions, order.customFields, given.customFields) : undefined;
      return tx.apply(order, edit(order, given, fields));
    },
  ),

  deleteSalesOrder: command(async ({ tx }, { id }) => {
    const order = await tx.get(SalesOrderTable, id);
    if (order.status !== 'DRAFT') throw conflict('sales_order.not_draft', `The order is ${order.status}.`);
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

const ground = async (context: HandlerContext) => ({
  today: await firmToday(context),
  definitions: await definitionsOf(context, 'crm.orders'),
});

/** It binds: the gate for clients is asked, and what was sold is written down. */
async function confirmOrder(tx: Tx, order: StoredOrder, today: PlainDate): Promise<StoredOrder> {
  const saleId = tx.ids.next();
  const decision = confirm(order, saleId);
  await requireQualified(tx, 'CLIENT_CREATE', { kind: 'COMPANY', id: order.companyId });
  const quote = order.quoteId ? await tx.load(QuoteTable, order.quoteId) : undefined;
  const { id: orderId, companyId, ownerId, currency, quoteId } = order;
  const bound = { id: saleId, orderId, companyId, ownerId, currency, quoteId, opportunityId: quote?.opportunityId };
  await bind(tx, bound, saleContentOf(order, { today, approvedBy: tx.actorId }), today);
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
