import type { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { listSales } from './sale-list.queries.ts';
import { saleVariance, versionOf, versionsOf } from './sale.queries.ts';
import { SaleTable } from './sale.table.ts';
import { refuseChange, shown, verify } from './sale.ts';
import { threadOf } from './thread.queries.ts';

export const saleRpc: Rpc<typeof SaleServiceService> = {
  listSales: query(({ tx }, request) => listSales(tx, request)),

  getSale: query(async ({ tx }, { id, n }) => {
    const sale = await tx.get(SaleTable, id);
    return shown(sale, await versionOf(tx, sale, n ?? sale.n));
  }),

  updateSale: command(async ({ tx }, { id }) => refuseChange(await tx.get(SaleTable, id))),

  deleteSale: command(async ({ tx }, { id }) => refuseChange(await tx.get(SaleTable, id))),

  getSaleVariance: query(async ({ tx }, { id }) => saleVariance(tx, await tx.get(SaleTable, id))),

  verifySale: query(async ({ tx }, { id }) => verify(await tx.get(SaleTable, id), await versionsOf(tx, id))),

  getSaleThread: query(async ({ tx }, { id }) => {
    await tx.get(SaleTable, id);
    return { items: await threadOf(tx, 'SALE', id) };
  }),

  getThread: query(async ({ tx }, { kind, id }) => ({ items: await threadOf(tx, kind, id) })),
};
