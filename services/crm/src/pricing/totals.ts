// What priced lines come to (CRM-73 step 7). Options that are not selected stand apart.
import type { ContractKind, CycleTotal, Line, LineAmounts, Totals } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { money, sum, type Money } from '@throughline/chassis/values/money';
import { cycleMonths, monthlyOf } from './line-model.ts';
import { percentage } from './percent.ts';

export function totalsOf(lines: readonly Line[], currency: string): Totals {
  const counted = lines.filter((line) => line.amounts?.counted);
  const of = (amount: number): Money => money(amount, currency);
  const subtotal = total(counted, 'gross');
  const net = total(counted, 'net');
  const tax = total(counted, 'tax');
  const cost = totalCost(counted, currency);
  return {
    subtotal: of(subtotal),
    discount: of(subtotal - net),
    net: of(net),
    tax: of(tax),
    total: of(net + tax),
    optional: of(
      total(
        lines.filter(({ amounts }) => !amounts?.counted && amounts?.ruling !== 'REMOVED'),
        'net',
      ),
    ),
    cost,
    marginPercent: cost && percentage(net - cost.amount, net),
    effectiveDiscountPercent: percentage(subtotal - net, subtotal) ?? '0.00',
    oneTime: of(
      total(
        counted.filter((line) => line.model !== 'RETAINER'),
        'net',
      ),
    ),
    perCycle: perCycle(counted, currency),
    mrr: sum(
      counted.flatMap(({ model, retainer }) => (model === 'RETAINER' && retainer ? [monthlyOf(retainer, currency)] : [])),
      currency,
    ),
    contractValue: of(net),
  };
}

/** The model of all lines that count, or MIXED. */
export function kindOf(lines: readonly Line[]): ContractKind {
  const models = new Set(lines.filter((line) => line.amounts?.counted ?? true).map((line) => line.model));
  const [only = 'FIXED'] = models;
  return models.size > 1 ? 'MIXED' : only;
}

const total = (lines: readonly Line[], of: keyof LineAmounts & ('gross' | 'net' | 'tax')): number =>
  lines.reduce((sofar, { amounts }) => sofar + (amounts?.[of]?.amount ?? 0), 0);

// One line without a known cost, and nobody knows the margin.
function totalCost(lines: readonly Line[], currency: string): Money | undefined {
  const costs = lines.flatMap(({ amounts }) => amounts?.cost ?? []);
  return costs.length === 0 || costs.length < lines.length ? undefined : sum(costs, currency);
}

function perCycle(lines: readonly Line[], currency: string): CycleTotal[] {
  const retainers = lines.flatMap(({ model, retainer }) => (model === 'RETAINER' && retainer ? [retainer] : []));
  const groups = Map.groupBy(retainers, (retainer) => `${retainer.cycle} ${cycleMonths(retainer)}`);
  return [...groups.values()].map((group) => ({
    cycle: group[0]!.cycle,
    cycleMonths: cycleMonths(group[0]!),
    amount: sum(
      group.flatMap(({ perPeriod }) => perPeriod ?? []),
      currency,
    ),
  }));
}
