// Whether the caller may do something to a record, for those who keep something beside it: a file, a live room, a task.
import type { AuthorizeRecordRequest, AuthorizeRecordResponse } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import { reachConditions, type Reader } from '../database/reader.ts';
import type { Noun, Table } from '../database/table.ts';
import { holds } from '../security/access.ts';

const refused: AuthorizeRecordResponse = { allowed: false, title: '' };

export async function authorizeRecord(
  reader: Reader,
  table: Table<Noun> | undefined,
  { id, action }: AuthorizeRecordRequest,
): Promise<AuthorizeRecordResponse> {
  if (!table) return refused;
  const { passport, session } = reader;
  const permission = `${table.permission}.${action}`;
  if (!holds(passport, permission)) return refused;
  const values: unknown[] = [id, table.name];
  const conditions = [
    `${table.name}.id = $1`,
    `${table.name}.deleted_at is null`,
    ...reachConditions(table, { passport, permission }, values),
  ];
  const title = `(select title from search_entries entry where entry.type = $2 and entry.id = ${table.name}.id)`;
  const [row] = await session.rows<{ title: string | null }>(
    `select ${title} as title from ${table.name} where ${conditions.join(' and ')}`,
    values,
  );
  return !row || (await isHidden(reader, table, id)) ? refused : { allowed: true, title: row.title ?? '' };
}

async function isHidden(reader: Reader, table: Table<Noun>, id: string): Promise<boolean> {
  if (!table.hides) return false;
  const [noun] = await reader.select(table, `${table.name}.id = $1`, [id]);
  return !noun || table.hides(reader, noun);
}
