import { expect, test } from '@jest/globals';
import { fixedClock } from './clock.ts';
import { isId, sequentialIds, systemIds, timeOrderedIds } from './ids.ts';

test('ids are UUIDv7, each greater than the one before', () => {
  const made = Array.from({ length: 50_000 }, () => systemIds.next());
  expect(made.every(isId)).toBe(true);
  expect(new Set(made).size).toBe(made.length);
  expect(made.toSorted()).toEqual(made);
});

test('they carry the clock, and keep their order when it steps back @row FLT-9', () => {
  const clock = fixedClock('2026-03-01T09:30:00Z');
  const ids = timeOrderedIds(clock);
  const first = ids.next();
  expect(Number.parseInt(first.replaceAll('-', '').slice(0, 12), 16)).toBe(clock.now().getTime());
  clock.advance(-600_000);
  expect(ids.next() > first).toBe(true);
});

test('in tests the same seed gives the same ids', () => {
  const [one, same, other] = [sequentialIds(7), sequentialIds(7), sequentialIds(8)];
  const first = one.next();
  expect(same.next()).toBe(first);
  expect(other.next()).not.toBe(first);
  expect(one.next() > first).toBe(true);
  expect(isId(first)).toBe(true);
});

test('other spellings are no ids; a UUID of another version is one that nobody gave out', () => {
  for (const junk of ['', 'x', '01890A5D-AC96-774B-BCCE-B302099A8057', '01890a5dac96774bbcceb302099a8057', null, 5])
    expect(isId(junk)).toBe(false);
  for (const id of ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-474b-bcce-b302099a8057', '00000000-0000-0000-0000-000000000000'])
    expect(isId(id)).toBe(true);
});
