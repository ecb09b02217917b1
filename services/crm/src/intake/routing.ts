// Who gets a lead that a form made (CRM-35): the first rule that holds, by priority, else the form's own people. A rule leads to
// people by name, to a team, each in turn, or to the host of the meeting.
import type { RoutingRule } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { holds, saved, type Facts } from '../conditions/condition.ts';
import type { StoredForm } from './form.ts';

export type Route = { kind: 'PEOPLE'; userIds: readonly string[] } | { kind: 'TEAM'; teamId: string } | { kind: 'HOST' };

type Routing = Pick<StoredForm, 'routingRules' | 'defaultAssign' | 'defaultTeamId'>;

export function routeOf({ routingRules, defaultAssign, defaultTeamId }: Routing, facts: Facts): Route {
  const rule = routingRules.toSorted((one, other) => one.priority - other.priority).find(({ when }) => holds(saved(when), facts));
  if (rule) return leadsTo(rule);
  if (defaultAssign.length === 0 && defaultTeamId !== undefined) return { kind: 'TEAM', teamId: defaultTeamId };
  return { kind: 'PEOPLE', userIds: defaultAssign };
}

/** Rules were kept before they could name a team or a host. */
function leadsTo({ assign, teamId, host = false }: Partial<RoutingRule>): Route {
  if (host) return { kind: 'HOST' };
  return teamId === undefined ? { kind: 'PEOPLE', userIds: assign ?? [] } : { kind: 'TEAM', teamId };
}

/** Whom a form may name at all, so that identity is asked once. */
export const teamsOf = ({ routingRules, defaultTeamId }: Routing): string[] => [
  ...new Set([...routingRules.map(({ teamId }) => teamId), defaultTeamId].filter((id) => id !== undefined)),
];

export const peopleOf = ({ routingRules, defaultAssign }: Routing): string[] => [
  ...new Set([...defaultAssign, ...routingRules.flatMap(({ assign }) => assign)]),
];
