import { expect, test } from '@jest/globals';
import { end, redate, relate, type StoredRelation } from './relation.ts';

const today = '2026-03-02';
const link = { fromId: 'a', toId: 'b', kind: 'KNOWS' };
const stored = (given: Partial<StoredRelation> = {}): StoredRelation => ({
  ...link,
  fromDate: '2026-01-01',
  toDate: undefined,
  id: 'r',
  version: 1,
  createdAt: undefined,
  updatedAt: undefined,
  createdBy: '',
  ...given,
});

test('a link begins today unless it began before, and leads to somebody else @row CRM-12', () => {
  expect(relate(link, today).set).toEqual({ ...link, fromDate: today, toDate: undefined });
  expect(relate({ ...link, from: '2020-01-01', to: '2021-01-01' }, today).set).toMatchObject({
    fromDate: '2020-01-01',
    toDate: '2021-01-01',
  });
  expect(() => relate({ ...link, toId: 'a' }, today)).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  expect(() => relate({ ...link, from: '2026-03-03' }, today)).toThrow(expect.objectContaining({ code: 'validation.out_of_range' }));
  expect(() => relate({ ...link, from: '2026-03-01', to: '2026-02-28' }, today)).toThrow(
    expect.objectContaining({ code: 'validation.out_of_range' }),
  );
});

test('its days can be put right, and it ends once @row CRM-12', () => {
  expect(redate(stored({ toDate: '2026-02-01' }), { to: undefined }, today).set).toEqual({ fromDate: '2026-01-01', toDate: undefined });
  expect(redate(stored({ toDate: '2026-02-01' }), { from: '2025-12-01' }, today).set).toEqual({
    fromDate: '2025-12-01',
    toDate: '2026-02-01',
  });
  expect(() => redate(stored(), { to: '2025-12-31' }, today)).toThrow(expect.objectContaining({ code: 'validation.out_of_range' }));
  expect(redate(stored(), { to: '2027-01-31' }, today).set).toMatchObject({ toDate: '2027-01-31' });
  expect(end(stored(), today).set).toEqual({ toDate: today });
  expect(end(stored({ toDate: '2027-01-31' }), today).set).toEqual({ toDate: today });
  expect(() => end(stored({ toDate: '2026-02-01' }), today)).toThrow(expect.objectContaining({ kind: 'CONFLICT', code: 'relation.ended' }));
});
