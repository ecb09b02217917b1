import { describe, expect, test } from '@jest/globals';
import { line, role, usd } from '../pricing/lines.fixture.ts';
import { demandOfQuote } from './quote-demand.ts';

const work = (key: string, phaseKey: string | undefined, name: string, minutes: number) =>
  line(key, { model: 'TIME_AND_MATERIALS', phaseKey, roles: [role(name, minutes, usd(1))] });
const phase = (key: string, startOffsetDays: number, durationDays: number) => ({
  key,
  name: key,
  startOffsetDays,
  durationDays,
  optional: false,
});

describe('the work of a quote', () => {
  test('is spread over the days of its phases, and over all of them where it belongs to none @row CRM-51', () => {
    const lines = [
      work('a', 'plan', 'Senior', 600),
      work('b', 'plan', 'Senior', 60),
      work('c', 'build', 'Analyst', 900),
      work('d', undefined, 'Partner', 120),
    ];
    expect(demandOfQuote({ lines, phases: [phase('plan', 0, 14), phase('build', 14, 28)] }, '2026-05-04')).toEqual([
      { role: 'Senior', minutes: 660, from: '2026-05-04', to: '2026-05-17' },
      { role: 'Analyst', minutes: 900, from: '2026-05-18', to: '2026-06-14' },
      { role: 'Partner', minutes: 120, from: '2026-05-04', to: '2026-06-14' },
    ]);
  });

  test('takes four weeks without phases, and a day at least @row CRM-51', () => {
    const lines = [work('a', undefined, 'Senior', 4_800), work('b', 'kick_off', 'Partner', 60)];
    expect(demandOfQuote({ lines: lines.slice(0, 1), phases: [] }, '2026-05-04')).toMatchObject([{ from: '2026-05-04', to: '2026-05-31' }]);
    expect(demandOfQuote({ lines: lines.slice(1), phases: [phase('kick_off', 3, 0)] }, '2026-05-04')).toMatchObject([
      { from: '2026-05-07', to: '2026-05-07' },
    ]);
  });

  test('is nothing without roles @row CRM-51', () => {
    expect(demandOfQuote({ lines: [line('a', {})], phases: [] }, '2026-05-04')).toEqual([]);
  });
});
