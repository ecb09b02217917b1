import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byTerritory, inTurn, toLeastLoaded, type Candidate } from './assignment.ts';

const someone = (userId: string, openLeads: number, lastAt?: string): Candidate => ({
  userId,
  openLeads,
  lastAt: lastAt === undefined ? undefined : new Date(lastAt),
});

describe('assignment', () => {
  test('in turn begins with whoever had none for the longest @row CRM-29', () => {
    const pool = [someone('ann', 0, '2026-03-02T10:00:00Z'), someone('bob', 9, '2026-03-01T10:00:00Z'), someone('eve', 0)];
    expect(inTurn(pool, 5)).toEqual(['eve', 'bob', 'ann', 'eve', 'bob']);
  });

  test('to the least loaded counts what it gives @row CRM-29', () => {
    expect(toLeastLoaded([someone('ann', 3), someone('bob', 1), someone('eve', 2)], 5)).toEqual(['bob', 'bob', 'eve', 'ann', 'bob']);
  });

  test('has nobody to give to in an empty pool @row CRM-29', () => {
    for (const method of [inTurn, toLeastLoaded])
      expect(() => method([], 1)).toThrow(expect.objectContaining({ kind: 'RULE', code: 'lead.no_assignee' }));
  });

  test('by territory takes the first that fits, in turn within it; the pool has the rest @row CRM-29', () => {
    const people = [someone('ann', 0), someone('bob', 0), someone('eve', 0)];
    const territories = [
      { countries: ['AT'], industries: [], userIds: ['ann', 'bob', 'gone'] },
      { countries: [], industries: ['LEGAL' as const], userIds: ['eve'] },
    ];
    const leads = [{ country: 'AT', industry: 'LEGAL' }, { country: 'AT' }, { industry: 'LEGAL' }, { country: 'FR' }, {}];
    expect(byTerritory(leads, territories, ['bob'], people)).toEqual(['ann', 'bob', 'eve', 'bob', 'bob']);
    for (const pool of [[], ['gone']])
      expect(() => byTerritory([{ country: 'FR' }], territories, pool, people)).toThrow(
        expect.objectContaining({ code: 'lead.no_assignee' }),
      );
  });

  test('in turn gives nobody two more than another; to the least loaded never widens a gap @row CRM-29', () => {
    const pools = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 }).map((loads) => loads.map((load) => someone(`u${load}`, load)));
    fc.assert(
      fc.property(pools, fc.integer({ min: 0, max: 60 }), (pool, count) => {
        const turns = Object.values(Object.groupBy(inTurn(pool, count), (id) => id)).map((list) => list!.length);
        if (count >= pool.length) expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1);
        const given = Object.groupBy(toLeastLoaded(pool, count), (id) => id);
        const after = pool.map(({ userId, openLeads }) => openLeads + (given[userId]?.length ?? 0));
        const before = pool.map(({ openLeads }) => openLeads);
        expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(Math.max(1, Math.max(...before) - Math.min(...before)));
      }),
    );
  });
});
