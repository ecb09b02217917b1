// Seats: who counts as a user of the firm's plan (IDN-14).
// - An active or suspended member takes a seat, and so does an invitation that waits for its answer.
// - A full house takes nobody more in; a quota that was lowered sends nobody away.
import type { Quotas } from '@throughline/contracts/gen/throughline/identity/v1/plans';
import { rule } from '@throughline/chassis/errors';

/** Refuses when `wanted` more would not find a seat. */
export function refuseFullHouse(taken: number, { maxUsers }: Quotas, wanted = 1): void {
  if (maxUsers === undefined || taken + wanted <= maxUsers) return;
  throw rule('quota.users', `The plan has ${maxUsers} seats, and ${taken} are taken.`, { seats: maxUsers, taken, wanted });
}
