import type { ListSalesRequest, Sale } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { containsText, deletedSince, oneOfValues, page, type ListOptions, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { shownSales } from './sale.queries.ts';
import { SaleTable } from './sale.table.ts';

const options: ListOptions = {
  filters: {
    companyId: oneOfValues('company_id'),
    ownerId: oneOfValues('owner_id'),
    opportunityId: oneOfValues('opportunity_id'),
    contractId: oneOfValues('contract_id'),
  },
  orderBy: { number: { sql: 'sales.number', type: 'text' } },
  text: containsText('sales.number'),
  searched: true,
};

export async function listSales(tx: Reader, request: ListSalesRequest): Promise<Page<Sale> & { deletedIds: string[] }> {
  const { items, ...rest } = await page(tx, SaleTable, request, options);
  return { items: await shownSales(tx, items), ...rest, deletedIds: await deletedSince(tx, SaleTable, request) };
}
