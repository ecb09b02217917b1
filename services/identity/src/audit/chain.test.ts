import { describe, expect, test } from '@jest/globals';
import { chained, firstBadPlace, genesis, hashOf, type Link } from './chain.ts';

const first = { action: 'identity.users.invite', at: '2026-03-01T09:30:00Z', outcome: 'ALLOWED' };
const second = { action: 'identity.roles.update', at: '2026-03-01T09:31:00Z', outcome: 'DENIED' };

test('the worked example @row IDN-74', () => {
  const links = chained(genesis, [first, second]);
  expect(links.map((link) => link.hash)).toEqual([
    '67b3f2f5d7699dabad5833c95c0ba0c370e1c423470f0d6764568fee9d8ae442',
    'a11a2e6aece3f8881653207df99b9284ff8286677553b94be9c0919a06b097f7',
  ]);
  expect(links.map((link) => [link.seq, link.prevHash])).toEqual([
    [1, '0'.repeat(64)],
    [2, links[0]!.hash],
  ]);
});

test('the order of members changes nothing @row IDN-74', () => {
  const shuffled = { outcome: 'ALLOWED', at: '2026-03-01T09:30:00Z', action: 'identity.users.invite' };
  expect(hashOf(1, genesis.hash, shuffled)).toBe(hashOf(1, genesis.hash, first));
});

describe('a verifier @row SEC-20', () => {
  const chain = chained(
    genesis,
    [1, 2, 3, 4, 5].map((number) => ({ number })),
  );
  const copy = (): Link[] => structuredClone(chain);

  test('finds nothing in a chain that holds, from any place on', () => {
    expect(firstBadPlace(genesis, chain)).toBeUndefined();
    expect(firstBadPlace(chain[1]!, chain.slice(2))).toBeUndefined();
  });

  test('names an edited entry', () => {
    const edited = copy();
    edited[2]!.entry = { number: 30 };
    expect(firstBadPlace(genesis, edited)).toEqual({ seq: 3, fault: 'EDITED' });
  });

  test('names the entry behind one that was edited and hashed anew', () => {
    const edited = copy();
    Object.assign(edited[2]!, { entry: { number: 30 }, hash: hashOf(3, edited[2]!.prevHash, { number: 30 }) });
    expect(firstBadPlace(genesis, edited)).toEqual({ seq: 4, fault: 'UNCHAINED' });
  });

  test('names a removed entry, and the first of two that changed places', () => {
    expect(firstBadPlace(genesis, copy().toSpliced(1, 1))).toEqual({ seq: 2, fault: 'MISSING' });
    const [one, two, three, ...rest] = copy();
    expect(firstBadPlace(genesis, [one!, three!, two!, ...rest])).toEqual({ seq: 2, fault: 'MISSING' });
    const swapped = copy();
    [swapped[1]!.entry, swapped[2]!.entry] = [swapped[2]!.entry, swapped[1]!.entry];
    expect(firstBadPlace(genesis, swapped)).toEqual({ seq: 2, fault: 'EDITED' });
  });

  test('a chain worked out anew from end to end contradicts what was signed', () => {
    const signed = new Map([[4, chain[3]!.hash]]);
    expect(firstBadPlace(genesis, chain, signed)).toBeUndefined();
    const forged = chained(
      genesis,
      [1, 2, 30, 4, 5].map((number) => ({ number })),
    );
    expect(firstBadPlace(genesis, forged)).toBeUndefined();
    expect(firstBadPlace(genesis, forged, signed)).toEqual({ seq: 4, fault: 'CONTRADICTED' });
  });
});
