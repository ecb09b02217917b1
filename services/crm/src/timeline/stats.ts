// Activities of a span of the firm's days, counted (CRM-61). A team's figures are those of its people, as identity knows them today.
import type { ActivityCount, GetActivityStatsRequest } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { outOfRange } from '@throughline/chassis/errors';
import type { QueryContext } from '@throughline/chassis/rpc/handler';
import { addDays } from '@throughline/chassis/values/calendar';
import { endOfDay, startOfDay } from '@throughline/chassis/values/zone';
import { firmDay } from '../firm/working-calendar.ts';
import { summed } from './activity-rates.ts';
import { activityStats } from './stats.queries.ts';

const usersAskedMax = 500;
const daysShown = 30;

export async function statsFor(context: QueryContext, request: GetActivityStatsRequest): Promise<ActivityCount[]> {
  if (request.groupBy !== 'TEAM') return counted(context, request);
  return byTeam(context, await counted(context, { ...request, groupBy: 'USER' }));
}

async function counted(context: QueryContext, request: GetActivityStatsRequest) {
  const { today, timeZone } = await firmDay(context);
  const to = request.to || today;
  const from = request.from || addDays(to, -daysShown);
  if (from > to) throw outOfRange('to', 'must not come before from');
  return activityStats(context.tx, request, {
    from: startOfDay(from, timeZone),
    to: endOfDay(to, timeZone),
    timeZone,
    now: context.clock.now(),
  });
}

/** Somebody in two teams counts in both, somebody in none in neither. */
async function byTeam({ ask }: QueryContext, byUser: readonly ActivityCount[]): Promise<ActivityCount[]> {
  const countsOf = new Map<string, ActivityCount[]>();
  for (let start = 0; start < byUser.length; start += usersAskedMax) {
    const some = byUser.slice(start, start + usersAskedMax);
    const { items } = await ask(UserServiceService).getUsers({ ids: some.map(({ key }) => key) });
    const teamsOf = new Map(items.map(({ id, teamIds }) => [id, teamIds]));
    for (const count of some)
      for (const teamId of teamsOf.get(count.key) ?? []) countsOf.set(teamId, [...(countsOf.get(teamId) ?? []), count]);
  }
  return [...countsOf].map(([teamId, counts]) => summed(teamId, counts)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
