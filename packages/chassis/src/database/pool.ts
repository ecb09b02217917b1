// Connections that remember their tenant. A read needs no BEGIN, no SET and no COMMIT when the connection it gets
// last served the same tenant: one round trip instead of four (docs/decisions/0005). A connection handed to another
// tenant is always re-set first, so no setting survives into the next use (SEC-3).
import pg from 'pg';
import { unavailable } from '../errors.ts';
import { instantFromText } from './instant-text.ts';
import type { RowParsers } from './prepared-read.ts';

export interface PoolOptions {
  url: string;
  connectionsMax: number;
  /** Callers waiting for a connection beyond this many are refused at once. */
  waitersMax: number;
  waitMsMax: number;
  /** How long a statement waits for a lock that another holds; one that never comes free costs a caller no more. */
  lockWaitMsMax: number;
  /** Behind a transaction pooler (pgbouncer) a connection cannot remember anything: every read is a transaction. */
  sticky: boolean;
  applicationName: string;
}

/** What row-level security sees: the firm and the acting person. */
export interface Scope {
  tenantId: string | null;
  userId: string | null;
}

export interface PooledClient {
  readonly client: pg.Client;
  scopeKey: string;
  broken: boolean;
  /** It lay idle before it was taken: whether it still lives is known by its first answer. */
  rested: boolean;
  /** The columns of the statements prepared on it, by their names. */
  readonly described: Map<string, RowParsers>;
}

interface Waiter {
  scopeKey: string;
  resolve(client: PooledClient): void;
  reject(error: unknown): void;
  timer: NodeJS.Timeout;
}

// A database that is gone refuses at once; one that is busy may take its time to begin a session, and still less than a call has.
const connectMsMax = 4_000;

export const scopeKeyOf = (scope: Scope) => `${scope.tenantId ?? ''}/${scope.userId ?? ''}`;

// timestamptz as Date and bigint as number are what the contract types hold; dates stay strings in the firm's calendar.
const parsers = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1082, String],
  [1184, instantFromText],
  [1182, (text) => text.slice(1, -1).split(',').filter(Boolean)],
]);
const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format as 'text'),
};

// text, varchar, numeric and uuid: what PostgreSQL wrote is the value.
const plainTexts = new Set([25, 1043, 1700, 2950]);

/** For rows read as arrays; undefined: the text is the value. */
export const parserOf = (oid: number): ((text: string) => unknown) | undefined =>
  plainTexts.has(oid) ? undefined : (types.getTypeParser(oid) as (text: string) => unknown);

export class Pool {
  readonly #options: PoolOptions;
  readonly #idle: PooledClient[] = [];
  readonly #waiters: Waiter[] = [];
  #open = 0;
  #closing = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  get lockWaitMsMax() {
    return this.#options.lockWaitMsMax;
  }

  get sticky() {
    return this.#options.sticky;
  }

  get figures() {
    return { open: this.#open, idle: this.#idle.length, waiting: this.#waiters.length };
  }

  async acquire(scopeKey: string): Promise<PooledClient> {
    if (this.#closing) throw unavailable('service.draining', 'The service is shutting down.');
    const idle = this.#takeIdle(scopeKey);
    if (idle) return Object.assign(idle, { rested: true });
    if (this.#open < this.#options.connectionsMax) return this.#connect();
    if (this.#waiters.length >= this.#options.waitersMax) throw unavailable('database.overloaded', 'Too many calls wait for the database.');
    return this.#wait(scopeKey);
  }

  release(pooled: PooledClient) {
    if (pooled.broken || this.#closing) {
      this.#end(pooled);
      // What ended one connection has likely ended those that rest: they are not tried one by one at callers' cost.
      if (pooled.broken) for (const idle of this.#idle.splice(0)) this.#end(idle);
      this.#serveWaiterWithNewConnection();
      return;
    }
    pooled.rested = false;
    const waiter = this.#waiters.shift();
    if (waiter) {
      clearTimeout(waiter.timer);
      waiter.resolve(pooled);
    } else this.#idle.push(pooled);
  }

  async close() {
    this.#closing = true;
    for (const waiter of this.#waiters.splice(0)) {
      clearTimeout(waiter.timer);
      waiter.reject(unavailable('service.draining', 'The service is shutting down.'));
    }
    await Promise.all(this.#idle.splice(0).map((pooled) => pooled.client.end().catch(() => {})));
  }

  #end(pooled: PooledClient) {
    this.#open -= 1;
    pooled.client.end().catch(() => {});
  }

  // The most recent connection of the same scope if there is one, else the one that has idled longest.
  #takeIdle(scopeKey: string): PooledClient | undefined {
    for (let index = this.#idle.length - 1; index >= 0; index -= 1) {
      if (this.#idle[index]!.scopeKey === scopeKey) return this.#idle.splice(index, 1)[0];
    }
    return this.#idle.shift();
  }

  async #connect(): Promise<PooledClient> {
    this.#open += 1;
    const client = new pg.Client({
      connectionString: this.#options.url,
      types,
      application_name: this.#options.applicationName,
      connectionTimeoutMillis: connectMsMax,
      // Behind a transaction pooler each transaction says it for itself.
      ...(this.#options.sticky ? { lock_timeout: this.#options.lockWaitMsMax } : {}),
      keepAlive: true,
    });
    const pooled: PooledClient = { client, scopeKey: '', broken: false, rested: false, described: new Map() };
    client.on('error', () => this.#drop(pooled));
    try {
      await client.connect();
      return pooled;
    } catch (cause) {
      this.#open -= 1;
      pooled.broken = true;
      const isFull = (cause as { code?: string }).code === '53300';
      throw unavailable('database.unavailable', isFull ? 'The database is out of room.' : 'The database cannot be reached.', 1, cause);
    }
  }

  // A connection that dies while idle leaves quietly; one that dies in use is dropped when it is released.
  #drop(pooled: PooledClient) {
    pooled.broken = true;
    const index = this.#idle.indexOf(pooled);
    if (index < 0) return;
    this.#idle.splice(index, 1);
    this.#open -= 1;
  }

  #wait(scopeKey: string): Promise<PooledClient> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        scopeKey,
        resolve,
        reject,
        timer: setTimeout(() => {
          this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
          reject(unavailable('database.overloaded', 'No database connection came free in time.'));
        }, this.#options.waitMsMax),
      };
      this.#waiters.push(waiter);
    });
  }

  #serveWaiterWithNewConnection() {
    const waiter = this.#closing ? undefined : this.#waiters.shift();
    if (!waiter) return;
    clearTimeout(waiter.timer);
    this.#connect().then(waiter.resolve, waiter.reject);
  }
}
