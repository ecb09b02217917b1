import { describe, expect, test } from '@jest/globals';
import { basket, book, discountRule, fixed, line, params, priceRule, role, usd } from './lines.fixture.ts';
import { price, untaxedLines } from './price.ts';

const net = (given: ReturnType<typeof price>) => given.totals.net?.amount;
const hundred = fixed('L1', '1', usd(10_000));

describe('discount rules', () => {
  test('the larger of the best exclusive and the stacked ones @row CRM-73', () => {
    const exclusive = discountRule('e', { percent: '15', stacking: 'EXCLUSIVE' });
    const stacked = [discountRule('a', { percent: '10', priority: 1 }), discountRule('b', { percent: '10', priority: 2 })];
    expect(net(price(basket([hundred]), book({ discountRules: [exclusive, ...stacked] })))).toBe(8_100);
    expect(net(price(basket([hundred]), book({ discountRules: [{ ...exclusive, percent: '20' }, ...stacked] })))).toBe(8_000);
  });

  test('a code is needed where a rule has one, whatever its case @row CRM-74', () => {
    const rules = book({ discountRules: [discountRule('s', { code: 'SPRING', percent: '10' })] });
    expect(net(price(basket([hundred]), rules))).toBe(10_000);
    expect(net(price(basket([hundred], { promoCodes: ['spring'] }), rules))).toBe(9_000);
  });

  test.each([
    ['unknown', {}, 'NOPE', 'promo.invalid'],
    ['too early', { from: '2026-03-02' }, 'SPRING', 'promo.invalid'],
    ['too late', { to: '2026-02-28' }, 'SPRING', 'promo.expired'],
    ['used up', { maxRedemptions: 3, redemptions: 3 }, 'SPRING', 'promo.exhausted'],
  ])('a code that is %s is refused @row CRM-74', (_, given, code, refusal) => {
    const rules = book({ discountRules: [discountRule('s', { code: 'SPRING', percent: '10', ...given })] });
    expect(() => price(basket([hundred], { promoCodes: [code] }), rules)).toThrow(expect.objectContaining({ code: refusal, kind: 'RULE' }));
  });

  test('its last day still counts @row CRM-74', () => {
    const rules = book({ discountRules: [discountRule('s', { percent: '10', to: '2026-03-01' })] });
    expect(net(price(basket([hundred]), rules))).toBe(9_000);
  });

  test('an amount on several lines is shared without losing a cent @row CRM-74', () => {
    const lines = ['A', 'B', 'C'].map((key) => fixed(key, '1', usd(10_000)));
    const priced = price(basket(lines), book({ discountRules: [discountRule('s', { amount: usd(10_000) })] }));
    expect(priced.lines.map(({ amounts }) => amounts?.net?.amount)).toEqual([6_666, 6_667, 6_667]);
  });

  test('tiers below the first give nothing @row CRM-74', () => {
    const rule = discountRule('v', {
      kind: 'VOLUME',
      mode: 'ALL_UNITS',
      tiers: [
        { minQty: '5', percent: '10' },
        { minQty: '10', percent: '20' },
      ],
    });
    const of = (quantity: string) => net(price(basket([fixed('L1', quantity, usd(100))]), book({ discountRules: [rule] })));
    expect([of('4.9'), of('5'), of('10')]).toEqual([490, 450, 800]);
  });
});

