import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { depthMax, parseStrictly } from './strict-json.ts';

const parse = (text: string) => parseStrictly(Buffer.from(text));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON as the API takes it', () => {
  test('is JSON.parse for whatever JSON.stringify writes @row GTW-2', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(3), (value, indent) => {
        expect(parse(JSON.stringify(value, null, indent))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([
    ['{"a":1,"a":2}'],
    ['{"a":{"b":1,"b":1}}'],
    ['[{"x":[]},{"a":1, "b":2 , "a" : 3}]'],
    [String.raw`{"a":1,"\u0061":2}`],
    [String.raw`{"a\"":1,"a\"":2}`],
    [String.raw`{"a\\":1,"a\\":2}`],
  ])('refuses a key twice in one object: %s @row GTW-2', (text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'request.malformed' }));
  });

  test.each([['{"a":{"a":1},"b":{"a":1}}'], ['[{"a":1},{"a":2}]'], ['{"a":"a","b":"a:"}'], [String.raw`{"a":"\"b\":1","b":2}`]])(
    'knows keys from texts: %s @row GTW-2',
    (text) => {
      expect(parse(text)).toEqual(JSON.parse(text));
    },
  );

  test('nests to 32 and no deeper @row GTW-2', () => {
    expect(() => parse(nested(depthMax))).not.toThrow();
    expect(() => parse(nested(depthMax + 1))).toThrow(/deeper/);
    expect(() => parse('{"a":'.repeat(500_000))).toThrow(/deeper/);
  });

  test.each([[''], ['{'], ['{"a":1,}'], ["{'a':1}"], ['{"a":"'], ['nul'], ['[1] [2]'], ['{"a\\']])(
    'refuses what is no JSON: %s',
    (text) => {
      expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'request.malformed' }));
    },
  );

  test('refuses bytes that are no UTF-8', () => {
    expect(() => parseStrictly(Buffer.from([0x22, 0xff, 0x22]))).toThrow(/UTF-8/);
  });

  test('a body of a megabyte of quotes and keys takes no long time @row SEC-14', () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `"key-${index}":"${'\\\\'.repeat(3)}"`).join(',');
    const started = performance.now();
    parse(`{${keys}}`);
    expect(() => parse('"'.repeat(1_000_000))).toThrow(/not JSON/);
    expect(() => parse('\\'.repeat(1_000_000))).toThrow(/not JSON/);
    expect(() => parse(`"${'\\"'.repeat(500_000)}`)).toThrow(/not JSON/);
    expect(performance.now() - started).toBeLessThan(5_000); // 0.3 s; anything but linear would take minutes
  });
});
