import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add, canonical, compare, divide, format, isDecimal, multiply, parse, round, roundedQuotient, subtract } from './decimal.ts';

const decimals = fc
  .record({ unscaled: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.integer({ min: 0, max: 20 }) })
  .map(format);

describe('a decimal string', () => {
  test('is plain digits, a sign and a point; everything else is refused', () => {
    for (const junk of ['', '.5', '5.', '+1', '1e3', 'NaN', 'Infinity', '1,5', ' 1', '1 ', '0x1', '--1', '1.2.3', '9'.repeat(201)]) {
      expect(isDecimal(junk)).toBe(false);
      expect(() => parse(junk)).toThrow(expect.objectContaining({ kind: 'MALFORMED', code: 'decimal.invalid' }));
    }
    expect(() => parse(1.5 as unknown as string)).toThrow(expect.objectContaining({ code: 'decimal.invalid' }));
  });

  test.each([
    ['1.500', '1.5'],
    ['007', '7'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0.10', '0.1'],
    ['-12.0', '-12'],
  ])('%s is written %s', (given, canonicalForm) => expect(canonical(given)).toBe(canonicalForm));

  test('survives parsing and writing', () => fc.assert(fc.property(decimals, (value) => expect(format(parse(value))).toBe(value))));
});

describe('arithmetic is exact', () => {
  test('where floats are not', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
    expect(subtract('1', '0.9')).toBe('0.1');
    expect(multiply('1.005', '1000')).toBe('1005');
    expect(divide('1', '3', 4)).toBe('0.3333');
    expect(divide('-2', '3', 4)).toBe('-0.6667');
    expect(() => divide('1', '0', 2)).toThrow(expect.objectContaining({ kind: 'RULE', code: 'decimal.division_by_zero' }));
    expect(() => divide('1', '3', -1)).toThrow(expect.objectContaining({ code: 'decimal.scale_invalid' }));
  });

  test('adding and taking away again changes nothing, in any order', () =>
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
        expect(add(a, b)).toBe(add(b, a));
        expect(multiply(a, b)).toBe(multiply(b, a));
        expect(compare(a, b)).toBe(Math.sign(Number(parse(subtract(a, b)).unscaled)));
      }),
    ));
});

describe('rounding', () => {
  test.each([
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['0.1249', 2, '0.12'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['1.1', 5, '1.1'],
  ])('%s to %i digits is %s', (value, scale, rounded) => expect(round(value, scale)).toBe(rounded));

  test('is symmetric, and never further away than a half', () =>
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (a, b) => {
        expect(roundedQuotient(-a, b)).toBe(-roundedQuotient(a, b));
        expect(roundedQuotient(a, -b)).toBe(-roundedQuotient(a, b));
        const distance = 2n * (a - b * roundedQuotient(a, b));
        expect(distance <= b && distance >= -b).toBe(true);
      }),
    ));
});
