// Whoever has the role that a step of an approval names decides that step and reads what is decided (ACC-6), also where the
// quote belongs to people beyond their reach. Their clients narrow it as they narrow everything.
import { table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { rolesOfCaller } from '../firm/people.ts';
import { QuoteTable } from './quote.table.ts';
import type { StoredQuote } from './quote.ts';

const { reach: _, ...beyondReach } = QuoteTable;
/** As whoever is named in a step reaches quotes. */
export const AnybodysQuoteTable = table<StoredQuote>(beyondReach);

export async function quoteToRead(context: QueryContext, id: string): Promise<StoredQuote> {
  const { tx } = context;
  const mine = await tx.find(QuoteTable, id);
  if (mine) return mine;
  const [quote] = await tx.select(AnybodysQuoteTable, 'quotes.id = $1', [id], { within: 'REACH' });
  // Nobody is asked for their roles where no step could name one.
  if (!quote?.approvals.some(({ role }) => role !== '')) throw notFound();
  return ifNamed(quote, await rolesOfCaller(context));
}

export async function quoteToDecide(tx: Tx, id: string, roles: readonly string[]): Promise<StoredQuote> {
  const mine = await tx.find(QuoteTable, id);
  if (mine) return mine;
  const [quote] = await tx.select(AnybodysQuoteTable, 'quotes.id = $1', [id], { within: 'REACH', tail: 'for no key update' });
  return ifNamed(quote, roles);
}

/** SQL: what waits for people of these roles now; whoever owns the firm stands in for everybody. */
export const waitingFor = (roles: readonly string[], parameter: (value: unknown) => string): string[] => [
  "quotes.status = 'PENDING_APPROVAL'",
  ...(roles.includes('OWNER') ? [] : [`${presentRole} = any (${parameter(roles)}::text[])`]),
];

const presentRole = `jsonb_path_query_first(quotes.approvals, '$[*] ? (@.decision == "PENDING")') ->> 'role'`;

function ifNamed(quote: StoredQuote | undefined, roles: readonly string[]): StoredQuote {
  if (!quote?.approvals.some(({ role }) => roles.includes(role))) throw notFound();
  return quote;
}
