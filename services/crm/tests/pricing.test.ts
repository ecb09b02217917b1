import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Callee } from '@throughline/chassis/rpc/call';
import { unavailable } from '@throughline/chassis/errors';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CrmSettingsServiceService } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import { PricingServiceService, type PriceLinesRequest } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import {
  PricingRuleServiceService,
  type CreateDiscountRuleRequest,
  type CreatePriceRuleRequest,
  type PriceRuleParams,
} from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { CalculateTaxRequest } from '@throughline/contracts/gen/throughline/finance/v1/tax';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { exampleLines, fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { client, exampleQuote } from './sales.fixture.ts';

const tier = { resource: 'crm.companies', key: 'tier', type: 'TEXT' as const, required: false };

let mesh: TestMesh;
let financeStands = false;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf({ fields: [tier] }), ['finance', finance]]),
  });
});
afterAll(() => mesh?.stop());

/** New York's 8.875 % on everything, once it stands. */
const finance: Callee = {
  async call(method, request) {
    if (!financeStands || method.name !== 'CalculateTax') throw unavailable('service.unavailable', 'finance does not stand here.');
    const { lines } = request as CalculateTaxRequest;
    const components = [
      { jurisdiction: 'NY', rate: '4', amount: undefined },
      { jurisdiction: 'NYC', rate: '4.875', amount: undefined },
    ];
    return { message: { lines: lines.map(({ key }) => ({ key, components })) }, replayed: false };
  },
  stream() {
    throw unavailable('service.unavailable', 'finance streams nothing here.');
  },
};

const rules = () => mesh.as()(PricingRuleServiceService);
const asked = (given: Partial<PriceLinesRequest> = {}): PriceLinesRequest => ({
  currency: 'USD',
  lines: [fixed('', '1', usd(10_000))],
  phases: [],
  headerDiscount: undefined,
  promoCodes: [],
  choices: undefined,
  answers: undefined,
  ...given,
});
const priced = (given: Partial<PriceLinesRequest> = {}, tenantId?: string) =>
  mesh
    .as(tenantId ? { tenantId } : {})(PricingServiceService)
    .priceLines(asked(given));
const discount = (given: Partial<CreateDiscountRuleRequest>): CreateDiscountRuleRequest => ({
  name: 'Spring',
  kind: 'PROMOTIONAL',
  tiers: [],
  amount: undefined,
  appliesTo: undefined,
  when: undefined,
  priority: 0,
  ...given,
});
const params = (given: Partial<PriceRuleParams>): PriceRuleParams => ({
  lineKeys: [],
  priceItemIds: [],
  models: [],
  line: undefined,
  unitPrice: undefined,
  amount: undefined,
  ...given,
});
const everyRule = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  q: '',
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
};
const always = { field: 'totals.subtotal', op: 'GTE', value: 0 };
const priceRule = (given: Partial<CreatePriceRuleRequest>): CreatePriceRuleRequest => ({
  name: 'Rule',
  priority: 1,
  when: always,
  effect: 'DISCOUNT_PERCENT',
  params: params({ percent: '10' }),
  ...given,
});

