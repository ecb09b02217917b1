// Work nobody asked for: a reaction to an event, a job that came due. It runs as the firm's system actor, in one
// transaction with everything that follows from it, and is repeated as a whole where it lost a race.
import { createHash } from 'node:crypto';
import { RetryableConflict } from './database/database-errors.ts';
import { WriteSession, rowsAcrossTenants, scopeOf } from './database/session.ts';
import { Tx } from './database/unit-of-work.ts';
import { unavailable } from './errors.ts';
import type { Cause } from './events/envelope.ts';
import { askWith, type Ask } from './rpc/ask.ts';
import type { EffectRuntime } from './rpc/command.ts';
import { ageSecondsMax, signPassport, type PassportClaims, type SigningKey } from './security/passport.ts';
import type { WorkContext } from './service.ts';
import { inject } from './telemetry/tracing.ts';

/** Its members are read when a piece of work begins: `own` and `dataKeys` may be made with the runner's own help. */
export interface WorkRuntime extends EffectRuntime {
  signingKey: SigningKey;
  own: unknown;
}

export interface WorkDetails {
  /** Its name in the audit trail: the event's type, the job's kind. */
  action: string;
  cause: Cause;
}

export interface WorkRunner {
  /** Calls a function of the service's schema that may cross firms (SECURITY DEFINER). */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** Typed clients of other services, as the firm's system actor. */
  ask(tenantId: string): Ask;
  /** Commits what `work` did and answers what it answered; where it throws, nothing happened. */
  inTenant<T>(tenantId: string, details: WorkDetails, work: (context: WorkContext) => Promise<T>): Promise<T>;
}

const triesMax = 4;
const askMsMax = 10_000;

export const causeless: Cause = { traceparent: undefined, causationId: undefined, correlationId: undefined };

export function createWorkRunner(runtime: WorkRuntime): WorkRunner {
  return {
    rows: (sql, values = []) => rowsAcrossTenants(runtime.writePool, sql, values),
    ask: (tenantId) => systemAsk(runtime, systemClaims(runtime, tenantId, causeless), causeless),
    async inTenant(tenantId, details, work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await attemptWork(runtime, tenantId, details, work);
        } catch (error) {
          if (!(error instanceof RetryableConflict)) throw error;
          if (attempt === triesMax) throw unavailable('service.contended', 'Too many changed the same thing at once.', 1, error);
        }
      }
    },
  };
}

async function attemptWork<T>(
  runtime: WorkRuntime,
  tenantId: string,
  { action, cause }: WorkDetails,
  work: (context: WorkContext) => Promise<T>,
): Promise<T> {
  const claims = systemClaims(runtime, tenantId, cause);
  const passport = { issuer: runtime.service, ...claims };
  const session = await WriteSession.begin(runtime.writePool, scopeOf(passport));
  let open = true;
  try {
    const present = { ...cause, traceparent: inject() ?? cause.traceparent };
    const tx = new Tx({ ...runtime, session, passport, action, permission: '', expectedVersion: undefined, cause: present });
    const result = await work({ tx, clock: runtime.clock, own: runtime.own, passport, ask: systemAsk(runtime, claims, cause) });
    await tx.flush();
    open = false;
    await session.commit();
    if (tx.hasEffects) runtime.committed();
    return result;
  } finally {
    if (open) await session.rollback();
  }
}

/** Signed only where the work asks somebody: most reactions never do. */
function systemAsk({ peers, signingKey }: WorkRuntime, claims: PassportClaims, cause: Cause) {
  const deadlineAt = Date.now() + askMsMax;
  let token: string | undefined;
  return askWith(peers, () => ({ passport: (token ??= signPassport(signingKey, claims)), deadlineAt, requestId: cause.correlationId }));
}

function systemClaims({ service, clock }: WorkRuntime, tenantId: string, cause: Cause): PassportClaims {
  const issuedAt = Math.floor(clock.now().getTime() / 1_000);
  return {
    tenantId,
    tenantStatus: 'ACTIVE',
    actor: { kind: 'SYSTEM', id: systemActorId(service), name: service },
    userId: null,
    sessionId: null,
    keyId: null,
    permissions: [{ permission: '*', reach: 'ALL' }],
    scopes: null,
    teamIds: [],
    teamUserIds: [],
    clientScope: null,
    features: [],
    amr: [],
    authTime: null,
    ip: '',
    userAgent: '',
    environment: 'PROD',
    dryRun: false,
    breakGlassId: null,
    causeId: cause.causationId ?? null,
    issuedAt,
    expiresAt: issuedAt + ageSecondsMax,
  };
}

/** The same for a service everywhere and always, in the form of an id whose time is zero. */
export function systemActorId(service: string): string {
  const digits = createHash('sha256').update(`system actor of ${service}`).digest('hex');
  return `00000000-0000-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}`;
}
