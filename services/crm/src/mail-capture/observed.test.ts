import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linksOf, outsiders, ownPeople } from './observed.ts';
import { asRichText } from './seen-mail.ts';

const who = (address: string, userId?: string) => ({ address, name: '', role: 'TO', answer: '', userId });
const left = { excludedDomains: ['Lawyer.example'], ownDomains: ['harbour.example'] };

describe('those outside', () => {
  test('are neither of the firm nor of domains that are left alone, each once @row CRM-57', () => {
    const seen = [
      who('ada@x.example', 'u1'),
      who(' Nora@Client.example '),
      who('nora@client.example'),
      who('c@lawyer.example'),
      who('i@HARBOUR.example'),
      who('room 4'),
    ];
    expect(outsiders(seen, left).map(({ address }) => address)).toEqual(['nora@client.example']);
    expect(ownPeople({ userId: 'u2', participants: seen })).toEqual(['u2', 'u1']);
  });
});

test('people come before their deals and companies where not all links fit @row CRM-57', () => {
  const many = (count: number, of: string) => Array.from({ length: count }, (_, n) => ({ id: `${of}${n}`, companyId: `co${n}` }));
  const links = linksOf({ contacts: many(15, 'c'), leads: [], deals: many(10, 'd') });
  expect(links).toHaveLength(20);
  expect(links.filter(({ kind }) => kind === 'CONTACT')).toHaveLength(15);
  expect(linksOf({ contacts: [], leads: [], deals: [] })).toEqual([]);
});

test('a mail of any length and content is text, not markup, and fits @row CRM-57', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 400 }), (text, times) => {
      const rich = asRichText(text.repeat(times));
      expect(rich.length).toBeLessThanOrEqual(20_000);
      expect(rich.replaceAll('<br>', '')).not.toMatch(/[<>]/);
      expect(rich.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&');
    }),
  );
});
