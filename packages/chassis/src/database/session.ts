// A conversation with one connection, under one scope. Reads use a connection that remembers its scope; commands
// open a transaction whose scope ends with it.
import { span } from '../telemetry/tracing.ts';
import { errorFromDatabase } from './database-errors.ts';
import type { Passport } from '../security/passport.ts';
import { parserOf, scopeKeyOf, type Pool, type PooledClient, type Scope } from './pool.ts';
import { parameterText, PreparedRead, type Statement } from './prepared-read.ts';

export interface Session {
  scope: Scope;
  /** Rows as arrays, in the order of the select list. */
  arrays(sql: string, values: readonly unknown[]): Promise<unknown[][]>;
  /** Rows as objects by column name. */
  rows<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]>;
}

// Statements are prepared once per connection and named by a number. A text seen for the first time past the bound
// runs unnamed: callers that build texts from data cannot fill the server's memory.
const statementNames = new Map<string, string>();
const statementNamesMax = 4000;

function statementName(sql: string): string | undefined {
  let name = statementNames.get(sql);
  if (!name && statementNames.size < statementNamesMax) {
    name = `s${statementNames.size}`;
    statementNames.set(sql, name);
  }
  return name;
}

async function run<T>(pooled: PooledClient, sql: string, ask: (name: string | undefined) => Promise<T>): Promise<T> {
  try {
    return await span('sql', { 'db.system': 'postgresql', 'db.statement': sql }, () => ask(statementName(sql)));
  } catch (error) {
    throw errorFromDatabase(error, pooled);
  }
}

const objectRows = async (pooled: PooledClient, sql: string, values: readonly unknown[]): Promise<unknown[]> =>
  (await run(pooled, sql, (name) => pooled.client.query({ text: sql, values: values as unknown[], ...(name ? { name } : {}) }))).rows;

const arrayRows = (pooled: PooledClient, sql: string, values: readonly unknown[]): Promise<unknown[][]> =>
  run(pooled, sql, async (name) => {
    const texts = values.map(parameterText);
    if (name && !texts.includes(undefined)) return preparedRead(pooled, { name, text: sql, values: texts as (string | null)[] });
    return (await pooled.client.query({ text: sql, values: values as unknown[], rowMode: 'array', ...(name ? { name } : {}) })).rows;
  });

const preparedRead = ({ client, described }: PooledClient, statement: Statement): Promise<unknown[][]> =>
  new Promise((resolve, reject) => client.query(new PreparedRead(statement, { parserOf, described }, resolve, reject)));

class ConnectedSession implements Session {
  scope: Scope;
  protected pooled: PooledClient | undefined;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  async arrays(sql: string, values: readonly unknown[]): Promise<unknown[][]> {
    return arrayRows(this.pooled ?? (await this.connection()), sql, values);
  }

  async rows<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    return (await objectRows(await this.connection(), sql, values)) as R[];
  }

  protected connection(): Promise<PooledClient> {
    return Promise.resolve(this.pooled!);
  }
}

/** Takes its connection with the first read and keeps it until the call ends. */
export class ReadSession extends ConnectedSession {
  readonly #pool: Pool;
  #inTransaction = false;

  constructor(pool: Pool, scope: Scope) {
    super(scope);
    this.#pool = pool;
  }

  override arrays(sql: string, values: readonly unknown[]): Promise<unknown[][]> {
    return this.#awake(() => super.arrays(sql, values));
  }

