// One command, one transaction. A handler loads nouns, asks their verbs for decisions and hands them back here; state,
// events, audit entry, change feed, search entry, jobs and the idempotency key commit together, or nothing does.
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { factsOf, sameValue, type Decision } from '../decision.ts';
import { conflict, stale, type DomainError } from '../errors.ts';
import type { AuditEntry } from '../audit.ts';
import type { Cause, Envelope } from '../events/envelope.ts';
import type { DataKeys } from '../security/sealing.ts';
import type { Passport } from '../security/passport.ts';
import type { ScheduledJob } from '../jobs/job.ts';
import { Reader, rememberTable, tableOf } from './reader.ts';
import { refuseShared } from './shared-records.ts';
import { HeldUpdates } from './held-updates.ts';
import { insertStatements } from './many-rows.ts';
import { sealRow } from './sealed-rows.ts';
import type { Pending } from './flush.ts';
import { Recorder, type Change } from './recorder.ts';
import type { WriteSession } from './session.ts';
import { snake, type Noun, type Table } from './table.ts';

export interface Work {
  session: WriteSession;
  passport: Passport;
  clock: Clock;
  ids: Ids;
  service: string;
  /** What the work is called in the audit trail: a command's action, a reaction's or job's name. */
  action: string;
  /** The permission it runs under; '' where there is none. */
  permission: string;
  /** The version the caller saw, for the record named by the request. */
  expectedVersion: number | undefined;
  cause: Cause;
  dataKeys: DataKeys | undefined;
}

type New<T extends Noun> = Omit<T, keyof Noun> & { id?: string };

export class Tx extends Reader {
  readonly now: Date;
  readonly ids: Ids;
  readonly #work: Work;
  readonly #recorder: Recorder;
  #expectedVersion: number | undefined;
  readonly #held: HeldUpdates;
  #together = false;
  #writes = 0;

  constructor(work: Work) {
    const now = work.clock.now();
    const held = new HeldUpdates(work.session, now);
    super(held, work.passport, work.permission, work.dataKeys);
    this.#held = held;
    this.#work = work;
    this.#expectedVersion = work.expectedVersion;
    this.now = now;
    this.ids = work.ids;
    this.#recorder = new Recorder({ ...work, now: this.now });
  }

  /** The person, key or machine whose name stands on every change. */
  get actorId(): string {
    return this.#recorder.actor.id;
  }

  protected override get lock() {
    return 'for no key update';
  }

  /** Reads without the lock that a command takes on what it loads. */
  async peek<T extends Noun>(table: Table<T>, condition: string, values: readonly unknown[], tail = ''): Promise<T[]> {
    return this.select(table, condition, values, { tail });
  }

