// A mesh for tests: real services on a database and a NATS account of their own, with a clock that tests move.
import { setTimeout } from 'node:timers/promises';
import { fixedClock, type FixedClock } from '@throughline/chassis/clock';
import { timeOrderedIds } from '@throughline/chassis/ids';
import { askWith, type Ask } from '@throughline/chassis/rpc/ask';
import { signPassport, type PassportClaims } from '@throughline/chassis/security/passport';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import type { Callee } from '@throughline/chassis/rpc/call';
import type { ServiceDefinition } from '@throughline/chassis/service';
import { createLog, type Log } from '@throughline/chassis/telemetry/log';
import { startLocalMesh, type LocalMesh } from '../local-mesh.ts';
import { freshDatabase } from './database.ts';
import { testEnvironment } from './environment.ts';
import { freshNats } from './nats.ts';
import { overTheWire } from './over-the-wire.ts';

export interface TestMesh extends LocalMesh {
  clock: FixedClock;
  env: Record<string, string>;
  log: Log;
  /** The superuser's way into the mesh's database, to look at what no API shows. */
  adminUrl: string;
  /** Typed clients for somebody: who they are is said by overriding claims of a member who may do everything. */
  as(claims?: Partial<PassportClaims>): Ask;
  /** Returns when outboxes are empty and consumers have caught up. */
  settle(): Promise<void>;
  /** Moves the clock and runs every job that comes due on the way. */
  pass(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export interface TestMeshOptions {
  services: readonly ServiceDefinition[];
  startAt?: string;
  env?: Record<string, string>;
  /** In place of the one that LOG_LEVEL and TEST_LOG speak of. */
  log?: Log;
  neighbours?: ReadonlyMap<string, Callee>;
  /** Prepares what stands beside the services, once clock and keys are known. */
  beside?(given: { clock: FixedClock; env: Record<string, string> }): void;
}

export async function startTestMesh({
  services,
  startAt,
  env: more = {},
  neighbours,
  log: given,
  beside,
}: TestMeshOptions): Promise<TestMesh> {
  const database = await freshDatabase();
  const nats = await freshNats();
  const clock = fixedClock(startAt ?? new Date());
  const names = services.map((service) => service.name);
  const env = testEnvironment({ services: names, database, natsUrl: nats.url }, more);
  const log = given ?? createLog({ service: 'test', level: env['LOG_LEVEL'] as 'silent' });
  beside?.({ clock, env });
  const mesh = await startLocalMesh({
    definitions: services,
    env,
    clock,
    ids: timeOrderedIds(clock),
    log,
    carry: overTheWire,
    ...(neighbours ? { neighbours } : {}),
  });
  const gatewayKey = readSigningKey('gateway', env['GATEWAY_SIGNING_KEY']!);
  const settle = () => settled(mesh, clock);
  return {
    ...mesh,
    clock,
    env,
    log,
    adminUrl: database.adminUrl,
    as(claims = {}) {
      return askWith(mesh.peers, () => ({
        passport: signPassport(gatewayKey, { ...everything(clock), ...claims }),
        deadlineAt: Date.now() + 20_000,
        requestId: undefined,
      }));
    },
    settle,
    async pass(ms) {
      clock.advance(ms);
      await settle();
    },
    async stop() {
      await mesh.stop();
      await database.drop();
    },
  };
}

const settleMsMax = 15_000;

async function settled(mesh: LocalMesh, clock: FixedClock) {
  const services = [...mesh.services.values()];
  // Two quiet rounds: a service that was asked first may get an event from the one asked last, and a reaction may leave a job.
  for (let startedMs = Date.now(), quietRounds = 0; quietRounds < 2;) {
    const settled = await Promise.all(services.map((service) => service.isSettled()));
    const ran = await Promise.all(services.map((service) => service.runDue(clock.now())));
    const isQuiet = settled.every(Boolean) && !ran.some(Boolean);
    quietRounds = isQuiet ? quietRounds + 1 : 0;
    if (!isQuiet) await setTimeout(5);
    if (Date.now() - startedMs > settleMsMax) throw new Error('the mesh did not settle');
  }
}

/** Ids that tests use where they need some firm and some person. */
export const firm = '018f3a5e-7c1d-7a2b-9c3d-4e5f60718293';
export const otherFirm = '018f3a5e-7c1d-7a2b-9c3d-4e5f60718294';
export const person = '018f3a5e-7c1d-7a2b-9c3d-000000000001';

function everything(clock: FixedClock): PassportClaims {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  return {
    tenantId: firm,
    tenantStatus: 'ACTIVE',
    actor: { kind: 'USER', id: person, name: 'Ada King' },
    userId: person,
    sessionId: null,
    keyId: null,
    permissions: [{ permission: '*', reach: 'ALL' }],
    scopes: null,
    teamIds: [],
    teamUserIds: [],
    clientScope: null,
    features: [],
    amr: ['pwd'],
    authTime: issuedAt,
    ip: '127.0.0.1',
    userAgent: 'jest',
    environment: 'PROD',
    dryRun: false,
    breakGlassId: null,
    causeId: null,
    issuedAt,
    expiresAt: issuedAt + 60,
  };
}
