// One command, one transaction. A handler loads nouns, asks their verbs for decisions and hands them back here; state,
// events, audit entry, change feed, search entry, jobs and the idempotency key commit together, or nothing does.
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { factsOf, sameValue, type Decision, type Fact } from '../decision.ts';
import { conflict, stale, type DomainError } from '../errors.ts';
import { auditedChanges, type AuditEntry, type FieldChange } from '../audit.ts';
import { envelopeOf, type Cause, type Envelope } from '../events/envelope.ts';
import type { DataKeys } from '../security/sealing.ts';
import type { Passport } from '../security/passport.ts';
import type { ScheduledJob } from '../jobs/job.ts';
import { Reader, rememberTable, tableOf } from './reader.ts';
import { sealRow } from './sealed-rows.ts';
import { flushStatement, type Pending } from './flush.ts';
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
  #pending: Pending = nothingPending();
  #audit: AuditEntry | undefined;
  #actor: Passport['actor'];
  #wroteEffects = false;
  #expectedVersion: number | undefined;

  constructor(work: Work) {
    super(work.session, work.passport, work.permission, work.dataKeys);
    this.#work = work;
    this.#expectedVersion = work.expectedVersion;
    this.#actor = work.passport.actor;
    this.now = work.clock.now();
    this.ids = work.ids;
  }

  /** The person, key or machine whose name stands on every change. */
  get actorId(): string {
    return this.#actor.id;
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
    this.#record(table, noun, Object.keys(noun), facts, 1, { before: undefined, reason: decision.reason });
    return rememberTable(noun, table);
  }

  async apply<T extends Noun>(noun: T, decision: Decision<T>): Promise<T> {
    const table = tableOf(noun);
    this.#refuseStale(noun);
    const names = (Object.keys(decision.set) as (keyof T & string)[]).filter((name) => !sameValue(noun[name], decision.set[name]));
    const facts = factsOf(decision as Decision<never>);
    if (names.length === 0 && facts.length === 0) return noun;
    const set = Object.fromEntries(names.map((name) => [name, decision.set[name]])) as Partial<T>;
    const after = { ...noun, ...set, version: noun.version + 1, updatedAt: this.now };
    const sequence = await this.#update(
      table,
      noun,
      await sealRow(table, noun.id, set, this.session.scope.tenantId ?? noun.id, this.dataKeys),
      facts.length,
      '',
    );
    this.#record(table, after, names, facts, sequence - facts.length + 1, { before: noun, reason: decision.reason });
    return rememberTable(after, table);
  }

  /** Leaves a tombstone: gone from the API, kept for audit until purged. */
  async remove<T extends Noun>(noun: T, decision: Decision<T>): Promise<void> {
    const table = tableOf(noun);
    this.#refuseStale(noun);
    const facts = factsOf(decision as Decision<never>);
    const sequence = await this.#update(table, noun, {}, facts.length, ', deleted_at = $3');
    this.#record(table, { ...noun, version: noun.version + 1 }, [], facts, sequence - facts.length + 1, {
      before: noun,
      reason: decision.reason,
      removed: true,
    });
  }

  async rowsAffecting(sql: string, values: readonly unknown[] = []): Promise<void> {
    await this.session.rows(sql, values);
  }

  /** A part that may fail alone: what it wrote is undone, what the command did before stands. */
  async attempt<R>(part: () => Promise<R>): Promise<R> {
    const [pending, audit] = [copyOf(this.#pending), this.#audit && { ...this.#audit, changes: [...this.#audit.changes] }];
    await this.rowsAffecting('savepoint part');
    try {
      const result = await part();
      await this.rowsAffecting('release savepoint part');
      return result;
    } catch (error) {
      await this.rowsAffecting('rollback to savepoint part');
      [this.#pending, this.#audit] = [pending, audit];
      throw error;
    }
  }

  /** Work for later, kept in this transaction. The same kind and key is kept once while it waits. */
  schedule(job: ScheduledJob) {
    this.#pending.jobs.push({
      id: this.ids.next(),
      tenant_id: this.tenantId,
      ...job,
      at: job.at ?? this.now,
      cause: this.#work.cause,
      written_at: this.now,
    });
  }

  /** Calls off what waits under this kind and key; a job scheduled afterwards takes its place. */
  cancel(kind: string, key: string) {
    this.#pending.jobs = this.#pending.jobs.filter((job) => job.kind !== kind || job.key !== key);
    this.#pending.cancelled.push({ tenant_id: this.tenantId, kind, key, written_at: this.now });
  }

  /** Says in the audit trail what the fields cannot: a sign-in, a refusal, an export. */
  audit(entry: Partial<AuditEntry>) {
    this.#audit = { ...this.#emptyAudit(), ...this.#audit, ...entry };
  }

  /**
   * Serves another firm or person from here on: public calls find out within whom they act, and perhaps who acts.
   * What has been recorded so far belongs to the firm it was recorded in, so it is written before.
   */
  async enter({ actor, ...scope }: { tenantId: string | null; userId: string | null; actor?: Passport['actor'] }) {
    if (scope.tenantId !== this.session.scope.tenantId) await this.#writePending();
    if (actor) this.#actor = actor;
    await this.#work.session.enter(scope);
  }

  /** Refuses the caller, yet keeps what was written: a wrong password counts, a stolen token's session ends. */
  refuseAfterCommit(refusal: DomainError): never {
    throw new CommittedRefusal(refusal);
  }

  /** Makes rows visible that a policy opens by an exact secret or address, to the end of the transaction. */
  async reveal(setting: `app.${string}`, value: string) {
    await this.session.rows('select set_config($1, $2, true)', [setting, value]);
  }

  get events(): readonly Envelope[] {
    return this.#pending.outbox.filter((row) => row.stream === 'EVENT').map((row) => row.envelope as Envelope);
  }

  get hasEffects() {
    return this.#wroteEffects || this.#pending.outbox.length > 0 || this.#pending.jobs.length > 0;
  }

  /** Everything beside the rows themselves, in one statement at the end. */
  async flush(settle?: Pending['settle']) {
    if (this.#audit) this.#pending.outbox.push(this.#auditRow(this.#audit));
    const statement = flushStatement({ ...this.#pending, ...(settle ? { settle } : {}) });
    if (statement) await this.session.rows(statement.sql, statement.values);
  }

  async #writePending() {
    await this.flush();
    this.#wroteEffects = this.hasEffects;
    this.#pending = nothingPending();
    this.#audit = undefined;
  }

  async #update<T extends Noun>(table: Table<T>, noun: T, set: Partial<T>, facts: number, extra: string): Promise<number> {
    const columns = columnsOf(table, set);
    const values: unknown[] = [noun.id, noun.version, this.now, facts, ...columns.map(([, value]) => value)];
    const assignments = columns.map(([name], index) => `, ${name} = $${index + 5}`).join('');
    const [row] = await this.rows<{ event_seq: number }>(
      `update ${table.name} set version = version + 1, updated_at = $3, event_seq = event_seq + $4${extra}${assignments}
       where id = $1 and version = $2 and deleted_at is null returning event_seq`,
      values,
    );
    if (!row) await this.#explainLostUpdate(table, noun);
    return row!.event_seq;
  }

  async #explainLostUpdate<T extends Noun>(table: Table<T>, noun: T): Promise<never> {
    const [present] = await this.rows<{ version: number }>(`select version from ${table.name} where id = $1 and deleted_at is null`, [
      noun.id,
    ]);
    throw present ? stale(present.version) : conflict('record.gone', 'Somebody deleted it meanwhile.');
  }

  // The caller's version speaks of the record its request names: the first one a command changes.
  #refuseStale(noun: Noun) {
    const expected = this.#expectedVersion;
    this.#expectedVersion = undefined;
    if (expected !== undefined && expected !== noun.version) throw stale(noun.version);
  }

  #record<T extends Noun>(
    table: Table<T>,
    noun: T,
    names: readonly string[],
    facts: readonly Fact[],
    firstSequence: number,
    how: { before: T | undefined; reason: string | undefined; removed?: boolean },
  ) {
    facts.forEach((fact, index) => this.#pending.outbox.push(this.#eventRow(fact, noun.id, firstSequence + index)));
    this.#auditChange(table, noun, auditedChanges(table, how.before, noun, names), how.reason);
    if (table.belongsTo === 'PERSON') return;
    const op = how.removed ? 'DELETE' : 'UPSERT';
    if (table.entity) {
      this.#pending.changes.push({
        entity: table.entity,
        id: noun.id,
        op,
        version: noun.version,
        changed_fields: names,
        tenant_id: this.tenantId,
        changed_at: this.now,
      });
    }
    if (table.search) this.#pending.search.push(this.#searchRow(table, noun, how.removed === true));
  }

  #eventRow(fact: Fact, subject: string, sequence: number) {
    const envelope = envelopeOf(fact, {
      id: this.ids.next(),
      service: this.#work.service,
      subject,
      sequence,
      tenantId: this.tenantId,
      actor: this.#actor,
      time: this.now,
      cause: this.#work.cause,
    });
    return { id: envelope.id, tenant_id: this.tenantId, stream: 'EVENT' as const, type: fact.type, subject, sequence, envelope };
  }

  #auditRow(entry: AuditEntry) {
    const id = this.ids.next();
    const tenantId = this.session.scope.tenantId ?? nobody;
    const subject = entry.resource.id || tenantId;
    return {
      id,
      tenant_id: tenantId,
      stream: 'AUDIT' as const,
      type: `audit.${this.#work.service}`,
      subject,
      sequence: 0,
      envelope: { id, tenant: tenantId, ...entry },
    };
  }

  #auditChange<T extends Noun>(table: Table<T>, noun: T, changes: readonly FieldChange[], reason: string | undefined) {
    const resource = { service: this.#work.service, type: table.name, id: noun.id, label: table.search?.(noun).title ?? '' };
    if (!this.#audit) this.#audit = { ...this.#emptyAudit(), resource };
    if (this.#audit.resource.id === '') this.#audit.resource = resource;
    const same = this.#audit.resource.id === noun.id;
    this.#audit.changes.push(
      ...changes.map((change) => (same ? change : { ...change, field: `${table.name}/${noun.id}.${change.field}` })),
    );
    if (reason) this.#audit.reason = reason;
  }

  #emptyAudit(): AuditEntry {
    const { breakGlassId, ip, userAgent, sessionId } = this.passport;
    return {
      at: this.now.toISOString(),
      actor: this.#actor,
      breakGlassId,
      action: this.#work.action,
      resource: { service: this.#work.service, type: '', id: '', label: '' },
      outcome: 'ALLOWED',
      changes: [],
      reason: '',
      ip,
      userAgent,
      sessionId,
      traceId: this.#work.cause.traceparent?.split('-')[1] ?? '',
    };
  }

  #searchRow<T extends Noun>(table: Table<T>, noun: T, removed: boolean) {
    const entry = table.search!(noun);
    const record = noun as unknown as Record<string, unknown>;
    return {
      tenant_id: this.tenantId,
      type: table.name,
      id: noun.id,
      removed,
      code: entry.code,
      title: entry.title,
      subtitle: entry.subtitle,
      status: entry.status,
      words: `${entry.title} ${entry.subtitle} ${entry.code}`.toLowerCase(),
      exact: entry.exact.map((term) => term.toLowerCase()),
      owner_id: (record.ownerId as string | undefined) ?? null,
      company_id: (record.companyId as string | undefined) ?? null,
      updated_at: this.now,
    };
  }
}

/** Stands where a row must name a firm and there is none: failed sign-ins, public calls. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** Carries a refusal past the commit; whoever runs the transaction turns it into the answer. */
export class CommittedRefusal extends Error {
  readonly refusal: DomainError;

  constructor(refusal: DomainError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

const copyOf = ({ outbox, changes, search, jobs, cancelled }: Pending): Pending => ({
  outbox: [...outbox],
  changes: [...changes],
  search: [...search],
  jobs: [...jobs],
  cancelled: [...cancelled],
});

const nothingPending = (): Pending => ({ outbox: [], changes: [], search: [], jobs: [], cancelled: [] });

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
