import type { Noun, Table } from './table.ts';
import type { Tx } from './unit-of-work.ts';

/** The one record that a firm has of a kind, to change it. Before there is one, whoever would make it waits for who makes it now. */
export async function onlyRecord<T extends Noun>(tx: Tx, table: Table<T>): Promise<T | undefined> {
  const find = async () => (await tx.select(table, 'true', [], { tail: 'for no key update' }))[0];
  const present = await find();
  if (present) return present;
  await tx.takeTurn(table.name);
  return find();
}
