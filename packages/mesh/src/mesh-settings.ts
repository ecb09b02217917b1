// What `npm start` can be told. Everything has a default; each replaces a part of the mesh by one of yours.
import { integer, oneOf, optional, secretUrl, settings, text, type Config } from '@throughline/chassis/config';

export const launcherSettings = settings({
  port: integer('PORT', { default: 8080, min: 1, max: 65_535, help: "the gateway's port" }),
  adminPort: integer('ADMIN_PORT', { default: 9464, min: 0, max: 65_535, help: 'port of metrics and health; 0: any free one' }),
  dataDir: text('MESH_DIR', { default: '.mesh', help: 'where the embedded database, events and keys live' }),
  databaseUrl: optional(
    secretUrl('DATABASE_URL', {
      help: 'a PostgreSQL 16+ to use instead of the embedded one; a role that may create roles and schemas',
      protocols: ['postgres', 'postgresql'],
    }),
  ),
  postgresPort: optional(
    integer('POSTGRES_PORT', { min: 1, max: 65_535, help: 'port of the embedded PostgreSQL; by default any free one' }),
  ),
  natsUrl: optional(secretUrl('NATS_URL', { help: 'a NATS server with JetStream to use instead of our own', protocols: ['nats', 'tls'] })),
  natsPort: optional(integer('NATS_PORT', { min: 1, max: 65_535, help: 'port of our own NATS; by default any free one' })),
  environment: oneOf('ENVIRONMENT', ['DEV', 'STAGE', 'PROD'], { default: 'DEV', help: 'how strictly the deployment guards itself' }),
  demo: oneOf('DEMO', ['on', 'off'], { default: 'on', help: 'whether a demo firm is made at the first start (DEV only)' }),
});

export type LauncherConfig = Config<typeof launcherSettings>;
