// Quotas of a plan: how much of one is used, and who is told when (IDN-14).
// - Calls count by the month in UTC; stored bytes and seats are what there is now.
// - The firm hears once a month of each of 80, 95 and 100 percent of its calls and bytes.
// - Beyond the quota all goes on where the plan is SOFT; where it is HARD, further calls of the month are refused.
import type { QuotaReached, QuotaUse } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import { fact, type Fact } from '@throughline/chassis/decision';

export const toldPercents = [80, 95, 100] as const;

export interface Use {
  used: number;
  /** Undefined: as much as they like. */
  limit: number | undefined;
}

/** Of the percents that are told, those that the use has come to. */
export const reachedPercents = (use: Use): number[] => toldPercents.filter((percent) => hasReached(use, percent));

export const quotaUse = ({ used, limit }: Use): QuotaUse => ({
  used,
  limit,
  percent: limit === undefined ? undefined : Number((BigInt(used) * 100n) / BigInt(limit)),
});

/** When the calls of the month are used up and the plan refuses more: until its end. */
export const callsRefusedUntil = (use: Use, mode: QuotaReached['mode'], monthEnd: Date): Date | undefined =>
  mode === 'HARD' && hasReached(use, 100) ? monthEnd : undefined;

export const quotaReached = (given: QuotaReached): Fact => fact('identity.quota.reached', given);

// In whole numbers: bytes times a hundred are beyond what a double holds exactly.
const hasReached = ({ used, limit }: Use, percent: number): boolean =>
  limit !== undefined && BigInt(used) * 100n >= BigInt(limit) * BigInt(percent);
