import { describe, expect, test } from '@jest/globals';
import { bucketOf, change, decide, decideAll, set, takeAway, type Flag, type Ground } from './feature.ts';

const firm = '018f3a5e-7c1d-7a2b-9c3d-4e5f60718293';
const now = new Date('2026-03-01T09:00:00Z');
const ground = (given: Partial<Ground> = {}): Ground => ({ tenantId: firm, tier: 'BASIC', killed: [], now, ...given });
const flag = (value: unknown, given: Partial<Flag> = {}): Flag => ({
  id: 'f1',
  key: 'early_collection',
  value,
  until: undefined,
  version: 1,
  createdAt: now,
  updatedAt: now,
  createdBy: 'ada',
  ...given,
});

const at40 = (key: string) => decide(key, { key, value: { percent: 40 }, until: undefined }, ground()).enabled;

test('the firm of worked example 5 has its buckets: at 40 % only the second is on @row IDN-12', () => {
  expect([bucketOf('early_collection', firm), bucketOf('smart_forecast', firm)]).toEqual([8522, 3216]);
  expect([at40('early_collection'), at40('smart_forecast')]).toEqual([false, true]);
});

describe('who decides', () => {
  test('the kill switch before the flag, the flag before the tier, else it is off @row IDN-12', () => {
    const key = 'smart_features_enabled';
    const on = { key, value: true, until: undefined };
    expect(decide(key, on, ground({ killed: [key], tier: 'SMART' }))).toMatchObject({ enabled: false, reason: 'KILL_SWITCH' });
    expect(decide(key, { ...on, value: false }, ground({ tier: 'SMART' }))).toMatchObject({ enabled: false, reason: 'FLAG' });
    expect(decide(key, undefined, ground({ tier: 'ENTERPRISE' }))).toMatchObject({ enabled: true, reason: 'TIER', tier: 'SMART' });
    expect(decide(key, undefined, ground())).toMatchObject({ enabled: false, reason: 'OFF', tier: 'SMART' });
    expect(decide('constructor', undefined, ground())).toMatchObject({ enabled: false, reason: 'OFF', tier: undefined });
  });

  test('a flag counts until its end @row IDN-12', () => {
    expect(decide('x', { key: 'x', value: true, until: new Date(now.getTime() + 1) }, ground()).enabled).toBe(true);
    expect(decide('x', { key: 'x', value: true, until: now }, ground())).toMatchObject({ enabled: false, reason: 'OFF' });
  });

  test('JSON switches it on, with its details and limit @row IDN-12', () => {
    expect(decide('x', { key: 'x', value: { limit: 3, mode: 'new' }, until: undefined }, ground())).toMatchObject({
      enabled: true,
      value: { limit: 3, mode: 'new' },
      limit: 3,
    });
    expect(decide('x', { key: 'x', value: 'blue', until: undefined }, ground())).toMatchObject({
      enabled: true,
      value: 'blue',
      limit: undefined,
    });
  });

  test('a percentage is of firms, or of the subject that is named', () => {
    const half = { key: 'x', value: { percent: 50 }, until: undefined };
    const people = Array.from({ length: 400 }, (_, index) => decide('x', half, ground(), `person ${index}`).enabled);
    expect(people.filter(Boolean).length).toBeGreaterThan(150);
    expect(people.filter(Boolean).length).toBeLessThan(250);
    expect(decide('x', { ...half, value: { percent: 0 } }, ground()).enabled).toBe(false);
    expect(decide('x', { ...half, value: { percent: 100 } }, ground()).enabled).toBe(true);
  });
});

test('all features of a firm: its tier’s and its flags’ @row IDN-12', () => {
  const answers = decideAll(
    [
      { key: 'beta', value: true, until: undefined },
      { key: 'basic_ritual_only', value: false, until: undefined },
    ],
    ground(),
  );
  expect(answers.map(({ key, enabled }) => [key, enabled])).toEqual([
    ['basic_ritual_only', false],
    ['beta', true],
  ]);
});

describe('setting a flag', () => {
  test('is on unless said otherwise, and told @row IDN-12', () => {
    const { set: made, event } = set('f1', { key: 'beta', value: undefined, until: undefined }, ground());
    expect(made).toMatchObject({ key: 'beta', value: true });
    expect(event).toEqual({ type: 'identity.feature.changed', data: { key: 'beta', enabled: true } });
  });

  test('changing and taking it away tell what holds then', () => {
    expect(change(flag(true), { value: false }, ground())).toMatchObject({ set: { value: false }, event: { data: { enabled: false } } });
    expect(change(flag(false), { value: undefined }, ground()).set).toEqual({ value: true });
    expect(change(flag(true), { until: now }, ground())).toMatchObject({ set: { until: now }, event: { data: { enabled: false } } });
    expect(takeAway(flag(false, { key: 'basic_ritual_only' }), ground()).event?.data).toEqual({ key: 'basic_ritual_only', enabled: true });
  });

  test.each([[{ percent: 101 }], [{ percent: -1 }], [{ percent: '40' }]])('%j is no percentage', (value) => {
    expect(() => set('f1', { key: 'x', value, until: undefined }, ground())).toThrow(expect.objectContaining({ kind: 'MALFORMED' }));
  });

  test('a value is at most 4 KiB', () => {
    expect(() => set('f1', { key: 'x', value: 'x'.repeat(5000), until: undefined }, ground())).toThrow(
      expect.objectContaining({ code: 'limit.exceeded' }),
    );
  });
});
