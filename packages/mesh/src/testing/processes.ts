// A mesh as in production, for fault tests: identity in processes of its own, reached over the mesh stream, behind a
// gateway in the test's process. Real time, a real database, a real NATS.
import { setTimeout } from 'node:timers/promises';
import { systemClock } from '@throughline/chassis/clock';
import { connectBus } from '@throughline/chassis/events/bus';
import { timeOrderedIds } from '@throughline/chassis/ids';
import { connectPeers } from '@throughline/chassis/rpc/connected-peers';
import { readSigningKey } from '@throughline/chassis/security/signing-keys';
import { createLog } from '@throughline/chassis/telemetry/log';
import { runGateway } from '@throughline/gateway/run-gateway';
import pg from 'pg';
import { freePort } from '../daemon/free-port.ts';
import { childService, type ChildService } from './child-service.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';
import { gatewayEnvironment, testEnvironment } from './environment.ts';
import { freshNats } from './nats.ts';
import { foundFirm, restClient, type Founder, type RestClient } from './rest-client.ts';

const service = 'identity';

export interface ProcessMesh {
  url: string;
  /** The first stands and leads; the others join when they are started. */
  replicas: readonly ChildService[];
  client(headers?: Record<string, string>): RestClient;
  founder(): Promise<Founder>;
  /** The superuser's look at what no API shows. */
  rows<R extends object>(sql: string, values?: unknown[]): Promise<R[]>;
  /** Returns when the outbox is empty and the trail has taken in every entry. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export interface ProcessMeshOptions {
  replicas?: number;
  database?: FreshDatabase;
  env?: Record<string, string>;
}

export async function startProcessMesh({
  replicas: count = 1,
  database: given,
  env: more = {},
}: ProcessMeshOptions = {}): Promise<ProcessMesh> {
  const database = given ?? (await freshDatabase());
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const addresses = ports.map((port) => `127.0.0.1:${port}`).join(',');
  const fresh = testEnvironment({ services: [service], database, natsUrl: (await freshNats()).url }, { ...gatewayEnvironment, ...more });
  const env: Record<string, string> = { ...fresh, IDENTITY_ADDRESSES: addresses };
  const replicas = ports.map((port) => childService(service, { ...env, IDENTITY_RPC_PORT: String(port) }));
  await replicas[0]!.start();

  const peers = connectPeers('gateway', env);
  const bus = await connectBus({ url: env['NATS_URL']!, namespace: 'tl', replicas: 1, name: 'gateway' });
  const gateway = await runGateway({
    env,
    peers,
    signingKey: readSigningKey('gateway', env['GATEWAY_SIGNING_KEY']!),
    log: createLog({ service: 'gateway', level: env['LOG_LEVEL'] as 'silent' }),
    clock: systemClock,
    ids: timeOrderedIds(systemClock),
    bus,
  });
  const url = `http://127.0.0.1:${gateway.port}`;
  const rows = <R extends object>(sql: string, values: unknown[] = []) => asAdmin<R>(database.adminUrl, sql, values);
  return {
    url,
    replicas,
    client: (headers) => restClient(url, headers),
    founder: () => foundFirm(url),
    rows,
    settle: () => settled(rows),
    async stop() {
      await gateway.close();
      await Promise.all(replicas.map((replica) => replica.stop()));
      peers.close();
      await bus.close();
      await database.drop();
    },
  };
}

const settleMsMax = 15_000;
const lookAgainMs = 50;
const unsettledSql = `select (select count(*) from ${service}.outbox)::int as waiting,
  (select count(*) from ${service}.outbox_archive a where stream = 'AUDIT'
    and not exists (select from ${service}.inbox i where i.consumer = 'audit' and i.event_id = a.id))::int as untold`;

async function settled(rows: ProcessMesh['rows']): Promise<void> {
  for (const endAt = Date.now() + settleMsMax; ; await setTimeout(lookAgainMs)) {
    const [left] = await rows<{ waiting: number; untold: number }>(unsettledSql);
    if (left!.waiting + left!.untold === 0) return;
    if (Date.now() > endAt) throw new Error(`the mesh did not settle: ${JSON.stringify(left)}`);
  }
}

/** On a connection of the moment: the database may go away between two looks. */
async function asAdmin<R extends object>(url: string, sql: string, values: unknown[]): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
