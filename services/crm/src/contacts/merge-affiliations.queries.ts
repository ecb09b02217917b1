// Where merged people belong. Two spans at one company become one: the winner's goes on. The winner's primary affiliation
// stays the primary one; where it has none, the first loser's becomes it.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { Merging } from '../merging/merge.ts';

const ranked = (partition: string, order: string) => `select id, row_number() over (${partition} order by ${order}, from_date, id) as place
  from affiliations where to_date is null and deleted_at is null and contact_id = any ($2::uuid[] || $1::uuid)`;

export async function settleAffiliations(tx: Tx, { winnerId, loserIds }: Merging, today: PlainDate): Promise<void> {
  await tx.rowsAffecting(
    `update affiliations set to_date = greatest(from_date, $3::date), is_primary = false, version = version + 1
     where id in (select id from (${ranked('partition by company_id', 'contact_id <> $1')}) as spans where place > 1)`,
    [winnerId, loserIds, today],
  );
  await tx.rowsAffecting(
    `update affiliations set is_primary = (id in (select id from (${ranked('', 'is_primary desc, contact_id <> $1')}) as spans where place = 1)), version = version + 1
     where to_date is null and deleted_at is null and contact_id = any ($2)`,
    [winnerId, loserIds],
  );
  await tx.rowsAffecting('update affiliations set contact_id = $1 where contact_id = any ($2)', [winnerId, loserIds]);
}
