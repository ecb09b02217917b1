import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fieldsIn, holds, readCondition, type Condition, type FieldKinds } from './condition.ts';

const kinds: FieldKinds = { country: 'TEXT', budget: 'NUMBER', closeOn: 'DATE', seenAt: 'INSTANT', known: 'BOOLEAN', tags: 'LIST' };
const read = (json: unknown) => readCondition(json, kinds);
const of = (json: unknown, facts: Record<string, unknown>) => holds(read(json), facts);

const between = (...value: unknown[]) => ({ field: 'seenAt', op: 'BETWEEN', value });

describe('reading a tree', () => {
  test.each([
    ['an unknown field', { field: 'color', op: 'EQ', value: 'red' }, 'when.field'],
    ['an unknown operator', { field: 'country', op: 'LIKE', value: 'x' }, 'when.op'],
    ['an operator that does not suit', { field: 'known', op: 'GT', value: true }, 'when.op'],
    ['a value of another kind', { all: [{ field: 'budget', op: 'GT', value: 'much' }] }, 'when.all[0].value'],
    ['a value where none belongs', { field: 'country', op: 'IS_SET', value: 1 }, 'when.value'],
    ['one bound of two', { field: 'budget', op: 'BETWEEN', value: [1] }, 'when.value'],
    ['an empty choice', { field: 'country', op: 'IN', value: [] }, 'when.value'],
    ['a member too many', { field: 'country', op: 'EQ', value: 'DE', or: 1 }, 'when'],
    ['a branch with company', { all: [], any: [] }, 'when'],
    ['a not with company', { not: { field: 'known', op: 'IS_SET' }, all: [] }, 'when'],
    ['no condition at all', 'yes', 'when'],
    ['a date that is none', { field: 'closeOn', op: 'EQ', value: '2026-02-30' }, 'when.value'],
    ['an instant that is none', { field: 'seenAt', op: 'GT', value: 'noon' }, 'when.value'],
    ['a number with an exponent', { field: 'budget', op: 'GT', value: 1e-9 }, 'when.value'],
    ['bounds the wrong way round', { field: 'budget', op: 'BETWEEN', value: [10, '9.5'] }, 'when.value'],
    ['instants the wrong way round', between('2026-03-01T00:00:00Z', '2026-03-01T00:00:00+02:00'), 'when.value'],
    ['nothing at all', { not: {} }, 'when.not'],
    ['a name that every object answers to', { any: [{ field: 'toString', op: 'IS_SET' }] }, 'when.any[0].field'],
    ['a name of prototypes', JSON.parse('{"field": "__proto__", "op": "EQ", "value": "x"}'), 'when.field'],
  ])('refuses %s and says where @row CRM-1', (_, json, field) => {
    expect(() => read(json)).toThrow(expect.objectContaining({ code: 'condition.invalid', fields: [expect.objectContaining({ field })] }));
  });

  test('says where in the request the tree stands @row CRM-1', () => {
    const misnamed = { all: [{ field: 'colour', op: 'IS_SET' }] };
    expect(() => readCondition(misnamed, kinds, 'rules[2].when')).toThrow("rules[2].when.all[0].field 'colour' is no field here");
  });

  test('takes branches 5 deep and 100 comparisons, no more @row CRM-1', () => {
    const leaf = { field: 'known', op: 'IS_SET' };
    const nested = (branches: number): unknown => (branches === 0 ? leaf : { not: nested(branches - 1) });
    expect(() => read(nested(5))).not.toThrow();
    expect(() => read(nested(6))).toThrow();
    expect(() => read({ any: Array.from({ length: 100 }, () => leaf) })).not.toThrow();
    expect(() => read({ any: Array.from({ length: 101 }, () => leaf) })).toThrow();
  });
});

