// The lines and phases of a draft, one at a time: each change prices the whole quote anew.
import type { Line, Phase } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { QuoteItemServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_items';
import type { UpdateQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { conflict, malformed, notFound } from '@throughline/chassis/errors';
import { preparedCommand, query, type Command, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields, type Named } from '@throughline/chassis/rpc/patch';
import { linesMax, phasesMax } from '../pricing/line-checks.ts';
import { withKeys } from './quote-parts.ts';
import { editQuote, withNamed, type QuoteGround } from './quote.commands.ts';
import { groundFor } from './quote.rpc.ts';
import { QuoteTable } from './quote.table.ts';
import type { StoredQuote } from './quote.ts';

export const quoteItemRpc: Rpc<typeof QuoteItemServiceService> = {
  listQuoteItems: query(async ({ tx }, { id }) => ({ items: (await tx.get(QuoteTable, id)).lines })),

  getQuoteItem: query(async ({ tx }, { id, key }) => byKey((await tx.get(QuoteTable, id)).lines, key)),

  createQuoteItem: changing(
    (quote, request) => ({ lines: withKeys([...within(quote.lines, linesMax, 'lines'), { ...withoutId(request), amounts: undefined }]) }),
    (quote) => quote.lines.at(-1)!,
  ),

  updateQuoteItem: changing(
    (quote, request) => ({
      lines: replaced(quote.lines, request.key, (line): Line => ({ ...line, ...namedFields(request), key: line.key })),
    }),
    (quote, { key }) => byKey(quote.lines, key),
  ),

  deleteQuoteItem: changing(
    (quote, { key }) => ({ lines: without(quote.lines, key) }),
    () => ({}),
  ),

  listQuotePhases: query(async ({ tx }, { id }) => ({ items: (await tx.get(QuoteTable, id)).phases })),

  getQuotePhase: query(async ({ tx }, { id, key }) => byKey((await tx.get(QuoteTable, id)).phases, key)),

  createQuotePhase: changing(
    (quote, request) => ({ phases: [...within(quote.phases, phasesMax, 'phases'), withoutId(request)] }),
    (quote) => quote.phases.at(-1)!,
  ),

  updateQuotePhase: changing(
    (quote, request) => ({
      phases: replaced(quote.phases, request.key, (phase): Phase => ({ ...phase, ...namedFields(request), key: phase.key })),
    }),
    (quote, { key }) => byKey(quote.phases, key),
  ),

  deleteQuotePhase: changing(
    (quote, { key }) => ({ phases: withoutPhase(quote, key) }),
    () => ({}),
  ),
};

/** A change of the quote, and what of it is answered. */
function changing<Req extends { id: string }, Res>(
  change: (quote: StoredQuote, request: Req) => Named<UpdateQuoteRequest>,
  answer: (quote: StoredQuote, request: Req) => Res,
): Command<Req, Res> {
  return preparedCommand(
    (context: HandlerContext, request: Req): Promise<QuoteGround> =>
      groundFor(context, async (tx) => {
        const quote = await tx.get(QuoteTable, request.id);
        return withNamed(tx, quote, change(quote, request));
      }),
    async ({ tx }, request, ground) => {
      const quote = await tx.get(QuoteTable, request.id);
      return answer(await editQuote(tx, quote, change(quote, request), ground), request);
    },
  );
}

function withoutId<T extends { id: string }>(request: T): Omit<T, 'id'> {
  const { id: _, ...item } = request;
  return item;
}

function byKey<T extends { key: string }>(items: readonly T[], key: string): T {
  const found = items.find((item) => item.key === key);
  if (!found) throw notFound();
  return found;
}

function replaced<T extends { key: string }>(items: readonly T[], key: string, change: (item: T) => T): T[] {
  const present = byKey(items, key);
  return items.map((item) => (item === present ? change(item) : item));
}

function without<T extends { key: string }>(items: readonly T[], key: string): T[] {
  const gone = byKey(items, key);
  return items.filter((item) => item !== gone);
}

function withoutPhase({ phases, lines }: StoredQuote, key: string): Phase[] {
  const standing = lines.filter(({ phaseKey }) => phaseKey === key).map((line) => line.key);
  if (standing.length > 0) throw conflict('phase.in_use', `${standing.join(', ')} stand in this phase.`, { lineKeys: standing });
  return without(phases, key);
}

function within<T>(items: readonly T[], max: number, what: string): readonly T[] {
  if (items.length >= max) throw malformed('limit.exceeded', `A quote has at most ${max} ${what}.`);
  return items;
}
