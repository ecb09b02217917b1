// Every night, whoever changed since the night before is compared with all others (CRM-7): records that were written side by
// side, or in bulk, have not met yet. It goes on where it stopped, a few hundred at a time.
import type { PartyKind } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { job, recurring } from '@throughline/chassis/service';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { companiesLikeSql, contactsLikeSql } from './match.queries.ts';

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

const matchers: Record<PartyKind, { table: string; alike: string }> = {
  COMPANY: {
    table: 'companies',
    alike: companiesLikeSql({ name: 'r.name', emails: 'r.email', phones: 'r.phone', domain: 'r.domain', scope: 'null' }),
  },
  CONTACT: {
    table: 'contacts',
    alike: contactsLikeSql({ name: 'r.full_name', emails: 'r.email_addresses', phones: 'r.phones', scope: 'null' }),
  },
};

interface Found {
  left_id: string;
  right_id: string;
  score: number;
  reason: string;
}

/** Where it stopped; undefined: nobody is left. Pairs that are known, or were dismissed, stay as they are. */
async function scan(tx: Tx, kind: PartyKind, { at, id }: Place): Promise<Place | undefined> {
  const { table, alike } = matchers[kind];
  const records = `select * from ${table} where deleted_at is null and (updated_at, id) > ($1::timestamptz, $2::uuid) order by updated_at, id limit ${recordsMax}`;
  const found = await tx.rows<Found>(
    `select distinct on (1, 2) least(r.id, m.id) as left_id, greatest(r.id, m.id) as right_id, m.score, m.reason
     from (${records}) r cross join lateral (${alike}) m where m.id <> r.id order by 1, 2, m.score desc`,
    [at, id],
  );
  await tx.rowsAffecting(
    `insert into duplicate_pairs (tenant_id, id, version, event_seq, created_at, updated_at, created_by, kind, left_id, right_id, score, reason, dismissed)
     select $1, f.id, 1, 0, $2, $2, $3, $4, f.left_id, f.right_id, f.score, f.reason, false
     from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::numeric[], $9::text[]) as f (id, left_id, right_id, score, reason)
     on conflict (tenant_id, left_id, right_id) where deleted_at is null do nothing`,
    [
      tx.tenantId,
      tx.now,
      tx.actorId,
      kind,
      found.map(() => tx.ids.next()),
      found.map((pair) => pair.left_id),
      found.map((pair) => pair.right_id),
      found.map((pair) => pair.score),
      found.map((pair) => pair.reason),
    ],
  );
  const [last] = await tx.rows<{ at: string; id: string; records: number }>(
    `select updated_at::text as at, id, (count(*) over ())::int as records from (${records}) r order by updated_at desc, id desc limit 1`,
    [at, id],
  );
  return last && last.records === recordsMax ? { at: last.at, id: last.id } : undefined;
}
