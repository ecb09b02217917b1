import { describe, expect, test } from '@jest/globals';
import { checkCustomFields, mergedFields, withDefaults, type FieldDefinition } from './custom-fields.ts';
import { patternFault } from './custom-field-values.ts';

const at = new Date('2026-03-01T09:00:00Z');
const field = (given: Partial<FieldDefinition>): FieldDefinition => ({
  id: 'f1',
  resource: 'crm.leads',
  key: 'field',
  label: 'Field',
  type: 'TEXT',
  required: false,
  options: [],
  default: undefined,
  order: 0,
  archived: false,
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
  ...given,
});
const colors = [
  { value: 'RED', label: 'Red', retired: false },
  { value: 'BLUE', label: 'Blue', retired: true },
  { value: 'GREEN', label: 'Green', retired: false },
];
const faultOf = (given: Partial<FieldDefinition>, value: unknown, before = {}) =>
  checkCustomFields([field(given)], { field: value }, before)[0]?.code;

describe('a value of a custom field', () => {
  test.each<[Partial<FieldDefinition>, unknown, unknown]>([
    [{ type: 'TEXT' }, 'by a friend', 5],
    [{ type: 'TEXT', min: '2', max: '4' }, 'abcd', 'abcde'],
    [{ type: 'TEXT', pattern: '[A-Z]{2}\\d+' }, 'AB12', 'xAB12'],
    [{ type: 'TEXT' }, 'x'.repeat(2000), 'x'.repeat(2001)],
    [{ type: 'NUMBER' }, '12.5', 'twelve'],
    [{ type: 'NUMBER', min: '0', max: '1.5' }, 1.5, '1.51'],
    [{ type: 'NUMBER' }, 7, Number.NaN],
    [
      { type: 'MONEY', min: '100' },
      { amount: 100, currency: 'USD' },
      { amount: 99, currency: 'USD' },
    ],
    [{ type: 'MONEY' }, { amount: -5, currency: 'JPY' }, { amount: 0.5, currency: 'JPY' }],
    [{ type: 'MONEY' }, { amount: 1, currency: 'KWD' }, { amount: 1, currency: 'XXQ' }],
    [{ type: 'MONEY' }, { amount: 1, currency: 'EUR' }, { amount: 1, currency: 'EUR', note: '' }],
    [{ type: 'DATE' }, '2026-02-28', '2026-02-30'],
    [{ type: 'BOOLEAN' }, false, 'false'],
    [{ type: 'SELECT', options: colors }, 'RED', 'PINK'],
    [{ type: 'SELECT', options: colors }, 'GREEN', 'BLUE'],
    [{ type: 'MULTI_SELECT', options: colors }, ['RED', 'GREEN'], ['RED', 'RED']],
    [{ type: 'MULTI_SELECT', options: colors }, [], 'RED'],
    [{ type: 'USER' }, '018f3a5e-7c1d-7a2b-9c3d-4e5f60718293', 'ada'],
    [{ type: 'URL' }, 'https://example.com/a', 'javascript:alert(1)'],
  ])('%j takes %j and not %j @row IDN-7', (given, good, bad) => {
    expect(faultOf(given, good)).toBeUndefined();
    expect(faultOf(given, bad)).toBe('custom_field.invalid');
  });

  test('a key that nobody defined is unknown, and every fault is named @row IDN-7', () => {
    const faults = checkCustomFields([field({ key: 'size', type: 'NUMBER' })], { size: 'big', shoe: 42 });
    expect(faults.map(({ field: name, code }) => [name, code])).toEqual([
      ['customFields.size', 'custom_field.invalid'],
      ['customFields.shoe', 'custom_field.unknown'],
    ]);
  });

  test('what a record has already may stay, archived or retired @row IDN-7', () => {
    expect(faultOf({ type: 'SELECT', options: colors }, 'BLUE', { field: 'BLUE' })).toBeUndefined();
    expect(faultOf({ archived: true }, 'old', { field: 'old' })).toBeUndefined();
    expect(faultOf({ archived: true }, 'new', { field: 'old' })).toBe('custom_field.invalid');
  });

  test('a required field is named and not cleared, unless it is archived @row IDN-7', () => {
    expect(checkCustomFields([field({ required: true })], {})).toEqual([
      expect.objectContaining({ code: 'custom_field.invalid', message: 'is required' }),
    ]);
    expect(faultOf({ required: true }, null, { field: 'x' })).toBe('custom_field.invalid');
    expect(checkCustomFields([field({ required: true, archived: true })], {})).toEqual([]);
  });
});

test('a pattern runs in linear time, or is none @row IDN-7', () => {
  expect(faultOf({ pattern: '(a+)+b' }, 'a'.repeat(2000))).toBe('custom_field.invalid');
  expect(patternFault('(a)\\1')).toMatch('is no pattern');
  expect(patternFault('[a-z]+')).toBeUndefined();
});

test('new records take defaults, patches keep what they do not name', () => {
  expect(withDefaults([field({ default: 'web' }), field({ key: 'old', default: 1, archived: true })], {})).toEqual({ field: 'web' });
  expect(withDefaults([field({ default: 'web' })], { field: 'fair' })).toEqual({ field: 'fair' });
  expect(mergedFields({ a: 1, b: 2 }, { b: null, c: 3 })).toEqual({ a: 1, c: 3 });
});
