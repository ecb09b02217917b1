// What somebody, or a team, is to win in a month or a quarter, in the firm's base currency.
// - Whoever sets it reaches the person it is for; a team's quota is set by whoever reaches more than themselves.
// - A quarter without a quota of its own is worth what its months are.
import type { CreateQuotaRequest, Quota, UpdateQuotaRequest } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { forbidden, invalidFields, outOfRange } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { RecordReach } from '@throughline/chassis/security/access';
import type { Money } from '@throughline/chassis/values/money';
import type { Period } from './periods.ts';

export type StoredQuota = Quota;

export function set(given: CreateQuotaRequest, currency: string) {
  if ((given.userId === undefined) === (given.teamId === undefined))
    throw invalidFields({ field: 'userId', code: 'required', message: 'is required, or teamId in its place' });
  refuseUnfit(given.amount, currency);
  return { set: given };
}

export function change(quota: StoredQuota, given: Named<UpdateQuotaRequest>, currency: string): Decision<StoredQuota> {
  if (given.amount) refuseUnfit(given.amount, currency);
  return { set: changedFields<Quota>(quota, given).set };
}

/** `reach`: whose records the caller may change. */
export function refuseBeyondReach({ userId }: Pick<Quota, 'userId'>, reach: RecordReach): void {
  if (reach.kind === 'ALL') return;
  if (userId === undefined ? reach.userIds.length > 1 : reach.userIds.includes(userId)) return;
  throw forbidden('permission.denied', 'This quota is for somebody beyond your reach.');
}

/** Of all that were set, those that say what is to be won in the period. */
export function quotasIn({ key, months }: Pick<Period, 'key' | 'months'>, quotas: readonly StoredQuota[]): StoredQuota[] {
  const whole = quotas.filter(({ period }) => period === key);
  const settled = new Set(whole.map(whose));
  return [...whole, ...quotas.filter((quota) => months.includes(quota.period) && !settled.has(whose(quota)))];
}

const whose = ({ userId, teamId }: StoredQuota) => userId ?? teamId;

function refuseUnfit(amount: Money | undefined, currency: string) {
  if (amount && amount.currency !== currency)
    throw invalidFields({ field: 'amount.currency', code: 'not_allowed', message: `must be ${currency}` });
  if (amount && amount.amount < 0) throw outOfRange('amount', 'must not be negative');
}
