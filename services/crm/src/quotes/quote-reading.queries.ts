// Who looked at a quote behind its link, and how long its sections were read.
import type { SectionReading } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import type { QuoteView, SectionDwell } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { StoredQuote } from './quote.ts';

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

/** What was read since the last beacon is added; sections that the quote does not have are nobody's reading. */
export async function keepDwell(tx: Tx, quote: StoredQuote, visitor: string, readings: readonly SectionReading[]): Promise<void> {
  const known = new Set(quote.sections.map(({ key }) => key));
  const byKey = Map.groupBy(
    readings.filter(({ key }) => known.has(key)),
    ({ key }) => key,
  );
  const sums = [...byKey].map(([key, parts]) => ({ key, milliseconds: parts.reduce((sum, part) => sum + part.milliseconds, 0) }));
  await tx.rowsAffecting(
    `insert into quote_dwells (tenant_id, quote_id, n, section_key, visitor, milliseconds, at)
     select $1, $2, $3, key, $4, milliseconds, $5 from unnest($6::text[], $7::bigint[]) as read (key, milliseconds)
     on conflict (tenant_id, quote_id, n, section_key, visitor)
     do update set milliseconds = quote_dwells.milliseconds + excluded.milliseconds, at = excluded.at`,
    [tx.tenantId, quote.id, quote.n, visitor, tx.now, sums.map(({ key }) => key), sums.map(({ milliseconds }) => milliseconds)],
  );
}

export const dwellsOf = (tx: Reader, quoteId: string): Promise<SectionDwell[]> =>
  tx.rows(
    `select n, section_key as "sectionKey", count(*)::int as visitors, sum(milliseconds)::bigint as milliseconds
     from quote_dwells where quote_id = $1 group by n, section_key order by n desc, milliseconds desc, section_key limit 500`,
    [quoteId],
  );
