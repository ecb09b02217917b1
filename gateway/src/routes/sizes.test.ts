import { randomBytes } from 'node:crypto';
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
  const tooLarge = { name: 'x'.repeat(1024 * 1024) };

  test('a body beyond a megabyte is 413 at once, packed or not @row GTW-10 @row SEC-14', async () => {
    const hardToPack = gzipSync(`{"name":"${randomBytes(850_000).toString('hex')}"}`);
    for (const [body, coding] of [
      [JSON.stringify(tooLarge)],
      [gzipSync(JSON.stringify(tooLarge)), 'gzip'],
      [hardToPack, 'gzip'],
    ] as const) {
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const started = performance.now();
        const answer = await gateway.as(teams, {
          verb: 'POST',
          body,
          headers: { 'content-type': 'application/json', 'content-encoding': coding },
        });
        times.push(performance.now() - started);
        expect([answer.status, answer.json['code']]).toEqual([413, 'request.too_large']);
      }
      // The quickest: other suites share the processors.
      expect(Math.min(...times)).toBeLessThan(250);
    }
    expect((await gateway.as(`${teams}/${teamId}`)).status).toBe(200);
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
