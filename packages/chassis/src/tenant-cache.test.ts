import { describe, expect, test } from '@jest/globals';
import { fixedClock } from './clock.ts';
import type { Event, WorkContext } from './service.ts';
import { TenantCache, ageMsMax, dropOn } from './tenant-cache.ts';

function counted() {
  let asked = 0;
  return { load: () => Promise.resolve({ answer: (asked += 1) }), asked: () => asked };
}

describe('what is kept of another service', () => {
  test('is asked once, and again after 60 seconds @row IDN-8', async () => {
    const clock = fixedClock('2026-03-01T09:00:00Z');
    const cache = new TenantCache<{ answer: number }>(clock);
    const { load, asked } = counted();
    expect(await Promise.all([cache.get('t1', 'k', load), cache.get('t1', 'k', load)])).toEqual([{ answer: 1 }, { answer: 1 }]);
    clock.advance(ageMsMax - 1);
    await cache.get('t1', 'k', load);
    expect(asked()).toBe(1);
    clock.advance(1);
    expect(await cache.get('t1', 'k', load)).toEqual({ answer: 2 });
  });

  test('belongs to one firm and one key', async () => {
    const cache = new TenantCache<{ answer: number }>(fixedClock('2026-03-01T09:00:00Z'));
    const { load, asked } = counted();
    await cache.get('t1', 'k', load);
    await cache.get('t2', 'k', load);
    await cache.get('t1', 'l', load);
    expect(asked()).toBe(3);
  });

  test('goes when its event arrives, and no other firm’s does @row IDN-8', async () => {
    const cache = new TenantCache<{ answer: number }>(fixedClock('2026-03-01T09:00:00Z'));
    const { load, asked } = counted();
    await cache.get('t1', 'crm.leads', load);
    await cache.get('t2', 'crm.leads', load);
    const reaction = dropOn(
      'identity.custom_field.changed',
      (own) => (own as { kept: typeof cache }).kept,
      ({ resource }) => resource,
    );
    const event = { tenantId: 't1', data: { resource: 'crm.leads', key: 'size' } } as unknown as Event<string, never>;
    await reaction.run({ own: { kept: cache } } as unknown as WorkContext, event);
    await cache.get('t2', 'crm.leads', load);
    expect(asked()).toBe(2);
    await cache.get('t1', 'crm.leads', load);
    expect(asked()).toBe(3);
  });

  test('a failure is not kept', async () => {
    const cache = new TenantCache<{ answer: number }>(fixedClock('2026-03-01T09:00:00Z'));
    await expect(cache.get('t1', 'k', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await expect(cache.get('t1', 'k', () => Promise.resolve({ answer: 1 }))).resolves.toEqual({ answer: 1 });
  });
});
