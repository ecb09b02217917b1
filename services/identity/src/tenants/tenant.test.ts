import { describe, expect, test } from '@jest/globals';
import { change, found, metadataBytesMax, shown } from './tenant.ts';
import { someFirm } from './tenant.fixture.ts';

describe('founding a firm', () => {
  test('it is ACTIVE, in PROD, with default settings @row IDN-1', () => {
    const { set, event } = found('t1', { name: 'Acme' }, 'acme');
    expect(set).toMatchObject({ id: 't1', slug: 'acme', status: 'ACTIVE', environment: 'PROD', settingsVersion: 1, corsOrigins: [] });
    expect(set.locale).toEqual({ timeZone: 'UTC', locale: 'en-US', currency: 'USD' });
    expect(event).toEqual({
      type: 'identity.tenant.created',
      data: { tenantId: 't1', name: 'Acme', slug: 'acme', timeZone: 'UTC', currency: 'USD', country: undefined, environment: 'PROD' },
    });
  });

  test('what its founder says of zone, currency and language holds @row IDN-1', () => {
    const { set } = found('t1', { name: 'Acme', timeZone: 'Europe/Berlin', currency: 'EUR', locale: 'de-DE' }, 'acme');
    expect(set.locale).toEqual({ timeZone: 'Europe/Berlin', locale: 'de-DE', currency: 'EUR' });
  });
});

describe('changing its details', () => {
  test('raises settingsVersion and tells everybody @row IDN-2 @row IDN-8', () => {
    const { set, events } = change(someFirm(), { legalName: 'King & Partners LLP', country: 'IE' });
    expect(set).toEqual({ legalName: 'King & Partners LLP', country: 'IE', settingsVersion: 2 });
    expect(events?.map((event) => event.type)).toEqual(['identity.tenant.updated', 'identity.settings.changed']);
    expect(events?.[0]?.data).toMatchObject({
      country: 'IE',
      old: { country: 'GB' },
      new: { legalName: 'King & Partners LLP', country: 'IE' },
    });
    expect(events?.[1]?.data).toMatchObject({ section: 'details', settingsVersion: 2, values: { country: 'IE' } });
  });

  test('to what they are already says nothing', () => {
    expect(change(someFirm(), { country: 'GB' })).toEqual({ set: {} });
  });

  test('metadata is replaced, cleared by null and at most 16 KiB @row IDN-2', () => {
    expect(change(someFirm(), { metadata: { note: 'x' } }).set.metadata).toEqual({ note: 'x' });
    expect(change(someFirm({ metadata: { note: 'x' } }), { metadata: undefined }).set.metadata).toEqual({});
    expect(() => change(someFirm(), { metadata: { note: 'x'.repeat(metadataBytesMax) } })).toThrow(
      expect.objectContaining({ code: 'limit.exceeded' }),
    );
  });
});

test('settings are not among its details', () => {
  expect(Object.keys(shown(someFirm()))).not.toEqual(expect.arrayContaining(['locale']));
});
