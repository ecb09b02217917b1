import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import { fixedClock } from '../clock.ts';
import { unavailable } from '../errors.ts';
import type { Ask } from '../rpc/ask.ts';
import { holds, reachOf } from './access.ts';
import { noLists } from './access-lists.ts';
import type { Passport } from './passport.ts';
import { wholePassports } from './whole-passports.ts';

const clock = fixedClock('2026-03-01T09:30:00Z');
const shown = (accessRef: string) =>
  ({ tenantId: 'firm', userId: 'me', actor: { kind: 'USER', id: 'me', name: 'Ada' }, ...noLists, accessRef }) as unknown as Passport;

let asked: string[] = [];
let answer: () => Partial<AccessContext> = () => ({});
const lists = () => ({
  permissions: [{ permission: 'crm.*', reach: 'TEAM' as const }],
  scoped: false,
  teamIds: ['t'],
  teamUserIds: ['me', 'mate'],
  features: ['f'],
});
const ask = (() => ({
  async getAccess({ reference }: { reference: string }) {
    asked.push(reference);
    return answer();
  },
})) as unknown as Ask;
let whole: ReturnType<typeof wholePassports>;
beforeEach(() => {
  asked = [];
  answer = lists;
  whole = wholePassports({ ask: () => ask, clock });
});

describe('a passport that carries a reference', () => {
  test('grants nothing by itself, and when it is whole all that identity says @row GTW-5 @row SEC-4', async () => {
    const passport = shown('session/s/u/t#1');
    expect(holds(passport, 'crm.leads.read')).toBeNull();
    const made = await whole(passport);
    expect(reachOf(made, 'crm.leads.read')).toEqual({ kind: 'USERS', userIds: ['me', 'mate'] });
    expect(made).toMatchObject({ userId: 'me', scopes: null, clientScope: null, teamIds: ['t'], features: ['f'] });
    expect(asked).toEqual(['session/s/u/t']);
  });

  test('is looked up once in 60 seconds, and anew where its lists are others @row GTW-5', async () => {
    const passport = shown('session/s/u/t#1');
    const [one, two] = await Promise.all([whole(passport), whole(passport)]);
    expect(two).toBe(one);
    clock.advance(59_000);
    await whole(shown('session/s/u/t#1'));
    expect(asked).toHaveLength(1);
    await whole(shown('session/s/u/t#2'));
    expect(asked).toHaveLength(2);
    clock.advance(1_000);
    expect(await whole(passport)).not.toBe(one);
    expect(asked).toHaveLength(3);
  });

  test('opens nothing while identity is away, and is asked for again @row GTW-5', async () => {
    answer = () => {
      throw unavailable('service.unavailable', 'identity is away');
    };
    await expect(whole(shown('session/s/u/t#1'))).rejects.toMatchObject({ kind: 'UNAVAILABLE' });
    answer = lists;
    expect(holds(await whole(shown('session/s/u/t#1')), 'crm.leads.read')).toBe('TEAM');
  });
});
