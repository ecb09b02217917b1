import { expect, test } from '@jest/globals';
import { contactOf } from './contact-made.ts';

const at = new Date('2026-03-02T10:00:00Z');
const done = { capture: 'MANUAL' as const, completedAt: at, at, direction: undefined, outcome: undefined };

test('both sides are in touch when somebody answers, comes or writes @row CRM-15', () => {
  expect(contactOf({ ...done, type: 'CALL', outcome: 'CONNECTED', direction: 'OUTBOUND' })).toEqual({ at, twoWay: true, byClient: false });
  expect(contactOf({ ...done, type: 'CALL', outcome: 'LEFT_VOICEMAIL', direction: 'OUTBOUND' })).toBeUndefined();
  expect(contactOf({ ...done, type: 'CALL', outcome: 'LEFT_VOICEMAIL', direction: 'INBOUND' })).toEqual({
    at,
    twoWay: false,
    byClient: true,
  });
  expect(contactOf({ ...done, type: 'MEETING', outcome: 'HELD' })).toMatchObject({ twoWay: true });
  expect(contactOf({ ...done, type: 'MEETING', outcome: 'NO_SHOW' })).toBeUndefined();
  expect(contactOf({ ...done, type: 'EMAIL', direction: 'INBOUND' })).toEqual({ at, twoWay: true, byClient: true });
  expect(contactOf({ ...done, type: 'EMAIL', direction: 'OUTBOUND' })).toBeUndefined();
  expect(contactOf({ ...done, type: 'NOTE' })).toBeUndefined();
  expect(contactOf({ ...done, type: 'EMAIL', direction: 'INBOUND', capture: 'SYSTEM' })).toBeUndefined();
});
