// What `npm run invariants` asks of a mesh holds after a busy hour, and shows where it does not.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { brokenInvariants } from '@throughline/mesh/invariants/invariants';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import pg from 'pg';

let mesh: RestMesh;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm] });
}, 60_000);
afterAll(() => mesh?.stop());

const broken = async () => (await brokenInvariants(mesh.adminUrl, [identity, crm], { settledSeconds: 0 })).map(({ sentence }) => sentence);

async function spoil(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: mesh.adminUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe('what holds after every test @row INV-2 @row INV-3 @row INV-4 @row INV-7 @row INV-8', () => {
  test('holds after people have worked', async () => {
    const founder = await mesh.founder();
    await Promise.all(
      Array.from({ length: 12 }, async (_, place) => {
        const { body: lead } = await founder.post('/api/v1/crm/leads', {
          source: place % 2 === 0 ? 'EVENT' : 'WEBSITE',
          email: `lead${place}@busy.example`,
          companyName: `Busy ${place}`,
        });
        if (place % 3 === 0) await founder.post(`/api/v1/crm/leads/${lead.id}/disqualify`, { reasonCode: 'BUDGET' });
        if (place % 3 !== 1) return;
        const opportunity = {
          name: `Deal ${place}`,
          expectedCloseDate: '2030-01-31',
          amount: { amount: 100_000 + place, currency: 'USD' },
        };
        const { body } = await founder.post(`/api/v1/crm/leads/${lead.id}/convert`, { opportunity });
        await founder.post(`/api/v1/crm/opportunities/${body.opportunityId}/win`, {});
      }),
    );
    await mesh.settle();
    expect(await broken()).toEqual([]);
  });

  test.each([
    [
      'INV-3',
      `delete from crm.inbox where event_id = (select event_id from crm.inbox join crm.outbox_archive a on a.id = event_id limit 1)`,
    ],
    [
      'INV-4',
      `update crm.outbox_archive set sequence = 7 where position = (select min(position) from crm.outbox_archive where stream = 'EVENT')`,
    ],
    ['INV-7', `update identity.audit_heads set hash = 'another'`],
    ['INV-2 The figures of the board', `delete from crm.stage_totals where deals > 0`],
    ['INV-2 A deal stands in a stage', `update crm.pipeline_stages set deleted_at = now() where category = 'WON'`],
    ['INV-2 The figures of sources', `delete from crm.lead_source_cells where leads > 0`],
    [
      'INV-8',
      `update crm.jobs set state = 'RUNNING', lease_until = now() - interval '1 hour' where id = (select id from crm.jobs order by run_at limit 1)`,
    ],
  ])('%s shows where it does not', async (row, sql) => {
    await spoil(sql);
    expect((await broken()).some((sentence) => sentence.startsWith(row))).toBe(true);
  });
});
