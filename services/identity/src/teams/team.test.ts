import { describe, expect, test } from '@jest/globals';
import { change, dissolve, enlarge, found, shrink, type Team } from './team.ts';

const at = new Date('2026-03-01T09:00:00Z');
const advisory: Team = {
  id: 't1',
  name: 'Advisory',
  leadIds: ['ada'],
  memberIds: ['ada', 'ben'],
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
};
const top = { aboveIds: [], levelsBelow: 0 };

describe('founding a team', () => {
  test('its leads belong to it @row IDN-47', () => {
    const { set, events } = found('t2', { name: 'Tax', leadIds: ['cy'], memberIds: ['ben'] }, top);
    expect(set.memberIds).toEqual(['ben', 'cy']);
    expect(events[0]?.data).toMatchObject({ teamId: 't2', memberIds: ['ben', 'cy'], removed: false });
  });

  test('below four others is the deepest place @row IDN-47', () => {
    const given = { name: 'Tax', leadIds: [], memberIds: [] };
    expect(() => found('t2', given, { aboveIds: ['a', 'b', 'c', 'd'], levelsBelow: 0 })).not.toThrow();
    expect(() => found('t2', given, { aboveIds: ['a', 'b', 'c', 'd', 'e'], levelsBelow: 0 })).toThrow(
      expect.objectContaining({ code: 'team.too_deep' }),
    );
  });
});

describe('people of a team', () => {
  test('are added, made leads and taken out @row IDN-47', () => {
    expect(enlarge(advisory, ['cy'], false).set).toEqual({ memberIds: ['ada', 'ben', 'cy'] });
    expect(enlarge(advisory, ['ben'], true).set).toEqual({ leadIds: ['ada', 'ben'] });
    expect(enlarge(advisory, ['ada'], false).set).toEqual({ leadIds: [] });
    expect(shrink(advisory, ['ada']).set).toEqual({ memberIds: ['ben'], leadIds: [] });
  });

  test('are 500 at most @row IDN-47', () => {
    const many = Array.from({ length: 499 }, (_, index) => `u${index}`);
    expect(() => enlarge(advisory, many, false)).toThrow(expect.objectContaining({ code: 'limit.exceeded' }));
    expect(enlarge(advisory, many.slice(1), false).set.memberIds).toHaveLength(500);
  });

  test('change whom others reach, so that everybody is asked for anew', () => {
    expect(enlarge(advisory, ['cy'], false).events?.map((event) => event.type)).toEqual([
      'identity.team.changed',
      'identity.access.changed',
    ]);
    expect(change(advisory, { name: 'Deals' }, top).events?.map((event) => event.type)).toEqual(['identity.team.changed']);
    expect(change(advisory, { name: 'Advisory' }, top)).toEqual({ set: {} });
  });
});

describe('moving a team', () => {
  test('never below itself @row IDN-47', () => {
    expect(() => change(advisory, { parentId: 'x' }, { aboveIds: ['x', 't1'], levelsBelow: 0 })).toThrow(
      expect.objectContaining({ code: 'team.cycle' }),
    );
  });

  test('counts the levels it brings along @row IDN-47', () => {
    expect(() => change(advisory, { parentId: 'x' }, { aboveIds: ['x', 'y'], levelsBelow: 3 })).toThrow(
      expect.objectContaining({ code: 'team.too_deep' }),
    );
  });

  test('leaves what it does not name', () => {
    expect(change(advisory, { name: 'Deals' }, top).set).toEqual({ name: 'Deals' });
  });
});

test('a team with others below it stays @row IDN-47', () => {
  expect(() => dissolve(advisory, 2)).toThrow(expect.objectContaining({ code: 'team.in_use', kind: 'CONFLICT' }));
  expect(dissolve(advisory, 0).events?.[0]?.data).toMatchObject({ removed: true });
});
