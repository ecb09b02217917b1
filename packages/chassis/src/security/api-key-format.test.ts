import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { checksum, looksLikeApiKey, makeApiKey, parseApiKey } from './api-key-format.ts';

const example = 'tl_live_7Hq2ZxLm0123456789ABCDEFGHIJKLMNOPQRSTUV';

describe('the form of an API key', () => {
  test('is the worked example @row IDN-63', () => {
    expect(crc32(example)).toBe(4238826783);
    expect(checksum(example)).toBe('4crgTv');
    const key = `${example}4crgTv`;
    expect(key).toHaveLength(54);
    expect(parseApiKey(key)).toEqual({ environment: 'LIVE', prefix: '7Hq2ZxLm' });
  });

  test('one altered character anywhere is known @row IDN-63 @row SEC-13', () => {
    const key = `${example}4crgTv`;
    for (let at = 8; at < key.length; at += 1) {
      const altered = key.slice(0, at) + (key[at] === 'x' ? 'y' : 'x') + key.slice(at + 1);
      expect(parseApiKey(altered)).toBeUndefined();
    }
    for (const wrong of ['', 'tl_live_', key.slice(1), `${key}0`, key.toUpperCase(), key.replace('live', 'prod'), ` ${key}`, `${key}\n`]) {
      expect(parseApiKey(wrong)).toBeUndefined();
    }
  });

  test('a small checksum is padded with zeros', () => {
    const short = Array.from({ length: 20_000 }, (_, index) => `tl_live_${index}`).find((text) => crc32(text) < 62 ** 4)!;
    expect(checksum(short)).toMatch(/^00[0-9A-Za-z]{4}$/);
  });
});

describe('a new key', () => {
  test('holds its form, and is never the same twice @row IDN-63', () => {
    const keys = Array.from({ length: 200 }, (_, index) => makeApiKey(index % 2 === 0 ? 'LIVE' : 'TEST'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(parseApiKey(keys[0]!)?.environment).toBe('LIVE');
    expect(parseApiKey(keys[1]!)?.environment).toBe('TEST');
    expect(keys.every((key) => looksLikeApiKey(key) && parseApiKey(key) !== undefined)).toBe(true);
  });

  test('keeps the prefix it replaces @row IDN-65', () => {
    expect(parseApiKey(makeApiKey('LIVE', '7Hq2ZxLm'))?.prefix).toBe('7Hq2ZxLm');
  });
});