describe('holding', () => {
  test('branches combine @row CRM-1', () => {
    const tree = {
      all: [
        {
          any: [
            { field: 'country', op: 'EQ', value: 'de' },
            { field: 'country', op: 'EQ', value: 'AT' },
          ],
        },
        { not: { field: 'known', op: 'EQ', value: true } },
      ],
    };
    expect(of(tree, { country: 'DE', known: false })).toBe(true);
    expect(of(tree, { country: 'DE', known: true })).toBe(false);
    expect(of(tree, { country: 'FR', known: false })).toBe(false);
  });

  test('a missing field is false, and empty @row CRM-1', () => {
    expect(of({ field: 'country', op: 'NE', value: 'DE' }, {})).toBe(false);
    expect(of({ field: 'country', op: 'IS_SET' }, { country: '' })).toBe(false);
    expect(of({ field: 'tags', op: 'IS_EMPTY' }, { tags: [] })).toBe(true);
    expect(of({ field: 'country', op: 'IS_EMPTY' }, { country: 'DE' })).toBe(false);
  });

  test.each([
    ['EQ', 100, '100.00', true],
    ['NE', 100, '100.00', false],
    ['GT', '100.01', 100, true],
    ['GTE', 100, 100, true],
    ['LT', '99.99', 100, true],
    ['LTE', 101, 100, false],
    ['BETWEEN', 5, [1, 5], true],
    ['BETWEEN', 6, [1, 5], false],
    ['IN', 2, [1, 2], true],
    ['NOT_IN', 2, [1, 2], false],
  ])('numbers compare exactly: %s of %s and %s is %s @row CRM-1', (op, fact, value, expected) => {
    expect(of({ field: 'budget', op, value }, { budget: fact })).toBe(expected);
  });

  test('texts, lists, dates and instants @row CRM-1', () => {
    expect(of({ field: 'country', op: 'EQ', value: '1067' }, { country: '01067' })).toBe(false);
    expect(
      of({ field: 'seenAt', op: 'BETWEEN', value: ['2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z'] }, { seenAt: new Date('2026-03-01') }),
    ).toBe(true);
    expect(of({ field: 'country', op: 'CONTAINS', value: 'MAN' }, { country: 'Germany' })).toBe(true);
    expect(of({ field: 'country', op: 'STARTS_WITH', value: 'ger' }, { country: 'Germany' })).toBe(true);
    expect(of({ field: 'tags', op: 'CONTAINS', value: 'vip' }, { tags: ['VIP'] })).toBe(true);
    expect(of({ field: 'tags', op: 'IN', value: ['a', 'b'] }, { tags: ['c'] })).toBe(false);
    expect(of({ field: 'closeOn', op: 'GT', value: '2026-03-01' }, { closeOn: '2026-03-02' })).toBe(true);
    expect(of({ field: 'seenAt', op: 'LT', value: '2026-03-01T00:00:00Z' }, { seenAt: new Date('2026-02-28T23:59:59Z') })).toBe(true);
  });
});

describe('any tree', () => {
  const leaf = fc.oneof(
    fc.record({
      field: fc.constant('budget'),
      op: fc.constantFrom('EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE'),
      value: fc.integer({ min: -3, max: 3 }),
    }),
    fc.record({
      field: fc.constant('country'),
      op: fc.constantFrom('EQ', 'NE', 'CONTAINS', 'STARTS_WITH'),
      value: fc.constantFrom('de', 'DE', 'AT'),
    }),
    fc.record({ field: fc.constantFrom('known', 'tags', 'closeOn'), op: fc.constantFrom('IS_SET', 'IS_EMPTY') }),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }));
  const facts = fc.record(
    {
      budget: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('1.0', '-2.50')),
      country: fc.constantFrom('DE', 'de', 'Germany', ''),
      known: fc.boolean(),
      tags: fc.constantFrom([], ['vip']),
      closeOn: fc.constantFrom('2026-03-01', '2026-03-02'),
    },
    { requiredKeys: [] },
  );
  const depth = (node: object): number => {
    const parts = Object.values(node).flat() as unknown[];
    const inner = 'field' in node ? [] : parts.map((part) => depth(part as object));
    return 1 + Math.max(0, ...inner);
  };

  test('that is not too deep is read as it is, says yes or no, and its opposite says the opposite @row CRM-1', () => {
    fc.assert(
      fc.property(tree, facts, (json, given) => {
        if (depth(json as object) > 4) return;
        const condition = read(json);
        expect(condition).toEqual(json);
        const answer = holds(condition, given);
        expect(holds(read({ not: json }), given)).toBe(!answer);
        expect(holds(read({ all: [json] }), given)).toBe(answer);
        expect(holds(read({ any: [json] }), given)).toBe(answer);
      }),
    );
  });

  test('obeys De Morgan @row CRM-1', () => {
    fc.assert(
      fc.property(leaf, leaf, facts, (one, other, given) => {
        const of2 = (condition: Condition) => holds(condition, given);
        const [a, b] = [read(one), read(other)];
        expect(of2({ not: { all: [a, b] } })).toBe(of2({ any: [{ not: a }, { not: b }] }));
        expect(of2({ not: { any: [a, b] } })).toBe(of2({ all: [{ not: a }, { not: b }] }));
      }),
    );
  });

  test('a field is set or empty, and never both @row CRM-1', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(kinds)), facts, (field, given) => {
        expect(of({ field, op: 'IS_SET' }, given)).toBe(!of({ field, op: 'IS_EMPTY' }, given));
      }),
    );
  });
});

test('says which fields it compares @row CRM-1', () => {
  const leaf = (field: string) => ({ field, op: 'IS_SET' });
  expect(fieldsIn(read({ all: [leaf('country'), { any: [leaf('budget'), { not: leaf('known') }] }] }))).toEqual([
    'country',
    'budget',
    'known',
  ]);
});
