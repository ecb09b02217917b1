// What a guest reads of their company beside its proposals.
import type {
  PortalContract,
  PortalContractSummary,
  PortalEntry,
  PortalOrder,
  PortalRecordServiceService,
  PortalSale,
} from '@throughline/contracts/gen/throughline/crm/v1/portal_records';
import type { Sale } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { page } from '@throughline/chassis/database/list';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import type { StoredContract } from '../contracts/contract.ts';
import type { StoredOrder } from '../orders/order.ts';
import { publicLine, publicTotals } from '../quotes/public-quote.ts';
import { shownSales } from '../sales/sale.queries.ts';
import type { StoredActivity } from '../timeline/activity.ts';
import { contracts, listed, orders, sales, sharedOne, timeline } from './guest-tables.ts';

export const portalRecordRpc: Rpc<typeof PortalRecordServiceService> = {
  listPortalContracts: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, contracts.table, request, listed(contracts));
    return { items: items.map(contractSummary), ...rest };
  }),

  getPortalContract: query(async ({ tx }, { id }) => shownContract(await sharedOne(tx, contracts, id))),

  listPortalSales: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, sales.table, request, listed(sales));
    const agreed = await shownSales(tx, items);
    return { items: agreed.map(({ id, number, n, totals, recordedAt }) => ({ id, number, n, net: totals?.net, recordedAt })), ...rest };
  }),

  getPortalSale: query(async ({ tx }, { id }) => {
    const [agreed] = await shownSales(tx, [await sharedOne(tx, sales, id)]);
    return shownSale(agreed!);
  }),

  listPortalOrders: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, orders.table, request, listed(orders));
    return { items: items.map(shownOrder), ...rest };
  }),

  getPortalOrder: query(async ({ tx }, { id }) => shownOrder(await sharedOne(tx, orders, id))),

  getPortalTimeline: query(async ({ tx }, request) => {
    const newest = { orderBy: { at: { sql: 'activities.at', type: 'timestamptz' as const } }, defaultOrder: '-at' };
    const { items, ...rest } = await page(tx, timeline.table, request, listed(timeline, newest));
    return { items: items.map(entry), ...rest };
  }),
};

const contractSummary = ({
  id,
  number,
  title,
  status,
  totals,
  effectiveDate,
  endDate,
  signedAt,
}: StoredContract): PortalContractSummary => ({
  id,
  number,
  title,
  status,
  net: totals?.net,
  effectiveDate,
  endDate,
  signedAt,
});

function shownContract(contract: StoredContract): PortalContract {
  const { id, number, title, status, kind, currency, phases, effectiveDate, endDate, autoRenew, renewalTermMonths, noticeDays } = contract;
  const { clauses, billingTerms, sentAt, signedAt, lines, totals } = contract;
  return {
    id,
    number,
    title,
    status,
    kind,
    currency,
    lines: lines.map(publicLine),
    phases,
    totals: totals && publicTotals(totals),
    effectiveDate,
    endDate,
    autoRenew,
    renewalTermMonths,
    noticeDays,
    clauses,
    billingTerms,
    sentAt,
    signedAt,
  };
}

const shownSale = ({ id, number, n, currency, lines, phases, totals, recordedAt }: Sale): PortalSale => ({
  id,
  number,
  n,
  currency,
  lines: lines.map(publicLine),
  phases,
  totals: totals && publicTotals(totals),
  recordedAt,
});

const shownOrder = ({ id, number, status, currency, lines, net, totals, requestedDate, createdAt }: StoredOrder): PortalOrder => ({
  id,
  number,
  status,
  currency,
  lines,
  net,
  totals: publicTotals(totals),
  requestedDate,
  createdAt,
});

const entry = ({ id, type, subject, body, status, at, startsAt, endsAt }: StoredActivity): PortalEntry => ({
  id,
  type,
  subject,
  body,
  status,
  at,
  startsAt,
  endsAt,
});
