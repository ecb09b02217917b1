// One command: its idempotency key, its handler and everything that follows from it in ONE transaction.
import { createHash } from 'node:crypto';
import type { MethodSpec } from '@throughline/contracts/method';
import type { Clock } from '../clock.ts';
import { RetryableConflict } from '../database/database-errors.ts';
import type { Pool } from '../database/pool.ts';
import { WriteSession, scopeOf } from '../database/session.ts';
import { CommittedRefusal, Tx, nobody } from '../database/unit-of-work.ts';
import { DomainError, conflict, rule, unavailable } from '../errors.ts';
import type { Ids } from '../ids.ts';
import type { DataKeys } from '../security/sealing.ts';
import type { Answer, CallContext } from './call.ts';
import type { Command, HandlerContext } from './handler.ts';
import type { Peers } from './peers.ts';
import { problemOf, errorFromProblem } from './problem.ts';

export interface CommandRuntime {
  service: string;
  writePool: Pool;
  clock: Clock;
  ids: Ids;
  peers: Peers;
  dataKeys: DataKeys | undefined;
  /** Told after a commit with effects, so that relay and worker need not wait for their next look. */
  committed(): void;
}

const triesMax = 4;

interface Keyed {
  tenantId: string;
  actor: string;
  key: string;
  requestHash: Uint8Array;
}

export async function runCommand(
  runtime: CommandRuntime,
  method: MethodSpec,
  command: Command<unknown, unknown>,
  context: HandlerContext,
  request: unknown,
  call: CallContext,
): Promise<Answer> {
  const keyed = keyOf(method, context, request, call);
  const prepared = await command.prepare(context, request);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptCommand(runtime, method, command, context, request, prepared, call, keyed);
    } catch (error) {
      const settled =
        keyed && error instanceof DomainError && isSettled(error) ? await settleRefusal(runtime, method, context, keyed, error) : undefined;
      if (settled) return settled;
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
    const earlier = keyed && (await findAnswer(session, method, keyed));
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
    const settle = keyed && !refusal ? settlement(method, keyed, message, runtime.clock) : undefined;
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

function keyOf(method: MethodSpec, { passport }: HandlerContext, request: unknown, call: CallContext): Keyed | undefined {
  if (!call.idempotencyKey) return undefined;
  const requestHash = call.requestHash ?? createHash('sha256').update(method.path).update(method.requestCodec.encode(request)).digest();
  const actor = passport.actor.kind === 'ANONYMOUS' ? `ANONYMOUS:${passport.ip}` : `${passport.actor.kind}:${passport.actor.id}`;
  return { tenantId: passport.tenantId ?? nobody, actor, key: call.idempotencyKey, requestHash };
}

const settlement = (method: MethodSpec, keyed: Keyed, message: unknown, clock: Clock) => ({
  ...keyed,
  method: method.path,
  answer: method.responseCodec.encode(message),
  problem: null,
  at: clock.now(),
});

// The lock tells whether the same key is at work right now; the row, whether it was before.
const findAnswerSql = `select pg_try_advisory_xact_lock(hashtextextended(current_schema() || $1 || '/' || $2 || '/' || $3, 0)) as free,
  k.method, k.request_hash, k.answer, k.problem
  from (select 1) as one left join idempotency_keys k on k.tenant_id = $1::uuid and k.actor = $2 and k.key = $3`;

interface StoredAnswer {
  free: boolean;
  method: string | null;
  request_hash: Buffer | null;
  answer: Buffer | null;
  problem: object | null;
}

async function findAnswer(session: WriteSession, method: MethodSpec, keyed: Keyed): Promise<Answer | undefined> {
  const [row] = await session.rows<StoredAnswer>(findAnswerSql, [keyed.tenantId, keyed.actor, keyed.key]);
  if (row!.request_hash !== null) return replay(row!, method, keyed);
  if (!row!.free) throw conflict('idempotency.in_progress', 'The first call with this key is still at work.', { retryAfter: 1 });
  return undefined;
}

function replay(row: StoredAnswer, method: MethodSpec, keyed: Keyed): Answer {
  if (row.method !== method.path || !row.request_hash!.equals(keyed.requestHash)) {
    throw rule('idempotency.key_reused', 'This key was used for another request.');
  }
  if (row.problem) throw errorFromProblem({ ...row.problem, replayed: true });
  return { message: method.responseCodec.decode(row.answer!), replayed: true };
}

// A refusal is an answer too, and the same key gets the same one; who-are-you and too-many are not (GTW-9).
const unsettled = new Set<string>(['UNAUTHENTICATED', 'LIMITED', 'UNAVAILABLE', 'INTERNAL']);
const aboutTheKey = new Set(['idempotency.in_progress', 'idempotency.key_reused']);
const isSettled = (error: DomainError) => !unsettled.has(error.kind) && !aboutTheKey.has(error.code) && !error.replayed;

/** Stores the refusal; where another call with the key has come first meanwhile, that one's answer stands. */
async function settleRefusal(
  runtime: CommandRuntime,
  method: MethodSpec,
  { passport }: HandlerContext,
  keyed: Keyed,
  error: DomainError,
): Promise<Answer | undefined> {
  const session = await WriteSession.begin(runtime.writePool, { tenantId: keyed.tenantId, userId: passport.userId });
  let open = true;
  try {
    const stored = await session.rows(
      `insert into idempotency_keys (tenant_id, actor, key, method, request_hash, problem, settled_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning key`,
      [keyed.tenantId, keyed.actor, keyed.key, method.path, keyed.requestHash, JSON.stringify(problemOf(error)), runtime.clock.now()],
    );
    if (stored.length === 0) return await findAnswer(session, method, keyed);
    open = false;
    await session.commit();
    return undefined;
  } finally {
    if (open) await session.rollback();
  }
}
