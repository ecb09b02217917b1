// The firm's people, as identity knows them.
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { rule } from '@throughline/chassis/errors';
import { isId } from '@throughline/chassis/ids';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import { askInOwnName } from './own-name.ts';

/** Whoever is to own a record works here; the caller does, or they would not be calling. */
export async function refuseInactiveOwners(context: HandlerContext, userIds: readonly (string | undefined)[]): Promise<void> {
  const inactive = [...(await inactiveAmong(context, userIds))];
  if (inactive.length > 0) throw ownerInvalid(inactive);
}

export const ownerInvalid = (userIds: readonly string[]) =>
  rule('owner.invalid', 'Whoever owns or looks after a record is an active member of the firm; userIds names who is not.', { userIds });

export async function inactiveAmong(context: HandlerContext, userIds: readonly (string | undefined)[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(userIds)].filter((id): id is string => id !== undefined && isId(id) && id !== context.passport.userId);
  if (asked.length === 0) return new Set();
  const { items } = await context.ask(UserServiceService).getUsers({ ids: asked });
  const active = new Set(items.filter((user) => user.status === 'ACTIVE').map((user) => user.id));
  return new Set(asked.filter((id) => !active.has(id)));
}

/** 404 where one of the teams is not there. */
export async function refuseUnknownTeams(context: HandlerContext, teamIds: readonly (string | undefined)[]): Promise<void> {
  const asked = teamIds.filter((id) => id !== undefined);
  if (asked.length === 0) return;
  await askInOwnName(context, (ask) =>
    Promise.all(asked.map((teamId) => ask(TeamServiceService).listTeamMembers({ teamId, below: false }))),
  );
}

/** Keys of the roles that the caller holds; a key or a machine holds none. */
export async function rolesOfCaller(context: HandlerContext): Promise<readonly string[]> {
  const { userId } = context.passport;
  if (!userId) return [];
  const { items } = await context.ask(UserServiceService).getUsers({ ids: [userId] });
  return items[0]?.roleKeys ?? [];
}
