// A quote that goes out is printed and, where it is signed in an envelope, put in one; taken back, the envelope is ended. Each
// step waits for days where documents is away, and happens once: it is asked for by the version that went out.
import { EnvelopeServiceService } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import { RenderServiceService } from '@throughline/contracts/gen/throughline/documents/v1/renders';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { unavailable } from '@throughline/chassis/errors';
import { job } from '@throughline/chassis/service';
import { ContactTable } from '../contacts/contact.table.ts';
import { endEnvelope } from '../envelopes/ending.jobs.ts';
import { envelopeOf, printed, roundOf } from './quote-document.ts';
import { QuoteTable } from './quote.table.ts';
import { isOpen, type StoredQuote } from './quote.ts';

interface Version {
  quoteId: string;
  n: number;
}

const daysOfTries = { triesMax: 1_000 };

export function prepareDocument(tx: Tx, quote: StoredQuote): void {
  tx.schedule({ kind: 'quote.render', key: roundOf(quote), payload: { quoteId: quote.id, n: quote.n } });
}

/** Also where the envelope is only being made. */
export async function endSigning(tx: Tx, quote: StoredQuote, reason: string): Promise<void> {
  if (quote.signatureMode !== 'ENVELOPE' || quote.documentId === undefined) return;
  await endEnvelope(tx, {
    round: roundOf(quote),
    envelopeId: quote.envelopeId,
    request: async () => envelopeOf(quote, await tx.load(ContactTable, quote.contactId), false),
    reason,
  });
}

const isPresent = (quote: StoredQuote | undefined, { n }: Version): quote is StoredQuote => quote?.n === n;

const renderJob = job(
  'quote.render',
  async ({ tx, ask }, payload) => {
    const version = payload as unknown as Version;
    // Nobody waits for a lock while documents answers.
    const [quote] = await tx.peek(QuoteTable, 'id = $1', [version.quoteId]);
    if (!isPresent(quote, version) || quote.documentId !== undefined) return;
    const [contact] = await tx.peek(ContactTable, 'id = $1', [quote.contactId]);
    const renderKey = roundOf(quote);
    const { documentId, state } = await ask(RenderServiceService).renderDocument(
      { template: 'quote', data: printed(quote), locale: contact?.locale ?? '', target: 'PDF', renderKey },
      { key: renderKey },
    );
    if (documentId === undefined) throw unavailable('render.pending', `The document is not ready: ${state}.`, 5);
    const present = await tx.find(QuoteTable, quote.id);
    if (!isPresent(present, version)) return;
    await tx.apply(present, { set: { documentId } });
    if (present.signatureMode === 'ENVELOPE' && isOpen(present))
      tx.schedule({ kind: 'quote.envelope', key: renderKey, payload: { ...version } });
  },
  daysOfTries,
);

const envelopeJob = job(
  'quote.envelope',
  async ({ tx, ask }, payload) => {
    const version = payload as unknown as Version;
    const [quote] = await tx.peek(QuoteTable, 'id = $1', [version.quoteId]);
    if (!isPresent(quote, version) || !isOpen(quote) || quote.envelopeId !== undefined) return;
    const [contact] = await tx.peek(ContactTable, 'id = $1', [quote.contactId]);
    if (!contact) return;
    const { id: envelopeId } = await ask(EnvelopeServiceService).createEnvelope(envelopeOf(quote, contact, true), { key: roundOf(quote) });
    const present = await tx.find(QuoteTable, quote.id);
    // Closed meanwhile: whoever did so has the envelope ended.
    if (isPresent(present, version) && isOpen(present)) await tx.apply(present, { set: { envelopeId } });
  },
  daysOfTries,
);

export const quoteDocumentJobs = [renderJob, envelopeJob];
