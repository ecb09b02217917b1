// An affiliation says that a person belongs to a company, as what, and from when to when (CRM-19).
// - A person may belong to many; one of the present ones is the primary one.
// - A change ends the old span and begins a new one, on the same day too: what was said of a person is never overwritten.
import type {
  Affiliation,
  CreateAffiliationRequest,
  UpdateAffiliationRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import type { Noun } from '@throughline/chassis/database/table';
import { changedFields, fact, type Decision, type Fact } from '@throughline/chassis/decision';
import { conflict, invalidFields, outOfRange } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { PlainDate } from '@throughline/chassis/values/calendar';

/** As it is stored: `from`, `to` and `primary` are words of SQL. */
export interface StoredAffiliation extends Omit<Affiliation, 'from' | 'to' | 'primary'> {
  isPrimary: boolean;
  fromDate: PlainDate;
  toDate?: PlainDate | undefined;
}

export const shown = ({ isPrimary, fromDate, toDate, ...rest }: StoredAffiliation): Affiliation => ({
  ...rest,
  primary: isPrimary,
  from: fromDate,
  to: toDate,
});

export type Belonging = Pick<
  CreateAffiliationRequest,
  'contactId' | 'companyId' | 'title' | 'department' | 'roles' | 'primary' | 'from' | 'to'
>;

/** `first`: nobody else is the primary one today. */
export function join(given: Belonging, ownerId: string, { today, first }: { today: PlainDate; first: boolean }) {
  const { contactId, companyId, title, department, roles, from: fromDate = today, to: toDate } = given;
  refuseUntimely({ from: fromDate, to: toDate }, today);
  const isPrimary = toDate === undefined && (given.primary || first);
  const set = { contactId, companyId, title, department, roles, isPrimary, fromDate, toDate };
  return { set, event: changed(set, ownerId, toDate !== undefined) };
}

/** What becomes of the span at hand, and the span that follows it, if one does; no event: nothing changes. */
export function change(span: StoredAffiliation, given: Named<UpdateAffiliationRequest>, ownerId: string, today: PlainDate): Change {
  if (span.toDate !== undefined) throw conflict('affiliation.ended', `This ended on ${span.toDate}.`);
  if (given.primary === false && span.isPrimary)
    throw invalidFields({ field: 'primary', code: 'not_allowed', message: 'cannot be taken away: name another one primary' });
  const { contactId: _, primary, ...rest } = given;
  const wanted = { ...rest, ...(primary !== undefined && { isPrimary: primary }) };
  const { set } = changedFields<Pick<StoredAffiliation, 'title' | 'department' | 'roles' | 'isPrimary'>>(span, wanted);
  if (Object.keys(set).length === 0) return { here: { set: {} } };
  const after = { ...span, ...set };
  const event = changed(after, ownerId, false);
  const { contactId, companyId, title, department, roles, isPrimary } = after;
  return {
    here: { set: { toDate: today, isPrimary: false } },
    next: { set: { contactId, companyId, title, department, roles, isPrimary, fromDate: today } },
    event,
  };
}

interface Change {
  here: Decision<StoredAffiliation>;
  next?: { set: Omit<StoredAffiliation, keyof Noun> };
  event?: Fact;
}

export function end(span: StoredAffiliation, ownerId: string, today: PlainDate): { set: Partial<StoredAffiliation>; event: Fact } {
  if (span.toDate !== undefined) throw conflict('affiliation.ended', `This ended on ${span.toDate}.`);
  return { set: { toDate: today, isPrimary: false }, event: changed({ ...span, isPrimary: false }, ownerId, true) };
}

function refuseUntimely({ from, to }: { from: PlainDate; to: PlainDate | undefined }, today: PlainDate) {
  if (from > today) throw outOfRange('from', `is after today, ${today}`);
  if (to !== undefined && (to < from || to > today)) throw outOfRange('to', `must lie between ${from} and ${today}`);
}

type Facts = Pick<StoredAffiliation, 'contactId' | 'companyId' | 'roles' | 'isPrimary'>;

const changed = ({ contactId, companyId, roles, isPrimary }: Facts, ownerId: string, ended: boolean) =>
  fact('crm.contact.affiliation_changed', { contactId, ownerId, companyId, roles, primary: isPrimary, ended });
