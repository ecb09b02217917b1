import { date, id, json, message, messages, money, oneOf, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { CrmOrderInvoice, CrmOrderLine, CrmTotals } from '@throughline/contracts/gen/shapes.gen';
import { ownedOrOnTeam } from '../accounts/reach.ts';
import type { StoredOrder } from './order.ts';

export const SalesOrderTable = table<StoredOrder>({
  name: 'sales_orders',
  permission: 'crm.orders',
  entity: 'orders',
  reach: ownedOrOnTeam('sales_orders'),
  company: 'sales_orders.company_id',
  columns: {
    number: text(),
    companyId: id(),
    ownerId: id(),
    quoteId: optional(id()),
    saleId: optional(id()),
    currency: text(),
    lines: messages(CrmOrderLine),
    net: money(),
    totals: message(CrmTotals),
    requestedDate: optional(date()),
    status: oneOf(),
    customFields: json(),
    invoices: messages(CrmOrderInvoice),
  },
  search: ({ number, status }) => ({ code: number, title: number, subtitle: '', status, exact: [number] }),
});
