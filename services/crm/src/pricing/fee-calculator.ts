// A first idea of a fee, from a form's answers (CRM-78): rules add up or multiply, and the answer is a range around the sum,
// to the nearest 100 units.
import type { FeeCalculator, FeeEstimate, FeeRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { exponent } from '@throughline/chassis/values/currency';
import { isDecimal, roundedQuotient } from '@throughline/chassis/values/decimal';
import { money, multiply, zero, type Money } from '@throughline/chassis/values/money';
import { invalidFields } from '@throughline/chassis/errors';
import { holds, readCondition, type Condition, type FieldKinds } from '../conditions/condition.ts';
import { percentOfUnits } from './percent.ts';

export type Answers = Readonly<Record<string, unknown>>;

export const rangePercentDefault = '15';

export function estimateFee({ currency, rules, rangePercent = rangePercentDefault }: FeeCalculator, answers: Answers): FeeEstimate {
  const amount = rules.reduce((sofar, rule) => step(sofar, rule, answers, currency), zero(currency));
  const range = percentOfUnits(amount.amount, rangePercent);
  return { amount, low: toHundreds(amount.amount - range, currency), high: toHundreds(amount.amount + range, currency) };
}

function step(sofar: Money, rule: FeeRule, answers: Answers, currency: string): Money {
  if (rule.when && !holds(rule.when as unknown as Condition, answers)) return sofar;
  if (rule.factorPercent !== undefined) return money(percentOfUnits(sofar.amount, rule.factorPercent), currency);
  if (!rule.amount) return sofar;
  const added = rule.per === undefined ? rule.amount : multiply(rule.amount, unitsOf(answers[rule.per]));
  return money(sofar.amount + added.amount, currency);
}

// What was not answered, and what is no number, adds nothing.
const unitsOf = (answer: unknown): string => (isDecimal(String(answer)) ? String(answer) : '0');

function toHundreds(units: number, currency: string): Money {
  const hundred = 100n * 10n ** BigInt(exponent(currency));
  return money(roundedQuotient(BigInt(units), hundred) * hundred, currency);
}

/** Inputs with keys of their own; rules that speak of nothing else, in the calculator's currency. */
export function refuseBadCalculator({ currency, inputs, rules }: Pick<FeeCalculator, 'currency' | 'inputs' | 'rules'>): void {
  const kinds: FieldKinds = Object.fromEntries(inputs.map(({ key, type }) => [key, type]));
  if (Object.keys(kinds).length < inputs.length)
    throw invalidFields({ field: 'inputs', code: 'repeated', message: 'name the same key twice' });
  rules.forEach((rule, index) => {
    const at = `rules[${index}]`;
    if (rule.when) readCondition(rule.when, kinds);
    if ((rule.amount === undefined) === (rule.factorPercent === undefined))
      throw invalidFields({ field: at, code: 'one_of', message: 'must name either an amount or a factor' });
    if (rule.amount && rule.amount.currency !== currency)
      throw invalidFields({ field: `${at}.amount`, code: 'currency', message: `must be in ${currency}` });
    if (rule.per !== undefined && kinds[rule.per] !== 'NUMBER')
      throw invalidFields({ field: `${at}.per`, code: 'unknown', message: 'must be an input that is a number' });
  });
}
