import { describe, expect, test } from '@jest/globals';
import type { FeeCalculator, FeeRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { estimateFee, refuseBadCalculator } from './fee-calculator.ts';
import { usd } from './lines.fixture.ts';

const rule = (given: Partial<FeeRule>): FeeRule => ({
  when: undefined,
  amount: undefined,
  per: undefined,
  factorPercent: undefined,
  ...given,
});
const calculator: FeeCalculator = {
  id: 'c',
  name: 'Bookkeeping',
  currency: 'USD',
  inputs: [
    { key: 'employees', label: '', type: 'NUMBER' },
    { key: 'urgent', label: '', type: 'BOOLEAN' },
  ],
  rules: [
    rule({ amount: usd(200_000) }),
    rule({ amount: usd(15_000), per: 'employees' }),
    rule({ when: { field: 'urgent', op: 'EQ', value: true }, factorPercent: '120' }),
  ],
  rangePercent: undefined,
  version: 1,
  createdAt: undefined,
  updatedAt: undefined,
  createdBy: '',
};

describe('a fee is estimated', () => {
  test('as a range of 15 % either way, to the nearest 100 units @row CRM-78', () => {
    expect(estimateFee(calculator, { employees: 12 })).toEqual({ amount: usd(380_000), low: usd(320_000), high: usd(440_000) });
  });

  test('with what the answers add @row CRM-78', () => {
    expect(estimateFee(calculator, { employees: '2', urgent: true }).amount).toEqual(usd(276_000));
    expect(estimateFee(calculator, {}).amount).toEqual(usd(200_000));
  });

  test('to hundreds of a currency without a minor unit @row CRM-78', () => {
    const yen = { ...calculator, currency: 'JPY', rules: [rule({ amount: { amount: 123_456, currency: 'JPY' } })] };
    expect(estimateFee(yen, {})).toMatchObject({ low: { amount: 104_900 }, high: { amount: 142_000 } });
  });
});

test.each([
  ['an input twice', { inputs: [calculator.inputs[0]!, calculator.inputs[0]!] }],
  ['a rule of nothing', { rules: [rule({})] }],
  ['another currency', { rules: [rule({ amount: { amount: 1, currency: 'EUR' } })] }],
  ['per something that is no number', { rules: [rule({ amount: usd(1), per: 'urgent' })] }],
  ['a condition on something else', { rules: [rule({ amount: usd(1), when: { field: 'x', op: 'EQ', value: '1' } })] }],
])('%s is refused @row CRM-78', (_, given) => {
  expect(() => refuseBadCalculator({ ...calculator, ...given })).toThrow(expect.objectContaining({ kind: 'MALFORMED' }));
});
