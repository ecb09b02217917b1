// What a basket of lines costs, in the order of CRM-73: gross, price rules, discount rules, the discount on a line, the
// discount on the whole, tax, totals. Pure: rules, rates and the date are arguments, and the same basket always costs the same.
import type {
  Discount,
  Line,
  LineAmounts,
  Phase,
  RequiredApproval,
  RuleHit,
  Totals,
} from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { DiscountRule, PriceRule } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { DecimalString } from '@throughline/chassis/values/decimal';
import { allocate, money } from '@throughline/chassis/values/money';
import type { Facts } from '../conditions/condition.ts';
import type { CataloguePrices } from './catalogue.ts';
import { applyDiscountRules } from './discount-rules.ts';
import { factsOf, type CompanyFacts } from './facts.ts';
import { itemOf, takeOff, takingsOf, type Item } from './item.ts';
import { refuseForeignLines, refuseMalformedDiscount, refuseMalformedLines } from './line-checks.ts';
import { costOf } from './line-model.ts';
import { lineKindOf } from './options.ts';
import { percentOfUnits } from './percent.ts';
import { additions, applyPriceRules } from './price-rules.ts';
import { totalsOf } from './totals.ts';

export interface Basket {
  currency: string;
  lines: readonly Line[];
  phases: readonly Phase[];
  headerDiscount?: Discount | undefined;
  promoCodes: readonly string[];
}

/** What the firm has decided and what the rules may know beside the basket. */
export interface PriceBook {
  priceRules: readonly PriceRule[];
  discountRules: readonly DiscountRule[];
  company?: CompanyFacts | undefined;
  answers: Facts;
  today: PlainDate;
  /** What the catalogue said, frozen here; the lines hold it already. */
  prices?: CataloguePrices | undefined;
}

/** In percent, by line key; none: the firm charges no tax. */
export type TaxRates = ReadonlyMap<string, DecimalString>;

export interface Priced {
  lines: Line[];
  totals: Totals;
  rulesHit: RuleHit[];
  /** Asked for by price rules; the approval policy adds its own. */
  approvals: RequiredApproval[];
}

export function price(basket: Basket, book: PriceBook, rates: TaxRates = new Map()): Priced {
  const { currency, phases } = basket;
  const lines = plainLines(basket.lines);
  refuseMalformedLines(lines, phases);
  refuseForeignLines(lines, currency);
  refuseMalformedDiscount(basket.headerDiscount, 'headerDiscount', currency);
  const facts = (items: readonly Item[]) => factsOf(items, { currency, company: book.company, answers: book.answers });

  const gross = lines.map((line) => itemOf(line, phases, currency));
  const ruled = applyPriceRules(gross, book.priceRules, { currency, phases, facts });
  const discounted = applyDiscountRules(ruled.items, book.discountRules, {
    currency,
    today: book.today,
    promoCodes: basket.promoCodes,
    facts: facts(ruled.items),
  });
  const byHand = discounted.items.map(withHandDiscount);
  const whole = withHeaderDiscount(byHand, basket.headerDiscount, currency);
  const priced = whole.map((item) => pricedLine(item, rates.get(item.line.key), currency));

  return {
    lines: priced,
    totals: totalsOf(priced, currency),
    rulesHit: [
      ...ruled.hits.map(({ rule, lineKeys }) => ({ ruleId: rule.id, name: rule.name, effect: rule.effect, lineKeys })),
      ...discounted.hits.map(({ rule, lineKeys }) => ({ ruleId: rule.id, name: rule.name, effect: rule.kind, lineKeys })),
    ],
    approvals: ruled.hits.filter(({ rule }) => rule.effect === 'REQUIRE_APPROVAL').map(({ rule }) => approvalOf(rule)),
  };
}

/** Priced without tax, to ask which is due: also on what the client's choice may bring, so that nothing is ever added untaxed. */
export function untaxedLines(basket: Basket, book: PriceBook): Line[] {
  const { lines } = price(basket, book);
  const more = additions(lines, book.priceRules, basket.currency);
  return [...lines, ...price({ ...basket, lines: more, headerDiscount: undefined, promoCodes: [] }, plainBook(book.today)).lines];
}

/** As they were entered: what pricing added is gone, and what it computed is forgotten. */
export const plainLines = (lines: readonly Line[]): Line[] =>
  lines.filter((line) => line.amounts?.ruling !== 'ADDED').map((line) => ({ ...line, kind: lineKindOf(line), amounts: undefined }));

function withHandDiscount(item: Item): Item {
  const { discount } = item.line;
  if (!discount) return item;
  const amount = discount.percent === undefined ? (discount.amount?.amount ?? 0) : percentOfUnits(item.net, discount.percent);
  return takeOff(item, { source: 'HAND', name: '', amount });
}

/** One discount on the whole, shared over the lines that count by largest remainder: nothing is lost or made. */
function withHeaderDiscount(items: readonly Item[], discount: Discount | undefined, currency: string): Item[] {
  const counted = items.filter((item) => item.counted);
  const net = counted.reduce((total, item) => total + item.net, 0);
  if (!discount || net === 0) return [...items];
  const amount = discount.percent === undefined ? (discount.amount?.amount ?? 0) : percentOfUnits(net, discount.percent);
  const shares = allocate(
    money(Math.min(amount, net), currency),
    counted.map((item) => item.net),
  );
  const shareOf = new Map(counted.map((item, index) => [item, shares[index]!.amount]));
  return items.map((item) => takeOff(item, { source: 'HEADER', name: '', amount: shareOf.get(item) ?? 0 }));
}

function pricedLine(item: Item, taxRate: DecimalString | undefined, currency: string): Line {
  const tax = taxRate === undefined ? 0 : percentOfUnits(item.net, taxRate);
  const of = (amount: number) => money(amount, currency);
  const amounts: LineAmounts = {
    gross: of(item.gross),
    discounts: takingsOf(item).map(({ source, ruleId, name, amount }) => ({ source, ruleId, name, amount: of(amount) })),
    net: of(item.net),
    taxRate,
    tax: of(tax),
    total: of(item.net + tax),
    cost: costOf(item.line, currency),
    counted: item.counted,
    ruling: item.ruling,
    unitPrice: item.unitPrice,
  };
  return { ...item.line, amounts };
}

const approvalOf = ({ name, params }: PriceRule): RequiredApproval => ({
  level: params?.level ?? 1,
  role: params?.role ?? 'MANAGER',
  reasons: [name],
});

/** Of lines that stand by themselves, without rules and discounts on a whole. */
export const plainBook = (today: PlainDate): PriceBook => ({ priceRules: [], discountRules: [], answers: {}, today });
