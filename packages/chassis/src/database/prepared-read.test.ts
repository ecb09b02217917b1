import { expect, test } from '@jest/globals';
import { parameterText } from './prepared-read.ts';

test.each([
  ['a text', 'a text'],
  ['', ''],
  [null, null],
  [undefined, null],
  [0, '0'],
  [-1.5, '-1.5'],
  [true, 'true'],
  [new Date('2026-03-01T09:30:00.125Z'), '2026-03-01T09:30:00.125Z'],
  [[], '{}'],
  [
    ['a', 'b "quoted"', String.raw`back\slash`, '', 'null', 'x,y', '{}'],
    String.raw`{"a","b \"quoted\"","back\\slash","","null","x,y","{}"}`,
  ],
])('%p reaches PostgreSQL as %p', (value, text) => {
  expect(parameterText(value)).toBe(text);
});

test.each([[[1, 2]], [[null]], [{ a: 1 }], [Buffer.from('x')], [1n]])('%p is left to pg', (value) => {
  expect(parameterText(value)).toBeUndefined();
});
