// Every night, whoever changed since the night before is compared with all others (CRM-7): records that were written side by
// side, or in bulk, have not met yet. It goes on where it stopped, a few hundred at a time.
import type { PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { job, recurring } from '@throughline/chassis/service';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { likenessesOf, partyTables } from './pair-finding.queries.ts';
import { keepPairs } from './pair.table.ts';

const recordsMax = 200;
/** An hour more than a day: nobody falls between two nights. */
const lookBackMs = 25 * 3_600_000;
const kinds: readonly PartyKind[] = ['COMPANY', 'CONTACT'];

interface Place {
  at: string;
  id: string;
}

export const planScans = recurring('duplicates.scan', '30 1 * * *', async ({ rows, inTenant, clock }) => {
  const since = new Date(clock.now().getTime() - lookBackMs).toISOString();
  for (const { firm_id: firmId } of await rows<{ firm_id: string }>('select * from firms_with_parties()')) {
    await inTenant(firmId, async ({ tx }) => {
      for (const kind of kinds) scheduleScan(tx, kind, { at: since, id: '00000000-0000-0000-0000-000000000000' });
    });
  }
});

export const scanJobs = [
  job('duplicates.scan', async ({ tx }, payload) => {
    const { kind, at, id } = payload as unknown as Place & { kind: PartyKind };
    const last = await scan(tx, kind, { at, id });
    if (last) scheduleScan(tx, kind, last);
  }),
];

const scheduleScan = (tx: Tx, kind: PartyKind, { at, id }: Place): void =>
  tx.schedule({ kind: 'duplicates.scan', key: `${kind}/${at}/${id}`, payload: { kind, at, id } });

/** Where it stopped; undefined: nobody is left. */
async function scan(tx: Tx, kind: PartyKind, { at, id }: Place): Promise<Place | undefined> {
  const next = `(updated_at, id) > ($1::timestamptz, $2::uuid) order by updated_at, id limit ${recordsMax}`;
  await keepPairs(tx, kind, await likenessesOf(tx, kind, next, [at, id]));
  const [last] = await tx.rows<{ at: string; id: string; records: number }>(
    `select updated_at::text as at, id, (count(*) over ())::int as records
     from (select updated_at, id from ${partyTables[kind]} where deleted_at is null and ${next}) r order by updated_at desc, id desc limit 1`,
    [at, id],
  );
  return last && last.records === recordsMax ? { at: last.at, id: last.id } : undefined;
}
