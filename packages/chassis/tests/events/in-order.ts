import { expect } from '@jest/globals';
import type { Effect } from './notes-mesh.ts';

/** Each event of the record had one effect, in order and without a gap. */
export function expectInOrder(effects: readonly Effect[], subject: string, titles: readonly string[]) {
  const own = effects.filter((effect) => effect.subject === subject);
  expect(own.map(({ sequence, title }) => [sequence, title])).toEqual(titles.map((title, index) => [index + 1, title]));
}