describe('calculating', () => {
  test('prices without saving, with who would have to approve @row CRM-78', async () => {
    const answer = await priced({
      lines: [fixed('', '1', usd(10_000_000))],
      headerDiscount: { percent: '25', amount: undefined },
      netDays: 90,
    });
    expect(answer.totals).toMatchObject({ net: usd(7_500_000), effectiveDiscountPercent: '25.00' });
    expect(answer.lines[0]).toMatchObject({
      key: 'L1',
      amounts: { gross: usd(10_000_000), discounts: [{ source: 'HEADER', amount: usd(2_500_000) }] },
    });
    expect(answer.approvals.map(({ role }) => role)).toEqual(['MANAGER', 'CONTROLLER', 'OWNER']);
  });

  // Finance, who knows the rate into the firm's dollars, is away.
  test.each([
    ['JPY', '1', 9_999, '12.5', 8_749],
    ['KWD', '3', 10_005, '7.5', 27_764],
  ])('3: %s has its own minor unit, and who may have to approve is shown @row CRM-73', async (currency, quantity, amount, percent, net) => {
    const line = fixed('', quantity, { amount, currency }, { discount: { percent, amount: undefined } });
    const { totals, approvals } = await priced({ currency, lines: [line] });
    expect(totals?.net).toEqual({ amount: net, currency });
    expect(approvals.at(0)).toMatchObject({ level: 1, role: 'MANAGER' });
  });

  test.each<[string, Partial<PriceLinesRequest>, string]>([
    ['no line', { lines: [] }, 'quote.empty'],
    ['a price of nothing', { lines: [fixed('A', '1', usd(0))] }, 'quote.unpriced'],
    ['a second currency', { lines: [fixed('A', '1', { amount: 1, currency: 'EUR' })] }, 'quote.currency_mismatch'],
    ['a code that there is not', { promoCodes: ['NOPE'] }, 'promo.invalid'],
    [
      'an option group that is not met',
      { lines: [fixed('A', '1', usd(1), { kind: 'OPTIONAL', optionGroup: { key: 'g', min: 1, max: 1 } })] },
      'quote.options_invalid',
    ],
    ['an option that is none', { choices: { lineKeys: ['L1'] } }, 'quote.options_invalid'],
  ])('%s is refused @row CRM-78', async (_, given, code) => {
    await expect(priced(given)).rejects.toMatchObject({ kind: 'RULE', code });
  });
});

