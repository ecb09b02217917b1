import type { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { containsText, equals, page } from '@throughline/chassis/database/list';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { change, dissolve, found } from './team.ts';
import { countTeamsBelow, placeBelow } from './team.queries.ts';
import { TeamTable } from './team.table.ts';

export const teamRpc: Rpc<typeof TeamServiceService> = {
  listTeams: query(({ tx }, request) =>
    page(tx, TeamTable, request, {
      filters: { parentId: equals('parent_id'), memberId: (member: string, parameter) => `member_ids @> array[${parameter(member)}::uuid]` },
      orderBy: { name: { sql: 'name', type: 'text' } },
      defaultOrder: 'name',
      text: containsText('name'),
    }),
  ),

  getTeam: query(({ tx }, { id }) => tx.get(TeamTable, id)),

  createTeam: command(async ({ tx }, request) => {
    if (request.parentId) await tx.get(TeamTable, request.parentId);
    return tx.create(TeamTable, found(tx.ids.next(), request, await placeBelow(tx, request.parentId)));
  }),

  updateTeam: command(async ({ tx }, request) => {
    const given = namedFields(request);
    const team = await tx.get(TeamTable, request.id);
    if (given.parentId) await tx.get(TeamTable, given.parentId);
    return tx.apply(team, change(team, given, await placeBelow(tx, given.parentId, team.id)));
  }),

  deleteTeam: command(async ({ tx }, { id }) => {
    const team = await tx.get(TeamTable, id);
    await tx.remove(team, dissolve(team, await countTeamsBelow(tx, id)));
    return {};
  }),
};
