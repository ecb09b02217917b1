import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const teams = '/api/v1/identity/teams';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.close());

const last = (name: string) => gateway.identity.callsOf(name).at(-1)!;

const faultsOf = async (path: string, verb: string, body?: unknown) => {
  const { status, json } = await gateway.as(path, { verb, body });
  return [
    status,
    json['code'],
    (json['errors'] as { field: string; code: string }[] | undefined)?.map(({ field, code }) => `${field} ${code}`),
  ];
};

const patch = (body: unknown, match?: string) => gateway.as(`${teams}/${teamId}`, { verb: 'PATCH', body, headers: { 'if-match': match } });

const post = (name: string, key?: string, path = teams) =>
  gateway.as(path, { verb: 'POST', body: { name }, headers: { 'idempotency-key': key } });

describe('the request as a message', () => {
  test('every fault of a body is named @row GTW-2', async () => {
    const body = { nmae: 'Tax', memberIds: 'all', parentId: 7, id: teamId };
    expect(await faultsOf(teams, 'POST', body)).toEqual([
      400,
      'validation.failed',
      ['nmae unknown', 'memberIds type', 'parentId type', 'id unknown'],
    ]);
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
      expect([body.slice(0, 10), status, json['code']]).toEqual([
        body.slice(0, 10),
        body === '' ? 201 : 400,
        body === '' ? undefined : 'request.malformed',
      ]);
    }
    expect(await faultsOf(teams, 'POST', '[]')).toEqual([400, 'validation.failed', ['body type']]);
  });

  test('the query is typed, lists repeat, and what it does not know it refuses @row GTW-2', async () => {
    await gateway.as(`${teams}?id=a&id=b&pageSize=20&withTotal=true&q=a%20b+c&orderBy=-createdAt`);
    expect(last('ListTeams').request).toMatchObject({
      id: ['a', 'b'],
      pageSize: 20,
      withTotal: true,
      q: 'a b c',
      orderBy: '-createdAt',
      pageToken: '',
    });
    await gateway.as(`${teams}?pageSize=20&withTotal`);
    expect(last('ListTeams').request).toMatchObject({ pageSize: 20, withTotal: true });
    expect(await faultsOf(`${teams}?pageSize=many&withTotal=yes&page=2&q=a&q=b`, 'GET')).toEqual([
      400,
      'validation.failed',
      ['q repeated', 'pageSize type', 'withTotal type', 'page unknown'],
    ]);
    expect(await faultsOf(`${teams}?pageSize=0`, 'GET')).toEqual([400, 'validation.failed', ['pageSize out_of_range']]);
    expect(await faultsOf(`${teams}?pageSize=9007199254740993`, 'GET')).toEqual([400, 'validation.failed', ['pageSize type']]);
    expect(await faultsOf(`${teams}?__proto__=1&q=%00`, 'GET')).toEqual([400, 'validation.failed', ['__proto__ unknown', 'q type']]);
    expect(await faultsOf(`${teams}?name=x`, 'POST', { name: 'Tax' })).toEqual([400, 'validation.failed', ['name unknown']]);
    expect((await gateway.as(`${teams}/%E0%A4%A`)).json['code']).toBe('request.malformed');
  });

  test('a version in the body of a change is an expectation, like If-Match @row GTW-13', async () => {
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
    const answer = await post('Tax', 'k-1');
    expect(answer.headers.get('idempotent-replayed')).toBeNull();
    const [first, again, other] = [
      last('CreateTeam'),
      (await post('Tax', 'k-1'), last('CreateTeam')),
      (await post('Audit', 'k-1'), last('CreateTeam')),
    ];
    expect(first.context.idempotencyKey).toBe('k-1');
    expect(first.context.requestHash).toEqual(again.context.requestHash);
    expect(first.context.requestHash).not.toEqual(other.context.requestHash);
    expect((await post('Tax', 'seen-before')).headers.get('idempotent-replayed')).toBe('true');
    await post('Tax');
    expect(last('CreateTeam').context).toMatchObject({ idempotencyKey: undefined, requestHash: undefined });
    for (const key of ['', 'x'.repeat(256), 'café'])
      expect((await post('Tax', key)).json).toMatchObject({ status: 400, code: 'validation.failed' });
  });
});
