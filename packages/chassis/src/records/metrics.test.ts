import { expect, test } from '@jest/globals';
import { fixedClock } from '../clock.ts';
import type { QueryContext } from '../rpc/handler.ts';
import type { Passport } from '../security/passport.ts';
import { readMetric, type Metrics } from './metrics.ts';

const clock = fixedClock('2026-03-01T09:00:00Z');
const files: Metrics = {
  open_files: {
    unit: 'COUNT',
    permission: 'archive.files.read',
    filters: ['ownerId'],
    read: async (_, { ownerId }) => ({ value: ownerId ? '1' : '3' }),
  },
  worth: { unit: 'MONEY', permission: 'archive.files.read', filters: [], read: async () => ({ value: '125', currency: 'JPY' }) },
};

const read = (key: string, filter: Record<string, string> = {}, permission = 'archive.*') => {
  const passport = { permissions: [{ permission, reach: 'ALL' }], scopes: null } as unknown as Passport;
  return readMetric({ clock, passport } as unknown as QueryContext, files, { key, filter });
};

test('a declared figure is read with its unit and the instant it holds for @row CRM-8', async () => {
  expect(await read('open_files')).toEqual({ key: 'open_files', value: '3', unit: 'COUNT', currency: undefined, asOf: clock.now() });
  expect(await read('open_files', { ownerId: 'ada' })).toMatchObject({ value: '1' });
  expect(await read('worth')).toMatchObject({ value: '125', unit: 'MONEY', currency: 'JPY' });
});

test('a figure nobody declared, a filter it does not know and an asker without the permission are refused @row CRM-8', async () => {
  await expect(read('constructor')).rejects.toMatchObject({ kind: 'MALFORMED', code: 'metric.unknown' });
  await expect(read('worth', { ownerId: 'ada' })).rejects.toMatchObject({ fields: [{ field: 'filter.ownerId', code: 'unknown' }] });
  await expect(read('worth', {}, 'crm.*')).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'permission.denied' });
});
