// Lines and rules as tests need them: what is not said is as empty as a request leaves it.
import type { Line, LineRole } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { DiscountRule, PriceRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import type { Money } from '@throughline/chassis/values/money';
import type { Basket, PriceBook } from './price.ts';

export const usd = (amount: number): Money => ({ amount, currency: 'USD' });

const empty: Line = {
  key: '',
  phaseKey: undefined,
  model: 'FIXED',
  priceItemId: undefined,
  description: 'Work',
  quantity: undefined,
  unit: undefined,
  unitPrice: undefined,
  unitCost: undefined,
  taxCategory: undefined,
  kind: 'STANDARD',
  selected: false,
  optionGroup: undefined,
  discount: undefined,
  roles: [],
  cap: undefined,
  value: undefined,
  retainer: undefined,
  amounts: undefined,
};

export const line = (key: string, given: Partial<Line>): Line => ({ ...empty, key, ...given });
export const fixed = (key: string, quantity: string, unitPrice: Money, more: Partial<Line> = {}): Line =>
  line(key, { quantity, unitPrice, ...more });
export const role = (name: string, minutes: number, hourlyRate: Money, costRate?: Money): LineRole => ({
  role: name,
  minutes,
  hourlyRate,
  costRate,
});

export const basket = (lines: readonly Line[], more: Partial<Basket> = {}): Basket => ({
  currency: 'USD',
  lines,
  phases: [],
  promoCodes: [],
  ...more,
});
export const book = (more: Partial<PriceBook> = {}): PriceBook => ({
  priceRules: [],
  discountRules: [],
  answers: {},
  today: '2026-03-01',
  ...more,
});

const stamp = { version: 1, createdAt: undefined, updatedAt: undefined, createdBy: '' };

export const discountRule = (id: string, given: Partial<DiscountRule>): DiscountRule => ({
  id,
  name: id,
  kind: 'PROMOTIONAL',
  mode: undefined,
  tiers: [],
  percent: undefined,
  amount: undefined,
  appliesTo: undefined,
  when: undefined,
  code: undefined,
  from: undefined,
  to: undefined,
  maxRedemptions: undefined,
  stacking: 'STACKABLE',
  priority: 0,
  redemptions: 0,
  ...stamp,
  ...given,
});

export const priceRule = (id: string, given: Partial<PriceRule>): PriceRule => ({
  id,
  name: id,
  priority: 0,
  when: { field: 'totals.subtotal', op: 'GTE', value: 0 },
  effect: 'DISCOUNT_PERCENT',
  params: undefined,
  active: true,
  ...stamp,
  ...given,
});

export const params = (given: Partial<NonNullable<PriceRule['params']>>): NonNullable<PriceRule['params']> => ({
  lineKeys: [],
  priceItemIds: [],
  models: [],
  line: undefined,
  unitPrice: undefined,
  percent: undefined,
  amount: undefined,
  role: undefined,
  level: undefined,
  ...given,
});

/** Of the catalogue. */
export const itemId = '018f3a5e-7c1d-7a2b-9c3d-0000000000bb';

/** The quote of the first worked example. */
export const exampleLines: readonly Line[] = [
  fixed('L1', '1', usd(1_250_000)),
  line('L2', {
    model: 'TIME_AND_MATERIALS',
    roles: [role('Senior', 4_830, usd(21_000)), role('Analyst', 2_405, usd(9_500))],
    cap: { amount: usd(2_000_000), kind: 'HARD' },
  }),
  fixed('L3', '7', usd(133_333), { priceItemId: itemId }),
];

export const tenFromFive = discountRule('volume', {
  kind: 'VOLUME',
  mode: 'ALL_UNITS',
  tiers: [{ minQty: '5', percent: '10' }],
  appliesTo: { priceItemIds: [itemId], models: [] },
});
