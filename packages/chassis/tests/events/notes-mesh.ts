// Two services for the tests of events: `notes` writes notes and publishes it, `mirror` keeps an effect of each event.
import path from 'node:path';
import pg from 'pg';
import { events as catalogue } from '@throughline/contracts/gen/events.gen';
import type { FieldShape } from '@throughline/contracts/shape';
import { type Clock, systemClock } from '@throughline/chassis/clock';
import { text } from '@throughline/chassis/database/columns';
import { migrate } from '@throughline/chassis/database/migrate';
import { Pool } from '@throughline/chassis/database/pool';
import { type Noun, table } from '@throughline/chassis/database/table';
import type { Decision } from '@throughline/chassis/decision';
import { unavailable } from '@throughline/chassis/errors';
import { type Bus, connectBus } from '@throughline/chassis/events/bus';
import { type Events, type EventsOptions, settle, startEvents } from '@throughline/chassis/events/events';
import { systemIds } from '@throughline/chassis/ids';
import { generateKeyPair, readSigningKey } from '@throughline/chassis/security/signing-keys';
import type { Event, Reaction, WorkContext } from '@throughline/chassis/service';
import { createLog } from '@throughline/chassis/telemetry/log';
import { causeless, createWorkRunner, type WorkRunner } from '@throughline/chassis/work';
import { emptyDatabase, type FreshDatabase, roleUrl } from '@throughline/mesh/testing/database';
import { freshNats } from '@throughline/mesh/testing/nats';

export interface Note extends Noun {
  title: string;
}

export type Written = Event<string, { title: string }>;

const Notes = table<Note>({ name: 'notes', permission: 'notes.notes', columns: { title: text() } });
export const noteWritten = 'notes.note.written';
declareNoteWritten();

export interface Effect {
  event_id: string;
  subject: string;
  sequence: number;
  title: string;
  at: Date;
}

export interface MeshOptions {
  database?: Pick<FreshDatabase, 'adminUrl' | 'drop'>;
  natsUrl?: string;
  clock?: Clock;
  /** Beside keeping the effect: throws where a test wants it to. */
  react?: (context: WorkContext, event: Written) => Promise<void> | void;
}

type More = Pick<EventsOptions, 'afterPublish' | 'auditTrail'>;

export type NotesMesh = Awaited<ReturnType<typeof openNotesMesh>>;

