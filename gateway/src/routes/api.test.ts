import { gzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { notFound, rule, unavailable, conflict } from '@throughline/chassis/errors';
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
    const form = await gateway.as(teams, { verb: 'POST', body: 'name=Tax', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect([form.status, form.json['code']]).toEqual([415, 'media_type.unsupported']);
  });

  test('HEAD answers the headers of GET', async () => {
    const head = await gateway.as(`${teams}/${teamId}`, { verb: 'HEAD' });
    expect([head.status, head.headers.get('etag'), head.text]).toEqual([200, '"3"', '']);
  });
});

describe('the request as a message', () => {
  const faultsOf = async (path: string, verb: string, body?: unknown) => {
    const { status, json } = await gateway.as(path, { verb, body });
    return [status, json['code'], (json['errors'] as { field: string; code: string }[] | undefined)?.map(({ field, code }) => `${field} ${code}`)];
  };

  test('every fault of a body is named @row GTW-2', async () => {
    const body = { nmae: 'Tax', memberIds: 'all', parentId: 7, id: teamId };
    expect(await faultsOf(teams, 'POST', body)).toEqual([400, 'validation.failed', ['nmae unknown', 'memberIds type', 'parentId type', 'id unknown']]);
    expect(await faultsOf(`${teams}/${teamId}`, 'PATCH', { updateMask: ['name'], id: teamId })).toEqual([
      400,
      'validation.failed',
      ['updateMask unknown', 'id unknown'],
    ]);
    expect(gateway.identity.callsOf('CreateTeam')).toEqual([]);
  });

  test('a body that is no JSON object is refused @row GTW-2', async () => {
    for (const body of ['', '{"name":', '{"name":"a","name":"b"}', '['.repeat(40) + ']'.repeat(40)]) {
      const { status, json } = await gateway.as(teams, { verb: 'POST', body });
      expect([body.slice(0, 10), status, json['code']]).toEqual([body.slice(0, 10), body === '' ? 201 : 400, body === '' ? undefined : 'request.malformed']);
    }
    expect(await faultsOf(teams, 'POST', '[]')).toEqual([400, 'validation.failed', ['body type']]);
  });

  test('the query is typed, lists repeat, and what it does not know it refuses @row GTW-2', async () => {
    await gateway.as(`${teams}?id=a&id=b&pageSize=20&withTotal=true&q=a%20b+c&orderBy=-createdAt`);
    expect(last('ListTeams').request).toMatchObject({ id: ['a', 'b'], pageSize: 20, withTotal: true, q: 'a b c', orderBy: '-createdAt', pageToken: '' });
    expect(await faultsOf(`${teams}?pageSize=many&withTotal=yes&page=2&q=a&q=b`, 'GET')).toEqual([
      400,
      'validation.failed',
      ['q repeated', 'pageSize type', 'withTotal type', 'page unknown'],
    ]);
    expect(await faultsOf(`${teams}?pageSize=9007199254740993`, 'GET')).toEqual([400, 'validation.failed', ['pageSize type']]);
    expect(await faultsOf(`${teams}?__proto__=1&q=%00`, 'GET')).toEqual([400, 'validation.failed', ['__proto__ unknown', 'q type']]);
    expect(await faultsOf(`${teams}?name=x`, 'POST', { name: 'Tax' })).toEqual([400, 'validation.failed', ['name unknown']]);
    expect((await gateway.as(`${teams}/%E0%A4%A`)).json['code']).toBe('request.malformed');
  });

  test('a version in the body of a change is an expectation, like If-Match @row GTW-13', async () => {
    const patch = (body: unknown, match?: string) => gateway.as(`${teams}/${teamId}`, { verb: 'PATCH', body, headers: { 'if-match': match } });
    await patch({ name: 'Tax', version: 3 });
    expect([last('UpdateTeam').context.expectedVersion, last('UpdateTeam').request['updateMask']]).toEqual([3, ['name']]);
    await patch({ name: 'Tax' }, '"3"');
    expect(last('UpdateTeam').context.expectedVersion).toBe(3);
    await patch({ name: 'Tax' }, '*');
    expect(last('UpdateTeam').context.expectedVersion).toBeUndefined();

    const stale = await patch({ name: 'Tax' }, '"2"');
    expect(stale.json).toMatchObject({ status: 412, code: 'version.stale', currentVersion: 3 });
    for (const refused of [patch({ version: 'x' }), patch({}, 'three'), patch({ version: 2 }, '"3"')])
      expect((await refused).json).toMatchObject({ status: 400, code: 'validation.failed' });
  });

  test('a key and the hash of what it came with travel on @row GTW-9', async () => {
    const post = (name: string, key?: string, path = teams) => gateway.as(path, { verb: 'POST', body: { name }, headers: { 'idempotency-key': key } });
    const answer = await post('Tax', 'k-1');
    expect(answer.headers.get('idempotent-replayed')).toBeNull();
    const [first, again, other] = [last('CreateTeam'), (await post('Tax', 'k-1'), last('CreateTeam')), (await post('Audit', 'k-1'), last('CreateTeam'))];
    expect(first.context.idempotencyKey).toBe('k-1');
    expect(first.context.requestHash).toEqual(again.context.requestHash);
    expect(first.context.requestHash).not.toEqual(other.context.requestHash);
    expect((await post('Tax', 'seen-before')).headers.get('idempotent-replayed')).toBe('true');
    await post('Tax');
    expect(last('CreateTeam').context).toMatchObject({ idempotencyKey: undefined, requestHash: undefined });
    for (const key of ['', 'x'.repeat(256), 'café']) expect((await post('Tax', key)).json).toMatchObject({ status: 400, code: 'validation.failed' });
  });
});

