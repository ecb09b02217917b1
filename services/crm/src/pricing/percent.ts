// Percentages: exact shares of amounts, and figures that always show two digits, so that 5.1 % reads "5.10" on every page.
import { parse, roundedQuotient, type DecimalString } from '@throughline/chassis/values/decimal';

/** `part` in percent of `whole`; undefined where there is no whole. */
export function percentage(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined;
  const hundredths = roundedQuotient(BigInt(part) * 10_000n, BigInt(whole));
  const sign = hundredths < 0n ? '-' : '';
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `percent` of an amount in minor units, rounded half away from zero. */
export function percentOfUnits(units: number, percent: DecimalString): number {
  const { numerator, denominator } = ratioOf(percent);
  const product = units * numerator;
  // Within 2^53 plain numbers are exact and ten times as fast; a price list applies thousands of them.
  if (units >= 0 && numerator >= 0 && product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % denominator;
    return (product - rest) / denominator + (2 * rest >= denominator ? 1 : 0);
  }
  return Number(roundedQuotient(BigInt(units) * BigInt(numerator), BigInt(denominator)));
}

interface Ratio {
  numerator: number;
  denominator: number;
}

const ratiosMax = 1_000;
const ratios = new Map<DecimalString, Ratio>();

function ratioOf(percent: DecimalString): Ratio {
  const known = ratios.get(percent);
  if (known) return known;
  const { unscaled, scale } = parse(percent);
  const ratio = { numerator: Number(unscaled), denominator: 10 ** (scale + 2) };
  if (ratios.size >= ratiosMax) ratios.clear();
  ratios.set(percent, ratio);
  return ratio;
}
