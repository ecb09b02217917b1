import { describe, expect, test } from '@jest/globals';
import { begun, isAlive, moved, renewed, revoke, shown, surplus, type Session } from './session.ts';

const now = new Date('2026-03-01T09:00:00Z');
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const limits = { idleMinutes: 720, absoluteDays: 30, perUser: 10 };
const beginning = {
  id: 's1',
  userId: 'ada',
  tenantId: 't1',
  device: { id: 'd1', name: 'Firefox on Linux' },
  amr: ['pwd'],
  ip: '192.0.2.1',
  userAgent: 'Firefox',
};
const session: Session = { ...begun(beginning, limits, now).set, version: 1, createdAt: now, updatedAt: now, createdBy: 'ada' };

describe('a session', () => {
  test('begins with its limits @row IDN-35', () => {
    expect(session).toMatchObject({ idleExpiresAt: after(12), expiresAt: after(30 * 24), status: 'ACTIVE', authTime: now });
    expect(begun(beginning, limits, now).event).toMatchObject({
      type: 'identity.session.started',
      data: { userId: 'ada', sessionId: 's1' },
    });
  });

  test('ends when unused, and at its greatest age however much it is used @row IDN-35', () => {
    expect(isAlive(session, after(11.9))).toBe(true);
    expect(isAlive(session, after(12))).toBe(false);
    const used = { ...session, ...renewed({ ip: '', userAgent: '' }, limits, after(30 * 24 - 1)).set };
    expect(isAlive(used, after(30 * 24 - 0.1))).toBe(true);
    expect(isAlive(used, after(30 * 24))).toBe(false);
  });

  test('is revoked once, and told of once @row IDN-34', () => {
    const ended = revoke(session, 'BY_HAND');
    expect(ended).toMatchObject({ set: { status: 'REVOKED', reason: 'BY_HAND' }, event: { type: 'identity.session.revoked' } });
    expect(revoke({ ...session, ...ended.set }, 'LOGOUT')).toEqual({ set: {} });
  });

  test('moves to another firm @row IDN-25', () => expect(moved('t2').set).toEqual({ tenantId: 't2' }));

  test('is shown with its device, and says whether it is the present one @row IDN-34', () => {
    const { deviceId: _, ...rest } = shown(session, 's1') as ReturnType<typeof shown> & { deviceId?: string };
    expect(rest).toMatchObject({ device: { id: 'd1', name: 'Firefox on Linux' }, current: true });
    expect(rest).not.toHaveProperty('reason');
    expect(shown(session, null).current).toBe(false);
  });
});

describe('more than the firm allows', () => {
  const many = Array.from({ length: 10 }, (_, index): Session => ({ ...session, id: `s${index}`, createdAt: after(index) }));

  test('the oldest ends @row IDN-35', () => {
    expect(surplus(many.toReversed(), limits).map((each) => each.id)).toEqual(['s0']);
    expect(surplus(many.slice(1), limits)).toEqual([]);
    expect(surplus(many, { ...limits, perUser: 3 })).toHaveLength(8);
  });
});
