import { describe, expect, test } from '@jest/globals';
import { addDays } from '@throughline/chassis/values/calendar';
import { fixed, line, role, usd } from '../pricing/lines.fixture.ts';
import { earliestStart, mondayOf, needsOf, type FreeWeeks, type Need } from './earliest-start.ts';

const need = (given: Partial<Need>): Need => ({ phaseKey: undefined, role: 'Senior', minutes: 60, offsetDays: 0, ...given });

/** Each role is free from its day on. */
const freeFrom =
  (days: Readonly<Record<string, string>>): FreeWeeks =>
  async (needs, start) =>
    needs.map(({ role: asked, offsetDays }) => {
      const wanted = mondayOf(addDays(start, offsetDays));
      const free = days[asked];
      return free === undefined ? undefined : free > wanted ? mondayOf(free) : wanted;
    });

describe('the earliest start', () => {
  test('is the next Monday where everybody is free @row CRM-80', async () => {
    expect((await earliestStart([need({})], '2026-03-04', freeFrom({ Senior: '2026-01-01' }))).startOn).toBe('2026-03-09');
    expect((await earliestStart([need({})], '2026-03-09', freeFrom({ Senior: '2026-01-01' }))).startOn).toBe('2026-03-09');
  });

  test('waits for whoever is free last, counted from their phase @row CRM-80', async () => {
    const needs = [need({}), need({ phaseKey: 'build', role: 'Analyst', offsetDays: 14 })];
    const found = await earliestStart(needs, '2026-03-02', freeFrom({ Senior: '2026-03-09', Analyst: '2026-04-06' }));
    expect(found.startOn).toBe('2026-03-23');
    expect(found.phases.map(({ phaseKey, week }) => [phaseKey, week])).toEqual([
      [undefined, '2026-03-23'],
      ['build', '2026-04-06'],
    ]);
  });

  test('is not known where somebody is not free within a year @row CRM-80', async () => {
    expect((await earliestStart([need({ role: 'Wizard' })], '2026-03-02', freeFrom({}))).startOn).toBeUndefined();
  });

  test('counts the minutes of a role within a phase together, of lines that count @row CRM-80', () => {
    const work = (key: string, phaseKey: string, minutes: number) =>
      line(key, { model: 'TIME_AND_MATERIALS', phaseKey, roles: [role('Senior', minutes, usd(1))] });
    const phases = [{ key: 'build', name: 'Build', startOffsetDays: 7, durationDays: 5, optional: false }];
    expect(needsOf({ phases, lines: [work('A', 'build', 60), work('B', 'build', 30), fixed('C', '1', usd(5))] })).toEqual([
      { phaseKey: 'build', role: 'Senior', minutes: 90, offsetDays: 7 },
    ]);
  });
});
