import { describe, expect, test } from '@jest/globals';
import { change, dissolve, found, type Team } from './team.ts';

const at = new Date('2026-03-01T09:00:00Z');
const advisory: Team = { id: 't1', name: 'Advisory', leadIds: ['ada'], memberIds: ['ada', 'ben'], version: 1, createdAt: at, updatedAt: at, createdBy: 'ada' };
const top = { aboveIds: [], levelsBelow: 0 };

describe('founding a team', () => {
  test('its leads belong to it @row IDN-47', () => {
    const { set, event } = found('t2', { name: 'Tax', leadIds: ['cy'], memberIds: ['ben'] }, top);
    expect(set.memberIds).toEqual(['ben', 'cy']);
    expect(event.data).toMatchObject({ teamId: 't2', memberIds: ['ben', 'cy'], removed: false });
  });

  test('below four others is the deepest place @row IDN-47', () => {
    const given = { name: 'Tax', leadIds: [], memberIds: [] };
    expect(() => found('t2', given, { aboveIds: ['a', 'b', 'c', 'd'], levelsBelow: 0 })).not.toThrow();
    expect(() => found('t2', given, { aboveIds: ['a', 'b', 'c', 'd', 'e'], levelsBelow: 0 })).toThrow(expect.objectContaining({ code: 'team.too_deep' }));
  });
});

describe('moving a team', () => {
  test('never below itself @row IDN-47', () => {
    expect(() => change(advisory, { parentId: 'x' }, { aboveIds: ['x', 't1'], levelsBelow: 0 })).toThrow(expect.objectContaining({ code: 'team.cycle' }));
  });

  test('counts the levels it brings along @row IDN-47', () => {
    expect(() => change(advisory, { parentId: 'x' }, { aboveIds: ['x', 'y'], levelsBelow: 3 })).toThrow(expect.objectContaining({ code: 'team.too_deep' }));
  });

  test('leaves what it does not name', () => {
    expect(change(advisory, { name: 'Deals' }, top).set).toEqual({ name: 'Deals' });
  });
});

test('a team with others below it stays @row IDN-47', () => {
  expect(() => dissolve(advisory, 2)).toThrow(expect.objectContaining({ code: 'team.in_use', kind: 'CONFLICT' }));
  expect(dissolve(advisory, 0).event?.data).toMatchObject({ removed: true });
});
