// What was sold against what has come of it (CRM-96): per line, per phase and in all.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { SaleVariance, Variance, VarianceFlag } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { parse, type DecimalString } from '@throughline/chassis/values/decimal';
import { money } from '@throughline/chassis/values/money';
import { minutesOf } from '../pricing/line-model.ts';
import { percentage } from '../pricing/percent.ts';
import { nothing, plus, type Actual, type Actuals } from './actuals.ts';
import type { SaleContent } from './sale.ts';

export const scopeCreepPercent = 10;
export const nearCapPercent = '80';
export const underBilledPercent = 20;

/** How much of what may be charged at most is used. */
export interface Cap {
  used: number;
  limit: number;
  alertPercent: DecimalString;
}

export function varianceOf(
  sale: { id: string; n: number; currency: string },
  first: SaleContent,
  latest: SaleContent,
  actuals: Actuals,
): SaleVariance {
  const sold = linesByKey(first);
  const agreed = linesByKey(latest);
  const keys = [...new Set([...agreed.keys(), ...sold.keys()])];
  const lineOf = (key: string) => agreed.get(key) ?? sold.get(key);
  const come = new Map([...actuals].map(([key, actual]) => [key, deliveredOn(lineOf(key), actual)]));
  const of = (some: readonly string[], more: { actual?: Actual; caps?: readonly Cap[] } = {}): Variance => {
    const present = some.map((key) => come.get(key) ?? nothing);
    const actual = more.actual ?? present.reduce(plus, nothing);
    const caps = [...capsOf(pick(agreed, some), come), ...(more.caps ?? [])];
    return variance({ sold: pick(sold, some), agreed: pick(agreed, some), actual, caps }, sale.currency);
  };
  // What names no line, or one that was never sold, is part of the whole all the same.
  const whole = [...come.values()].reduce(plus, nothing);
  return {
    saleId: sale.id,
    n: sale.n,
    total: of(keys, { actual: whole, caps: wholeCap(latest, agreed, come) }),
    phases: latest.phases.map(({ key, name }) => ({
      phaseKey: key,
      name,
      variance: of(keys.filter((line) => lineOf(line)!.phaseKey === key)),
    })),
    lines: keys.map((key) => ({
      lineKey: key,
      description: lineOf(key)!.description,
      phaseKey: lineOf(key)!.phaseKey,
      variance: of([key]),
    })),
  };
}

/** Lines that are billed by time deliver what is worked; of all others only what was reached or accepted counts. */
const deliveredOn = (line: Line | undefined, actual: Actual): Actual =>
  line === undefined || line.model === 'TIME_AND_MATERIALS' ? { ...actual, delivered: actual.delivered + actual.worked } : actual;

interface Compared {
  sold: readonly Line[];
  agreed: readonly Line[];
  actual: Actual;
  caps: readonly Cap[];
}

function variance({ sold, agreed, actual, caps }: Compared, currency: string): Variance {
  const of = (amount: number) => money(amount, currency);
  const [soldNet, agreedNet] = [netOf(sold), netOf(agreed)];
  const agreedMinutes = total(agreed, minutesOf);
  return {
    sold: of(soldNet),
    agreed: of(agreedNet),
    delivered: of(actual.delivered),
    billed: of(actual.billed),
    collected: of(actual.collected),
    expenses: of(actual.expenses),
    soldMinutes: total(sold, minutesOf),
    agreedMinutes,
    minutes: actual.minutes,
    growthPercent: percentage(agreedNet - soldNet, soldNet),
    overrunPercent: percentage(actual.minutes - agreedMinutes, agreedMinutes),
    flags: flagsOf(actual, { agreedNet, agreedMinutes, caps }),
  };
}

/** In whole numbers, so that a limit is met to the cent. */
export function flagsOf(
  { minutes, delivered, billed }: Pick<Actual, 'minutes' | 'delivered' | 'billed'>,
  { agreedNet, agreedMinutes, caps }: { agreedNet: number; agreedMinutes: number; caps: readonly Cap[] },
): VarianceFlag[] {
  const flags: VarianceFlag[] = [];
  if (agreedMinutes > 0 && (minutes - agreedMinutes) * 100 > agreedMinutes * scopeCreepPercent) flags.push('SCOPE_CREEP');
  if (caps.some(({ used, limit }) => used > limit)) flags.push('OVER_CAP');
  else if (caps.some(isNear)) flags.push('NEAR_CAP');
  if ((delivered - billed) * 100 > agreedNet * underBilledPercent) flags.push('UNDER_BILLED');
  return flags;
}

function isNear({ used, limit, alertPercent }: Cap): boolean {
  const { unscaled, scale } = parse(alertPercent);
  return BigInt(used) * 100n * 10n ** BigInt(scale) >= BigInt(limit) * unscaled;
}

const capsOf = (lines: readonly Line[], come: Actuals): Cap[] =>
  lines.flatMap(({ key, cap }) =>
    cap?.amount ? [{ used: come.get(key)?.delivered ?? 0, limit: cap.amount.amount, alertPercent: nearCapPercent }] : [],
  );

/** Of all that is billed by time together, where the billing terms set one. */
function wholeCap({ terms }: SaleContent, agreed: ReadonlyMap<string, Line>, come: Actuals): Cap[] {
  const cap = terms.billingTerms?.cap;
  if (!cap?.amount) return [];
  const byTime = [...come].filter(([key]) => (agreed.get(key)?.model ?? 'TIME_AND_MATERIALS') === 'TIME_AND_MATERIALS');
  const used = byTime.reduce((sofar, [, actual]) => sofar + actual.delivered, 0);
  return [{ used, limit: cap.amount.amount, alertPercent: cap.alertPercent ?? nearCapPercent }];
}

const linesByKey = ({ lines }: SaleContent): Map<string, Line> =>
  new Map(lines.filter(({ amounts }) => amounts?.counted ?? true).map((line) => [line.key, line]));
const pick = (lines: ReadonlyMap<string, Line>, keys: readonly string[]): Line[] => keys.flatMap((key) => lines.get(key) ?? []);
const total = (lines: readonly Line[], of: (line: Line) => number): number => lines.reduce((sofar, line) => sofar + of(line), 0);
const netOf = (lines: readonly Line[]): number => total(lines, ({ amounts }) => amounts?.net?.amount ?? 0);
