// One request and its answer, as the gateway sees them.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { traceId } from '@throughline/chassis/telemetry/tracing';
import type { Caller } from '../door/caller.ts';
import { apiHeaders } from '../ops/headers.ts';
import type { Route } from './route.ts';

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  query: string;
  requestId: string;
  ip: string;
  userAgent: string;
  origin: string;
  startedAt: number;
  /** Headers of the answer, as they become known on the way. */
  headers: Record<string, string>;
  route: Route | undefined;
  caller: Caller | undefined;
  /** True once the service was asked: what it refuses, it also records. */
  forwarded: boolean;
  /** The present trace's, the caller's own, or one made up where nothing is traced. */
  traceId(): string;
}

const userAgentShownMax = 300;
const requestIdForm = /^[\w.~-]{1,128}$/;

export function openExchange(request: IncomingMessage, response: ServerResponse, ip: string): Exchange {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  let known: string | undefined;
  const requestId = requestIdOf(request.headers['x-request-id'] as string | undefined);
  return {
    request,
    response,
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    requestId,
    ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, userAgentShownMax),
    origin: (request.headers.origin ?? '').slice(0, userAgentShownMax),
    startedAt: performance.now(),
    headers: { ...apiHeaders, 'x-request-id': requestId },
    route: undefined,
    caller: undefined,
    forwarded: false,
    traceId: () => (known ??= traceId() ?? traceIdFrom(request)),
  };
}

/** The caller's own name for the call, where it is harmless in logs and headers (GTW-12). */
const requestIdOf = (given: string | undefined): string => (given !== undefined && requestIdForm.test(given) ? given : randomUUID());

function traceIdFrom({ headers }: IncomingMessage): string {
  const given = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec((headers['traceparent'] as string) ?? '');
  return given?.[1] ?? randomUUID().replaceAll('-', '');
}
