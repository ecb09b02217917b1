import { describe, expect, test } from '@jest/globals';
import { dueSteps, type SigningKey, type Step } from './signing-key.ts';

const start = new Date('2026-03-01T00:00:00Z');
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const key = (kid: string, state: SigningKey['state'], instants: Partial<SigningKey> = {}): SigningKey => ({
  kid,
  state,
  publicJwk: { kid, kty: 'OKP', crv: 'Ed25519', x: '', alg: 'EdDSA', use: 'sig' },
  wrapped: '',
  shownAt: start,
  currentAt: undefined,
  retiredAt: undefined,
  ...instants,
});
const current = key('a', 'CURRENT', { currentAt: start });

describe('signing keys', () => {
  test('begin with one that signs @row IDN-22', () => expect(dueSteps([], start)).toEqual([{ do: 'BEGIN' }]));

  test('the next is shown 24 hours before the 30 days are over @row IDN-22', () => {
    expect(dueSteps([current], after(29 * 24 - 1))).toEqual([]);
    expect(dueSteps([current], after(29 * 24))).toEqual([{ do: 'SHOW_NEXT' }]);
  });

  test('it signs after 30 days, and never before it was shown for 24 hours @row IDN-22', () => {
    const next = key('b', 'NEXT', { shownAt: after(29 * 24) });
    expect(dueSteps([current, next], after(30 * 24 - 1))).toEqual([]);
    expect(dueSteps([current, next], after(30 * 24))).toEqual([{ do: 'PROMOTE', kid: 'b', retire: 'a' }]);
    expect(dueSteps([current, { ...next, shownAt: after(30 * 24) }], after(31 * 24 - 1))).toEqual([]);
  });

  test('the last one is accepted for 24 hours @row IDN-22', () => {
    const retired = key('z', 'RETIRED', { retiredAt: start });
    expect(dueSteps([current, retired], after(23.9))).toEqual([]);
    expect(dueSteps([current, retired], after(24))).toEqual([{ do: 'FORGET', kid: 'z' }]);
  });

  test('over a year of hourly looks no verifier meets an unknown key @row IDN-22', () => {
    let keys: SigningKey[] = [];
    let made = 0;
    const take = (step: Step, now: Date): SigningKey[] => {
      switch (step.do) {
        case 'BEGIN':
          return [...keys, key(`k${(made += 1)}`, 'CURRENT', { shownAt: now, currentAt: now })];
        case 'SHOW_NEXT':
          return [...keys, key(`k${(made += 1)}`, 'NEXT', { shownAt: now })];
        case 'PROMOTE':
          return keys.map((each) => {
            if (each.kid === step.retire) return { ...each, state: 'RETIRED', retiredAt: now };
            return each.kid === step.kid ? { ...each, state: 'CURRENT', currentAt: now } : each;
          });
        case 'FORGET':
          return keys.filter((each) => each.kid !== step.kid);
      }
    };
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const known = new Set(keys.filter((each) => after(hour).getTime() - each.shownAt.getTime() >= 86_400_000).map((each) => each.kid));
      for (const step of dueSteps(keys, after(hour))) keys = take(step, after(hour));
      expect(keys.filter((each) => each.state === 'CURRENT')).toHaveLength(1);
      if (hour > 24) expect(known).toContain(keys.find((each) => each.state === 'CURRENT')!.kid);
    }
    expect(made).toBe(13);
  });
});
