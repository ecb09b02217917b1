// What the HTTP parser itself refuses never becomes a request. It is answered here, on the bare socket, in the same form.
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
  const { status, headers, document } = problemAnswer(refusalOf(error), randomUUID().replaceAll('-', ''));
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
