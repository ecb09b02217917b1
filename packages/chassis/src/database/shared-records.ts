// Who was only given a record deletes it where they manage it, and not where they may just change it (IDN-55).
import { forbidden } from '../errors.ts';
import { reachOf } from '../security/access.ts';
import { grantedIds } from '../security/granted.ts';
import type { Reader } from './reader.ts';
import type { Noun, Table } from './table.ts';

export async function refuseShared<T extends Noun>(reader: Reader, table: Table<T>, id: string): Promise<void> {
  const { passport } = reader;
  const isGiven = (action: string) => grantedIds(passport, `${table.permission}.${action}`).includes(id);
  if (!table.reach || !isGiven('read') || isGiven('delete')) return;
  const permission = `${table.permission}.read`;
  const reach = reachOf(passport, permission);
  if (reach.kind === 'ALL') return;
  const own = await reader.rows(`select 1 from ${table.name} where id = $1 and (${table.reach('$2')})`, [id, reach.userIds]);
  if (own.length === 0) throw forbidden('permission.denied', 'It is shared with you to work on it, not to delete it.', { permission });
}
