import { afterEach, describe, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import { Frames } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import { connectRpc, type ConnectedCallee } from './connect.ts';
import { echo, echoCallee, echoMethods, within, type EchoHandlers } from './echo.fixture.ts';
import type { RpcLimits } from './limits.ts';
import { Outlet } from './outlet.ts';
import { serveRpc } from './server.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0).toReversed()) one.close();
});

async function connected(handlers: EchoHandlers, limits: Partial<RpcLimits> = {}): Promise<ConnectedCallee> {
  const server = await serveRpc({
    serviceName: 'echo',
    callee: echoCallee(handlers),
    methods: echoMethods,
    port: 0,
    host: '127.0.0.1',
    limits,
  });
  const client = connectRpc({ from: 'test', to: 'echo', addresses: [`127.0.0.1:${server.port}`], limits });
  open.push(server, client);
  await client.ready();
  return client;
}

describe('back-pressure', () => {
  test('a slow reader of a stream holds its callee back to a window, and nobody else', async () => {
    const messageBytes = 64 * 1024;
    const windowBytes = 4 * messageBytes;
    let made = 0;
    const each = async function* () {
      for (; made < 200; made += 1) yield Buffer.alloc(messageBytes, made);
    };
    const client = await connected({ each }, { windowBytes });
    let read = 0;
    let aheadMost = 0;
    for await (const message of client.stream(echo.blobs, Buffer.alloc(0), within(20_000))) {
      expect((message as Buffer)[0]).toBe(read % 256);
      read += 1;
      // Round trips of others give the callee every chance to run ahead.
      for (let trip = 0; trip < 3; trip += 1) await client.call(echo.ask, { trip }, within(2000));
      aheadMost = Math.max(aheadMost, made - read);
    }
    expect(read).toBe(200);
    expect(aheadMost).toBeGreaterThan(0);
    expect(aheadMost).toBeLessThanOrEqual(windowBytes / messageBytes + 1);
  });

  test('small calls go on while a large answer is under way', async () => {
    const large = Buffer.alloc(20_000_000, 1);
    const client = await connected({ once: (request, _, method) => (method === echo.bytes ? large : request) });
    const progress = { answered: false };
    const answer = client.call(echo.bytes, Buffer.alloc(0), within(20_000)).finally(() => (progress.answered = true));
    let calls = 0;
    for (; !progress.answered; calls += 1) await client.call(echo.ask, {}, within(5000));
    expect(((await answer).message as Buffer).length).toBe(large.length);
    expect(calls).toBeGreaterThan(15); // held back behind it, one would be answered
  });

  test('a write that returns false holds frames back until the stream drains, and none is lost', async () => {
    const written: Buffer[] = [];
    let release: (() => void) | undefined;
    const slow = new Writable({ highWaterMark: 1, write: (bytes: Buffer, _, done) => void (written.push(bytes), (release = done)) });
    const outlet = new Outlet(slow, 1024);
    for (let call = 1; call <= 5; call += 1) {
      outlet.frames.cancel(call);
      outlet.send();
      await turn();
    }
    expect(callsIn(written)).toEqual([1]);
    release?.();
    await turn();
    await turn();
    expect(callsIn(written)).toEqual([1, 2, 3, 4, 5]);
    expect(written).toHaveLength(2);
  });
});

describe('calls in flight', () => {
  test('no more than calls_max are open at once; the others wait their turn', async () => {
    let running = 0;
    let runningMost = 0;
    const once = async (request: unknown) => {
      runningMost = Math.max(runningMost, (running += 1));
      await turn();
      running -= 1;
      return request;
    };
    const client = await connected({ once }, { callsMax: 3 });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => client.call(echo.tell, { n }, within(5000))));
    expect(answers.map(({ message }) => message)).toEqual(Array.from({ length: 40 }, (_, n) => ({ n })));
    expect(runningMost).toBe(3);
  });

  test('callers beyond those who may wait are told at once that the service is overloaded', async () => {
    const gate = Promise.withResolvers<void>();
    const client = await connected({ once: (request) => gate.promise.then(() => request) }, { callsMax: 1, waitingMax: 2 });
    const taken = [1, 2, 3].map((n) => client.call(echo.tell, n, within(5000)));
    await expect(client.call(echo.tell, 4, within(5000))).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'service.overloaded' });
    gate.resolve();
    expect((await Promise.all(taken)).map(({ message }) => message)).toEqual([1, 2, 3]);
  });

  test('nobody waits for a place longer than the wait allows', async () => {
    const gate = Promise.withResolvers<void>();
    const client = await connected({ once: () => gate.promise.then(() => 'done') }, { callsMax: 1, waitMs: 50 });
    const first = client.call(echo.tell, 1, within(5000));
    await expect(client.call(echo.tell, 2, within(5000))).rejects.toMatchObject({ code: 'service.overloaded' });
    gate.resolve();
    expect((await first).message).toBe('done');
  });

  test('a message over the bound is refused on either side, and the stream lives on', async () => {
    const client = await connected(
      { once: (request, _, method) => (method === echo.ask ? Buffer.alloc(400_000).toString() : request) },
      { messageBytesMax: 300_000 },
    );
    await expect(client.call(echo.bytes, Buffer.alloc(300_001), within(5000))).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'message.too_large',
    });
    await expect(client.call(echo.ask, {}, within(5000))).rejects.toMatchObject({ code: 'message.too_large' });
    expect((await client.call(echo.tell, 'still here', within(5000))).message).toBe('still here');
  });

  test('closing refuses what is in flight', async () => {
    const client = await connected({ once: () => new Promise(() => {}) });
    const answer = client.call(echo.ask, {}, within(5000));
    client.close();
    await expect(answer).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'service.unavailable' });
    await expect(client.call(echo.ask, {}, within(5000))).rejects.toMatchObject({ code: 'service.unavailable' });
  });
});

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

const callsIn = (written: Buffer[]) =>
  written.flatMap((bytes) => Frames.decode(bytes).frames.map(({ kind }) => (kind?.$case === 'cancel' ? kind.value.call : undefined)));
