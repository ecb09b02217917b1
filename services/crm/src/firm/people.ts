// The firm's people, as identity knows them.
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { rule } from '@throughline/chassis/errors';
import { isId } from '@throughline/chassis/ids';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';

/** Whoever is to own a record works here; the caller does, or they would not be calling. */
export async function refuseInactiveOwners(context: HandlerContext, userIds: readonly (string | undefined)[]): Promise<void> {
  const inactive = await inactiveAmong(context, userIds);
  if (inactive.size > 0) throw rule('owner.invalid', 'An owner is an active member of the firm.', { userIds: [...inactive] });
}

export async function inactiveAmong(context: HandlerContext, userIds: readonly (string | undefined)[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(userIds)].filter((id): id is string => id !== undefined && isId(id) && id !== context.passport.userId);
  if (asked.length === 0) return new Set();
  const { items } = await context.ask(UserServiceService).getUsers({ ids: asked });
  const active = new Set(items.filter((user) => user.status === 'ACTIVE').map((user) => user.id));
  return new Set(asked.filter((id) => !active.has(id)));
}

/** Keys of the roles that the caller holds; a key or a machine holds none. */
export async function rolesOfCaller(context: HandlerContext): Promise<readonly string[]> {
  const { userId } = context.passport;
  if (!userId) return [];
  const { items } = await context.ask(UserServiceService).getUsers({ ids: [userId] });
  return items[0]?.roleKeys ?? [];
}
