import { describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { boundedHashing, isOutdated } from './hashing.pool.ts';

describe('hashing', () => {
  test('is argon2id with 19 MiB, t 2, p 1, and no two alike @row IDN-26', async () => {
    const hashing = boundedHashing();
    const [one, other] = await Promise.all([hashing.hash('purple-kettle'), hashing.hash('purple-kettle')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await hashing.matches(one, 'purple-kettle')).toBe(true);
    expect(await hashing.matches(one, 'purple-kettles')).toBe(false);
    expect(isOutdated(one)).toBe(false);
  });

  test('knows older parameters @row IDN-26', async () => {
    expect(isOutdated(await hash('purple-kettle', { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 }))).toBe(true);
  });

  test('of nobody is checked all the same, and never matches @row IDN-21', async () => {
    const hashing = boundedHashing();
    const timed = async (stored: string | undefined) => {
      const began = performance.now();
      expect(await hashing.matches(stored, 'purple-kettle')).toBe(stored !== undefined);
      return performance.now() - began;
    };
    const stored = await hashing.hash('purple-kettle');
    const [known, unknown] = [Math.min(await timed(stored), await timed(stored)), Math.min(await timed(undefined), await timed(undefined))];
    // The same work: where the stand-in were refused unread it would take microseconds.
    expect(unknown).toBeGreaterThan(known / 4);
  });

  test('past its queue is refused at once @row IDN-26', async () => {
    const hashing = boundedHashing(1, 1);
    const all = await Promise.allSettled([1, 2, 3].map(() => hashing.hash('purple-kettle')));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((all[2] as PromiseRejectedResult).reason).toMatchObject({ kind: 'UNAVAILABLE', code: 'auth.busy' });
  });
});
