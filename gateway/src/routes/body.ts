// The body of a request: read as it comes, refused as soon as it is too long. A compressed one counts as it is unpacked,
// so that a small bomb is no way around the limit (GTW-10).
import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DomainError, malformed } from '@throughline/chassis/errors';

// A map, since callers name the coding: an object would also find 'constructor'.
const unpackers = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) throw tooLarge(bytesMax);
  const source = unpacked(request);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += (chunk as Buffer).length;
      if (bytes > bytesMax) throw tooLarge(bytesMax);
      chunks.push(chunk as Buffer);
    }
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw malformed('request.malformed', 'The body broke off, or is not packed as it says.');
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** A body that nobody read is let pass by, so that the answer arrives and the connection serves the next call. */
export function discardBody(request: IncomingMessage): void {
  if (!request.readableEnded) request.unpipe().resume();
}

/** JSON, whatever its dialect; a request without a body needs no type. */
export function requireJson(request: IncomingMessage): void {
  const type = request.headers['content-type'] ?? '';
  if (/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) return;
  throw new DomainError('MALFORMED', 'media_type.unsupported', 'The body must be application/json.');
}

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

function unpacked(request: IncomingMessage): Readable {
  const coding = request.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (coding === 'identity') return withoutDestroying(request);
  const unpacker = unpackers.get(coding)?.();
  if (!unpacker) throw new DomainError('MALFORMED', 'media_type.unsupported', `The body's coding ${coding} is not known.`);
  request.once('error', (fault) => unpacker.destroy(fault));
  return request.pipe(unpacker);
}

/** Leaving a for-await loop destroys its stream, and with a request the connection that the refusal must travel on. */
const withoutDestroying = (request: IncomingMessage): Readable => request.iterator({ destroyOnReturn: false }) as unknown as Readable;

const tooLarge = (bytesMax: number) =>
  new DomainError('MALFORMED', 'request.too_large', `The body may have ${bytesMax / (1024 * 1024)} MiB.`, { details: { bytesMax } });
