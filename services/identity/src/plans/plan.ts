// A firm's plan: its tier, its period and what it may use.
// - A higher tier holds at once, a lower one and the plan's end from the end of the period.
// - A firm may set itself limits within its tier's; lowering one takes nothing away that is there.
// - A change of what it may use now is told, so that nobody goes on by what was.
// - Who changes it is the OWNER, or staff only, as the deployment wants it (PLAN_CHANGES).
import type {
  BillingCycle,
  Plan as PlanMessage,
  Quotas,
  UpdatePlanRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/plans';
import { tierFeatures, tiers, type TierName as Tier } from '@throughline/contracts/feature';
import { changedFields, fact, sameValue, type Decision } from '@throughline/chassis/decision';
import { forbidden, invalidTransition, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { refusal } from '@throughline/chassis/rpc/validate';
import { addMonths } from '@throughline/chassis/values/calendar';

/** What the house keeps of a plan; the tier's features need not be kept. */
export type Plan = Omit<PlanMessage, 'features' | 'quotas'> & { quotas: Quotas };

const gibibyte = 1024 ** 3;
export const tierQuotas: Readonly<Record<Tier, Quotas>> = {
  BASIC: { maxUsers: 25, apiCallsPerMonth: 1_000_000, storageBytes: 10 * gibibyte },
  SMART: { maxUsers: 100, apiCallsPerMonth: 10_000_000, storageBytes: 200 * gibibyte },
  ENTERPRISE: {},
};

const cycleMonths: Readonly<Record<BillingCycle, number>> = { MONTHLY: 1, QUARTERLY: 3, SEMI_ANNUAL: 6, ANNUAL: 12, CUSTOM: 0 };

export function begun(id: string, now: Date) {
  const set = {
    id,
    tier: 'BASIC' as const,
    status: 'ACTIVE' as const,
    billingCycle: 'MONTHLY' as const,
    periodStart: now,
    periodEnd: periodEnd(now, 'MONTHLY'),
    quotas: {},
    quotaMode: 'SOFT' as const,
    nextTier: undefined,
    endsWithPeriod: false,
  };
  return { set };
}

export interface Asker {
  isStaff: boolean;
  /** Whether the deployment leaves changes to staff. */
  staffOnly: boolean;
}

export function change(plan: Plan, given: Named<UpdatePlanRequest>, asker: Asker): Decision<Plan> {
  if (asker.staffOnly && !asker.isStaff) throw forbidden('plan.staff_only', 'Plans are changed by the platform’s staff here.');
  if (plan.status === 'CANCELLED') throw invalidTransition('plan', plan.status, []);
  refuseCleared(given);
  const { tier, quotas, billingCycle, quotaMode, endsWithPeriod } = given;
  const wanted: Partial<Plan> = {
    ...(billingCycle && { billingCycle }),
    ...(quotaMode && { quotaMode }),
    ...(endsWithPeriod !== undefined && { endsWithPeriod }),
    ...(tier && tierChange(plan, tier)),
  };
  if ('quotas' in given) wanted.quotas = ownQuotas(quotas ?? {}, wanted.tier ?? plan.tier, asker);
  const { set } = changedFields(plan, wanted);
  return withEvent(plan, set);
}

/** At the end of a period: the lower tier begins, the plan ends, or the next period starts. */
export function periodOver(plan: Plan, now: Date): Decision<Plan> {
  if (plan.status === 'CANCELLED' || !plan.periodEnd || plan.periodEnd > now) return { set: {} };
  if (plan.endsWithPeriod) return withEvent(plan, { status: 'CANCELLED', endsWithPeriod: false, nextTier: undefined });
  const lower: Partial<Plan> = plan.nextTier ? { tier: plan.nextTier, nextTier: undefined, quotas: {} } : {};
  return withEvent(plan, { ...lower, periodStart: plan.periodEnd, periodEnd: periodEnd(plan.periodEnd, plan.billingCycle) });
}

/** What holds: the firm's own limit, else the tier's. */
export function quotasOf({ tier, quotas }: Pick<Plan, 'tier' | 'quotas'>): Quotas {
  return { ...tierQuotas[tier], ...withoutAbsent(quotas) };
}

export const shown = (plan: Plan): PlanMessage => ({ ...plan, quotas: quotasOf(plan), features: tierFeatures(plan.tier) });

function refuseCleared(given: Named<UpdatePlanRequest>) {
  const cleared = (['tier', 'billingCycle', 'quotaMode'] as const).filter((name) => name in given && !given[name]);
  if (cleared.length > 0) throw refusal(cleared.map((field) => ({ field, code: 'required', message: 'cannot be cleared' })));
}

function tierChange(plan: Plan, tier: Tier): Partial<Plan> {
  if (rank(tier) < rank(plan.tier)) return { nextTier: tier };
  // Own limits were set within the former tier; the new one starts with its own.
  return tier === plan.tier ? { nextTier: undefined } : { tier, nextTier: undefined, quotas: {} };
}

function ownQuotas(quotas: Quotas, tier: Tier, asker: Asker): Quotas {
  const wanted = withoutAbsent(quotas);
  for (const [name, limit] of Object.entries(tierQuotas[tier]) as [keyof Quotas, number][]) {
    if (!asker.isStaff && (wanted[name] ?? 0) > limit)
      throw rule('quota.above_tier', `${name} is at most ${limit} in ${tier}.`, { quota: name, limit });
  }
  return wanted;
}

function withEvent(plan: Plan, set: Partial<Plan>): Decision<Plan> {
  const after = { ...plan, ...set };
  const told = ['tier', 'status', 'quotas', 'quotaMode'] as const;
  if (told.every((name) => sameValue(after[name], plan[name]))) return { set };
  return { set, event: fact('identity.plan.changed', { tier: after.tier, status: after.status }) };
}

/** The same day some months later, or the month's last; undefined where periods do not follow by themselves. */
function periodEnd(start: Date, cycle: BillingCycle): Date | undefined {
  const months = cycleMonths[cycle];
  const [date = '', time] = start.toISOString().split('T');
  return months === 0 ? undefined : new Date(`${addMonths(date, months)}T${time}`);
}

const rank = (tier: Tier) => tiers.indexOf(tier);

const withoutAbsent = (quotas: Quotas): Quotas =>
  Object.fromEntries(Object.entries(quotas).filter(([, limit]) => limit !== undefined && limit !== null));
