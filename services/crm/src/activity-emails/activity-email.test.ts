import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StoredActivity } from '../timeline/activity.ts';
import { answer, bounce, click, deliver, open, unsent } from './activity-email.ts';

const sentAt = new Date('2026-03-02T10:00:00Z');
const after = (ms: number) => new Date(sentAt.getTime() + ms);
const mail = (given: Partial<NonNullable<StoredActivity['email']>> = {}): StoredActivity =>
  ({
    id: 'a',
    ownerId: 'o',
    links: [],
    email: { ...unsent({ to: 'ann@example.com', tracked: true, templateId: undefined, templateN: undefined }), sentAt, ...given },
  }) as unknown as StoredActivity;

describe('opens', () => {
  test('count from two seconds after the mail has arrived, by people @row CRM-56', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.boolean(), fc.boolean(), (delivery, delay, machine, tracked) => {
        const delivered = mail({ deliveredAt: after(delivery), tracked });
        const { set, event } = open(delivered, { at: after(delivery + delay), machine });
        const counts = tracked && !machine && delay > 2_000;
        expect(set.email?.opens ?? 0).toBe(counts ? 1 : 0);
        expect(event !== undefined).toBe(counts);
      }),
    );
  });

  test('are judged by when it left where nobody told that it arrived @row CRM-56', () => {
    expect(open(mail(), { at: after(1_500), machine: false })).toEqual({ set: {} });
    expect(open(mail(), { at: after(2_500), machine: false }).set.email).toMatchObject({ opens: 1, firstOpenedAt: after(2_500) });
  });

  test('keep the first one @row CRM-56', () => {
    const opened = mail({ opens: 1, firstOpenedAt: after(5_000) });
    expect(open(opened, { at: after(9_000), machine: false }).set.email).toMatchObject({ opens: 2, firstOpenedAt: after(5_000) });
  });
});

test('clicks by machines, or in mail that is not followed, are none @row CRM-56', () => {
  expect(click(mail(), { at: after(1), machine: true, url: '' })).toEqual({ set: {} });
  expect(click(mail({ tracked: false }), { at: after(1), machine: false, url: '' })).toEqual({ set: {} });
  expect(click(mail(), { at: after(1), machine: false, url: 'https://x.example' })).toMatchObject({
    set: { email: { clicks: 1 } },
    event: { type: 'crm.email.clicked', data: { url: 'https://x.example' } },
  });
});

test('it is delivered once, answered once, and bounces for good only @row CRM-56', () => {
  expect(deliver(mail({ deliveredAt: after(1) }), after(9)).set.email).toMatchObject({ deliveredAt: after(1) });
  expect(answer(mail({ repliedAt: after(1) }), { at: after(9) })).toEqual({ set: {} });
  expect(bounce(mail(), { hard: false })).toEqual({ set: {} });
  expect(bounce(mail(), { hard: true }).set.email).toMatchObject({ bounced: true });
});
