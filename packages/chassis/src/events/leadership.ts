// Of all processes of a service one does its event work: that is what keeps the order. Who leads holds a lock of a
// PostgreSQL session of its own. The lock ends with the process; with a process that hangs, once PostgreSQL has heard
// nothing from the session for some seconds. Another takes over within five.
import pg from 'pg';
import type { Log } from '../telemetry/log.ts';
import { pause } from './alarm.ts';

export interface Leader {
  /** Aborted when the term is over: nothing may be begun from then on. */
  signal: AbortSignal;
  /** Asks over the very session that holds the lock, one query at a time. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
}

export interface Candidacy {
  readonly leads: boolean;
  stop(): Promise<void>;
}

export interface CandidacyOptions {
  service: string;
  /** Straight to PostgreSQL: a session lock does not work through a transaction pooler. */
  databaseUrl: string;
  log: Log;
  /** Ends when the signal is aborted. */
  lead(leader: Leader): Promise<void>;
}

const silenceMsMax = 4_000;
const beatMs = 1_000;

export function standForLeader(options: CandidacyOptions): Candidacy {
  const stopping = new AbortController();
  const state = { leads: false };
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await serveTerm(options, stopping.signal, state);
      } catch (fault) {
        if (!stopping.signal.aborted) options.log.warn('leadership.lost', { fault });
      }
      await pause(beatMs, stopping.signal);
    }
  })();
  return {
    get leads() {
      return state.leads;
    },
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function serveTerm(
  { service, databaseUrl, log, lead }: CandidacyOptions,
  stopping: AbortSignal,
  state: { leads: boolean },
): Promise<void> {
  const over = new AbortController();
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: `${service} leadership`,
    options: `-c idle_session_timeout=${silenceMsMax}`,
    connectionTimeoutMillis: silenceMsMax,
    query_timeout: silenceMsMax,
  });
  client.on('error', (fault) => over.abort(fault));
  client.on('end', () => over.abort());
  const rows = oneAtATime(client);
  const signal = AbortSignal.any([stopping, over.signal]);
  try {
    await client.connect();
    while (!signal.aborted && !(await takeLock(rows))) await pause(beatMs, signal);
    if (signal.aborted) return;
    log.info('leadership.taken');
    state.leads = true;
    const beat = setInterval(() => rows('select 1').catch((fault: unknown) => over.abort(fault)), beatMs);
    await lead({ signal, rows }).finally(() => clearInterval(beat));
  } finally {
    state.leads = false;
    over.abort();
    await client.end().catch(() => {});
  }
}

async function takeLock(rows: Leader['rows']): Promise<boolean> {
  const [answer] = await rows<{ taken: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('events of ' || current_schema(), 0)) as taken`,
  );
  return answer!.taken;
}

/** pg's client takes one query at a time; the heartbeat and the relay share this one. */
function oneAtATime(client: pg.Client): Leader['rows'] {
  let last: Promise<unknown> = Promise.resolve();
  return <R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> => {
    const next = last.catch(() => {}).then(async () => (await client.query<R>(sql, values as unknown[])).rows);
    last = next;
    return next;
  };
}
