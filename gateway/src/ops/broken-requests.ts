// What the HTTP parser itself refuses, or Node would answer in words of its own, is answered here in the same form as all else:
// on the bare socket where there is no request.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { DomainError, malformed } from '@throughline/chassis/errors';
import { problemAnswer } from '../routes/problem.ts';
import { apiHeaders } from './headers.ts';
import { headersTooLarge, urlBytesMax, urlTooLong } from './sizes.ts';

interface ParserError extends Error {
  code?: string;
  rawPacket?: Buffer;
}

export function answerBrokenRequest(error: ParserError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  answer(socket, refusalOf(error));
}

/** CONNECT asks for a tunnel: this is a house, and no way to another. */
export function refuseTunnel(_request: IncomingMessage, socket: Socket): void {
  socket.on('error', () => socket.destroy());
  answer(socket, new DomainError('MALFORMED', 'method.not_allowed', 'This is no proxy.', { details: { allow: [] } }));
}

export const lacksHost = ({ headers, httpVersion }: IncomingMessage): boolean => headers.host === undefined && httpVersion === '1.1';
export const hostMissing = () => malformed('request.malformed', 'A request names its host.');
export const expectationUnknown = () =>
  new DomainError('MALFORMED', 'expectation.unsupported', 'Expect may be 100-continue, nothing else.');

function answer(socket: Socket, refusal: DomainError): void {
  const { status, headers, document } = problemAnswer(refusal, randomUUID().replaceAll('-', ''));
  const body = JSON.stringify(document);
  const all = { ...apiHeaders, ...headers, connection: 'close', 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}

function refusalOf({ code, rawPacket }: ParserError): DomainError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new DomainError('MALFORMED', 'request.timeout', 'The request did not arrive in time.');
  if (code !== 'HPE_HEADER_OVERFLOW') return malformed('request.malformed', 'This is not HTTP as it should be.');
  const firstLine = rawPacket?.indexOf('\r\n') ?? -1;
  return firstLine < 0 || firstLine > urlBytesMax ? urlTooLong() : headersTooLarge();
}
