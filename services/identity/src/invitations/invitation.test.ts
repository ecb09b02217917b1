import { describe, expect, test } from '@jest/globals';
import { conflict } from '@throughline/chassis/errors';
import { eachByItself } from './batch.ts';
import { accept, change, expire, invite, refuseClosed, resend, revoke, shown, type Invitation } from './invitation.ts';

const now = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-03-08T09:00:00Z');
const wanted = { email: ' Cy@Example.com', roleIds: ['r1'], teamIds: [], clientIds: [], message: 'Join us' };
const open: Invitation = {
  id: 'i1',
  email: 'cy@example.com',
  roleIds: ['r1'],
  teamIds: [],
  clientIds: [],
  message: '',
  status: 'PENDING',
  expiresAt: later,
  tokenHash: 'h',
  userId: undefined,
  version: 1,
  createdAt: now,
  updatedAt: now,
  createdBy: 'ada',
};
const nobody = { member: false, invited: false };
const refusal = (kind: string, code: string) => expect.objectContaining({ kind, code });

describe('an invitation @row IDN-45', () => {
  test('is open for 7 days, for one spelling of the address', () => {
    const { set, event } = invite('i1', wanted, nobody, 'h', now);
    expect(set).toMatchObject({ email: 'cy@example.com', status: 'PENDING', expiresAt: later });
    expect(event).toEqual({ type: 'identity.invitation.sent', data: { invitationId: 'i1', roleIds: ['r1'], teamIds: [] } });
  });

  test('goes to nobody twice, and to no member', () => {
    expect(() => invite('i1', wanted, { member: false, invited: true }, 'h', now)).toThrow(refusal('CONFLICT', 'invitation.pending'));
    expect(() => invite('i1', wanted, { member: true, invited: false }, 'h', now)).toThrow(refusal('CONFLICT', 'member.exists'));
  });

  test('sent again has a new link and 7 new days', () => {
    const tomorrow = new Date('2026-03-02T09:00:00Z');
    expect(resend(open, nobody, 'h2', tomorrow).set).toEqual({
      status: 'PENDING',
      tokenHash: 'h2',
      expiresAt: new Date('2026-03-09T09:00:00Z'),
    });
    expect(resend({ ...open, status: 'EXPIRED' }, nobody, 'h2', later).set.status).toBe('PENDING');
    expect(() => resend({ ...open, status: 'REVOKED' }, nobody, 'h2', later)).toThrow(refusal('CONFLICT', 'invitation.invalid_transition'));
  });

  test('changes and is taken back while it is open', () => {
    expect(change(open, { teamIds: ['t1'] }).set).toEqual({ teamIds: ['t1'] });
    expect(revoke(open).set).toEqual({ status: 'REVOKED' });
    expect(() => change({ ...open, status: 'ACCEPTED' }, {})).toThrow(refusal('CONFLICT', 'invitation.invalid_transition'));
    expect(() => revoke({ ...open, status: 'ACCEPTED' })).toThrow(
      expect.objectContaining({ code: 'invitation.invalid_transition', details: { from: 'ACCEPTED', allowed: [] } }),
    );
  });

  test('is accepted once, in time, by whom it went to', () => {
    const { set, event } = accept(open, 'cy', 'CY@example.com', now);
    expect([set, event?.data]).toEqual([
      { status: 'ACCEPTED', userId: 'cy' },
      { invitationId: 'i1', userId: 'cy' },
    ]);
    expect(() => accept(open, 'ben', 'ben@example.com', now)).toThrow(refusal('FORBIDDEN', 'invitation.wrong_person'));
    expect(() => accept({ ...open, status: 'ACCEPTED' }, 'cy', open.email, now)).toThrow(refusal('CONFLICT', 'link.used'));
    expect(() => accept(open, 'cy', open.email, later)).toThrow(refusal('CONFLICT', 'link.expired'));
    expect(() => refuseClosed({ ...open, status: 'REVOKED' }, now)).toThrow(refusal('CONFLICT', 'link.expired'));
  });

  test('expires when its time is over, and only then', () => {
    expect([expire(open, now).set, expire(open, later).set, expire({ ...open, status: 'ACCEPTED' }, later).set]).toEqual([
      {},
      { status: 'EXPIRED' },
      {},
    ]);
  });

  test('shows nothing of its link', () => {
    expect(shown(open)).not.toHaveProperty('tokenHash');
  });
});

const inviteUnlessBen = (email: string) =>
  email === 'ben' ? Promise.reject(conflict('member.exists', 'is here')) : Promise.resolve({ ...open, email });

describe('a batch', () => {
  test('answers each by itself, in order', async () => {
    const results = await eachByItself(['cy', 'ben', 'di'], false, inviteUnlessBen);
    expect(results.map(({ status, problem, resource }) => [status, problem?.code ?? resource?.email])).toEqual([
      [201, 'cy'],
      [409, 'member.exists'],
      [201, 'di'],
    ]);
  });

  test('asked for all or none, refuses the whole', async () => {
    await expect(eachByItself(['cy', 'ben'], true, inviteUnlessBen)).rejects.toMatchObject({ code: 'member.exists' });
  });

  test('does not swallow faults of the house', async () => {
    await expect(eachByItself(['cy'], false, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
