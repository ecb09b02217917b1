// Work that comes again by the calendar, for the whole deployment. The next tick waits as a job like any other, kept once
// by its name; when it has run, the one after it is scheduled with the same commit. So one process runs each tick, a tick
// missed while everything was down runs once, and a failed one is tried again.
import { Cron } from 'croner';
import type { Clock } from '../clock.ts';
import { nobody } from '../database/recorder.ts';
import type { Recurring, RecurringContext } from '../service.ts';
import { causeless } from '../work.ts';
import { leaseSeconds, renew, settle, type Claim } from './claim.ts';
import type { JobRuntime, Runnable } from './run-job.ts';

export interface RecurringRuntime extends JobRuntime {
  clock: Clock;
  own: unknown;
}

const kindOf = (recurring: Recurring) => `recurring.${recurring.name}`;

export function nextTick({ cron }: Pick<Recurring, 'cron'>, after: Date): Date {
  return new Cron(cron, { timezone: 'UTC', mode: '5-part' }).nextRun(after)!;
}

/** At start: every tick waits somewhere, and none longer than its calendar says now. */
export async function scheduleTicks({ runner, clock }: RecurringRuntime, all: readonly Recurring[]): Promise<void> {
  const now = clock.now();
  await runner.inTenant(nobody, { action: 'recurring', cause: causeless }, async ({ tx }) => {
    for (const recurring of all) {
      const tick = tickAfter(recurring, now);
      await tx.rows(`update jobs set run_at = $2 where tenant_id = $3 and kind = $1 and state = 'SCHEDULED' and run_at > $2`, [
        tick.kind,
        tick.at,
        nobody,
      ]);
      tx.schedule(tick);
    }
  });
}

export const tickOf = (runtime: RecurringRuntime, recurring: Recurring): Runnable => ({
  kind: kindOf(recurring),
  triesMax: Number.POSITIVE_INFINITY,
  async run(claim) {
    await whileRenewing(runtime, claim, () => recurring.run(contextOf(runtime, recurring, claim)));
    return runtime.runner.inTenant(nobody, { action: claim.kind, cause: causeless }, async ({ tx }) => {
      if (!(await settle(tx, claim))) return false;
      tx.schedule(tickAfter(recurring, new Date(Math.max(tx.now.getTime(), claim.runAt.getTime()))));
      return true;
    });
  },
});

const tickAfter = (recurring: Recurring, after: Date) => ({
  kind: kindOf(recurring),
  key: recurring.name,
  payload: {},
  at: nextTick(recurring, after),
});

const contextOf = (runtime: RecurringRuntime, recurring: Recurring, claim: Claim): RecurringContext => ({
  clock: runtime.clock,
  own: runtime.own,
  rows: (sql, values) => runtime.runner.rows(sql, values),
  inTenant: (tenantId, work) => runtime.runner.inTenant(tenantId, { action: recurring.name, cause: claim.cause }, work),
});

// A tick may be many transactions and none of them holds its row: the lease is kept alive instead.
async function whileRenewing({ runner, log }: RecurringRuntime, claim: Claim, work: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => {
    renew(runner, claim).catch((fault: unknown) => log.warn('job lease not renewed', { fault }));
  }, leaseSeconds * 300);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}
