// A record that was merged into another says so: 404 with the id of the one that holds it now (CRM-18).
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { DomainError, notFound } from '@throughline/chassis/errors';

interface Mergeable extends Noun {
  mergedIntoId?: string | undefined;
}

export async function getOrMerged<T extends Mergeable>(tx: Reader, table: Table<T>, id: string, what: 'company' | 'contact'): Promise<T> {
  const found = await tx.find(table, id);
  if (found) return found;
  const [gone] = await tx.select(table, `${table.name}.id = $1 and ${table.name}.merged_into_id is not null`, [id], {
    within: 'REACH',
    includeDeleted: true,
  });
  if (!gone) throw notFound();
  throw new DomainError('MISSING', `${what}.merged`, `This ${what} was merged into another.`, {
    details: { mergedIntoId: gone.mergedIntoId },
  });
}
