// A pipeline in figures (CRM-44).
import { divide, multiply, parse, roundedQuotient, type DecimalString } from '@throughline/chassis/values/decimal';
import { money, type Money } from '@throughline/chassis/values/money';
import { percentage } from '../pricing/percent.ts';

/** Won of all that were closed, in percent; undefined without any. */
export const winRate = (won: number, lost: number): DecimalString | undefined => percentage(won, won + lost);

export interface Pace {
  open: number;
  won: number;
  lost: number;
  wonValue: Money;
  /** From creation to win, of all that were won. */
  wonSeconds: DecimalString;
}

/** What the open deals bring a day: open x win rate x mean won / mean days to win, rounded once, at the end. */
export function velocity({ open, won, lost, wonValue, wonSeconds }: Pace): Money | undefined {
  if (won === 0 || Number(meanDays(wonSeconds, won)) === 0) return undefined;
  // open x won/(won+lost) x wonValue/won / (wonSeconds/won / a day): two of the three counts of wins cancel out.
  const { unscaled: seconds, scale } = parse(wonSeconds);
  const perDay = BigInt(open) * BigInt(won) * BigInt(wonValue.amount) * BigInt(secondsADay) * 10n ** BigInt(scale);
  return money(roundedQuotient(perDay, BigInt(won + lost) * seconds), wonValue.currency);
}

export const mean = (total: Money, count: number): Money | undefined =>
  count === 0 ? undefined : money(roundedQuotient(BigInt(total.amount), BigInt(count)), total.currency);

/** The value a deal has today: its amount times its probability, rounded to the minor unit. */
export const weighted = (amount: Money, probability: number): Money =>
  money(roundedQuotient(BigInt(amount.amount) * BigInt(probability), 100n), amount.currency);

const secondsADay = '86400';

export const days = (seconds: DecimalString | undefined): DecimalString | undefined =>
  seconds === undefined ? undefined : divide(seconds, secondsADay, 2);

export const meanDays = (seconds: DecimalString, count: number): DecimalString => divide(seconds, multiply(secondsADay, String(count)), 2);
