import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { basket, book, discountRule, exampleLines, fixed, line, params, priceRule, role, tenFromFive, usd } from './lines.fixture.ts';
import { approvalsNeeded, defaultRules, figuresOf } from './approval-policy.ts';
import { price, type Priced } from './price.ts';

const nets = ({ lines }: Priced) => lines.map((priced) => priced.amounts?.net?.amount);
const approvers = ({ totals }: Priced) =>
  approvalsNeeded(defaultRules, figuresOf(totals, { netTotal: String(totals.net!.amount / 100), netDays: 30, nonStandard: false })).map(
    (step) => step.role,
  );
const example = (headerPercent: string) =>
  price(
    basket(exampleLines, { headerDiscount: { percent: headerPercent, amount: undefined } }),
    book({ discountRules: [tenFromFive] }),
    new Map(['L1', 'L2', 'L3'].map((key) => [key, '8.875'])),
  );

describe('the worked examples', () => {
  test('1: models, volume, header discount, tax, approved by nobody @row CRM-73', () => {
    const priced = example('5');
    expect(priced.lines.map(({ amounts }) => amounts?.gross?.amount)).toEqual([1_250_000, 2_000_000, 933_331]);
    expect(priced.lines[2]?.amounts?.discounts.map(({ source, amount }) => [source, amount?.amount])).toEqual([
      ['DISCOUNT_RULE', 93_333],
      ['HEADER', 42_000],
    ]);
    expect(nets(priced)).toEqual([1_187_500, 1_900_000, 797_998]);
    expect(priced.lines.map(({ amounts }) => amounts?.tax?.amount)).toEqual([105_391, 168_625, 70_822]);
    expect(priced.totals).toMatchObject({
      subtotal: usd(4_183_331),
      discount: usd(297_833),
      net: usd(3_885_498),
      tax: usd(344_838),
      total: usd(4_230_336),
      effectiveDiscountPercent: '7.12',
    });
    expect(approvers(priced)).toEqual([]);
  });

  test('2: larger header discounts need a manager @row CRM-77', () => {
    const eight = example('8');
    expect(eight.lines.map(({ amounts }) => amounts?.discounts.at(-1)?.amount?.amount)).toEqual([100_000, 160_000, 67_200]);
    expect([eight.totals.net?.amount, eight.totals.effectiveDiscountPercent, approvers(eight)]).toEqual([3_762_798, '10.05', ['MANAGER']]);
    const eighteen = example('18');
    expect([eighteen.totals.net?.amount, eighteen.totals.effectiveDiscountPercent, approvers(eighteen)]).toEqual([
      3_353_798,
      '19.83',
      ['MANAGER'],
    ]);
  });

  test('3: other currencies round to their own minor unit @row CRM-73', () => {
    const yen = price(
      basket([fixed('L1', '1', { amount: 9_999, currency: 'JPY' }, { discount: { percent: '12.5', amount: undefined } })], {
        currency: 'JPY',
      }),
      book(),
      new Map([['L1', '10']]),
    );
    expect([yen.totals.discount?.amount, yen.totals.net?.amount, yen.totals.tax?.amount, yen.totals.total?.amount]).toEqual([
      1_250, 8_749, 875, 9_624,
    ]);
    const dinar = price(
      basket([fixed('L1', '3', { amount: 10_005, currency: 'KWD' }, { discount: { percent: '7.5', amount: undefined } })], {
        currency: 'KWD',
      }),
      book(),
    );
    expect([dinar.totals.subtotal?.amount, dinar.totals.discount?.amount, dinar.totals.net?.amount]).toEqual([30_015, 2_251, 27_764]);
  });

  test('3: graduated tiers hold for the units within them @row CRM-74', () => {
    const tiers = [
      { minQty: '1', percent: '0' },
      { minQty: '5', percent: '10' },
      { minQty: '10', percent: '20' },
    ];
    const priced = price(
      basket([fixed('L1', '12', usd(100_000))]),
      book({ discountRules: [discountRule('g', { kind: 'VOLUME', mode: 'GRADUATED', tiers })] }),
    );
    expect(priced.totals.net?.amount).toBe(400_000 + 450_000 + 240_000);
  });

  test('4: value and retainer @row CRM-72', () => {
    const value = (expected: number) =>
      price(
        basket([
          line('V', {
            model: 'VALUE_BASED',
            value: {
              base: usd(1_000_000),
              expectedValue: usd(expected),
              sharePercent: '12.5',
              floor: usd(1_500_000),
              ceiling: usd(5_500_000),
              outcome: undefined,
            },
          }),
        ]),
        book(),
      ).totals.net?.amount;
    expect([value(40_000_000), value(2_000_000)]).toEqual([5_500_000, 1_500_000]);
    expect(retained('MONTHLY', 450_000, 12)).toMatchObject({ contractValue: usd(5_400_000), mrr: usd(450_000), oneTime: usd(0) });
    expect(retained('QUARTERLY', 1_000_000, 4)).toMatchObject({ contractValue: usd(4_000_000), mrr: usd(333_333) });
    expect(retained('QUARTERLY', 1_000_000, 4).perCycle).toEqual([{ cycle: 'QUARTERLY', cycleMonths: 3, amount: usd(1_000_000) }]);
  });
});

