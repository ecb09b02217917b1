// The decision's ground (IDN-53): what a caller may do in a firm, worked out of what three reads found.
// - A firm that is closed, and a membership that is suspended, over or not yet begun, give nothing.
// - Of several roles the widest reach counts, and a key's scopes bound what its roles give.
// - A member limited to some clients carries their list.
// - A firm whose plan refuses what is beyond its calls of the month, and that has used them up, carries when the month ends.
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Quotas } from '@throughline/contracts/gen/throughline/identity/v1/plans';
import type { TierName } from '@throughline/contracts/feature';
import { unauthenticated } from '@throughline/chassis/errors';
import { today } from '@throughline/chassis/values/zone';
import type { Clients } from '../clients/client.ts';
import { decideAll, type FlagState } from '../features/feature.ts';
import type { Member } from '../members/member.ts';
import { quotasOf, type Plan } from '../plans/plan.ts';
import { builtInBook, permissionsOf, type GivingRole } from '../roles/role-book.ts';
import type { PermissionReach } from '../roles/permissions.ts';
import { lowerLevel, type Level } from '../security-policy/policy.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { monthOf } from '../usage/day.ts';
import { callsRefusedUntil } from '../usage/quota.ts';
import type { Caller } from './caller.ts';

/** A firm as one of its callers finds it. */
export interface Standing {
  tenantId: string;
  tenantStatus: Tenant['status'];
  environment: Level;
  timeZone: string;
  corsOrigins: string[];
  tier: TierName;
  quotas: Quotas;
  quotaMode: Plan['quotaMode'];
  /** Counted only where the plan refuses more than its quota. */
  callsThisMonth: number;
  flags: FlagState[];
  member: Pick<Member, 'status' | 'roleIds' | 'clientScope' | 'startsOn' | 'endsOn'> | undefined;
  /** The firm's own among the roles the caller has, and all that those include. */
  customRoles: GivingRole[];
  teamIds: string[];
  /** The members of those teams, for a lead of those below too. */
  teamUserIds: string[];
}

export interface Deployment {
  environment: Level;
  featuresOff: readonly string[];
  now: Date;
}

const freshMs = 30_000;

/** `clients`: of a member limited to some. */
export function accessOf(
  caller: Caller,
  standing: Standing | undefined,
  clients: Clients | undefined,
  deployment: Deployment,
): AccessContext {
  const { now } = deployment;
  const outside = {
    ...nowhere,
    ...identityOf(caller),
    environment: deployment.environment,
    validUntil: earlier(caller.endsAt, new Date(now.getTime() + freshMs)),
  };
  if (!standing || !mayAct(caller, standing, now)) {
    if (caller.key) throw unauthenticated('key.revoked', 'Whoever this key acts for has no place in the firm any more.');
    return outside;
  }
  const environment = lowerLevel(deployment.environment, standing.environment);
  if (caller.key?.environment === 'TEST' && environment === 'PROD')
    throw unauthenticated('key.invalid', 'Test keys do not open this firm.');
  return {
    ...outside,
    tenantId: standing.tenantId,
    tenantStatus: standing.tenantStatus === 'PURGED' ? 'CLOSED' : standing.tenantStatus,
    permissions: permissionsIn(standing, caller.key?.roleIds ?? []),
    teamIds: standing.teamIds,
    teamUserIds: standing.teamUserIds,
    clientScoped: clients !== undefined,
    companyIds: clients?.companyIds ?? [],
    bookIds: clients?.bookIds ?? [],
    features: featuresOf(standing, deployment),
    tier: standing.tier,
    environment,
    corsOrigins: standing.corsOrigins,
    callsRefusedUntil: refusedUntil(standing, now),
  };
}

/** A person needs a membership that runs; a machine only an open firm. */
export function mayAct({ userId }: Pick<Caller, 'userId'>, { tenantStatus, member, timeZone }: Standing, now: Date): boolean {
  if (tenantStatus === 'CLOSED' || tenantStatus === 'PURGED') return false;
  if (userId === null) return true;
  if (member?.status !== 'ACTIVE') return false;
  const date = today(now, timeZone);
  return (!member.startsOn || member.startsOn <= date) && (!member.endsOn || member.endsOn >= date);
}

export const isLimited = ({ member }: Standing): boolean => member?.clientScope === 'ASSIGNED';

export function permissionsIn({ member, customRoles }: Standing, machineRoleIds: readonly string[] = []): PermissionReach[] {
  const book = new Map<string, GivingRole>([...builtInBook, ...customRoles.map((role) => [role.id, role] as const)]);
  return permissionsOf([...(member?.roleIds ?? []), ...machineRoleIds], book);
}

function refusedUntil({ tier, quotas, quotaMode, callsThisMonth }: Standing, now: Date): Date | undefined {
  const limit = quotasOf({ tier, quotas }).apiCallsPerMonth;
  return callsRefusedUntil({ used: callsThisMonth, limit }, quotaMode, monthOf(now).end);
}

function featuresOf({ tenantId, tier, flags }: Standing, { featuresOff: killed, now }: Deployment): string[] {
  return decideAll(flags, { tenantId, tier, killed, now }).flatMap(({ key, enabled }) => (enabled ? [key] : []));
}

function identityOf({ actor, userId, sessionId, keyId, key, amr, authTime }: Caller) {
  return {
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    userId: userId ?? '',
    sessionId,
    keyId,
    scoped: key !== undefined,
    scopes: key?.scopes ?? [],
    amr,
    authTime: authTime ? Math.floor(authTime.getTime() / 1_000) : 0,
    callsPerMinute: key?.limits.perMinute ?? 0,
    callsPerHour: key?.limits.perHour ?? 0,
    callsPerDay: key?.limits.perDay ?? 0,
  };
}

const nowhere = {
  tenantId: '',
  tenantStatus: 'CLOSED' as const,
  permissions: [],
  teamIds: [],
  teamUserIds: [],
  clientScoped: false,
  companyIds: [],
  bookIds: [],
  granted: [],
  features: [],
  tier: '',
  corsOrigins: [],
  callsRefusedUntil: undefined,
};

const earlier = (one: Date, other: Date) => (one < other ? one : other);
