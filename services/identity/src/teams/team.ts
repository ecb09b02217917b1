// A team is a name, a place in the firm's tree and its people.
// - Names are unique in the firm.
// - The tree is at most 5 deep and has no cycle.
// - A team with others below it stays.
// - At most 500 people, all of them members of the firm.
import type { CreateTeamRequest, Team, UpdateTeamRequest } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import { conflict, malformed, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { everyonesAccessChanged } from '../access/access-changed.ts';

export type { Team };
export const depthMax = 5;
export const membersMax = 500;

/** Where a team stands or is to stand: the teams above, nearest first, and how many levels hang below it. */
export interface Place {
  aboveIds: readonly string[];
  levelsBelow: number;
}

export function found(id: string, given: CreateTeamRequest, place: Place) {
  refuseTooDeep(place);
  const set = {
    id,
    name: given.name,
    parentId: given.parentId,
    leadIds: given.leadIds,
    memberIds: withLeads(given.memberIds, given.leadIds),
  };
  return { set, events: [teamChanged({ ...set, teamId: id }), everyonesAccessChanged] };
}

export function change(team: Team, given: Named<UpdateTeamRequest>, place: Place): Decision<Team> {
  const leadIds = given.leadIds ?? team.leadIds;
  const wanted = { ...given, memberIds: withLeads(given.memberIds ?? team.memberIds, leadIds) };
  const { set } = changedFields(team, wanted);
  if (Object.keys(set).length === 0) return { set };
  if ('parentId' in set) refuseMisplaced(team, place);
  const event = teamChanged({ ...team, ...set, teamId: team.id });
  return { set, events: 'parentId' in set || set.leadIds || set.memberIds ? [event, everyonesAccessChanged] : [event] };
}

/** Adds people, or makes those who are in it its leads. */
export function enlarge(team: Team, userIds: readonly string[], lead: boolean): Decision<Team> {
  const memberIds = [...new Set([...team.memberIds, ...userIds])];
  if (memberIds.length > membersMax) throw malformed('limit.exceeded', `A team has at most ${membersMax} members.`);
  const others = team.leadIds.filter((id) => !userIds.includes(id));
  return change(team, { memberIds, leadIds: lead ? [...others, ...userIds] : others }, anywhere);
}

export function shrink(team: Team, userIds: readonly string[]): Decision<Team> {
  const stays = (id: string) => !userIds.includes(id);
  return change(team, { memberIds: team.memberIds.filter(stays), leadIds: team.leadIds.filter(stays) }, anywhere);
}

export function dissolve(team: Team, teamsBelow: number): Decision<Team> {
  if (teamsBelow > 0)
    throw conflict(
      'team.in_use',
      `${team.name} has ${teamsBelow === 1 ? 'a team' : `${teamsBelow} teams`} below it: move or delete them first.`,
    );
  return { set: {}, events: [teamChanged({ ...team, teamId: team.id, removed: true }), everyonesAccessChanged] };
}

function refuseMisplaced(team: Team, place: Place) {
  if (place.aboveIds.includes(team.id)) throw rule('team.cycle', 'A team cannot stand below itself.');
  refuseTooDeep(place);
}

function refuseTooDeep({ aboveIds, levelsBelow }: Place) {
  if (aboveIds.length + 1 + levelsBelow > depthMax) throw rule('team.too_deep', `Teams nest at most ${depthMax} deep.`);
}

// Of a team that does not move its place is not asked.
const anywhere: Place = { aboveIds: [], levelsBelow: 0 };

// Whoever leads a team belongs to it.
const withLeads = (memberIds: readonly string[], leadIds: readonly string[]) => [...new Set([...memberIds, ...leadIds])];

interface Facts {
  teamId: string;
  parentId?: string | undefined;
  memberIds: string[];
  leadIds: string[];
  removed?: boolean;
}

const teamChanged = ({ teamId, parentId, memberIds, leadIds, removed = false }: Facts) =>
  fact('identity.team.changed', { teamId, parentId, memberIds, leadIds, removed });
