import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { isFree } from '../daemon/free-port.ts';
import { eventually } from '../daemon/processes.ts';
import { askGround } from './ground.ts';
import { freshNats, type FreshNats } from './nats.ts';

async function streamNames({ connection }: FreshNats, created?: string): Promise<string[]> {
  const nats = await connect(connection);
  try {
    const manager = await jetstreamManager(nats);
    if (created) await manager.streams.add({ name: created, subjects: [`${created}.>`] });
    const names: string[] = [];
    for await (const name of manager.streams.names()) names.push(name);
    return names;
  } finally {
    await nats.close();
  }
}

/** A run of its own, as jest would open it; answers with the ports of its servers. */
async function openInAnotherProcess() {
  const source = `
    const { openGround, askGround } = await import(${JSON.stringify(new URL('./ground.ts', import.meta.url).href)});
    await openGround();
    const { adminUrl, natsUrl } = await askGround();
    console.log(JSON.stringify([adminUrl, natsUrl].map((url) => Number(new URL(url).port))));
    setInterval(() => {}, 1000);`;
  const run = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(run.stdout, 'data')) as [Buffer];
  return { run, ports: JSON.parse(line.toString()) as number[] };
}

describe('the ground of a test run', () => {
  test('is one database server and one NATS for everyone', async () => {
    const [one, two] = await Promise.all([askGround(), askGround()]);
    expect(two).toEqual(one);
  });

  test('gives each test streams that no other sees', async () => {
    const [one, two] = await Promise.all([freshNats(), freshNats()]);
    expect(await streamNames(one, 'crm')).toEqual(['crm']);
    expect(await streamNames(two)).toEqual([]);
    expect(await streamNames(two, 'crm')).toEqual(['crm']);
  });

  test('ends with its run, also when that is killed', async () => {
    const { run, ports } = await openInAnotherProcess();
    expect(await Promise.all(ports.map(isFree))).toEqual([false, false]);
    run.kill('SIGKILL');
    expect(await eventually(async () => (await Promise.all(ports.map(isFree))).every(Boolean), 10_000)).toBe(true);
  });
});
