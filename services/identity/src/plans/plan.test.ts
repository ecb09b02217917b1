import { describe, expect, test } from '@jest/globals';
import { begun, change, periodOver, quotasOf, shown, tierQuotas, type Plan } from './plan.ts';

const start = new Date('2026-01-31T10:00:00Z');
const owner = { isStaff: false, staffOnly: false };
const staff = { isStaff: true, staffOnly: true };
const plan = (given: Partial<Plan> = {}): Plan => ({
  ...begun('t1', start).set,
  version: 1,
  createdAt: start,
  updatedAt: start,
  createdBy: 'ada',
  ...given,
});

test('a new firm is BASIC and ACTIVE, by the month @row IDN-11', () => {
  expect(shown(plan())).toMatchObject({
    tier: 'BASIC',
    status: 'ACTIVE',
    periodEnd: new Date('2026-02-28T10:00:00Z'),
    features: ['basic_ritual_only'],
    quotas: { maxUsers: 25, apiCallsPerMonth: 1_000_000, storageBytes: 10_737_418_240 },
  });
});

test('SMART and ENTERPRISE add features and room @row IDN-11', () => {
  expect(shown(plan({ tier: 'SMART' }))).toMatchObject({
    features: ['basic_ritual_only', 'smart_features_enabled'],
    quotas: { maxUsers: 100, storageBytes: 214_748_364_800 },
  });
  expect(quotasOf(plan({ tier: 'ENTERPRISE' }))).toEqual({});
});

describe('changing the plan', () => {
  test('up at once, and it is told @row IDN-11', () => {
    const { set, event } = change(plan({ nextTier: 'BASIC', quotas: { maxUsers: 5 } }), { tier: 'SMART' }, owner);
    expect(set).toEqual({ tier: 'SMART', nextTier: undefined, quotas: {} });
    expect(event).toEqual({ type: 'identity.plan.changed', data: { tier: 'SMART', status: 'ACTIVE' } });
  });

  test('down at the period’s end @row IDN-11', () => {
    const lower = change(plan({ tier: 'SMART' }), { tier: 'BASIC' }, owner);
    expect(lower).toEqual({ set: { nextTier: 'BASIC' } });
    const then = periodOver(plan({ tier: 'SMART', nextTier: 'BASIC', quotas: { maxUsers: 90 } }), new Date('2026-02-28T10:00:00Z'));
    expect(then.set).toMatchObject({ tier: 'BASIC', nextTier: undefined, quotas: {}, periodStart: new Date('2026-02-28T10:00:00Z') });
    expect(then.event?.data).toEqual({ tier: 'BASIC', status: 'ACTIVE' });
  });

  test('takes no null for what a plan always has @row IDN-11', () => {
    for (const field of ['tier', 'billingCycle', 'quotaMode'])
      expect(() => change(plan(), { [field]: undefined }, owner)).toThrow(
        expect.objectContaining({ code: 'validation.failed', message: `${field} cannot be cleared` }),
      );
  });

  test('staying withdraws the step down', () => {
    expect(change(plan({ tier: 'SMART', nextTier: 'BASIC' }), { tier: 'SMART' }, owner).set).toEqual({ nextTier: undefined });
  });

  test('is staff’s where the deployment says so @row IDN-11', () => {
    expect(() => change(plan(), { tier: 'SMART' }, { isStaff: false, staffOnly: true })).toThrow(
      expect.objectContaining({ kind: 'FORBIDDEN', code: 'plan.staff_only' }),
    );
    expect(change(plan(), { tier: 'SMART' }, staff).set.tier).toBe('SMART');
  });

  test('limits stay within the tier’s, but for staff; null is the tier’s again @row IDN-14', () => {
    expect(quotasOf({ tier: 'BASIC', quotas: change(plan(), { quotas: { maxUsers: 10 } }, owner).set.quotas! }).maxUsers).toBe(10);
    expect(() => change(plan(), { quotas: { maxUsers: 26 } }, owner)).toThrow(expect.objectContaining({ code: 'quota.above_tier' }));
    expect(change(plan(), { quotas: { maxUsers: 26 } }, staff).set.quotas).toEqual({ maxUsers: 26 });
    expect(change(plan({ quotas: { maxUsers: 10 } }), { quotas: undefined }, owner).set.quotas).toEqual({});
  });

  test('cycle and mode follow their names', () => {
    const { set } = change(plan(), { billingCycle: 'ANNUAL', quotaMode: 'HARD', endsWithPeriod: true }, owner);
    expect(set).toEqual({ billingCycle: 'ANNUAL', quotaMode: 'HARD', endsWithPeriod: true });
  });

  test('other limits and another mode are told, another cycle is not @row IDN-14', () => {
    expect(change(plan(), { quotas: { maxUsers: 10 } }, owner).event?.data).toEqual({ tier: 'BASIC', status: 'ACTIVE' });
    expect(change(plan(), { quotaMode: 'HARD' }, owner).event).toBeDefined();
    expect(change(plan(), { billingCycle: 'ANNUAL' }, owner).event).toBeUndefined();
  });

  test('is over once it is CANCELLED', () => {
    expect(() => change(plan({ status: 'CANCELLED' }), { tier: 'SMART' }, owner)).toThrow(
      expect.objectContaining({ code: 'plan.invalid_transition' }),
    );
  });
});

describe('at the end of a period', () => {
  test.each([
    ['MONTHLY', '2026-03-28T10:00:00.000Z'],
    ['QUARTERLY', '2026-05-28T10:00:00.000Z'],
    ['SEMI_ANNUAL', '2026-08-28T10:00:00.000Z'],
    ['ANNUAL', '2027-02-28T10:00:00.000Z'],
  ] as const)('the next one starts: %s', (billingCycle, end) => {
    const now = new Date('2026-02-28T10:00:00Z');
    expect(periodOver(plan({ billingCycle }), now).set.periodEnd?.toISOString()).toBe(end);
  });

  test('a plan by agreement has no next one by itself', () => {
    expect(periodOver(plan({ billingCycle: 'CUSTOM' }), new Date('2026-03-01T00:00:00Z')).set.periodEnd).toBeUndefined();
  });

  test('a plan that ends is CANCELLED @row IDN-11', () => {
    const { set, event } = periodOver(plan({ endsWithPeriod: true }), new Date('2026-03-01T00:00:00Z'));
    expect(set).toMatchObject({ status: 'CANCELLED', endsWithPeriod: false });
    expect(event?.data).toEqual({ tier: 'BASIC', status: 'CANCELLED' });
  });

  test('nothing happens before, or once it is over', () => {
    expect(periodOver(plan(), start)).toEqual({ set: {} });
    expect(periodOver(plan({ status: 'CANCELLED' }), new Date('2027-01-01T00:00:00Z'))).toEqual({ set: {} });
  });
});

test('no tier has fewer seats than the one below it', () => {
  expect(tierQuotas.SMART.maxUsers).toBeGreaterThan(tierQuotas.BASIC.maxUsers!);
});
