// Writes an answer, packed where that is worth the work (GTW-10).
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Headers = Record<string, string>;

const worthPackingBytes = 1_400; // what fits one packet gains nothing
const brotliQuality = 4; // as fast as gzip, and smaller
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } };
const packers = {
  br: (text: string) => promisify(brotliCompress)(text, brotliOptions),
  gzip: (text: string) => promisify(gzip)(text),
};

export function sendText(response: ServerResponse, status: number, headers: Headers, text: string): Promise<void> | void {
  const coding = text.length < worthPackingBytes ? undefined : codingOf(response.req.headers['accept-encoding']);
  if (coding) return sendPacked(response, status, headers, text, coding);
  headers['content-length'] = String(Buffer.byteLength(text));
  response.writeHead(status, headers).end(text);
}

export function sendNothing(response: ServerResponse, status: number, headers: Headers): void {
  response.writeHead(status, headers).end();
}

async function sendPacked(response: ServerResponse, status: number, headers: Headers, text: string, coding: 'br' | 'gzip'): Promise<void> {
  const packed = await packers[coding](text);
  headers['content-encoding'] = coding;
  headers['content-length'] = String(packed.length);
  response.writeHead(status, headers).end(packed);
}

/** The first of ours that the caller takes; `q=0` says that it does not. */
function codingOf(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const taken = accepted?.split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)) ?? [];
  const codings = new Set(taken.map((part) => part.split(';', 1)[0]!.trim()));
  return codings.has('br') ? 'br' : codings.has('gzip') ? 'gzip' : undefined;
}
