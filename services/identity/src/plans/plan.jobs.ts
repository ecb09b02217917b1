// What happens to a plan when its period ends.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { ownPlan } from './plan.queries.ts';
import { periodOver, type Plan } from './plan.ts';

const kind = 'plan.period';

/** Ends the period, and sees to the end of the one that follows. */
export const planPeriod = job(kind, async ({ tx }) => {
  const plan = await ownPlan(tx);
  schedulePeriodEnd(tx, await tx.apply(plan, periodOver(plan, tx.now)));
});

export function schedulePeriodEnd(tx: Tx, { id, periodEnd, status }: Plan): void {
  if (periodEnd && status !== 'CANCELLED') tx.schedule({ kind, key: id, payload: {}, at: periodEnd });
}
