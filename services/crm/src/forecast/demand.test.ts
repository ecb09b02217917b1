import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { demandByWeek, spread } from './demand.ts';

const senior = { role: 'Senior', minutes: 4_800, from: '2026-05-04', to: '2026-05-31', probability: 60 };

describe('demand by week', () => {
  test('a deal at 60 percent brings 720 of 1,200 minutes a week @row CRM-51', () => {
    expect(demandByWeek([senior], { from: '2026-05-01', to: '2026-05-31' })).toEqual(
      ['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-25'].map((week) => ({
        week,
        role: 'Senior',
        minutes: 1_200,
        weightedMinutes: 720,
      })),
    );
  });

  test('weeks outside the days asked for are left out, roles stand apart @row CRM-51', () => {
    const demands = [senior, { ...senior, role: 'Analyst', minutes: 700, from: '2026-05-08', to: '2026-05-14' }];
    expect(demandByWeek(demands, { from: '2026-05-13', to: '2026-05-13' })).toEqual([
      { week: '2026-05-11', role: 'Analyst', minutes: 400, weightedMinutes: 240 },
      { week: '2026-05-11', role: 'Senior', minutes: 1_200, weightedMinutes: 720 },
    ]);
  });

  test('nothing is lost or made on the way @row CRM-51', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 60 }),
        (total, weights) => {
          const shares = spread(total, weights);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
          const all = weights.reduce((sum, weight) => sum + weight, 0);
          shares.forEach((share, index) => expect(Math.abs(share - (total * weights[index]!) / all)).toBeLessThan(1));
        },
      ),
    );
  });
});