  async create<T extends Noun>(table: Table<T>, decision: Decision<New<T>> & { set: New<T> }): Promise<T> {
    const base = { id: decision.set.id ?? this.ids.next(), version: 1, createdAt: this.now, updatedAt: this.now, createdBy: this.actorId };
    const noun = { ...decision.set, ...base } as unknown as T;
    const facts = factsOf(decision as Decision<never>);
    const stored = await sealRow(table, noun.id, noun, this.session.scope.tenantId ?? noun.id, this.dataKeys);
    const columns = columnsOf(table, stored);
    if (table.belongsTo !== 'PERSON') columns.unshift(['tenant_id', this.tenantId]);
    columns.push(['event_seq', facts.length]);
    await this.rows(
      `insert into ${table.name} (${columns.map(([name]) => name).join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      columns.map(([, value]) => value),
    );
    const names = Object.keys(noun);
    this.#recorder.changed({ table, before: undefined, after: noun, names, facts, firstSequence: 1, reason: decision.reason });
    return rememberTable(noun, table);
  }

  /** Many of one kind, made as `create` makes each: a thousand rows in five statements instead of a thousand. */
  async createAll<T extends Noun>(table: Table<T>, decisions: readonly (Decision<New<T>> & { set: New<T> })[]): Promise<T[]> {
    const base = { version: 1, createdAt: this.now, updatedAt: this.now, createdBy: this.actorId };
    const nouns = decisions.map(({ set }) => ({ ...set, id: set.id ?? this.ids.next(), ...base }) as unknown as T);
    const rows: [string, unknown][][] = [];
    for (const [at, noun] of nouns.entries()) {
      const stored = await sealRow(table, noun.id, noun, this.session.scope.tenantId ?? noun.id, this.dataKeys);
      const columns = columnsOf(table, stored);
      if (table.belongsTo !== 'PERSON') columns.unshift(['tenant_id', this.tenantId]);
      columns.push(['event_seq', factsOf(decisions[at] as Decision<never>).length]);
      rows.push(columns);
    }
    for (const { sql, values } of insertStatements(table.name, rows)) await this.rows(sql, values);
    for (const [at, noun] of nouns.entries()) {
      const { reason } = decisions[at]!;
      const facts = factsOf(decisions[at] as Decision<never>);
      this.#recorder.changed({ table, before: undefined, after: noun, names: Object.keys(noun), facts, firstSequence: 1, reason });
      rememberTable(noun, table);
    }
    return nouns;
  }

  async apply<T extends Noun>(noun: T, decision: Decision<T>): Promise<T> {
    const table = tableOf(noun);
    this.#refuseStale(noun);
    const names = (Object.keys(decision.set) as (keyof T & string)[]).filter((name) => !sameValue(noun[name], decision.set[name]));
    const facts = factsOf(decision as Decision<never>);
    if (names.length === 0 && facts.length === 0) return noun;
    const set = Object.fromEntries(names.map((name) => [name, decision.set[name]])) as Partial<T>;
    const after = { ...noun, ...set, version: noun.version + 1, updatedAt: this.now };
    const stored = await sealRow(table, noun.id, set, this.session.scope.tenantId ?? noun.id, this.dataKeys);
    await this.#update(stored, { table, before: noun, after, names, facts, reason: decision.reason });
    return rememberTable(after, table);
  }

  /** Leaves a tombstone: gone from the API, kept for audit until purged. */
  async remove<T extends Noun>(noun: T, decision: Decision<T>): Promise<void> {
    const table = tableOf(noun);
    this.#refuseStale(noun);
    await refuseShared(this, table, noun.id);
    const facts = factsOf(decision as Decision<never>);
    const after = { ...noun, version: noun.version + 1 };
    await this.#update({}, { table, before: noun, after, names: [], facts, reason: decision.reason, removed: true });
  }

  /**
   * What `part` changes is held and written together, many rows a statement: before anything else is asked of the database,
   * and at its end. A row that the database refuses fails there, not where it was changed.
   */
  async together<R>(part: () => Promise<R>): Promise<R> {
    this.#together = true;
    try {
      const result = await part();
      await this.writeHeld();
      return result;
    } finally {
      this.#together = false;
    }
  }

  async writeHeld(): Promise<void> {
    await this.#held.write();
  }

  async rowsAffecting(sql: string, values: readonly unknown[] = []): Promise<void> {
    this.#writes += 1;
    await this.session.rows(sql, values);
  }

  override async rows<R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    if (!/^\s*select\b/i.test(sql)) this.#writes += 1;
    return super.rows<R>(sql, values);
  }

  /** Grows with each statement that may have written: whether it stands still tells that nothing has to be undone. */
  get writes(): number {
    return this.#writes + this.#held.statements;
  }

  /** A part that may fail alone: what it wrote is undone, what the command did before stands. */
  async attempt<R>(part: () => Promise<R>): Promise<R> {
    await this.writeHeld();
    const undo = this.#recorder.remember();
    await this.rowsAffecting('savepoint part');
    try {
      const result = await part();
      await this.rowsAffecting('release savepoint part');
      return result;
    } catch (error) {
      this.#held.forget();
      await this.rowsAffecting('rollback to savepoint part');
      // Released too, so that a part around this one finds its own beginning.
      await this.rowsAffecting('release savepoint part');
      undo();
      throw error;
    }
  }

  /** Work for later, kept in this transaction. The same kind and key is kept once while it waits. */
  schedule(job: ScheduledJob) {
    this.#recorder.schedule(job);
  }

  /** Calls off what waits under this kind and key; a job scheduled afterwards takes its place. */
  cancel(kind: string, key: string) {
    this.#recorder.cancel(kind, key);
  }

  /** Says in the audit trail what the fields cannot: a sign-in, a refusal, an export. */
  audit(entry: Partial<AuditEntry>) {
    this.#recorder.audit(entry);
  }

  /**
   * Serves another firm or person from here on: public calls find out within whom they act, and perhaps who acts.
   * What has been recorded so far belongs to the firm it was recorded in, so it is written before.
   */
  async enter({ actor, ...scope }: { tenantId: string | null; userId: string | null; actor?: Passport['actor'] }) {
    await this.#held.write();
    if (scope.tenantId !== this.session.scope.tenantId) await this.flush();
    if (actor) this.#recorder.actor = actor;
    await this.#work.session.enter(scope);
  }

  /** Refuses the caller, yet keeps what was written: a wrong password counts, a stolen token's session ends. */
  refuseAfterCommit(refusal: DomainError): never {
    throw new CommittedRefusal(refusal);
  }

  /** Of the firm's calls that take the same turn one goes at a time: the next waits until this transaction has ended. */
  async takeTurn(name: string): Promise<void> {
    const turn = `${this.#work.service}/${this.session.scope.tenantId ?? ''}/${name}`;
    await this.rowsAffecting('select pg_advisory_xact_lock(hashtextextended($1, 0))', [turn]);
  }

  /** Makes rows visible that a policy opens by an exact secret or address, to the end of the transaction. */
  async reveal(setting: `app.${string}`, value: string) {
    await this.session.rows('select set_config($1, $2, true)', [setting, value]);
  }

  get events(): readonly Envelope[] {
    return this.#recorder.events;
  }

  get hasEffects(): boolean {
    return this.#recorder.hasEffects;
  }

  /** Everything beside the rows themselves, in one statement at the end. */
  async flush(settle?: Pending['settle']) {
    await this.#held.write();
    await this.#recorder.flush(settle);
  }

  async #update<T extends Noun>(set: Partial<T>, change: Omit<Change<T>, 'firstSequence'> & { before: T }): Promise<void> {
    const { table, before, facts, removed: removes = false } = change;
    this.#writes += 1;
    await this.#held.hold({
      table: table.name,
      id: before.id,
      version: before.version,
      facts: facts.length,
      set: columnsOf(table, set),
      removes,
      written: (sequence) => this.#recorder.changed({ ...change, firstSequence: sequence - facts.length + 1 }),
      lost: () => this.#explainLostUpdate(table, before),
    });
    if (!this.#together) await this.#held.write();
  }

