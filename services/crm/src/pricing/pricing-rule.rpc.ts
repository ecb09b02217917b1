import type {
  DiscountRule,
  FeeCalculator,
  PriceRule,
  PricingRuleServiceService,
} from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { containsText, page, type ListOptions } from '@throughline/chassis/database/list';
import { onlyRecord } from '@throughline/chassis/database/only-record';
import { changedFields } from '@throughline/chassis/decision';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import type { Passport } from '@throughline/chassis/security/passport';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { definitionsOf, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { rulesOf } from './approval-policy.ts';
import { ApprovalPolicyTable, storedPolicy, type StoredPolicy } from './approval-policy.table.ts';
import { keepCosts } from './cost-privacy.ts';
import { DiscountRuleTable } from './discount-rule.table.ts';
import { estimateFee, rangePercentDefault, refuseBadCalculator } from './fee-calculator.ts';
import { FeeCalculatorTable } from './fee-calculator.table.ts';
import { PriceRuleTable } from './price-rule.table.ts';
import { discountWithDefaults, refuseBadDiscount, refuseBadPolicy, refuseBadPriceRule, spokenEffect } from './pricing-rule.ts';

export const pricingRuleRpc: Rpc<typeof PricingRuleServiceService> = {
  listDiscountRules: query(({ tx }, request) =>
    page(tx, DiscountRuleTable, request, { ...named('discount_rules'), text: containsText('name', 'code') }),
  ),

  getDiscountRule: query(({ tx }, { id }) => tx.get(DiscountRuleTable, id)),

  createDiscountRule: preparedCommand(companyFields, ({ tx }, request, definitions) => {
    const rule = discountWithDefaults(request);
    refuseBadDiscount(rule, definitions);
    return tx.create(DiscountRuleTable, { set: { ...rule, redemptions: 0 } });
  }),

  updateDiscountRule: preparedCommand(companyFields, async ({ tx }, request, definitions) => {
    const rule = await tx.get(DiscountRuleTable, request.id);
    const wanted = discountWithDefaults({ ...rule, ...namedFields(request) });
    refuseBadDiscount(wanted, definitions);
    return tx.apply(rule, { set: changedFields<DiscountRule>(rule, wanted).set });
  }),

  deleteDiscountRule: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(DiscountRuleTable, id), { set: {} });
    return {};
  }),

  listPriceRules: query(({ tx }, request) => page(tx, PriceRuleTable, request, named('price_rules'))),

  getPriceRule: query(({ tx }, { id }) => tx.get(PriceRuleTable, id)),

  createPriceRule: preparedCommand(companyFields, ({ tx }, request, definitions) => {
    refuseBadPriceRule(request, definitions);
    const name = request.name.trim() || spokenEffect(request.effect);
    return tx.create(PriceRuleTable, {
      set: { ...request, name, priority: request.priority!, active: request.active ?? true },
    });
  }),

  updatePriceRule: preparedCommand(companyFields, async ({ tx }, request, definitions) => {
    const rule = await tx.get(PriceRuleTable, request.id);
    const named = namedFields(request);
    const { active = true, ...rest } = named;
    const given: Partial<PriceRule> = 'active' in named ? { ...rest, active } : rest;
    if (given.params?.line) given.params = { ...given.params, line: keptCosts(tx.passport, given.params.line, rule.params?.line) };
    const { set } = changedFields<PriceRule>(rule, given);
    refuseBadPriceRule({ ...rule, ...set }, definitions);
    return tx.apply(rule, { set });
  }),

  deletePriceRule: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(PriceRuleTable, id), { set: {} });
    return {};
  }),

  listFeeCalculators: query(({ tx }, request) => page(tx, FeeCalculatorTable, request, named('fee_calculators'))),

  getFeeCalculator: query(({ tx }, { id }) => tx.get(FeeCalculatorTable, id)),

  createFeeCalculator: preparedCommand(firmSettings, ({ tx }, request, firm) => {
    const { name, currency, rangePercent = rangePercentDefault } = request;
    const set = { ...request, name: name.trim() || 'Fee calculator', currency: currency || firm.currency, rangePercent };
    refuseBadCalculator(set);
    return tx.create(FeeCalculatorTable, { set });
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
    const stored = await onlyRecord(tx, ApprovalPolicyTable);
    const { rules = stored?.rules ?? [] } = namedFields(request);
    refuseBadPolicy(rules);
    return shown(stored ? await tx.apply(stored, { set: { rules } }) : await tx.create(ApprovalPolicyTable, { set: { rules } }));
  }),
};

/** What conditions may ask of a company beside what every company has. */
async function companyFields(context: HandlerContext): Promise<FieldDefinitionList> {
  return definitionsOf(context, 'crm.companies');
}

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
