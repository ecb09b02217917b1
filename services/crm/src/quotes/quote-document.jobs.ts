// A quote that goes out is printed and, where it is signed in an envelope, put in one; taken back, the envelope is ended. Each
// step waits for days where documents is away, and happens once: it is asked for by the version that went out.
import { EnvelopeServiceService } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { ContactTable } from '../contacts/contact.table.ts';
import { scheduleRender, type Printer } from '../documents/render.jobs.ts';
import { endEnvelope } from '../envelopes/ending.jobs.ts';
import { envelopeOf, printed, roundOf } from './quote-document.ts';
import { QuoteTable } from './quote.table.ts';
import { isOpen, type StoredQuote } from './quote.ts';

interface Version {
  quoteId: string;
  n: number;
}

export const prepareDocument = (tx: Tx, quote: StoredQuote): void =>
  scheduleRender(tx, { record: 'quote', id: quote.id, round: roundOf(quote) });

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

export const quotePrinter: Printer = {
  async drafted(tx, id, round) {
    const [quote] = await tx.peek(QuoteTable, 'id = $1', [id]);
    if (!quote || roundOf(quote) !== round || quote.documentId !== undefined) return undefined;
    const [contact] = await tx.peek(ContactTable, 'id = $1', [quote.contactId]);
    return { template: 'quote', data: printed(quote), locale: contact?.locale ?? '' };
  },

  async printed(tx, id, round, documentId) {
    const quote = await tx.find(QuoteTable, id);
    if (!quote || roundOf(quote) !== round) return;
    await tx.apply(quote, { set: { documentId } });
    if (quote.signatureMode === 'ENVELOPE' && isOpen(quote))
      tx.schedule({ kind: 'quote.envelope', key: round, payload: { quoteId: id, n: quote.n } });
  },
};

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
  { triesMax: 1_000 },
);

export const quoteDocumentJobs = [envelopeJob];
