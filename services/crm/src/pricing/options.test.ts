import { expect, test } from '@jest/globals';
import { fixed, usd } from './lines.fixture.ts';
import { isOptional, refuseUnmetGroups, withChoice } from './options.ts';
import { refuseUnpriced } from './line-checks.ts';

const group = { key: 'support', min: 1, max: 1 };
const lines = ['A', 'B'].map((key) => fixed(key, '1', usd(100), { kind: 'OPTIONAL', optionGroup: group }));

test('the client chooses among the options, and nothing else @row CRM-75', () => {
  expect(withChoice(lines, [], ['B']).map(({ selected }) => selected)).toEqual([false, true]);
  expect(() => withChoice([fixed('L1', '1', usd(1))], [], ['L1'])).toThrow(expect.objectContaining({ code: 'quote.options_invalid' }));
});

test('a line of a group is one to choose, unless it says otherwise @row CRM-75', () => {
  const of = (given: object) => isOptional(fixed('A', '1', usd(100), { kind: undefined, ...given }), []);
  expect([of({}), of({ optionGroup: group }), of({ optionGroup: group, kind: 'STANDARD' })]).toEqual([false, true, false]);
});

test.each([[[]], [['A', 'B']]])('a group wants from min to max, not %j @row CRM-75', (chosen) => {
  expect(() => refuseUnmetGroups(withChoice(lines, [], chosen))).toThrow(expect.objectContaining({ code: 'quote.options_invalid' }));
  expect(() => refuseUnmetGroups(withChoice(lines, [], ['A']))).not.toThrow();
});

test('no line and no price are refused @row CRM-81', () => {
  expect(() => refuseUnpriced([], 'USD')).toThrow(expect.objectContaining({ code: 'quote.empty' }));
  expect(() => refuseUnpriced([fixed('L1', '1', usd(0))], 'USD')).toThrow(
    expect.objectContaining({ code: 'quote.unpriced', details: { lineKeys: ['L1'] } }),
  );
});
