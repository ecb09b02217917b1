import { expect, test } from '@jest/globals';
import { coreRows, provenRows } from './rows.ts';

// Written so that the rows of this example are not taken for rows proven here.
const at = ['@', 'row '].join('');

test('a row is proven by every file whose test titles name it @row QLT-1', () => {
  const proven = provenRows([
    { name: 'a.test.ts', text: `test('x ${at}ZZZ-1 ${at}ZZZ-2', …); test('y ${at}ZZZ-1', …)` },
    { name: 'b.test.ts', text: `test('z ${at}ZZZ-1', …)` },
  ]);
  expect(Object.fromEntries(proven)).toEqual({ 'ZZZ-1': ['a.test.ts', 'b.test.ts'], 'ZZZ-2': ['a.test.ts'] });
});

test('core rows are read from a chapter, the others are not @row QLT-1', () => {
  expect(coreRows('- ZZZ-1 Trees [core] …\n- ZZZ-12 Relations [deep] …\n- **ZZY-1 Metrics [core]** …')).toEqual(['ZZZ-1', 'ZZY-1']);
});
