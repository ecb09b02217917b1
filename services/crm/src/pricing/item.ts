// A line on its way through pricing: its gross, and what has been taken off so far. Nothing falls below zero.
import type { DiscountSource, Line, LineRuling, Phase } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { Money } from '@throughline/chassis/values/money';
import { grossOf } from './line-model.ts';
import { isOptional } from './options.ts';

export interface Item {
  line: Line;
  /** In the currency's minor unit, as are gross, net and every taking. */
  gross: number;
  net: number;
  taken: Taken | undefined;
  /** The client decides whether it counts. */
  optional: boolean;
  counted: boolean;
  ruling?: LineRuling;
  unitPrice?: Money;
}

/** What was taken off, the last one first: a chain, since fifty rules take from the same line and copying lists would cost more. */
interface Taken {
  taking: Taking;
  before: Taken | undefined;
}

export interface Taking {
  source: DiscountSource;
  ruleId?: string | undefined;
  name: string;
  amount: number;
}

/** An option counts where it is selected. */
export function itemOf(line: Line, phases: readonly Phase[], currency: string): Item {
  const optional = isOptional(line, phases);
  const gross = grossOf(line, currency).amount;
  return { line, gross, net: gross, taken: undefined, optional, counted: !optional || line.selected };
}

export function takeOff(item: Item, taking: Taking): Item {
  const amount = Math.min(taking.amount, item.net);
  if (amount <= 0) return item;
  return { ...item, net: item.net - amount, taken: { taking: { ...taking, amount }, before: item.taken } };
}

/** With another unit price: what was taken off before is gone, since it was of another price. */
export function repriced(item: Item, unitPrice: Money, currency: string): Item {
  const gross = grossOf(item.line, currency, unitPrice).amount;
  return { ...item, unitPrice, gross, net: gross, taken: undefined };
}

/** In the order in which they were taken. */
export function takingsOf({ taken }: Item): Taking[] {
  const takings: Taking[] = [];
  for (let one = taken; one; one = one.before) takings.push(one.taking);
  return takings.toReversed();
}
