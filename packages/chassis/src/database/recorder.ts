// What a transaction has to say beside its rows: events, audit entry, change feed, search entries and jobs. Collected while
// the handler works, written in one statement at the end.
import { auditedChanges, type AuditEntry } from '../audit.ts';
import type { Fact } from '../decision.ts';
import { envelopeOf, type Cause, type Envelope } from '../events/envelope.ts';
import type { Ids } from '../ids.ts';
import type { ScheduledJob } from '../jobs/job.ts';
import type { Passport } from '../security/passport.ts';
import { flushStatement, type Pending } from './flush.ts';
import type { WriteSession } from './session.ts';
import type { Noun, Table } from './table.ts';

interface Given {
  session: WriteSession;
  passport: Passport;
  ids: Ids;
  now: Date;
  service: string;
  action: string;
  cause: Cause;
}

/** A noun as a decision left it. */
export interface Change<T extends Noun> {
  table: Table<T>;
  /** Absent where it was made just now. */
  before: T | undefined;
  after: T;
  names: readonly string[];
  facts: readonly Fact[];
  firstSequence: number;
  reason: string | undefined;
  removed?: boolean;
}

/** Stands where a row must name a firm and there is none: failed sign-ins, public calls. */
export const nobody = '00000000-0000-0000-0000-000000000000';

export class Recorder {
  /** Whose name stands on what is recorded from here on. */
  actor: Passport['actor'];
  readonly #given: Given;
  #pending: Pending = nothingPending();
  #audit: AuditEntry | undefined;
  #wroteEffects = false;

  constructor(given: Given) {
    this.#given = given;
    this.actor = given.passport.actor;
  }

  get events(): readonly Envelope[] {
    return this.#pending.outbox.filter((row) => row.stream === 'EVENT').map((row) => row.envelope as Envelope);
  }

  get hasEffects(): boolean {
    return this.#wroteEffects || this.#pending.outbox.length > 0 || this.#pending.jobs.length > 0;
  }

