// A service's answer as REST shows it: status, Location, ETag and the whole resource (GTW-13).
import { toJson } from '@throughline/contracts/json';
import type { Answer } from '@throughline/chassis/rpc/call';
import { keepSecretCookies } from './browser-cookies.ts';
import { etagOf, isUnchanged } from './conditions.ts';
import type { Exchange } from './exchange.ts';
import { parentOf, type Route } from './route.ts';
import { sendNothing, sendText } from './send.ts';

export function sendAnswer(exchange: Exchange, route: Route, answer: Answer, browserMode: boolean): Promise<void> | void {
  const { request, response, headers } = exchange;
  const { method } = route;
  const message = answer.message as Record<string, unknown>;
  if (answer.replayed) headers['idempotent-replayed'] = 'true';
  if (browserMode) keepSecretCookies(route, message, response);
  if (method.successStatus === 204) return sendNothing(response, 204, headers);

  if (route.versioned) headers['etag'] = etagOf(message['version']);
  if (route.verb === 'GET' && route.versioned && isUnchanged(request.headers, headers['etag']!)) return sendNothing(response, 304, headers);
  if (route.located)
    headers['location'] = `${route.located === 'BELOW' ? exchange.path : parentOf(exchange.path)}/${String(message['id'])}`;
  headers['content-type'] = 'application/json';
  return sendText(response, method.successStatus, headers, JSON.stringify(toJson(method.response, message)));
}
