// The environment variables of a test's mesh: fresh keys, a database and a NATS that nobody else sees.
import { newMasterKeyLine } from '@throughline/chassis/security/key-wrapping';
import { meshKeys } from '../mesh-keys.ts';
import type { FreshDatabase } from './database.ts';

interface Ground {
  services: readonly string[];
  database: Pick<FreshDatabase, 'urlFor'>;
  natsUrl: string;
}

export const testEnvironment = ({ services, database, natsUrl }: Ground, more: Record<string, string> = {}): Record<string, string> => ({
  ...meshKeys(services),
  ...Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, database.urlFor(name)])),
  NATS_URL: natsUrl,
  MASTER_KEY: newMasterKeyLine(),
  LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
  ENVIRONMENT: 'PROD',
  ...more,
});

/** What a gateway on a free port of this machine is told beside it. */
export const gatewayEnvironment = {
  ENVIRONMENT: 'DEV',
  PUBLIC_URL: 'http://localhost',
  GATEWAY_PORT: '0',
  GATEWAY_HOST: '127.0.0.1',
  DRAIN_GRACE_MS: '0',
};
