import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { presented, type RefreshToken } from './refresh.ts';
import { begun, revoke, type Session } from './session.ts';

const at = (time: string) => new Date(`2026-03-01T${time}Z`);
const limits = { idleMinutes: 720, absoluteDays: 30, perUser: 10 };
const beginning = {
  id: 's1',
  userId: 'ada',
  tenantId: 't1',
  device: { id: 'd1', name: 'Firefox on Linux' },
  amr: ['pwd'],
  ip: '',
  userAgent: '',
};
const session: Session = {
  ...begun(beginning, limits, at('09:00:00')).set,
  version: 1,
  createdAt: at('09:00:00'),
  updatedAt: at('09:00:00'),
  createdBy: 'ada',
};
const fresh: RefreshToken = { usedAt: undefined, usedFrom: undefined };
const used: RefreshToken = { usedAt: at('09:00:00'), usedFrom: 'here' };

describe('a refresh token', () => {
  test('worked example 10: serves once, again within 10 s, and no more @row IDN-23', () => {
    expect(presented(fresh, session, 'here', at('09:00:00'))).toBe('ROTATE');
    expect(presented(used, session, 'here', at('09:00:08'))).toBe('SAME_SUCCESSOR');
    expect(presented(used, session, 'here', at('09:00:10'))).toBe('SAME_SUCCESSOR');
    expect(presented(used, session, 'here', at('09:00:11'))).toBe('REUSED');
  });

  test('from elsewhere is a copy, at once @row IDN-23', () => {
    expect(presented(used, session, 'there', at('09:00:01'))).toBe('REUSED');
  });

  test('of a session that is over says how it ended @row IDN-23', () => {
    const revoked = { ...session, ...revoke(session, 'LOGOUT').set };
    expect(presented(fresh, revoked, 'here', at('09:00:00'))).toBe('REVOKED');
    expect(presented(fresh, session, 'here', at('21:00:00'))).toBe('EXPIRED');
    expect(presented(fresh, { ...session, status: 'EXPIRED' }, 'here', at('09:00:00'))).toBe('EXPIRED');
  });
});

test('whoever plays what when: one chain of successors, and a copy never lives on @row IDN-23', () => {
  // Tokens are numbers: 0 is the first, each one's successor is the next. The thief holds every token that ever was.
  const moves = fc.array(
    fc.record({ seconds: fc.integer({ min: 0, max: 20 }), from: fc.constantFrom('owner', 'thief'), token: fc.nat({ max: 40 }) }),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(moves, (played) => {
      const tokens: RefreshToken[] = [fresh];
      let present = session;
      let now = at('09:00:00');
      for (const { seconds, from, token } of played) {
        now = new Date(now.getTime() + seconds * 1_000);
        const index = Math.min(token, tokens.length - 1);
        const outcome = presented(tokens[index]!, present, from, now);
        if (present.status === 'REVOKED') expect(outcome).toBe('REVOKED');
        if (outcome === 'ROTATE') {
          expect(index).toBe(tokens.length - 1);
          tokens[index] = { usedAt: now, usedFrom: from };
          tokens.push(fresh);
        }
        if (outcome === 'SAME_SUCCESSOR') expect(tokens[index]!.usedFrom).toBe(from);
        if (outcome === 'REUSED') present = Object.assign({}, present, revoke(present, 'REUSED_TOKEN').set);
      }
      expect(tokens.filter((each) => !each.usedAt)).toHaveLength(1);
    }),
  );
});
