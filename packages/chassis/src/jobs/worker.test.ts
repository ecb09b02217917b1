import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../clock.ts';
import { rule } from '../errors.ts';
import { job } from '../service.ts';
import { registry } from '../telemetry/metrics.ts';
import {
  clock,
  database,
  firm,
  jobs,
  later,
  note,
  notes,
  otherFirm,
  refuse,
  schedule,
  start,
  url,
  within,
  workshop,
} from './bench.fixture.ts';
import type { Worker } from './worker.ts';
import { look, openWorkshop, service } from './workshop.fixture.ts';

const doneJobs = async () => {
  const { values = [] } = (await registry.getSingleMetric('throughline_job_total')?.get()) ?? {};
  return values.find(({ labels }) => labels['name'] === 'note' && labels['outcome'] === 'OK')?.value ?? 0;
};

describe('a job', () => {
  test('runs once under two workers, and its effect commits with its end', async () => {
    const other = openWorkshop(url, clock);
    const workers = await Promise.all([workshop, other].map((each) => each.startWorker({ jobs: [note], tenantJobsMax: 100 })));
    await within(firm, (tx) => {
      for (let n = 0; n < 60; n += 1) tx.schedule({ kind: 'note', key: `n${n}`, payload: { note: `n${n}` } });
    });
    await Promise.all(workers.map((worker) => worker.runDue(clock.now())));
    expect(new Set(await notes()).size).toBe(60);
    expect(await notes()).toHaveLength(60);
    expect((await jobs()).every((row) => row.state === 'DONE' && row.attempts === 1)).toBe(true);
    await Promise.all(workers.map((worker) => worker.stop()));
    await other.close();
  });

  test('is counted and timed by its kind @row OPS-1', async () => {
    const worker = await workshop.startWorker({ jobs: [note] });
    await schedule();
    const before = await doneJobs();
    await worker.runDue(clock.now());
    expect(await doneJobs()).toBe(before + 1);
    expect(await registry.metrics()).toContain(`throughline_job_seconds_count{service="${service}",name="note"}`);
  });

  test('scheduled in a transaction that rolls back was never there', async () => {
    const failing = within(firm, (tx) => {
      tx.schedule({ kind: 'note', key: 'never', payload: {} });
      throw rule('test.refused', 'No.');
    });
    await expect(failing).rejects.toMatchObject({ code: 'test.refused' });
    expect(await jobs()).toEqual([]);
  });

  test('waits for its instant by the clock it was given', async () => {
    const worker = await workshop.startWorker({ jobs: [note] });
    await schedule({ at: later(3_600_000) });
    await worker.runDue(clock.now());
    expect(await notes()).toEqual([]);
    clock.advance(3_600_000);
    await worker.runDue(clock.now());
    expect(await notes()).toEqual(['done']);
    expect(await jobs()).toMatchObject([{ state: 'DONE', finished_at: later(3_600_000) }]);
  });

  test('brings along what it schedules itself, also under its own key', async () => {
    const countdown = job('countdown', async ({ tx }, { left }) => {
      await tx.rowsAffecting('insert into effects (tenant_id, note) values ($1, $2)', [tx.tenantId, String(left)]);
      if (Number(left) > 1) tx.schedule({ kind: 'countdown', key: 'k', payload: { left: Number(left) - 1 } });
    });
    const worker = await workshop.startWorker({ jobs: [countdown] });
    await schedule({ kind: 'countdown', key: 'k', payload: { left: 3 } });
    await worker.runDue(clock.now());
    expect(await notes()).toEqual(['3', '2', '1']);
  });

  test('runs at once after a commit of its own process, not at the next look', async () => {
    let worker: Worker | undefined;
    const live = openWorkshop(url, systemClock, () => worker?.poke());
    worker = await live.startWorker({ jobs: [note], pollMs: 60_000 });
    await within(firm, (tx) => tx.schedule({ kind: 'note', key: 'poked', payload: { note: 'poked' } }), live);
    while ((await notes()).length === 0) await pause(10);
    await worker.stop();
    await live.close();
  }, 10_000);
});