  override rows<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    return this.#awake(() => super.rows<R>(sql, values));
  }

  /** A connection may have died in its rest. Where the first read finds it so, nothing is lost: another is asked. */
  async #awake<T>(read: () => Promise<T>): Promise<T> {
    const isFirst = this.pooled === undefined;
    try {
      return await read();
    } catch (error) {
      if (!isFirst || !this.pooled || !diedAtRest(this.pooled)) throw error;
      this.#pool.release(this.pooled);
      this.pooled = undefined;
      return read();
    }
  }

  protected override async connection(): Promise<PooledClient> {
    if (this.pooled) return this.pooled;
    const key = scopeKeyOf(this.scope);
    const pooled = await this.#pool.acquire(key);
    this.pooled = pooled;
    if (!this.#pool.sticky) {
      this.#inTransaction = true;
      await plainQuery(pooled, `begin read only; ${localScope(this.#pool, this.scope)}`);
    } else if (pooled.scopeKey !== key) {
      // Marked unknown while it changes: a failure in between must not leave a wrong memory.
      pooled.scopeKey = 'unknown';
      await objectRows(
        pooled,
        `select set_config('app.tenant_id', $1, false), set_config('app.user_id', $2, false)`,
        scopeValues(this.scope),
      );
      pooled.scopeKey = key;
    }
    return pooled;
  }

  async end() {
    const pooled = this.pooled;
    if (!pooled) return;
    this.pooled = undefined;
    try {
      if (this.#inTransaction) await plainQuery(pooled, 'commit');
    } finally {
      this.#pool.release(pooled);
    }
  }
}

/** One transaction: everything commits together, or nothing does. */
export class WriteSession extends ConnectedSession {
  readonly #pool: Pool;

  private constructor(pool: Pool, pooled: PooledClient, scope: Scope) {
    super(scope);
    this.#pool = pool;
    this.pooled = pooled;
  }

  static async begin(pool: Pool, scope: Scope): Promise<WriteSession> {
    const pooled = await pool.acquire('write');
    try {
      await plainQuery(pooled, `begin; ${localScope(pool, scope)}`);
    } catch (error) {
      pool.release(pooled);
      // Nothing has happened yet: it begins again on a connection that lives.
      if (diedAtRest(pooled)) return WriteSession.begin(pool, scope);
      throw error;
    }
    return new WriteSession(pool, pooled, scope);
  }

  /** Acts for another firm or person from here to the end of the transaction: sign-in finds out who it serves. */
  async enter(scope: Scope) {
    this.scope = scope;
    await plainQuery(this.pooled!, localScope(this.#pool, scope));
  }

  async commit() {
    await this.#finish('commit');
  }

  async rollback() {
    await this.#finish('rollback');
  }

  async #finish(how: 'commit' | 'rollback') {
    const pooled = this.pooled!;
    try {
      await plainQuery(pooled, how);
    } catch (error) {
      pooled.broken = true;
      if (how === 'commit') throw error;
    } finally {
      this.#pool.release(pooled);
    }
  }
}

/**
 * One statement in no firm's name, a transaction by itself and one round trip. For pools whose connections serve
 * transactions only: a scope ends with its transaction there, so there is none to be inherited.
 */
export async function rowsAcrossTenants<R extends object>(pool: Pool, sql: string, values: readonly unknown[]): Promise<R[]> {
  const pooled = await pool.acquire('write');
  try {
    return (await objectRows(pooled, sql, values)) as R[];
  } finally {
    pool.release(pooled);
  }
}

const diedAtRest = ({ broken, rested }: PooledClient) => broken && rested;

/** What row-level security sees of a caller. */
export const scopeOf = (passport: Passport): Scope => ({ tenantId: passport.tenantId, userId: passport.userId });

const scopeValues = (scope: Scope) => [scope.tenantId ?? '', scope.userId ?? ''];
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

// Sent as text together with BEGIN, to spare a round trip; only well-formed ids reach the text.
function localScope({ lockWaitMsMax }: Pool, scope: Scope): string {
  const [tenantId, userId] = scopeValues(scope).map((value) => (uuidForm.test(value!) ? value : ''));
  return `select set_config('app.tenant_id', '${tenantId}', true), set_config('app.user_id', '${userId}', true), set_config('lock_timeout', '${lockWaitMsMax}', true)`;
}

async function plainQuery(pooled: PooledClient, sql: string) {
  try {
    await pooled.client.query(sql);
  } catch (error) {
    throw errorFromDatabase(error, pooled);
  }
}
