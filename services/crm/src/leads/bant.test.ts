import { expect, test } from '@jest/globals';
import { bantParts, bantScore } from './bant.ts';

test('the worked example: 25 + 10 + 25 + 20 = 80 @row CRM-26', () => {
  const bant = {
    budget: 'APPROVED',
    authority: 'INFLUENCER',
    need: 'CRITICAL',
    timeline: 'WITHIN_3_MONTHS',
    budgetAmount: undefined,
  } as const;
  expect(bantParts(bant)).toEqual({ budget: 25, authority: 10, need: 25, timeline: 20 });
  expect(bantScore(bant)).toBe(80);
});

test.each([
  ['budget', { UNKNOWN: 0, NONE: 0, ESTIMATED: 15, APPROVED: 25 }],
  ['authority', { UNKNOWN: 0, INFLUENCER: 10, CHAMPION: 15, DECISION_MAKER: 25 }],
  ['need', { UNKNOWN: 0, NICE_TO_HAVE: 10, IMPORTANT: 18, CRITICAL: 25 }],
  ['timeline', { UNKNOWN: 0, BEYOND_12_MONTHS: 5, WITHIN_12_MONTHS: 10, WITHIN_6_MONTHS: 15, WITHIN_3_MONTHS: 20, WITHIN_1_MONTH: 25 }],
])('%s alone counts as the chapter says @row CRM-26', (part, table) => {
  for (const [value, points] of Object.entries(table)) expect(bantScore({ budgetAmount: undefined, [part]: value })).toBe(points);
});

test('nothing known is 0, everything at its best is 100 @row CRM-26', () => {
  expect(bantScore({ budgetAmount: undefined })).toBe(0);
  const best = { budget: 'APPROVED', authority: 'DECISION_MAKER', need: 'CRITICAL', timeline: 'WITHIN_1_MONTH' } as const;
  expect(bantScore({ ...best, budgetAmount: undefined })).toBe(100);
});
