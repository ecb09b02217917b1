import { afterEach, describe, expect, test } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { unavailable } from '../errors.ts';
import { connectRpc, type ConnectedCallee } from './connect.ts';
import { echo, echoCallee, echoMethods, within, type EchoHandlers } from './echo.fixture.ts';
import type { RpcLimits } from './limits.ts';
import { serveRpc, type RpcServer } from './server.ts';
import { connectUnary } from './unary-client.ts';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).toReversed()) step();
});

describe('replicas in processes of their own', () => {
  test('calls are shared between replicas', async () => {
    const [one, two] = [await replica(), await replica()];
    const client = connect([one.address, two.address]);
    await allReady(client, 2);
    const answers = await inParallel(16, 400, () => client.call(echo.ask, { pauseMs: 0 }, within(5000)));
    const byOne = answers.filter(({ message }) => message === one.process.pid).length;
    // The one with fewer calls in flight gets the next: on a busy machine the faster gets more, but neither all.
    expect(byOne).toBeGreaterThan(40);
    expect(byOne).toBeLessThan(360);
  });

  test('a replica that dies mid-call: queries and keyed commands move on, a bare command says that its outcome is unknown', async () => {
    const [doomed, other] = [await replica(), await replica()];
    const client = connect([doomed.address, other.address]);
    await allReady(client, 2);
    const slow = { pauseMs: 600 };
    const queries = Array.from({ length: 20 }, () => client.call(echo.ask, slow, within(10_000)));
    const keyed = Array.from({ length: 20 }, (_, n) => client.call(echo.tell, slow, within(10_000, { idempotencyKey: `key-${n}` })));
    const bare = Promise.allSettled(Array.from({ length: 20 }, () => client.call(echo.tell, slow, within(10_000))));
    // An answer on either channel after the calls above proves that their frames have arrived.
    await Promise.all(Array.from({ length: 4 }, () => client.call(echo.ask, { pauseMs: 0 }, within(5000))));
    doomed.process.kill('SIGKILL');

    for (const { message } of await Promise.all([...queries, ...keyed])) expect(message).toBe(other.process.pid);
    const outcomes = await bare;
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(failed.length).toBeGreaterThanOrEqual(8);
    expect(outcomes.length - failed.length).toBeGreaterThanOrEqual(8);
    for (const reason of failed) {
      expect(reason).toMatchObject({ kind: 'UNAVAILABLE', code: 'service.unavailable', details: { service: 'echo', outcome: 'UNKNOWN' } });
    }
  });

  test('a frozen replica: deadlines free its callers, pings give it up, others serve meanwhile', async () => {
    const [frozen, other] = [await replica(), await replica()];
    const client = connect([frozen.address, other.address], { keepaliveMs: 300, keepaliveTimeoutMs: 300 });
    await allReady(client, 2);
    frozen.process.kill('SIGSTOP');
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => client.call(echo.tell, { pauseMs: 0 }, within(200))));
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(failed.length).toBeGreaterThan(0);
    for (const { reason } of failed) expect(reason).toMatchObject({ code: 'deadline.exceeded' });
    // Suspected now: nobody is sent there although it has the fewest calls in flight.
    const answers = await inParallel(4, 20, () => client.call(echo.tell, { pauseMs: 0 }, within(1000)));
    expect(new Set(answers.map(({ message }) => message))).toEqual(new Set([other.process.pid]));
    await allReady(client, 1);
    frozen.process.kill('SIGCONT');
    await allReady(client, 2);
  });
});