describe('the once-key', () => {
  test('keeps one job of a kind and key while it waits, and another after it ran', async () => {
    const worker = await workshop.startWorker({ jobs: [note] });
    await schedule();
    await schedule({ payload: { note: 'again' } });
    await schedule({}, otherFirm);
    expect(await jobs()).toHaveLength(2);
    await worker.runDue(clock.now());
    await schedule({ payload: { note: 'after' } });
    await worker.runDue(clock.now());
    expect((await notes()).toSorted()).toEqual(['after', 'done', 'done']);
  });

  test('a job asked for again cannot start before that asking is committed', async () => {
    const worker = await workshop.startWorker({ jobs: [note] });
    await schedule();
    await within(firm, async (tx) => {
      tx.schedule({ kind: 'note', key: 'once', payload: {} });
      await tx.flush();
      await worker.runDue(clock.now());
      expect(await notes()).toEqual([]);
    });
    await worker.runDue(clock.now());
    expect(await notes()).toEqual(['done']);
  });

  test('what is asked for while it runs follows it, one after the other', async () => {
    const running = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const slow = job('note', async (context, payload) => {
      running.resolve();
      await release.promise;
      await note.run(context, payload);
    });
    const worker = await workshop.startWorker({ jobs: [slow] });
    await schedule({ payload: { note: 'first' } });
    const done = worker.runDue(clock.now());
    await running.promise;
    await schedule({ payload: { note: 'second' } });
    expect((await jobs()).map((row) => row.state)).toEqual(['RUNNING', 'SCHEDULED']);
    release.resolve();
    await done;
    expect(await notes()).toEqual(['first', 'second']);
  });

  test('moves a waiting job: cancelled and scheduled again in one command', async () => {
    await schedule();
    await within(firm, (tx) => {
      tx.cancel('note', 'once');
      tx.schedule({ kind: 'note', key: 'once', payload: {}, at: later(5_000) });
    });
    expect(await jobs()).toMatchObject([
      { state: 'CANCELLED', finished_at: later(0) },
      { state: 'SCHEDULED', run_at: later(5_000) },
    ]);
    await within(firm, (tx) => {
      tx.schedule({ kind: 'note', key: 'other', payload: {} });
      tx.cancel('note', 'other');
    });
    expect(await jobs()).toHaveLength(2);
  });
});

describe('a failing job', () => {
  test('is tried again after 1, 5, 30, 120 and 600 s, then is FAILED with its reason; nothing of it stays', async () => {
    const worker = await workshop.startWorker({ jobs: [refuse(7)] });
    await schedule();
    for (const seconds of [1, 5, 30, 120, 600, 600]) {
      await worker.runDue(clock.now());
      expect(await jobs()).toMatchObject([{ state: 'SCHEDULED', run_at: new Date(clock.now().getTime() + seconds * 1_000) }]);
      clock.advance(seconds * 1_000 - 1);
      await worker.runDue(clock.now());
      clock.advance(1);
    }
    await worker.runDue(clock.now());
    expect(await jobs()).toMatchObject([
      { state: 'FAILED', attempts: 7, last_error: 'sending.refused: The other side said no.', finished_at: clock.now() },
    ]);
    expect(await notes()).toEqual([]);
  });

  test('says nothing of the house where the fault is ours', async () => {
    const broken = job('note', () => Promise.reject(new TypeError('x of undefined')), { triesMax: 1 });
    const worker = await workshop.startWorker({ jobs: [broken] });
    await schedule();
    await worker.runDue(clock.now());
    expect(await jobs()).toMatchObject([{ state: 'FAILED', last_error: 'internal: Something went wrong on our side.' }]);
  });

  test('leaves its place to a newer one of its key', async () => {
    const again = job('note', async () => {
      await schedule({ payload: { note: 'newer' }, at: later(1) });
      throw rule('test.refused', 'No.');
    });
    const worker = await workshop.startWorker({ jobs: [again] });
    await schedule();
    await worker.runDue(clock.now());
    expect((await jobs()).map((row) => row.state)).toEqual(['CANCELLED', 'SCHEDULED']);
  });
});

describe('firms', () => {
  test('take turns: the burst of one holds up no other', async () => {
    const order: string[] = [];
    const slow = job('note', async ({ tx }) => {
      order.push(tx.tenantId);
      await tx.rows('select pg_sleep(0.005)');
    });
    const worker = await workshop.startWorker({ jobs: [slow], concurrency: 4, tenantJobsMax: 2 });
    await look(
      database.adminUrl,
      `insert into jobs (id, tenant_id, kind, key, payload, state, run_at)
       select gen_random_uuid(), $1, 'note', n::text, '{}', 'SCHEDULED', $2::timestamptz - interval '1 hour' from generate_series(1, 300) n`,
      [firm, start],
    );
    await schedule({}, otherFirm);
    await worker.runDue(clock.now());
    expect(order).toHaveLength(301);
    expect(order.indexOf(otherFirm)).toBeLessThan(10);
  });

  test('run no more jobs at once than their share, over all workers', async () => {
    let atOnce = 0;
    let most = 0;
    const counted = job('note', async ({ tx }) => {
      most = Math.max(most, (atOnce += 1));
      await tx.rows('select pg_sleep(0.01)');
      atOnce -= 1;
    });
    const workers = await Promise.all([1, 2].map(() => workshop.startWorker({ jobs: [counted], concurrency: 4, tenantJobsMax: 3 })));
    await within(firm, (tx) => {
      for (let n = 0; n < 24; n += 1) tx.schedule({ kind: 'note', key: `n${n}`, payload: {} });
    });
    await Promise.all(workers.map((worker) => worker.runDue(clock.now())));
    expect(most).toBe(3);
  });
});
