// What is kept of a call: one log line, its metrics, its count for the firm and key (IDN-66), and for the audit trail what the
// gateway refused (GTW-12).
import type { Clock } from '@throughline/chassis/clock';
import { DomainError, type ErrorKind } from '@throughline/chassis/errors';
import type { Log } from '@throughline/chassis/telemetry/log';
import { observe } from '@throughline/chassis/telemetry/metrics';
import { denialOf, type OnDenied } from '../door/denials.ts';
import type { Exchange } from '../routes/exchange.ts';
import type { ProblemAnswer } from '../routes/problem.ts';
import type { Meter } from '../usage/meter.ts';

export interface Journal {
  done(exchange: Exchange): void;
  refused(exchange: Exchange, problem: ProblemAnswer, fault: unknown): void;
}

interface JournalGiven {
  log: Log;
  clock: Clock;
  onDenied: OnDenied;
  meter: Pick<Meter, 'record'>;
}

export function createJournal({ log, clock, onDenied, meter }: JournalGiven): Journal {
  const write = (exchange: Exchange, status: number, code: string, outcome: 'OK' | ErrorKind, fault?: unknown) => {
    const ms = performance.now() - exchange.startedAt;
    const what = exchange.route?.label ?? 'unknown';
    const { tenantId, actor, keyId = null } = exchange.caller?.passport ?? {};
    const facts = {
      tenant: tenantId ?? undefined,
      actor: actor && `${actor.kind} ${actor.id}`,
      code,
      status,
      ms: Math.round(ms * 100) / 100,
      requestId: exchange.requestId,
    };
    if (outcome === 'INTERNAL') log.error(what, { ...facts, fault });
    else log.info(what, facts);
    if (tenantId) meter.record({ tenantId, keyId, route: what, status, code, ms, ip: exchange.ip, traceId: exchange.traceId });
    observe('route', { service: 'gateway', name: what, outcome, seconds: ms / 1_000 });
  };

  const deny = ({ route, caller, ip, userAgent, requestId, traceId }: Exchange, reason: string) =>
    onDenied(denialOf(route?.method, caller?.passport, { at: clock.now(), reason, ip, userAgent, traceId: traceId(), requestId }));

  return {
    done: (exchange) => write(exchange, exchange.response.statusCode, 'ok', 'OK'),
    refused(exchange, { status, code }, fault) {
      write(exchange, status, code, fault instanceof DomainError ? fault.kind : 'INTERNAL', fault);
      if (!exchange.forwarded && (status === 401 || status === 403)) deny(exchange, code);
    },
  };
}
