// From an admitted request to the service and back: message, call, answer.
import type { Answer, CallContext } from '@throughline/chassis/rpc/call';
import type { Peers } from '@throughline/chassis/rpc/peers';
import { deadlineExceeded } from '@throughline/chassis/rpc/status';
import { inject } from '@throughline/chassis/telemetry/tracing';
import { invalidFields } from '@throughline/chassis/errors';
import { deprecationHeaders } from '../docs/deprecations.ts';
import { sendAnswer } from './answer.ts';
import { hasBody, readBody, requireJson } from './body.ts';
import { endSecretCookies, readSecretCookies } from './browser-cookies.ts';
import { expectedVersion, idempotencyKey, requestHash } from './conditions.ts';
import type { Exchange } from './exchange.ts';
import { requestMessage } from './request-message.ts';
import type { Match } from './route-table.ts';
import type { Route } from './route.ts';
import { sendStream } from './stream-answer.ts';

const noBytes = Buffer.alloc(0);

export async function forward(peers: Peers, exchange: Exchange, match: Match): Promise<void> {
  const { route } = match;
  const { request } = exchange;
  const body = await bodyOf(exchange, route);
  const { message, version } = requestMessage(match, exchange.query, body);
  const browserMode = route.cookies.request.length > 0 || route.cookies.answer.length > 0 ? readSecretCookies(route, request, message) : false;
  const context = contextOf(exchange, route, body, version);
  const callee = peers.of(route.method.service);
  if (route.deprecation) Object.assign(exchange.headers, deprecationHeaders(route.deprecation));
  exchange.forwarded = true;
  if (route.method.streaming) return sendStream(exchange, route, callee.stream(route.method, message, context));
  const answer = await inTime(callee.call(route.method, message, context), route.deadlineMs).catch((fault: unknown) => {
    if (browserMode) endSecretCookies(route, exchange.response);
    throw fault;
  });
  await sendAnswer(exchange, route, answer, browserMode);
}

async function bodyOf({ request }: Exchange, route: Route): Promise<Buffer> {
  if (route.body === 'NONE' || !hasBody(request)) return noBytes;
  requireJson(request);
  return readBody(request, route.bodyBytesMax);
}
