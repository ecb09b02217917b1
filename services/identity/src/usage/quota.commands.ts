// Telling a firm that much of its plan is used: an event, and a mail to its OWNERs.
import type { UsageCounter } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { ownPlan } from '../plans/plan.queries.ts';
import { monthOf } from './day.ts';
import { mailQuota } from './quota.mails.ts';
import { planUse } from './quota.queries.ts';
import { quotaReached, reachedPercents } from './quota.ts';

/** Tells of what the firm has come to and was not told of this month. */
export async function tellQuota(tx: Tx, counter: UsageCounter): Promise<void> {
  const { mode, apiCalls, storageBytes } = await planUse(tx, tx.now);
  const { used, limit } = counter === 'API_CALLS' ? apiCalls : storageBytes;
  const news = await markNew(tx, counter, reachedPercents({ used, limit }));
  if (news.length === 0) return;
  const facts = news.map((percent) => ({ quota: counter, percent, used, limit: limit!, mode }));
  const plan = await tx.apply(await ownPlan(tx), { set: {}, events: facts.map(quotaReached) });
  await mailQuota(tx, plan.id, facts.at(-1)!);
}

/** Of these percents, those that nobody was told of this month, the lowest first. */
async function markNew(tx: Tx, counter: UsageCounter, percents: readonly number[]): Promise<number[]> {
  if (percents.length === 0) return [];
  const marked = await tx.rows<{ percent: number }>(
    `insert into quota_marks (tenant_id, counter, month, percent) select $1, $2, $3, unnest($4::int[]) on conflict do nothing returning percent`,
    [tx.tenantId, counter, monthOf(tx.now).firstDay, percents],
  );
  return marked.map(({ percent }) => percent).toSorted((one, other) => one - other);
}