describe('price rules', () => {
  test('see what earlier ones did @row CRM-73', () => {
    const rules = book({
      priceRules: [
        priceRule('late', { priority: 2, when: { field: 'totals.subtotal', op: 'GTE', value: 15_000 }, params: params({ percent: '10' }) }),
        priceRule('early', { priority: 1, effect: 'ADD_LINE', params: params({ line: fixed('X', '1', usd(5_000)) }) }),
      ],
    });
    const priced = price(basket([hundred]), rules);
    expect(net(priced)).toBe(13_500);
    expect(priced.rulesHit.map(({ ruleId, lineKeys }) => [ruleId, lineKeys])).toEqual([
      ['early', ['X']],
      ['late', ['L1', 'X']],
    ]);
  });

  test('what a rule added goes when the rule no longer holds @row CRM-75', () => {
    const rule = priceRule('add', {
      when: { field: 'choices', op: 'CONTAINS', value: 'O' },
      effect: 'ADD_LINE',
      params: params({ line: fixed('X', '1', usd(5_000)) }),
    });
    const option = fixed('O', '1', usd(100), { kind: 'OPTIONAL', selected: true });
    const chosen = price(basket([hundred, option]), book({ priceRules: [rule] }));
    expect(chosen.lines.map(({ key }) => key)).toEqual(['L1', 'O', 'X']);
    const unchosen = price(
      basket(chosen.lines.map((one) => (one.key === 'O' ? { ...one, selected: false } : one))),
      book({ priceRules: [rule] }),
    );
    expect(unchosen.lines.map(({ key }) => key)).toEqual(['L1', 'O']);
  });

  test('require, remove and set prices @row CRM-75', () => {
    const option = fixed('O', '1', usd(100), { kind: 'OPTIONAL' });
    const of = (effect: 'REQUIRE_LINE' | 'REMOVE_LINE' | 'SET_UNIT_PRICE') =>
      net(
        price(
          basket([hundred, option]),
          book({
            priceRules: [
              priceRule('r', { effect, params: params({ lineKeys: [effect === 'REQUIRE_LINE' ? 'O' : 'L1'], unitPrice: usd(2_000) }) }),
            ],
          }),
        ),
      );
    expect([of('REQUIRE_LINE'), of('REMOVE_LINE'), of('SET_UNIT_PRICE')]).toEqual([10_100, 0, 2_000]);
  });

  test('a unit price is set where there are units, and takes nothing back elsewhere @row CRM-75', () => {
    const work = line('T', { model: 'TIME_AND_MATERIALS', roles: [role('Senior', 60, usd(10_000))] });
    const rules = [
      priceRule('a', { priority: 1, params: params({ percent: '10' }) }),
      priceRule('b', { priority: 2, effect: 'SET_UNIT_PRICE', params: params({ unitPrice: usd(20_000) }) }),
    ];
    const { lines } = price(basket([hundred, work]), book({ priceRules: rules }));
    expect(lines.map(({ amounts }) => amounts?.net)).toEqual([usd(20_000), usd(9_000)]);
  });

  test('a required line that is missing refuses the basket @row CRM-75', () => {
    const rules = book({ priceRules: [priceRule('r', { effect: 'REQUIRE_LINE', params: params({ lineKeys: ['Z'] }) })] });
    expect(() => price(basket([hundred]), rules)).toThrow(expect.objectContaining({ code: 'quote.options_invalid' }));
  });

  test('speak of the company and of answers @row CRM-75', () => {
    const rule = priceRule('r', {
      when: {
        all: [
          { field: 'company.industry', op: 'EQ', value: 'NONPROFIT' },
          { field: 'answers.seats', op: 'GT', value: 10 },
        ],
      },
      params: params({ percent: '50' }),
    });
    const company = { name: 'Northwind', industry: 'NONPROFIT', lifecycle: 'PROSPECT', roles: [], tags: [] };
    expect(net(price(basket([hundred]), book({ priceRules: [rule], company, answers: { seats: 11 } })))).toBe(5_000);
    expect(net(price(basket([hundred]), book({ priceRules: [rule], company, answers: { seats: 10 } })))).toBe(10_000);
  });

  test.each([
    ['ADD_LINE', { line: fixed('X', '1', { amount: 500, currency: 'EUR' }) }],
    ['SET_UNIT_PRICE', { unitPrice: { amount: 500, currency: 'EUR' } }],
    ['DISCOUNT_AMOUNT', { amount: { amount: 500, currency: 'EUR' } }],
  ] as const)('%s in another currency says nothing about this basket @row CRM-75', (effect, given) => {
    const rule = priceRule('r', { effect, params: params(given) });
    const { totals, rulesHit } = price(basket([hundred]), book({ priceRules: [rule] }));
    expect([totals.net, rulesHit]).toEqual([usd(10_000), []]);
  });

  test('an added line stands in no phase where the basket has not its own @row CRM-75', () => {
    const rule = priceRule('r', { effect: 'ADD_LINE', params: params({ line: fixed('X', '1', usd(1), { phaseKey: 'setup' }) }) });
    const phaseOf = (phases: Parameters<typeof basket>[1]) =>
      price(basket([hundred], phases), book({ priceRules: [rule] })).lines[1]?.phaseKey;
    const setup = { key: 'setup', name: 'Set-up', startOffsetDays: 0, durationDays: 1, optional: false, projectTemplateId: undefined };
    expect([phaseOf({}), phaseOf({ phases: [setup] })]).toEqual([undefined, 'setup']);
  });

  test('what a choice may bring is asked to be taxed with the rest @row CRM-73 @row CRM-75', () => {
    const option = fixed('O', '1', usd(100), { kind: 'OPTIONAL' });
    const adding = (id: string, line: ReturnType<typeof fixed>) =>
      priceRule(id, { effect: 'ADD_LINE', params: params({ line }), when: { field: 'choices', op: 'CONTAINS', value: 'O' } });
    const [extra, foreign] = [fixed('X', '2', usd(50)), fixed('E', '1', { amount: 1, currency: 'EUR' })];
    const rules = book({ priceRules: [adding('a', extra), adding('b', extra), adding('c', foreign)] });
    const offered = basket([hundred, option], { headerDiscount: { percent: undefined, amount: usd(50) } });
    expect(untaxedLines(offered, rules).map(({ key, amounts }) => [key, amounts?.net])).toEqual([
      ['L1', usd(9_950)],
      ['O', usd(100)],
      ['X', usd(100)],
    ]);
    const chosen = basket([hundred, { ...option, selected: true }]);
    expect(untaxedLines(chosen, rules).map(({ key }) => key)).toEqual(['L1', 'O', 'X']);
  });

  test('ask for approval @row CRM-75', () => {
    const rules = book({
      priceRules: [priceRule('Export', { effect: 'REQUIRE_APPROVAL', params: params({ role: 'COUNSEL', level: 2 }) })],
    });
    expect(price(basket([hundred]), rules).approvals).toEqual([{ level: 2, role: 'COUNSEL', reasons: ['Export'] }]);
  });

  test('rest while they are not active', () => {
    expect(
      net(price(basket([hundred]), book({ priceRules: [priceRule('r', { active: false, params: params({ percent: '50' }) })] }))),
    ).toBe(10_000);
  });
});
