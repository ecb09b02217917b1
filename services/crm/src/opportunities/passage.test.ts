import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Stage } from '../pipelines/stage.ts';
import { drafted } from '../pipelines/stage-draft.ts';
import { categoryOf, change, quoted, type StoredOpportunity } from './opportunity.ts';
import { lose, move, reopen, win } from './passage.ts';

const now = new Date('2026-03-02T15:00:00Z');
const today = '2026-03-02';
const usd = (amount: number) => ({ amount, currency: 'USD' });
const stageOf = (id: string, order: number, category: Stage['category'], probability: number): Stage => ({
  ...drafted({ name: id, category, probability }, order),
  pipelineId: 'p',
  id,
  version: 1,
  createdAt: now,
  updatedAt: now,
  createdBy: 'ada',
});
const [first, second, won, lost] = [
  stageOf('first', 1, 'OPEN', 10),
  stageOf('second', 2, 'OPEN', 50),
  stageOf('won', 3, 'WON', 100),
  stageOf('lost', 4, 'LOST', 0),
];
const deal: StoredOpportunity = {
  id: 'd',
  name: 'Deal',
  companyId: 'c',
  contactRoles: [],
  pipelineId: 'p',
  stageId: 'first',
  status: 'OPEN',
  amount: usd(100),
  amountSource: 'MANUAL',
  currencyFixed: false,
  closePushes: 0,
  demandFromQuote: false,
  probability: 10,
  probabilityLocked: false,
  expectedCloseDate: '2026-05-29',
  forecastCategory: 'PIPELINE',
  forecastByHand: false,
  ownerId: 'ada',
  competitors: [],
  rank: 'a0',
  demand: [],
  outcomes: [],
  checklistDone: [],
  stageEnteredAt: now,
  customFields: {},
  version: 1,
  createdAt: now,
  updatedAt: now,
  createdBy: 'ada',
};
const arrival = (to: Stage) => ({ to, rank: 'a1', now, overridden: [] });
const closing = (to: Stage) => ({ ...arrival(to), today, by: 'ada' });
const after = (decision: { set: Partial<StoredOpportunity> }, before = deal): StoredOpportunity => ({ ...before, ...decision.set });

describe('a move', () => {
  test("takes the stage's probability unless one was set by hand @row CRM-43 @row CRM-45", () => {
    expect(move(deal, arrival(second)).set).toMatchObject({ stageId: 'second', probability: 50, forecastCategory: 'BEST_CASE' });
    expect(move({ ...deal, probabilityLocked: true, probability: 90, forecastByHand: true }, arrival(second)).set).toMatchObject({
      probability: 90,
      forecastCategory: 'PIPELINE',
    });
  });

  test('within its stage is no fact @row CRM-46', () => {
    expect(move(deal, arrival(first))).toEqual({ set: { rank: 'a1' } });
  });

  test('says why requirements were passed @row CRM-41', () => {
    const overridden = [{ kind: 'SKIP' as const, stageId: 'second', field: undefined, message: 'x' }];
    const decision = move(deal, { ...arrival(second), overrideReason: 'The partner knows them', overridden });
    expect(decision).toMatchObject({
      reason: 'The partner knows them',
      event: { type: 'crm.opportunity.stage_changed', data: { overrideReason: 'The partner knows them', overridden } },
    });
  });

  test('goes to open stages of its own pipeline @row CRM-46', () => {
    for (const to of [won, lost, { ...second, pipelineId: 'other' }]) {
      expect(() => move(deal, arrival(to))).toThrow(expect.objectContaining({ kind: 'RULE', code: 'opportunity.stage_invalid' }));
    }
  });
});

