// The tail of a transaction as one statement: a part for each thing that is pending, none for what is not. At most a
// few dozen different texts come of it, so each is prepared once per connection.
import type { Cause } from '../events/envelope.ts';

export interface Pending {
  outbox: { id: string; tenant_id: string; stream: 'EVENT' | 'AUDIT'; type: string; subject: string; sequence: number; envelope: object }[];
  changes: {
    entity: string;
    id: string;
    op: string;
    version: number;
    changed_fields: readonly string[];
    tenant_id: string;
    changed_at: Date;
  }[];
  search: ({ tenant_id: string; type: string; id: string; removed: boolean } & Record<string, unknown>)[];
  jobs: { id: string; tenant_id: string; kind: string; key: string; payload: object; at: Date; cause: Cause; written_at: Date }[];
  /** Called off before those above are kept: a job moved to another instant is both. */
  cancelled: { tenant_id: string; kind: string; key: string; written_at: Date }[];
  settle?: {
    tenantId: string;
    actor: string;
    key: string;
    method: string;
    requestHash: Uint8Array;
    answer: Uint8Array | null;
    problem: object | null;
    at: Date;
  };
}

export function flushStatement(pending: Pending): { sql: string; values: unknown[] } | undefined {
  const parts: string[] = [];
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const records = (rows: readonly object[]) => `jsonb_to_recordset(${parameter(JSON.stringify(rows))}::jsonb)`;
  if (pending.outbox.length > 0) {
    parts.push(`insert into outbox (id, tenant_id, stream, type, subject, sequence, envelope)
      select id, tenant_id, stream, type, subject, sequence, envelope from ${records(pending.outbox)}
      as r(id uuid, tenant_id uuid, stream text, type text, subject uuid, sequence bigint, envelope jsonb)`);
  }
  if (pending.changes.length > 0) {
    parts.push(`insert into changes (tenant_id, entity, id, op, version, changed_fields, changed_at)
      select tenant_id, entity, id, op, version, changed_fields, changed_at from ${records(pending.changes)}
      as r(tenant_id uuid, entity text, id uuid, op text, version bigint, changed_fields text[], changed_at timestamptz)`);
  }
  const latest = latestById(pending.search);
  const gone = latest.filter((row) => row.removed);
  const kept = latest.filter((row) => !row.removed);
  if (kept.length > 0) {
    parts.push(`insert into search_entries (tenant_id, type, id, code, title, subtitle, status, words, exact, owner_id, company_id, updated_at)
      select tenant_id, type, id, code, title, subtitle, status, words, exact, owner_id, company_id, updated_at from ${records(kept)}
      as r(tenant_id uuid, type text, id uuid, code text, title text, subtitle text, status text, words text, exact text[], owner_id uuid, company_id uuid, updated_at timestamptz)
      on conflict (tenant_id, type, id) do update set code = excluded.code, title = excluded.title, subtitle = excluded.subtitle, status = excluded.status,
        words = excluded.words, exact = excluded.exact, owner_id = excluded.owner_id, company_id = excluded.company_id, updated_at = excluded.updated_at`);
  }
  if (gone.length > 0) parts.push(`delete from search_entries where id = any (${parameter(gone.map((row) => row.id))}::uuid[])`);
  if (pending.cancelled.length > 0) {
    parts.push(`select count(cancel_job(tenant_id, kind, key, written_at)) from ${records(pending.cancelled)}
      as r(tenant_id uuid, kind text, key text, written_at timestamptz)`);
  }
  if (pending.jobs.length > 0) {
    parts.push(`select count(schedule_job(id, tenant_id, kind, key, payload, at, cause, written_at)) from ${records(pending.jobs)}
      as r(id uuid, tenant_id uuid, kind text, key text, payload jsonb, at timestamptz, cause jsonb, written_at timestamptz)`);
  }
  if (pending.settle) {
    const { tenantId, actor, key, method, requestHash, answer, problem, at } = pending.settle;
    parts.push(`insert into idempotency_keys (tenant_id, actor, key, method, request_hash, answer, problem, settled_at)
      select ${[tenantId, actor, key, method, requestHash, answer, problem === null ? null : JSON.stringify(problem), at].map(parameter).join(', ')}`);
  }
  if (parts.length === 0) return undefined;
  return {
    sql: `with ${parts.map((part, index) => `part${index} as (${returning(part)})`).join(', ')} select ${parts.map((_, index) => `(select count(*) from part${index})`).join(', ')}`,
    values,
  };
}

// Reading every part forces those that are plain selects (schedule_job) to run.
const returning = (part: string) => (part.startsWith('select') ? part : `${part} returning 1`);

// A record changed twice in one transaction is searched by its last state; one that was changed and removed, not at all.
const latestById = <R extends { id: string }>(rows: readonly R[]): R[] => [...new Map(rows.map((row) => [row.id, row])).values()];
