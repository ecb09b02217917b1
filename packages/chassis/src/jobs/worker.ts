// Runs what is due: looks after every commit of its own process that asked for work, and once a second for the rest.
// Which instant counts as now, the injected clock says; how long a claim holds, the database's.
import type { Clock } from '../clock.ts';
import type { Job, Recurring } from '../service.ts';
import type { Log } from '../telemetry/log.ts';
import type { WorkRunner } from '../work.ts';
import { claimDue, type Claim } from './claim.ts';
import { scheduleTicks, tickOf, type RecurringRuntime } from './recurring.ts';
import { runClaim, runnableOf, type Runnable } from './run-job.ts';

export interface WorkerOptions {
  service: string;
  jobs: readonly Job[];
  recurring: readonly Recurring[];
  runner: WorkRunner;
  clock: Clock;
  log: Log;
  /** The service's own, for recurring work. */
  own(): unknown;
  /** Jobs at once in this process. */
  concurrency?: number;
  /** Jobs at once of one firm, in the whole deployment. */
  tenantJobsMax?: number;
  /** Between two looks; null: it looks only when poked or told. */
  pollMs?: number | null;
}

export interface Worker {
  /** Somebody in this process just committed work. */
  poke(): void;
  /** Runs everything due by this instant, what that work asks for by then included, and returns when all of it is done: whether there was any. */
  runDue(now: Date): Promise<boolean>;
  /** Takes nothing new and waits for what runs. */
  stop(): Promise<void>;
}

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const runtime: RecurringRuntime = {
    ...options,
    get own() {
      return options.own();
    },
  };
  await scheduleTicks(runtime, options.recurring);
  const runnables = [
    ...options.jobs.map((job) => runnableOf(runtime, job)),
    ...options.recurring.map((recurring) => tickOf(runtime, recurring)),
  ];
  return new PollingWorker(runtime, runnables, options);
}

class PollingWorker implements Worker {
  readonly #runtime: RecurringRuntime;
  readonly #runnables: ReadonlyMap<string, Runnable>;
  readonly #concurrency: number;
  readonly #tenantJobsMax: number;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #running = new Set<Promise<void>>();
  // Looks follow one another, so that no two of them fill the same free places.
  #lastLook: Promise<unknown> = Promise.resolve();
  #poked = false;
  #stopping = false;

  constructor(
    runtime: RecurringRuntime,
    runnables: readonly Runnable[],
    { concurrency = 8, tenantJobsMax = 4, pollMs = 1_000 }: WorkerOptions,
  ) {
    this.#runtime = runtime;
    this.#runnables = new Map(runnables.map((runnable) => [runnable.kind, runnable]));
    this.#concurrency = concurrency;
    this.#tenantJobsMax = tenantJobsMax;
    this.#timer = pollMs === null ? undefined : setInterval(() => this.poke(), pollMs);
  }

  poke() {
    if (this.#poked || this.#stopping) return;
    this.#poked = true;
    this.#look(() => {
      this.#poked = false;
      return this.#runtime.clock.now();
    }).catch((fault: unknown) => this.#runtime.log.warn('jobs cannot be claimed', { fault }));
  }

  async runDue(now: Date) {
    for (let ran = false; ; ran = true) {
      if (!(await this.#look(() => now))) return ran;
      if (this.#running.size > 0) await Promise.race(this.#running);
    }
  }

  async stop() {
    this.#stopping = true;
    clearInterval(this.#timer);
    await this.#lastLook.catch(() => {});
    await Promise.all(this.#running);
  }

  #look(at: () => Date): Promise<boolean> {
    const look = this.#lastLook.then(() => this.#fill(at()));
    this.#lastLook = look.catch(() => {});
    return look;
  }

  /** Begins as many due jobs as there are free places. False: there was nothing to do, neither before nor now. */
  async #fill(at: Date): Promise<boolean> {
    const runningBefore = this.#running.size;
    const rowsMax = this.#concurrency - runningBefore;
    if (rowsMax === 0 || this.#stopping) return runningBefore > 0;
    const kinds = [...this.#runnables.keys()];
    const claims = await claimDue(this.#runtime.runner, { at, kinds, rowsMax, tenantRowsMax: this.#tenantJobsMax });
    for (const claim of claims) this.#begin(claim);
    return runningBefore + claims.length > 0;
  }

  #begin(claim: Claim) {
    const run = runClaim(this.#runtime, this.#runnables.get(claim.kind)!, claim).then(() => {
      this.#running.delete(run);
      // Its place is free, and its firm may have another one waiting.
      this.poke();
    });
    this.#running.add(run);
  }
}
