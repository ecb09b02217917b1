// The firm's people, as identity knows them.
import { UserDirectoryServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { rule } from '@throughline/chassis/errors';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';

/** Whoever is to own a record works here; the caller does, or they would not be calling. */
export async function refuseInactiveOwners(context: HandlerContext, userIds: readonly (string | undefined)[]): Promise<void> {
  const asked = [...new Set(userIds)].filter((id) => id !== undefined && id !== context.passport.userId) as string[];
  if (asked.length === 0) return;
  const { items } = await context.ask(UserDirectoryServiceService).getUsers({ ids: asked });
  const active = new Set(items.filter((user) => user.status === 'ACTIVE').map((user) => user.id));
  const unfit = asked.filter((id) => !active.has(id));
  if (unfit.length > 0) throw rule('owner.invalid', 'An owner is an active member of the firm.', { userIds: unfit });
}
