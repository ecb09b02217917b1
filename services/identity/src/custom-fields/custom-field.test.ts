import { describe, expect, test } from '@jest/globals';
import type { CreateCustomFieldRequest } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import { change, define, fieldsMax, optionsMax, remove, type FieldDefinition } from './custom-field.ts';

const at = new Date('2026-03-01T09:00:00Z');
const text: CreateCustomFieldRequest = {
  resource: 'crm.leads',
  key: 'source',
  label: 'Source',
  type: 'TEXT',
  required: false,
  options: [],
  default: undefined,
  order: 0,
};
const option = (value: string, retired = false) => ({ value, label: '', retired });
const field = (given: Partial<FieldDefinition> = {}): FieldDefinition => ({
  ...text,
  id: 'f1',
  archived: false,
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
  ...given,
});
const invalid = expect.objectContaining({ code: 'custom_field.invalid' });

describe('defining a custom field', () => {
  test('tells its resource and key @row IDN-7', () => {
    const { set, event } = define('f1', text, 0);
    expect(set).toMatchObject({ id: 'f1', key: 'source', archived: false });
    expect(event).toEqual({ type: 'identity.custom_field.changed', data: { resource: 'crm.leads', key: 'source' } });
  });

  test('a resource has at most 100 @row IDN-7', () => {
    expect(() => define('f1', text, fieldsMax - 1)).not.toThrow();
    expect(() => define('f1', text, fieldsMax)).toThrow(expect.objectContaining({ code: 'limit.exceeded' }));
  });

  test.each<[string, Partial<CreateCustomFieldRequest>]>([
    ['a choice without options', { type: 'SELECT' }],
    ['options of a text', { options: [option('A')] }],
    ['an option twice', { type: 'MULTI_SELECT', options: [option('A'), option('A')] }],
    ['bounds of a date', { type: 'DATE', min: '1' }],
    ['an upper bound of a truth', { type: 'BOOLEAN', max: '1' }],
    ['bounds that cross', { type: 'NUMBER', min: '2', max: '1' }],
    ['a pattern of a number', { type: 'NUMBER', pattern: '\\d' }],
    ['a pattern that is none', { pattern: '(' }],
    ['a default that is not allowed', { type: 'NUMBER', max: '5', default: 6 }],
  ])('%s is refused @row IDN-7', (_, given) => {
    expect(() => define('f1', { ...text, ...given }, 0)).toThrow(invalid);
  });

  test.each<[string, Partial<CreateCustomFieldRequest>]>([
    ['a choice', { type: 'SELECT', options: [option('A')], default: 'A' }],
    ['a bounded number', { type: 'NUMBER', min: '1', max: '2', default: null }],
    ['a patterned text', { pattern: '[a-z]+', default: 'web' }],
  ])('%s is taken', (_, given) => {
    expect(() => define('f1', { ...text, ...given }, 0)).not.toThrow();
  });

  test('options are bounded, retired ones included', () => {
    const options = Array.from({ length: optionsMax + 1 }, (_, index) => option(`O${index}`));
    expect(() => define('f1', { ...text, type: 'SELECT', options }, 0)).toThrow(expect.objectContaining({ code: 'limit.exceeded' }));
  });
});

describe('changing a custom field', () => {
  test('null takes its default away @row IDN-7', () => {
    expect(change(field({ default: 'web' }), { default: null }, 0).set).toEqual({ default: undefined });
    expect(define('f1', { ...text, default: null }, 0).set.default).toBeUndefined();
  });

  test('an option that is left out retires @row IDN-7', () => {
    const chosen = field({ type: 'SELECT', options: [option('A'), option('B')] });
    expect(change(chosen, { options: [option('C'), option('B')] }, 1).set.options).toEqual([option('C'), option('B'), option('A', true)]);
  });

  test('its rules hold together afterwards', () => {
    expect(() => change(field({ type: 'NUMBER', max: '5' }), { min: '6' }, 1)).toThrow(invalid);
    expect(change(field(), { label: 'Where from' }, 1).set).toEqual({ label: 'Where from' });
  });

  test('archived, it comes back only where there is room @row IDN-7', () => {
    expect(change(field(), { archived: true }, fieldsMax).set).toEqual({ archived: true });
    expect(() => change(field({ archived: true }), { archived: false }, fieldsMax)).toThrow(
      expect.objectContaining({ code: 'limit.exceeded' }),
    );
  });
});

test('only an archived field is deleted @row IDN-7', () => {
  expect(() => remove(field())).toThrow(expect.objectContaining({ kind: 'CONFLICT', code: 'custom_field.in_use' }));
  expect(remove(field({ archived: true })).event?.data).toEqual({ resource: 'crm.leads', key: 'source' });
});
