// Money is a whole number of minor units and a currency. Sums are exact; a product is rounded half away from zero to the
// minor unit; shares that must add up are allocated by largest remainder. Nothing is lost or made on the way, two
// currencies never meet in one sum, and a result that a JSON number cannot hold exactly is refused.
import { malformed, rule } from '../errors.ts';
import { exponent } from './currency.ts';
import { type DecimalString, magnitude, parse, roundedQuotient } from './decimal.ts';

export interface Money {
  amount: number; // minor units, at most 2^53-1 either way
  currency: string; // ISO 4217
}

/** A share of an allocation: a whole number, or a decimal string such as '33.3'. Never negative. */
export type Weight = number | bigint | DecimalString;

export function money(amount: number | bigint, currency: string): Money {
  exponent(currency);
  if (!Number.isSafeInteger(Number(amount))) throw rule('money.out_of_range', `${amount} is not a whole amount up to 2^53-1`);
  return { amount: Number(amount) + 0, currency }; // + 0 makes -0 a plain zero
}

export const zero = (currency: string): Money => money(0, currency);

export const isZero = (value: Money): boolean => value.amount === 0;

export const negate = (value: Money): Money => money(-value.amount, value.currency);

export const add = (left: Money, right: Money): Money => sum([left, right], left.currency);

export const subtract = (left: Money, right: Money): Money => sum([left, negate(right)], left.currency);

/** The order of the parts never matters: only the result has to fit, not the steps on the way. */
export function sum(parts: readonly Money[], currency: string): Money {
  let total = 0n;
  for (const part of parts) total += minorUnits(part, currency);
  return money(total, currency);
}

export function compare(left: Money, right: Money): -1 | 0 | 1 {
  const [a, b] = [minorUnits(left, right.currency), minorUnits(right, left.currency)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function multiply(value: Money, factor: DecimalString): Money {
  const { unscaled, scale } = parse(factor);
  return multiplyRatio(value, unscaled, 10n ** BigInt(scale));
}

export function multiplyRatio(value: Money, numerator: number | bigint, denominator: number | bigint): Money {
  const product = minorUnits(value, value.currency) * whole(numerator);
  return money(roundedQuotient(product, whole(denominator)), value.currency);
}

/** `percent` of the value: '8.875' of 100.00 USD is 8.88 USD. */
export function percentOf(value: Money, percent: DecimalString): Money {
  const { unscaled, scale } = parse(percent);
  return multiplyRatio(value, unscaled, 10n ** BigInt(scale + 2));
}

/** Splits by weight without losing a unit: each share is rounded down, then the units left go to the largest remainders. */
export function allocate(value: Money, weights: readonly Weight[]): Money[] {
  const shares = commonScale(weights);
  const totalWeight = shares.reduce((total, share) => total + share, 0n);
  if (totalWeight === 0n) throw rule('money.no_weight', 'an allocation needs a weight above zero');
  const units = minorUnits(value, value.currency);
  const size = magnitude(units);

  const parts = shares.map((share) => (size * share) / totalWeight);
  const left = Number(size - parts.reduce((total, part) => total + part, 0n));
  const byRemainder = shares
    .map((share, position) => ({ position, remainder: (size * share) % totalWeight }))
    .toSorted((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder)); // stable: ties stay in order
  for (const { position } of byRemainder.slice(0, left)) parts[position] = parts[position]! + 1n;

  return parts.map((part) => money(units < 0n ? -part : part, value.currency));
}

function minorUnits(value: Money, currency: string): bigint {
  if (value.currency !== currency) throw rule('money.currency_mismatch', `${value.currency} and ${currency} do not add up`);
  return BigInt(money(value.amount, value.currency).amount);
}

function whole(value: number | bigint): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw malformed('money.ratio_invalid', `${value} is not a whole number`);
  return BigInt(value);
}

function commonScale(weights: readonly Weight[]): bigint[] {
  const decimals = weights.map((weight) => parse(String(weight)));
  if (decimals.some(({ unscaled }) => unscaled < 0n)) throw rule('money.negative_weight', 'a weight of an allocation is never negative');
  const scale = decimals.reduce((widest, decimal) => Math.max(widest, decimal.scale), 0);
  return decimals.map((decimal) => decimal.unscaled * 10n ** BigInt(scale - decimal.scale));
}
