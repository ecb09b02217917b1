import type { FormField, FormStep, FormVersion } from '@throughline/contracts/gen/throughline/crm/v1/forms';
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
export async function versionsOf(tx: Reader, formId: string): Promise<FormVersion[]> {
  const rows = await tx.rows<Row>('select * from form_versions where form_id = $1 order by n desc limit 200', [formId]);
  return rows.map(version);
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

/** How often an address has answered a form since then. */
export async function answersSince(tx: Reader, formId: string, ipHash: string, since: Date): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    'select count(*)::int as count from submissions where form_id = $1 and ip_hash = $2 and created_at > $3',
    [formId, ipHash, since],
  );
  return row!.count;
}

const version = ({ n, fields, steps, published_at: publishedAt, published_by: publishedBy }: Row): FormVersion => ({
  n,
  fields,
  steps,
  publishedAt,
  publishedBy,
});
