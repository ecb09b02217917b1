// What has to be asked before times are offered: who the hosts are, on which clock they live, and when their calendars say that
// they are busy. A guest belongs to no firm, so the house asks in its own name, and before a transaction opens.
import { CalendarServiceService, type BusySpan } from '@throughline/contracts/gen/throughline/integrations/v1/calendars';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import type { Clock } from '@throughline/chassis/clock';
import { DomainError } from '@throughline/chassis/errors';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { firmSettings } from '../firm/firm-settings.ts';
import { asHouse } from '../firm/own-name.ts';
import type { Busy, Host, Span } from './slots.ts';

export interface Asked {
  firmName: string;
  firmTimeZone: string;
  /** Of the page's hosts those who work here, in its order. */
  hosts: readonly Host[];
  /** What their connected calendars say. */
  busy: readonly Busy[];
  /** False: the calendars could not be asked, and only what the house itself knows counts. */
  calendarsChecked: boolean;
}

interface Asking {
  tenantId: string;
  hosts: readonly string[];
  span: Span;
}

export async function askOfHosts(context: { own: unknown; clock: Clock }, { tenantId, hosts, span }: Asking): Promise<Asked> {
  const house = await asHouse(context, tenantId);
  const [settings, people, calendars] = await Promise.all([
    firmSettings(house),
    house.ask(UserServiceService).getUsers({ ids: [...hosts] }),
    freeBusy(house.ask, hosts, span),
  ]);
  const active = new Map(people.items.filter(({ status }) => status === 'ACTIVE').map((user) => [user.id, user]));
  return {
    firmName: settings.name,
    firmTimeZone: settings.timeZone,
    hosts: hosts.flatMap((userId) => {
      const user = active.get(userId);
      return user ? [{ userId, timeZone: user.timeZone ?? settings.timeZone }] : [];
    }),
    busy: (calendars ?? []).map(({ userId, from, to }) => ({ userId, from: from!.getTime(), to: to!.getTime() })),
    calendarsChecked: calendars !== undefined,
  };
}

/** Undefined where integrations is away: who offered nothing then would lose the guest, so the answer says so instead. */
export async function freeBusy(ask: Ask, hosts: readonly string[], { from, to }: Span): Promise<BusySpan[] | undefined> {
  if (hosts.length === 0) return [];
  try {
    const request = { userIds: [...hosts], from: new Date(from), to: new Date(to) };
    return (await ask(CalendarServiceService).getFreeBusy(request, { timeoutMs: freeBusyMsMax })).spans;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'UNAVAILABLE') return undefined;
    throw error;
  }
}

const freeBusyMsMax = 3_000;