describe('replicas that come and go', () => {
  test('a drain loses no call, not even of commands that are never sent twice', async () => {
    let run = 0;
    const handlers = { once: async (request: unknown) => (await turns(3), (run += 1), request) };
    const [leaving, staying] = [await served(handlers), await served(handlers)];
    const client = connect([`127.0.0.1:${leaving.port}`, `127.0.0.1:${staying.port}`]);
    await allReady(client, 2);
    let drained: Promise<void> | undefined;
    const answers = await inParallel(16, 2000, async (n) => {
      if (n === 500) drained = leaving.drain(60_000);
      return client.call(echo.tell, n, within(5000));
    });
    await drained;
    expect(answers.map(({ message }) => message)).toEqual(Array.from({ length: 2000 }, (_, n) => n));
    expect(run).toBe(2000);
  });

  test('a drain waits for long calls, however often the connection is asked whether it lives', async () => {
    const gate = Promise.withResolvers<string>();
    const limits = { keepaliveMs: 50, keepaliveTimeoutMs: 500 };
    const leaving = await served({ once: () => gate.promise }, 0, limits);
    const client = connect([`127.0.0.1:${leaving.port}`], limits);
    const unary = connectUnary({ address: `127.0.0.1:${leaving.port}`, limits });
    undo.push(() => unary.close());
    const answers = [client, unary].map((callee) => callee.call(echo.tell, {}, within(10_000)));
    await client.ready();
    const drained = leaving.drain(60_000);
    setTimeout(() => gate.resolve('finished'), 400);
    expect((await Promise.all(answers)).map(({ message }) => message)).toEqual(['finished', 'finished']);
    await drained;
  });

  test('what is open at a drain is finished; what does not end within the grace is ended', async () => {
    const gate = Promise.withResolvers<string>();
    const leaving = await served({ once: (request) => (request === 'patient' ? gate.promise : new Promise(() => {})) });
    const client = connect([`127.0.0.1:${leaving.port}`]);
    const patient = client.call(echo.tell, 'patient', within(5000));
    const endless = client.call(echo.tell, 'endless', within(5000)).catch((error: unknown) => error);
    await client.ready();
    const drained = leaving.drain(300);
    gate.resolve('finished');
    expect((await patient).message).toBe('finished');
    await drained;
    expect(await endless).toMatchObject({ code: 'service.unavailable', details: { outcome: 'UNKNOWN' } });
  });

  test('a service that is away is said to be away, and found when it is back', async () => {
    const first = await served({});
    const client = connect([`127.0.0.1:${first.port}`], { waitMs: 100 });
    expect((await client.call(echo.ask, 1, within(5000))).message).toBe(1);
    await first.drain(1000);
    await expect(client.call(echo.ask, 2, within(5000))).rejects.toMatchObject({
      code: 'service.unavailable',
      details: { service: 'echo', retryAfter: 1 },
    });
    await served({}, first.port);
    await client.ready();
    expect((await client.call(echo.ask, 3, within(5000))).message).toBe(3);
  });

  test('addresses are followed: a new replica is used, one no longer named finishes its calls', async () => {
    const gate = Promise.withResolvers<string>();
    const [one, two] = [await served({ once: () => gate.promise }), await served({ once: () => 'two' })];
    let named = [`127.0.0.1:${one.port}`];
    const client = connectRpc({ from: 'test', to: 'echo', addresses: async () => named, limits: { resolveEveryMs: 20 } });
    undo.push(() => client.close());
    await client.ready();
    const early = client.call(echo.tell, {}, within(5000));
    named = [`localhost:${two.port}`];
    await until(() => client.replicas().some(({ address, ready }) => ready && address === `127.0.0.1:${two.port}`));
    await until(() => client.replicas().every(({ address }) => address !== `127.0.0.1:${one.port}`));
    expect((await client.call(echo.tell, {}, within(5000))).message).toBe('two');
    gate.resolve('one');
    expect((await early).message).toBe('one');
  });

  test('a query that its callee could not serve is asked once more, a bare command is not', async () => {
    let asked = 0;
    const away = { once: () => Promise.reject(((asked += 1), unavailable('service.unavailable', 'Not now.'))) };
    const client = connect([`127.0.0.1:${(await served(away)).port}`]);
    await expect(client.call(echo.ask, {}, within(5000))).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(asked).toBe(2);
    await expect(client.call(echo.tell, {}, within(5000))).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(asked).toBe(3);
  });
});

async function replica(): Promise<{ process: ChildProcess; address: string }> {
  const child = fork(join(import.meta.dirname, 'echo-replica.fixture.ts'), { execArgv: ['--disable-warning=ExperimentalWarning'] });
  undo.push(() => child.kill('SIGKILL'));
  const [port] = (await once(child, 'message')) as [number];
  return { process: child, address: `127.0.0.1:${port}` };
}

async function served(handlers: EchoHandlers, port = 0, limits: Partial<RpcLimits> = {}): Promise<RpcServer> {
  const server = await serveRpc({
    serviceName: 'echo',
    callee: echoCallee(handlers),
    methods: echoMethods,
    port,
    host: '127.0.0.1',
    limits,
  });
  undo.push(() => server.close());
  return server;
}

function connect(addresses: string[], limits: Partial<RpcLimits> = {}): ConnectedCallee {
  const client = connectRpc({ from: 'test', to: 'echo', addresses, limits });
  undo.push(() => client.close());
  return client;
}

const allReady = (client: ConnectedCallee, count: number) => until(() => client.replicas().filter(({ ready }) => ready).length === count);

async function until(fact: () => boolean): Promise<void> {
  while (!fact()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function inParallel<T>(width: number, total: number, task: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    while (next < total) {
      const n = next++;
      results[n] = await task(n);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
