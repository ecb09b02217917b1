// What happened with something, the latest first (CRM-54). Each subject's links are walked from the end of their index, so that
// a page costs what it shows, however much lies before it; a company's subjects are itself and its people.
import type { GetTimelineRequest, LinkKind, ListActivitiesResponse } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { pageSize } from '@throughline/chassis/database/list';
import { bindingOf, readToken, writeToken } from '@throughline/chassis/database/page-token';
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import { shown } from './activity.ts';
import { visibleTo, type Parameter } from './activity.queries.ts';
import { ActivityTable } from './activity.table.ts';

export interface Subject {
  kind: LinkKind;
  id: string;
}

export async function timelineOf(tx: Reader, subject: Subject, request: Omit<GetTimelineRequest, 'id'>): Promise<ListActivitiesResponse> {
  const size = pageSize(request);
  const { sql, values, binding } = statement(tx, subject, request, size);
  const rows = await tx.session.arrays(sql, values);
  const items = await tx.nouns(ActivityTable, rows.slice(0, size));
  const last = rows.length > size ? rows[size - 1]! : undefined;
  const nextPageToken = last && writeToken(binding, String(last.at(-1)), items.at(-1)!.id);
  return { items: items.map(shown), nextPageToken, deletedIds: [] };
}

function statement(tx: Reader, subject: Subject, { type, capture, pageToken }: Omit<GetTimelineRequest, 'id'>, size: number) {
  const values: unknown[] = [];
  const parameter: Parameter = (value) => `$${values.push(value)}`;
  const subjects = subjectsOf(subject, parameter);
  const conditions = ['activities.deleted_at is null', visibleTo(tx, parameter)];
  if (type.length > 0) conditions.push(`activities.type = any (${parameter(type)})`);
  if (capture.length > 0) conditions.push(`activities.capture = any (${parameter(capture)})`);
  conditions.push(...reachConditions(ActivityTable, tx, values));
  const binding = bindingOf(['timeline', subjects, conditions, values]);
  if (pageToken) {
    const { key, id } = readToken(pageToken, binding, 'timestamptz');
    conditions.push(`(link.at, link.activity_id) < (${parameter(key)}::timestamptz, ${parameter(id)}::uuid)`);
  }
  const limit = parameter(size + 1);
  // What is linked with two of the subjects is found twice and shown once.
  const sql = `
    select ${ActivityTable.selectList}, page.at::text from (
      select distinct found.at, found.activity_id from (${subjects}) subject (kind, target_id, until)
      cross join lateral (
        select link.at, link.activity_id from activity_links link join activities on activities.id = link.activity_id
        where link.kind = subject.kind and link.target_id = subject.target_id
          and (subject.until is null or link.at < subject.until) and ${conditions.join(' and ')}
        order by link.at desc, link.activity_id desc limit ${limit}) found
      order by found.at desc, found.activity_id desc limit ${limit}) page
    join activities on activities.id = page.activity_id
    order by page.at desc, page.activity_id desc`;
  return { sql, values, binding };
}

/** People who left the company are its past: what happens with them afterwards is not. */
function subjectsOf({ kind, id }: Subject, parameter: Parameter): string {
  const target = parameter(id);
  const itself = `select ${parameter(kind)}::text, ${target}::uuid, null::timestamptz`;
  if (kind !== 'COMPANY') return itself;
  return `${itself}
    union all select 'CONTACT', contact_id, null from affiliations where company_id = ${target} and to_date is null and deleted_at is null
    union all select 'CONTACT', contact_id, max(to_date + 1)::timestamptz from affiliations
      where company_id = ${target} and to_date is not null and deleted_at is null group by contact_id`;
}
