// How long an address and how large the headers of a request may be (GTW-10). The body's limit is its route's.
import type { IncomingMessage } from 'node:http';
import { DomainError } from '@throughline/chassis/errors';

export const urlBytesMax = 8 * 1_024;
export const headerBytesMax = 32 * 1_024;

export function requireSizes({ url, rawHeaders }: IncomingMessage): void {
  if (url!.length > urlBytesMax) throw urlTooLong();
  let bytes = 0;
  for (const part of rawHeaders) bytes += part.length + 2;
  if (bytes > headerBytesMax) throw headersTooLarge();
}

export const urlTooLong = () => new DomainError('MALFORMED', 'url.too_long', `The address may have ${urlBytesMax} bytes.`);
export const headersTooLarge = () => new DomainError('MALFORMED', 'headers.too_large', `The headers may have ${headerBytesMax} bytes.`);
