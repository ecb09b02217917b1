import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { effective } from '../settings/crm-settings.ts';
import { judge, riskReasons } from './at-risk.ts';
import type { StoredCompany } from './company.ts';
import { assess } from './health.ts';
import { nextFade } from './standing.ts';

const { health: settings } = effective(undefined);
const healthOf = (score: number) => ({ score, band: score < 40 ? ('AT_RISK' as const) : ('WATCH' as const), components: [] });
const scoreOf = (facts: Parameters<typeof assess>[0]) => assess(facts, settings)?.score;

describe('health', () => {
  test('worked example 6: absent delivery left out, the rest counts for the whole @row CRM-15', () => {
    const health = assess({ daysSilent: 20, daysOverdue: 35, openDisputes: 0, revenue: { last: 110_00, before: 100_00 } }, settings);
    expect(health).toMatchObject({ score: 68, band: 'WATCH' });
    expect(health?.components.map(({ part, score, weight }) => [part, score, weight])).toEqual([
      ['ACTIVITY', 75, 25],
      ['PAYMENT', 40, 30],
      ['DISPUTES', 100, 10],
      ['GROWTH', 100, 10],
    ]);
  });

  test.each([
    [14, 100],
    [15, 75],
    [30, 75],
    [31, 50],
    [60, 50],
    [61, 25],
    [90, 25],
    [91, 0],
  ])('%i days of silence score %i @row CRM-15', (daysSilent, score) => expect(scoreOf({ daysSilent })).toBe(score));

  test.each([
    [0, 100],
    [1, 70],
    [30, 70],
    [31, 40],
    [60, 40],
    [61, 20],
    [90, 20],
    [91, 0],
  ])('%i days overdue score %i @row CRM-15', (daysOverdue, score) => expect(scoreOf({ daysOverdue })).toBe(score));

  test('engagements, disputes and growth @row CRM-15', () => {
    expect(scoreOf({ engagements: ['GREEN', 'YELLOW', 'RED'] })).toBe(50);
    expect([0, 1, 2].map((openDisputes) => scoreOf({ openDisputes }))).toEqual([100, 50, 0]);
    const growth = (last: number) => scoreOf({ revenue: { last, before: 1_000 } });
    expect([1_100, 1_099, 901, 900, 0].map(growth)).toEqual([100, 60, 60, 20, 20]);
    expect(scoreOf({ revenue: { last: 1_000, before: 0 } })).toBeUndefined();
  });

  test('bands begin at 70 and 40; nothing known is no health @row CRM-15', () => {
    const banded = (score: number) =>
      assess({ daysSilent: 0, daysOverdue: 91 }, { ...settings, activityWeight: score, paymentWeight: 100 - score })?.band;
    expect([70, 69, 40, 39].map(banded)).toEqual(['HEALTHY', 'WATCH', 'WATCH', 'AT_RISK']);
    expect(assess({}, settings)).toBeUndefined();
  });

  test('never leaves 0 to 100, whatever is known @row CRM-15', () => {
    const days = fc.option(fc.nat(400), { nil: undefined });
    fc.assert(
      fc.property(
        days,
        days,
        fc.array(fc.constantFrom('GREEN', 'YELLOW', 'RED')),
        days,
        (daysSilent, daysOverdue, engagements, openDisputes) => {
          const facts = {
            ...(daysSilent !== undefined && { daysSilent }),
            ...(daysOverdue !== undefined && { daysOverdue }),
            engagements,
            ...(openDisputes !== undefined && { openDisputes }),
          };
          const score = scoreOf(facts as Parameters<typeof assess>[0]);
          expect(score === undefined || (score >= 0 && score <= 100)).toBe(true);
        },
      ),
    );
  });
});

describe('risk', () => {
  test('has named reasons, each at its figure @row CRM-16', () => {
    expect(riskReasons({ health: healthOf(39) })).toEqual(['BAND']);
    expect(riskReasons({ health: healthOf(60), bestScoreLately: 80 })).toEqual(['SCORE_DROP']);
    expect(riskReasons({ health: healthOf(61), bestScoreLately: 80 })).toEqual([]);
    expect(riskReasons({ health: undefined, daysOverdue: 61 })).toEqual(['OVERDUE']);
    expect(riskReasons({ health: undefined, daysOverdue: 60, daysToContractEnd: 61, daysClientSilent: 89 })).toEqual([]);
    expect(riskReasons({ health: undefined, daysToContractEnd: 60, daysClientSilent: 90 })).toEqual(['CONTRACT_ENDING', 'SILENT']);
  });

  test('is told once a spell @row CRM-16', () => {
    const now = new Date('2026-03-01T09:00:00Z');
    const sound = { id: 'c', ownerId: 'ada', health: healthOf(80) } as unknown as StoredCompany;
    const begun = judge(sound, { health: healthOf(30) }, now);
    expect(begun.events?.map(({ type }) => type)).toEqual(['crm.company.health_changed', 'crm.company.at_risk']);
    const ill = { ...sound, ...begun.set };
    const worse = judge(ill, { health: healthOf(20), daysOverdue: 70 }, new Date('2026-03-02T09:00:00Z'));
    expect(worse.events?.map(({ type }) => type)).toEqual(['crm.company.health_changed']);
    expect(worse.set.risk).toEqual({ since: now.toISOString(), reasons: ['BAND', 'OVERDUE'] });
    const well = judge({ ...ill, ...worse.set }, { health: healthOf(20 + 50) }, now);
    expect(well.events?.map(({ type }) => type)).toEqual(['crm.company.health_changed', 'crm.company.recovered']);
    expect(well.set.risk).toBeUndefined();
  });

  test('time alone changes the judgement only on certain days @row CRM-15', () => {
    expect(nextFade({ lastTwoWayOn: '2026-03-01' }, '2026-03-01')).toBe('2026-03-16');
    expect(nextFade({ lastTwoWayOn: '2026-03-01', lastClientOn: '2025-12-10' }, '2026-03-05')).toBe('2026-03-10');
    expect(nextFade({ lastTwoWayOn: '2025-01-01', lastClientOn: '2025-01-01' }, '2026-03-01')).toBeUndefined();
  });
});

test('an invoice is looked at on the days on which it crosses a limit, revenue on those on which it leaves a year @row CRM-15', () => {
  const due = { invoiced: true, oldestDueOn: '2026-03-01' };
  expect(['2026-03-01', '2026-03-02', '2026-04-01', '2026-05-01', '2026-05-31'].map((today) => nextFade(due, today))).toEqual([
    '2026-03-02',
    '2026-04-01',
    '2026-05-01',
    '2026-05-31',
    undefined,
  ]);
  expect(nextFade({ revenueDays: ['2025-06-10'] }, '2026-03-01')).toBe('2026-06-10');
  // The day after, too: what was earned on a 29th of February leaves the year on the 1st of March.
  expect(nextFade({ revenueDays: ['2024-02-29'] }, '2025-02-28')).toBe('2025-03-01');
});

test('evidence names days, so that it stays true until the next look @row CRM-15', () => {
  const evidence = (facts: Parameters<typeof assess>[0]) => assess(facts, settings)?.components.map((part) => part.evidence);
  expect(evidence({ daysSilent: 3, lastTwoWayOn: '2026-02-27' })).toEqual(['last two-way activity on 2026-02-27']);
  expect(evidence({ daysOverdue: 9, oldestDueOn: '2026-02-21' })).toEqual(['unpaid since it was due on 2026-02-21']);
  expect(evidence({ revenue: { last: 2, before: 3 } })).toEqual(['revenue changed by -33.33 %']);
});
