// A quote on paper and, where it is signed so, in its envelope (CRM-82, 83).
import type { CreateEnvelopeRequest, EnvelopeCompleted } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { Acceptance } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { displayName, primaryEmail, type StoredContact } from '../contacts/contact.ts';
import type { StoredQuote } from './quote.ts';

/** Each version goes out once: what was rendered and made for it is for no other. */
export const roundOf = ({ id, n }: Pick<StoredQuote, 'id' | 'n'>): string => `quote/${id}/${n}`;

/** What the client sees, and nothing of what it costs the firm. */
export function printed(quote: StoredQuote): Record<string, unknown> {
  const { number, n, currency, phases, lines, sections, validUntil, netDays, totals } = quote;
  const shown = lines.map(({ key, phaseKey, description, quantity, unit, amounts }) => ({
    key,
    phaseKey,
    description,
    quantity,
    unit,
    net: amounts?.net,
    counted: amounts?.counted,
  }));
  const { subtotal, discount, net, tax, total } = totals!;
  return { number, n, currency, phases, lines: shown, sections, validUntil, netDays, totals: { subtotal, discount, net, tax, total } };
}

/** Its contact signs. */
export const envelopeOf = (quote: StoredQuote, contact: StoredContact, sendNow: boolean): CreateEnvelopeRequest => ({
  documentIds: [quote.documentId!],
  signers: [{ name: displayName(contact), email: primaryEmail(contact) ?? '', order: 1 }],
  origin: { service: 'crm', kind: 'quote', id: quote.id },
  subject: quote.number,
  sendNow,
  key: roundOf(quote),
});

/** Who signed, and what proves it. */
export function signedEvidence({ signers, completedDocumentId }: EnvelopeCompleted, at: Date): Omit<Acceptance, 'lineKeys'> & { at: Date } {
  const signer = signers.findLast(({ state }) => state === 'SIGNED') ?? signers.at(-1);
  const nothing = { title: undefined, signatureSvg: undefined, ipHash: undefined, userAgent: undefined };
  return { ...nothing, name: signer?.name ?? '', email: signer?.email ?? '', documentId: completedDocumentId, at };
}
