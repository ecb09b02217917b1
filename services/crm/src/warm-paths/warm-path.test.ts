import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hopsMax, outwards, pathsMax, shown, type Acquaintance, type Chain } from './warm-path.ts';

const start: Chain[] = [{ contactIds: ['target'], activities: [] }];
const knows = (contactId: string, kind: Acquaintance['kind'], id: string, activities: number): Acquaintance => ({
  contactId,
  kind,
  id,
  activities,
});

describe('a ring of acquaintances', () => {
  test('holds colleagues who end a chain and people to go on from, the strongest first @row CRM-53', () => {
    const ring = outwards(
      start,
      [knows('target', 'CONTACT', 'c', 5), knows('target', 'USER', 'u', 3), knows('target', 'USER', 'v', 9)],
      new Set(['target']),
    );
    expect(ring.found.map(({ userId }) => userId)).toEqual(['v', 'u']);
    expect(ring.open).toEqual([{ contactIds: ['target', 'c'], activities: [5] }]);
  });

  test('leaves a chain as strong as its weakest hop @row CRM-53', () => {
    const open: Chain[] = [
      { contactIds: ['target', 'a'], activities: [3] },
      { contactIds: ['target', 'b'], activities: [8] },
    ];
    const ring = outwards(open, [knows('a', 'USER', 'u', 90), knows('b', 'USER', 'v', 4)], new Set(['target', 'a', 'b']));
    expect(ring.found.map(({ userId }) => userId)).toEqual(['v', 'u']);
    expect(
      shown(
        ring.found[0]!,
        new Map([
          ['target', 'Nora'],
          ['v', 'Vera'],
        ]),
      ),
    ).toEqual({
      people: [{ userId: 'v', name: 'Vera' }, { contactId: 'b' }, { contactId: 'target', name: 'Nora' }],
      activities: [4, 8],
    });
  });

  test('whoever knows whom, nobody is in two chains of a length, and chains only grow longer @row CRM-53', () => {
    const someone = fc.constantFrom('target', 'a', 'b', 'c', 'd', 'e');
    const edge = fc.record({
      contactId: someone,
      kind: fc.constantFrom('USER' as const, 'CONTACT' as const),
      id: someone,
      activities: fc.integer({ min: 3, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (edges) => {
        const seen = new Set(['target']);
        const found: (Chain & { userId: string })[] = [];
        let open = start;
        for (let hop = 1; hop <= hopsMax && open.length > 0 && found.length < pathsMax; hop += 1) {
          const ends = new Set(open.map(({ contactIds }) => contactIds.at(-1)));
          const ring = outwards(
            open,
            edges.filter(({ contactId }) => ends.has(contactId)),
            seen,
          );
          for (const chain of ring.found) expect(chain.activities).toHaveLength(hop);
          found.push(...ring.found);
          open = ring.open;
        }
        expect(new Set(found.map(({ userId }) => userId)).size).toBe(found.length);
        for (const { contactIds } of found) expect(new Set(contactIds).size).toBe(contactIds.length);
      }),
    );
  });
});
