// A streamed answer (an export) as a chunked download: written as it comes, no faster than the caller reads. A refusal
// before the first piece is a problem like any other; after it the connection breaks off, so that nobody takes a part for
// the whole.
import { once } from 'node:events';
import { toJson } from '@throughline/contracts/json';
import type { Exchange } from './exchange.ts';
import type { Route } from './route.ts';

export async function sendStream({ response, headers }: Exchange, route: Route, messages: AsyncIterable<unknown>): Promise<void> {
  const pieces = messages[Symbol.asyncIterator]();
  const first = await pieces.next();
  headers['content-type'] = mediaTypeOf(first.value) || route.method.produces || 'application/x-ndjson';
  response.writeHead(200, headers);
  try {
    for (let piece = first; !piece.done && !response.destroyed; piece = await pieces.next()) {
      if (!response.write(bytesOf(route, piece.value)) && !response.destroyed) await drained(response);
    }
    response.end();
  } catch (fault) {
    response.destroy();
    throw fault;
  } finally {
    await pieces.return?.();
  }
}

/** Where a list may be one of several kinds of file, its first piece says which. */
const mediaTypeOf = (piece: unknown): string | undefined => (piece as { mediaType?: string } | undefined)?.mediaType;

function bytesOf({ bytes, method }: Route, message: unknown): Uint8Array | string {
  if (bytes && method.produces) return (message as Record<string, Uint8Array>)[bytes.name]!;
  return `${JSON.stringify(toJson(method.response, message))}\n`;
}

/** Resolves when there is room again, or nobody left to fill it. */
function drained(response: Exchange['response']): Promise<unknown> {
  const either = new AbortController();
  const events = ['drain', 'close'].map((event) => once(response, event, { signal: either.signal }));
  return Promise.race(events).finally(() => either.abort());
}