export async function openNotesMesh({ database: given, natsUrl, clock = systemClock, react = () => {} }: MeshOptions = {}) {
  const database = given ?? (await emptyDatabase());
  const password = 'of-the-tests';
  await migrateAlone(database.adminUrl, password);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const url = natsUrl ?? (await freshNats()).url;
  const buses: Bus[] = [];
  const pools: Pool[] = [];
  const started = new Set<Events>();

  const workFor = (service: string, committed: () => void): WorkRunner => {
    const writePool = new Pool({
      url: roleUrl(database.adminUrl, service, password),
      connectionsMax: 10,
      waitersMax: 1_000,
      waitMsMax: 5_000,
      lockWaitMsMax: 5_000,
      sticky: true,
      applicationName: service,
    });
    pools.push(writePool);
    const signingKey = readSigningKey(service, generateKeyPair(service).privateKey);
    const peers = {
      of: (name: string) => {
        throw unavailable('service.unavailable', `${name} is not part of this test.`);
      },
    };
    return createWorkRunner({
      service,
      writePool,
      clock,
      ids: systemIds,
      peers,
      dataKeys: undefined,
      signingKey,
      own: undefined,
      committed,
    });
  };

  const startOn = (service: string, bus: Bus | Promise<Bus>, reactions: Reaction[] = [], more: More = {}) => {
    const log = createLog({ service, level: 'silent' });
    const databaseUrl = roleUrl(database.adminUrl, service, password);
    const work: WorkRunner = workFor(service, () => events.poke());
    const events = startEvents({ service, reactions, databaseUrl, bus, work, clock, log, ...more });
    started.add(events);
    return { events, work };
  };

  const start = async (service: 'notes' | 'mirror', reactions: Reaction[], more: More = {}) => {
    const bus = await connectBus({ url, namespace: 'test', replicas: 1, name: service });
    buses.push(bus);
    return { bus, ...startOn(service, bus, reactions, more) };
  };

  const keepEffect: Reaction = {
    type: noteWritten,
    async run(context, given) {
      const event = given as unknown as Written;
      await react(context, event);
      await context.tx.rows('insert into effects (tenant_id, event_id, subject, sequence, title) values ($1, $2, $3, $4, $5)', [
        event.tenantId,
        event.id,
        event.subject,
        event.sequence,
        event.data.title,
      ]);
    },
  };

  return {
    database,
    admin,
    /** Before there is a connection to NATS, or on another's. */
    startOn,
    startNotes: (more?: More) => start('notes', [], more),
    startMirror: (reactions: Reaction[] = [keepEffect], more?: More) => start('mirror', reactions, more),
    /** Work of a service that runs nothing else: as a second process would. */
    workOf: (service: 'notes' | 'mirror') => workFor(service, () => {}),
    effects: async () =>
      (await admin.query<Effect>(`select event_id, subject, sequence::int, title, at from mirror.effects order by position`)).rows,
    figure: async (sql: string) => Number(Object.values((await admin.query<Record<string, unknown>>(sql)).rows[0]!)[0]),
    settle: (msMax?: number) => settle([...started], msMax),
    /** Waits for a fact; fails the test where it does not come about. */
    async until(fact: () => boolean | Promise<boolean>, msMax = 20_000) {
      for (const end = Date.now() + msMax; !(await fact()); await new Promise((resolve) => setTimeout(resolve, 5)))
        if (Date.now() > end) throw new Error(`not within ${msMax} ms: ${fact.toString()}`);
    },
    async stop(events: Events) {
      started.delete(events);
      await events.stop();
    },
    async close() {
      await Promise.all([...started].map((events) => events.stop()));
      await Promise.all(buses.map((bus) => bus.close()));
      await Promise.all(pools.map((pool) => pool.close()));
      await admin.end();
      await database.drop();
    },
  };
}

/** Roles belong to the whole server, and tests beside this one make the same: one after the other, by a lock in a database they share. */
async function migrateAlone(adminUrl: string, password: string) {
  const shared = new URL(adminUrl);
  shared.pathname = '/postgres';
  const lock = new pg.Client({ connectionString: shared.href });
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('roles of notes-mesh'))`);
    const services = ['notes', 'mirror'].map((name) => ({ name, migrationsDir: path.join(import.meta.dirname, name), password }));
    await migrate({ adminUrl, services, log() {} });
  } finally {
    await lock.end();
  }
}

/** Writes a note and rewrites it: as many events of one record, each in a transaction of its own. */
export async function writeNote(work: WorkRunner, tenantId: string, titles: readonly string[]): Promise<string> {
  const id = systemIds.next();
  for (const [index, title] of titles.entries()) {
    await work.inTenant(tenantId, { action: 'notes.write', cause: causeless }, async ({ tx }) => {
      if (index === 0) await tx.create(Notes, write({ id, title }));
      else await tx.apply(await tx.load(Notes, id), write({ title }));
    });
  }
  return id;
}

export const titlesOf = (count: number) => Array.from({ length: count }, (_, index) => `title ${index + 1}`);

const write = <S extends { title: string }>(set: S) =>
  ({ set, event: { type: noteWritten, data: { title: set.title } } }) as unknown as Decision<Note> & { set: never };

function declareNoteWritten() {
  const title = {
    name: 'title',
    description: '',
    kind: 'STRING',
    optional: false,
    repeated: false,
    map: false,
    rules: {},
    personal: false,
    secret: false,
    computed: false,
    omitWhenAbsent: false,
    cookie: '',
    example: '',
  } satisfies FieldShape;
  const codec = { encode: () => new Uint8Array(), decode: () => ({}) };
  catalogue[noteWritten] = {
    type: noteWritten,
    service: 'notes',
    summary: '',
    shape: { name: 'Written', description: '', fields: [title] },
    codec,
    schema: {},
  };
}
