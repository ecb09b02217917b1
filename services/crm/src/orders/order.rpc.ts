import type {
  CreateSalesOrderRequest,
  SalesOrderServiceService,
  UpdateSalesOrderRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { containsText, oneOfValues, page } from '@throughline/chassis/database/list';
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
import { bind } from '../sales/binding.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { cancel, confirm, edit, fulfil, invoice, invoiceable, open, type StoredOrder } from './order.ts';
import { SalesOrderTable } from './order.table.ts';
import { saleContentOf } from './order-sale.ts';

export const salesOrderRpc: Rpc<typeof SalesOrderServiceService> = {
  listSalesOrders: query(({ tx }, request) =>
    page(tx, SalesOrderTable, request, {
      filters: { status: oneOfValues('status'), companyId: oneOfValues('company_id'), ownerId: oneOfValues('owner_id') },
      orderBy: { number: { sql: 'sales_orders.number', type: 'text' }, net: { sql: 'sales_orders.net_amount', type: 'bigint' } },
      text: containsText('sales_orders.number'),
    }),
  ),

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
      const fields = given.customFields && patchedFields(definitions, order.customFields, given.customFields);
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
    const decision = invoice(order);
    const lines = invoiceable(order).map(({ line, quantity, net }) => ({
      key: line.key,
      description: line.description,
      quantity,
      net,
      priceItemId: line.priceItemId,
    }));
    tx.schedule({
      kind: 'order.invoice',
      key: `${id}:${order.version}`,
      payload: { companyId: order.companyId, origin: `crm.orders/${id}/${order.version}`, lines },
    });
    return tx.apply(order, decision);
  }),

  cancelSalesOrder: command(async ({ tx }, { id, reason }) => {
    const order = await tx.get(SalesOrderTable, id);
    return tx.apply(order, cancel(order, reason));
  }),
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
