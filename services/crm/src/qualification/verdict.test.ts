import { describe, expect, test } from '@jest/globals';
import type { GateRule } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import fc from 'fast-check';
import { badFitOf, judge } from './verdict.ts';

const rule = (given: Partial<GateRule> & Pick<GateRule, 'kind'>): GateRule => ({
  priority: 10,
  when: { field: 'country', op: 'EQ', value: 'US' },
  assign: [],
  ...given,
});
const gate = (...rules: GateRule[]) => ({ rules, passScore: 60, reviewScore: 40 });
const american = { country: 'US' };

describe('a verdict', () => {
  test('fails a bad fit with its reason, whatever else holds @row CRM-37', () => {
    const verdict = judge(
      gate(
        rule({ kind: 'SCORE', points: 100 }),
        rule({ kind: 'REVIEW', approverRole: 'PARTNER' }),
        rule({ kind: 'BAD_FIT', priority: 99, reasonCode: 'GEOGRAPHY' }),
      ),
      american,
    );
    expect(verdict).toMatchObject({ outcome: 'FAILED', score: 100 });
    expect(badFitOf(verdict)).toBe('GEOGRAPHY');
  });

  test('asks for a review where a rule wants one, and says of whom @row CRM-37', () => {
    const rules = [rule({ kind: 'SCORE', points: 100 }), rule({ kind: 'REVIEW', approverRole: 'PARTNER' })];
    expect(judge(gate(...rules), american)).toMatchObject({ outcome: 'REVIEW', approverRole: 'PARTNER' });
  });

  test.each([
    [60, 'PASSED'],
    [59, 'REVIEW'],
    [40, 'REVIEW'],
    [39, 'FAILED'],
    [-20, 'FAILED'],
  ])('of %i points is %s @row CRM-37', (points, outcome) => {
    expect(judge(gate(rule({ kind: 'SCORE', points })), american)).toMatchObject({ outcome, score: Math.max(0, points) });
  });

  test('keeps the fired rules with the values they looked at; answers are compared as what they are @row CRM-37', () => {
    const when = {
      all: [
        { field: 'answers.budget', op: 'GTE', value: 5000 },
        { field: 'answers.why', op: 'CONTAINS', value: 'tax' },
      ],
    };
    const verdict = judge(gate(rule({ kind: 'SCORE', points: 70, when })), { 'answers.budget': 7500, 'answers.why': 'Tax return' });
    expect(verdict).toMatchObject({ outcome: 'PASSED', firedRules: [{ values: { 'answers.budget': 7500, 'answers.why': 'Tax return' } }] });
    expect(judge(gate(rule({ kind: 'SCORE', points: 70, when })), {}).firedRules).toEqual([]);
  });

  test('routes by the first rule that holds @row CRM-37', () => {
    const rules = [rule({ kind: 'ROUTE', priority: 2, assign: ['b'] }), rule({ kind: 'ROUTE', priority: 1, assign: ['a'] })];
    expect(judge(gate(...rules), american).pool).toEqual(['a']);
  });

  test('a score lies between 0 and 100 and more points never make it worse @row CRM-37', () => {
    const order = ['FAILED', 'REVIEW', 'PASSED'];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 20 }), fc.nat(100), (points, more) => {
        const rules = points.map((one) => rule({ kind: 'SCORE', points: one }));
        const before = judge(gate(...rules), american);
        const after = judge(gate(...rules, rule({ kind: 'SCORE', points: more })), american);
        expect(before.score >= 0 && before.score <= 100).toBe(true);
        expect(order.indexOf(after.outcome)).toBeGreaterThanOrEqual(order.indexOf(before.outcome));
      }),
    );
  });
});
