// The client's word (CRM-83): once given it stands, and asked again it is the same.
import type { Acceptance } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { fact, type Decision } from '@throughline/chassis/decision';
import { conflict, DomainError, invalidFields, rule } from '@throughline/chassis/errors';
import { refuseUnmetGroups, withChoice } from '../pricing/options.ts';
import { price, type Priced } from '../pricing/price.ts';
import { cleanSignature, signatureBytesMax } from './signature-svg.ts';
import { factsOf, refuseUnless, type StoredQuote } from './quote.ts';
import { hasExpired } from './quote-sending.ts';

/** Whether the same click came twice: the first one counts. */
export const isAccepted = ({ status }: StoredQuote): boolean => status === 'ACCEPTED' || status === 'CONVERTED';

/** The quote with the client's choice, priced by the rules and tax rates of the day it was priced. */
export function chosen(quote: StoredQuote, lineKeys: readonly string[] | undefined): Priced {
  const lines = lineKeys === undefined ? quote.lines : withChoice(quote.lines, quote.phases, lineKeys);
  const rates = new Map(quote.taxSnapshot?.lines.map(({ lineKey, rate }) => [lineKey, rate]));
  const priced = price({ ...quote, lines }, quote.priceBook, rates);
  refuseUnmetGroups(priced.lines);
  return priced;
}

export function accept(quote: StoredQuote, priced: Priced, evidence: Omit<Acceptance, 'lineKeys'> & { at: Date }): Decision<StoredQuote> {
  refuseUnless(quote, 'accept');
  if (hasExpired(quote, evidence.at))
    throw conflict('quote.expired', `It could be accepted until ${quote.validUntil}.`, { validUntil: quote.validUntil });
  const lineKeys = priced.lines.filter(({ amounts }) => amounts?.counted).map(({ key }) => key);
  const accepted = { ...quote, lines: priced.lines, totals: priced.totals };
  return {
    set: { status: 'ACCEPTED', lines: priced.lines, totals: priced.totals, acceptance: { ...evidence, lineKeys } },
    event: fact('crm.quote.accepted', { ...factsOf(accepted), lineKeys }),
  };
}

export function decline(quote: StoredQuote, reason: string | undefined): Decision<StoredQuote> {
  refuseUnless(quote, 'decline');
  return { set: { status: 'DECLINED', closedReason: reason }, event: fact('crm.quote.declined', { ...factsOf(quote), reason }) };
}

/** A link dies with its version: one guard a line, in the order a client would ask. */
export function refuseDeadLink(quote: StoredQuote, link: { n: number }, at: Date): void {
  if (link.n !== quote.n) throw conflict('quote.superseded', 'There is a newer version of this quote.');
  if (quote.status === 'WITHDRAWN') throw conflict('quote.withdrawn', 'This quote was taken back.');
  if (quote.status === 'EXPIRED' || (!isAccepted(quote) && quote.status !== 'DECLINED' && hasExpired(quote, at))) {
    throw conflict('quote.expired', `It could be accepted until ${quote.validUntil}.`, { validUntil: quote.validUntil });
  }
}

export interface Click {
  consent: boolean;
  contentHash: string;
  signatureSvg?: string | undefined;
}

/** What a click must bring: consent, the offer it was shown, and a signature where the quote wants one; answers what is kept of it. */
export function signatureOf(quote: StoredQuote, { consent, contentHash, signatureSvg }: Click): string | undefined {
  if (!consent) throw invalidFields({ field: 'consent', code: 'required', message: 'must be given' });
  if (quote.signatureMode === 'ENVELOPE') throw rule('quote.envelope_needed', 'This quote is signed in its envelope.');
  refuseTooLarge(signatureSvg);
  const drawing = cleanSignature(signatureSvg ?? '');
  if (quote.signatureMode === 'SIGNATURE' && drawing === undefined)
    throw invalidFields({ field: 'signatureSvg', code: 'required', message: 'must be a drawing in SVG without scripts' });
  if (contentHash !== quote.contentHash) throw conflict('quote.changed', 'The quote is not the one that was shown: look at it again.');
  return drawing;
}

function refuseTooLarge(signatureSvg = ''): void {
  if (Buffer.byteLength(signatureSvg) <= signatureBytesMax) return;
  const fault = { field: 'signatureSvg', code: 'limit', message: `holds at most ${signatureBytesMax} bytes` };
  throw new DomainError('MALFORMED', 'limit.exceeded', `${fault.field} ${fault.message}`, { fields: [fault] });
}
