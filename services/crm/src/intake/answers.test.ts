import { describe, expect, test } from '@jest/globals';
import type { FormField } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { comparable, readAnswers } from './answers.ts';

const field = (key: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: key,
  required: false,
  options: [],
  visibleWhen: undefined,
  ...more,
});

const form = [
  field('kind', 'SELECT', { required: true, options: ['PERSON', 'COMPANY'] }),
  field('staff', 'NUMBER', { required: true, min: 1, max: 500, visibleWhen: { field: 'kind', op: 'EQ', value: 'COMPANY' } }),
  field('payroll', 'CHECKBOX', { visibleWhen: { field: 'staff', op: 'GT', value: 10 } }),
  field('terms', 'CONSENT', { required: true }),
];
const faults = (given: Record<string, unknown>) => {
  try {
    readAnswers(form, given);
    return [];
  } catch (error) {
    return (error as { fields: { field: string; code: string }[] }).fields.map((fault) => [fault.field, fault.code]);
  }
};

describe('answers', () => {
  test('to a hidden field are ignored, also where it hides another @row CRM-32', () => {
    const all = { kind: 'PERSON', staff: 50, payroll: true, terms: true };
    expect(readAnswers(form, all)).toEqual({ kind: 'PERSON', terms: true });
    expect(readAnswers(form, { ...all, kind: 'COMPANY' })).toEqual({ ...all, kind: 'COMPANY' });
    expect(readAnswers(form, { ...all, kind: 'PERSON', staff: 'nonsense' })).toEqual({ kind: 'PERSON', terms: true });
  });

  test('that are required and visible are missed by their key, consent too @row CRM-32', () => {
    expect(faults({ kind: 'COMPANY', terms: false })).toEqual([
      ['answers.staff', 'required'],
      ['answers.terms', 'required'],
    ]);
    expect(faults({})).toEqual([
      ['answers.kind', 'required'],
      ['answers.terms', 'required'],
    ]);
  });

  test.each([
    [{ kind: 'ROBOT' }, 'answers.kind'],
    [{ kind: 'COMPANY', staff: 501 }, 'answers.staff'],
    [{ kind: 'COMPANY', staff: '5' }, 'answers.staff'],
    [{ kind: 'COMPANY', staff: 20, payroll: 'yes' }, 'answers.payroll'],
    [{ kind: 'PERSON', other: 1 }, 'answers.other'],
  ])('that do not fit are refused: %j @row CRM-32', (given, at) => {
    expect(faults({ terms: true, ...given }).map(([name]) => name)).toEqual([at]);
  });

  test('have the format of their type @row CRM-32', () => {
    const formats = [
      field('mail', 'EMAIL'),
      field('phone', 'PHONE'),
      field('land', 'COUNTRY'),
      field('day', 'DATE'),
      field('picks', 'MULTI_SELECT', { options: ['a', 'b'], max: 1 }),
    ];
    expect(readAnswers(formats, { mail: 'a@b.example', phone: '+4915112345', land: 'DE', day: '2026-02-28', picks: ['a'] })).toHaveProperty(
      'picks',
    );
    for (const bad of [{ mail: 'a@b' }, { phone: '0151' }, { land: 'XX' }, { day: '2026-02-30' }, { picks: ['a', 'b'] }, { picks: ['c'] }])
      expect(() => readAnswers(formats, bad)).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  });
});

describe('answers of further kinds', () => {
  const more = [
    field('budget', 'MONEY', { min: 100 }),
    field('code', 'TEXT', { pattern: '[A-Z]{2}[0-9]+' }),
    field('books', 'FILE', { required: true }),
    field('large', 'TEXT', { visibleWhen: { field: 'budget', op: 'GTE', value: 1_000 } }),
  ];

  test('are money in minor units, whose amount conditions see @row CRM-32', () => {
    const budget = { amount: 1_000, currency: 'USD' };
    expect(readAnswers(more, { budget, large: 'yes' })).toEqual({ budget, large: 'yes' });
    expect(readAnswers(more, { budget: { amount: 999, currency: 'USD' }, large: 'yes' })).not.toHaveProperty('large');
    expect(comparable({ budget, code: 'A' })).toEqual({ budget: 1_000, code: 'A' });
    for (const bad of [5, { amount: 1.5, currency: 'USD' }, { amount: 200, currency: 'XXZ' }, { amount: 99, currency: 'USD' }])
      expect(() => readAnswers(more, { budget: bad })).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  });

  test('fit their pattern as a whole @row CRM-32', () => {
    expect(readAnswers(more, { code: 'AB12' })).toEqual({ code: 'AB12' });
    expect(() => readAnswers(more, { code: 'xAB12x' })).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  });

  test('take no longer for a pattern that would make others backtrack for ever @row CRM-32', () => {
    const evil = [field('text', 'TEXT', { pattern: '(a+)+b' })];
    const startedAt = performance.now();
    expect(() => readAnswers(evil, { text: 'a'.repeat(1_000) })).toThrow();
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test('never hold a file, and may be in part while they are put away @row CRM-32 @row CRM-33', () => {
    expect(() => readAnswers(more, { books: 'a.pdf' })).toThrow(expect.objectContaining({ code: 'validation.failed' }));
    expect(() => readAnswers(form, { kind: 'PERSON' })).toThrow();
    expect(readAnswers(form, { kind: 'PERSON' }, 'IN_PART')).toEqual({ kind: 'PERSON' });
    expect(() => readAnswers(form, { kind: 'ROBOT' }, 'IN_PART')).toThrow();
  });
});
