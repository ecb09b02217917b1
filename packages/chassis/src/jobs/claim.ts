// Taking due jobs, so that no other worker takes them. A claim holds for as long as its lease, and beyond it for as long
// as the job's transaction lives, because that one keeps the row locked. So the lease covers just the moment between
// claim and transaction; the job of a killed process is free again as soon as it is over.
import type { Tx } from '../database/unit-of-work.ts';
import type { Cause } from '../events/envelope.ts';
import { causeless, type WorkRunner } from '../work.ts';

export const leaseSeconds = 5;

export interface Claim {
  id: string;
  tenantId: string;
  kind: string;
  key: string;
  payload: Record<string, unknown>;
  runAt: Date;
  /** This try included. It also tells this claim from a later one of the same job. */
  attempts: number;
  cause: Cause;
}

export interface Wanted {
  at: Date;
  kinds: readonly string[];
  rowsMax: number;
  /** Jobs of one firm that may run at once, over all workers. */
  tenantRowsMax: number;
}

interface ClaimRow {
  id: string;
  tenant_id: string;
  kind: string;
  key: string;
  payload: Record<string, unknown>;
  run_at: Date;
  attempts: number;
  cause: Partial<Cause>;
}

export async function claimDue(runner: WorkRunner, { at, kinds, rowsMax, tenantRowsMax }: Wanted): Promise<Claim[]> {
  const sql = 'select * from jobs_claim($1, $2, $3, $4, make_interval(secs => $5))';
  return (await runner.rows<ClaimRow>(sql, [at, kinds, rowsMax, tenantRowsMax, leaseSeconds])).map(claimOf);
}

// What the job does was caused by the job; the trace and the first cause are those of whoever asked for it.
function claimOf({ id, tenant_id: tenantId, kind, key, payload, run_at: runAt, attempts, cause }: ClaimRow): Claim {
  const { traceparent, correlationId = id } = cause;
  return { id, tenantId, kind, key, payload, runAt, attempts, cause: { traceparent, causationId: id, correlationId } };
}

/** Ends the claim in the transaction of the job's effect; false where the claim has passed to somebody else. */
export async function settle(tx: Tx, claim: Claim): Promise<boolean> {
  const sql = `update jobs set state = 'DONE', finished_at = $4, lease_until = null
    where tenant_id = $1 and id = $2 and attempts = $3 and state = 'RUNNING' returning id`;
  return (await tx.rows(sql, [claim.tenantId, claim.id, claim.attempts, tx.now])).length > 0;
}

/** Keeps a claim whose work is not one transaction. */
export async function renew(runner: WorkRunner, claim: Claim): Promise<void> {
  const sql = `update jobs set lease_until = now() + make_interval(secs => $4)
    where tenant_id = $1 and id = $2 and attempts = $3 and state = 'RUNNING'`;
  await runner.inTenant(claim.tenantId, { action: claim.kind, cause: causeless }, ({ tx }) =>
    tx.rows(sql, [claim.tenantId, claim.id, claim.attempts, leaseSeconds]),
  );
}
