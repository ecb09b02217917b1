// Who belongs to merged companies. Somebody who is on two of the teams, or works at two of the companies, does so once
// afterwards: one span goes on, a primary one or the winner's; the others end. The losers' past is the winner's past.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { Merging } from '../merging/merge.ts';

const present = 'to_date is null and deleted_at is null';
const ended = `to_date = greatest(from_date, $3::date), version = version + 1`;

export async function settleMembers(tx: Tx, { winnerId, loserIds }: Merging, today: PlainDate): Promise<void> {
  const values = [winnerId, loserIds, today];
  // Where the company stood in its group ends with it; the winner keeps its own place.
  await tx.rowsAffecting(`update company_parents set ${ended} where company_id = any ($2) and ${present} and $1::uuid is not null`, values);
  await tx.rowsAffecting(
    `update company_team_members set ${ended} where company_id = any ($2) and ${present} and role = 'ACCOUNT_OWNER' and $1::uuid is not null`,
    values,
  );
  await tx.rowsAffecting(twins('company_team_members', 'user_id, role', 'company_id <> $1'), values);
  await tx.rowsAffecting(twins('affiliations', 'contact_id', 'is_primary desc, company_id <> $1'), values);
  for (const table of ['company_team_members', 'affiliations']) {
    await tx.rowsAffecting(`update ${table} set company_id = $1, version = version + 1 where company_id = any ($2)`, [winnerId, loserIds]);
  }
}

/** Ends all but the first of somebody's present spans. */
const twins = (table: string, same: string, first: string) => `update ${table} set ${ended} where id in (
    select id from (
      select id, row_number() over (partition by ${same} order by ${first}, from_date, id) as place
      from ${table} where ${present} and company_id = any ($2::uuid[] || $1::uuid)
    ) as spans where place > 1)`;
