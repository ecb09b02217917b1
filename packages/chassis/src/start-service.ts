// Brings a service to life in this process: configuration, pools, dispatcher, events and jobs. What carries its calls
// (direct dispatch, the mesh stream) is its surroundings' choice.
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import type { MethodSpec } from '@throughline/contracts/method';
import type { Clock } from './clock.ts';
import { readConfig, type Config, type Environment } from './config.ts';
import { declareTaken } from './database/database-errors.ts';
import { Pool } from './database/pool.ts';
import { resealing } from './database/resealing.ts';
import { ReadSession } from './database/session.ts';
import type { Bus } from './events/bus.ts';
import { startEvents } from './events/events.ts';
import { startWorker } from './jobs/worker.ts';
import { housekeeping } from './housekeeping.ts';
import type { Ids } from './ids.ts';
import type { Callee } from './rpc/call.ts';
import { chassisRpc } from './records/records.rpc.ts';
import type { CommandRuntime } from './rpc/command.ts';
import { createDispatcher } from './rpc/dispatch.ts';
import type { Peers } from './rpc/peers.ts';
import { askedDataKeys } from './security/asked-data-keys.ts';
import { answerSeal } from './security/answer-seal.ts';
import { cachedDataKeys } from './security/cached-data-keys.ts';
import { createPassportVerifier, type VerifyingKeys } from './security/passport.ts';
import { readSigningKey } from './security/signing-keys.ts';
import { wholePassports } from './security/whole-passports.ts';
import { serviceSettings } from './service-settings.ts';
import type { OwnContext, ServiceDefinition } from './service.ts';
import type { Log } from './telemetry/log.ts';
import { watch } from './telemetry/metrics.ts';
import { causeless, createWorkRunner, type WorkRuntime } from './work.ts';

/** What a process gives the services that live in it. */
export interface Surroundings {
  env: Environment;
  clock: Clock;
  ids: Ids;
  peers: Peers;
  log: Log;
  /** May still be on its way: a service starts, and writes, while NATS is away. */
  bus: Promise<Bus>;
  /** Null: jobs run only when told, by runDue. */
  jobPollMs?: number | null;
}

export interface RunningService {
  name: string;
  callee: Callee;
  /** The RPCs it serves. */
  methods: readonly MethodSpec[];
  config: Config<ReturnType<typeof serviceSettings>>;
  /** Whether every event it wrote is published and every one meant for it is taken in. */
  isSettled(): Promise<boolean>;
  /** Runs all jobs due by this instant. */
  runDue(now: Date): Promise<boolean>;
  /** Each thing it stands on, and whether it is there. */
  health(): Promise<Record<string, boolean>>;
  stop(): Promise<void>;
}

export async function startService(definition: ServiceDefinition, surroundings: Surroundings): Promise<RunningService> {
  const { name } = definition;
  const { env, clock, ids } = surroundings;
  // Whoever asks itself need not leave its process for that.
  const peers: Peers = { of: (to) => (to === name ? callee : surroundings.peers.of(to)) };
  const config = readConfig(serviceSettings(name), env);
  const log = surroundings.log.as(name);
  const served = [...definition.rpc.flat(), ...chassisRpc(definition.tables, definition.metrics ?? {})];
  for (const [constraint, [code, message]] of Object.entries(definition.taken)) declareTaken(constraint, code, message);

  const writePool = openPool(name, 'write', config.databaseUrl, config.writeConnections, config, false);
  const readPool = openPool(name, 'read', readOnly(config.replicaUrl ?? config.databaseUrl), config.readConnections, config, config.sticky);

  const signingKey = readSigningKey(name, config.signingKey);
  const runtime: WorkRuntime & CommandRuntime = {
    service: name,
    writePool,
    clock,
    ids,
    peers,
    dataKeys: undefined,
    signingKey,
    answerSeal: answerSeal(signingKey),
    own: undefined,
    committed: () => {},
  };
  const work = createWorkRunner(runtime);
  const given: OwnContext = {
    settings: readConfig(definition.settings, env),
    clock,
    ids,
    inTenant: (tenantId, run) => work.inTenant(tenantId, { action: `${name}.system`, cause: causeless }, run),
    read: (tenantId, sql, values) => readWithin(readPool, tenantId, sql, values),
  };
  runtime.own = definition.own?.(given);
  const dataKeys = cachedDataKeys(definition.dataKeys?.(given) ?? askedDataKeys(work.ask), clock);
  runtime.dataKeys = dataKeys;
  const resealed = resealing({ service: name, tables: definition.tables, keys: dataKeys });

  const verifyPassport = createPassportVerifier({ keys: JSON.parse(config.passportKeys) as VerifyingKeys, clock });
  const wholePassport = wholePassports({ ask: work.ask, clock });
  // Its members are read when a call arrives, as the work runner's are.
  const callee: Callee = createDispatcher(Object.assign(runtime, { readPool, verifyPassport, wholePassport, log }), served);

  const events = startEvents({
    service: name,
    reactions: [...definition.reactions, ...resealed.reactions],
    auditTrail: definition.auditTrail,
    databaseUrl: config.databaseUrl,
    bus: surroundings.bus,
    work,
    clock,
    log,
  });
  const worker = await startWorker({
    service: name,
    jobs: [...definition.jobs, ...resealed.jobs],
    recurring: [...housekeeping, ...definition.recurring],
    runner: work,
    clock,
    log,
    own: () => runtime.own,
    concurrency: config.jobConcurrency,
    ...(surroundings.jobPollMs === undefined ? {} : { pollMs: surroundings.jobPollMs }),
  });
  runtime.committed = () => {
    events.poke();
    worker.poke();
  };

  return {
    name,
    callee,
    methods: served.map(({ path }) => methods[path]!),
    config,
    isSettled: () => events.isSettled(),
    runDue: (now) => worker.runDue(now),
    health: async () => ({ database: await answers(work.rows('select 1')), ...(await ownHealth(runtime.own)) }),
    async stop() {
      await Promise.all([events.stop(), worker.stop()]);
      await Promise.all([writePool.close(), readPool.close()]);
    },
  };
}

async function readWithin<R extends object>(pool: Pool, tenantId: string, sql: string, values: readonly unknown[]): Promise<R[]> {
  const session = new ReadSession(pool, { tenantId, userId: null });
  try {
    return await session.rows<R>(sql, values);
  } finally {
    await session.end();
  }
}

const answers = (question: Promise<unknown>) => question.then(() => true).catch(() => false);

// What a service owns beside the database may have something to say of its health.
async function ownHealth(own: unknown): Promise<Record<string, boolean>> {
  const health = (own as { health?: () => Promise<Record<string, boolean>> } | undefined)?.health;
  return health ? health() : {};
}

type PoolConfig = Config<ReturnType<typeof serviceSettings>>;

function openPool(service: string, kind: 'read' | 'write', url: string, connectionsMax: number, config: PoolConfig, sticky: boolean): Pool {
  const pool = new Pool({
    url,
    connectionsMax,
    waitersMax: config.poolWaiters,
    waitMsMax: config.poolWaitMs,
    lockWaitMsMax: config.lockWaitMs,
    sticky,
    applicationName: `throughline ${service} ${kind}`,
  });
  for (const figure of ['open', 'idle', 'waiting'] as const) {
    watch('tl_pool_connections', 'Database connections by use', { service, pool: kind, state: figure }, () => pool.figures[figure]);
  }
  return pool;
}

// Queries cannot write, even where their SQL would.
function readOnly(url: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', '-c default_transaction_read_only=on');
  return changed.href;
}
