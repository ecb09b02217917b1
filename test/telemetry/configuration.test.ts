// A service with a bad configuration says what is wrong and does not start (OPS-11).
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';

const main = path.resolve(import.meta.dirname, '../../services/identity/src/main.ts');

async function started(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH']!, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  return { said: await text(child.stderr), code: await ended };
}

test('every fault is named at once, what is allowed too, and no secret is shown @row OPS-11 @row SEC-18', async () => {
  const { code, said } = await started({
    IDENTITY_DATABASE_URL: 'mysql://identity:canary-password@db/identity',
    POOL_WAIT_MS: 'soon',
    LOG_LEVEL: 'loud',
    IDENTITY_SIGNING_KEY_FILE: '/nowhere/key',
  });
  expect(code).toBe(1);
  expect(said).toMatch(/^identity cannot start:/);
  for (const fault of [
    /IDENTITY_DATABASE_URL is not usable: it must be a URL \(postgres, postgresql\)/,
    /POOL_WAIT_MS is 'soon': it must be a whole number from 10 to 60000/,
    /LOG_LEVEL is 'loud': it must be one of debug, info, warn, error, silent/,
    /IDENTITY_SIGNING_KEY_FILE is '\/nowhere\/key', which cannot be read/,
    /NATS_URL is missing/,
    /PASSPORT_KEYS is missing/,
  ])
    expect(said).toMatch(fault);
  expect(said).not.toMatch(/canary-password|\.ts:|node_modules/);
}, 30_000);
