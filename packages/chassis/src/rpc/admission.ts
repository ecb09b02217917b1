// Whether a call may reach its handler. The gateway has asked the same before; a service trusts nothing but the
// passport's signature, so it asks again.
import { tierOf } from '@throughline/contracts/feature';
import type { MethodSpec } from '@throughline/contracts/method';
import { forbidden, unauthenticated } from '../errors.ts';
import { requirePermission } from '../security/access.ts';
import type { Passport } from '../security/passport.ts';
import type { CallContext } from './call.ts';

export interface PassportDesk {
  verifyPassport(token: string): Passport;
  /** Looks up what a passport only refers to. */
  wholePassport(passport: Passport): Promise<Passport>;
}

export async function admit(method: MethodSpec, call: CallContext, desk: PassportDesk): Promise<Passport> {
  if (!call.passport) throw unauthenticated('passport.missing', 'A call without a passport goes nowhere.');
  const shown = desk.verifyPassport(call.passport);
  const passport = shown.accessRef === undefined ? shown : await desk.wholePassport(shown);
  permit(method, passport);
  return passport;
}

/** One guard a line, in the order of IDN-53. */
export function permit(method: MethodSpec, passport: Passport): void {
  if (method.access === 'PUBLIC') return;
  if (method.access === 'MESH') return onlyServices(method, passport);
  if (passport.actor.kind === 'ANONYMOUS') throw unauthenticated('auth.required', 'Sign in first.');
  if (method.access === 'PORTAL') return admitGuest(method, passport);
  if (passport.actor.kind === 'PRINCIPAL') throw forbidden('portal.contained', 'A portal guest stays in the portal.');
  if (!passport.tenantId && !method.withoutTenant) throw forbidden('tenant.none', 'Name a firm: you belong to none, or to several.');
  refuseStandstill(method, passport);
  if (method.access === 'SELF') return onlyPersons(method, passport);
  requirePermission(passport, method.permission);
  if (method.feature && !passport.features.includes(method.feature)) {
    throw forbidden('feature.not_in_tier', `Your plan does not include ${method.feature}.`, {
      feature: method.feature,
      tier: tierOf(method.feature) ?? null,
    });
  }
}

function onlyServices(method: MethodSpec, passport: Passport) {
  if (passport.issuer !== 'gateway' || method.callers.includes('gateway')) {
    if (method.callers.length === 0 || method.callers.includes('*') || method.callers.includes(passport.issuer)) return;
  }
  throw forbidden('permission.denied', 'This is asked by services only.', { permission: method.path });
}

/** How fresh the proof of a guest must be who binds their company (IDN-72). */
const proofAgeSecondsMax = 600;
const binding = new Set(['approve', 'sign', 'pay']);

// One company, and of it what their abilities allow (ACC-9).
function admitGuest(method: MethodSpec, passport: Passport) {
  if (passport.actor.kind !== 'PRINCIPAL') throw forbidden('permission.denied', 'This is for guests of the portal.');
  if (!passport.tenantId || !passport.companyId) throw forbidden('tenant.none', 'A guest belongs to a company of one firm.');
  refuseStandstill(method, passport);
  if (method.permission === '') return;
  requirePermission(passport, method.permission);
  const ability = method.permission.split('.')[2]!;
  if (binding.has(ability) && (passport.authTime ?? 0) < passport.issuedAt - proofAgeSecondsMax)
    throw unauthenticated('auth.step_up_required', 'Prove once more that it is you: this binds your company.', {
      maxAgeSeconds: proofAgeSecondsMax,
    });
}

function onlyPersons(method: MethodSpec, passport: Passport) {
  if (!passport.userId && passport.actor.kind !== 'SYSTEM') throw forbidden('permission.denied', 'This is for a person, not a machine.');
  // No scope names what is a person's own: a key that leaked must not end in their address, password or sessions.
  if (passport.keyId && method.kind === 'COMMAND')
    throw forbidden('key.scope_missing', 'What is a person’s own is changed by the person signed in, not by a key of theirs.');
}

function refuseStandstill(method: MethodSpec, passport: Passport) {
  if (method.kind === 'QUERY' || method.whileSuspended) return;
  if (passport.tenantStatus === 'SUSPENDED') throw forbidden('tenant.suspended', 'The firm is suspended: it can read, not write.');
  if (passport.tenantStatus === 'CLOSING' || passport.tenantStatus === 'CLOSED') throw forbidden('tenant.closing', 'The firm is closing.');
}
