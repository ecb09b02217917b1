// The one way into a service, whatever carried the call here: passport, permission, validation, then a query on a
// read-only connection or a command in one transaction.
import type { MethodSpec } from '@throughline/contracts/method';
import type { Pool, Scope } from '../database/pool.ts';
import { QueryReader, Reader } from '../database/reader.ts';
import { ReadSession, scopeOf } from '../database/session.ts';
import { DomainError, unavailable } from '../errors.ts';
import type { Passport } from '../security/passport.ts';
import type { Log } from '../telemetry/log.ts';
import { continued, inject, span } from '../telemetry/tracing.ts';
import { admit, type PassportDesk } from './admission.ts';
import { askWith } from './ask.ts';
import type { Answer, CallContext, Callee } from './call.ts';
import { checkRequest } from './check-request.ts';
import { runCommand, type CommandRuntime } from './command.ts';
import { shownTo } from './costs.ts';
import { withDenials } from './denial.ts';
import { reported } from './report.ts';
import type { Command, HandlerContext, Query, Served, Stream } from './handler.ts';

export interface DispatchRuntime extends CommandRuntime, PassportDesk {
  readPool: Pool;
  own: unknown;
  log: Log;
}

export function createDispatcher(runtime: DispatchRuntime, served: readonly Served[]): Callee {
  const handlers = new Map(served.map(({ path, handler }) => [path, handler]));

  const handlerOf = (method: MethodSpec) => {
    const handler = handlers.get(method.path);
    if (!handler) throw new DomainError('MISSING', 'route.unknown', `${runtime.service} does not serve ${method.path}.`);
    return handler;
  };

  const enter = async (method: MethodSpec, call: CallContext): Promise<HandlerContext> => {
    if (call.deadlineAt <= Date.now()) throw unavailable('deadline.exceeded', 'The time for this call is over.');
    const passport = await admit(method, call, runtime);
    const outgoing = () => ({ passport: call.passport, deadlineAt: call.deadlineAt, requestId: call.requestId });
    return {
      passport,
      clock: runtime.clock,
      own: runtime.own,
      requestId: call.requestId ?? '',
      ask: askWith(runtime.peers, outgoing),
      // From the primary: what a command is prepared with must not be a replica's past.
      reading: (work, within = scopeOf(passport)) => withReader(runtime, runtime.writePool, method, passport, within, work),
    };
  };

  return {
    async call(method, request, call): Promise<Answer> {
      return inSpan(method, call, () =>
        reported(runtime, method, (seen) =>
          withDenials(runtime, method, call, async () => {
            const handler = handlerOf(method);
            const context = (seen.context = await enter(method, call));
            if (handler.kind === 'COMMAND') {
              const traced = { ...call, traceparent: inject() ?? call.traceparent };
              const { message, replayed } = await runCommand(
                runtime,
                method,
                handler as Command<unknown, unknown>,
                context,
                request,
                traced,
              );
              return { message: shownTo(context.passport, method, message), replayed };
            }
            checkRequest(method, request, context.passport);
            if (handler.kind === 'STREAM') throw new DomainError('MALFORMED', 'request.malformed', `${method.name} answers a stream.`);
            const message = await runQuery(runtime, method, handler as Query<unknown, unknown>, context, request);
            return { message: shownTo(context.passport, method, message), replayed: false };
          }),
        ),
      );
    },

    async *stream(method, request, call): AsyncIterable<unknown> {
      const handler = handlerOf(method);
      const context = await withDenials(runtime, method, call, () => enter(method, call));
      checkRequest(method, request, context.passport);
      if (handler.kind !== 'STREAM') throw new DomainError('MALFORMED', 'request.malformed', `${method.name} answers one message.`);
      const session = new ReadSession(runtime.readPool, scopeOf(context.passport));
      try {
        const tx = new QueryReader(session, context.passport, method.permission, runtime.dataKeys);
        const messages = (handler as Stream<unknown, unknown>).run({ ...context, tx }, request);
        for await (const message of messages) yield shownTo(context.passport, method, message);
      } finally {
        await session.end();
      }
    },
  };
}

// A call from this process is inside its caller's span already; one from another says where it comes from.
const inSpan = <T>(method: MethodSpec, call: CallContext, run: () => Promise<T>): Promise<T> => {
  const attributes = { 'rpc.system': 'grpc', 'rpc.service': method.service, 'rpc.method': method.name };
  return call.traceparent
    ? span(`rpc ${method.name}`, attributes, run, continued(call.traceparent))
    : span(`rpc ${method.name}`, attributes, run);
};

const runQuery = (
  runtime: DispatchRuntime,
  method: MethodSpec,
  handler: Query<unknown, unknown>,
  context: HandlerContext,
  request: unknown,
) =>
  withReader(
    runtime,
    runtime.readPool,
    method,
    context.passport,
    scopeOf(context.passport),
    (tx) => handler.run({ ...context, tx }, request),
    QueryReader,
  );

async function withReader<T>(
  { dataKeys }: DispatchRuntime,
  pool: Pool,
  method: MethodSpec,
  passport: Passport,
  scope: Scope,
  work: (tx: Reader) => Promise<T>,
  Opened: typeof Reader = Reader,
): Promise<T> {
  const session = new ReadSession(pool, scope);
  try {
    return await work(new Opened(session, passport, method.permission, dataKeys));
  } finally {
    await session.end();
  }
}
