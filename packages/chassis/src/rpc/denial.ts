// What a caller was not allowed to do is part of the audit trail too (IDN-73). Its own transaction was rolled back, or never
// began, so the entry gets one of its own.
import type { MethodSpec } from '@throughline/contracts/method';
import { WriteSession, scopeOf } from '../database/session.ts';
import { Tx } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import type { Passport } from '../security/passport.ts';
import type { Log } from '../telemetry/log.ts';
import { inject } from '../telemetry/tracing.ts';
import type { CallContext } from './call.ts';
import type { CommandRuntime } from './command.ts';

interface DenialRuntime extends CommandRuntime {
  verifyPassport(token: string): Passport;
  log: Log;
}

/** Answers what the call answers; where that is a refusal to its caller, the trail has it first. */
export async function withDenials<T>(runtime: DenialRuntime, method: MethodSpec, call: CallContext, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'FORBIDDEN') await record(runtime, method, call, error);
    throw error;
  }
}

/** Never stands between a caller and the refusal. */
async function record(runtime: DenialRuntime, method: MethodSpec, call: CallContext, { code }: DomainError): Promise<void> {
  try {
    const passport = runtime.verifyPassport(call.passport ?? '');
    // Without a firm there is no trail to write to.
    if (passport.tenantId) await write(runtime, method, call, passport, code);
  } catch (fault) {
    runtime.log.warn('denial.unrecorded', { fault });
  }
}

async function write(runtime: DenialRuntime, method: MethodSpec, call: CallContext, passport: Passport, reason: string): Promise<void> {
  const session = await WriteSession.begin(runtime.writePool, scopeOf(passport));
  let open = true;
  try {
    const { action, permission } = method;
    const cause = { traceparent: inject() ?? call.traceparent, causationId: call.requestId, correlationId: call.requestId };
    const tx = new Tx({ ...runtime, session, passport, action, permission, expectedVersion: undefined, cause });
    tx.audit({ outcome: 'DENIED', reason, resource: { service: runtime.service, type: 'rpc', id: '', label: permission || method.name } });
    await tx.flush();
    open = false;
    await session.commit();
    runtime.committed();
  } finally {
    if (open) await session.rollback();
  }
}
