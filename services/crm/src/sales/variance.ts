// What was sold against what has come of it (CRM-96): per line, per phase and in all.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { SaleVariance, Variance, VarianceFlag } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { money } from '@throughline/chassis/values/money';
import { minutesOf } from '../pricing/line-model.ts';
import { percentage } from '../pricing/percent.ts';
import type { SaleContent } from './sale.ts';

export interface Actual {
  minutes: number;
  delivered: number;
  billed: number;
  collected: number;
}

/** By line key; '' holds what names no line. */
export type Actuals = ReadonlyMap<string, Actual>;

export const scopeCreepPercent = 10;
export const nearCapPercent = 80;
export const underBilledPercent = 20;

export function varianceOf(
  sale: { id: string; n: number; currency: string },
  first: SaleContent,
  latest: SaleContent,
  actuals: Actuals,
): SaleVariance {
  const sold = new Map(first.lines.filter(counts).map((line) => [line.key, line]));
  const agreed = new Map(latest.lines.filter(counts).map((line) => [line.key, line]));
  const keys = [...new Set([...agreed.keys(), ...sold.keys()])];
  const of = (some: readonly string[], withRest: boolean) =>
    variance(
      pick(sold, some),
      pick(agreed, some),
      sumOf([...some, ...(withRest ? [''] : [])].map((key) => actuals.get(key))),
      sale.currency,
    );
  const phaseOf = (key: string) => (agreed.get(key) ?? sold.get(key))!.phaseKey;
  return {
    saleId: sale.id,
    n: sale.n,
    total: of(keys, true),
    phases: latest.phases.map(({ key, name }) => ({
      phaseKey: key,
      name,
      variance: of(
        keys.filter((line) => phaseOf(line) === key),
        false,
      ),
    })),
    lines: keys.map((key) => ({
      lineKey: key,
      description: (agreed.get(key) ?? sold.get(key))!.description,
      phaseKey: phaseOf(key),
      variance: of([key], false),
    })),
  };
}

function variance(sold: readonly Line[], agreed: readonly Line[], actual: Actual, currency: string): Variance {
  const of = (amount: number) => money(amount, currency);
  const [soldNet, agreedNet] = [netOf(sold), netOf(agreed)];
  const agreedMinutes = total(agreed, minutesOf);
  const cap = total(agreed, (line) => line.cap?.amount?.amount ?? 0);
  return {
    sold: of(soldNet),
    agreed: of(agreedNet),
    delivered: of(actual.delivered),
    billed: of(actual.billed),
    collected: of(actual.collected),
    soldMinutes: total(sold, minutesOf),
    agreedMinutes,
    minutes: actual.minutes,
    growthPercent: percentage(agreedNet - soldNet, soldNet),
    overrunPercent: percentage(actual.minutes - agreedMinutes, agreedMinutes),
    flags: flagsOf(actual, { agreedNet, agreedMinutes, cap }),
  };
}

/** In whole numbers, so that a limit is met to the cent. */
export function flagsOf(
  { minutes, delivered, billed }: Actual,
  { agreedNet, agreedMinutes, cap }: { agreedNet: number; agreedMinutes: number; cap: number },
): VarianceFlag[] {
  const flags: VarianceFlag[] = [];
  if (agreedMinutes > 0 && (minutes - agreedMinutes) * 100 > agreedMinutes * scopeCreepPercent) flags.push('SCOPE_CREEP');
  if (cap > 0 && delivered > cap) flags.push('OVER_CAP');
  else if (cap > 0 && delivered * 100 >= cap * nearCapPercent) flags.push('NEAR_CAP');
  if ((delivered - billed) * 100 > agreedNet * underBilledPercent) flags.push('UNDER_BILLED');
  return flags;
}

const counts = ({ amounts }: Line): boolean => amounts?.counted ?? true;
const pick = (lines: ReadonlyMap<string, Line>, keys: readonly string[]): Line[] => keys.flatMap((key) => lines.get(key) ?? []);
const total = (lines: readonly Line[], of: (line: Line) => number): number => lines.reduce((sofar, line) => sofar + of(line), 0);
const netOf = (lines: readonly Line[]): number => total(lines, ({ amounts }) => amounts?.net?.amount ?? 0);

const sumOf = (actuals: readonly (Actual | undefined)[]): Actual =>
  actuals.reduce<Actual>(
    (sofar, actual) => ({
      minutes: sofar.minutes + (actual?.minutes ?? 0),
      delivered: sofar.delivered + (actual?.delivered ?? 0),
      billed: sofar.billed + (actual?.billed ?? 0),
      collected: sofar.collected + (actual?.collected ?? 0),
    }),
    { minutes: 0, delivered: 0, billed: 0, collected: 0 },
  );
