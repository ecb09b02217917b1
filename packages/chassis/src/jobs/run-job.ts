// One try of a job: its transaction, and what is told of it in trace, metrics and log.
import { DomainError, unavailable } from '../errors.ts';
import type { Job } from '../service.ts';
import type { Log } from '../telemetry/log.ts';
import { observe } from '../telemetry/metrics.ts';
import { extract, span } from '../telemetry/tracing.ts';
import type { WorkRunner } from '../work.ts';
import { settle, type Claim } from './claim.ts';
import { recordFailure, type Aftermath } from './failure.ts';

export interface JobRuntime {
  service: string;
  runner: WorkRunner;
  log: Log;
}

/** Work of one kind, whatever it is made of. */
export interface Runnable {
  kind: string;
  triesMax: number;
  /** False: the claim was lost, and somebody else does it. */
  run(claim: Claim): Promise<boolean>;
}

export const runnableOf = (runtime: JobRuntime, job: Job): Runnable => ({
  kind: job.kind,
  triesMax: job.triesMax,
  run: (claim) =>
    runtime.runner.inTenant(claim.tenantId, { action: job.kind, cause: claim.cause }, async (context) => {
      // Settled first: the row is locked while the work goes on, and both commit together or not at all.
      if (!(await settle(context.tx, claim))) return false;
      await job.run(context, claim.payload);
      return true;
    }),
});

/** Never throws: what goes wrong is written on the job, or left to the lease where even that fails. */
export async function runClaim(runtime: JobRuntime, runnable: Runnable, claim: Claim): Promise<void> {
  const attributes = { 'job.kind': claim.kind, 'job.attempts': claim.attempts };
  await span(`job ${claim.kind}`, attributes, () => runTold(runtime, runnable, claim), extract(claim.cause.traceparent)).catch(() => {});
}

interface Outcome {
  state: Aftermath | 'DONE';
  code: string;
  fault?: unknown;
}

/** Throws what the job threw, for its span to know. */
async function runTold(runtime: JobRuntime, runnable: Runnable, claim: Claim): Promise<void> {
  const startedAt = performance.now();
  const say = (outcome: Outcome) => tell(runtime, claim, outcome, performance.now() - startedAt);
  try {
    say({ state: (await attempt(runnable, claim)) ? 'DONE' : 'LOST', code: 'ok' });
  } catch (fault) {
    say(await afterFailure(runtime, runnable, claim, fault));
    throw fault;
  }
}

function attempt(runnable: Runnable, claim: Claim): Promise<boolean> {
  // Only a claim counts a try whose process did not live to report it.
  if (claim.attempts > runnable.triesMax) return Promise.reject(unavailable('job.abandoned', 'The process that ran it ended every time.'));
  return runnable.run(claim);
}

async function afterFailure({ runner, log }: JobRuntime, { triesMax }: Runnable, claim: Claim, fault: unknown): Promise<Outcome> {
  const code = fault instanceof DomainError ? fault.code : 'internal';
  try {
    return { state: await recordFailure(runner, claim, triesMax, fault), code, fault };
  } catch (unrecorded) {
    log.error(`job ${claim.kind} failed unrecorded`, { tenant: claim.tenantId, fault: unrecorded });
    return { state: 'LOST', code, fault };
  }
}

function tell({ service, log }: JobRuntime, claim: Claim, { state, code, fault }: Outcome, ms: number) {
  const failedAs = fault instanceof DomainError ? fault.kind : 'INTERNAL';
  observe('job', { service, name: claim.kind, outcome: fault === undefined ? 'OK' : failedAs, seconds: ms / 1_000 });
  // A neighbour that is away is told where it is asked; that work waits for it is what the job is for.
  const isUsual = fault === undefined || (state === 'SCHEDULED' && failedAs === 'UNAVAILABLE');
  const line = state === 'FAILED' ? log.error : isUsual ? log.info : log.warn;
  line(`job ${claim.kind}`, {
    tenant: claim.tenantId,
    code,
    ms: Math.round(ms),
    state,
    attempts: claim.attempts,
    ...(fault === undefined ? {} : { fault }),
  });
}
