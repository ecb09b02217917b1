// What one line costs before any discount, by its pricing model (CRM-72).
// - FIXED: quantity x price.
// - TIME_AND_MATERIALS: minutes x rate / 60, rounded per role, at most the cap.
// - VALUE_BASED: base + expected value x share, within floor and ceiling.
// - RETAINER: per period x periods.
import type { Line, Retainer, ValueShare } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { add, compare, money, multiply, multiplyRatio, percentOf, sum, zero, type Money } from '@throughline/chassis/values/money';
import { divide, type DecimalString } from '@throughline/chassis/values/decimal';

export function grossOf(line: Line, currency: string, unitPrice = line.unitPrice): Money {
  switch (line.model) {
    case 'FIXED':
      return multiply(unitPrice ?? zero(currency), line.quantity ?? '1');
    case 'TIME_AND_MATERIALS':
      return capped(
        sum(
          line.roles.map((role) => hours(role.hourlyRate ?? zero(currency), role.minutes)),
          currency,
        ),
        line.cap?.amount,
      );
    case 'VALUE_BASED':
      return line.value ? valueOf(line.value, currency) : zero(currency);
    case 'RETAINER':
      return line.retainer ? multiplyRatio(line.retainer.perPeriod ?? zero(currency), line.retainer.periods, 1) : zero(currency);
    default:
      return line.model satisfies never;
  }
}

/** What the firm pays for it; undefined where a part of that is not known. The cap limits the price, never the cost. */
export function costOf(line: Line, currency: string): Money | undefined {
  if (line.model !== 'TIME_AND_MATERIALS') return line.unitCost && multiply(line.unitCost, quantityOf(line));
  if (line.roles.length === 0 || line.roles.some((role) => role.costRate === undefined)) return undefined;
  return sum(
    line.roles.map((role) => hours(role.costRate!, role.minutes)),
    currency,
  );
}

/** What tiers of a volume discount count: units, hours, periods. */
export function quantityOf(line: Line): DecimalString {
  switch (line.model) {
    case 'FIXED':
      return line.quantity ?? '1';
    case 'RETAINER':
      return String(line.retainer?.periods ?? 1);
    case 'TIME_AND_MATERIALS':
      return divide(String(minutesOf(line)), '60', 4);
    case 'VALUE_BASED':
      return '1';
    default:
      return line.model satisfies never;
  }
}

export const minutesOf = (line: Line): number => line.roles.reduce((total, role) => total + role.minutes, 0);

const monthsPerCycle = { MONTHLY: 1, QUARTERLY: 3, SEMI_ANNUAL: 6, ANNUAL: 12 } as const;

export const cycleMonths = ({ cycle, cycleMonths: months = 1 }: Retainer): number => (cycle === 'CUSTOM' ? months : monthsPerCycle[cycle]);

/** What a retainer brings in a month. */
export const monthlyOf = (retainer: Retainer, currency: string): Money =>
  multiplyRatio(retainer.perPeriod ?? zero(currency), 1, cycleMonths(retainer));

const hours = (rate: Money, minutes: number): Money => multiplyRatio(rate, minutes, 60);

const capped = (amount: Money, cap: Money | undefined): Money =>
  cap && compare(amount, cap) > 0 ? money(cap.amount, cap.currency) : amount;

function valueOf({ base, expectedValue, sharePercent, floor, ceiling }: ValueShare, currency: string): Money {
  const earned = add(base ?? zero(currency), percentOf(expectedValue ?? zero(currency), sharePercent));
  return capped(floor && compare(earned, floor) < 0 ? floor : earned, ceiling);
}
