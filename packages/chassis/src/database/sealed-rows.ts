// Sealed columns of a row: encrypted before the write, decrypted after the read, bound to firm, table, column and row.
import { openSealed, seal, type DataKeys } from '../security/sealing.ts';
import type { Noun, Table } from './table.ts';

export async function sealRow<T extends Noun>(
  table: Table<T>,
  id: string,
  set: Partial<T>,
  tenantId: string,
  keys: DataKeys | undefined,
): Promise<Partial<T>> {
  const sealedNames = table.sealedFields.filter(({ name }) => set[name as keyof T] !== undefined).map(({ name }) => name as keyof T);
  if (sealedNames.length === 0) return set;
  const key = await required(keys).current(tenantId);
  const stored = { ...set };
  for (const name of sealedNames) {
    stored[name] = seal(key, place(table, name as string, tenantId, id), String(set[name])) as T[keyof T];
  }
  return stored;
}

export async function unsealRow<T extends Noun>(table: Table<T>, noun: T, tenantId: string, keys: DataKeys | undefined): Promise<void> {
  for (const { name } of table.sealedFields) {
    const stored = noun[name as keyof T] as string | undefined;
    if (stored === undefined) continue;
    noun[name as keyof T] = (await openSealed(required(keys), place(table, name, tenantId, noun.id), stored)) as T[keyof T];
  }
}

const place = (table: { name: string }, column: string, tenantId: string, row: string) => ({ tenantId, table: table.name, column, row });

export function required(keys: DataKeys | undefined): DataKeys {
  if (!keys) throw new Error('a service that seals needs data keys');
  return keys;
}
