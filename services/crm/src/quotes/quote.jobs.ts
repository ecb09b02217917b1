// What waits for a quote: its reminders, its last midnight, its invoice; its papers are in quote-document.jobs.ts.
import { InvoiceDraftServiceService } from '@throughline/contracts/gen/throughline/finance/v1/invoice_drafts';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { addDays } from '@throughline/chassis/values/calendar';
import { startOfDay } from '@throughline/chassis/values/zone';
import { ContactTable } from '../contacts/contact.table.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { sendMail } from '../messages/mail.ts';
import { endSigning, prepareDocument, quoteDocumentJobs } from './quote-document.jobs.ts';
import { reminderMail } from './quote-mails.ts';
import { expire, reminderDays } from './quote-sending.ts';
import { QuoteTable } from './quote.table.ts';
import { isOpen, type StoredQuote } from './quote.ts';

interface Version {
  quoteId: string;
  n: number;
}

const morningMs = 9 * 3_600_000;

export function scheduleQuoteJobs(tx: Tx, quote: StoredQuote, timeZone: string): void {
  const payload = { quoteId: quote.id, n: quote.n };
  const key = `${quote.id}:${quote.n}`;
  tx.schedule({ kind: 'quote.expire', key, payload, at: quote.expiresAt! });
  for (const days of reminderDays) {
    const at = new Date(startOfDay(addDays(quote.validUntil!, -days), timeZone).getTime() + morningMs);
    if (at > tx.now) tx.schedule({ kind: 'quote.remind', key: `${key}:${days}`, payload: { ...payload, days }, at });
  }
  prepareDocument(tx, quote);
}

/** The version a job is about, while it is the present one. */
async function present(tx: Tx, { quoteId, n }: Version): Promise<StoredQuote | undefined> {
  const quote = await tx.find(QuoteTable, quoteId);
  return quote?.n === n ? quote : undefined;
}

const expireJob = job('quote.expire', async ({ tx, clock }, payload) => {
  const quote = await present(tx, payload as unknown as Version);
  if (!quote) return;
  const after = await tx.apply(quote, expire(quote, clock.now()));
  if (after.status === 'EXPIRED') await endSigning(tx, quote, 'The quote has expired.');
});

const remindJob = job('quote.remind', async (context, payload) => {
  const { tx } = context;
  const { days, ...version } = payload as unknown as Version & { days: number };
  const quote = await present(tx, version);
  if (!quote || !isOpen(quote)) return;
  const { name: firmName } = await firmSettings(context);
  const mail = reminderMail({ quote, contact: await tx.load(ContactTable, quote.contactId), firmName }, days);
  if (mail) await sendMail(tx, mail);
});

/** What was sold by invoice is drafted by finance, once, however often it is asked. */
const invoiceJob = job(
  'quote.invoice',
  async ({ ask }, payload) => {
    const { quoteId, n } = payload as unknown as Version;
    await ask(InvoiceDraftServiceService).createInvoiceFromQuote({ quoteId, n }, { key: `quote.invoice/${quoteId}` });
  },
  { triesMax: 1_000 },
);

export const quoteJobs = [expireJob, remindJob, invoiceJob, ...quoteDocumentJobs];
