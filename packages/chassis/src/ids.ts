// Ids are UUIDv7 (RFC 9562): sorted by time, so that new rows land at the end of an index. Within a process each id is
// greater than the one before, also inside one millisecond and when the clock steps back. The `uuid` package does so
// too, but only on the system's own clock: given another time, it forgets its counter.
import { randomFillSync } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

export interface Ids {
  next(): string;
}

const poolBytes = 4_096; // asking the system for each id's chance costs 2 µs, twice the rest of the id
const counterMax = 0x3ffff_ffff; // 34 bits: 12 of rand_a and the first 22 of rand_b

export function timeOrderedIds(clock: Clock = systemClock): Ids {
  const pool = Buffer.alloc(poolBytes);
  let used = poolBytes;
  let lastMs = -1;
  let counter = 0;

  const random = (bytes: number): Buffer => {
    if (used + bytes > poolBytes) {
      randomFillSync(pool);
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };

  return {
    next() {
      const nowMs = clock.now().getTime();
      if (nowMs > lastMs) {
        lastMs = nowMs;
        counter = random(4).readUInt32BE(); // below a quarter of the counter's room
      } else if ((counter += 1 + (random(1)[0] ?? 0)) > counterMax) {
        lastMs += 1;
        counter = random(4).readUInt32BE();
      }
      return layOut(lastMs, counter, random(5));
    },
  };
}

export const systemIds: Ids = timeOrderedIds();

/** Reproducible ids for tests: the same seed gives the same ids, in order. */
export function sequentialIds(seed = 1): Ids {
  let count = 0;
  return { next: () => layOut(Date.UTC(2026, 0, 1) + seed, (count += 1), Buffer.alloc(5)) };
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of any version: what we never gave out is not found, rather than malformed. */
export const isId = (text: unknown): text is string => typeof text === 'string' && idShape.test(text);

/** 48 bits of time, version 7, 12 bits of counter, variant, 22 bits of counter, 40 bits by chance. */
function layOut(ms: number, counter: number, chance: Buffer): string {
  const time = ms.toString(16).padStart(12, '0');
  const high = Math.floor(counter / 0x40_0000)
    .toString(16)
    .padStart(3, '0');
  const low = counter % 0x40_0000;
  const variant = (0x8000 | (low >>> 8)).toString(16); // 2 bits of variant, 14 of the counter
  const tail = (low & 0xff).toString(16).padStart(2, '0') + chance.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${variant}-${tail}`;
}
