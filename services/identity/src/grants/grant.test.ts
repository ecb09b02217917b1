import { describe, expect, test } from '@jest/globals';
import { change, copied, end, give, shown, takeBack, type Grant } from './grant.ts';

const now = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-04-01T09:00:00Z');
const subject = { kind: 'USER' as const, id: 'ben' };
const resource = { service: 'documents', type: 'folders', id: 'f1' };
const wanted = { subject, resource, level: 'VIEW' as const, expiresAt: later };
const grant: Grant = { ...give('g1', wanted, true, now).set, version: 1, createdAt: now, updatedAt: now, createdBy: 'ada' };
const escalation = expect.objectContaining({ kind: 'FORBIDDEN', code: 'access.escalation' });

describe('a grant @row IDN-55', () => {
  test('is given by who manages the record, and told with its end', () => {
    expect(give('g1', wanted, true, now).event.data).toEqual({ grantId: 'g1', subject, resource, level: 'VIEW', endsAt: later });
    expect(() => give('g1', wanted, false, now)).toThrow(escalation);
    expect(() => change(grant, { level: 'EDIT' }, false, now)).toThrow(escalation);
    expect(() => takeBack(grant, false)).toThrow(escalation);
  });

  test('is on a kind of record that there is; of a service that is away none is known', () => {
    const on = (service: string, type: string) => () => give('g1', { ...wanted, resource: { service, type, id: 'r1' } }, true, now);
    const refused = (field: string) => expect.objectContaining({ code: 'validation.failed', fields: [expect.objectContaining({ field })] });
    expect(on('shoes', 'leads')).toThrow(refused('resource.service'));
    expect(on('crm', 'shoes')).toThrow(refused('resource.type'));
    expect(on('crm', 'leads')).not.toThrow();
    expect(on('documents', 'anything')).not.toThrow();
  });

  test('ends in the future', () => {
    expect(() => give('g1', { ...wanted, expiresAt: now }, true, now)).toThrow(expect.objectContaining({ code: 'validation.failed' }));
    expect(() => change(grant, { expiresAt: now }, true, now)).toThrow(expect.objectContaining({ code: 'validation.failed' }));
    expect(change(grant, { expiresAt: undefined }, true, now).set).toEqual({ expiresAt: undefined });
  });

  test('changed is told anew, unchanged not', () => {
    expect(change(grant, { level: 'EDIT' }, true, now).event?.data).toMatchObject({ grantId: 'g1', level: 'EDIT' });
    expect(change(grant, { level: 'VIEW' }, true, now)).toEqual({ set: {} });
  });

  test('taken back and ended are told alike', () => {
    expect(takeBack(grant, true)).toEqual(end(grant));
    expect(end(grant).event?.data).toEqual({ grantId: 'g1', subject, resource, level: 'VIEW' });
  });

  test('shows subject and resource whole', () => {
    expect(shown(grant)).toMatchObject({ id: 'g1', subject, resource, level: 'VIEW' });
    expect(copied(grant, true)).toEqual({ grantId: 'g1', subject, resource, level: 'VIEW', endsAt: later, revoked: true });
  });
});
