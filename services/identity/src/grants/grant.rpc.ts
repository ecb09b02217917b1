import type { GrantServiceService, ListGrantsRequest, ListGrantsResponse } from '@throughline/contracts/gen/throughline/identity/v1/grants';
import { equals, oneOfValues, page, pageSizeMax } from '@throughline/chassis/database/list';
import { isKey } from '@throughline/chassis/database/page-token';
import type { Reader } from '@throughline/chassis/database/reader';
import { malformed, rule } from '@throughline/chassis/errors';
import { isId } from '@throughline/chassis/ids';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { change, copied, give, shown, takeBack, type Grant } from './grant.ts';
import { scheduleEnd } from './grant.jobs.ts';
import { grantsChanged, isSubject, mayManage } from './grant.queries.ts';
import { GrantTable } from './grant.table.ts';

export const grantRpc: Rpc<typeof GrantServiceService> = {
  searchGrants: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, GrantTable, request, {
      filters: {
        subjectKind: oneOfValues('subject_kind'),
        subjectId: equals('subject_id'),
        service: equals('service'),
        type: equals('type'),
        recordId: equals('record_id'),
      },
    });
    return { items: items.map(shown), ...rest };
  }),

  getGrant: query(async ({ tx }, { id }) => shown(await tx.get(GrantTable, id))),

  createGrant: command(async ({ tx }, request) => {
    const manages = await mayManage(tx, request.resource!);
    if (!(await isSubject(tx, request.subject!))) throw rule('grant.subject_unknown', 'There is nobody here to give this to.');
    const grant = await tx.create(GrantTable, give(tx.ids.next(), request, manages, tx.now));
    scheduleEnd(tx, grant);
    return shown(grant);
  }),

  updateGrant: command(async ({ tx }, request) => {
    const grant = await tx.get(GrantTable, request.id);
    const changed = await tx.apply(grant, change(grant, namedFields(request), await mayManage(tx, recordOf(grant)), tx.now));
    scheduleEnd(tx, changed);
    return shown(changed);
  }),

  deleteGrant: command(async ({ tx }, { id }) => {
    const grant = await tx.get(GrantTable, id);
    await tx.remove(grant, takeBack(grant, await mayManage(tx, recordOf(grant))));
    return {};
  }),

  listGrants: query(({ tx }, request) => copyGrants(tx, request)),
};

const recordOf = ({ service, type, recordId }: Grant) => ({ service, type, id: recordId });

async function copyGrants(tx: Reader, { service, type, since, pageSize, pageToken }: ListGrantsRequest): Promise<ListGrantsResponse> {
  const rowsMax = pageSize > 0 ? Math.min(pageSize, pageSizeMax) : pageSizeMax;
  const found = await grantsChanged(tx, {
    service,
    type,
    since,
    after: pageToken === '' ? undefined : readToken(pageToken),
    rowsMax: rowsMax + 1,
  });
  const items = found.slice(0, rowsMax);
  const last = found.length > rowsMax ? items.at(-1)!.grant : undefined;
  return { items: items.map(({ grant, revoked }) => copied(grant, revoked)), nextPageToken: last && writeToken(last) };
}

// Where the last page ended in the order of change.
const writeToken = ({ updatedAt, id }: Grant) => Buffer.from(`${updatedAt!.toISOString()} ${id}`).toString('base64url');

function readToken(token: string): { at: string; id: string } {
  const [at, id] = Buffer.from(token, 'base64url').toString().split(' ');
  if (!isKey('timestamptz', at) || !isId(id)) throw malformed('page_token.invalid', 'This page token is not one of ours.');
  return { at, id };
}
