// A streamed answer (an export) as a chunked download: written as it comes, no faster than the caller reads. A refusal
// before the first piece is a problem like any other; after it the connection breaks off, so that nobody takes a part for
// the whole.
import { once } from 'node:events';
import { toJson } from '@throughline/contracts/json';
import type { Exchange } from './exchange.ts';
import type { Route } from './route.ts';

export async function sendStream({ response, headers, path }: Exchange, route: Route, messages: AsyncIterable<unknown>): Promise<void> {
  const pieces = messages[Symbol.asyncIterator]();
  const first = await pieces.next();
  const mediaType = mediaTypeOf(first.value) || route.method.produces || 'application/x-ndjson';
  headers['content-type'] = mediaType;
  headers['content-disposition'] = `attachment; filename="${fileName(path, mediaType)}"`;
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

const extensions: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
};

/** /crm/leads/export is leads.csv in the caller's folder. */
function fileName(path: string, mediaType: string): string {
  const segments = path.split('/').filter((segment) => segment !== 'export');
  const extension = extensions[mediaType.split(';', 1)[0]!];
  return [segments.at(-1)!, ...(extension ? [extension] : [])].join('.');
}

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
