// What is wrong with lines before anything is computed: form first, then what keeps them from being priced.
import type { Discount, Line, Phase } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { compare as compareDecimals } from '@throughline/chassis/values/decimal';
import { compare, type Money } from '@throughline/chassis/values/money';
import { invalidFields, malformed, outOfRange, rule } from '@throughline/chassis/errors';
import { grossOf } from './line-model.ts';

export const linesMax = 500;
export const phasesMax = 50;

/** Faults of form: keys said twice, phases that are not there, discounts and values that contradict themselves. */
export function refuseMalformedLines(lines: readonly Line[], phases: readonly Phase[]): void {
  if (lines.length > linesMax) throw malformed('limit.exceeded', `A quote has at most ${linesMax} lines.`);
  refuseRepeated('lines', lines);
  refuseRepeated('phases', phases);
  const known = new Set(phases.map((phase) => phase.key));
  lines.forEach((line, index) => {
    const at = `lines[${index}]`;
    if (line.phaseKey !== undefined && !known.has(line.phaseKey)) {
      throw invalidFields({ field: `${at}.phaseKey`, code: 'unknown', message: `names no phase: ${line.phaseKey}` });
    }
    refuseContradictions(line, at);
  });
}

export function refuseForeignLines(lines: readonly Line[], currency: string): void {
  for (const line of lines) refuseForeignMoney(moneyOf(line), currency);
}

/** Whether every amount in it is of this currency. */
export const isIn = (line: Line, currency: string): boolean => moneyOf(line).every((amount) => !amount || amount.currency === currency);

/** Of the discount on the whole. */
export function refuseMalformedDiscount(discount: Discount | undefined, at: string, currency: string): void {
  if (!discount) return;
  if ((discount.percent === undefined) === (discount.amount === undefined)) {
    throw invalidFields({ field: at, code: 'one_of', message: 'must name either a percentage or an amount' });
  }
  if (discount.amount && discount.amount.amount < 0) throw outOfRange(`${at}.amount`, 'must not be negative');
  refuseForeignMoney([discount.amount], currency);
}

/** A price of nothing is a price that somebody forgot. */
export function refuseUnpriced(lines: readonly Line[], currency: string): void {
  const standing = lines.filter(({ amounts }) => amounts?.ruling !== 'REMOVED');
  if (standing.length === 0) throw rule('quote.empty', 'There is no line.');
  const unpriced = standing.filter((line) => !isPriced(line, currency)).map((line) => line.key);
  if (unpriced.length > 0) throw rule('quote.unpriced', `Without a price: ${unpriced.join(', ')}.`, { lineKeys: unpriced });
}

function isPriced(line: Line, currency: string): boolean {
  if (line.model === 'TIME_AND_MATERIALS' && line.roles.some((role) => !role.hourlyRate || role.hourlyRate.amount === 0)) return false;
  const unitPrice = line.amounts?.unitPrice ?? line.unitPrice;
  return grossOf(line, currency, unitPrice).amount > 0;
}

/** Of one line, whatever basket it comes to stand in. */
export function refuseContradictions(line: Line, at: string): void {
  const { quantity, value, retainer, optionGroup, discount } = line;
  if (quantity !== undefined && compareDecimals(quantity, '0') < 0) throw outOfRange(`${at}.quantity`, 'must not be negative');
  for (const [name, amount] of namedMoney(line)) if (amount && amount.amount < 0) throw outOfRange(`${at}.${name}`, 'must not be negative');
  if (value?.floor && value.ceiling && compare(value.floor, value.ceiling) > 0)
    throw outOfRange(`${at}.value.floor`, 'must not exceed the ceiling');
  if (optionGroup && optionGroup.min > optionGroup.max) throw outOfRange(`${at}.optionGroup.min`, 'must not exceed max');
  if (retainer?.cycle === 'CUSTOM' && retainer.cycleMonths === undefined) {
    throw invalidFields({ field: `${at}.retainer.cycleMonths`, code: 'required', message: 'is required for a CUSTOM cycle' });
  }
  if (discount && (discount.percent === undefined) === (discount.amount === undefined)) {
    throw invalidFields({ field: `${at}.discount`, code: 'one_of', message: 'must name either a percentage or an amount' });
  }
}

export function refuseRepeated(name: string, items: readonly { key: string }[]) {
  const seen = new Set<string>();
  items.forEach(({ key }, index) => {
    if (seen.has(key)) throw invalidFields({ field: `${name}[${index}].key`, code: 'repeated', message: `repeats ${key}` });
    seen.add(key);
  });
}

const namedMoney = (line: Line): [string, Money | undefined][] => [
  ['unitPrice', line.unitPrice],
  ['unitCost', line.unitCost],
  ['discount.amount', line.discount?.amount],
  ['cap.amount', line.cap?.amount],
  ['value.base', line.value?.base],
  ['value.expectedValue', line.value?.expectedValue],
  ['value.floor', line.value?.floor],
  ['value.ceiling', line.value?.ceiling],
  ['retainer.perPeriod', line.retainer?.perPeriod],
  ['retainer.overageRate', line.retainer?.overageRate],
  ...line.roles.flatMap((role, index): [string, Money | undefined][] => [
    [`roles[${index}].hourlyRate`, role.hourlyRate],
    [`roles[${index}].costRate`, role.costRate],
  ]),
];

const moneyOf = (line: Line): (Money | undefined)[] => namedMoney(line).map(([, amount]) => amount);

function refuseForeignMoney(amounts: readonly (Money | undefined)[], currency: string) {
  const foreign = amounts.find((amount) => amount && amount.currency !== currency);
  if (foreign) throw rule('quote.currency_mismatch', `Everything is in ${currency}, nothing in ${foreign.currency}.`);
}
