// What follows from the client's word, however it came: the quote is accepted, its rivals are taken back, codes are used up, and
// the deal is worth what was accepted.
import type { Acceptance } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { quoted } from '../opportunities/opportunity.ts';
import { accept, chosen, decline, isAccepted } from './quote-acceptance.ts';
import { demandOfQuote } from './quote-demand.ts';
import { endSigning } from './quote-document.jobs.ts';
import { withdraw } from './quote-sending.ts';
import { openQuotesOf, openSiblings, redeem } from './quote.queries.ts';
import type { StoredQuote } from './quote.ts';

export async function acceptQuote(
  tx: Tx,
  quote: StoredQuote,
  lineKeys: readonly string[] | undefined,
  evidence: Omit<Acceptance, 'lineKeys'> & { at: Date },
  { signedInEnvelope = false } = {},
): Promise<StoredQuote> {
  if (isAccepted(quote)) return quote;
  const priced = chosen(quote, lineKeys);
  const accepted = await tx.apply(quote, accept(quote, priced, evidence));
  if (!signedInEnvelope) await endSigning(tx, quote, 'The quote was accepted.');
  for (const sibling of await openSiblings(tx, quote)) await withdrawQuote(tx, sibling, `${quote.number} was accepted.`);
  const used = new Set(priced.rulesHit.map(({ ruleId }) => ruleId));
  await redeem(
    tx,
    quote.priceBook.discountRules.filter(({ id, kind }) => kind === 'PROMOTIONAL' && used.has(id)).map(({ id }) => id),
  );
  await tellDeal(tx, accepted);
  return accepted;
}

/** From the first quote that goes out, the deal is worth what its quote says, and brings the work it says. */
export async function tellDeal(tx: Tx, quote: StoredQuote): Promise<void> {
  if (quote.opportunityId === undefined) return;
  const deal = await tx.load(OpportunityTable, quote.opportunityId);
  const demand = demandOfQuote(quote, deal.expectedCloseDate);
  await tx.apply(deal, quoted(deal, { quoteId: quote.id, amount: quote.totals!.net!, demand, sent: true }));
}

/** A lost deal needs no answer any more. */
export async function withdrawOpenQuotes(tx: Tx, opportunityId: string, reason: string): Promise<void> {
  for (const quote of await openQuotesOf(tx, opportunityId)) await withdrawQuote(tx, quote, reason);
}

/** Taken back: nobody can sign it any more either. */
export async function withdrawQuote(tx: Tx, quote: StoredQuote, reason: string | undefined): Promise<StoredQuote> {
  const withdrawn = await tx.apply(quote, withdraw(quote, reason));
  await endSigning(tx, quote, reason ?? 'The quote was taken back.');
  return withdrawn;
}

export async function declineQuote(tx: Tx, quote: StoredQuote, reason: string | undefined): Promise<StoredQuote> {
  const declined = await tx.apply(quote, decline(quote, reason));
  await endSigning(tx, quote, 'The quote was declined.');
  return declined;
}