describe('rules', () => {
  test('a code is the firm’s own, whatever its case, and is used where it is said @row CRM-74', async () => {
    const made = await rules().createDiscountRule(discount({ code: 'SPRING', percent: '20' }));
    expect(made).toMatchObject({ stacking: 'STACKABLE', redemptions: 0, version: 1 });
    await expect(rules().createDiscountRule(discount({ code: 'spring', percent: '5' }))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'promo.taken',
    });
    expect((await priced({ promoCodes: ['Spring'] })).totals?.net).toEqual(usd(8_000));
    await expect(priced({ promoCodes: ['Spring'] }, otherFirm)).rejects.toMatchObject({ code: 'promo.invalid' });
    const patch = { ...discount({}), id: made.id, updateMask: ['to'], to: '2026-03-01' };
    expect(await rules().updateDiscountRule(patch)).toMatchObject({ to: '2026-03-01', percent: '20', version: 2 });
    await expect(priced({ promoCodes: ['Spring'] })).rejects.toMatchObject({ code: 'promo.expired' });
    await rules().deleteDiscountRule({ id: made.id });
    await expect(rules().getDiscountRule({ id: made.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test.each<[string, Partial<CreateDiscountRuleRequest>, string]>([
    ['no tier', { kind: 'VOLUME', mode: 'ALL_UNITS' }, 'validation.failed'],
    ['a code of nothing', { percent: '1', code: ' ' }, 'validation.failed'],
    ['neither percentage nor amount', {}, 'validation.failed'],
    ['an end before its beginning', { percent: '1', from: '2026-02-02', to: '2026-02-01' }, 'validation.out_of_range'],
    ['a percentage over 100', { percent: '101' }, 'validation.out_of_range'],
    ['a condition on nothing', { percent: '1', when: { field: 'nothing', op: 'EQ', value: '1' } }, 'condition.invalid'],
  ])('a discount with %s is refused @row CRM-74', async (_, given, code) => {
    await expect(rules().createDiscountRule(discount(given))).rejects.toMatchObject({ kind: 'MALFORMED', code });
  });

  test('a price rule applies to every quote from then on @row CRM-75', async () => {
    const made = await rules().createPriceRule(priceRule({ name: 'Launch', when: { field: 'answers.launch', op: 'EQ', value: 'yes' } }));
    expect((await priced({ answers: { launch: 'yes' } })).totals?.net).toEqual(usd(9_000));
    expect((await priced()).totals?.net).toEqual(usd(10_000));
    expect((await rules().listPriceRules({ ...everyRule, q: 'laun' })).items.map(({ id }) => id)).toEqual([made.id]);
    await rules().deletePriceRule({ id: made.id });
    await expect(rules().createPriceRule(priceRule({ effect: 'ADD_LINE' }))).rejects.toMatchObject({ code: 'validation.failed' });
  });

  test('a rule may ask what the firm knows of its companies, in fields of its own too @row CRM-75 @row CRM-1', async () => {
    const when = {
      all: [
        { field: 'company.customFields.tier', op: 'EQ', value: 'GOLD' },
        { field: 'company.annualRevenue', op: 'GT', value: 0 },
      ],
    };
    const made = await rules().createPriceRule(priceRule({ when }));
    const company = (given: object) =>
      mesh
        .as()(CompanyServiceService)
        .createCompany(newCompany({ name: `C ${Math.random()}`, ...given }));
    const gold = await company({ customFields: { tier: 'GOLD' }, annualRevenue: usd(1) });
    const plain = await company({ annualRevenue: usd(1) });
    const netFor = async ({ id }: { id: string }) => (await priced({ companyId: id })).totals?.net;
    expect([await netFor(gold), await netFor(plain)]).toEqual([usd(9_000), usd(10_000)]);
    await rules().deletePriceRule({ id: made.id });
    const unknown = priceRule({ when: { field: 'company.customFields.mood', op: 'EQ', value: 'x' } });
    await expect(rules().createPriceRule(unknown)).rejects.toMatchObject({ kind: 'MALFORMED', code: 'condition.invalid' });
  });

  test('where rules leave no line there is nothing to sell @row CRM-75', async () => {
    const made = await rules().createPriceRule(priceRule({ effect: 'REMOVE_LINE', params: params({ lineKeys: ['L1'] }) }));
    await expect(priced()).rejects.toMatchObject({ kind: 'RULE', code: 'quote.empty' });
    await rules().deletePriceRule({ id: made.id });
  });

  test('what a discount does not say is as the chapter has it, also once it is cleared @row CRM-74', async () => {
    const tiers = [{ minQty: '5', percent: '10' }];
    const made = await rules().createDiscountRule(discount({ kind: 'VOLUME', tiers, stacking: 'EXCLUSIVE' }));
    expect(made).toMatchObject({ mode: 'ALL_UNITS', stacking: 'EXCLUSIVE' });
    const cleared = { ...discount({ kind: 'VOLUME', tiers }), id: made.id, updateMask: ['mode', 'stacking'] };
    expect(await rules().updateDiscountRule(cleared)).toMatchObject({ mode: 'ALL_UNITS', stacking: 'STACKABLE', version: 2 });
    await rules().deleteDiscountRule({ id: made.id });
  });

  test('a price rule without a name goes by what it does; a line that it adds is one that a quote may have @row CRM-75', async () => {
    const made = await rules().createPriceRule(priceRule({ name: '' }));
    expect(made.name).toBe('Discount percent');
    await expect(rules().createPriceRule({ ...priceRule({}), priority: undefined })).rejects.toMatchObject({
      code: 'validation.failed',
      fields: [{ field: 'priority', code: 'required' }],
    });
    const patch = { ...priceRule({}), id: made.id, priority: 1, updateMask: ['active'] };
    expect((await rules().updatePriceRule({ ...patch, active: false })).active).toBe(false);
    expect((await rules().updatePriceRule(patch)).active).toBe(true);
    const listed = await rules().listPriceRules({ ...everyRule, createdAfter: made.createdAt, createdBefore: made.createdAt });
    expect(listed.items.map(({ id }) => id)).toEqual([made.id]);
    await rules().deletePriceRule({ id: made.id });
    const adding = priceRule({ effect: 'ADD_LINE', params: params({ line: fixed('X', '-1', usd(100)) }) });
    await expect(rules().createPriceRule(adding)).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'validation.out_of_range',
      fields: [{ field: 'params.line.quantity' }],
    });
  });

  test('the policy is the default until the firm has its own @row CRM-77', async () => {
    const standard = await rules().getApprovalPolicy({});
    expect(standard.rules).toHaveLength(6);
    const strict = [{ metric: 'DISCOUNT_PERCENT' as const, op: 'GT' as const, value: '0', level: 1, role: 'DEAL_DESK' }];
    expect(await rules().updateApprovalPolicy({ updateMask: ['rules'], rules: strict })).toMatchObject({ rules: strict, version: 1 });
    expect((await priced({ headerDiscount: { percent: '1', amount: undefined } })).approvals).toMatchObject([{ role: 'DEAL_DESK' }]);
    expect((await rules().updateApprovalPolicy({ updateMask: [], rules: [] })).rules).toEqual(strict);
    expect((await rules().updateApprovalPolicy({ updateMask: ['rules'], rules: [] })).rules).toEqual(standard.rules);
  });

  test('two first changes of the policy at once leave one policy @row CRM-77', async () => {
    const newFirm = mesh.as({ tenantId: '018f3a5e-7c1d-7a2b-9c3d-0000000000f2' })(PricingRuleServiceService);
    const policyOf = (role: string) => [{ metric: 'DISCOUNT_PERCENT' as const, op: 'GT' as const, value: '0', level: 1, role }];
    const first = (role: string) => newFirm.updateApprovalPolicy({ updateMask: ['rules'], rules: policyOf(role) });
    const answers = await Promise.all([first('ONE'), first('TWO'), first('THREE')]);
    expect(answers.map(({ version }) => version).toSorted()).toEqual([1, 2, 3]);
    expect((await newFirm.getApprovalPolicy({})).rules).toEqual(answers.find(({ version }) => version === 3)!.rules);
  });

  test('a fee calculator counts in the firm’s currency where it names none @row CRM-78', async () => {
    const made = await rules().createFeeCalculator({ name: '', currency: '', inputs: [], rules: [] });
    expect(made).toMatchObject({ name: 'Fee calculator', currency: 'USD', rangePercent: '15' });
  });

  test('a fee calculator answers with a range @row CRM-78', async () => {
    const nothing = { when: undefined, amount: undefined };
    const made = await rules().createFeeCalculator({
      name: 'Books',
      currency: 'USD',
      inputs: [{ key: 'employees', label: '', type: 'NUMBER' }],
      rules: [
        { ...nothing, amount: usd(200_000) },
        { ...nothing, amount: usd(15_000), per: 'employees' },
      ],
    });
    expect(await rules().estimateFee({ id: made.id, answers: { employees: 12 } })).toEqual({
      amount: usd(380_000),
      low: usd(320_000),
      high: usd(440_000),
    });
  });
});

describe('a firm that charges tax', () => {
  const taxed = () => mesh.as({ tenantId: otherFirm });

  test('gets no price without it, and the worked example with it @row CRM-73', async () => {
    const us = taxed();
    await us(CrmSettingsServiceService).updateCrmSettings({
      updateMask: ['tax'],
      tax: { charges: true },
      numberFormats: undefined,
      health: undefined,
      rating: undefined,
      approvals: undefined,
      capture: undefined,
    });
    await expect(exampleQuote(us)).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'tax.unavailable' });
    const { companyId } = await client(us);
    await expect(us(PricingServiceService).priceLines(asked({ companyId }))).rejects.toMatchObject({
      kind: 'UNAVAILABLE',
      code: 'tax.unavailable',
    });

    financeStands = true;
    const undiscounted = exampleLines.map((line) =>
      line.key === 'L3' ? { ...line, discount: { percent: '10', amount: undefined } } : line,
    );
    const quote = await exampleQuote(us, { lines: undiscounted });
    expect(quote.totals).toMatchObject({ net: usd(3_885_498), tax: usd(344_838), total: usd(4_230_336) });
    expect(quote.taxSnapshot?.lines[0]).toEqual({ lineKey: 'L1', rate: '8.875' });
    expect((await us(QuoteServiceService).submitQuote({ id: quote.id })).approvals).toMatchObject([{ decision: 'AUTO' }]);
  });
});
