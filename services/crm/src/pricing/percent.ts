// Percentages that are figures: two digits, always, half away from zero, so that 5.1 % reads "5.10" on every page.
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
  const { unscaled, scale } = parse(percent);
  return Number(roundedQuotient(BigInt(units) * unscaled, 10n ** BigInt(scale + 2)));
}
