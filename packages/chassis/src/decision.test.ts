import { expect, test } from '@jest/globals';
import { changedFields, sameValue } from './decision.ts';

test.each<[string, unknown, unknown, boolean]>([
  ['the same figures', { a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  ['a part that is undefined and one that is not there', { a: 1, b: undefined }, { a: 1 }, true],
  ['the same the other way round, within a list', [{ a: 1 }], [{ a: 1, b: undefined }], true],
  ['a part that is null and one that is not there', { a: null }, {}, false],
  ['a part more', { a: 1 }, { a: 1, b: 2 }, false],
  ['a part whose name every object has', {}, { constructor: 1 }, false],
  ['a longer list', [1], [1, 2], false],
  ['a list and what looks like one', [1], { 0: 1 }, false],
  ['the same instant', new Date(5), new Date(5), true],
  ['an instant and nothing', new Date(5), {}, false],
])('%s', (_, left, right, same) => {
  expect([sameValue(left, right), sameValue(right, left)]).toEqual([same, same]);
});

test('only what differs is changed', () => {
  const present = { name: 'A', when: { all: [] as string[] } };
  expect(changedFields(present, { name: 'B', when: { all: [] } })).toEqual({ set: { name: 'B' }, old: { name: 'A' }, new: { name: 'B' } });
});
