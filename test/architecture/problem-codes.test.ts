// What the document promises of a problem is what the code throws: each code stands in one place with a kind, and each
// operation that names it lists it under that kind's status.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot, sources } from './source.ts';

interface Operation {
  responses: Record<string, { content?: Record<string, { examples?: Record<string, unknown> }> }>;
}

const document = JSON.parse(readFileSync(path.join(repositoryRoot, 'packages/contracts/gen/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

const statusOf: Record<string, number> = { malformed: 400, forbidden: 403, conflict: 409, rule: 422, unavailable: 503 };
const throwing = new RegExp(String.raw`\b(${Object.keys(statusOf).join('|')})\(\s*'([a-z_0-9.]+)'`, 'g');

function thrown(): Map<string, Set<number>> {
  const statuses = new Map<string, Set<number>>();
  for (const { name, text } of sources) {
    if (!/^(services|packages\/chassis)\/.*src\//.test(name) || /\.(test|fixture)\.ts$/.test(name)) continue;
    for (const [, maker, code] of text.matchAll(throwing)) statuses.set(code!, (statuses.get(code!) ?? new Set()).add(statusOf[maker!]!));
  }
  return statuses;
}

const promised = Object.entries(document.paths).flatMap(([at, operations]) =>
  Object.entries(operations).flatMap(([verb, { responses }]) =>
    Object.entries(responses).flatMap(([status, { content }]) =>
      Object.keys(content?.['application/problem+json']?.examples ?? {}).map((code) => ({
        route: `${verb.toUpperCase()} ${at}`,
        code,
        status: Number(status),
      })),
    ),
  ),
);

test('a problem is documented with the status it is thrown with @row SEC-22', () => {
  const statuses = thrown();
  expect(promised.length).toBeGreaterThan(300);
  expect(promised.filter(({ code, status }) => statuses.get(code)?.has(status) === false)).toEqual([]);
});
