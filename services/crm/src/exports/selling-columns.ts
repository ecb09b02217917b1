// What stands in the columns of the selling side's exports.
import type { Contract } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { Opportunity } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { SalesOrder } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { Quote } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Sale } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { exponent } from '@throughline/chassis/values/currency';
import type { Money } from '@throughline/chassis/values/money';
import type { CsvColumns } from './csv.ts';

/** In the currency's own unit, as people read it. */
function amountOf(money: Money | undefined): string | undefined {
  if (!money) return undefined;
  const places = exponent(money.currency);
  const digits = String(Math.abs(money.amount)).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return money.amount < 0 ? `-${text}` : text;
}

export const opportunityColumns: CsvColumns<Opportunity> = {
  id: (deal) => deal.id,
  name: (deal) => deal.name,
  companyId: (deal) => deal.companyId,
  primaryContactId: (deal) => deal.primaryContactId,
  pipelineId: (deal) => deal.pipelineId,
  stageId: (deal) => deal.stageId,
  status: (deal) => deal.status,
  amount: (deal) => amountOf(deal.amount),
  currency: (deal) => deal.amount?.currency,
  probability: (deal) => deal.probability,
  expectedCloseDate: (deal) => deal.expectedCloseDate,
  forecastCategory: (deal) => deal.forecastCategory,
  ownerId: (deal) => deal.ownerId,
  source: (deal) => deal.source,
  nextStep: (deal) => deal.nextStep,
  createdAt: (deal) => deal.createdAt,
  updatedAt: (deal) => deal.updatedAt,
};

export const quoteColumns: CsvColumns<Quote> = {
  id: (quote) => quote.id,
  number: (quote) => quote.number,
  n: (quote) => quote.n,
  companyId: (quote) => quote.companyId,
  contactId: (quote) => quote.contactId,
  opportunityId: (quote) => quote.opportunityId,
  status: (quote) => quote.status,
  currency: (quote) => quote.currency,
  net: (quote) => amountOf(quote.totals?.net),
  tax: (quote) => amountOf(quote.totals?.tax),
  total: (quote) => amountOf(quote.totals?.total),
  validUntil: (quote) => quote.validUntil,
  ownerId: (quote) => quote.ownerId,
  createdAt: (quote) => quote.createdAt,
  updatedAt: (quote) => quote.updatedAt,
};

export const contractColumns: CsvColumns<Contract> = {
  id: (contract) => contract.id,
  number: (contract) => contract.number,
  title: (contract) => contract.title,
  companyId: (contract) => contract.companyId,
  opportunityId: (contract) => contract.opportunityId,
  quoteId: (contract) => contract.quoteId,
  kind: (contract) => contract.kind,
  status: (contract) => contract.status,
  currency: (contract) => contract.currency,
  total: (contract) => amountOf(contract.totals?.total),
  effectiveDate: (contract) => contract.effectiveDate,
  endDate: (contract) => contract.endDate,
  autoRenew: (contract) => contract.autoRenew,
  ownerId: (contract) => contract.ownerId,
  createdAt: (contract) => contract.createdAt,
  updatedAt: (contract) => contract.updatedAt,
};

export const saleColumns: CsvColumns<Sale> = {
  id: (sale) => sale.id,
  number: (sale) => sale.number,
  n: (sale) => sale.n,
  companyId: (sale) => sale.companyId,
  opportunityId: (sale) => sale.opportunityId,
  contractId: (sale) => sale.contractId,
  currency: (sale) => sale.currency,
  net: (sale) => amountOf(sale.totals?.net),
  total: (sale) => amountOf(sale.totals?.total),
  cause: (sale) => sale.cause,
  ownerId: (sale) => sale.ownerId,
  hash: (sale) => sale.hash,
  createdAt: (sale) => sale.createdAt,
};

export const orderColumns: CsvColumns<SalesOrder> = {
  id: (order) => order.id,
  number: (order) => order.number,
  companyId: (order) => order.companyId,
  quoteId: (order) => order.quoteId,
  saleId: (order) => order.saleId,
  status: (order) => order.status,
  currency: (order) => order.currency,
  net: (order) => amountOf(order.net),
  total: (order) => amountOf(order.totals?.total),
  requestedDate: (order) => order.requestedDate,
  ownerId: (order) => order.ownerId,
  createdAt: (order) => order.createdAt,
  updatedAt: (order) => order.updatedAt,
};
