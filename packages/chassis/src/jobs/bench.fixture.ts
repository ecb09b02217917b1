// What every test of jobs starts from: an empty workshop at nine on the first of March, two firms, and a job that leaves
// a note. The bindings are live: each test finds its own clock and workshop in them.
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { emptyDatabase, type FreshDatabase } from '@throughline/mesh/testing/database';
import { fixedClock, type FixedClock } from '../clock.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { rule } from '../errors.ts';
import { job } from '../service.ts';
import { causeless } from '../work.ts';
import type { ScheduledJob } from './job.ts';
import { look, migrateWorkshop, openWorkshop, type Workshop } from './workshop.fixture.ts';

export const firm = '018f3a5e-7c1d-7a2b-9c3d-4e5f60718293';
export const otherFirm = '018f3a5e-7c1d-7a2b-9c3d-4e5f60718294';
export const start = '2026-03-01T09:00:00Z';
export const later = (ms: number) => new Date(new Date(start).getTime() + ms);

export let database: FreshDatabase;
export let url: string;
export let clock: FixedClock;
export let workshop: Workshop;

beforeAll(async () => {
  database = await emptyDatabase();
  url = await migrateWorkshop(database.adminUrl);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await look(database.adminUrl, 'truncate jobs, effects');
  clock = fixedClock(start);
  workshop = openWorkshop(url, clock);
});
afterEach(() => workshop.close());

export const within = (tenantId: string, work: (tx: Tx) => Promise<void> | void, { runner } = workshop) =>
  runner.inTenant(tenantId, { action: 'test', cause: causeless }, async ({ tx }) => work(tx));

export const schedule = (given: Partial<ScheduledJob> = {}, tenantId = firm) =>
  within(tenantId, (tx) => tx.schedule({ kind: 'note', key: 'once', payload: { note: 'done' }, ...given }));

export const note = job('note', async ({ tx }, payload) =>
  tx.rowsAffecting('insert into effects (tenant_id, note) values ($1, $2)', [tx.tenantId, payload['note']]),
);

export const refuse = (triesMax: number) =>
  job(
    'note',
    async ({ tx }) => {
      await tx.rowsAffecting(`insert into effects (tenant_id, note) values ($1, 'torn')`, [tx.tenantId]);
      throw rule('sending.refused', 'The other side said no.');
    },
    { triesMax },
  );

export const notes = async () =>
  (await look<{ note: string }>(database.adminUrl, 'select note from effects order by at')).map((effect) => effect.note);

export interface JobRow {
  kind: string;
  key: string;
  state: string;
  run_at: Date;
  attempts: number;
  last_error: string;
  finished_at: Date | null;
}

export const jobs = () =>
  look<JobRow>(database.adminUrl, 'select kind, key, state, run_at, attempts, last_error, finished_at from jobs order by created_at, id');
