// Discount rules (CRM-73 step 3, CRM-74). Of each line: either the best EXCLUSIVE rule or all STACKABLE ones in sequence,
// whichever takes more off.
import type { DiscountRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { rule } from '@throughline/chassis/errors';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { compare, parse, roundedQuotient } from '@throughline/chassis/values/decimal';
import { allocate, money } from '@throughline/chassis/values/money';
import { holds, type Condition, type Facts } from '../conditions/condition.ts';
import { takeOff, takingsOf, type Item, type Taking } from './item.ts';
import { quantityOf } from './line-model.ts';
import { percentOfUnits } from './percent.ts';

export interface DiscountContext {
  currency: string;
  today: PlainDate;
  promoCodes: readonly string[];
  facts: Facts;
}

export interface Hit {
  rule: DiscountRule;
  lineKeys: string[];
}

export function applyDiscountRules(
  items: readonly Item[],
  rules: readonly DiscountRule[],
  context: DiscountContext,
): { items: Item[]; hits: Hit[] } {
  const valid = validRules(rules, context);
  const shares = new Map(valid.filter((one) => one.amount).map((one) => [one.id, sharesOf(items, one, context.currency)]));
  const discounted = items.map((item) =>
    discountedItem(
      item,
      valid.filter((one) => isMeant(item.line, one)),
      shares,
    ),
  );
  return { items: discounted, hits: hitsOf(discounted, valid) };
}

function hitsOf(items: readonly Item[], rules: readonly DiscountRule[]): Hit[] {
  const keys = new Map<string, string[]>(rules.map((one) => [one.id, []]));
  for (const item of items) for (const { ruleId = '' } of takingsOf(item)) keys.get(ruleId)?.push(item.line.key);
  return rules.map((one) => ({ rule: one, lineKeys: keys.get(one.id)! })).filter(({ lineKeys }) => lineKeys.length > 0);
}

/** Those that apply today and to this basket. A code that a client was given and that does nothing is said, never passed over. */
export function validRules(rules: readonly DiscountRule[], { today, promoCodes, facts, currency }: DiscountContext): DiscountRule[] {
  const codes = new Set(promoCodes.map(folded));
  const known = new Set(rules.flatMap((one) => (one.code ? [folded(one.code)] : [])));
  for (const code of promoCodes) if (!known.has(folded(code))) throw rule('promo.invalid', `There is no code ${code}.`);
  return rules
    .filter((one) => {
      const asked = one.code !== undefined && codes.has(folded(one.code));
      if (one.code !== undefined && !asked) return false;
      if (asked) refuseSpent(one, today);
      if (isSpent(one, today)) return false;
      if (one.amount && one.amount.currency !== currency) return false;
      return one.when === undefined || holds(one.when as unknown as Condition, facts);
    })
    .toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
}

function refuseSpent(one: DiscountRule, today: PlainDate) {
  if (one.from !== undefined && today < one.from) throw rule('promo.invalid', `${one.code} is not valid before ${one.from}.`);
  if (one.to !== undefined && today > one.to) throw rule('promo.expired', `${one.code} was valid until ${one.to}.`);
  if (one.maxRedemptions !== undefined && one.redemptions >= one.maxRedemptions)
    throw rule('promo.exhausted', `${one.code} has been used up.`);
}

const isSpent = (one: DiscountRule, today: PlainDate): boolean =>
  (one.from !== undefined && today < one.from) ||
  (one.to !== undefined && today > one.to) ||
  (one.maxRedemptions !== undefined && one.redemptions >= one.maxRedemptions);

/** By rule, by line: the parts of discounts that are one amount for several lines. */
type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

function discountedItem(item: Item, rules: readonly DiscountRule[], shares: Shares): Item {
  const reduced = (before: Item, one: DiscountRule) => takeOff(before, taking(before, one, shares));
  const exclusive = rules.filter((one) => one.stacking === 'EXCLUSIVE').map((one) => reduced(item, one));
  const stacked = rules.filter((one) => one.stacking !== 'EXCLUSIVE').reduce(reduced, item);
  return exclusive.reduce((best, one) => (one.net < best.net ? one : best), stacked);
}

const taking = (item: Item, one: DiscountRule, shares: Shares): Taking => ({
  source: 'DISCOUNT_RULE',
  ruleId: one.id,
  name: one.name,
  amount: amountOf(item, one, shares),
});

function amountOf(item: Item, one: DiscountRule, shares: Shares): number {
  if (one.kind === 'VOLUME') return volumeDiscount(item, one);
  if (one.percent !== undefined) return percentOfUnits(item.net, one.percent);
  return shares.get(one.id)?.get(item.line.key) ?? 0;
}

/** ALL_UNITS: the tier that the quantity reaches holds for all. GRADUATED: each tier for the units within it. */
export function volumeDiscount(item: Item, { mode, tiers }: DiscountRule): number {
  const quantity = quantityOf(item.line);
  const ascending = tiers.toSorted((a, b) => compare(a.minQty, b.minQty));
  if (mode !== 'GRADUATED') {
    const reached = ascending.findLast((tier) => compare(tier.minQty, quantity) <= 0);
    return reached ? percentOfUnits(item.net, reached.percent) : 0;
  }
  return graduated(item.net, quantity, ascending);
}

// A tier from 5 begins with the fifth unit, so right after the fourth. All in whole numbers of one scale, rounded once.
function graduated(net: number, quantity: string, tiers: readonly { minQty: string; percent: string }[]): number {
  const numbers = [quantity, ...tiers.flatMap(({ minQty, percent }) => [minQty, percent])].map(parse);
  const scale = Math.max(...numbers.map((number) => number.scale));
  const scaled = (text: string) => {
    const { unscaled, scale: own } = parse(text);
    return unscaled * 10n ** BigInt(scale - own);
  };
  const one = 10n ** BigInt(scale);
  const total = scaled(quantity);
  if (total <= 0n) return 0;
  const startOf = (minQty: string) => (scaled(minQty) > one ? scaled(minQty) - one : 0n);
  let weighted = 0n;
  tiers.forEach(({ minQty, percent }, index) => {
    const next = tiers[index + 1];
    const end = next && startOf(next.minQty) < total ? startOf(next.minQty) : total;
    if (end > startOf(minQty)) weighted += (end - startOf(minQty)) * scaled(percent);
  });
  return Number(roundedQuotient(BigInt(net) * weighted, total * 100n * one));
}

/** One amount on several lines is shared by what they come to. */
function sharesOf(items: readonly Item[], one: DiscountRule, currency: string): ReadonlyMap<string, number> {
  const meant = items.filter((item) => item.counted && item.net > 0 && isMeant(item.line, one));
  const left = meant.reduce((total, item) => total + item.net, 0);
  if (left === 0) return new Map();
  const shares = allocate(
    money(Math.min(one.amount!.amount, left), currency),
    meant.map((item) => item.net),
  );
  return new Map(meant.map((item, index) => [item.line.key, shares[index]!.amount]));
}

function isMeant(line: Line, { appliesTo }: DiscountRule): boolean {
  if (!appliesTo) return true;
  if (appliesTo.priceItemIds.length > 0 && !(line.priceItemId !== undefined && appliesTo.priceItemIds.includes(line.priceItemId)))
    return false;
  return appliesTo.models.length === 0 || appliesTo.models.includes(line.model);
}

const folded = (code: string) => code.trim().toLowerCase();