function retained(cycle: 'MONTHLY' | 'QUARTERLY', perPeriod: number, periods: number) {
  const retainer = {
    perPeriod: usd(perPeriod),
    cycle,
    cycleMonths: undefined,
    periods,
    includedMinutes: undefined,
    overageRate: undefined,
    unused: undefined,
    autoRenew: false,
  };
  return price(basket([line('R', { model: 'RETAINER', retainer })]), book()).totals;
}

describe('totals', () => {
  test('options that are not selected stand apart @row CRM-73', () => {
    const option = fixed('O', '1', usd(50_000), { kind: 'OPTIONAL' });
    const without = price(basket([fixed('L1', '1', usd(100_000)), option]), book());
    expect(without.totals).toMatchObject({ net: usd(100_000), optional: usd(50_000) });
    const chosen = price(basket([fixed('L1', '1', usd(100_000)), { ...option, selected: true }]), book());
    expect(chosen.totals).toMatchObject({ net: usd(150_000), optional: usd(0) });
  });

  test('an optional phase makes options of its lines @row CRM-75', () => {
    const phases = [{ key: 'later', name: 'Later', startOffsetDays: 0, durationDays: 10, optional: true, projectTemplateId: undefined }];
    const priced = price(
      basket([fixed('L1', '1', usd(100_000)), fixed('L2', '1', usd(70_000), { phaseKey: 'later' })], { phases }),
      book(),
    );
    expect(priced.totals).toMatchObject({ net: usd(100_000), optional: usd(70_000) });
  });

  test('the margin is known where every cost is @row CRM-73', () => {
    const costed = fixed('L1', '2', usd(100_000), { unitCost: usd(60_000) });
    const worked = line('L2', { model: 'TIME_AND_MATERIALS', roles: [role('Senior', 600, usd(10_000), usd(4_000))] });
    expect(price(basket([costed, worked]), book()).totals).toMatchObject({ cost: usd(160_000), marginPercent: '46.67' });
    expect(price(basket([costed, fixed('L3', '1', usd(1))]), book()).totals).toMatchObject({ cost: undefined, marginPercent: undefined });
  });

  test('a discount larger than what is left takes it to zero @row CRM-73', () => {
    const priced = price(basket([fixed('L1', '1', usd(1_000), { discount: { percent: undefined, amount: usd(5_000) } })]), book());
    expect(priced.totals).toMatchObject({ net: usd(0), discount: usd(1_000), effectiveDiscountPercent: '100.00' });
  });
});

