// Those of a form's people and teams who work here now, asked of identity before anything is locked.
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { DomainError } from '@throughline/chassis/errors';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { inTurn } from '../booking/booking.queries.ts';
import { BookingPageTable } from '../booking/booking-page.table.ts';
import { BookingTable } from '../booking/booking.table.ts';
import { giveTurn } from '../leads/assignment.queries.ts';
import { assign, type StoredLead } from '../leads/lead.ts';
import type { StoredForm } from './form.ts';
import { peopleOf, teamsOf, type Route } from './routing.ts';
import type { StoredSubmission } from './submission.ts';

export interface Pool {
  teams: ReadonlyMap<string, readonly string[]>;
  active: ReadonlySet<string>;
  /** Of the form's booking page. */
  hosts: readonly string[];
}

const peopleAskedMax = 500;

export async function poolOf(ask: Ask, tx: Reader, form: StoredForm): Promise<Pool> {
  const hosts = await hostsOf(tx, form);
  const teams = new Map(await Promise.all(teamsOf(form).map(async (teamId) => [teamId, await membersOf(ask, teamId)] as const)));
  const ids = [...new Set([...peopleOf(form), ...hosts, ...[...teams.values()].flat()])].slice(0, peopleAskedMax);
  if (ids.length === 0) return { teams, active: new Set(), hosts };
  const { items } = await ask(UserServiceService).getUsers({ ids });
  return { teams, active: new Set(items.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id)), hosts };
}

/** Nobody gets it where nobody of the route works here any more. */
export async function give(tx: Tx, lead: StoredLead, route: Route, pool: Pool, submission: StoredSubmission): Promise<StoredLead> {
  const working = (ids: readonly string[]) => ids.filter((id) => pool.active.has(id));
  switch (route.kind) {
    case 'PEOPLE':
      return giveTurn(tx, lead, working(route.userIds));
    case 'TEAM':
      return giveTurn(tx, lead, working(pool.teams.get(route.teamId) ?? []));
    case 'HOST': {
      const hostId = (await bookedHost(tx, submission)) ?? (await inTurn(tx, working(pool.hosts)))[0];
      return hostId === undefined ? lead : tx.apply(lead, assign(lead, hostId, tx.now));
    }
    default:
      return route satisfies never;
  }
}

async function bookedHost(tx: Reader, { bookingId }: StoredSubmission): Promise<string | undefined> {
  if (bookingId === undefined) return undefined;
  const [booking] = await tx.select(BookingTable, 'bookings.id = $1', [bookingId]);
  return booking?.hostId;
}

async function hostsOf(tx: Reader, { bookingPageId }: StoredForm): Promise<readonly string[]> {
  if (bookingPageId === undefined) return [];
  const [page] = await tx.select(BookingPageTable, 'booking_pages.id = $1', [bookingPageId]);
  return page?.hosts ?? [];
}

/** A team that is no more has no members. */
async function membersOf(ask: Ask, teamId: string): Promise<string[]> {
  try {
    return (await ask(TeamServiceService).listTeamMembers({ teamId, below: false })).items.map(({ userId }) => userId);
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'MISSING') return [];
    throw error;
  }
}