  async #explainLostUpdate<T extends Noun>(table: Table<T>, noun: T): Promise<never> {
    // Past what is held: it waits for this answer.
    const sql = `select version from ${table.name} where id = $1 and deleted_at is null`;
    const [present] = await this.#work.session.rows<{ version: number }>(sql, [noun.id]);
    throw present ? stale(present.version) : conflict('record.gone', 'Somebody deleted it meanwhile.');
  }

  // The caller's version speaks of the record its request names: the first one a command changes.
  #refuseStale(noun: Noun) {
    const expected = this.#expectedVersion;
    this.#expectedVersion = undefined;
    if (expected !== undefined && expected !== noun.version) throw stale(noun.version);
  }
}

/** Carries a refusal past the commit; whoever runs the transaction turns it into the answer. */
export class CommittedRefusal extends Error {
  readonly refusal: DomainError;

  constructor(refusal: DomainError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

function columnsOf<T extends Noun>(table: Table<T>, values: Partial<T>): [string, unknown][] {
  const columns: [string, unknown][] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = table.field.get(name);
    if (!field) throw new Error(`${table.name} has no column for ${snake(name)}`);
    const written = field.column.write(value);
    field.sqlNames.forEach((sqlName, index) => columns.push([sqlName, written[index]]));
  }
  return columns;
}
