import { describe, expect, test } from '@jest/globals';
import { freeSlug, slugBase, slugOf } from './slug.ts';

describe('the slug of a name', () => {
  test.each([
    ['King & Partners', 'king-partners'],
    ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
    ['Weiß', 'weiss'],
    ['--Acme--', 'acme'],
    ['Qi', 'firm-qi'],
    ['株式会社', 'firm'],
    ['A very long name of a firm that goes on and on and on', 'a-very-long-name-of-a-firm-that-goes-on'],
  ])('%s is %s @row IDN-1', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('is numbered where another has it @row IDN-1', () => {
    expect(freeSlug('acme', new Set())).toBe('acme');
    expect(freeSlug('acme', new Set(['acme']))).toBe('acme-2');
    expect(freeSlug('acme', new Set(['acme', 'acme-2', 'acme-3']))).toBe('acme-4');
  });

  test('is never a word of the house’s own addresses @row IDN-1', () => {
    for (const word of ['api', 'www', 'admin', 'auth', 'portal', 'docs']) expect(freeSlug(word, new Set())).toBe(`${word}-2`);
  });

  test('leaves room for its number', () => {
    const long = slugOf('x'.repeat(60));
    expect(slugBase(long)).toHaveLength(34);
    expect(freeSlug(long, new Set([long]))).toBe(`${'x'.repeat(34)}-2`);
  });
});
