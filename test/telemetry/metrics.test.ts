// What an operator sees of a mesh at work: rate, errors and duration of all four kinds of work, and nobody's name (OPS-1).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startAdmin, type Admin } from '@throughline/chassis/telemetry/admin';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';

let mesh: RestMesh;
let admin: Admin;
let lines: string[];
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity] });
  const well = () => ({ process: true });
  admin = await startAdmin({ port: 0, host: '127.0.0.1', log: mesh.log, health: { live: well, ready: well, startup: well }, settings: {} });
  const firm = await mesh.founder();
  await firm.post('/api/v1/identity/teams', { name: 'Counted' });
  await firm.post('/api/v1/identity/teams', { name: 'Counted' });
  await firm.get(`/api/v1/identity/teams/${firm.userId}`);
  await mesh.settle();
  const page = await (await fetch(`http://127.0.0.1:${admin.port}/metrics`)).text();
  lines = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}, 60_000);
afterAll(async () => {
  await admin.stop();
  await mesh.stop();
});

const seen = (metric: string, labels: Record<string, string>) =>
  lines.some(
    (line) => line.startsWith(`${metric}{`) && Object.entries(labels).every(([name, value]) => line.includes(`${name}="${value}"`)),
  );

describe('/metrics', () => {
  test.each([
    ['route', 'gateway', 'POST /api/v1/identity/teams', 'CONFLICT'],
    ['route', 'gateway', 'GET /api/v1/identity/teams/{id}', 'MISSING'],
    ['rpc', 'identity', 'CreateTeam', 'CONFLICT'],
    ['rpc', 'identity', 'CreateTeam', 'OK'],
    ['consumer', 'identity', 'audit.identity', 'OK'],
    ['job', 'identity', 'mail.send', 'OK'],
  ])('counts and times each %s: %s %s %s @row OPS-1', (work, service, name, outcome) => {
    expect(seen(`throughline_${work}_total`, { service, name, outcome })).toBe(true);
    expect(seen(`throughline_${work}_seconds_bucket`, { service, name, le: '0.1' })).toBe(true);
  });

  test.each(['tl_pool_connections', 'throughline_outbox_depth', 'throughline_outbox_oldest_seconds', 'throughline_consumer_lag'])(
    'tells %s of each service @row OPS-1',
    (metric) => expect(seen(metric, { service: 'identity' })).toBe(true),
  );

  test('names nobody: no label looks like an id, an address or a number of somebody @row OPS-1', () => {
    const values = lines.flatMap((line) =>
      [...line.matchAll(/(\w+)="([^"]*)"/g)].filter(([, name]) => name !== 'le').map(([, , value]) => value!),
    );
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter((value) => /[0-9a-f]{8}-[0-9a-f]{4}|\d{6,}|@/i.test(value))).toEqual([]);
  });
});
