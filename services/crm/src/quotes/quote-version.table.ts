// Quotes as they were, whole: written when the next version takes their place, and never changed.
import { id } from '@throughline/chassis/database/columns';
import type { Reader } from '@throughline/chassis/database/reader';
import { table } from '@throughline/chassis/database/table';
import { notFound } from '@throughline/chassis/errors';
import type { StoredQuote } from './quote.ts';
import { quoteColumns } from './quote.table.ts';

export interface QuoteVersion extends StoredQuote {
  quoteId: string;
}

export const QuoteVersionTable = table<QuoteVersion>({
  name: 'quote_versions',
  permission: 'crm.quotes',
  columns: { ...quoteColumns, quoteId: id() },
});

/** All of them, the latest first. */
export async function versionsOf(tx: Reader, quote: StoredQuote): Promise<StoredQuote[]> {
  const earlier = await tx.select(QuoteVersionTable, 'quote_id = $1', [quote.id], { tail: 'order by n desc' });
  return [quote, ...earlier.map(asQuote)];
}

export async function versionOf(tx: Reader, quote: StoredQuote, n: number): Promise<StoredQuote> {
  if (n === quote.n) return quote;
  const [version] = await tx.select(QuoteVersionTable, 'quote_id = $1 and n = $2', [quote.id, n]);
  if (!version) throw notFound();
  return asQuote(version);
}

const asQuote = ({ quoteId, ...version }: QuoteVersion): StoredQuote => ({ ...version, id: quoteId });
