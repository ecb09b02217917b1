// What documents says of a quote that is signed in an envelope: its client has signed, or will not.
import type { EnvelopeCompleted, EnvelopeDeclined } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { unavailable } from '@throughline/chassis/errors';
import { on } from '@throughline/chassis/service';
import { acceptQuote } from './accepting.commands.ts';
import { decline } from './quote-acceptance.ts';
import { signedEvidence } from './quote-document.ts';
import { holdDeal } from './quote.queries.ts';
import { QuoteTable } from './quote.table.ts';
import type { QuoteStatus, StoredQuote } from './quote.ts';

/** Answered or taken back already: an envelope that was ended speaks for nobody. */
const settled: ReadonlySet<QuoteStatus> = new Set(['ACCEPTED', 'CONVERTED', 'DECLINED', 'WITHDRAWN']);

/** The quote that this envelope was made for. One that ran out refuses, so that a late signature is seen by somebody. */
async function signedIn(tx: Tx, { envelopeId, origin }: EnvelopeCompleted | EnvelopeDeclined): Promise<StoredQuote | undefined> {
  if (origin?.service !== 'crm' || origin.kind !== 'quote') return undefined;
  const quote = await tx.find(QuoteTable, origin.id);
  if (!quote || quote.signatureMode !== 'ENVELOPE' || settled.has(quote.status)) return undefined;
  // The answer that names the envelope is still on its way.
  if (quote.envelopeId === undefined && quote.documentId)
    throw unavailable('quote.envelope_unknown', 'Its envelope is not known here yet.');
  return quote.envelopeId === envelopeId ? quote : undefined;
}

export const quoteReactions = [
  on('documents.envelope.completed', async ({ tx }, { data, time }) => {
    if (data.origin?.kind === 'quote') await holdDeal(tx, data.origin.id);
    const quote = await signedIn(tx, data);
    if (quote) await acceptQuote(tx, quote, undefined, signedEvidence(data, time), { signedInEnvelope: true });
  }),

  on('documents.envelope.declined', async ({ tx }, { data }) => {
    const quote = await signedIn(tx, data);
    if (quote) await tx.apply(quote, decline(quote, data.reason || undefined));
  }),
];
