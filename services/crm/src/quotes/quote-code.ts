// The code that opens a quote behind its link (CRM-82), where the quote asks for one: six digits for ten minutes, five tries,
// another after a minute, five an hour. What it proves holds for half an hour.
import { createHash } from 'node:crypto';
import { limited, unauthenticated } from '@throughline/chassis/errors';

export const codeMs = 10 * 60_000;
export const proofMs = 30 * 60_000;
export const againMs = 60_000;
export const triesMax = 5;
const hourMs = 3_600_000;
const hourlyMax = 5;

export interface SentCode {
  id: string;
  codeHash: string;
  sentAt: Date;
  expiresAt: Date;
  tries: number;
  usedAt?: Date | null | undefined;
}

/** With the link's token in it, of which the house keeps a hash only: whoever reads the table cannot try a million codes. */
export const codeHashOf = (token: string, code: string): string => createHash('sha256').update(`${token}\n${code}`).digest('hex');

/** `sent`: those of the last hour, the latest first. */
export function refuseTooSoon(sent: readonly Pick<SentCode, 'sentAt'>[], now: Date): void {
  const [last] = sent;
  if (!last) return;
  const sinceMs = now.getTime() - last.sentAt.getTime();
  if (sinceMs < againMs) throw limited('rate.limited', 'A code was sent just now: ask again in a minute.', seconds(againMs - sinceMs));
  const ofLastHour = sent.filter(({ sentAt }) => now.getTime() - sentAt.getTime() < hourMs);
  if (ofLastHour.length < hourlyMax) return;
  const freedMs = hourMs - (now.getTime() - ofLastHour[hourlyMax - 1]!.sentAt.getTime());
  throw limited('rate.limited', `No more than ${hourlyMax} codes an hour are sent.`, seconds(freedMs));
}

/** Whether the code can be tried at all. */
export const isAlive = (sent: SentCode | undefined, now: Date): sent is SentCode =>
  sent !== undefined && !sent.usedAt && sent.tries < triesMax && now < sent.expiresAt;

export const wrongCode = (triesLeft: number) =>
  unauthenticated('quote.code_wrong', 'This is not the code, or it is not valid any more.', { triesLeft });

export const codeRequired = () => unauthenticated('quote.code_required', 'This quote opens with a code that is mailed to its contact.');

/** n***@northwind.example: enough to look into the right mailbox. */
export const maskedAddress = (address: string): string => address.replace(/^(.).*@/, '$1***@');

const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000));
