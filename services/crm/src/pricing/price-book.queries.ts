// The rules a basket is priced by, read together: what holds for the firm today, and what they may know of the company.
import type { Reader } from '@throughline/chassis/database/reader';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { CompanyTable } from '../accounts/company.table.ts';
import type { StoredCompany } from '../accounts/company.ts';
import type { Facts } from '../conditions/condition.ts';
import { customFacts } from '../custom-fields/custom-fields.ts';
import { QuoteTemplateTable } from '../quotes/quote-template.table.ts';
import { DiscountRuleTable } from './discount-rule.table.ts';
import type { CompanyFacts } from './facts.ts';
import type { PriceBook } from './price.ts';
import { PriceRuleTable } from './price-rule.table.ts';

export interface BookGround {
  today: PlainDate;
  companyId?: string | undefined;
  /** Its own rules apply beside those of every quote. */
  templateId?: string | undefined;
  answers?: Facts | undefined;
}

export async function readPriceBook(tx: Reader, { today, companyId, templateId, answers = {} }: BookGround): Promise<PriceBook> {
  // Not for the caller to reach: the rules apply to whoever makes a quote.
  const rules = await tx.select(PriceRuleTable, 'active', []);
  const discountRules = await tx.select(DiscountRuleTable, 'true', []);
  const reserved = await templateRules(tx);
  const [company] = companyId === undefined ? [] : await tx.select(CompanyTable, 'id = $1', [companyId]);
  return {
    priceRules: rules.filter(({ id }) => !reserved.has(id) || reserved.get(id)!.includes(templateId ?? '')),
    discountRules,
    company: company && companyFacts(company),
    answers,
    today,
  };
}

/** Which templates keep a rule to themselves, by rule. */
async function templateRules(tx: Reader): Promise<Map<string, string[]>> {
  const reserved = new Map<string, string[]>();
  for (const { id, priceRuleIds } of await tx.select(QuoteTemplateTable, 'cardinality(price_rule_ids) > 0', [])) {
    for (const ruleId of priceRuleIds) reserved.set(ruleId, [...(reserved.get(ruleId) ?? []), id]);
  }
  return reserved;
}

const companyFacts = (company: StoredCompany): CompanyFacts => {
  const { name, industry, size, lifecycle, annualRevenue, source, roles, tags, addresses, customFields } = company;
  return {
    name,
    industry,
    size,
    lifecycle,
    annualRevenue: annualRevenue?.amount,
    source,
    roles,
    tags,
    country: (addresses.find(({ kind }) => kind === 'REGISTERED') ?? addresses[0])?.country,
    ...customFacts(customFields),
  };
};
