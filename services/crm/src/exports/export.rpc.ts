import type { ExportServiceService } from '@throughline/contracts/gen/throughline/crm/v1/exports';
import { stream, type Rpc } from '@throughline/chassis/rpc/handler';
import { listContracts } from '../contracts/contract.queries.ts';
import { listOpportunities } from '../opportunities/opportunity.queries.ts';
import { listSalesOrders } from '../orders/order-list.queries.ts';
import { listQuotes } from '../quotes/quote.queries.ts';
import { listSales } from '../sales/sale-list.queries.ts';
import { listActivities } from '../timeline/activity.queries.ts';
import { activityColumns } from './activity-columns.ts';
import { exported } from './exported.ts';
import { contractColumns, opportunityColumns, orderColumns, quoteColumns, saleColumns } from './selling-columns.ts';

export const exportRpc: Rpc<typeof ExportServiceService> = {
  exportOpportunities: stream(({ tx }, request) => exported(opportunityColumns, request, (asked) => listOpportunities(tx, asked))),
  exportActivities: stream(({ tx }, request) => exported(activityColumns, request, (asked) => listActivities(tx, asked))),
  exportQuotes: stream((context, request) => exported(quoteColumns, request, (asked) => listQuotes(context, asked))),
  exportContracts: stream(({ tx }, request) => exported(contractColumns, request, (asked) => listContracts(tx, asked))),
  exportSales: stream(({ tx }, request) => exported(saleColumns, request, (asked) => listSales(tx, asked))),
  exportSalesOrders: stream(({ tx }, request) => exported(orderColumns, request, (asked) => listSalesOrders(tx, asked))),
};
