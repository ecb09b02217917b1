import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { stretched } from '@throughline/mesh/testing/stretched';
import { systemClock } from '../clock.ts';
import { job } from '../service.ts';
import { clock, database, firm, jobs, note, notes, schedule, url, within, workshop } from './bench.fixture.ts';
import { look, openWorkshop } from './workshop.fixture.ts';

describe('a worker that is killed', () => {
  const doomed = path.join(import.meta.dirname, 'doomed-worker.fixture.ts');

  async function killMidway() {
    const child = fork(doomed, [url], { execArgv: ['--disable-warning=ExperimentalWarning'] });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  test('leaves its job to another within seconds, and none of its effect', async () => {
    const live = openWorkshop(url, systemClock);
    await within(firm, (tx) => tx.schedule({ kind: 'hang', key: 'k', payload: { note: 'rescued' } }), live);
    await killMidway();
    const startedAt = Date.now();
    const worker = await live.startWorker({ jobs: [{ ...note, kind: 'hang' }], pollMs: 100 });
    while ((await notes()).length === 0) await pause(50);
    expect(Date.now() - startedAt).toBeLessThan(stretched(8_000));
    expect(await notes()).toEqual(['rescued']);
    await worker.stop();
    expect(await jobs()).toMatchObject([{ state: 'DONE', attempts: 2 }]);
    await live.close();
  }, 20_000);

  test('by its job every time: the job is FAILED at last', async () => {
    await schedule({ kind: 'hang' });
    await look(database.adminUrl, `update jobs set state = 'RUNNING', attempts = 3, lease_until = now() - interval '1 s'`);
    const worker = await workshop.startWorker({ jobs: [job('hang', () => Promise.resolve(), { triesMax: 3 })] });
    await worker.runDue(clock.now());
    expect(await jobs()).toMatchObject([{ state: 'FAILED', last_error: expect.stringContaining('job.abandoned') }]);
  });

  test('a job at work is not taken over, however long past its lease', async () => {
    const release = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const slow = job('note', async (context, payload) => {
      begun.resolve();
      await release.promise;
      await note.run(context, payload);
    });
    const [first, second] = await Promise.all([workshop.startWorker({ jobs: [slow] }), workshop.startWorker({ jobs: [note] })]);
    await schedule();
    const done = first.runDue(clock.now());
    await begun.promise;
    while ((await look(database.adminUrl, 'select from jobs where lease_until < now()')).length === 0) await pause(100);
    await second.runDue(clock.now());
    expect(await notes()).toEqual([]);
    release.resolve();
    await done;
    expect(await notes()).toEqual(['done']);
  }, 15_000);
});
