// A record that was merged into another says so to whoever still comes with its id, by whichever route: 404 with the id of the one
// that holds it now (CRM-18).
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { DomainError } from '@throughline/chassis/errors';

/** Within the caller's reach, as the record itself was. */
export const mergedAway =
  (what: 'company' | 'contact') =>
  async <T extends Noun>(reader: Reader, table: Table<T>, id: string): Promise<DomainError | undefined> => {
    const values: unknown[] = [id];
    const conditions = [`${table.name}.id = $1`, 'merged_into_id is not null', ...reachConditions(table, reader, values)];
    const [gone] = await reader.rows<{ mergedIntoId: string }>(
      `select merged_into_id as "mergedIntoId" from ${table.name} where ${conditions.join(' and ')}`,
      values,
    );
    return gone && new DomainError('MISSING', `${what}.merged`, `This ${what} was merged into another.`, { details: gone });
  };
