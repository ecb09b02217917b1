// What priced items come to (CRM-73 step 7). Options that are not selected stand apart.
import type { ContractKind, CycleTotal, Totals } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { money, sum, type Money } from '@throughline/chassis/values/money';
import type { Item } from './item.ts';
import { costOf, cycleMonths, monthlyOf } from './line-model.ts';
import { percentage } from './percent.ts';

export interface TaxedItem extends Item {
  tax: number;
  taxRate: string | undefined;
}

export function totalsOf(items: readonly TaxedItem[], currency: string): Totals {
  const counted = items.filter((item) => item.counted);
  const of = (amount: number): Money => money(amount, currency);
  const subtotal = total(counted, (item) => item.gross);
  const net = total(counted, (item) => item.net);
  const tax = total(counted, (item) => item.tax);
  const cost = totalCost(counted, currency);
  return {
    subtotal: of(subtotal),
    discount: of(subtotal - net),
    net: of(net),
    tax: of(tax),
    total: of(net + tax),
    optional: of(total(items.filter((item) => item.optional && !item.counted && item.ruling !== 'REMOVED'), (item) => item.net)),
    cost,
    marginPercent: cost && percentage(net - cost.amount, net),
    effectiveDiscountPercent: percentage(subtotal - net, subtotal) ?? '0.00',
    oneTime: of(total(counted.filter((item) => item.line.model !== 'RETAINER'), (item) => item.net)),
    perCycle: perCycle(counted, currency),
    mrr: sum(counted.flatMap(({ line }) => (line.retainer && line.model === 'RETAINER' ? [monthlyOf(line.retainer, currency)] : [])), currency),
    contractValue: of(net),
  };
}

/** The model of all lines that count, or MIXED. */
export function kindOf(lines: readonly { model: Exclude<ContractKind, 'MIXED'>; amounts?: { counted: boolean } | undefined }[]): ContractKind {
  const models = new Set(lines.filter((line) => line.amounts?.counted ?? true).map((line) => line.model));
  const [only = 'FIXED'] = models;
  return models.size > 1 ? 'MIXED' : only;
}

const total = (items: readonly TaxedItem[], of: (item: TaxedItem) => number): number => items.reduce((sofar, item) => sofar + of(item), 0);

// One line without a known cost, and nobody knows the margin.
function totalCost(items: readonly Item[], currency: string): Money | undefined {
  const costs = items.map(({ line }) => costOf(line, currency));
  return costs.length === 0 || costs.some((cost) => cost === undefined) ? undefined : sum(costs as Money[], currency);
}

function perCycle(items: readonly Item[], currency: string): CycleTotal[] {
  const retainers = items.flatMap(({ line }) => (line.model === 'RETAINER' && line.retainer?.perPeriod ? [{ ...line.retainer, perPeriod: line.retainer.perPeriod }] : []));
  const groups = Map.groupBy(retainers, (retainer) => `${retainer.cycle} ${cycleMonths(retainer)}`);
  return [...groups.values()].map((group) => ({
    cycle: group[0]!.cycle,
    cycleMonths: cycleMonths(group[0]!),
    amount: sum(group.map(({ perPeriod }) => perPeriod), currency),
  }));
}
