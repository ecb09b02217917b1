import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as shapes from '../gen/shapes.gen.ts';
import { instantText, toJson } from './json.ts';
import { jsonText } from './json-text.ts';
import type { FieldShape, MessageShape } from './shape.ts';

const every = Object.values(shapes);
const deepest = 3;

/** Any message of a shape, below a depth with no more messages in it. */
const messageOf = (shape: MessageShape, depth = 0): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(shape.fields.map((field) => [field.name, valueOf(field, depth)])));

function valueOf(field: FieldShape, depth: number): fc.Arbitrary<unknown> {
  const item = itemOf(field, depth);
  if (field.repeated) return fc.array(item, { maxLength: 3 });
  if (field.map) return fc.dictionary(fc.string(), item, { maxKeys: 3 });
  return fc.option(item, { nil: undefined });
}

function itemOf(field: FieldShape, depth: number): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'MESSAGE':
      return depth === deepest ? fc.constant({}) : messageOf(field.message!(), depth + 1);
    case 'TIMESTAMP':
      return fc.date({ noInvalidDate: true });
    case 'BYTES':
      return fc.uint8Array({ maxLength: 8 });
    case 'ENUM':
      return fc.constantFrom('UNSPECIFIED', ...field.values!);
    case 'BOOL':
      return fc.boolean();
    case 'INT':
      return fc.maxSafeInteger();
    case 'DOUBLE':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'STRUCT':
    case 'VALUE':
      return fc.jsonValue();
    default:
      return fc.string({ unit: 'grapheme' });
  }
}

describe('JSON as text', () => {
  test('is what the JSON of the message reads, whatever the message @row GTW-13', () => {
    const cases = fc.constantFrom(...every).chain((shape) => messageOf(shape).map((message) => ({ shape, message })));
    fc.assert(
      fc.property(cases, ({ shape, message }) => {
        expect(jsonText(shape, message)).toBe(JSON.stringify(toJson(shape, message)));
      }),
      { numRuns: 500 },
    );
  });

  test('an instant is RFC 3339, in every year', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (instant) => {
        expect(instantText(instant)).toBe(instant.toISOString().replace('.000Z', 'Z'));
      }),
    );
    expect(() => instantText(new Date(Number.NaN))).toThrow(RangeError);
  });
});
