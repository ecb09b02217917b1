import { describe, expect, test } from '@jest/globals';
import { someFirm } from '../tenants/tenant.fixture.ts';
import { brandingOf, hostName, slugIn } from './public-branding.ts';

test('name, logo, colors and languages are public, and nothing else @row IDN-5', () => {
  const firm = someFirm({
    branding: { emailFooter: 'Company no. 12345', primaryColor: '#112233', letterheadDocumentId: 'd1' },
    locale: { timeZone: 'Europe/Vienna', locale: 'de-AT', currency: 'EUR' },
  });
  expect(brandingOf(firm)).toEqual({
    name: 'King & Partners',
    slug: undefined,
    logoDocumentId: undefined,
    primaryColor: '#112233',
    accentColor: undefined,
    languages: ['de', 'en', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'ja', 'zh', 'ar'],
  });
});

test('whoever comes by a former slug is told the present one @row IDN-1', () => {
  expect(brandingOf(someFirm(), 'king-partners').slug).toBeUndefined();
  expect(brandingOf(someFirm(), 'king-and-partners').slug).toBe('king-partners');
});

describe('a host', () => {
  test('is read without port, case and final dot', () => {
    expect(hostName('Portal.King.Example.:8443')).toBe('portal.king.example');
  });

  test('may name the firm’s slug below the product’s own', () => {
    expect(slugIn('king-partners.portal.example', 'Portal.Example')).toBe('king-partners');
    expect(slugIn('a.b.portal.example', 'portal.example')).toBeUndefined();
    expect(slugIn('portal.example', 'portal.example')).toBeUndefined();
  });
});
