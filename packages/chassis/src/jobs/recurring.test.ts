import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { emptyDatabase, type FreshDatabase } from '@throughline/mesh/testing/database';
import { fixedClock, type FixedClock } from '../clock.ts';
import { unavailable } from '../errors.ts';
import { recurring } from '../service.ts';
import { leaseSeconds } from './claim.ts';
import { housekeeping } from '../housekeeping.ts';
import { nextTick } from './recurring.ts';
import { look, migrateWorkshop, openWorkshop, type Workshop } from './workshop.fixture.ts';

const firm = '018f3a5e-7c1d-7a2b-9c3d-4e5f60718293';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

let database: FreshDatabase;
let clock: FixedClock;
let workshop: Workshop;
let other: Workshop;

beforeAll(async () => {
  database = await emptyDatabase();
  await migrateWorkshop(database.adminUrl);
});
afterAll(() => database.drop());
beforeEach(async () => {
  const url = await migrateWorkshop(database.adminUrl);
  await look(database.adminUrl, 'truncate jobs, effects');
  clock = fixedClock('2026-03-01T09:00:00Z');
  [workshop, other] = [openWorkshop(url, clock), openWorkshop(url, clock)];
});
afterEach(() => Promise.all([workshop.close(), other.close()]));

/** Every hour, on the hour; its ticks as the instants they ran at. */
function hourly() {
  const ticks: string[] = [];
  const every = recurring('hourly', '0 * * * *', async ({ clock: given }) => {
    ticks.push(given.now().toISOString());
  });
  return { ticks, every };
}

const waiting = () => look<{ run_at: Date }>(database.adminUrl, `select run_at from jobs where state = 'SCHEDULED' order by run_at`);

const tick = (cron: string, after: string) => nextTick({ cron }, new Date(after)).toISOString();

test('the calendar is read in UTC, and a tick is never now', () => {
  expect(tick('0 * * * *', '2026-03-01T09:00:00Z')).toBe('2026-03-01T10:00:00.000Z');
  expect(tick('30 2 * * *', '2026-03-29T01:00:00Z')).toBe('2026-03-29T02:30:00.000Z');
  expect(tick('0 0 1 * *', '2026-12-15T00:00:00Z')).toBe('2027-01-01T00:00:00.000Z');
});

describe('a tick', () => {
  test('runs once, whichever of two processes takes it', async () => {
    const { ticks, every } = hourly();
    const workers = await Promise.all([workshop, other].map((each) => each.startWorker({ recurring: [every] })));
    for (let hour = 0; hour < 3; hour += 1) {
      clock.advance(hourMs);
      await Promise.all(workers.map((worker) => worker.runDue(clock.now())));
    }
    expect(ticks).toEqual(['2026-03-01T10:00:00.000Z', '2026-03-01T11:00:00.000Z', '2026-03-01T12:00:00.000Z']);
  });

  test('missed many times while everything was down, runs once', async () => {
    const { ticks, every } = hourly();
    await (await workshop.startWorker({ recurring: [every] })).stop();
    clock.advance(7 * hourMs + minuteMs);
    const worker = await other.startWorker({ recurring: [every] });
    await worker.runDue(clock.now());
    expect(ticks).toEqual(['2026-03-01T16:01:00.000Z']);
    expect(await waiting()).toEqual([{ run_at: new Date('2026-03-01T17:00:00Z') }]);
  });

  test('follows a calendar that was made denser', async () => {
    const { every } = hourly();
    await workshop.startWorker({ recurring: [every] });
    await workshop.startWorker({ recurring: [{ ...every, cron: '*/5 * * * *' }] });
    expect(await waiting()).toEqual([{ run_at: new Date('2026-03-01T09:05:00Z') }]);
  });

  test('that fails is tried again, and the calendar goes on', async () => {
    let tries = 0;
    const flaky = recurring('flaky', '0 * * * *', async () => {
      if ((tries += 1) === 1) throw unavailable('test.away', 'Not now.');
    });
    const worker = await workshop.startWorker({ recurring: [flaky] });
    clock.advance(hourMs);
    await worker.runDue(clock.now());
    expect(await waiting()).toEqual([{ run_at: new Date('2026-03-01T10:00:01Z') }]);
    clock.advance(1_000);
    await worker.runDue(clock.now());
    expect(tries).toBe(2);
    expect(await waiting()).toEqual([{ run_at: new Date('2026-03-01T11:00:00Z') }]);
  });

  test('works within a firm, and longer than its lease without being taken over', async () => {
    let runs = 0;
    const begun = Promise.withResolvers<void>();
    const long = recurring('long', '0 * * * *', async ({ inTenant }) => {
      runs += 1;
      begun.resolve();
      await inTenant(firm, async ({ tx }) => tx.rowsAffecting(`insert into effects (tenant_id, note) values ($1, 'long')`, [tx.tenantId]));
      const over = `select from jobs where state = 'RUNNING' and created_at < now() and attempts = 1 and lease_until > $1`;
      const firstLease = new Date(Date.now() + leaseSeconds * 1_000);
      while ((await look(database.adminUrl, over, [firstLease])).length === 0) await pause(100);
    });
    const [worker, rival] = await Promise.all([workshop.startWorker({ recurring: [long] }), other.startWorker({ recurring: [long] })]);
    clock.advance(hourMs);
    const done = worker.runDue(clock.now());
    await begun.promise;
    await rival.runDue(clock.now());
    await done;
    expect(runs).toBe(1);
    expect(await look(database.adminUrl, 'select note, tenant_id from effects')).toEqual([{ note: 'long', tenant_id: firm }]);
  }, 15_000);
});

test('the chassis keeps its own house: old keys and finished jobs go, the archive has room', async () => {
  await look(
    database.adminUrl,
    `insert into idempotency_keys (tenant_id, actor, key, method, request_hash, settled_at)
     select $1, 'USER:ada', key, '/x', '', $2::timestamptz - age from (values ('old', interval '25 hours'), ('young', interval '20 hours')) as k(key, age)`,
    [firm, clock.now()],
  );
  await look(
    database.adminUrl,
    `insert into jobs (id, tenant_id, kind, key, payload, state, run_at, finished_at)
     select gen_random_uuid(), $1, 'note', state || age, '{}', state, now(), $2::timestamptz - age
     from unnest(array['DONE', 'FAILED', 'CANCELLED']) state, unnest(array[interval '31 days', interval '27 days']) age`,
    [firm, clock.now()],
  );
  const worker = await workshop.startWorker({ recurring: housekeeping });
  clock.advance(24 * hourMs);
  await worker.runDue(clock.now());
  expect(await look(database.adminUrl, 'select key from idempotency_keys')).toEqual([]);
  expect(await look(database.adminUrl, 'select state from jobs where tenant_id = $1 order by state', [firm])).toEqual(
    ['CANCELLED', 'DONE', 'FAILED'].map((state) => ({ state })),
  );
  expect(await look(database.adminUrl, `select to_regclass('outbox_archive_2026_04') is not null as made`)).toEqual([{ made: true }]);
});
