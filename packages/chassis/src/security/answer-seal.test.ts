import { expect, test } from '@jest/globals';
import { answerSeal } from './answer-seal.ts';
import { generateKeyPair, readSigningKey } from './signing-keys.ts';

const sealOf = (name: string) => answerSeal(readSigningKey(name, generateKeyPair(name).privateKey));
const token = Buffer.from('tlr_secret');

test('what was closed opens at its own place only @row SEC-17', () => {
  const seal = sealOf('identity');
  const closed = seal.close('key 1', token);
  expect(Buffer.from(closed).includes(token)).toBe(false);
  expect(seal.open('key 1', closed)).toEqual(token);
  expect(seal.open('key 2', closed)).toBeUndefined();
});

test('another service, or the same under a new key, cannot open it', () => {
  const closed = sealOf('identity').close('key 1', token);
  expect(sealOf('identity').open('key 1', closed)).toBeUndefined();
  expect(sealOf('crm').open('key 1', closed)).toBeUndefined();
});
