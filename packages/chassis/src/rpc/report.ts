// Each call is measured, and has one line in the log: who asked for what, how it ended, how long it took.
import type { MethodSpec } from '@throughline/contracts/method';
import { DomainError } from '../errors.ts';
import type { Log } from '../telemetry/log.ts';
import { observe } from '../telemetry/metrics.ts';
import type { HandlerContext } from './handler.ts';

interface Seen {
  context?: HandlerContext;
}

export async function reported<T>(
  { service, log }: { service: string; log: Log },
  method: MethodSpec,
  run: (seen: Seen) => Promise<T>,
): Promise<T> {
  const startedMs = performance.now();
  const seen: Seen = {};
  try {
    const answer = await run(seen);
    report(service, log, method, seen, startedMs, undefined);
    return answer;
  } catch (error) {
    report(service, log, method, seen, startedMs, error);
    throw error;
  }
}

function report(service: string, log: Log, method: MethodSpec, { context }: Seen, startedMs: number, error: unknown) {
  const ms = performance.now() - startedMs;
  const refused = error instanceof DomainError && error.kind !== 'INTERNAL';
  const outcome = error === undefined ? 'OK' : refused ? error.kind : 'INTERNAL';
  observe('rpc', { service, name: method.name, outcome, seconds: ms / 1000 });
  const line = outcome === 'INTERNAL' ? log.error : outcome === 'UNAVAILABLE' ? log.warn : log.debug;
  const passport = context?.passport;
  line(method.name, {
    tenant: passport?.tenantId ?? undefined,
    actor: passport && `${passport.actor.kind} ${passport.actor.id}`,
    code: error === undefined ? 'ok' : refused ? error.code : 'internal',
    ms: Math.round(ms * 100) / 100,
    ...(outcome === 'INTERNAL' || outcome === 'UNAVAILABLE' ? { fault: error } : {}),
  });
}
