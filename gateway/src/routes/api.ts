// The life of a call to the API. There is no other handler: what a route is comes from the contracts.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SpanKind } from '@opentelemetry/api';
import { extract, span } from '@throughline/chassis/telemetry/tracing';
import type { ClientAddress } from '../ops/client-address.ts';
import type { Cors } from '../ops/cors.ts';
import type { Journal } from '../ops/journal.ts';
import { requireSizes } from '../ops/sizes.ts';
import { discardBody } from './body.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { problemAnswer } from './problem.ts';
import { type Match, routeUnknown, type RouteTable } from './route-table.ts';
import { sendNothing, sendText } from './send.ts';

export interface ApiParts {
  table: RouteTable;
  addressOf: ClientAddress;
  cors: Cors;
  journal: Journal;
  /** True while this gateway leaves: callers are to connect to another. */
  isLeaving(): boolean;
  /** Checks who calls and what they may, or throws. */
  letIn(exchange: Exchange, match: Match): Promise<void>;
  /** Asks the service and answers. */
  forward(exchange: Exchange, match: Match): Promise<void>;
}

export interface Api {
  /** False where the API has no such path: it is for whoever serves pages. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers with a problem, also in the name of others. */
  refuse(request: IncomingMessage, response: ServerResponse, fault: unknown): void;
}

export function createApi(parts: ApiParts): Api {
  const { table, cors, journal } = parts;

  const open = (request: IncomingMessage, response: ServerResponse): Exchange => {
    const ip = parts.addressOf(request.socket.remoteAddress, request.headers['x-forwarded-for'] as string | undefined);
    const exchange = openExchange(request, response, ip);
    cors.mark(exchange.headers, request.headers.origin);
    if (parts.isLeaving()) exchange.headers['connection'] = 'close';
    return exchange;
  };

  const serve = async (exchange: Exchange, match: Match) => {
    try {
      requireSizes(exchange.request);
      await parts.letIn(exchange, match);
      await parts.forward(exchange, match);
      journal.done(exchange);
    } catch (fault) {
      await refuse(exchange, fault);
      throw fault; // for the span
    }
  };

  const refuse = async (exchange: Exchange, fault: unknown) => {
    const problem = problemAnswer(fault, exchange.traceId());
    const { request, response, headers } = exchange;
    if (!response.headersSent) {
      discardBody(request);
      await sendText(response, problem.status, Object.assign(headers, problem.headers), JSON.stringify(problem.document));
    }
    journal.refused(exchange, problem, fault);
  };

  const preflight = (exchange: Exchange): boolean => {
    const { request, response, headers, path } = exchange;
    if (request.method !== 'OPTIONS' || !request.headers.origin || !request.headers['access-control-request-method']) return false;
    const verbs = table.verbs(path);
    if (verbs.length === 0) return false;
    sendNothing(response, 204, Object.assign(headers, cors.preflight(request.headers.origin, verbs)));
    return true;
  };

  const start = (exchange: Exchange, match: Match) => {
    const { label, attributes } = match.route;
    const parent = extract(exchange.request.headers['traceparent'] as string | undefined);
    exchange.route = match.route;
    // Its fault was answered where it was caught.
    span(label, attributes, () => serve(exchange, match), parent, SpanKind.SERVER).catch(() => undefined);
  };

  return {
    serve(request, response) {
      const exchange = open(request, response);
      if (preflight(exchange)) return true;
      try {
        const match = table.find(request.method!, exchange.path);
        if (!match && !exchange.path.startsWith('/api/')) return false;
        if (!match) throw routeUnknown();
        start(exchange, match);
      } catch (fault) {
        void refuse(exchange, fault);
      }
      return true;
    },
    refuse: (request, response, fault) => void refuse(open(request, response), fault),
  };
}
