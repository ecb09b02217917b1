import type { LinkKind, ListActivitiesRequest, ListActivitiesResponse } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import {
  containsText,
  deletedSince,
  equals,
  oneOfValues,
  page,
  type ListOptions,
  type ListRequest,
} from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { invalidFields } from '@throughline/chassis/errors';
import { shown } from './activity.ts';
import { ActivityTable } from './activity.table.ts';

export type Parameter = (value: unknown) => string;

/** A private activity is its owner's and theirs who take part. */
export const visibleTo = ({ passport }: Reader, parameter: Parameter): string => {
  const me = parameter(passport.userId ?? passport.actor.id);
  return `(visibility <> 'PRIVATE' or owner_id::text = ${me}::text or participant_ids::text[] @> array[${me}::text])`;
};

const options: ListOptions = {
  filters: {
    type: oneOfValues('type'),
    status: oneOfValues('status'),
    ownerId: oneOfValues('owner_id'),
    priority: oneOfValues('priority'),
    capture: oneOfValues('capture'),
    pinned: equals('pinned'),
  },
  orderBy: {
    at: { sql: 'activities.at', type: 'timestamptz' },
    due: { sql: `coalesce(activities.overdue_from, 'infinity')`, type: 'timestamptz' },
  },
  text: containsText('activities.subject'),
  searched: { finder: 'activities_with_words' },
};

export async function listActivities(tx: Reader, { linkKind, linkId, ...request }: ListActivitiesRequest): Promise<ListActivitiesResponse> {
  if ((linkKind === undefined) !== (linkId === ''))
    throw invalidFields({ field: 'linkId', code: 'required', message: 'goes with linkKind' });
  // The house's own facts show where somebody looks at one thing, or asks for them.
  const everything = linkKind !== undefined || request.capture.length > 0;
  const found = await pageOf(tx, request, options, (parameter) => [
    ...(everything ? [] : [`capture <> 'SYSTEM'`]),
    ...(linkKind === undefined ? [] : [linkedTo(linkKind, linkId, parameter)]),
  ]);
  return { ...found, deletedIds: await deletedSince(tx, ActivityTable, request) };
}

/** What is due has its instant, which stands in an index. */
const planned: ListOptions = { ...options, orderBy: { due: { sql: 'activities.overdue_from', type: 'timestamptz' } } };

/** What is planned for somebody until then. */
export const upcoming = (tx: Reader, request: ListRequest, ownerId: string, now: Date, until: Date): Promise<ListActivitiesResponse> =>
  pageOf(tx, { ...request, orderBy: 'due' }, planned, (parameter) => [
    `status = 'PLANNED' and owner_id = ${parameter(ownerId)} and overdue_from > ${parameter(now)} and overdue_from <= ${parameter(until)}`,
  ]);

export const overdue = (tx: Reader, request: ListRequest, ownerId: string, now: Date): Promise<ListActivitiesResponse> =>
  pageOf(tx, { ...request, orderBy: 'due' }, planned, (parameter) => [
    `status = 'PLANNED' and overdue_from <= ${parameter(now)}`,
    ...(ownerId === '' ? [] : [`owner_id = ${parameter(ownerId)}`]),
  ]);

async function pageOf(
  tx: Reader,
  request: ListRequest,
  listing: ListOptions,
  where: (parameter: Parameter) => string[],
): Promise<ListActivitiesResponse> {
  const found = await page(tx, ActivityTable, request, {
    ...listing,
    where: (reader, parameter) => [visibleTo(reader, parameter), ...where(parameter)],
  });
  return { ...found, items: found.items.map(shown), deletedIds: [] };
}

const linkedTo = (kind: LinkKind, id: string, parameter: Parameter): string =>
  `activities.id = any (array(select activity_id from activity_links where kind = ${parameter(kind)} and target_id = ${parameter(id)}))`;
