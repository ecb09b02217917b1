// Whoever leaves the firm leaves its teams.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { shrink } from './team.ts';
import { TeamTable } from './team.table.ts';

export async function leaveTeams(tx: Tx, userId: string): Promise<void> {
  const teams = await tx.select(TeamTable, 'member_ids @> array[$1::uuid]', [userId], { tail: 'order by teams.id for no key update' });
  for (const team of teams) await tx.apply(team, shrink(team, [userId]));
}
