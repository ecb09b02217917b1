import { describe, expect, test } from '@jest/globals';
import { BinaryReader, BinaryWriter } from '@bufbuild/protobuf/wire';
import fc from 'fast-check';
import { SmallIntReader, SmallIntWriter } from './small-ints.ts';

const edges = [0, 1, 127, 128, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 49 - 1, 2 ** 49, Number.MAX_SAFE_INTEGER, -1, Number.MIN_SAFE_INTEGER];
const numbers = fc.oneof(fc.constantFrom(...edges), fc.maxSafeInteger());

describe('64-bit numbers', () => {
  test('have the bytes that protobuf gives them', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(new SmallIntWriter().int64(number).finish()).toEqual(new BinaryWriter().int64(number).finish());
      }),
    );
  });

  test('are read as protobuf reads them, one after the other', () => {
    fc.assert(
      fc.property(fc.array(numbers), (all) => {
        const writer = new BinaryWriter();
        for (const number of all) writer.int64(number);
        const reader = new SmallIntReader(writer.finish());
        expect(all.map(() => Number(reader.int64()))).toEqual(all);
      }),
    );
  });

  test('that break off are refused as protobuf refuses them', () => {
    for (const bytes of [[], [0x80], [0xff, 0xff, 0xff]]) {
      expect(() => new BinaryReader(Uint8Array.from(bytes)).int64()).toThrow(RangeError);
      expect(() => new SmallIntReader(Uint8Array.from(bytes)).int64()).toThrow(RangeError);
    }
  });
});
