import type { ListQuotesRequest, QuoteView } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { atMost, containsText, oneOfValues, equals, page, type ListOptions, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { QuoteTable } from './quote.table.ts';
import type { StoredQuote } from './quote.ts';

const options: ListOptions = {
  filters: {
    status: oneOfValues('status'),
    companyId: oneOfValues('company_id'),
    ownerId: oneOfValues('owner_id'),
    opportunityId: oneOfValues('opportunity_id'),
    contactId: oneOfValues('contact_id'),
    validUntilBefore: atMost('valid_until'),
    templateId: equals('template_id'),
  },
  orderBy: {
    number: { sql: 'quotes.number', type: 'text' },
    net: { sql: 'quotes.net_total', type: 'bigint' },
    validUntil: { sql: `coalesce(quotes.valid_until, 'infinity'::date)`, type: 'date' },
  },
  text: containsText('quotes.number'),
};

export const listQuotes = (tx: Reader, request: ListQuotesRequest): Promise<Page<StoredQuote>> => page(tx, QuoteTable, request, options);

/** Those of the same deal that a client could still accept. */
export async function openSiblings(tx: Tx, quote: StoredQuote): Promise<StoredQuote[]> {
  if (quote.opportunityId === undefined) return [];
  const siblings = await openQuotesOf(tx, quote.opportunityId);
  return siblings.filter(({ id }) => id !== quote.id);
}

export const openQuotesOf = (tx: Tx, opportunityId: string): Promise<StoredQuote[]> =>
  tx.select(QuoteTable, `opportunity_id = $1 and status in ('SENT', 'VIEWED')`, [opportunityId], { tail: 'order by id for no key update' });

export const viewMinutes = 30;

/** Kept unless the same visitor looked within the last half hour; whether it was. */
export async function countView(tx: Tx, quote: StoredQuote, visitor: string): Promise<boolean> {
  const kept = await tx.rows(
    `insert into quote_views (tenant_id, id, quote_id, n, visitor, at)
     select $1, $2, $3, $4, $5, $6 where not exists (
       select from quote_views v where v.quote_id = $3 and v.n = $4 and v.visitor = $5 and v.at > $7)
     returning id`,
    [tx.tenantId, tx.ids.next(), quote.id, quote.n, visitor, tx.now, new Date(tx.now.getTime() - viewMinutes * 60_000)],
  );
  return kept.length > 0;
}

export const viewsOf = (tx: Reader, quoteId: string): Promise<QuoteView[]> =>
  tx.rows('select n, visitor, at from quote_views where quote_id = $1 order by at desc, id desc limit 500', [quoteId]);

/** Counted when a client accepts, so that drafts use nothing up. */
export const redeem = (tx: Tx, ruleIds: readonly string[]): Promise<void> =>
  tx.rowsAffecting('update discount_rules set redemptions = redemptions + 1, version = version + 1 where id = any ($1)', [ruleIds]);
