// Quantities, percentages, tax and exchange rates are decimal strings ('8.875'), and their arithmetic is exact.
//
// A decimal is a whole number and how many of its digits stand behind the point. BigInt already computes such numbers
// exactly, so what a library would add (big.js and decimal.js were looked at) is mostly what we must refuse: exponents
// such as '1e9000000', floats as input, and rounding settings shared by a whole process.
import { malformed, rule } from '../errors.ts';

/** Canonical: no plus, no leading or trailing zeros, never '-0', no exponent. Any plain spelling is taken as input. */
export type DecimalString = string;

export interface Decimal {
  unscaled: bigint;
  scale: number; // digits behind the point
}

const lengthMax = 200;
const scaleMax = 100;
const plainSpelling = /^(-?)(\d+)(?:\.(\d+))?$/;

export function parse(text: DecimalString): Decimal {
  const match = typeof text === 'string' && text.length <= lengthMax ? plainSpelling.exec(text) : null;
  if (!match) throw malformed('decimal.invalid', `'${String(text).slice(0, 40)}' is not a decimal such as '8.875'`);
  const [, sign, whole = '', fraction = ''] = match;
  return { unscaled: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

export function format({ unscaled, scale }: Decimal): DecimalString {
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(magnitude(unscaled)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return fraction ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
}

export function isDecimal(text: unknown): text is DecimalString {
  return typeof text === 'string' && text.length <= lengthMax && plainSpelling.test(text);
}

export const canonical = (value: DecimalString): DecimalString => format(parse(value));

export function add(left: DecimalString, right: DecimalString): DecimalString {
  const [a, b, scale] = aligned(left, right);
  return format({ unscaled: a + b, scale });
}

export function subtract(left: DecimalString, right: DecimalString): DecimalString {
  const [a, b, scale] = aligned(left, right);
  return format({ unscaled: a - b, scale });
}

export function multiply(left: DecimalString, right: DecimalString): DecimalString {
  const [a, b] = [parse(left), parse(right)];
  return format({ unscaled: a.unscaled * b.unscaled, scale: a.scale + b.scale });
}

/** The quotient, rounded half away from zero to `scale` digits behind the point. */
export function divide(dividend: DecimalString, divisor: DecimalString, scale: number): DecimalString {
  checkScale(scale);
  const [a, b] = aligned(dividend, divisor);
  return format({ unscaled: roundedQuotient(a * 10n ** BigInt(scale), b), scale });
}

export function compare(left: DecimalString, right: DecimalString): -1 | 0 | 1 {
  const [a, b] = aligned(left, right);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Half away from zero: 0.125 becomes 0.13, and -0.125 becomes -0.13. */
export function round(value: DecimalString, scale: number): DecimalString {
  checkScale(scale);
  const { unscaled, scale: given } = parse(value);
  if (given <= scale) return format({ unscaled, scale: given });
  return format({ unscaled: roundedQuotient(unscaled, 10n ** BigInt(given - scale)), scale });
}

/** The whole number nearest to dividend / divisor; a half goes away from zero, so that signs change nothing. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw rule('decimal.division_by_zero', 'nothing can be divided by zero');
  const [a, b] = [magnitude(dividend), magnitude(divisor)];
  const rounded = (2n * a + b) / (2n * b);
  return dividend < 0n === divisor < 0n ? rounded : -rounded;
}

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function aligned(left: DecimalString, right: DecimalString): [a: bigint, b: bigint, scale: number] {
  const [a, b] = [parse(left), parse(right)];
  const scale = Math.max(a.scale, b.scale);
  return [a.unscaled * 10n ** BigInt(scale - a.scale), b.unscaled * 10n ** BigInt(scale - b.scale), scale];
}

function checkScale(scale: number): void {
  if (!Number.isInteger(scale) || scale < 0 || scale > scaleMax)
    throw malformed('decimal.scale_invalid', `a scale is 0 to ${scaleMax} digits, not ${scale}`);
}
