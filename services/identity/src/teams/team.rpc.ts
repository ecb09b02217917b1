import type { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { containsText, equals, page } from '@throughline/chassis/database/list';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { rule } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { unknownMembers } from '../members/member.queries.ts';
import { change, dissolve, enlarge, found, shrink } from './team.ts';
import { countTeamsBelow, peopleOf, placeBelow } from './team.queries.ts';
import { TeamTable } from './team.table.ts';

export const teamRpc: Rpc<typeof TeamServiceService> = {
  listTeams: query(({ tx }, request) =>
    page(tx, TeamTable, request, {
      filters: {
        parentId: equals('parent_id'),
        memberId: (member: string, parameter) => `member_ids @> array[${parameter(member)}::uuid]`,
      },
      orderBy: { name: { sql: 'name', type: 'text' } },
      defaultOrder: 'name',
      text: containsText('name'),
    }),
  ),

  getTeam: query(({ tx }, { id }) => tx.get(TeamTable, id)),

  createTeam: command(async ({ tx }, request) => {
    if (request.parentId) await tx.get(TeamTable, request.parentId);
    await refuseStrangers(tx, [...request.memberIds, ...request.leadIds]);
    return tx.create(TeamTable, found(tx.ids.next(), request, await placeBelow(tx, request.parentId)));
  }),

  updateTeam: command(async ({ tx }, request) => {
    const given = namedFields(request);
    if (given.parentId) await lockInOrder(tx, [request.id, given.parentId]);
    const team = await tx.get(TeamTable, request.id);
    if (given.parentId) await tx.get(TeamTable, given.parentId);
    await refuseStrangers(tx, [...(given.memberIds ?? []), ...(given.leadIds ?? [])]);
    return tx.apply(team, change(team, given, await placeBelow(tx, given.parentId, team.id)));
  }),

  deleteTeam: command(async ({ tx }, { id }) => {
    const team = await tx.get(TeamTable, id);
    await tx.remove(team, dissolve(team, await countTeamsBelow(tx, id)));
    return {};
  }),

  addTeamMembers: command(async ({ tx }, { id, userIds, lead }) => {
    const team = await tx.get(TeamTable, id);
    await refuseStrangers(tx, userIds);
    return tx.apply(team, enlarge(team, userIds, lead));
  }),

  removeTeamMembers: command(async ({ tx }, { id, userIds }) => {
    const team = await tx.get(TeamTable, id);
    await tx.apply(team, shrink(team, userIds));
    return {};
  }),

  listTeamMembers: query(async ({ tx }, { teamId, below }) => {
    await tx.get(TeamTable, teamId);
    return { items: await peopleOf(tx, teamId, below) };
  }),
};

/** Two people who hang two teams below one another take turns, where each would else wait for what the other holds. */
const lockInOrder = (tx: Tx, ids: readonly string[]) =>
  tx.rows('select id from teams where id = any ($1) order by id for no key update', [ids]);

async function refuseStrangers(tx: Tx, userIds: readonly string[]) {
  const [stranger] = await unknownMembers(tx, userIds);
  if (stranger) throw rule('member.unknown', `${stranger} is no member of the firm.`, { userId: stranger });
}