  changed<T extends Noun>(change: Change<T>) {
    const { table, after, facts, firstSequence } = change;
    facts.forEach((fact, index) => this.#pending.outbox.push(this.#eventRow(fact, after.id, firstSequence + index)));
    this.#auditChange(change);
    if (table.belongsTo === 'PERSON') return;
    if (table.entity) this.#pending.changes.push(this.#feedRow(table.entity, change));
    if (table.search) this.#pending.search.push(this.#searchRow(table, after, change.removed === true));
  }

  schedule(job: ScheduledJob) {
    const { ids, now, cause } = this.#given;
    this.#pending.jobs.push({ id: ids.next(), tenant_id: this.#tenantId, ...job, at: job.at ?? now, cause, written_at: now });
  }

  cancel(kind: string, key: string) {
    this.#pending.jobs = this.#pending.jobs.filter((job) => job.kind !== kind || job.key !== key);
    this.#pending.cancelled.push({ tenant_id: this.#tenantId, kind, key, written_at: this.#given.now });
  }

  audit(entry: Partial<AuditEntry>) {
    this.#audit = { ...this.#emptyAudit(), ...this.#audit, ...entry };
  }

  /** How things stand; calling the answer brings them back here. */
  remember(): () => void {
    const [pending, audit] = [copyOf(this.#pending), this.#audit && { ...this.#audit, changes: [...this.#audit.changes] }];
    return () => void ([this.#pending, this.#audit] = [pending, audit]);
  }

  async flush(settle?: Pending['settle']) {
    if (this.#audit) this.#pending.outbox.push(this.#auditRow(this.#audit));
    const statement = flushStatement({ ...this.#pending, ...(settle ? { settle } : {}) });
    if (statement) await this.#given.session.rows(statement.sql, statement.values);
    this.#wroteEffects = this.hasEffects;
    this.#pending = nothingPending();
    this.#audit = undefined;
  }

  get #tenantId(): string {
    const { tenantId } = this.#given.session.scope;
    if (!tenantId) throw new Error('no firm in this scope');
    return tenantId;
  }

  #eventRow(fact: Fact, subject: string, sequence: number) {
    const { ids, service, now: time, cause } = this.#given;
    const tenantId = this.#tenantId;
    const envelope = envelopeOf(fact, { id: ids.next(), service, subject, sequence, tenantId, actor: this.actor, time, cause });
    return { id: envelope.id, tenant_id: tenantId, stream: 'EVENT' as const, type: fact.type, subject, sequence, envelope };
  }

  #feedRow<T extends Noun>(entity: string, { after, names, removed }: Change<T>) {
    const op = removed ? 'DELETE' : 'UPSERT';
    return {
      entity,
      id: after.id,
      op,
      version: after.version,
      changed_fields: names,
      tenant_id: this.#tenantId,
      changed_at: this.#given.now,
    };
  }

  #searchRow<T extends Noun>(table: Table<T>, noun: T, removed: boolean) {
    const entry = table.search!(noun);
    const record = noun as unknown as Record<string, unknown>;
    return {
      tenant_id: this.#tenantId,
      type: table.name,
      id: noun.id,
      removed,
      code: entry.code,
      title: entry.title,
      subtitle: entry.subtitle,
      status: entry.status,
      words: [entry.title, entry.subtitle, entry.code, ...entry.exact].join(' ').toLowerCase(),
      exact: entry.exact.map((term) => term.toLowerCase()),
      owner_id: (record['ownerId'] as string | undefined) ?? null,
      company_id: (record['companyId'] as string | undefined) ?? null,
      updated_at: this.#given.now,
    };
  }

  // One entry a command: about the first record it changed; fields of others carry their record's name.
  #auditChange<T extends Noun>({ table, before, after, names, reason }: Change<T>) {
    const type = table.auditedAs ?? table.name;
    const resource = { service: this.#given.service, type, id: after.id, label: table.search?.(after).title ?? '' };
    const audit = (this.#audit ??= { ...this.#emptyAudit(), resource });
    if (audit.resource.id === '') audit.resource = resource;
    const same = audit.resource.id === after.id;
    const changes = auditedChanges(table, before, after, names);
    audit.changes.push(...changes.map((change) => (same ? change : { ...change, field: `${type}/${after.id}.${change.field}` })));
    if (reason) audit.reason = reason;
  }

  #emptyAudit(): AuditEntry {
    const { passport, now, action, service, cause } = this.#given;
    const { breakGlassId, ip, userAgent, sessionId } = passport;
    return {
      at: now.toISOString(),
      actor: this.actor,
      breakGlassId,
      action,
      resource: { service, type: '', id: '', label: '' },
      outcome: 'ALLOWED',
      changes: [],
      reason: '',
      ip,
      userAgent,
      sessionId,
      traceId: cause.traceparent?.split('-')[1] ?? '',
    };
  }

  #auditRow(entry: AuditEntry) {
    const { ids, session, service, cause } = this.#given;
    const id = ids.next();
    const tenantId = session.scope.tenantId ?? nobody;
    // The trace is for the way alone: what the trail keeps is the entry.
    const envelope = { id, tenant: tenantId, traceparent: cause.traceparent, ...entry };
    return {
      id,
      tenant_id: tenantId,
      stream: 'AUDIT' as const,
      type: `audit.${service}`,
      subject: entry.resource.id || tenantId,
      sequence: 0,
      envelope,
    };
  }
}

const nothingPending = (): Pending => ({ outbox: [], changes: [], search: [], jobs: [], cancelled: [] });

const copyOf = ({ outbox, changes, search, jobs, cancelled }: Pending): Pending => ({
  outbox: [...outbox],
  changes: [...changes],
  search: [...search],
  jobs: [...jobs],
  cancelled: [...cancelled],
});
