import { expect, test } from '@jest/globals';
import type { RoutingRule } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { peopleOf, routeOf, teamsOf } from './routing.ts';

const rule = (priority: number, given: Partial<RoutingRule>): RoutingRule => ({
  priority,
  when: { field: 'country', op: 'EQ', value: 'DE' },
  assign: [],
  host: false,
  ...given,
});
const form = {
  routingRules: [
    rule(20, { assign: ['ann'] }),
    rule(10, { teamId: 'advisers' }),
    rule(5, { host: true, when: { field: 'answers.staff', op: 'GT', value: 50 } }),
  ],
  defaultAssign: ['bea'],
  defaultTeamId: 'everybody',
};

test('the first rule that holds by priority says who gets a lead, else the form does @row CRM-35', () => {
  expect(routeOf(form, { country: 'DE' })).toEqual({ kind: 'TEAM', teamId: 'advisers' });
  expect(routeOf(form, { country: 'DE', 'answers.staff': 51 })).toEqual({ kind: 'HOST' });
  expect(routeOf(form, { country: 'FR' })).toEqual({ kind: 'PEOPLE', userIds: ['bea'] });
  expect(routeOf({ ...form, defaultAssign: [] }, {})).toEqual({ kind: 'TEAM', teamId: 'everybody' });
  expect(routeOf({ ...form, routingRules: [rule(1, { assign: ['ann'] })] }, { country: 'DE' })).toEqual({
    kind: 'PEOPLE',
    userIds: ['ann'],
  });
});

test('whom a form may name is known beforehand @row CRM-35', () => {
  expect(teamsOf(form)).toEqual(['advisers', 'everybody']);
  expect(peopleOf(form)).toEqual(['bea', 'ann']);
});
