// What makes a discount, a price rule or a policy one that can be applied: everything it needs, and nothing that contradicts it.
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
import { pricingKinds } from './facts.ts';

export function refuseBadDiscount(
  rule: Omit<DiscountRule, 'id' | 'redemptions' | 'version' | 'createdAt' | 'updatedAt' | 'createdBy'>,
): void {
  const { kind, mode, tiers, percent, amount, from, to, when } = rule;
  if (when) readCondition(when, pricingKinds(when));
  if (from !== undefined && to !== undefined && to < from) throw outOfRange('to', `must not be before ${from}`);
  if (kind === 'VOLUME') {
    if (!mode) throw needed('mode');
    if (tiers.length === 0) throw needed('tiers');
    if (percent !== undefined || amount) throw unfit('percent', 'a VOLUME discount has tiers');
    refuseBadTiers(tiers);
    return;
  }
  if (tiers.length > 0) throw unfit('tiers', 'a PROMOTIONAL discount has a percentage or an amount');
  if ((percent === undefined) === (amount === undefined)) throw unfit('percent', 'name a percentage or an amount');
  if (amount && amount.amount <= 0) throw outOfRange('amount', 'must be above 0');
}

function refuseBadTiers(tiers: DiscountRule['tiers']) {
  tiers.forEach(({ minQty }, index) => {
    if (compare(minQty, '0') < 0) throw outOfRange(`tiers[${index}].minQty`, 'must not be negative');
    if (tiers.some((other, at) => at < index && compare(other.minQty, minQty) === 0))
      throw unfit(`tiers[${index}].minQty`, `${minQty} is there already`);
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

export function refuseBadPriceRule({ when, effect, params }: Pick<PriceRule, 'when' | 'effect' | 'params'>): void {
  readCondition(when, pricingKinds(when));
  for (const name of neededBy[effect]) {
    const value = params?.[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) throw needed(`params.${name}`);
  }
  // A line that a rule adds is known again by its key.
  if (effect === 'ADD_LINE' && params?.line?.key === '') throw needed('params.line.key');
  if (effect === 'REMOVE_LINE' && (params?.lineKeys.length ?? 0) + (params?.priceItemIds.length ?? 0) === 0)
    throw needed('params.lineKeys');
  for (const [name, money] of [
    ['unitPrice', params?.unitPrice],
    ['amount', params?.amount],
  ] as const) {
    if (money && money.amount < 0) throw outOfRange(`params.${name}`, 'must not be negative');
  }
}

export function refuseBadPolicy(rules: readonly ApprovalRule[]): void {
  rules.forEach(({ value }, index) => {
    if (compare(value, '0') < 0) throw outOfRange(`rules[${index}].value`, 'must not be negative');
  });
}

const needed = (field: string) => invalidFields({ field, code: 'required', message: 'is required' });
const unfit = (field: string, message: string) => invalidFields({ field, code: 'unfit', message });
