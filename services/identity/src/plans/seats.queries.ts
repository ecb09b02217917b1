// Seats are counted under the plan's lock: two invitations at once cannot take the same last seat.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { ownPlan } from './plan.queries.ts';
import { quotasOf } from './plan.ts';
import { refuseFullHouse } from './seats.ts';

const seatsSql = `select
    (select count(*) from memberships where status in ('ACTIVE', 'SUSPENDED') and deleted_at is null)
  + (select count(*) from invitations where status = 'PENDING' and deleted_at is null) as seats`;

export async function countSeats(tx: Reader): Promise<number> {
  const [row] = await tx.rows<{ seats: number }>(seatsSql);
  return row!.seats;
}

/** Before inviting, accepting an unannounced member or reinstating one that had ended: seats for them, or 422 quota.users. */
export async function holdSeats(tx: Tx, wanted = 1): Promise<void> {
  const plan = await ownPlan(tx);
  refuseFullHouse(await countSeats(tx), quotasOf(plan), wanted);
}
