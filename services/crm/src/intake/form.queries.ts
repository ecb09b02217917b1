import type {
  FormField,
  FormStep,
  FormVersion,
  ListFormVersionsRequest,
  ListFormVersionsResponse,
} from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { pageSize } from '@throughline/chassis/database/list';
import { bindingOf, readToken, writeToken } from '@throughline/chassis/database/page-token';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import type { StoredForm } from './form.ts';

interface Row {
  n: number;
  fields: FormField[];
  steps: FormStep[];
  published_at: Date;
  published_by: string;
}

export async function freeze(tx: Tx, { id, publishedVersion, fields, steps }: StoredForm): Promise<void> {
  await tx.rowsAffecting(
    'insert into form_versions (tenant_id, form_id, n, fields, steps, published_at, published_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [tx.tenantId, id, publishedVersion, JSON.stringify(fields), JSON.stringify(steps), tx.now, tx.actorId],
  );
}

/** The latest first. */
export async function versionsOf(
  tx: Reader,
  { id, publishedVersion }: StoredForm,
  request: ListFormVersionsRequest,
): Promise<ListFormVersionsResponse> {
  const size = pageSize(request);
  const binding = bindingOf(['form versions', id]);
  const before = request.pageToken ? readToken(request.pageToken, binding, 'bigint').key : null;
  const rows = await tx.rows<Row>(
    'select * from form_versions where form_id = $1 and ($2::bigint is null or n < $2) order by n desc limit $3',
    [id, before, size + 1],
  );
  const items = rows.slice(0, size).map(version);
  return {
    items,
    nextPageToken: rows.length > size ? writeToken(binding, String(items.at(-1)!.n), id) : undefined,
    totalSize: request.withTotal ? publishedVersion : undefined,
  };
}

export async function versionOf(tx: Reader, formId: string, n: number): Promise<FormVersion> {
  const [row] = await tx.rows<Row>('select * from form_versions where form_id = $1 and n = $2', [formId, n]);
  if (!row) throw notFound();
  return version(row);
}

/** Whose form a key names; one that never was and a foreign one look the same. */
export async function formOfKey(tx: Reader, formKey: string): Promise<{ tenantId: string; formId: string }> {
  const [row] = await tx.rows<{ firm_id: string; found_id: string }>('select * from form_of_key($1)', [formKey]);
  if (!row) throw notFound();
  return { tenantId: row.firm_id, formId: row.found_id };
}

export async function wasAnswered(tx: Reader, formId: string): Promise<boolean> {
  return (await tx.rows('select 1 from submissions where form_id = $1 limit 1', [formId])).length > 0;
}

/** How often an address has answered a form, or put answers away, since then. Of two at once the second waits for the first. */
export async function triesSince(tx: Tx, table: 'submissions' | 'intake_drafts', { formId, ipHash, since }: Tries): Promise<number> {
  await tx.takeTurn(`${table} ${formId}/${ipHash}`);
  const [row] = await tx.rows<{ count: number }>(
    `select count(*)::int as count from ${table} where form_id = $1 and ip_hash = $2 and created_at > $3`,
    [formId, ipHash, since],
  );
  return row!.count;
}

interface Tries {
  formId: string;
  ipHash: string;
  since: Date;
}

interface Counted {
  drafts: number;
  submissions: number;
  spam: number;
  rejected: number;
  routed: number;
  booked: number;
  converted: number;
}

export async function countedOf(tx: Reader, formId: string, from: Date | undefined, to: Date | undefined): Promise<Counted> {
  const [row] = await tx.rows<Counted>(
    `select count(*)::int as submissions,
       count(*) filter (where s.status = 'SPAM')::int as spam,
       count(*) filter (where s.status = 'REJECTED')::int as rejected,
       count(*) filter (where s.status = 'ROUTED')::int as routed,
       count(s.booking_id)::int as booked,
       count(l.id) filter (where l.status = 'CONVERTED')::int as converted,
       (select count(*)::int from intake_drafts d where d.form_id = $1 and d.deleted_at is null
          and ($2::timestamptz is null or d.created_at >= $2) and ($3::timestamptz is null or d.created_at <= $3)) as drafts
     from submissions s left join leads l on l.id = s.lead_id
     where s.form_id = $1 and s.deleted_at is null
       and ($2::timestamptz is null or s.created_at >= $2) and ($3::timestamptz is null or s.created_at <= $3)`,
    [formId, from ?? null, to ?? null],
  );
  return row!;
}

const version = ({ n, fields, steps, published_at: publishedAt, published_by: publishedBy }: Row): FormVersion => ({
  n,
  fields,
  steps,
  publishedAt,
  publishedBy,
});
