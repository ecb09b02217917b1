// What a quote's client is written.
import type { Mail } from '../messages/mail.ts';
import { displayName, primaryEmail, type StoredContact } from '../contacts/contact.ts';
import type { StoredQuote } from './quote.ts';

export interface Letter {
  quote: StoredQuote;
  contact: StoredContact;
  firmName: string;
}

/** Nobody without an address is written to: their quote is handed over by its link. */
export function sentMail({ quote, contact, firmName }: Letter, link: string, message: string | undefined): Mail | undefined {
  const words = [
    message,
    `your quote ${quote.number} from ${firmName} is ready. You can read, choose and accept it here:`,
    link,
    `It is open until ${quote.validUntil}.`,
  ];
  return letter({ quote, contact, firmName }, 'quote_sent', `Quote ${quote.number} from ${firmName}`, words);
}

/** Without the link: only its hash is kept, and the client has it. */
export function reminderMail(given: Letter, days: number): Mail | undefined {
  const words = [
    `your quote ${given.quote.number} from ${given.firmName} is open for ${days} more ${days === 1 ? 'day' : 'days'}, until ${given.quote.validUntil}.`,
  ];
  return letter(given, `quote_reminder_${days}`, `Quote ${given.quote.number} is open until ${given.quote.validUntil}`, words);
}

/** Six digits that open the quote. */
export function codeMail(
  { quote, contact, address }: Omit<Letter, 'firmName'> & { address: string },
  { id, code }: { id: string; code: string },
): Mail {
  const name = displayName(contact);
  return {
    key: `quote_code:${id}`,
    template: 'quote_code',
    to: { address, name },
    subject: `${code} opens ${quote.number}`,
    text: [
      `Hello ${name},`,
      `${code} is the code for ${quote.number}. It is good for ten minutes.`,
      'Nobody asked? Then ignore this mail.',
    ].join('\n\n'),
    category: 'quotes',
    locale: contact.locale,
  };
}

function letter({ quote, contact }: Letter, template: string, subject: string, words: readonly (string | undefined)[]): Mail | undefined {
  const address = primaryEmail(contact);
  if (address === undefined) return undefined;
  const name = displayName(contact);
  const text = [`Hello ${name},`, ...words].filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n\n');
  return {
    key: `${template}:${quote.id}:${quote.n}`,
    template,
    to: { address, name },
    subject,
    text,
    category: 'quotes',
    locale: contact.locale,
  };
}