describe('answers', () => {
  test('If-None-Match answers 304 while nothing changed @row GTW-13', async () => {
    const ask = (tag: string) => gateway.as(`${teams}/${teamId}`, { headers: { 'if-none-match': tag } });
    for (const tag of ['"3"', 'W/"3"', '"1", "3"', '*']) expect([(await ask(tag)).status, (await ask(tag)).text]).toEqual([304, '']);
    expect((await ask('"2"')).status).toBe(200);
  });

  test('refusals become problems, each kind its status @row GTW-6', async () => {
    const answers = { [teamId]: 0 };
    const problemOf = async (fault: unknown) => {
      gateway.identity.answers['GetTeam'] = () => {
        throw fault;
      };
      answers[teamId] = 1;
      return gateway.as(`${teams}/${teamId}`, { headers: { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' } });
    };
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
    expect((await problemOf(conflict('team.in_use', 'In use.', { from: 'X', status: 'Y' }))).json).toMatchObject({ status: 409, from: 'X', code: 'team.in_use' });
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
    expect(answer.text).not.toMatch(/select|db-1|Error|\.ts/);
    expect([answer.headers.get('x-powered-by'), answer.headers.get('server')]).toEqual([null, null]);
  });

  test('a deadline that passes is 503 @row GTW-6 @row GTW-30', async () => {
    expect(last).toBeDefined();
    await gateway.as(`${teams}/${teamId}`);
    expect(last('GetTeam').context.deadlineAt - Date.now()).toBeLessThanOrEqual(5_000);
    await gateway.as(teams, { verb: 'POST', body: { name: 'Tax' } });
    expect(last('CreateTeam').context.deadlineAt - Date.now()).toBeGreaterThan(5_000);
  });

  test('long answers are packed for who can unpack them @row GTW-10', async () => {
    gateway.identity.answers['ListTeams'] = () => ({ items: Array.from({ length: 50 }, team), nextPageToken: undefined, totalSize: undefined });
    const packed = await gateway.as(teams, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect((packed.json['items'] as unknown[]).length).toBe(50);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(packed.text.length / 4);
    expect((await gateway.as(teams, { headers: { 'accept-encoding': 'gzip;q=0.5, br;q=0' } })).headers.get('content-encoding')).toBe('gzip');
    expect((await gateway.as(teams, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull();
    expect(brotliDecompressSync).toBeDefined();
  });
});

describe('sizes', () => {
  const tooLarge = { name: 'x'.repeat(1024 * 1024) };

  test('a body beyond a megabyte is 413 at once, packed or not @row GTW-10 @row SEC-14', async () => {
    for (const [body, coding] of [[JSON.stringify(tooLarge)], [gzipSync(JSON.stringify(tooLarge)), 'gzip']] as const) {
      const started = performance.now();
      const answer = await gateway.as(teams, { verb: 'POST', body, headers: { 'content-type': 'application/json', 'content-encoding': coding } });
      expect([answer.status, answer.json['code']]).toEqual([413, 'request.too_large']);
      expect(performance.now() - started).toBeLessThan(500);
    }
    expect((await gateway.as(`${teams}/${teamId}`)).status).toBe(200);
  });

  test('a packed body is read, a broken or unknown packing refused @row GTW-10', async () => {
    const post = (body: Uint8Array, coding: string) =>
      gateway.as(teams, { verb: 'POST', body, headers: { 'content-type': 'application/json', 'content-encoding': coding } });
    expect((await post(gzipSync('{"name":"Tax"}'), 'gzip')).status).toBe(201);
    expect((await post(Buffer.from('{"name":"Tax"}'), 'gzip')).json['code']).toBe('request.malformed');
    expect((await post(Buffer.from('{"name":"Tax"}'), 'zstd')).status).toBe(415);
  });

  test('long addresses are 414, long headers 431 @row GTW-10', async () => {
    for (const length of [9_000, 60_000]) expect((await gateway.as(`${teams}?q=${'x'.repeat(length)}`)).json['code']).toBe('url.too_long');
    for (const length of [33_000, 60_000]) {
      const answer = await gateway.as(teams, { headers: { 'x-long': 'x'.repeat(length) } });
      expect([answer.status, answer.json['code']]).toEqual([431, 'headers.too_large']);
    }
  });
});
