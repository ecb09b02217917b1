import { describe, expect, test } from '@jest/globals';
import { someFirm } from '../tenants/tenant.fixture.ts';
import { namedSections } from './sections.ts';
import { settingsShown, tenantSettings } from './settings.answer.ts';
import { change, patchesOf, reset } from './settings.ts';

describe('a section changes', () => {
  test('by the fields that are named, and is published whole @row IDN-3 @row IDN-8', () => {
    const { set, events } = change(someFirm(), { locale: { timeZone: 'Europe/London', dateOrder: 'DMY' } });
    const locale = { timeZone: 'Europe/London', locale: 'en-US', currency: 'GBP', dateOrder: 'DMY' };
    expect(set).toEqual({ locale, settingsVersion: 2 });
    expect(events).toEqual([{ type: 'identity.settings.changed', data: { section: 'locale', settingsVersion: 2, values: locale } }]);
  });

  test('back to its default by null @row IDN-2', () => {
    const firm = someFirm({ locale: { timeZone: 'Asia/Tokyo', locale: 'ja-JP', currency: 'JPY', hour12: true } });
    expect(change(firm, { locale: { timeZone: undefined, hour12: undefined } as never }).set.locale).toEqual({
      timeZone: 'UTC',
      locale: 'ja-JP',
      currency: 'JPY',
    });
    const offDays = someFirm({ calendar: { ...someFirm().calendar, workDays: ['SUNDAY'] } });
    expect(change(offDays, { calendar: { workDays: [] } }).set.calendar?.workDays).toHaveLength(5);
  });

  test('to what it is already says nothing', () => {
    expect(change(someFirm(), { locale: { currency: 'GBP' } })).toEqual({ set: {} });
  });

  test('several at once are one version and an event each', () => {
    const { set, events } = change(someFirm(), { corsOrigins: ['https://king.example'], branding: { primaryColor: '#112233' } });
    expect(set.settingsVersion).toBe(2);
    expect(events?.map((event) => (event.data as { section: string }).section).toSorted()).toEqual(['branding', 'corsOrigins']);
    expect(events?.find((event) => (event.data as { section: string }).section === 'corsOrigins')?.data).toMatchObject({
      values: { corsOrigins: ['https://king.example'] },
    });
  });

  test('among others, and keeps what it leaves out; null of a field or a section clears it @row IDN-2', () => {
    const firm = someFirm({ branding: { emailFooter: 'King LLP', accentColor: '#445566' } });
    const request = { calendar: undefined, branding: undefined, locale: undefined, corsOrigins: [] };
    const branding = { primaryColor: '#112233', accentColor: undefined };
    const named = { ...request, updateMask: ['branding', 'branding.primaryColor', 'branding.accentColor'], branding: branding as never };
    expect(change(firm, patchesOf(named)).set).toEqual({
      branding: { emailFooter: 'King LLP', primaryColor: '#112233' },
      settingsVersion: 2,
    });
    const empty = { workDays: [], holidays: [] };
    expect(change(firm, patchesOf({ ...request, updateMask: ['calendar'], calendar: empty }))).toEqual({ set: {} });
    expect(change(firm, patchesOf({ ...request, updateMask: ['branding'] })).set.branding).toEqual({ emailFooter: '' });
    const { locale } = change(
      someFirm(),
      patchesOf({ ...request, updateMask: ['locale', 'locale.timeZone'], locale: { timeZone: 'Asia/Tokyo' } }),
    ).set;
    expect(locale).toEqual({ timeZone: 'Asia/Tokyo', locale: 'en-US', currency: 'GBP' });
  });

  test('to signs that tell decimals from groups @row IDN-4', () => {
    expect(() => change(someFirm(), { locale: { decimal: ',', grouping: ',' } })).toThrow(
      expect.objectContaining({ code: 'validation.failed', message: expect.stringContaining('grouping') }),
    );
    expect(change(someFirm(), { locale: { decimal: ',', grouping: '.' } }).set.locale).toMatchObject({ decimal: ',', grouping: '.' });
  });
});

describe('the calendar', () => {
  test('ends its day after it begins @row IDN-3', () => {
    expect(() => change(someFirm(), { calendar: { from: '17:00' } })).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  });

  test('stands in order, one holiday a day @row IDN-3', () => {
    const newYear = { date: '2027-01-01', name: 'New Year' };
    const christmas = { date: '2026-12-25', name: 'Christmas' };
    const { calendar } = change(someFirm(), { calendar: { workDays: ['FRIDAY', 'MONDAY'], holidays: [newYear, christmas] } }).set;
    expect(calendar).toMatchObject({ workDays: ['MONDAY', 'FRIDAY'], holidays: [christmas, newYear] });
    expect(() => change(someFirm(), { calendar: { holidays: [newYear, newYear] } })).toThrow(
      expect.objectContaining({ code: 'validation.failed' }),
    );
  });
});

test('a reset restores the named sections, or all @row IDN-2', () => {
  const firm = someFirm({ corsOrigins: ['https://king.example'], branding: { emailFooter: 'King LLP' } });
  expect(reset(firm, namedSections(['BRANDING'])).set).toEqual({ branding: { emailFooter: '' }, settingsVersion: 2 });
  expect(Object.keys(reset(firm, namedSections([])).set).toSorted()).toEqual(['branding', 'corsOrigins', 'locale', 'settingsVersion']);
});

describe('what services are told', () => {
  test('the sections they ask for @row IDN-8', () => {
    const answer = tenantSettings(someFirm(), namedSections(['CALENDAR', 'CALENDAR']), undefined);
    expect(answer).toMatchObject({ settingsVersion: 1, timeZone: 'UTC', currency: 'GBP', country: 'GB', status: 'ACTIVE' });
    expect(answer.values).toMatchObject({ calendar: { from: '09:00' }, locale: undefined, branding: undefined, corsOrigins: [] });
    const rest = tenantSettings(
      someFirm({ corsOrigins: ['https://a.example'] }),
      namedSections(['LOCALE', 'BRANDING', 'CORS_ORIGINS']),
      7,
    ).values;
    expect(rest).toMatchObject({
      calendar: undefined,
      locale: { currency: 'GBP' },
      branding: { emailFooter: '' },
      corsOrigins: ['https://a.example'],
    });
  });

  test('nothing more where they know the version @row IDN-8', () => {
    expect(tenantSettings(someFirm(), namedSections([]), 1).values).toBeUndefined();
  });

  test('colors that are hard to read come with a warning @row IDN-5', () => {
    const firm = someFirm({ branding: { emailFooter: '', primaryColor: '#FFEE00', accentColor: '#112233' } });
    expect(settingsShown(firm).branding?.warnings).toEqual([
      expect.objectContaining({ field: 'primaryColor', code: 'color.low_contrast' }),
    ]);
  });
});
