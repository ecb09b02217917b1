// After a key rotation: what older keys sealed is sealed again under the new one, some rows a step, each step a job that
// asks for the next. Nobody changed anything, so versions, events and the audit trail stay still (IDN-85).
import { events } from '@throughline/contracts/gen/events.gen';
import type { DataKeyRotated } from '@throughline/contracts/gen/throughline/identity/v1/encryption';
import { job, type Job, type Reaction } from '../service.ts';
import type { CachedDataKeys } from '../security/cached-data-keys.ts';
import { sealRow } from './sealed-rows.ts';
import type { Noun, Table } from './table.ts';
import type { Tx } from './unit-of-work.ts';

export interface Resealing {
  reactions: Reaction[];
  jobs: Job[];
}

interface Given {
  service: string;
  tables: readonly Table<Noun>[];
  keys: CachedDataKeys;
}

export const resealRowsMax = 500;
const resealKind = 'chassis.reseal';
const rotated = 'identity.data_key.rotated';
const beforeAll = '00000000-0000-0000-0000-000000000000';

export function resealing({ service, tables, keys }: Given): Resealing {
  const sealed = new Map(
    tables.filter((table) => table.sealedFields.length > 0 && table.belongsTo !== 'PERSON').map((table) => [table.name, table]),
  );
  // A mesh without identity's contract has no rotation to hear of.
  if (sealed.size === 0 || !events[rotated]) return { reactions: [], jobs: [] };

  const react: Reaction = {
    type: rotated,
    async run({ tx }, event) {
      if ((event.data as DataKeyRotated).service !== service) return;
      keys.drop(tx.tenantId);
      for (const name of sealed.keys()) scheduleStep(tx, name, beforeAll);
    },
  };
  const step = job(resealKind, async ({ tx }, payload) => {
    const { table: name, after } = payload as { table: string; after: string };
    const table = sealed.get(name);
    const last = table && (await resealStep(tx, table, after, keys));
    if (last) scheduleStep(tx, name, last);
  });
  return { reactions: [react], jobs: [step] };
}

const scheduleStep = (tx: Tx, table: string, after: string) => tx.schedule({ kind: resealKind, key: table, payload: { table, after } });

/** Answers the last row's id where more may follow. */
async function resealStep(tx: Tx, table: Table<Noun>, after: string, keys: CachedDataKeys): Promise<string | undefined> {
  const { version } = await keys.current(tx.tenantId);
  const names = table.sealedFields.flatMap((field) => field.sqlNames);
  const older = names.map((name) => `split_part(${name}, '.', 2)::int < $2`).join(' or ');
  const rows = await tx.select(table, `${table.name}.id > $1 and (${older})`, [after, version], {
    tail: `order by ${table.name}.id limit ${resealRowsMax} for no key update`,
    includeDeleted: true,
  });
  for (const row of rows) await resealRow(tx, table, row, keys);
  return rows.length === resealRowsMax ? rows.at(-1)!.id : undefined;
}

async function resealRow(tx: Tx, table: Table<Noun>, row: Noun, keys: CachedDataKeys): Promise<void> {
  const plain = Object.fromEntries(table.sealedFields.map(({ name }) => [name, row[name as keyof Noun]]));
  const sealed = (await sealRow(table, row.id, plain as Partial<Noun>, tx.tenantId, keys)) as Record<string, unknown>;
  const columns = table.sealedFields.filter(({ name }) => sealed[name] !== undefined);
  const set = columns.map(({ sqlNames }, index) => `${sqlNames[0]} = $${index + 2}`).join(', ');
  await tx.rows(`update ${table.name} set ${set} where id = $1`, [row.id, ...columns.map(({ name }) => sealed[name])]);
}
