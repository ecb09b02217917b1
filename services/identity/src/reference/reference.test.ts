import { describe, expect, test } from '@jest/globals';
import { addressFormat } from './addresses.ts';
import { listCountries } from './countries.ts';
import { listLanguages, spokenFor } from './languages.ts';
import { common, listTimeZones } from './time-zones.ts';

const now = new Date('2026-07-01T12:00:00Z');

describe('languages', () => {
  test('eleven are spoken, Hebrew is laid out @row IDN-4', () => {
    const languages = listLanguages('de');
    expect(languages.filter((language) => !language.layoutOnly).map((language) => language.code)).toEqual(
      'en es de fr it pt nl pl ja zh ar'.split(' '),
    );
    expect(languages.find((language) => language.code === 'he')).toMatchObject({ layoutOnly: true, rightToLeft: true });
    expect(languages.find((language) => language.code === 'pl')).toMatchObject({
      name: 'Polnisch',
      nativeName: 'polski',
      pluralCategories: ['few', 'many', 'one', 'other'],
    });
  });

  test('a reader whose language is not spoken reads English', () => {
    expect(['pt-BR', 'sv-SE'].map(spokenFor)).toEqual(['pt', 'en']);
  });
});

describe('time zones', () => {
  test('twenty are common, and come first @row IDN-4', () => {
    expect(common).toHaveLength(20);
    const zones = listTimeZones({ displayIn: 'en', commonOnly: false, now });
    expect(zones.slice(0, 20).every((zone) => zone.common)).toBe(true);
    expect(zones.length).toBeGreaterThan(300);
    expect(new Set(zones.map((zone) => zone.id)).size).toBe(zones.length);
    expect(listTimeZones({ displayIn: 'en', commonOnly: true, now })).toHaveLength(20);
  });

  test('are called by their names @row IDN-4', () => {
    const names = new Map(listTimeZones({ displayIn: 'en', commonOnly: true, now }).map((zone) => [zone.id, zone.name]));
    expect([names.get('UTC'), names.get('America/New_York')]).toEqual(['Coordinated Universal Time', 'Eastern Time']);
  });

  test('say how far they are from UTC now', () => {
    const offsets = new Map(listTimeZones({ displayIn: 'en', commonOnly: true, now }).map((zone) => [zone.id, zone.offsetMinutes]));
    expect([offsets.get('America/New_York'), offsets.get('Asia/Kolkata'), offsets.get('UTC')]).toEqual([-240, 330, 0]);
  });
});

describe('countries', () => {
  test('are named and sorted in the reader’s language @row IDN-4', () => {
    const names = listCountries('fr').map((country) => country.name);
    expect(names).toContain('Allemagne');
    expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('France'));
    expect(names.length).toBe(249);
  });

  test('write addresses in their own way @row IDN-4', () => {
    expect(addressFormat('US')).toMatchObject({ lines: expect.arrayContaining(['{city}, {region} {postalCode}']), regionLabel: 'State' });
    expect(addressFormat('DE')).toEqual({
      lines: ['{name}', '{company}', '{lines}', '{postalCode} {city}'],
      regionLabel: undefined,
      postalCodePattern: '^\\d{5}$',
    });
    expect(addressFormat('JP').lines[0]).toBe('〒{postalCode}');
    expect(new RegExp(addressFormat('GB').postalCodePattern!).test('SW1A 1AA')).toBe(true);
    expect(addressFormat('AQ').postalCodePattern).toBeUndefined();
  });
});
