// A pipeline in figures (CRM-44).
import { divide, multiply, roundedQuotient, type DecimalString } from '@throughline/chassis/values/decimal';
import { money, type Money } from '@throughline/chassis/values/money';

/** Won of all that were closed, in percent with two decimals; undefined without any. */
export const winRate = (won: number, lost: number): DecimalString | undefined =>
  won + lost === 0 ? undefined : divide(String(won * 100), String(won + lost), 2);

export interface Pace {
  open: number;
  won: number;
  lost: number;
  wonValue: Money;
  meanDaysToWin: DecimalString | undefined;
}

/** What the open deals bring a day: open x win rate x mean won / mean days to win, rounded once, at the end. */
export function velocity({ open, won, lost, wonValue, meanDaysToWin }: Pace): Money | undefined {
  if (won === 0 || meanDaysToWin === undefined || Number(meanDaysToWin) === 0) return undefined;
  // open x won/(won+lost) x wonValue/won / days: the wins cancel out.
  const scale = 10n ** BigInt((meanDaysToWin.split('.')[1] ?? '').length);
  const days = BigInt(meanDaysToWin.replace('.', ''));
  return money(roundedQuotient(BigInt(open) * BigInt(wonValue.amount) * scale, BigInt(won + lost) * days), wonValue.currency);
}

export const mean = (total: Money, count: number): Money | undefined =>
  count === 0 ? undefined : money(roundedQuotient(BigInt(total.amount), BigInt(count)), total.currency);

/** The value a deal has today: its amount times its probability, rounded to the minor unit. */
export const weighted = (amount: Money, probability: number): Money =>
  money(roundedQuotient(BigInt(amount.amount) * BigInt(probability), 100n), amount.currency);

const secondsADay = '86400';

export const days = (seconds: DecimalString | undefined): DecimalString | undefined =>
  seconds === undefined ? undefined : divide(seconds, secondsADay, 2);

export const percentOf = (part: number, whole: number): DecimalString | undefined =>
  whole === 0 ? undefined : divide(multiply(String(part), '100'), String(whole), 2);
