// From an admitted request to the service and back: message, call, answer.
import type { CallContext } from '@throughline/chassis/rpc/call';
import type { Peers } from '@throughline/chassis/rpc/peers';
import { inject } from '@throughline/chassis/telemetry/tracing';
import { invalidFields } from '@throughline/chassis/errors';
import { deprecationHeaders } from '../docs/deprecations.ts';
import { sendAnswer } from './answer.ts';
import { hasBody, readBody, requireJson } from './body.ts';
import { readSecretCookies } from './browser-cookies.ts';
import { expectedVersion, idempotencyKey, requestHash } from './conditions.ts';
import type { Exchange } from './exchange.ts';
import { inTime } from './in-time.ts';
import { requestMessage } from './request-message.ts';
import type { Match } from './route-table.ts';
import type { Route } from './route.ts';
import { sendStream } from './stream-answer.ts';

const noBytes = Buffer.alloc(0);

/** Retries and circuit breaking (GTW-30) are the channel's: a service in this process needs neither. */
export async function forward(peers: Peers, exchange: Exchange, match: Match): Promise<void> {
  const { route } = match;
  const { method } = route;
  const body = await bodyOf(exchange, route);
  const { message, version } = requestMessage(match, exchange.query, body);
  const browserMode = readSecretCookies(route, exchange.request, message);
  const context = contextOf(exchange, route, body, version);
  if (route.deprecation) Object.assign(exchange.headers, deprecationHeaders(route.deprecation));
  const callee = peers.of(method.service);
  exchange.forwarded = true;
  if (method.streaming) return sendStream(exchange, route, callee.stream(method, message, context));
  const answer = await inTime(callee.call(method, message, context), route.deadlineMs);
  await sendAnswer(exchange, route, answer, browserMode);
}

async function bodyOf({ request }: Exchange, route: Route): Promise<Buffer> {
  if (route.body === 'NONE' || !hasBody(request)) return noBytes;
  requireJson(request);
  return readBody(request, route.bodyBytesMax);
}

function contextOf(exchange: Exchange, route: Route, body: Buffer, versionInBody: number | undefined): CallContext {
  const { request, response } = exchange;
  const key = route.method.kind === 'COMMAND' ? idempotencyKey(request.headers) : undefined;
  return {
    passport: exchange.caller!.token,
    deadlineAt: Date.now() + route.deadlineMs,
    traceparent: inject() ?? (request.headers['traceparent'] as string | undefined),
    requestId: exchange.requestId,
    idempotencyKey: key,
    requestHash: key === undefined ? undefined : requestHash(route.verb, request.url!, body),
    expectedVersion: route.method.kind === 'COMMAND' ? oneVersion(expectedVersion(request.headers), versionInBody) : undefined,
    signal: route.method.streaming ? whileConnected(response) : undefined,
  };
}

function oneVersion(inHeader: number | undefined, inBody: number | undefined): number | undefined {
  if (inHeader === undefined || inBody === undefined || inHeader === inBody) return inHeader ?? inBody;
  throw invalidFields({ field: 'version', code: 'conflict', message: 'is not the version that If-Match names' });
}

/** A long download ends with its reader. */
function whileConnected(response: Exchange['response']): AbortSignal {
  const connection = new AbortController();
  response.once('close', () => connection.abort());
  return connection.signal;
}
