import type {
  DiscountRule,
  FeeCalculator,
  PriceRule,
  PricingRuleServiceService,
} from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { containsText, page, type ListOptions } from '@throughline/chassis/database/list';
import { changedFields } from '@throughline/chassis/decision';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import type { Passport } from '@throughline/chassis/security/passport';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { rulesOf } from './approval-policy.ts';
import { ApprovalPolicyTable, storedPolicy, type StoredPolicy } from './approval-policy.table.ts';
import { keepCosts } from './cost-privacy.ts';
import { DiscountRuleTable } from './discount-rule.table.ts';
import { estimateFee, rangePercentDefault, refuseBadCalculator } from './fee-calculator.ts';
import { FeeCalculatorTable } from './fee-calculator.table.ts';
import { PriceRuleTable } from './price-rule.table.ts';
import { refuseBadDiscount, refuseBadPolicy, refuseBadPriceRule } from './pricing-rule.ts';

export const pricingRuleRpc: Rpc<typeof PricingRuleServiceService> = {
  listDiscountRules: query(({ tx }, request) =>
    page(tx, DiscountRuleTable, request, { ...named('discount_rules'), text: containsText('name', 'code') }),
  ),

  getDiscountRule: query(({ tx }, { id }) => tx.get(DiscountRuleTable, id)),

  createDiscountRule: command(({ tx }, request) => {
    refuseBadDiscount(request);
    return tx.create(DiscountRuleTable, { set: { ...request, stacking: request.stacking ?? 'STACKABLE', redemptions: 0 } });
  }),

  updateDiscountRule: command(async ({ tx }, request) => {
    const rule = await tx.get(DiscountRuleTable, request.id);
    const { set } = changedFields<DiscountRule>(rule, namedFields(request));
    refuseBadDiscount({ ...rule, ...set });
    return tx.apply(rule, { set });
  }),

  deleteDiscountRule: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(DiscountRuleTable, id), { set: {} });
    return {};
  }),

  listPriceRules: query(({ tx }, request) => page(tx, PriceRuleTable, request, named('price_rules'))),

  getPriceRule: query(({ tx }, { id }) => tx.get(PriceRuleTable, id)),

  createPriceRule: command(({ tx }, request) => {
    refuseBadPriceRule(request);
    return tx.create(PriceRuleTable, { set: { ...request, active: request.active ?? true } });
  }),

  updatePriceRule: command(async ({ tx }, request) => {
    const rule = await tx.get(PriceRuleTable, request.id);
    const given = namedFields(request);
    if (given.params?.line) given.params = { ...given.params, line: keptCosts(tx.passport, given.params.line, rule.params?.line) };
    const { set } = changedFields<PriceRule>(rule, given);
    refuseBadPriceRule({ ...rule, ...set });
    return tx.apply(rule, { set });
  }),

  deletePriceRule: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(PriceRuleTable, id), { set: {} });
    return {};
  }),

  listFeeCalculators: query(({ tx }, request) => page(tx, FeeCalculatorTable, request, named('fee_calculators'))),

  getFeeCalculator: query(({ tx }, { id }) => tx.get(FeeCalculatorTable, id)),

  createFeeCalculator: command(({ tx }, request) => {
    refuseBadCalculator(request);
    return tx.create(FeeCalculatorTable, { set: { ...request, rangePercent: request.rangePercent ?? rangePercentDefault } });
  }),

  updateFeeCalculator: command(async ({ tx }, request) => {
    const calculator = await tx.get(FeeCalculatorTable, request.id);
    const { set } = changedFields<FeeCalculator>(calculator, namedFields(request));
    if ('rangePercent' in set) set.rangePercent ??= rangePercentDefault;
    refuseBadCalculator({ ...calculator, ...set });
    return tx.apply(calculator, { set });
  }),

  deleteFeeCalculator: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(FeeCalculatorTable, id), { set: {} });
    return {};
  }),

  estimateFee: query(async ({ tx }, { id, answers = {} }) => estimateFee(await tx.get(FeeCalculatorTable, id), answers)),

  getApprovalPolicy: query(async ({ tx }) => shown(await storedPolicy(tx))),

  updateApprovalPolicy: command(async ({ tx }, request) => {
    const { rules = [] } = namedFields(request);
    refuseBadPolicy(rules);
    const stored = await storedPolicy(tx);
    return shown(stored ? await tx.apply(stored, { set: { rules } }) : await tx.create(ApprovalPolicyTable, { set: { rules } }));
  }),
};

const named = (table: string): ListOptions => ({
  orderBy: { name: { sql: `${table}.name`, type: 'text' } },
  defaultOrder: 'name',
  text: containsText(`${table}.name`),
});

const keptCosts = (passport: Passport, line: Line, stood: Line | undefined): Line => keepCosts([line], stood ? [stood] : [], passport)[0]!;

const shown = (stored: StoredPolicy | undefined) => ({
  rules: [...rulesOf(stored)],
  version: stored?.version ?? 0,
  updatedAt: stored?.updatedAt,
});
