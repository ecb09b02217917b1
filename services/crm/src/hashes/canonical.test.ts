import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, hashOf } from './canonical.ts';

test('the order of names and what is absent make no difference', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: null }, null], e: 'ä' })).toBe('{"a":[{},null],"b":1,"e":"ä"}');
  expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
});

test('what the database gives back hashes as what it was given', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => hashOf(JSON.parse(JSON.stringify(value))) === hashOf(value)));
});

test('another content is another hash', () => {
  expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }));
  expect(hashOf({ a: '1' })).not.toBe(hashOf({ a: 1 }));
});
