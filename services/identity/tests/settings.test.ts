import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ReferenceServiceService } from '@throughline/contracts/gen/throughline/identity/v1/reference';
import { SettingsServiceService } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { bearer, eventsIn, newPerson, startIdentity, type Person } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const settings = (person: Person) => bearer(mesh, person.accessToken)(SettingsServiceService);
const firmOf = (person: Person) => person.tenant!.id;
const calendar = { updateMask: [], workDays: [], holidays: [] };

describe('settings', () => {
  test('change a section at a time, raise the version and publish it @row IDN-3 @row IDN-8', async () => {
    const ada = await newPerson(mesh);
    const locale = await settings(ada).updateLocaleSettings({
      updateMask: ['timeZone', 'locale', 'currency'],
      timeZone: 'Europe/Berlin',
      locale: 'de-DE',
      currency: 'EUR',
    });
    expect(locale).toMatchObject({ timeZone: 'Europe/Berlin', currency: 'EUR', version: 2 });
    expect(locale.formats).toMatchObject({
      dateOrder: 'DMY',
      decimal: ',',
      grouping: '.',
      symbolPosition: 'AFTER',
      hour12: false,
      firstWeekday: 'MONDAY',
    });
    const changed = (await eventsIn(mesh, firmOf(ada))).filter((event) => event.type === 'identity.settings.changed');
    expect(changed.map((event) => event.data)).toEqual([
      { section: 'locale', settingsVersion: 2, values: { timeZone: 'Europe/Berlin', locale: 'de-DE', currency: 'EUR' } },
    ]);
  });

  test('take 1.000,00 over 1,000.00, and the day before the month @row IDN-4', async () => {
    const ada = await newPerson(mesh);
    await settings(ada).updateLocaleSettings({
      updateMask: ['decimal', 'dateOrder', 'symbolPosition'],
      decimal: ',',
      dateOrder: 'DMY',
      symbolPosition: 'AFTER',
    });
    const { formats } = await bearer(mesh, ada.accessToken)(ReferenceServiceService).getFormats({ locale: '', currency: '' });
    expect(formats).toMatchObject({ locale: 'en-US', decimal: ',', grouping: '.', dateOrder: 'DMY', symbolPosition: 'AFTER' });
    const named = await bearer(mesh, ada.accessToken)(ReferenceServiceService).getFormats({ locale: 'en-US', currency: 'USD' });
    expect(named).toMatchObject({ formats: { decimal: '.', dateOrder: 'MDY' }, samples: { compact: '1.5K' } });
  });

  test('refuse a time zone, currency, color or origin that is none @row IDN-3 @row IDN-5', async () => {
    const api = settings(await newPerson(mesh));
    await expect(api.updateLocaleSettings({ updateMask: ['timeZone'], timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'time_zone.unknown',
    });
    await expect(api.updateLocaleSettings({ updateMask: ['currency'], currency: 'XXQ' })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    await expect(api.updateBrandingSettings({ updateMask: ['primaryColor'], primaryColor: 'red' })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    await expect(api.updateCorsSettings({ updateMask: ['corsOrigins'], corsOrigins: ['*'] })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    const many = Array.from({ length: 21 }, (_, index) => `https://page${index}.example`);
    await expect(api.updateCorsSettings({ updateMask: ['corsOrigins'], corsOrigins: many })).rejects.toMatchObject({
      code: 'limit.exceeded',
    });
  });

  test('warn of a color that is hard to read, yet take it @row IDN-5', async () => {
    const branding = await settings(await newPerson(mesh)).updateBrandingSettings({
      updateMask: ['primaryColor'],
      primaryColor: '#FFCC00',
    });
    expect(branding).toMatchObject({ primaryColor: '#FFCC00', warnings: [{ field: 'primaryColor', code: 'color.low_contrast' }] });
  });

  test('change several sections at once, and are reset by section, or all @row IDN-2', async () => {
    const ada = await newPerson(mesh);
    await settings(ada).updateCalendarSettings({
      ...calendar,
      updateMask: ['to', 'holidays'],
      to: '18:30',
      holidays: [{ date: '2026-12-25', name: 'Christmas' }],
    });
    const all = await settings(ada).updateSettings({
      updateMask: ['locale', 'locale.timeZone', 'corsOrigins'],
      locale: { timeZone: 'Asia/Tokyo' },
      calendar: undefined,
      branding: undefined,
      corsOrigins: ['https://king.example'],
    });
    expect(all).toMatchObject({
      locale: { timeZone: 'Asia/Tokyo', currency: 'USD' },
      calendar: { to: '18:30' },
      corsOrigins: ['https://king.example'],
      settingsVersion: 3,
    });
    const partly = await settings(ada).resetSettings({ sections: ['CALENDAR'] });
    expect(partly).toMatchObject({ calendar: { to: '17:00', holidays: [] }, locale: { timeZone: 'Asia/Tokyo' } });
    const reset = await settings(ada).resetSettings({ sections: [] });
    expect(reset).toMatchObject({ locale: { timeZone: 'UTC' }, corsOrigins: [], settingsVersion: 5 });
    expect(await settings(ada).getSettings({})).toEqual(reset);
  });

  test('each section is read alone', async () => {
    const api = settings(await newPerson(mesh));
    expect(await api.getLocaleSettings({})).toMatchObject({ timeZone: 'UTC', locale: 'en-US', currency: 'USD' });
    expect(await api.getCalendarSettings({})).toMatchObject({ from: '09:00', to: '17:00' });
    expect(await api.getBrandingSettings({})).toMatchObject({ emailFooter: '', warnings: [] });
    expect(await api.getCorsSettings({})).toMatchObject({ corsOrigins: [] });
  });
});

test('services ask for what they do not have yet @row IDN-8', async () => {
  const ada = await newPerson(mesh);
  const first = await settings(ada).getTenantSettings({ sections: ['CALENDAR'] });
  expect(first).toMatchObject({
    settingsVersion: 1,
    timeZone: 'UTC',
    currency: 'USD',
    locale: 'en-US',
    status: 'ACTIVE',
    values: { calendar: { from: '09:00' }, locale: undefined },
  });
  expect((await settings(ada).getTenantSettings({ sections: [], ifVersion: first.settingsVersion })).values).toBeUndefined();
  await settings(ada).updateCalendarSettings({ ...calendar, updateMask: ['from'], from: '08:00' });
  expect((await settings(ada).getTenantSettings({ sections: [], ifVersion: first.settingsVersion })).values).toMatchObject({
    calendar: { from: '08:00' },
  });
});
