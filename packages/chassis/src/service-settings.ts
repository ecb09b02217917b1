// What every service is configured by, whatever it does; its own settings stand in its service.ts.
import { flag, integer, list, oneOf, optional, ratio, secret, secretUrl, settings, text } from './config.ts';

/** Shared by all processes of a mesh. */
export const meshSettings = settings({
  environment: oneOf('ENVIRONMENT', ['DEV', 'STAGE', 'PROD'], { default: 'DEV', help: 'how strictly the deployment guards itself' }),
  publicUrl: text('PUBLIC_URL', { default: 'http://localhost:8080', help: 'where people reach the gateway; links in mails start with it' }),
  natsUrl: secretUrl('NATS_URL', {
    help: 'the NATS server with JetStream, with user and password where it wants them',
    protocols: ['nats', 'tls'],
    example: 'nats://user:password@nats:4222',
  }),
  natsReplicas: integer('NATS_REPLICAS', { default: 1, min: 1, max: 5, help: 'copies that JetStream keeps of each stream' }),
  namespace: text('NATS_NAMESPACE', { default: 'tl', help: 'prefix of streams and subjects, where meshes share a NATS' }),
  passportKeys: text('PASSPORT_KEYS', { help: 'public keys of all who sign passports: JSON, by key id' }),
  logLevel: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], { default: 'info', help: 'the least level that is logged' }),
  traceRatio: ratio('TRACE_RATIO', { default: 0.05, help: 'the part of new traces that is kept' }),
  otlpEndpoint: optional(
    text('OTEL_EXPORTER_OTLP_ENDPOINT', {
      help: 'a collector for traces; without it the last ones stay in memory',
      example: 'http://collector:4318',
    }),
  ),
});

const upper = (service: string) => service.toUpperCase();

/** Of one service; a name such as CRM_DATABASE_URL goes before the shared DATABASE_URL. */
export const serviceSettings = (service: string) =>
  settings({
    ...meshSettings,
    databaseUrl: secretUrl(`${upper(service)}_DATABASE_URL`, {
      help: `the database as the role ${service}`,
      protocols: ['postgres', 'postgresql'],
    }),
    replicaUrl: optional(
      secretUrl(`${upper(service)}_REPLICA_URL`, { help: 'a read replica for queries', protocols: ['postgres', 'postgresql'] }),
    ),
    sticky: flag('DATABASE_STICKY', {
      default: true,
      help: 'connections remember their tenant; false behind pgbouncer in transaction mode',
    }),
    readConnections: integer('READ_CONNECTIONS', { default: 10, min: 1, max: 200, help: 'database connections for queries' }),
    writeConnections: integer('WRITE_CONNECTIONS', { default: 10, min: 1, max: 200, help: 'database connections for commands' }),
    poolWaiters: integer('POOL_WAITERS', {
      default: 500,
      min: 1,
      max: 100_000,
      help: 'calls that may wait for a connection; more get 503',
    }),
    poolWaitMs: integer('POOL_WAIT_MS', { default: 1_200, min: 10, max: 60_000, help: 'how long a call waits for a connection' }),
    lockWaitMs: integer('LOCK_WAIT_MS', {
      default: 600,
      min: 10,
      max: 60_000,
      help: 'how long a statement waits for a lock; with the wait for a connection, what a call may lose before its 503',
    }),
    jobConcurrency: integer('JOB_CONCURRENCY', { default: 4, min: 1, max: 100, help: 'jobs that run at once' }),
    signingKey: secret(`${upper(service)}_SIGNING_KEY`, { help: `the key ${service} signs its own passports with` }),
    rpcPort: integer(`${upper(service)}_RPC_PORT`, { default: 0, max: 65_535, help: 'port of the gRPC server; 0: any free one' }),
    adminPort: integer(`${upper(service)}_ADMIN_PORT`, { default: 0, max: 65_535, help: 'port of metrics and health; 0: any free one' }),
  });

export const serviceNames = ['identity', 'crm', 'projects', 'documents', 'finance', 'integrations', 'insights'] as const;

/** Where the other services are: CRM_ADDRESSES=crm-0:7000,crm-1:7000. */
export const addressSettings = settings(
  Object.fromEntries(
    serviceNames.map((name) => [name, list(`${upper(name)}_ADDRESSES`, { default: [], help: `replicas of ${name}, host:port` })]),
  ),
);
