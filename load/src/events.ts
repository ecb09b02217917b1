// SPD-6 and SPD-7: how long a fact takes from the commit that made it to the commit that took it in, and how fast one
// relay works off a backlog. On a PostgreSQL and a NATS of its own, both durable, with two small services of the tests.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { systemIds } from '@throughline/chassis/ids';
import { startNats } from '@throughline/mesh/nats/server';
import { startPostgres } from '@throughline/mesh/postgres/embedded';
import { noteWritten, type NotesMesh, openNotesMesh, writeNote } from '../../packages/chassis/tests/events/notes-mesh.ts';

const eventsPerSecond = 100;
const seconds = 20;
const backlogRows = 50_000;
const firm = systemIds.next();

const dir = mkdtempSync(path.join(os.tmpdir(), 'throughline-load-'));
const log = () => {};
const postgres = await postgresWithCommitTimes();
const nats = await startNats({ dir: path.join(dir, 'nats'), log });
const mesh = await openNotesMesh({ database: { adminUrl: postgres.adminUrl, drop: async () => {} }, natsUrl: nats.url });
try {
  const passed = [...(await measureDelay(mesh)), await measureBacklog(mesh)];
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  await mesh.close();
  await Promise.all([postgres.stop(), nats.stop()]);
  rmSync(dir, { recursive: true, force: true });
}

/** The server itself notes when each transaction committed, so that no measuring process stands in between. */
async function postgresWithCommitTimes() {
  const options = { dir: path.join(dir, 'postgres'), log };
  const first = await startPostgres(options);
  const client = new pg.Client({ connectionString: first.adminUrl });
  await client.connect();
  await client.query('alter system set track_commit_timestamp = on');
  await client.end();
  await first.stop();
  return startPostgres(options);
}

/** Open loop: an event each ten milliseconds, whether or not the one before has arrived. */
async function measureDelay({ startNotes, startMirror, settle, admin, stop }: NotesMesh): Promise<boolean[]> {
  const { work, events } = await startNotes();
  const mirror = await startMirror();
  await writeNote(work, firm, ['warm', 'up']);
  await settle();
  const writes: Promise<string>[] = [];
  const beganAt = Date.now();
  for (let index = 0; index < eventsPerSecond * seconds; index += 1) {
    const waitMs = beganAt + (index * 1_000) / eventsPerSecond - Date.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    writes.push(writeNote(work, firm, [`note ${index}`]));
  }
  await Promise.all(writes);
  await settle();
  const { rows } = await admin.query<{ events: string; p50: number; p99: number }>(`
    select count(*) as events, percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.99) within group (order by ms) as p99
    from (select extract(epoch from pg_xact_commit_timestamp(i.xmin) - pg_xact_commit_timestamp(a.xid::xid)) * 1000 as ms
      from mirror.inbox i join notes.outbox_archive a on a.id = i.event_id) delays`);
  await stop(events);
  await stop(mirror.events);
  const { p50, p99 } = rows[0]!;
  process.stdout.write(`SPD-6 commit to commit at ${eventsPerSecond}/s over ${rows[0]!.events} events\n`);
  return [tell('p50', Number(p50), 'ms', { floor: 15, goal: 5 }), tell('p99', Number(p99), 'ms', { floor: 100, goal: 20 })];
}

async function measureBacklog({ startNotes, figure, admin, until }: NotesMesh): Promise<boolean> {
  await admin.query(
    `with facts as (select n, gen_random_uuid() as id, gen_random_uuid() as subject from generate_series(1, $1) n)
     insert into notes.outbox (id, tenant_id, stream, type, subject, sequence, envelope)
     select id, $2, 'EVENT', $3, subject, 1, jsonb_build_object('specversion', '1.0', 'id', id, 'source', '/notes', 'type', $3::text, 'time', now(),
       'subject', subject, 'datacontenttype', 'application/json', 'tenant', $2::uuid, 'actorkind', 'SYSTEM', 'actorid', $2::uuid, 'actorname', 'load',
       'sequence', 1, 'data', jsonb_build_object('title', 'note ' || n)) from facts`,
    [backlogRows, firm, noteWritten],
  );
  await admin.query('vacuum analyze notes.outbox');
  const { events } = await startNotes();
  await until(() => events.leads);
  const beganAt = performance.now();
  await until(async () => (await figure('select count(*) from (select from notes.outbox limit 1) any_row')) === 0, 120_000);
  process.stdout.write(`SPD-7 a backlog of ${backlogRows} drained by one relay\n`);
  return tell('rate', backlogRows / ((performance.now() - beganAt) / 1_000), '/s', { floor: 1_500, goal: 5_000 });
}

function tell(what: string, figure: number, unit: string, { floor, goal }: { floor: number; goal: number }): boolean {
  const passes = floor < goal ? figure >= floor : figure <= floor;
  process.stdout.write(`  ${what} ${figure.toFixed(1)} ${unit} (floor ${floor}, goal ${goal})${passes ? '' : ': falls short'}\n`);
  return passes;
}
