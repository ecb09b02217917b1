// The idempotency key of a command (GTW-9): settled in the transaction of its effect, so that the effect happens once and
// whoever asks again is given the first answer.
import { createHash } from 'node:crypto';
import type { MethodSpec } from '@throughline/contracts/method';
import type { Clock } from '../clock.ts';
import type { Pool } from '../database/pool.ts';
import { WriteSession } from '../database/session.ts';
import { nobody } from '../database/recorder.ts';
import { type DomainError, conflict, rule } from '../errors.ts';
import type { AnswerSeal } from '../security/answer-seal.ts';
import type { Answer, CallContext } from './call.ts';
import type { HandlerContext } from './handler.ts';
import { errorFromProblem, problemOf } from './problem.ts';

export interface IdempotencyRuntime {
  writePool: Pool;
  clock: Clock;
  answerSeal: AnswerSeal;
}

export interface Keyed {
  tenantId: string;
  actor: string;
  key: string;
  requestHash: Uint8Array;
}

export function keyOf(method: MethodSpec, { passport }: HandlerContext, request: unknown, call: CallContext): Keyed | undefined {
  if (!call.idempotencyKey) return undefined;
  const requestHash = call.requestHash ?? createHash('sha256').update(method.path).update(method.requestCodec.encode(request)).digest();
  const actor = passport.actor.kind === 'ANONYMOUS' ? `ANONYMOUS:${passport.ip}` : `${passport.actor.kind}:${passport.actor.id}`;
  return { tenantId: passport.tenantId ?? nobody, actor, key: call.idempotencyKey, requestHash };
}

const placeOf = ({ tenantId, actor, key }: Keyed) => JSON.stringify([tenantId, actor, key]);

export const settlement = ({ answerSeal, clock }: IdempotencyRuntime, method: MethodSpec, keyed: Keyed, message: unknown) => ({
  ...keyed,
  method: method.path,
  answer: answerSeal.close(placeOf(keyed), method.responseCodec.encode(message)),
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

export async function findAnswer(
  runtime: IdempotencyRuntime,
  session: WriteSession,
  method: MethodSpec,
  keyed: Keyed,
): Promise<Answer | undefined> {
  const [row] = await session.rows<StoredAnswer>(findAnswerSql, [keyed.tenantId, keyed.actor, keyed.key]);
  if (row!.request_hash !== null) return replay(runtime, row!, method, keyed);
  if (!row!.free) throw conflict('idempotency.in_progress', 'The first call with this key is still at work.', { retryAfter: 1 });
  return undefined;
}

/** The same, in a moment of its own: before a command asks others for what it would need. */
export async function findEarlierAnswer(runtime: IdempotencyRuntime, method: MethodSpec, keyed: Keyed): Promise<Answer | undefined> {
  const session = await WriteSession.begin(runtime.writePool, { tenantId: keyed.tenantId, userId: null });
  try {
    return await findAnswer(runtime, session, method, keyed);
  } finally {
    await session.rollback();
  }
}

function replay({ answerSeal }: IdempotencyRuntime, row: StoredAnswer, method: MethodSpec, keyed: Keyed): Answer {
  if (row.method !== method.path || !row.request_hash!.equals(keyed.requestHash)) {
    throw rule('idempotency.key_reused', 'This key was used for another request.');
  }
  if (row.problem) throw errorFromProblem({ ...row.problem, replayed: true });
  const answer = answerSeal.open(placeOf(keyed), row.answer!);
  if (!answer) throw conflict('idempotency.answer_lost', 'The first answer with this key cannot be shown any more; its effect stands.');
  return { message: method.responseCodec.decode(answer), replayed: true };
}

// A refusal is an answer too, and the same key gets the same one; who-are-you and too-many are not.
const unsettled = new Set<string>(['UNAUTHENTICATED', 'LIMITED', 'UNAVAILABLE', 'INTERNAL']);
const aboutTheKey = new Set(['idempotency.in_progress', 'idempotency.key_reused', 'idempotency.answer_lost']);
export const isSettled = (error: DomainError) => !unsettled.has(error.kind) && !aboutTheKey.has(error.code) && !error.replayed;

/** Stores the refusal; where another call with the key has come first meanwhile, that one's answer stands. */
export async function settleRefusal(
  runtime: IdempotencyRuntime,
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
    if (stored.length === 0) return await findAnswer(runtime, session, method, keyed);
    open = false;
    await session.commit();
    return undefined;
  } finally {
    if (open) await session.rollback();
  }
}
