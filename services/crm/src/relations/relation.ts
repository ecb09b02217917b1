// Companies know companies and people know people (CRM-12, CRM-20): a link says how, from which day and until which.
// - It is read from both ends; the one it was made from comes first: A REPORTS_TO B.
// - Of one kind there is one at a time between the same two; one may begin on the day on which another ends. It ends, and is kept;
//   its days can be put right. Its end may be known beforehand, its beginning not.
import type { Noun } from '@throughline/chassis/database/table';
import type { Decision } from '@throughline/chassis/decision';
import { conflict, invalidFields, outOfRange } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';

/** As it is stored: `from` and `to` are words of SQL. */
export interface StoredRelation<Kind extends string = string> extends Noun {
  fromId: string;
  toId: string;
  kind: Kind;
  fromDate: PlainDate;
  toDate?: PlainDate | undefined;
}

export interface Link<Kind extends string> {
  fromId: string;
  toId: string;
  kind: Kind;
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
}

export function relate<Kind extends string>({ fromId, toId, kind, from, to: toDate }: Link<Kind>, today: PlainDate) {
  if (fromId === toId) throw invalidFields({ field: 'toId', code: 'not_allowed', message: 'must be another record' });
  const fromDate = from ?? today;
  refuseUntimely(fromDate, toDate, today);
  return { set: { fromId, toId, kind, fromDate, toDate } };
}

/** What the caller named of its days; a link without an end holds today. */
export function redate<R extends StoredRelation>(
  relation: R,
  given: { from?: PlainDate | undefined; to?: PlainDate | undefined },
  today: PlainDate,
): Decision<R> {
  const fromDate = given.from ?? relation.fromDate;
  const toDate = 'to' in given ? given.to : relation.toDate;
  refuseUntimely(fromDate, toDate, today);
  return { set: { fromDate, toDate } as Partial<R> };
}

export function end<R extends StoredRelation>({ fromDate, toDate }: R, today: PlainDate): Decision<R> {
  if (toDate !== undefined && toDate <= today) throw conflict('relation.ended', `This ended on ${toDate}.`);
  return { set: { toDate: fromDate > today ? fromDate : today } as Partial<R> };
}

function refuseUntimely(from: PlainDate, to: PlainDate | undefined, today: PlainDate) {
  if (from > today) throw outOfRange('from', `is after today, ${today}`);
  if (to !== undefined && to < from) throw outOfRange('to', `must not be before ${from}`);
}
