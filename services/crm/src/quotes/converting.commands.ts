// What an accepted quote turns into: a contract, a sales order, or an invoice that finance drafts.
import type { ConvertQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { CompanyTable } from '../accounts/company.table.ts';
import { draftFromQuote } from '../contracts/contract.ts';
import { ContractTable } from '../contracts/contract.table.ts';
import { nextNumber } from '../numbers/number.queries.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { openFromQuote } from '../orders/order.ts';
import { SalesOrderTable } from '../orders/order.table.ts';
import { totalsOf } from '../pricing/totals.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { bind, termsOf } from '../sales/binding.ts';
import { formatOf } from '../settings/crm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { convert, refuseUnconvertible, type Converted } from './quote-conversion.ts';
import type { StoredQuote } from './quote.ts';

export async function convertQuote(tx: Tx, quote: StoredQuote, request: ConvertQuoteRequest, today: PlainDate): Promise<StoredQuote> {
  refuseUnconvertible(quote);
  return tx.apply(quote, convert(quote, await targetOf(tx, quote, request, today)));
}

async function targetOf(tx: Tx, quote: StoredQuote, request: ConvertQuoteRequest, today: PlainDate): Promise<Converted> {
  const target = request.target ?? 'CONTRACT';
  switch (target) {
    case 'CONTRACT':
      return { target, contractId: await draftContract(tx, quote, request, today) };
    case 'SALES_ORDER':
      return { target, orderId: await draftOrder(tx, quote, today) };
    case 'INVOICE':
      return { target, saleId: await sellByInvoice(tx, quote, today) };
    default:
      return target satisfies never;
  }
}

async function draftContract(tx: Tx, quote: StoredQuote, { title, effectiveDate }: ConvertQuoteRequest, today: PlainDate): Promise<string> {
  const company = await tx.load(CompanyTable, quote.companyId);
  const number = await nextNumber(tx, 'CONTRACT', formatOf(await crmSettings(tx), 'CONTRACT'), today);
  const given = { id: tx.ids.next(), number, title: title ?? `${company.name}, ${quote.number}`, effectiveDate: effectiveDate ?? today };
  const contract = await tx.create(ContractTable, draftFromQuote(quote, given));
  if (quote.opportunityId) {
    const deal = await tx.load(OpportunityTable, quote.opportunityId);
    await tx.apply(deal, { set: { contractId: contract.id } });
  }
  return contract.id;
}

async function draftOrder(tx: Tx, quote: StoredQuote, today: PlainDate): Promise<string> {
  const number = await nextNumber(tx, 'ORDER', formatOf(await crmSettings(tx), 'ORDER'), today);
  const order = await tx.create(SalesOrderTable, openFromQuote(quote, { id: tx.ids.next(), number }));
  return order.id;
}

/** An invoice makes a client, so the gate for clients is asked; finance drafts it once it stands. */
async function sellByInvoice(tx: Tx, quote: StoredQuote, today: PlainDate): Promise<string> {
  await requireQualified(tx, 'CLIENT_CREATE', { kind: 'COMPANY', id: quote.companyId });
  const { companyId, ownerId, currency, opportunityId, netDays, billingTerms } = quote;
  const lines = quote.lines.filter(({ amounts }) => amounts?.counted);
  const terms = termsOf({ effectiveDate: today, netDays, billingTerms });
  const bound = { id: tx.ids.next(), companyId, ownerId, currency, opportunityId, quoteId: quote.id };
  const sale = await bind(
    tx,
    bound,
    { lines, phases: quote.phases, terms, totals: totalsOf(lines, currency), approvedBy: tx.actorId },
    today,
  );
  tx.schedule({ kind: 'quote.invoice', key: quote.id, payload: { quoteId: quote.id, n: quote.n } });
  return sale.id;
}
