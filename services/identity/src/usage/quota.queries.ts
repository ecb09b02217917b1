// How much of its plan a firm has used, in one read.
import type { Quotas } from '@throughline/contracts/gen/throughline/identity/v1/plans';
import type { Reader } from '@throughline/chassis/database/reader';
import { quotasOf, type Plan } from '../plans/plan.ts';
import { monthOf } from './day.ts';
import type { Use } from './quota.ts';

export interface PlanUse {
  mode: Plan['quotaMode'];
  quotas: Quotas;
  apiCalls: Use;
  storageBytes: Use;
}

type Row = Pick<Plan, 'tier' | 'quotas' | 'quotaMode'> & { apiCalls: number; storageBytes: number };

const useSql = `select tier, quotas, quota_mode as "quotaMode",
    coalesce((select sum(amount) from usage_days where counter = 'API_CALLS' and day >= $2 and day < $3), 0)::bigint as "apiCalls",
    coalesce((select amount from usage_days where counter = 'STORAGE_BYTES' order by day desc limit 1), 0)::bigint as "storageBytes"
  from plans where id = $1`;

export async function planUse(tx: Reader, now: Date): Promise<PlanUse> {
  const { firstDay, end } = monthOf(now);
  const [row] = await tx.rows<Row>(useSql, [tx.tenantId, firstDay, end]);
  const quotas = quotasOf(row!);
  return {
    mode: row!.quotaMode,
    quotas,
    apiCalls: { used: row!.apiCalls, limit: quotas.apiCallsPerMonth },
    storageBytes: { used: row!.storageBytes, limit: quotas.storageBytes },
  };
}
