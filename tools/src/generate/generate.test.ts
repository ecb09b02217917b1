import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MethodSpec } from '@throughline/contracts/method';
import { drift } from './check-drift.ts';
import { repositoryRoot } from './compile.ts';
import { protoDirectoryWith, sampleProtoDirectory } from './fixtures/protos.ts';
import { generate } from './generate.ts';

let protos = '';
let generated = '';

// Generated code finds its packages from where it stands, so it stands in this workspace.
beforeAll(() => {
  protos = sampleProtoDirectory();
  generated = mkdtempSync(join(import.meta.dirname, 'fixtures', '.generated-'));
  generate(protos, generated);
});

afterAll(() => {
  rmSync(protos, { recursive: true });
  rmSync(generated, { recursive: true });
});

test('generated code runs: a message survives its codec', async () => {
  const { methods } = (await import(join(generated, 'catalogue.gen.ts'))) as { methods: Record<string, MethodSpec> };
  const codec = methods['/throughline.sample.v1.KettleService/GetKettle']?.responseCodec;
  const kettle = {
    id: 'k',
    name: 'Big',
    status: 'HOT',
    litres: '1.7',
    price: { amount: -5, currency: 'USD' },
    tags: ['a'],
    customFields: { colour: 'red', size: 3, none: null },
    labels: { a: 'b' },
    createdAt: new Date(1_700_000_000_123),
    settings: { deep: { list: [1, 'x'] } },
    version: Number.MAX_SAFE_INTEGER,
    ownerEmail: '',
    parts: [],
  };
  expect(codec?.decode(codec.encode(kettle))).toEqual({ ...kettle, note: undefined, boiledAt: undefined, wifiKey: undefined });
});

test('Node runs it as it is', () => {
  const script = `import { methods } from ${JSON.stringify(join(generated, 'catalogue.gen.ts'))}; console.log(Object.keys(methods).length);`;
  const result = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', env: {} });
  expect(result).toMatchObject({ status: 0, stdout: '9\n' });
});

describe('drift', () => {
  test('there is none after generating', () => {
    expect(drift(protos, generated)).toEqual([]);
  });

  test('files edited, added or missing are named', () => {
    const copy = mkdtempSync(join(import.meta.dirname, 'fixtures', '.generated-'));
    try {
      generate(protos, copy);
      appendFileSync(join(copy, 'routes.gen.ts'), '// edited\n');
      writeFileSync(join(copy, 'stray.ts'), '');
      rmSync(join(copy, 'events.gen.ts'));
      expect(drift(protos, copy)).toEqual(['events.gen.ts', 'routes.gen.ts', 'stray.ts']);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});

test('refused protos leave what was generated as it was', () => {
  const refused = protoDirectoryWith({
    'throughline/bad/v1/bad.proto': 'syntax = "proto3"; package throughline.bad.v1; enum Mood { MOOD_GLAD = 0; }',
  });
  const before = readFileSync(join(generated, 'routes.gen.ts'), 'utf8');
  try {
    expect(() => generate(refused, generated)).toThrow('throughline/bad/v1/bad.proto:Mood: its zero value must be MOOD_UNSPECIFIED');
    expect(readFileSync(join(generated, 'routes.gen.ts'), 'utf8')).toBe(before);
  } finally {
    rmSync(refused, { recursive: true });
  }
});

test('the OpenAPI document passes both linters, which check every example against its schema @row GTW-22', () => {
  const document = join(generated, 'openapi.json');
  expect(lint('spectral', 'lint', '--fail-severity', 'warn', document)).toMatchObject({ status: 0 });
  expect(lint('redocly', 'lint', document)).toMatchObject({ status: 0 });
});

const lint = (tool: string, ...args: string[]) =>
  spawnSync(join(repositoryRoot, 'node_modules', '.bin', tool), args, { cwd: repositoryRoot, encoding: 'utf8' });
