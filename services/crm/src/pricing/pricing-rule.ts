// What makes a discount, a price rule or a policy one that can be applied: everything it needs, and nothing that contradicts it.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type {
  ApprovalRule,
  DiscountRule,
  PriceEffect,
  PriceRule,
  PriceRuleParams,
} from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { invalidFields, outOfRange } from '@throughline/chassis/errors';
import { compare } from '@throughline/chassis/values/decimal';
import { readCondition } from '../conditions/condition.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { pricingKinds } from './facts.ts';
import { refuseContradictions } from './line-checks.ts';

type DiscountTerms = Omit<DiscountRule, 'id' | 'redemptions' | 'version' | 'createdAt' | 'updatedAt' | 'createdBy'>;

/** What a discount is where nobody says. */
export const discountWithDefaults = <T extends DiscountTerms>(rule: T): T => ({
  ...rule,
  mode: rule.mode ?? (rule.kind === 'VOLUME' ? 'ALL_UNITS' : undefined),
  stacking: rule.stacking ?? 'STACKABLE',
});

/** `definitions`: of the firm's own fields of companies, as conditions may name them. */
export function refuseBadDiscount(terms: DiscountTerms, definitions: FieldDefinitionList): void {
  const { kind, tiers, percent, amount, code, from, to, when } = terms;
  if (code?.trim() === '') throw needed('code');
  if (when) readCondition(when, pricingKinds(when, definitions));
  if (from !== undefined && to !== undefined && to < from) throw outOfRange('to', `must not be before ${from}`);
  if (kind === 'VOLUME') {
    if (tiers.length === 0) throw needed('tiers');
    if (percent !== undefined || amount) throw unfit('percent', 'must be left out, and an amount too: a VOLUME discount has tiers');
    refuseBadTiers(tiers);
    return;
  }
  if (tiers.length > 0) throw unfit('tiers', 'must be left out: a PROMOTIONAL discount has a percentage or an amount');
  if ((percent === undefined) === (amount === undefined)) throw unfit('percent', 'or an amount is required, and not both');
  if (amount && amount.amount <= 0) throw outOfRange('amount', 'must be above 0');
}

function refuseBadTiers(tiers: DiscountRule['tiers']) {
  tiers.forEach(({ minQty }, index) => {
    if (compare(minQty, '0') < 0) throw outOfRange(`tiers[${index}].minQty`, 'must not be negative');
    if (tiers.some((other, at) => at < index && compare(other.minQty, minQty) === 0))
      throw unfit(`tiers[${index}].minQty`, `repeats ${minQty}`);
  });
}

const neededBy: Record<PriceEffect, readonly (keyof PriceRuleParams)[]> = {
  ADD_LINE: ['line'],
  REMOVE_LINE: [],
  REQUIRE_LINE: ['lineKeys'],
  SET_UNIT_PRICE: ['unitPrice'],
  DISCOUNT_PERCENT: ['percent'],
  DISCOUNT_AMOUNT: ['amount'],
  REQUIRE_APPROVAL: ['role'],
};

export function refuseBadPriceRule(rule: Pick<PriceRule, 'when' | 'effect' | 'params'>, definitions: FieldDefinitionList): void {
  const { when, effect, params } = rule;
  readCondition(when, pricingKinds(when, definitions));
  for (const name of neededBy[effect]) {
    const value = params?.[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) throw needed(`params.${name}`);
  }
  if (effect === 'ADD_LINE' && params?.line) refuseBadAddition(params.line);
  if (effect === 'REMOVE_LINE' && (params?.lineKeys.length ?? 0) + (params?.priceItemIds.length ?? 0) === 0)
    throw needed('params.lineKeys');
  for (const [name, money] of [
    ['unitPrice', params?.unitPrice],
    ['amount', params?.amount],
  ] as const) {
    if (money && money.amount < 0) throw outOfRange(`params.${name}`, 'must not be negative');
  }
}

/** What a rule is called where nobody says: "Discount percent". */
export const spokenEffect = (effect: PriceEffect): string => `${effect.charAt(0)}${effect.slice(1).replaceAll('_', ' ').toLowerCase()}`;

/** A line that a rule adds is known again by its key. */
function refuseBadAddition(line: Line): void {
  if (line.key === '') throw needed('params.line.key');
  refuseContradictions(line, 'params.line');
}

export function refuseBadPolicy(rules: readonly ApprovalRule[]): void {
  rules.forEach(({ value }, index) => {
    if (compare(value, '0') < 0) throw outOfRange(`rules[${index}].value`, 'must not be negative');
  });
}

const needed = (field: string) => invalidFields({ field, code: 'required', message: 'is required' });
const unfit = (field: string, message: string) => invalidFields({ field, code: 'unfit', message });
