// The teams of people, as identity knows them today.
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import type { QueryContext } from '@throughline/chassis/rpc/handler';

const idsMax = 200;

/** Each team with those of the people who are in it. */
export async function teamsOf({ ask }: QueryContext, people: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const teams = new Map<string, Set<string>>();
  for (let at = 0; at < people.length; at += idsMax) {
    const { items } = await ask(UserServiceService).getUsers({ ids: people.slice(at, at + idsMax) });
    for (const { id, teamIds } of items) for (const team of teamIds) teams.set(team, (teams.get(team) ?? new Set()).add(id));
  }
  return teams;
}
