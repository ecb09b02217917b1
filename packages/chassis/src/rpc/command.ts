// One command: its idempotency key, its handler and everything that follows from it in ONE transaction.
import type { MethodSpec } from '@throughline/contracts/method';
import type { Clock } from '../clock.ts';
import { RetryableConflict } from '../database/database-errors.ts';
import type { Pool } from '../database/pool.ts';
import { WriteSession, scopeOf } from '../database/session.ts';
import { nobody } from '../database/recorder.ts';
import { CommittedRefusal, Tx } from '../database/unit-of-work.ts';
import { DomainError, unavailable } from '../errors.ts';
import type { Ids } from '../ids.ts';
import type { DataKeys } from '../security/sealing.ts';
import type { Answer, CallContext } from './call.ts';
import { checkRequest } from './check-request.ts';
import type { Command, HandlerContext } from './handler.ts';
import {
  findAnswer,
  findEarlierAnswer,
  isSettled,
  keyOf,
  settlement,
  settleRefusal,
  type IdempotencyRuntime,
  type Keyed,
} from './idempotency.ts';
import type { Peers } from './peers.ts';

/** What every transaction that changes something needs: a command's, a reaction's, a job's. */
export interface EffectRuntime {
  service: string;
  writePool: Pool;
  clock: Clock;
  ids: Ids;
  peers: Peers;
  dataKeys: DataKeys | undefined;
  /** Told after a commit with effects, so that relay and worker need not wait for their next look. */
  committed(): void;
}

export type CommandRuntime = EffectRuntime & IdempotencyRuntime;

const triesMax = 4;

export async function runCommand(
  runtime: CommandRuntime,
  method: MethodSpec,
  command: Command<unknown, unknown>,
  context: HandlerContext,
  request: unknown,
  call: CallContext,
): Promise<Answer> {
  const keyed = keyOf(method, context, request, call);
  try {
    return await decide(runtime, method, command, context, request, call, keyed);
  } catch (error) {
    // Whatever refused, the same key is refused with the same words: also where the request itself was at fault.
    const earlier =
      keyed && error instanceof DomainError && isSettled(error) ? await settleRefusal(runtime, method, context, keyed, error) : undefined;
    if (earlier) return earlier;
    throw error;
  }
}

async function decide(
  runtime: CommandRuntime,
  method: MethodSpec,
  command: Command<unknown, unknown>,
  context: HandlerContext,
  request: unknown,
  call: CallContext,
  keyed: Keyed | undefined,
): Promise<Answer> {
  checkRequest(method, request, context.passport);
  const known = keyed && command.prepare ? await findEarlierAnswer(runtime, method, keyed) : undefined;
  if (known) return known;
  const prepared = await command.prepare?.(context, request);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptCommand(runtime, method, command, context, request, prepared, call, keyed);
    } catch (error) {
      if (!(error instanceof RetryableConflict)) throw error;
      if (attempt === triesMax) throw unavailable('service.contended', 'Too many changed the same thing at once.', 1, error);
    }
  }
}

async function attemptCommand(
  runtime: CommandRuntime,
  method: MethodSpec,
  command: Command<unknown, unknown>,
  context: HandlerContext,
  request: unknown,
  prepared: unknown,
  call: CallContext,
  keyed: Keyed | undefined,
): Promise<Answer> {
  const { passport } = context;
  const session = await WriteSession.begin(
    runtime.writePool,
    keyed && !passport.tenantId ? { ...scopeOf(passport), tenantId: nobody } : scopeOf(passport),
  );
  let open = true;
  try {
    const earlier = keyed && (await findAnswer(runtime, session, method, keyed));
    if (earlier) return earlier;
    const cause = { traceparent: call.traceparent, causationId: passport.causeId ?? call.requestId, correlationId: call.requestId };
    const tx = new Tx({
      ...runtime,
      session,
      passport,
      action: method.action,
      permission: method.permission,
      expectedVersion: call.expectedVersion,
      cause,
    });
    const { message, refusal } = await outcomeOf(command.run({ ...context, tx }, request, prepared));
    const settle = keyed && !refusal ? settlement(runtime, method, keyed, message) : undefined;
    if (settle && session.scope.tenantId !== settle.tenantId) await tx.enter({ tenantId: settle.tenantId, userId: null });
    await tx.flush(settle);
    open = false;
    await (passport.dryRun ? session.rollback() : session.commit());
    if (tx.hasEffects) runtime.committed();
    if (refusal) throw refusal;
    return { message, replayed: false };
  } finally {
    if (open) await session.rollback();
  }
}

/** What the handler answers; a refusal that keeps what was written is an outcome too, until it is committed. */
async function outcomeOf(running: Promise<unknown>): Promise<{ message?: unknown; refusal?: DomainError }> {
  try {
    return { message: await running };
  } catch (error) {
    if (error instanceof CommittedRefusal) return { refusal: error.refusal };
    throw error;
  }
}
