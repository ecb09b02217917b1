// Refusals as RFC 9457 problem documents (GTW-6). The one place where a kind becomes an HTTP status.
import { STATUS_CODES } from 'node:http';
import type { DomainError, ErrorKind } from '@throughline/chassis/errors';
import { problemOf } from '@throughline/chassis/rpc/problem';

const statusOfKind: Record<ErrorKind, number> = {
  MALFORMED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  MISSING: 404,
  CONFLICT: 409,
  STALE: 412,
  RULE: 422,
  LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** What HTTP itself has a word for; only the gateway refuses so. */
const statusOfCode: Readonly<Record<string, number>> = {
  'method.not_allowed': 405,
  'request.timeout': 408,
  'request.too_large': 413,
  'url.too_long': 414,
  'media_type.unsupported': 415,
  'expectation.unsupported': 417,
  'headers.too_large': 431,
};

export interface ProblemAnswer {
  status: number;
  code: string;
  headers: Record<string, string>;
  document: Record<string, unknown>;
}

export function problemAnswer(error: unknown, traceId: string): ProblemAnswer {
  const { kind, code, message, fields, details, replayed } = problemOf(error);
  const status = statusOfCode[code] ?? statusOfKind[kind];
  const document = {
    ...details,
    type: `https://throughline.dev/problems/${code}`,
    title: STATUS_CODES[status] ?? 'Problem',
    status,
    detail: message,
    code,
    ...(fields.length > 0 ? { errors: fields } : {}),
    traceId,
  };
  return { status, code, headers: { ...headersOf(status, details), ...(replayed ? { 'idempotent-replayed': 'true' } : {}) }, document };
}

function headersOf(status: number, details: DomainError['details']): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="throughline"';
  if (status === 405) headers['allow'] = (details['allow'] as string[]).join(', ');
  if (status === 429 || status === 503) headers['retry-after'] = String(details['retryAfter'] ?? 1);
  return headers;
}
