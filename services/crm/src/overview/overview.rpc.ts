import type { CrmOverviewServiceService } from '@throughline/contracts/gen/throughline/crm/v1/overview';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { listJobs } from '@throughline/chassis/jobs/list';
import { search } from '@throughline/chassis/records/search';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { ContractTable } from '../contracts/contract.table.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { SalesOrderTable } from '../orders/order.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { SaleTable } from '../sales/sale.table.ts';

/** What people look for by name, number or address. */
const found = [
  CompanyTable,
  ContactTable,
  ContractTable,
  LeadTable,
  OpportunityTable,
  QuoteTable,
  SaleTable,
  SalesOrderTable,
] as unknown as readonly Table<Noun>[];

export const overviewRpc: Rpc<typeof CrmOverviewServiceService> = {
  searchCrm: query(({ tx }, request) => search(tx, found, request)),
  listCrmJobs: query(({ tx }, request) => listJobs(tx, request)),
};
