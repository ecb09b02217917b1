import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { teamId } from '../testing/identity-stand-in.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';

const teams = '/api/v1/identity/teams';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.close());

const post = (body: Uint8Array, coding: string) =>
  gateway.as(teams, { verb: 'POST', body, headers: { 'content-type': 'application/json', 'content-encoding': coding } });

describe('sizes', () => {
  const tooLarge = JSON.stringify({ name: 'x'.repeat(1024 * 1024) });
  const hardToPack = `{"name":"${randomBytes(850_000).toString('hex')}"}`;

  test('a body beyond a megabyte is 413, packed or not @row GTW-10 @row SEC-14', async () => {
    for (const [body, coding] of [[tooLarge], [gzipSync(tooLarge), 'gzip'], [gzipSync(hardToPack), 'gzip']] as const) {
      const headers = { 'content-type': 'application/json', 'content-encoding': coding };
      const answer = await gateway.as(teams, { verb: 'POST', body, headers });
      expect([answer.status, answer.json['code']]).toEqual([413, 'request.too_large']);
    }
    expect((await gateway.as(`${teams}/${teamId}`)).status).toBe(200);
  });

  test.each([
    ['told by its length', { 'content-length': 5_000_000 }, ''],
    ['as it comes', {}, tooLarge],
    ['as it is unpacked', { 'content-encoding': 'gzip' }, gzipSync(tooLarge)],
  ])('the refusal waits for no end of the body: %s @row GTW-10 @row SEC-14', async (_, headers, sent) => {
    const authorization = `Bearer ${await gateway.identity.token()}`;
    const asked = request({
      port: gateway.port,
      path: teams,
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
    });
    asked.flushHeaders();
    asked.write(sent);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    asked.destroy();
  });

  test('a packed body is read, a broken or unknown packing refused @row GTW-10', async () => {
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
