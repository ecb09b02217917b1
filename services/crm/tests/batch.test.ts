import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { BatchOperation } from '@throughline/contracts/gen/throughline/crm/v1/batch';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const gone = '018f3a5e-7c1d-7a2b-9c3d-000000000009';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], neighbours: firmOf({ inactive: [gone] }) });
});
afterAll(() => mesh.stop());

const companies = () => mesh.as()(CompanyServiceService);
const made = async (name: string, tags: string[] = []) => companies().createCompany(newCompany({ name, tags }));
const operation = (given: Pick<BatchOperation, 'op' | 'id'> & Partial<BatchOperation>): BatchOperation => ({
  fields: undefined,
  addTags: [],
  removeTags: [],
  ...given,
});

describe('a batch', () => {
  test('answers each operation in order: what was done, what was refused and why @row CRM-6', async () => {
    const [one, two, three] = [await made('Batch Alpha'), await made('Batch Beta', ['old']), await made('Batch Gamma')];
    const { items } = await companies().batchCompanies({
      atomic: false,
      operations: [
        operation({ op: 'UPDATE', id: one.id, version: 1, fields: { name: 'Batch Alpha & Co', industry: 'LEGAL' } }),
        operation({ op: 'UPDATE', id: one.id, version: 1, fields: { name: 'Too late' } }),
        operation({ op: 'TAG', id: two.id, addTags: ['new'], removeTags: ['old'] }),
        operation({ op: 'ASSIGN', id: two.id, ownerId: ben }),
        operation({ op: 'ASSIGN', id: three.id, ownerId: gone }),
        operation({ op: 'UPDATE', id: three.id, fields: { lifecycle: 'CLIENT' } }),
        operation({ op: 'UPDATE', id: three.id, fields: { health: {} } }),
        operation({ op: 'MOVE', id: three.id, fields: {} }),
        operation({ op: 'DELETE', id: three.id }),
        operation({ op: 'DELETE', id: three.id }),
      ],
    });
    expect(items.map(({ status, problem }) => [status, problem?.code])).toEqual([
      [200, undefined],
      [412, 'version.stale'],
      [200, undefined],
      [200, undefined],
      [422, 'owner.invalid'],
      [422, 'company.lifecycle_guarded'],
      [400, 'validation.failed'],
      [400, 'validation.failed'],
      [204, undefined],
      [404, 'not_found'],
    ]);
    expect(items[0]!.inverse).toEqual({
      method: 'PATCH',
      path: `/api/v1/crm/companies/${one.id}`,
      body: { name: 'Batch Alpha', industry: null },
      version: 2,
    });
    expect(items[2]!.resource).toMatchObject({ id: two.id, tags: ['new'] });
    expect(items[8]!.inverse).toBeUndefined();
    await expect(companies().getCompany({ id: two.id })).resolves.toMatchObject({ tags: ['new'], ownerId: ben });
  });

  test('is all or nothing where that is asked, and says which one failed @row CRM-6', async () => {
    const one = await made('Atomic Alpha');
    const operations = [
      operation({ op: 'TAG', id: one.id, addTags: ['x'] }),
      operation({ op: 'UPDATE', id: one.id, fields: { lifecycle: 'CLIENT' } }),
    ];
    await expect(companies().batchCompanies({ atomic: true, operations })).rejects.toMatchObject({
      code: 'company.lifecycle_guarded',
      details: { index: 1 },
    });
    await expect(companies().getCompany({ id: one.id })).resolves.toMatchObject({ tags: [], version: 1 });
  });

  test('holds 500 operations, not one more @row CRM-6', async () => {
    const { id } = await made('Limit Test');
    const operations = Array.from({ length: 501 }, () => operation({ op: 'TAG', id, addTags: ['x'] }));
    await expect(companies().batchCompanies({ atomic: false, operations })).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'limit.exceeded',
    });
  });

  test('publishes nothing for what was refused', async () => {
    const one = await made('Silent Refusal');
    const before = await facts();
    await companies().batchCompanies({
      atomic: false,
      operations: [operation({ op: 'UPDATE', id: one.id, fields: { lifecycle: 'CLIENT', name: 'Renamed' } })],
    });
    expect(await facts()).toBe(before);
  });
});

async function facts(): Promise<number> {
  await mesh.settle();
  const client = new pg.Client({ connectionString: mesh.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select (select count(*) from crm.outbox where stream = 'EVENT') + (select count(*) from crm.outbox_archive where stream = 'EVENT') as facts`,
    );
    return Number(rows[0].facts);
  } finally {
    await client.end();
  }
}
