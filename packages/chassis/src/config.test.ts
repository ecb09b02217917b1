import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describe as rowsOf,
  flag,
  integer,
  list,
  oneOf,
  optional,
  ratio,
  readConfig,
  secret,
  secretUrl,
  settings,
  text,
  url,
} from './config.ts';
import { DomainError } from './errors.ts';

const declared = settings({
  port: integer('IDENTITY_PORT', { default: 0, max: 65_535, help: 'port of the service; 0 takes a free one' }),
  level: oneOf('LOG_LEVEL', ['debug', 'info', 'warn'], { default: 'info', help: 'what is logged' }),
  sampling: ratio('TRACE_RATIO', { default: 0.05, help: 'part of the traces kept' }),
  secure: flag('SECURE', { default: true, help: 'cookies over TLS only' }),
  origins: list('ORIGINS', { default: [], example: 'https://a.example, https://b.example', help: 'who may call from a browser' }),
  collector: optional(url('OTLP_ENDPOINT', { example: 'http://localhost:4318', help: 'where traces go' })),
  database: secretUrl('DATABASE_URL', { protocols: ['postgres'], example: 'postgres://user:password@host/name', help: 'the database' }),
  masterKey: secret('MASTER_KEY', { lengthMin: 16, help: 'wraps the data keys' }),
});

const enough = { DATABASE_URL: 'postgres://crm:hunter2@db/crm', MASTER_KEY: 'a-master-key-of-tests' };

function refusal(env: Record<string, string>): string[] {
  try {
    readConfig(declared, env);
  } catch (fault) {
    if (fault instanceof DomainError && fault.code === 'config.invalid') return fault.details['faults'] as string[];
  }
  throw new Error('this configuration should have been refused');
}

describe('configuration @row OPS-11', () => {
  test('is read into a typed object, with defaults', () => {
    const config = readConfig(declared, {
      ...enough,
      IDENTITY_PORT: '8443',
      SECURE: 'false',
      ORIGINS: 'https://a.example, https://b.example',
    });
    const port: number = config.port;
    const level: 'debug' | 'info' | 'warn' = config.level;
    const collector: string | null = config.collector;
    expect([port, level, collector, config.secure, config.sampling]).toEqual([8_443, 'info', null, false, 0.05]);
    expect(config.origins).toEqual(['https://a.example', 'https://b.example']);
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('names every fault at once: the variable, what it was given, what is allowed', () => {
    expect(
      refusal({
        IDENTITY_PORT: '70000',
        LOG_LEVEL: 'loud',
        TRACE_RATIO: '1.5',
        SECURE: 'yes',
        OTLP_ENDPOINT: 'ftp://x',
        MASTER_KEY: 'short',
      }),
    ).toEqual([
      "IDENTITY_PORT is '70000': it must be a whole number from 0 to 65535",
      "LOG_LEVEL is 'loud': it must be one of debug, info, warn",
      "TRACE_RATIO is '1.5': it must be a number from 0 to 1",
      "SECURE is 'yes': it must be true or false",
      "OTLP_ENDPOINT is 'ftp://x': it must be a URL (http, https)",
      'DATABASE_URL is missing: it must be a URL (postgres) (the database)',
      'MASTER_KEY is not usable: it must be a secret of at least 16 characters',
    ]);
  });

  test('never repeats a secret, right or wrong', () => {
    const faults = refusal({ DATABASE_URL: 'mysql://crm:hunter2@db/crm', MASTER_KEY: 'hunter3' }).join();
    expect(faults).toContain('DATABASE_URL');
    expect(faults).not.toMatch(/hunter/);
  });

  test('takes a secret from a file, and from one place only', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'key');
    writeFileSync(file, 'a-key-out-of-a-file-of-tests\n');
    expect(readConfig(declared, { DATABASE_URL: enough.DATABASE_URL, MASTER_KEY_FILE: file }).masterKey).toBe(
      'a-key-out-of-a-file-of-tests',
    );
    expect(refusal({ ...enough, MASTER_KEY_FILE: file })).toEqual(['MASTER_KEY and MASTER_KEY_FILE are both set: give one of them']);
    expect(refusal({ DATABASE_URL: enough.DATABASE_URL, MASTER_KEY_FILE: '/nowhere/key' })).toEqual([
      "MASTER_KEY_FILE is '/nowhere/key', which cannot be read (ENOENT)",
    ]);
  });

  test('describes itself for the table', () => {
    expect(rowsOf(declared).slice(-3)).toEqual([
      {
        name: 'OTLP_ENDPOINT',
        meaning: 'where traces go',
        allowed: 'a URL (http, https)',
        default: 'none',
        example: 'http://localhost:4318',
      },
      {
        name: 'DATABASE_URL',
        meaning: 'the database',
        allowed: 'a URL (postgres); also by file: DATABASE_URL_FILE',
        default: 'must be set',
        example: 'postgres://user:password@host/name',
      },
      {
        name: 'MASTER_KEY',
        meaning: 'wraps the data keys',
        allowed: 'a secret of at least 16 characters; also by file: MASTER_KEY_FILE',
        default: 'must be set',
        example: '',
      },
    ]);
    expect(
      rowsOf(
        settings({
          pepper: secret('PEPPER', { default: 'dev-pepper', example: '…', help: 'peppers' }),
          name: text('NAME', { default: 'crm', help: 'who' }),
        }),
      ).map((row) => row.default),
    ).toEqual(['***', 'crm']);
  });
});