describe('what is refused', () => {
  const one = fixed('L1', '1', usd(100));
  test.each([
    ['a second currency', [fixed('L1', '1', { amount: 1, currency: 'EUR' })], 'quote.currency_mismatch'],
    ['a phase that is not there', [{ ...one, phaseKey: 'x' }], 'validation.failed'],
    ['a key said twice', [one, one], 'validation.failed'],
    ['a negative quantity', [{ ...one, quantity: '-1' }], 'validation.out_of_range'],
    ['a negative price', [fixed('L1', '1', usd(-1))], 'validation.out_of_range'],
    ['a discount of both kinds', [{ ...one, discount: { percent: '1', amount: usd(1) } }], 'validation.failed'],
    ['501 lines', Array.from({ length: 501 }, (_, index) => fixed(`L${index}`, '1', usd(1))), 'limit.exceeded'],
  ])('%s @row CRM-81', (_, lines, code) => {
    expect(() => price(basket(lines), book())).toThrow(expect.objectContaining({ code }));
  });

  test('a floor above the ceiling @row CRM-72', () => {
    const value = { base: undefined, expectedValue: usd(1), sharePercent: '1', floor: usd(2), ceiling: usd(1), outcome: undefined };
    expect(() => price(basket([line('V', { model: 'VALUE_BASED', value })]), book())).toThrow(
      expect.objectContaining({ code: 'validation.out_of_range' }),
    );
  });
});

const someLine: fc.Arbitrary<Omit<Line, 'key'>> = fc
  .record({
    quantity: fc.integer({ min: 0, max: 9_999 }).map((units) => String(units / 100)),
    unitPrice: fc.integer({ min: 0, max: 10_000_000 }).map(usd),
    percent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100)),
    optional: fc.boolean(),
    selected: fc.boolean(),
  })
  .map(({ quantity, unitPrice, percent, optional, selected }) =>
    fixed('', quantity, unitPrice, { discount: { percent, amount: undefined }, kind: optional ? 'OPTIONAL' : 'STANDARD', selected }),
  );
const someLines = fc
  .array(someLine, { minLength: 1, maxLength: 20 })
  .map((lines) => lines.map((one, index) => ({ ...one, key: `L${index}` })));
const somePercent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100));

describe('always', () => {
  test('lines add up to the totals, and no line is below zero @row CRM-73', () => {
    fc.assert(
      fc.property(someLines, somePercent, somePercent, (lines, header, rate) => {
        const priced = price(
          basket(lines, { headerDiscount: { percent: header, amount: undefined } }),
          book(),
          new Map(lines.map(({ key }) => [key, rate])),
        );
        const counted = priced.lines.filter(({ amounts }) => amounts?.counted);
        const sum = (of: (one: Line) => number | undefined) => counted.reduce((total, one) => total + of(one)!, 0);
        const { totals } = priced;
        expect(sum(({ amounts }) => amounts?.net?.amount)).toBe(totals.net?.amount);
        expect(sum(({ amounts }) => amounts?.tax?.amount)).toBe(totals.tax?.amount);
        expect(sum(({ amounts }) => amounts?.total?.amount)).toBe(totals.total?.amount);
        expect(totals.subtotal!.amount - totals.discount!.amount).toBe(totals.net!.amount);
        for (const { amounts } of priced.lines) {
          expect(amounts!.net!.amount).toBeGreaterThanOrEqual(0);
          expect(amounts!.discounts.reduce((total, { amount }) => total + amount!.amount, 0)).toBe(
            amounts!.gross!.amount - amounts!.net!.amount,
          );
        }
      }),
    );
  });

  test('pricing what was priced changes nothing @row CRM-76', () => {
    const rules = book({
      priceRules: [
        priceRule('add', { priority: 1, effect: 'ADD_LINE', params: params({ line: fixed('added', '1', usd(500)) }) }),
        priceRule('drop', { priority: 2, effect: 'REMOVE_LINE', params: params({ lineKeys: ['L1'] }) }),
        priceRule('set', { priority: 3, effect: 'SET_UNIT_PRICE', params: params({ lineKeys: ['L0'], unitPrice: usd(700) }) }),
        priceRule('less', { priority: 4, effect: 'DISCOUNT_PERCENT', params: params({ percent: '3.3' }) }),
      ],
    });
    fc.assert(
      fc.property(someLines, (lines) => {
        const once = price(basket(lines), rules);
        expect(price(basket(once.lines), rules)).toEqual(once);
      }),
    );
  });
});

test('500 lines with 50 rules take 50 ms at most @row CRM-78', () => {
  const file = path.join(import.meta.dirname, 'price.speed.fixture.ts');
  const ms = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', file], { encoding: 'utf8' });
  expect(Number(ms)).toBeGreaterThan(0);
  expect(Number(ms)).toBeLessThan(50);
});
