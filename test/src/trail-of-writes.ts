// What must be true of a firm after any fault (INV-2, INV-3, INV-4, INV-7), asked of the API and of the tables beneath it.
import { expect } from '@jest/globals';
import type { ProcessMesh } from '@throughline/mesh/testing/processes';
import type { RestClient } from '@throughline/mesh/testing/rest-client';
import { teams, type Write } from './keyed-writes.ts';

/** Every key has its one effect or none, as its client was told; all of it is in the trail once; the chain holds. */
export async function expectEachOnce(mesh: ProcessMesh, firm: RestClient & { tenantId: string }, history: readonly Write[]): Promise<void> {
  await mesh.settle();
  expect(history.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  const made = history.filter(({ status }) => status === 201);
  const kept = await allTeams(firm);
  expect(kept.map(({ id }) => id).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
  expect(kept.map(({ name }) => name).toSorted()).toEqual(made.map(({ name }) => name).toSorted());
  expect(history.filter(({ status }) => status === 409).every(({ code }) => code === 'team.taken')).toBe(true);
  await expectToldOnce(mesh, firm.tenantId, made);
  const verified = await firm.get('/api/v1/identity/audit/verify');
  expect([verified.status, verified.body.firstBadSeq ?? null]).toEqual([200, null]);
}

const eventsSql = `select subject, count(*) filter (where type = 'identity.team.changed')::int as events,
    count(*) = count(distinct sequence) and count(*) = max(sequence) as gapless
  from identity.outbox_archive where tenant_id = $1 and stream = 'EVENT' group by subject
  having bool_or(type = 'identity.team.changed')`;
const trailSql = `select entry -> 'resource' ->> 'id' as subject, count(*)::int as entries
  from identity.audit_entries where tenant_id = $1 and entry ->> 'action' = 'identity.teams.create' and entry ->> 'outcome' = 'ALLOWED' group by 1`;
const shippedSql = `select (select count(*) from identity.outbox_archive where tenant_id = $1 and stream = 'AUDIT')::int as shipped,
  (select count(*) from identity.audit_entries where tenant_id = $1 and entry -> 'resource' ->> 'service' = 'identity')::int as entries,
  (select count(distinct entry ->> 'id') from identity.audit_entries where tenant_id = $1)::int as ids,
  (select count(*) from identity.audit_entries where tenant_id = $1)::int as links`;

async function expectToldOnce({ rows }: ProcessMesh, tenantId: string, made: readonly Write[]): Promise<void> {
  const ids = made.map(({ id }) => id).toSorted();
  const events = await rows<{ subject: string; events: number; gapless: boolean }>(eventsSql, [tenantId]);
  expect(events.map(({ subject }) => subject).toSorted()).toEqual(ids);
  expect(events.every((one) => one.events === 1 && one.gapless)).toBe(true);
  const entries = await rows<{ subject: string; entries: number }>(trailSql, [tenantId]);
  expect(entries.map(({ subject }) => subject).toSorted()).toEqual(ids);
  expect(entries.every((one) => one.entries === 1)).toBe(true);
  const [sums] = await rows<{ shipped: number; entries: number; ids: number; links: number }>(shippedSql, [tenantId]);
  expect([sums!.entries, sums!.ids]).toEqual([sums!.shipped, sums!.links]);
}

async function allTeams(firm: RestClient): Promise<{ id: string; name: string }[]> {
  const all: { id: string; name: string }[] = [];
  for (let token: string | null = ''; token !== null;) {
    const { status, body } = await firm.get(`${teams}?pageSize=200${token ? `&pageToken=${encodeURIComponent(token)}` : ''}`);
    expect(status).toBe(200);
    all.push(...body.items);
    token = body.nextPageToken ?? null;
  }
  return all;
}
