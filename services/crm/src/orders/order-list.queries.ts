import type { ListSalesOrdersRequest } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { containsText, deletedSince, oneOfValues, page, type ListOptions } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { SalesOrderTable } from './order.table.ts';

const options: ListOptions = {
  filters: { status: oneOfValues('status'), companyId: oneOfValues('company_id'), ownerId: oneOfValues('owner_id') },
  orderBy: { number: { sql: 'sales_orders.number', type: 'text' }, net: { sql: 'sales_orders.net_amount', type: 'bigint' } },
  text: containsText('sales_orders.number'),
  searched: true,
};

export const listSalesOrders = async (tx: Reader, request: ListSalesOrdersRequest) => ({
  ...(await page(tx, SalesOrderTable, request, options)),
  deletedIds: await deletedSince(tx, SalesOrderTable, request),
});
