import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';
import { eventually, isAlive } from '../daemon/processes.ts';
import { startNats, type NatsOptions, type RunningNats } from './server.ts';

const log = () => {};
let dir: string;
let running: RunningNats | undefined;

beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'throughline-nats-'));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function start(options: Partial<NatsOptions> = {}) {
  running = await startNats({ dir, log, ...options });
  return running;
}

async function connected<Result>(work: (nats: NatsConnection) => Promise<Result>, options: ConnectionOptions = {}): Promise<Result> {
  const nats = await connect({ servers: running!.url, reconnect: false, ...options });
  try {
    return await work(nats);
  } finally {
    await nats.close();
  }
}

const createStream = (name: string) => async (nats: NatsConnection) =>
  (await jetstreamManager(nats)).streams.add({ name, subjects: [`${name}.>`], storage: 'file' });
const publish = (subject: string, msgID: string) => (nats: NatsConnection) => jetstream(nats).publish(subject, 'a fact', { msgID });
const messageCount = (name: string) => async (nats: NatsConnection) =>
  (await (await jetstreamManager(nats)).streams.info(name)).state.messages;

describe('the embedded nats-server', () => {
  test('keeps its streams and what was acknowledged over a restart, also when it is killed', async () => {
    await start();
    await connected(createStream('crm'));
    await connected(publish('crm.lead.created', 'first'));
    await running!.stop();
    await start();
    await connected(publish('crm.lead.created', 'second'));
    const { pid } = running!;
    process.kill(pid, 'SIGKILL');
    expect(await eventually(() => !isAlive(pid), 5_000)).toBe(true);
    await start();
    expect(await connected(messageCount('crm'))).toBe(2);
  });

  test('takes the same message id once', async () => {
    await start();
    await connected(createStream('finance'));
    await connected(publish('finance.invoice.paid', 'same'));
    expect(await connected(publish('finance.invoice.paid', 'same'))).toMatchObject({ duplicate: true });
    expect(await connected(messageCount('finance'))).toBe(1);
  });

  test('listens on the loopback interface and is gone after stop', async () => {
    const { pid, url, stop } = await start();
    expect(url).toMatch(/^nats:\/\/127\.0\.0\.1:\d+$/);
    await stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('keeps accounts apart: the same stream in two worlds', async () => {
    const accounts = [
      { name: 'one', password: 'first' },
      { name: 'two', password: 'second' },
    ];
    await start({ accounts });
    const asOne = { user: 'one', pass: 'first' };
    const asTwo = { user: 'two', pass: 'second' };
    await connected(createStream('hr'), asOne);
    await connected(createStream('hr'), asTwo);
    await connected(publish('hr.person.hired', 'x'), asOne);
    expect(await connected(messageCount('hr'), asOne)).toBe(1);
    expect(await connected(messageCount('hr'), asTwo)).toBe(0);
    await expect(connected(messageCount('hr'))).rejects.toThrow(/authorization/i);
  });

  test('says which port is taken, what for, and what to set', async () => {
    const { port } = await start();
    await expect(startNats({ dir: path.join(dir, 'second'), port, log })).rejects.toThrow(
      new RegExp(`Port ${port}, wanted for NATS.*NATS_PORT`),
    );
  });

  test('reports its last words when it crashes at start', async () => {
    const broken = path.join(dir, 'broken');
    rmSync(broken, { recursive: true, force: true });
    const { stop } = await startNats({ dir: broken, log });
    await stop();
    rmSync(path.join(broken, 'store'), { recursive: true });
    writeFileSync(path.join(broken, 'store'), 'no directory');
    await expect(startNats({ dir: broken, log })).rejects.toThrow(/NATS did not start[^]*(not a directory|jetstream)/i);
  });
});
