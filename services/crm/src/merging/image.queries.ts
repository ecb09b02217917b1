// Spans that a merge ends or moves by rules of its own (who works where, who looks after whom), as they were before it.
import type { Tx } from '@throughline/chassis/database/unit-of-work';

export type Imaged =
  | 'affiliations'
  | 'company_team_members'
  | 'company_parents'
  | 'company_relations'
  | 'contact_relations'
  | 'opportunities';

/** Before the merge changes them. The condition names their rows, with $3 for the ids of all that are merged. */
export const keepImages = (tx: Tx, mergeId: string, table: Imaged, condition: string, ids: readonly string[]): Promise<void> =>
  tx.rowsAffecting(
    `insert into merge_images (tenant_id, merge_id, from_table, row_id, image)
     select $1, $2, '${table}', row.id, to_jsonb(row) from ${table} row where row.deleted_at is null and (${condition})`,
    [tx.tenantId, mergeId, ids],
  );

/** After it did: whoever changes a row from here on has the last word on it. */
export async function sealImages(tx: Tx, mergeId: string, tables: readonly Imaged[]): Promise<void> {
  for (const table of tables) {
    await tx.rowsAffecting(
      `update merge_images i set version_after = row.version from ${table} row
       where i.merge_id = $1 and i.from_table = '${table}' and row.id = i.row_id`,
      [mergeId],
    );
  }
}

const of = (table: Imaged) =>
  `from merge_images i where i.merge_id = $1 and i.from_table = '${table}' and i.row_id = row.id and row.deleted_at is null`;
const untouched = 'row.version = i.version_after';

/** Spans first return to whose they were, then to their days: on the way no two stand for the same. */
export async function restoreSpans(
  tx: Tx,
  mergeId: string,
  table: 'affiliations' | 'company_team_members' | 'company_parents',
): Promise<void> {
  const owners = table === 'affiliations' ? ['company_id', 'contact_id'] : ['company_id'];
  const back = owners.map((column) => `${column} = (i.image ->> '${column}')::uuid`).join(', ');
  const primary = table === 'affiliations' ? ', is_primary = false' : '';
  await tx.rowsAffecting(`update ${table} row set ${back} ${of(table)}`, [mergeId]);
  await tx.rowsAffecting(`update ${table} row set to_date = (i.image ->> 'to_date')::date${primary} ${of(table)} and ${untouched}`, [
    mergeId,
  ]);
  if (table === 'affiliations') await restorePrimaries(tx, mergeId);
  await tx.rowsAffecting(`update ${table} row set version = row.version + 1 ${of(table)}`, [mergeId]);
}

/** Unless somebody named another one primary since. */
const restorePrimaries = (tx: Tx, mergeId: string): Promise<void> =>
  tx.rowsAffecting(
    `update affiliations row set is_primary = true ${of('affiliations')} and ${untouched} and (i.image ->> 'is_primary')::boolean and row.to_date is null
       and not exists (select from affiliations other where other.contact_id = row.contact_id and other.id <> row.id and other.is_primary
         and other.to_date is null and other.deleted_at is null)`,
    [mergeId],
  );

/** Links between records, among them those that would have led from a record to itself and were taken away. */
export async function restoreRelations(tx: Tx, mergeId: string, table: 'company_relations' | 'contact_relations'): Promise<void> {
  await tx.rowsAffecting(
    `update ${table} row set from_id = (i.image ->> 'from_id')::uuid, to_id = (i.image ->> 'to_id')::uuid, to_date = (i.image ->> 'to_date')::date,
       deleted_at = null, version = row.version + 1
     from merge_images i where i.merge_id = $1 and i.from_table = '${table}' and i.row_id = row.id and ${untouched}`,
    [mergeId],
  );
}

/** A deal that was changed since gets back only a name that was the loser's alone. */
export async function restoreDeals(tx: Tx, mergeId: string, winnerId: string, loserIds: readonly string[]): Promise<void> {
  const named = (parameter: string) =>
    `(i.image -> 'contact_roles') @> jsonb_build_array(jsonb_build_object('contactId', ${parameter}::text))`;
  for (const loserId of loserIds) {
    await tx.rowsAffecting(
      `update opportunities row set contact_roles = replace(row.contact_roles::text, $2::text, $3::text)::jsonb, version = row.version + 1
       ${of('opportunities')} and not (${untouched}) and ${named('$3')} and not ${named('$2')}`,
      [mergeId, winnerId, loserId],
    );
  }
  await tx.rowsAffecting(
    `update opportunities row set contact_roles = i.image -> 'contact_roles', version = row.version + 1 ${of('opportunities')} and ${untouched}`,
    [mergeId],
  );
}