describe('closing', () => {
  test('winning is certain and keeps what it was won for @row CRM-48', () => {
    const decision = win(deal, { id: 'd', reasonCode: 'VALUE', finalAmount: usd(90), override: undefined }, closing(won));
    expect(decision.set).toMatchObject({
      status: 'WON',
      probability: 100,
      amount: usd(90),
      closedOn: today,
      outcomes: [{ kind: 'WIN', reasonCode: 'VALUE', finalAmount: usd(90), by: 'ada' }],
    });
  });

  test('a deal whose quote is out is won in its currency @row CRM-45', () => {
    const fixed = { ...deal, currencyFixed: true };
    const other = { id: 'd', finalAmount: { amount: 90, currency: 'EUR' }, override: undefined };
    expect(() => win(fixed, other, closing(won))).toThrow(expect.objectContaining({ kind: 'RULE', code: 'opportunity.currency_fixed' }));
    expect(() => change(fixed, { amount: undefined }, first)).toThrow(expect.objectContaining({ code: 'opportunity.currency_fixed' }));
    expect(() => quoted(fixed, { quoteId: 'q', amount: other.finalAmount, demand: [], sent: true })).toThrow(
      expect.objectContaining({ code: 'opportunity.currency_fixed' }),
    );
  });

  test('a recorded sale keeps a deal closed @row CRM-49', () => {
    const sold = { ...after(win(deal, { id: 'd', finalAmount: undefined, override: undefined }, closing(won))), saleId: 's' };
    expect(() => reopen(sold, { id: 'd', stageId: 'first', reason: 'x' }, closing(first))).toThrow(
      expect.objectContaining({ kind: 'CONFLICT', code: 'opportunity.sale_recorded' }),
    );
  });

  test('however it is closed and opened again, every outcome is kept and the state holds together @row CRM-48 @row CRM-49', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('move', 'win', 'lose', 'reopen'), { maxLength: 30 }), (verbs) => {
        let present = deal;
        let closings = 0;
        for (const verb of verbs) {
          const open = present.status === 'OPEN';
          const attempt = () => {
            if (verb === 'move') return move(present, arrival(present.stageId === 'first' ? second : first));
            if (verb === 'win') return win(present, { id: 'd', finalAmount: undefined, override: undefined }, closing(won));
            if (verb === 'lose') return lose(present, { id: 'd', reasonCode: 'PRICE', override: undefined }, closing(lost));
            return reopen(present, { id: 'd', stageId: 'first', reason: 'x' }, closing(first));
          };
          if (open === (verb === 'reopen')) {
            expect(attempt).toThrow(expect.objectContaining({ code: 'opportunity.invalid_transition' }));
            continue;
          }
          present = after(attempt(), present);
          closings += Number(verb === 'win' || verb === 'lose');
          expect(present.outcomes).toHaveLength(closings);
          expect(present.closedOn === undefined).toBe(present.status === 'OPEN');
          expect(present.forecastCategory).toBe(categoryOf(present.probability));
        }
      }),
    );
  });
});

test('a hand on the probability locks it, taking the hand away gives it back @row CRM-45', () => {
  const locked = after(change(deal, { probability: 79 }, first));
  expect(locked).toMatchObject({ probability: 79, probabilityLocked: true, forecastCategory: 'BEST_CASE' });
  expect(after(change(locked, { probability: undefined }, first), locked)).toMatchObject({
    probability: 10,
    probabilityLocked: false,
    forecastCategory: 'PIPELINE',
  });
  expect(after(change(locked, { forecastCategory: 'OMITTED' }, first), locked)).toMatchObject({
    forecastCategory: 'OMITTED',
    forecastByHand: true,
  });
  expect(() => change({ ...deal, status: 'LOST' }, { probability: 5 }, lost)).toThrow(
    expect.objectContaining({ kind: 'CONFLICT', code: 'opportunity.closed' }),
  );
});

test('below 50 is pipeline, below 80 best case, else commit @row CRM-47', () => {
  expect([0, 49, 50, 79, 80, 100].map(categoryOf)).toEqual(['PIPELINE', 'PIPELINE', 'BEST_CASE', 'BEST_CASE', 'COMMIT', 'COMMIT']);
});
