// The link that shows a quote to its client: 256 random bits, of which only a hash is kept. It belongs to one version.
import { createHash, randomBytes } from 'node:crypto';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import type { StoredQuote } from './quote.ts';

export interface QuoteLink {
  tenantId: string;
  quoteId: string;
  n: number;
}

export async function makeLink(tx: Tx, quote: StoredQuote): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.rowsAffecting('insert into quote_links (token_hash, tenant_id, quote_id, n) values ($1, $2, $3, $4)', [
    tokenHash(token),
    tx.tenantId,
    quote.id,
    quote.n,
  ]);
  return token;
}

/** Where it leads; a link that never was and a foreign one look the same. */
export async function followLink(tx: Reader, token: string): Promise<QuoteLink> {
  const [row] = await tx.rows<{ firm_id: string; link_quote_id: string; link_n: number }>('select * from quote_of_link($1)', [
    tokenHash(token),
  ]);
  if (!row) throw notFound();
  return { tenantId: row.firm_id, quoteId: row.link_quote_id, n: row.link_n };
}

/** A visitor or an address, without saying which. */
export const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
