// What a mesh of our own must remember between starts: its keys and passwords. One file, readable by its owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newMasterKeyLine } from '@throughline/chassis/security/key-wrapping';
import { meshKeys } from './mesh-keys.ts';

/** Environment variables; those of a service that joined since are added. */
export function readState(dir: string, services: readonly string[]): Record<string, string> {
  mkdirSync(dir, { recursive: true, mode: 0o755 });
  const file = path.join(dir, 'keys.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const missing = ['gateway', ...services].filter((name) => !known[`${name.toUpperCase()}_SIGNING_KEY`]);
  if (missing.length === 0) return known;
  const fresh = meshKeys(services);
  const state = {
    MASTER_KEY: newMasterKeyLine(),
    DATABASE_PASSWORD: randomBytes(24).toString('base64url'),
    NATS_PASSWORD: randomBytes(24).toString('base64url'),
    ...known,
    // Signing keys are replaced together: no passport outlives a restart by more than a minute.
    ...fresh,
  };
  writeFileSync(file, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  return state;
}
