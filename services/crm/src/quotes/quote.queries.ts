import type { ListQuotesRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { atMost, containsText, oneOfValues, equals, page, type ListOptions, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { rule } from '@throughline/chassis/errors';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { rolesOfCaller } from '../firm/people.ts';
import { AnybodysQuoteTable, waitingFor } from './quote-approver.queries.ts';
import { QuoteTable } from './quote.table.ts';
import type { Decided } from './guidance.ts';
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
  searched: true,
};

export async function listQuotes(context: QueryContext, request: ListQuotesRequest): Promise<Page<StoredQuote>> {
  if (!request.awaitingMe) return page(context.tx, QuoteTable, request, options);
  const roles = await rolesOfCaller(context);
  return page(context.tx, AnybodysQuoteTable, request, { ...options, where: (_, parameter) => waitingFor(roles, parameter) });
}

/** Those of the same deal that a client could still accept. */
export async function openSiblings(tx: Tx, quote: StoredQuote): Promise<StoredQuote[]> {
  if (quote.opportunityId === undefined) return [];
  const siblings = await openQuotesOf(tx, quote.opportunityId);
  return siblings.filter(({ id }) => id !== quote.id);
}

/** Whoever accepts holds the deal first: of two rivals at once the second waits there, and holds nothing that the first needs. */
export const holdDeal = (tx: Tx, quoteId: string): Promise<void> =>
  tx.rowsAffecting('select 1 from opportunities where id = (select opportunity_id from quotes where id = $1) for no key update', [quoteId]);

export const openQuotesOf = (tx: Tx, opportunityId: string): Promise<StoredQuote[]> =>
  tx.select(QuoteTable, `opportunity_id = $1 and status in ('SENT', 'VIEWED')`, [opportunityId], { tail: 'order by id for no key update' });

/** Counted when a client accepts, so that drafts use nothing up. Of two at once for the last one, the second is too late. */
export async function redeem(tx: Tx, ruleIds: readonly string[]): Promise<void> {
  if (ruleIds.length === 0) return;
  const counted = await tx.rows<{ id: string }>(
    `update discount_rules set redemptions = redemptions + 1, version = version + 1
     where id in (select id from discount_rules where id = any ($1) order by id for no key update)
       and (max_redemptions is null or redemptions < max_redemptions) returning id`,
    [ruleIds],
  );
  const present = await tx.rows<{ id: string; called: string }>(
    'select id, coalesce(code, name) as called from discount_rules where id = any ($1)',
    [ruleIds],
  );
  const spent = present.filter(({ id }) => !counted.some((one) => one.id === id));
  if (spent.length > 0) throw rule('promo.exhausted', `${spent.map(({ called }) => called).join(', ')} has been used up.`);
}

/** Quotes that were answered or ran out, in the same currency and of half to twice the size; the latest ones. */
export const similarTo = (tx: Reader, { id, currency, totals }: StoredQuote): Promise<Decided[]> =>
  tx.rows(
    `select discount_percent::text as "discountPercent", count(*)::int as decided,
       (count(*) filter (where status in ('ACCEPTED', 'CONVERTED')))::int as won
     from (select discount_percent, status from quotes
       where currency = $1 and net_total between $2 and $3 and id <> $4 and deleted_at is null
         and status in ('ACCEPTED', 'CONVERTED', 'DECLINED', 'EXPIRED')
       order by created_at desc limit ${similarMax}) alike
     group by discount_percent`,
    [currency, Math.ceil(totals!.net!.amount / 2), totals!.net!.amount * 2, id],
  );

const similarMax = 2_000;
