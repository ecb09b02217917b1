// Price rules change the basket (CRM-73 step 2, CRM-75): by priority, each once, each seeing what the earlier ones did. A rule
// whose amounts are of another currency than the basket says nothing about it.
import type { PriceRule, PriceRuleParams } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import type { Line, Phase } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { allocate, money, type Money } from '@throughline/chassis/values/money';
import { rule } from '@throughline/chassis/errors';
import { holds, type Condition, type Facts } from '../conditions/condition.ts';
import { itemOf, repriced, takeOff, type Item } from './item.ts';
import { isIn } from './line-checks.ts';
import { percentOfUnits } from './percent.ts';

export interface RuleContext {
  currency: string;
  phases: readonly Phase[];
  facts(items: readonly Item[]): Facts;
}

export interface Ruled {
  items: Item[];
  hits: { rule: PriceRule; lineKeys: string[] }[];
}

export function applyPriceRules(items: readonly Item[], rules: readonly PriceRule[], context: RuleContext): Ruled {
  const ruled: Ruled = { items: [...items], hits: [] };
  // Facts are gathered anew only after a rule has changed something: 50 rules over 500 lines stay a matter of milliseconds.
  let facts = context.facts(ruled.items);
  for (const priceRule of rules.filter((one) => one.active && speaks(one, context.currency)).toSorted(inOrder)) {
    if (!holds(priceRule.when as unknown as Condition, facts)) continue;
    const after = applied(ruled.items, priceRule, context);
    ruled.hits.push({ rule: priceRule, lineKeys: changedKeys(ruled.items, after) });
    ruled.items = after;
    facts = context.facts(after);
  }
  return ruled;
}

/** What rules could add to these lines, once the client has chosen. */
export function additions(lines: readonly Line[], rules: readonly PriceRule[], currency: string): Line[] {
  const present = new Set(lines.map(({ key }) => key));
  const adding = rules.filter((one) => one.active && one.effect === 'ADD_LINE' && speaks(one, currency));
  const added = adding.flatMap(({ params }) => params?.line ?? []).filter(({ key }) => !present.has(key));
  return [...new Map(added.map((line) => [line.key, { ...line, phaseKey: undefined }])).values()];
}

const speaks = ({ params }: PriceRule, currency: string): boolean =>
  [params?.unitPrice, params?.amount].every((amount) => !amount || amount.currency === currency) &&
  (!params?.line || isIn(params.line, currency));

// The lower priority first; of the same, the older.
const inOrder = (a: PriceRule, b: PriceRule) => a.priority - b.priority || (a.id < b.id ? -1 : 1);

function applied(items: readonly Item[], priceRule: PriceRule, context: RuleContext): Item[] {
  const params = priceRule.params ?? nothing;
  const onMeant = (change: (item: Item) => Item) => items.map((item) => (isMeant(item.line, params) ? change(item) : item));
  switch (priceRule.effect) {
    case 'ADD_LINE':
      return added(items, params.line, context);
    case 'REMOVE_LINE':
      return onMeant((item) => ({ ...item, counted: false, ruling: 'REMOVED' }));
    case 'REQUIRE_LINE':
      return required(items, params);
    case 'SET_UNIT_PRICE':
      return onMeant((item) => withUnitPrice(item, params.unitPrice, context.currency));
    case 'DISCOUNT_PERCENT':
      return onMeant((item) => takeOff(item, taking(priceRule, percentOfUnits(item.net, params.percent ?? '0'))));
    case 'DISCOUNT_AMOUNT':
      return discounted(items, priceRule, params, context.currency);
    case 'REQUIRE_APPROVAL':
      return [...items];
    default:
      return priceRule.effect satisfies never;
  }
}

function added(items: readonly Item[], line: Line | undefined, { phases, currency }: RuleContext): Item[] {
  if (!line || items.some((item) => item.line.key === line.key)) return [...items];
  // In a basket without its phase it stands in none.
  const phaseKey = phases.some(({ key }) => key === line.phaseKey) ? line.phaseKey : undefined;
  return [...items, { ...itemOf({ ...line, phaseKey }, phases, currency), ruling: 'ADDED' }];
}

/** Only a line of units has a price of one. */
const withUnitPrice = (item: Item, unitPrice: Money | undefined, currency: string): Item =>
  unitPrice && item.line.model === 'FIXED' ? repriced(item, unitPrice, currency) : item;

function required(items: readonly Item[], params: PriceRuleParams): Item[] {
  const missing = params.lineKeys.filter((key) => !items.some((item) => item.line.key === key));
  if (missing.length > 0) throw rule('quote.options_invalid', `A rule requires ${missing.join(', ')}.`, { lineKeys: missing });
  return items.map((item) => (isMeant(item.line, params) ? { ...item, counted: true, ruling: 'REQUIRED' } : item));
}

/** One amount, shared by largest remainder over what the lines still come to. */
function discounted(items: readonly Item[], priceRule: PriceRule, params: PriceRuleParams, currency: string): Item[] {
  const meant = items.filter((item) => item.counted && isMeant(item.line, params));
  const left = meant.reduce((total, item) => total + item.net, 0);
  if (!params.amount || left === 0) return [...items];
  const shares = allocate(
    money(Math.min(params.amount.amount, left), currency),
    meant.map((item) => item.net),
  );
  const shareOf = new Map(meant.map((item, index) => [item.line.key, shares[index]!.amount]));
  return items.map((item) => takeOff(item, taking(priceRule, shareOf.get(item.line.key) ?? 0)));
}

function isMeant(line: Line, { lineKeys, priceItemIds, models }: PriceRuleParams): boolean {
  if (lineKeys.length > 0) return lineKeys.includes(line.key);
  if (priceItemIds.length > 0) return line.priceItemId !== undefined && priceItemIds.includes(line.priceItemId);
  return models.length === 0 || models.includes(line.model);
}

const taking = ({ id, name }: PriceRule, amount: number) => ({ source: 'PRICE_RULE' as const, ruleId: id, name, amount });

// Rules keep the order of the items and add at the end.
const changedKeys = (before: readonly Item[], after: readonly Item[]): string[] =>
  after.filter((item, index) => item !== before[index]).map((item) => item.line.key);

const nothing: PriceRuleParams = {
  lineKeys: [],
  priceItemIds: [],
  models: [],
  line: undefined,
  unitPrice: undefined,
  percent: undefined,
  amount: undefined,
  role: undefined,
  level: undefined,
};
