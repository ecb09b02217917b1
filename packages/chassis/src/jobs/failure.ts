// What becomes of a job that failed: another try after a while, or, when it has had all its tries, FAILED for people to see.
import { problemOf } from '../rpc/problem.ts';
import type { WorkRunner } from '../work.ts';
import { retryDelayMs } from './backoff.ts';
import type { Claim } from './claim.ts';

export type Aftermath = 'SCHEDULED' | 'FAILED' | 'CANCELLED' | 'LOST';

const errorLengthMax = 2_000;

// Where the same was asked for again while it ran, that newer job stands for both.
const recordSql = `
with next as (
  select case when $4 = 'SCHEDULED' and exists (
    select from jobs newer where newer.tenant_id = $1 and newer.kind = $7 and newer.key = $8 and newer.state = 'SCHEDULED')
    then 'CANCELLED' else $4 end as state
)
update jobs set state = next.state, last_error = $5, lease_until = null,
  run_at = case next.state when 'SCHEDULED' then $6 else run_at end,
  finished_at = case next.state when 'SCHEDULED' then null else $9::timestamptz end
from next where tenant_id = $1 and id = $2 and attempts = $3 and jobs.state = 'RUNNING'
returning jobs.state`;

export async function recordFailure(runner: WorkRunner, claim: Claim, triesMax: number, error: unknown): Promise<Aftermath> {
  const { tenantId, id, kind, key, attempts } = claim;
  const state = attempts >= triesMax ? 'FAILED' : 'SCHEDULED';
  return runner.inTenant(tenantId, { action: kind, cause: claim.cause }, async ({ tx }) => {
    const nextAt = new Date(tx.now.getTime() + retryDelayMs(attempts));
    const [row] = await tx.rows<{ state: Aftermath }>(recordSql, [
      tenantId,
      id,
      attempts,
      state,
      sentence(error),
      nextAt,
      kind,
      key,
      tx.now,
    ]);
    return row?.state ?? 'LOST';
  });
}

/** A refusal says why in its own words; of our own faults only the log and the trace know more. */
function sentence(error: unknown): string {
  const { code, message } = problemOf(error);
  return `${code}: ${message}`.slice(0, errorLengthMax);
}
