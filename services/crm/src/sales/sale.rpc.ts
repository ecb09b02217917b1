import type { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { containsText, oneOfValues, page } from '@throughline/chassis/database/list';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { actualsOf, shownSales, versionOf, versionsOf } from './sale.queries.ts';
import { SaleTable } from './sale.table.ts';
import { readContent, shown, verify } from './sale.ts';
import { threadOf } from './thread.queries.ts';
import { varianceOf } from './variance.ts';

export const saleRpc: Rpc<typeof SaleServiceService> = {
  listSales: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, SaleTable, request, {
      filters: {
        companyId: oneOfValues('company_id'),
        ownerId: oneOfValues('owner_id'),
        opportunityId: oneOfValues('opportunity_id'),
        contractId: oneOfValues('contract_id'),
      },
      orderBy: { number: { sql: 'sales.number', type: 'text' } },
      text: containsText('sales.number'),
    });
    return { items: await shownSales(tx, items), ...rest };
  }),

  getSale: query(async ({ tx }, { id, n }) => {
    const sale = await tx.get(SaleTable, id);
    return shown(sale, await versionOf(tx, sale, n ?? sale.n));
  }),

  getSaleVariance: query(async ({ tx }, { id }) => {
    const sale = await tx.get(SaleTable, id);
    const [first, latest] = [await versionOf(tx, sale, 1), await versionOf(tx, sale, sale.n)];
    return varianceOf(sale, readContent(first), readContent(latest), await actualsOf(tx, id));
  }),

  verifySale: query(async ({ tx }, { id }) => verify(await tx.get(SaleTable, id), await versionsOf(tx, id))),

  getSaleThread: query(async ({ tx }, { id }) => {
    await tx.get(SaleTable, id);
    return { items: await threadOf(tx, 'SALE', id) };
  }),

  getThread: query(async ({ tx }, { kind, id }) => ({ items: await threadOf(tx, kind, id) })),
};
