// Keys of the firm at work. Whoever makes one holds a lock on the firm's keys of that service, so that one of two wins.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { cut, replaced, rewrapped, type DataKey, type MasterKeys } from './data-key.ts';
import { DataKeyTable } from './data-key.table.ts';

export async function findKeyVersion(tx: Reader, service: string, version: number | undefined): Promise<DataKey | undefined> {
  const [condition, values] =
    version === undefined ? [`state = 'CURRENT'`, [service]] : [`key_version = $2 and state <> 'DESTROYED'`, [service, version]];
  return (await tx.select(DataKeyTable, `service = $1 and ${condition}`, values))[0];
}

/** The key asked for; the first current one is made here. */
export async function keyFor(tx: Tx, service: string, version: number | undefined, masterKeys: MasterKeys): Promise<DataKey> {
  const found = await findKeyVersion(tx, service, version);
  if (found) return found;
  if (version !== undefined) throw notFound();
  await lockKeys(tx, service);
  return (await findKeyVersion(tx, service, undefined)) ?? cutKey(tx, service, 1, masterKeys);
}

/** Gives a service its next key; undefined where it has none to follow. */
export async function rotateKey(tx: Tx, service: string, masterKeys: MasterKeys): Promise<DataKey | undefined> {
  await lockKeys(tx, service);
  const present = await findKeyVersion(tx, service, undefined);
  if (!present) return undefined;
  await tx.apply(present, replaced(present));
  return cutKey(tx, service, present.keyVersion + 1, masterKeys);
}

/** The services that have a current key in the firm; of those only whose key was made before an instant, where one is named. */
export async function servicesWithKeys(tx: Reader, madeBefore?: Date): Promise<string[]> {
  const sql = `select service from data_keys where state = 'CURRENT' and created_at < coalesce($1::timestamptz, 'infinity') order by service`;
  const rows = await tx.rows<{ service: string }>(sql, [madeBefore ?? null]);
  return rows.map((row) => row.service);
}

export async function rewrapKeys(tx: Tx, masterKeys: MasterKeys): Promise<void> {
  const wrappedByOthers = await tx.select(DataKeyTable, `master_version <> $1 and state <> 'DESTROYED'`, [masterKeys[0].version], {
    tail: 'for no key update',
  });
  for (const key of wrappedByOthers) await tx.apply(key, rewrapped(key, tx.tenantId, masterKeys));
}

const lockKeys = (tx: Tx, service: string) => tx.takeTurn(`data keys of ${service}`);

const cutKey = (tx: Tx, service: string, keyVersion: number, masterKeys: MasterKeys) =>
  tx.create(DataKeyTable, cut({ id: tx.ids.next(), tenantId: tx.tenantId, service, keyVersion }, masterKeys));
