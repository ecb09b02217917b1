// Who leads hundreds carries no passport of hundreds of names: services look the lists up (GTW-5), beside the gateway or behind
// the mesh stream.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { registry } from '@throughline/chassis/telemetry/metrics';
import { identity } from '@throughline/identity/service';
import { startProcessMesh, type ProcessMesh } from '@throughline/mesh/testing/processes';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestClient } from '@throughline/mesh/testing/rest-client';
import pg from 'pg';

const teams = '/api/v1/identity/teams';
const peopleCount = 400;

type Mesh = Pick<RestMesh, 'client'> & { founder: () => ReturnType<RestMesh['founder']> };
type Sql = (text: string, values: unknown[]) => Promise<unknown>;

/** A founder who has since come to lead a team of hundreds, and signed in again. */
async function leadOfMany(mesh: Mesh, sql: Sql): Promise<RestClient> {
  const founder = await mesh.founder();
  const team = await founder.post(teams, { name: 'Delivery' });
  const memberIds = [founder.userId, ...Array.from({ length: peopleCount - 1 }, () => randomUUID())];
  await sql('update identity.teams set lead_ids = $2, member_ids = $3 where id = $1', [team.body.id, [founder.userId], memberIds]);
  const { body } = await mesh.client().post('/api/v1/auth/login', { email: founder.email, password: founder.password });
  return mesh.client({ authorization: `Bearer ${body.accessToken}` });
}

async function expectWorks(lead: RestClient) {
  expect((await lead.get(teams)).body.items).toMatchObject([{ name: 'Delivery' }]);
  expect(await lead.post(teams, { name: 'Audit' })).toMatchObject({ status: 201, body: { name: 'Audit' } });
  expect(await lead.get('/api/v1/auth/me')).toMatchObject({ status: 200, body: { roles: [{ key: 'OWNER' }] } });
}

/** How often identity was asked for the lists behind a reference. */
async function lookUps(): Promise<number> {
  const { values } = (await registry.getSingleMetric('throughline_rpc_total')!.get()) as {
    values: { labels: { name?: string }; value: number }[];
  };
  return values.filter(({ labels }) => labels.name === 'GetAccess').reduce((sum, { value }) => sum + value, 0);
}

describe('a lead of four hundred, services beside the gateway', () => {
  let mesh: RestMesh;
  beforeAll(async () => {
    mesh = await startRestMesh({ services: [identity] });
  }, 60_000);
  afterAll(() => mesh.stop());

  test('reads and writes, and the lists are looked up once in 60 seconds @row GTW-5', async () => {
    const admin = new pg.Client({ connectionString: mesh.adminUrl });
    await admin.connect();
    const lead = await leadOfMany(mesh, (text, values) => admin.query(text, values));
    await admin.end();
    expect(await lookUps()).toBe(0);
    await expectWorks(lead);
    expect(await lookUps()).toBe(1);
    mesh.clock.advance(61_000);
    expect((await lead.get(teams)).status).toBe(200);
    expect(await lookUps()).toBe(2);
  });
});

describe('a lead of four hundred, services behind the mesh stream', () => {
  let mesh: ProcessMesh;
  beforeAll(async () => {
    mesh = await startProcessMesh();
  }, 60_000);
  afterAll(() => mesh.stop());

  test('reads and writes @row GTW-5', async () => {
    await expectWorks(await leadOfMany(mesh, mesh.rows));
  });
});
