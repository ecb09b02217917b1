import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Stage } from './stage.ts';
import { drafted } from './stage-draft.ts';
import { unmetRequirements, waitsForApproval, type Passage } from './guardrails.ts';

const stageOf = (id: string, order: number, category: Stage['category'] = 'OPEN', given: Partial<Stage> = {}): Stage => ({
  ...drafted({ name: id, category, probability: 50 }, order),
  pipelineId: 'p',
  id,
  version: 1,
  createdAt: undefined,
  updatedAt: undefined,
  createdBy: '',
  ...given,
});

/** From a to c past b, with what the stages ask for. */
function passage(given: { a?: Partial<Stage>; b?: Partial<Stage>; c?: Partial<Stage> } = {}, more: Partial<Passage> = {}): Passage {
  const stages = [
    stageOf('a', 1, 'OPEN', given.a),
    stageOf('b', 2, 'OPEN', given.b),
    stageOf('c', 3, 'OPEN', given.c),
    stageOf('won', 4, 'WON'),
    stageOf('lost', 5, 'LOST'),
  ];
  return { deal: { checklistDone: [] }, facts: {}, from: stages[0]!, to: stages[2]!, stages, approves: false, ...more };
}
const kinds = (given: Passage) => unmetRequirements(given).map(({ kind, stageId, field }) => [kind, stageId, field]);
const backwards = (given: Passage): Passage => ({ ...given, from: given.to, to: given.from });

describe('what stands between a deal and a stage', () => {
  test('nothing, where the stages ask for nothing @row CRM-41', () => {
    expect(kinds(passage())).toEqual([]);
    expect(kinds(backwards(passage()))).toEqual([]);
  });

  test.each<[string, Passage, unknown[][]]>([
    ['stages it takes deals from', passage({ c: { allowedFrom: ['b'] } }), [['ALLOWED_FROM', 'c', undefined]]],
    ['a stage that is not passed by', passage({ b: { allowSkip: false } }), [['SKIP', 'b', undefined]]],
    ['a stage that lets nothing go back', backwards(passage({ c: { allowBack: false } })), [['BACK', 'c', undefined]]],
    [
      'fields, of passed stages too',
      passage({ b: { requiredFields: ['nextStep'] }, c: { requiredFields: ['amount'] } }),
      [
        ['REQUIRED_FIELD', 'b', 'nextStep'],
        ['REQUIRED_FIELD', 'c', 'amount'],
      ],
    ],
    [
      'a condition for leaving',
      passage({ a: { exitWhen: { field: 'amount', op: 'GT', value: 1 } } }),
      [['EXIT_CONDITION', 'a', undefined]],
    ],
    [
      'a condition for coming in',
      passage({ c: { entryWhen: { field: 'amount', op: 'GT', value: 1 } } }),
      [['ENTRY_CONDITION', 'c', undefined]],
    ],
    ['a checklist', passage({ a: { checklist: [{ key: 'budget', label: 'Budget' }] } }), [['CHECKLIST', 'a', 'budget']]],
    ['an approval', passage({ c: { approverRole: 'MANAGER' } }), [['APPROVAL', 'c', undefined]]],
  ])('%s @row CRM-41', (_, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });

  test('each is met by what it asks for @row CRM-41', () => {
    const asking = {
      a: { checklist: [{ key: 'budget', label: 'Budget' }], exitWhen: { field: 'amount', op: 'GT', value: 1 } },
      c: { requiredFields: ['amount'], approverRole: 'MANAGER' },
    };
    const met = passage(asking, { facts: { amount: 5 }, deal: { checklistDone: [{ stageId: 'a', key: 'budget' }] }, approves: true });
    expect(kinds(met)).toEqual([]);
  });

  test('winning passes stages by, losing passes none @row CRM-41', () => {
    const asking = passage({ b: { allowSkip: false, requiredFields: ['amount'] } });
    const [won, lost] = asking.stages.slice(3);
    expect(kinds({ ...asking, to: won! })).toEqual([
      ['SKIP', 'b', undefined],
      ['REQUIRED_FIELD', 'b', 'amount'],
    ]);
    expect(kinds({ ...asking, to: lost! })).toEqual([]);
  });

  const asking = fc.record(
    {
      requiredFields: fc.subarray(['amount', 'nextStep', 'customFields.region']),
      allowSkip: fc.boolean(),
      allowBack: fc.boolean(),
      approverRole: fc.constantFrom('MANAGER', 'OWNER'),
      checklist: fc.subarray([
        { key: 'budget', label: 'Budget' },
        { key: 'date', label: 'Date' },
      ]),
    },
    { requiredKeys: [] },
  );
  const asked = fc.record({ a: asking, b: asking, c: asking });

  test('whatever stages ask for: staying asks nothing, losing less than winning, and more facts never ask more @row CRM-41', () => {
    fc.assert(
      fc.property(asked, fc.subarray(['amount', 'nextStep', 'customFields.region']), (stages, present) => {
        const given = passage(stages, { facts: Object.fromEntries(present.map((name) => [name, 'x'])) });
        const [won, lost] = given.stages.slice(3);
        const count = (more: Partial<Passage>) => unmetRequirements({ ...given, ...more }).length;
        expect(count({ to: given.from })).toBe(0);
        expect(count({ to: lost! })).toBeLessThanOrEqual(count({ to: won! }));
        expect(count({ facts: { amount: 1, nextStep: 'x', 'customFields.region': 'x' } })).toBeLessThanOrEqual(count({}));
        // An approval that is given is all that it takes away.
        const [without, granted] = [unmetRequirements(given), unmetRequirements({ ...given, approves: true })];
        expect(granted).toEqual(without.filter(({ kind }) => kind !== 'APPROVAL'));
        expect(waitsForApproval(without)).toBe(without.length > 0 && granted.length === 0);
      }),
    );
  });
});
