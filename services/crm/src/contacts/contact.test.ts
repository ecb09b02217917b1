import { describe, expect, test } from '@jest/globals';
import { change, end, join, type StoredAffiliation } from './affiliation.ts';
import { openPreferences, refuseUnwanted, strictest } from './preferences.ts';

const refused = (wishes: object, approach: Parameters<typeof refuseUnwanted>[1]) => () =>
  refuseUnwanted({ ...openPreferences, ...wishes }, approach);

describe('wishes', () => {
  test('are asked before each call, text and mail @row CRM-22', () => {
    expect(refused({ doNotCall: true }, { by: 'CALL' })).toThrow(expect.objectContaining({ kind: 'RULE', code: 'contact.do_not_call' }));
    expect(refused({ doNotSms: true }, { by: 'SMS' })).toThrow(expect.objectContaining({ code: 'contact.do_not_sms' }));
    expect(refused({ doNotEmail: true }, { by: 'EMAIL', transactional: true })).toThrow(
      expect.objectContaining({ code: 'contact.do_not_email' }),
    );
    expect(refused({ doNotCall: true, doNotSms: true }, { by: 'EMAIL', transactional: false })).not.toThrow();
  });

  test('about topics spare quotes and contracts @row CRM-22', () => {
    const wishes = { ...openPreferences, optOutTopics: ['newsletter'] };
    expect(() => refuseUnwanted(wishes, { by: 'EMAIL', topic: 'newsletter', transactional: false })).toThrow(
      expect.objectContaining({ code: 'contact.do_not_email' }),
    );
    expect(() => refuseUnwanted(wishes, { by: 'EMAIL', topic: 'newsletter', transactional: true })).not.toThrow();
    expect(() => refuseUnwanted(wishes, { by: 'EMAIL', topic: 'events', transactional: false })).not.toThrow();
  });

  test('of two records the strictest holds @row CRM-18', () => {
    const one = { ...openPreferences, doNotCall: true, optOutTopics: ['a'] };
    const other = { ...openPreferences, doNotTrack: true, optOutTopics: ['a', 'b'], preferredChannel: 'PHONE' as const };
    expect(strictest([one, other])).toMatchObject({
      doNotCall: true,
      doNotEmail: false,
      doNotTrack: true,
      optOutTopics: ['a', 'b'],
      preferredChannel: 'PHONE',
    });
  });
});

describe('an affiliation', () => {
  const given = { contactId: 'p', companyId: 'c', roles: [], primary: false };
  const span = {
    ...given,
    id: 's',
    roles: [],
    isPrimary: true,
    fromDate: '2026-01-01',
    version: 1,
    createdAt: undefined,
    updatedAt: undefined,
    createdBy: '',
  } as StoredAffiliation;

  test('that is the first is the primary one; a past one never is @row CRM-19', () => {
    expect(join(given, 'ada', { today: '2026-03-01', first: true }).set).toMatchObject({ isPrimary: true, fromDate: '2026-03-01' });
    expect(
      join({ ...given, primary: true, from: '2025-01-01', to: '2025-06-01' }, 'ada', { today: '2026-03-01', first: true }).set.isPrimary,
    ).toBe(false);
    expect(() => join({ ...given, from: '2026-03-02' }, 'ada', { today: '2026-03-01', first: true })).toThrow(
      expect.objectContaining({ code: 'validation.out_of_range' }),
    );
  });

  test('is never overwritten by a change, on its first day neither @row CRM-19', () => {
    const changed = change(span, { title: 'Partner' }, 'ada', '2026-03-01');
    expect(changed.here.set).toEqual({ toDate: '2026-03-01', isPrimary: false });
    expect(changed.next?.set).toMatchObject({ title: 'Partner', isPrimary: true, fromDate: '2026-03-01' });
    expect(change(span, { title: 'Partner' }, 'ada', '2026-01-01')).toMatchObject({ here: { set: { toDate: '2026-01-01' } } });
    expect(change(span, { roles: [] }, 'ada', '2026-03-01').event).toBeUndefined();
    expect(() => change(span, { primary: false }, 'ada', '2026-03-01')).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  });

  test('ends once @row CRM-19', () => {
    expect(end(span, 'ada', '2026-03-01').set).toEqual({ toDate: '2026-03-01', isPrimary: false });
    expect(() => end({ ...span, toDate: '2026-02-01' }, 'ada', '2026-03-01')).toThrow(
      expect.objectContaining({ code: 'affiliation.ended' }),
    );
  });
});
