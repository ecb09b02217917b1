// When those who are to meet are busy: by their calendars, and by what the house has planned, booked or held for them.
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import { houseBusy } from '../booking/booking.queries.ts';
import { freeBusy } from '../booking/hosts.ts';

export interface MeetingBusy {
  userId: string;
  from: Date;
  to: Date;
}

export interface Looked {
  busy: readonly MeetingBusy[];
  /** False: the calendars could not be asked, and only what the house itself knows counts. */
  calendarsChecked: boolean;
}

const peopleAskedMax = 20;

/** Asked before the transaction opens. */
export async function busyAmong(
  { ask, reading, clock }: HandlerContext,
  userIds: readonly string[],
  from: Date,
  to: Date,
): Promise<Looked> {
  const span = { from: from.getTime(), to: to.getTime() };
  const [calendars, house] = await Promise.all([
    freeBusy(ask, userIds.slice(0, peopleAskedMax), span),
    reading((tx) => houseBusy(tx, { hosts: userIds, span, now: clock.now() })),
  ]);
  const outside = (calendars ?? []).map((busy) => ({ userId: busy.userId, from: busy.from!, to: busy.to! }));
  const inside = house.map((busy) => ({ userId: busy.userId, from: new Date(busy.from), to: new Date(busy.to) }));
  return {
    busy: apart([...outside, ...inside]).filter((busy) => busy.from < to && busy.to > from),
    calendarsChecked: calendars !== undefined,
  };
}

/** What a calendar shows of a meeting that stands here is the same meeting, and so is what was booked of it. */
const apart = (spans: readonly MeetingBusy[]): MeetingBusy[] =>
  spans.filter((span, at) => !spans.slice(0, at).some((earlier) => isSame(earlier, span)));

const isSame = (one: MeetingBusy, other: MeetingBusy) =>
  one.userId === other.userId && one.from.getTime() === other.from.getTime() && one.to.getTime() === other.to.getTime();
