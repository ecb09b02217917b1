// The one way into a service, whatever carried the call here: passport, permission, validation, then a query on a
// read-only connection or a command in one transaction.
import type { MethodSpec } from '@throughline/contracts/method';
import type { Pool } from '../database/pool.ts';
import { Reader } from '../database/reader.ts';
import { ReadSession, scopeOf } from '../database/session.ts';
import { DomainError, unavailable } from '../errors.ts';
import type { Passport } from '../security/passport.ts';
import { observeRpc } from '../telemetry/metrics.ts';
import { span } from '../telemetry/tracing.ts';
import { admit } from './admission.ts';
import { askWith } from './ask.ts';
import type { Answer, CallContext, Callee } from './call.ts';
import { runCommand, type CommandRuntime } from './command.ts';
import type { Command, HandlerContext, Query, Served, Stream } from './handler.ts';
import { validate } from './validate.ts';

export interface DispatchRuntime extends CommandRuntime {
  readPool: Pool;
  verifyPassport(token: string): Passport;
  own: unknown;
}

export function createDispatcher(runtime: DispatchRuntime, served: readonly Served[]): Callee {
  const handlers = new Map(served.map(({ path, handler }) => [path, handler]));

  const handlerOf = (method: MethodSpec) => {
    const handler = handlers.get(method.path);
    if (!handler) throw new DomainError('MISSING', 'route.unknown', `${runtime.service} does not serve ${method.path}.`);
    return handler;
  };

  const enter = (method: MethodSpec, request: unknown, call: CallContext): HandlerContext => {
    if (call.deadlineAt <= Date.now()) throw unavailable('deadline.exceeded', 'The time for this call is over.');
    const passport = admit(method, call, runtime.verifyPassport);
    validate(method.request, request);
    const outgoing = () => ({ passport: call.passport, deadlineAt: call.deadlineAt, requestId: call.requestId });
    return { passport, clock: runtime.clock, own: runtime.own, requestId: call.requestId ?? '', ask: askWith(runtime.peers, outgoing) };
  };

  return {
    async call(method, request, call): Promise<Answer> {
      return observeRpc(runtime.service, method, () =>
        span(`rpc ${method.path}`, { 'rpc.method': method.name, 'rpc.service': method.service }, async () => {
          const handler = handlerOf(method);
          const context = enter(method, request, call);
          if (handler.kind === 'COMMAND') return runCommand(runtime, method, handler as Command<unknown, unknown>, context, request, call);
          if (handler.kind === 'STREAM') throw new DomainError('MALFORMED', 'request.malformed', `${method.name} answers a stream.`);
          return { message: await runQuery(runtime, method, handler as Query<unknown, unknown>, context, request), replayed: false };
        }),
      );
    },

    async *stream(method, request, call): AsyncIterable<unknown> {
      const handler = handlerOf(method);
      const context = enter(method, request, call);
      if (handler.kind !== 'STREAM') throw new DomainError('MALFORMED', 'request.malformed', `${method.name} answers one message.`);
      const session = new ReadSession(runtime.readPool, scopeOf(context.passport));
      try {
        yield* (handler as Stream<unknown, unknown>).run({ ...context, tx: new Reader(session, context.passport, method.permission, runtime.dataKeys) }, request);
      } finally {
        await session.end();
      }
    },
  };
}

async function runQuery(runtime: DispatchRuntime, method: MethodSpec, handler: Query<unknown, unknown>, context: HandlerContext, request: unknown): Promise<unknown> {
  const session = new ReadSession(runtime.readPool, scopeOf(context.passport));
  try {
    return await handler.run({ ...context, tx: new Reader(session, context.passport, method.permission, runtime.dataKeys) }, request);
  } finally {
    await session.end();
  }
}
