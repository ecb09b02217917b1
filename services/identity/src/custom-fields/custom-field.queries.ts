import type { FieldDefinitions } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import type { Reader } from '@throughline/chassis/database/reader';
import { CustomFieldTable } from './custom-field.table.ts';

// Archived fields come along, since records keep their values; this bounds an answer whatever was archived over the years.
const answeredMax = 500;

export async function fieldDefinitions(tx: Reader, resource: string): Promise<FieldDefinitions> {
  const tail = `order by archived, order_number, key limit ${answeredMax}`;
  const definitions = await tx.select(CustomFieldTable, 'resource = $1', [resource], { tail });
  // Tombstones count too, so that deleting a field is a change as well.
  const [row] = await tx.rows<{ version: number }>(
    'select coalesce(sum(version), 0)::bigint as version from custom_fields where resource = $1',
    [resource],
  );
  return { definitions, version: row!.version };
}

export async function countInUse(tx: Reader, resource: string): Promise<number> {
  const sql = 'select count(*) as fields from custom_fields where resource = $1 and not archived and deleted_at is null';
  const [row] = await tx.rows<{ fields: number }>(sql, [resource]);
  return row!.fields;
}
