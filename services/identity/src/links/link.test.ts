import { expect, test } from '@jest/globals';
import { sent, use, type OneTimeLink } from './link.ts';

const now = new Date('2026-03-01T09:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const linkFor = (purpose: OneTimeLink['purpose']): OneTimeLink => ({
  ...sent({ userId: 'ada', purpose, tokenHash: '#', email: 'ada@x.io' }, now).set,
  id: 'l1',
  version: 1,
  createdAt: now,
  updatedAt: now,
  createdBy: 'ada',
});

test.each([
  ['RESET', 60],
  ['VERIFY_EMAIL', 24 * 60],
  ['CHANGE_EMAIL', 24 * 60],
  ['UNDO_EMAIL', 72 * 60],
] as const)('a %s link works for %i minutes @row IDN-17 @row IDN-27', (purpose, minutes) => {
  expect(use(linkFor(purpose), after(minutes - 1))).toEqual({ set: { usedAt: after(minutes - 1) } });
  expect(() => use(linkFor(purpose), after(minutes))).toThrow(expect.objectContaining({ code: 'link.expired', kind: 'CONFLICT' }));
});

test('a link works once @row IDN-27', () => {
  const link = linkFor('RESET');
  expect(() => use({ ...link, ...use(link, now).set }, now)).toThrow(expect.objectContaining({ code: 'link.used', kind: 'CONFLICT' }));
});
