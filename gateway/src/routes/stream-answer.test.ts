import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import type { FieldShape } from '@throughline/contracts/shape';
import { notFound } from '@throughline/chassis/errors';
import { openExchange } from './exchange.ts';
import { describeRoute, type Route } from './route.ts';
import { sendStream } from './stream-answer.ts';

const getTeam = methods['/throughline.identity.v1.TeamService/GetTeam']!;
const bytes: FieldShape = { ...getTeam.response.fields[0]!, name: 'data', kind: 'BYTES' };
const route: Route = { ...describeRoute('GET', '/export', { ...getTeam, streaming: true, produces: 'text/csv' }), bytes };

let produce: () => AsyncIterable<unknown>;
const server = createServer((request, response) => {
  sendStream(openExchange(request, response, '127.0.0.1'), route, produce()).catch(
    () => response.headersSent || response.writeHead(404).end(),
  );
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));
const download = () => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/export`);

describe('a streamed answer', () => {
  test('comes in pieces, no faster than it is read, and whole @row GTW-32', async () => {
    let ahead = 0;
    produce = async function* () {
      for (let piece = 0; piece < 300; piece += 1) yield { data: Buffer.alloc(100_000, (ahead = piece) % 256) };
    };
    const answer = await download();
    expect(['content-type', 'content-disposition', 'transfer-encoding'].map((name) => answer.headers.get(name))).toEqual([
      'text/csv',
      'attachment; filename="teams.csv"',
      'chunked',
    ]);
    expect(ahead).toBeLessThan(299);
    expect((await answer.arrayBuffer()).byteLength).toBe(30_000_000);
  });

  test('refused before its first piece is an answer like any other', async () => {
    produce = async function* () {
      yield* [];
      throw notFound();
    };
    expect((await download()).status).toBe(404);
  });

  test('that fails on its way breaks off: nobody takes a part for the whole', async () => {
    produce = async function* () {
      yield { data: Buffer.from('a,b\n') };
      throw notFound();
    };
    await expect(download().then((answer) => answer.text())).rejects.toThrow();
  });
});
