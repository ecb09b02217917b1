import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { conflict, notFound, rule, unavailable } from '@throughline/chassis/errors';
import { person, team, teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const teams = '/api/v1/identity/teams';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
beforeEach(() => {
  gateway.identity.asked.length = 0;
  gateway.identity.answers = {};
});
afterAll(() => gateway.close());

const last = (name: string) => gateway.identity.callsOf(name).at(-1)!;

const ask = (tag: string) => gateway.as(`${teams}/${teamId}`, { headers: { 'if-none-match': tag } });

const problemOf = async (fault: unknown) => {
  gateway.identity.answers['GetTeam'] = () => {
    throw fault;
  };
  return gateway.as(`${teams}/${teamId}`, { headers: { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' } });
};

describe('routes', () => {
  test('read, list, create, change and delete come from the contracts @row GTW-1', async () => {
    const read = await gateway.as(`${teams}/${teamId}`);
    expect(read.status).toBe(200);
    expect(read.json).toEqual({
      id: teamId,
      name: 'Advisory',
      parentId: null,
      leadIds: [],
      memberIds: [person],
      version: 3,
      createdAt: '2026-03-01T09:30:00Z',
      updatedAt: '2026-03-01T09:30:00.250Z',
      createdBy: person,
    });
    expect((await gateway.as(teams)).json).toMatchObject({ items: [{ id: teamId }, { id: teamId }], nextPageToken: null });

    const created = await gateway.as(teams, { verb: 'POST', body: { name: 'Tax' } });
    expect([created.status, created.headers.get('location'), created.headers.get('etag')]).toEqual([201, `${teams}/${teamId}`, '"3"']);
    expect(created.json['name']).toBe('Tax');

    const changed = await gateway.as(`${teams}/${teamId}`, { verb: 'PATCH', body: { name: 'Tax', parentId: null } });
    expect(changed.status).toBe(200);
    expect(last('UpdateTeam').request).toMatchObject({ id: teamId, name: 'Tax', updateMask: ['name', 'parentId'] });

    const removed = await gateway.as(`${teams}/${teamId}`, { verb: 'DELETE' });
    expect([removed.status, removed.text]).toEqual([204, '']);
  });

  test('an unknown path is 404, a wrong verb 405 with Allow, a body that is no JSON 415 @row GTW-1', async () => {
    expect((await gateway.as('/api/v1/identity/nothing')).json).toMatchObject({ status: 404, code: 'route.unknown' });
    const wrongVerb = await gateway.as(`${teams}/${teamId}`, { verb: 'PUT', body: {} });
    expect([wrongVerb.status, wrongVerb.headers.get('allow')?.split(', ').toSorted()]).toEqual([405, ['DELETE', 'GET', 'PATCH']]);
    const form = await gateway.as(teams, {
      verb: 'POST',
      body: 'name=Tax',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([form.status, form.json['code']]).toEqual([415, 'media_type.unsupported']);
  });

  test('HEAD answers the headers of GET', async () => {
    const head = await gateway.as(`${teams}/${teamId}`, { verb: 'HEAD' });
    expect([head.status, head.headers.get('etag'), head.text]).toEqual([200, '"3"', '']);
  });
});

describe('answers', () => {
  test('If-None-Match answers 304 while nothing changed @row GTW-13', async () => {
    for (const tag of ['"3"', 'W/"3"', '"1", "3"', '*']) expect([(await ask(tag)).status, (await ask(tag)).text]).toEqual([304, '']);
    expect((await ask('"2"')).status).toBe(200);
  });

  test('refusals become problems, each kind its status @row GTW-6', async () => {
    const missing = await problemOf(notFound());
    expect(missing.headers.get('content-type')).toBe('application/problem+json');
    expect(missing.json).toEqual({
      type: 'https://throughline.dev/problems/not_found',
      title: 'Not Found',
      status: 404,
      detail: 'There is nothing here, or it is not yours to see.',
      code: 'not_found',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    });
    expect((await problemOf(conflict('team.in_use', 'In use.', { from: 'X', status: 'Y' }))).json).toMatchObject({
      status: 409,
      from: 'X',
      code: 'team.in_use',
    });
    expect((await problemOf(rule('team.too_deep', 'Too deep.'))).status).toBe(422);
    const away = await problemOf(unavailable('service.unavailable', 'crm is away', 7));
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '7']);
  });

  test('what is our fault says nothing about itself @row GTW-6 @row SEC-19', async () => {
    gateway.identity.answers['GetTeam'] = () => {
      throw new Error('select * from secrets at db-1.internal');
    };
    const answer = await gateway.as(`${teams}/${teamId}`);
    expect(answer.json).toMatchObject({ status: 500, code: 'internal' });
    expect(answer.text).not.toMatch(/select|secrets|db-1|\.ts/);
    expect([answer.headers.get('x-powered-by'), answer.headers.get('server')]).toEqual([null, null]);
  });

  test('reads are given 5 s, writes 10 s @row GTW-30', async () => {
    await gateway.as(`${teams}/${teamId}`);
    expect(last('GetTeam').context.deadlineAt - Date.now()).toBeLessThanOrEqual(5_000);
    await gateway.as(teams, { verb: 'POST', body: { name: 'Tax' } });
    expect(last('CreateTeam').context.deadlineAt - Date.now()).toBeGreaterThan(5_000);
  });

  test('long answers are packed for who can unpack them @row GTW-10', async () => {
    gateway.identity.answers['ListTeams'] = () => ({
      items: Array.from({ length: 50 }, team),
      nextPageToken: undefined,
      totalSize: undefined,
    });
    const packed = await gateway.as(teams, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect((packed.json['items'] as unknown[]).length).toBe(50);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(packed.text.length / 4);
    expect((await gateway.as(teams, { headers: { 'accept-encoding': 'gzip;q=0.5, br;q=0' } })).headers.get('content-encoding')).toBe(
      'gzip',
    );
    expect((await gateway.as(teams, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull();
  });
});
