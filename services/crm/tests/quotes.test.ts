import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import { QuoteItemServiceService, type UpdateQuoteItemRequest } from '@throughline/contracts/gen/throughline/crm/v1/quote_items';
import { QuoteTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_templates';
import { QuoteServiceService, type ListQuotesRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PricingRuleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { acceptance, acceptedQuote, anId, client, exampleQuote, newQuote, quotePatch, sentQuote, tokenOf } from './sales.fixture.ts';

const day = 86_400_000;
const inactive = '018f3a5e-7c1d-7a2b-9c3d-0000000000ff';

let mesh: TestMesh;
let us: Ask;
let stranger: Ask;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-01-01T03:00:00Z', neighbours: firmOf({ inactive: [inactive] }) });
  us = mesh.as();
  stranger = mesh.as({ tenantId: null, tenantStatus: null, actor: { kind: 'ANONYMOUS', id: '', name: '' }, userId: null, permissions: [] });
});
afterAll(() => mesh?.stop());

const quotes = () => us(QuoteServiceService);
const open = () => stranger(PublicQuoteServiceService);
const everyQuote: ListQuotesRequest = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  q: '',
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  status: [],
  companyId: [],
  ownerId: [],
  opportunityId: [],
  contactId: [],
  templateId: '',
  includeDeleted: false,
};

describe('drafting', () => {
  test('10: its number is of the firm’s own calendar @row CRM-2', async () => {
    expect((await exampleQuote(us)).number).toBe('Q-2025-000001');
  });

  test('lines and phases are changed one at a time, and the whole is priced anew @row CRM-81', async () => {
    const { id } = await exampleQuote(us);
    const items = us(QuoteItemServiceService);
    await items.createQuotePhase({ id, key: 'late', name: 'Later', startOffsetDays: 0, durationDays: 5, optional: false });
    const added = await items.createQuoteItem({ ...fixed('', '2', usd(50_000), { phaseKey: 'late' }), id });
    expect(added).toMatchObject({ key: 'L4', amounts: { gross: usd(100_000), net: usd(95_000) } });
    await expect(items.deleteQuotePhase({ id, key: 'late' })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'phase.in_use' });
    const patch: UpdateQuoteItemRequest = { ...fixed('L4', '3', usd(0)), id, key: 'L4', updateMask: ['quantity'] };
    expect((await items.updateQuoteItem(patch)).amounts?.gross).toEqual(usd(150_000));
    await items.deleteQuoteItem({ id, key: 'L4' });
    const again = await items.createQuoteItem({ ...fixed('', '1', usd(1)), id });
    expect(again.key).toBe('L4');
    await items.deleteQuoteItem({ id, key: 'L4' });
    await expect(items.getQuoteItem({ id, key: 'L4' })).rejects.toMatchObject({ code: 'not_found' });
    expect((await quotes().getQuote({ id })).totals?.subtotal).toEqual(usd(4_183_331));
  });

  test('a change that changes nothing leaves it as it is @row CRM-81', async () => {
    const quote = await exampleQuote(us);
    expect(await quotes().updateQuote(quotePatch(quote.id, { netDays: 30 }))).toMatchObject({ version: 1, updatedAt: quote.updatedAt });
  });

  test('sections without a key go by their kind, and none says the same twice @row CRM-86', async () => {
    const section = (key: string) => ({ key, kind: 'TERMS' as const, title: 'Terms', body: 'Ours' });
    const quote = await exampleQuote(us, { sections: [section(''), section('terms'), section('')] });
    expect(quote.sections.map(({ key }) => key)).toEqual(['terms-2', 'terms', 'terms-3']);
    const twice = { sections: [section('a'), section('a')] };
    const repeated = { kind: 'MALFORMED', code: 'validation.failed', fields: [{ field: 'sections[1].key', code: 'repeated' }] };
    await expect(quotes().updateQuote(quotePatch(quote.id, twice))).rejects.toMatchObject(repeated);
    const template = { name: 'Twice', phases: [], lines: [], priceRuleIds: [], ...twice };
    await expect(us(QuoteTemplateServiceService).createQuoteTemplate(template)).rejects.toMatchObject(repeated);
  });

  test('a template gives lines and words, with its variables filled in @row CRM-81 @row CRM-86', async () => {
    const section = { key: 'cover', kind: 'COVER' as const, title: 'For {{client}}', body: 'Dear {{client}}, {{unsaid}}' };
    const templates = us(QuoteTemplateServiceService);
    const template = await templates.createQuoteTemplate({
      name: 'Set-up',
      phases: [],
      lines: [fixed('', '1', usd(100), { description: 'Set-up for {{client}}' })],
      sections: [section],
      priceRuleIds: [],
    });
    await expect(
      templates.createQuoteTemplate({ name: 'set-up', phases: [], lines: [], sections: [], priceRuleIds: [] }),
    ).rejects.toMatchObject({ code: 'quote_template.taken' });
    const quote = await quotes().createQuote(
      newQuote({ ...(await client(us)), templateId: template.id, variables: { client: 'Northwind' } }),
    );
    expect(quote.lines[0]).toMatchObject({ key: 'L1', description: 'Set-up for Northwind' });
    expect(quote.sections[0]).toMatchObject({ title: 'For Northwind', body: 'Dear Northwind, {{unsaid}}' });
    await expect(templates.deleteQuoteTemplate({ id: template.id })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'quote_template.in_use',
    });
  });

  test('repricing shows what today’s rules would change, and changes it when told to @row CRM-76', async () => {
    const { id } = await exampleQuote(us);
    const rules = us(PricingRuleServiceService);
    const rule = await rules.createDiscountRule({
      name: 'All',
      kind: 'PROMOTIONAL',
      percent: '10',
      tiers: [],
      amount: undefined,
      appliesTo: { priceItemIds: [], models: ['FIXED'] },
      when: undefined,
      priority: 0,
    });
    const shown = await quotes().repriceQuote({ id, apply: false });
    expect(shown.changes.map(({ key, kind }) => [key, kind])).toEqual([
      ['L1', 'CHANGED'],
      ['L3', 'CHANGED'],
    ]);
    expect(shown.quote?.version).toBe(1);
    const applied = await quotes().repriceQuote({ id, apply: true });
    expect(applied.quote).toMatchObject({ version: 2, totals: shown.totals });
    await rules.deleteDiscountRule({ id: rule.id });
  });

  test.each<[string, () => Promise<Parameters<typeof newQuote>[0]>, string]>([
    [
      'a person of another company',
      async () => ({ ...(await client(us)), contactId: (await client(us)).contactId }),
      'contact.not_affiliated',
    ],
    ['an owner who has left', async () => ({ ...(await client(us)), ownerId: inactive }), 'owner.invalid'],
    ['another firm’s company', async () => ({ ...(await client(mesh.as({ tenantId: otherFirm }))) }), 'not_found'],
    [
      'another company’s deal',
      async () => ({
        ...(await client(us)),
        opportunityId: (await us(OpportunityServiceService).createOpportunity(newDeal((await client(us)).companyId))).id,
      }),
      'not_found',
    ],
  ])('with %s is refused @row CRM-81', async (_, given, code) => {
    await expect(quotes().createQuote(newQuote(await given()))).rejects.toMatchObject({ code });
  });

  test('an empty one is not submitted @row CRM-81', async () => {
    const { id } = await quotes().createQuote(newQuote(await client(us)));
    await expect(quotes().submitQuote({ id })).rejects.toMatchObject({ kind: 'RULE', code: 'quote.empty' });
  });
});

describe('behind the link', () => {
  test('a visitor counts once in half an hour @row CRM-82', async () => {
    const { quote, token } = await sentQuote(us);
    await open().viewQuote({ token });
    await open().viewQuote({ token });
    await mesh.pass(31 * 60_000);
    await open().viewQuote({ token });
    expect((await quotes().getQuote({ id: quote.id })).views).toBe(2);
    expect((await quotes().listQuoteViews({ id: quote.id })).items).toHaveLength(2);
  });

  test('a new version makes the old link dead, and is compared with the old one @row CRM-85', async () => {
    const { quote, token } = await sentQuote(us);
    const revised = await quotes().reviseQuote({ id: quote.id });
    expect(revised).toMatchObject({ n: 2, status: 'DRAFT', number: quote.number });
    await expect(open().viewQuote({ token })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'quote.superseded' });
    await quotes().updateQuote(quotePatch(quote.id, { lines: revised.lines.slice(0, 2) }));
    const { items } = await quotes().listQuoteVersions({ id: quote.id });
    expect(items.map(({ id, n, status }) => [id, n, status])).toEqual([
      [quote.id, 2, 'DRAFT'],
      [quote.id, 1, 'SUPERSEDED'],
    ]);
    expect((await quotes().getQuote({ id: quote.id, n: 1 })).totals).toEqual(quote.totals);
    const difference = await quotes().diffQuote({ id: quote.id });
    expect(difference.lines.map(({ key, kind }) => [key, kind])).toContainEqual(['L3', 'REMOVED']);
    expect(difference.netDelta).toBeLessThan(0);
  });

  test('is dead once the quote is taken back; a token of nobody leads nowhere @row CRM-82', async () => {
    const { quote, token } = await sentQuote(us);
    await quotes().withdrawQuote({ id: quote.id, reason: 'Typo' });
    await expect(open().viewQuote({ token })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'quote.withdrawn' });
    await expect(open().viewQuote({ token: 'nobody' })).rejects.toMatchObject({ kind: 'MISSING', code: 'not_found' });
  });

  test('runs out with its last day, by itself @row CRM-82', async () => {
    const { quote, token } = await sentQuote(us);
    await mesh.pass(32 * day);
    expect((await quotes().getQuote({ id: quote.id })).status).toBe('EXPIRED');
    await expect(open().acceptPublicQuote(acceptance(token, quote.contentHash!))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'quote.expired',
    });
    expect((await quotes().reviseQuote({ id: quote.id })).n).toBe(2);
  });

  test('nobody accepts what is not the quote, or without consent @row CRM-83', async () => {
    const { token, quote } = await sentQuote(us);
    await expect(open().acceptPublicQuote(acceptance(token, '0'.repeat(64)))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'quote.changed',
    });
    await expect(open().acceptPublicQuote(acceptance(token, quote.contentHash!, { consent: false }))).rejects.toMatchObject({
      kind: 'MALFORMED',
    });
    await expect(open().acceptPublicQuote(acceptance(token, quote.contentHash!, { choices: { lineKeys: ['L1'] } }))).rejects.toMatchObject({
      code: 'quote.options_invalid',
    });
  });

  test('declining says why, once; then there is nothing to accept @row CRM-83', async () => {
    const { quote, token } = await sentQuote(us);
    expect((await open().declinePublicQuote({ token, reason: 'Too dear' })).status).toBe('DECLINED');
    expect((await open().declinePublicQuote({ token, reason: 'Again' })).status).toBe('DECLINED');
    expect((await quotes().getQuote({ id: quote.id })).closedReason).toBe('Too dear');
    await expect(open().acceptPublicQuote(acceptance(token, quote.contentHash!))).rejects.toMatchObject({
      code: 'quote.invalid_transition',
      details: { from: 'DECLINED', allowed: ['revise'] },
    });
  });

  test('accepting takes the deal’s other quotes back and uses the code up @row CRM-83 @row CRM-74', async () => {
    const parties = await client(us);
    const { id: opportunityId } = await us(OpportunityServiceService).createOpportunity(newDeal(parties.companyId));
    const once = {
      name: 'Once',
      kind: 'PROMOTIONAL' as const,
      percent: '1',
      maxRedemptions: 1,
      tiers: [],
      amount: undefined,
      appliesTo: undefined,
      when: undefined,
      priority: 0,
    };
    const rules = us(PricingRuleServiceService);
    const rule = await rules.createDiscountRule({ ...once, code: 'ONCE' });
    const codeless = await rules.createDiscountRule({ ...once, when: { field: 'totals.subtotal', op: 'EQ', value: 4_183_331 } });
    const rival = await sentQuote(us, { ...parties, opportunityId });
    const { quote, token } = await sentQuote(us, { ...parties, opportunityId, promoCodes: ['ONCE'] });
    await open().acceptPublicQuote(acceptance(token, quote.contentHash!));
    expect(await quotes().getQuote({ id: rival.quote.id })).toMatchObject({
      status: 'WITHDRAWN',
      closedReason: `${quote.number} was accepted.`,
    });
    for (const { id } of [rule, codeless]) expect((await rules.getDiscountRule({ id })).redemptions).toBe(1);
    await expect(exampleQuote(us, { ...parties, promoCodes: ['once'] })).rejects.toMatchObject({ kind: 'RULE', code: 'promo.exhausted' });
    await rules.deleteDiscountRule({ id: codeless.id });
  });
});

describe('what comes of it', () => {
  test('the client’s word is recorded by hand, with its document, and again it is the same @row CRM-83', async () => {
    const { quote } = await sentQuote(us);
    const word = { id: quote.id, name: 'Nora', email: 'nora@example.com', documentId: anId, choices: undefined };
    const accepted = await quotes().acceptQuote(word);
    expect(accepted).toMatchObject({ status: 'ACCEPTED', acceptance: { name: 'Nora', documentId: anId, lineKeys: ['L1', 'L2', 'L3'] } });
    expect(await quotes().acceptQuote({ ...word, name: 'Other' })).toEqual(accepted);
  });

  test('an invoice makes a client and a sale; finance drafts it when it stands @row CRM-84 @row CRM-10', async () => {
    const quote = await acceptedQuote(us, stranger);
    const converted = await quotes().convertQuote({ id: quote.id, target: 'INVOICE' });
    expect(converted.status).toBe('CONVERTED');
    const sale = await us(SaleServiceService).getSale({ id: converted.saleId! });
    expect(sale).toMatchObject({ quoteId: quote.id, totals: { net: quote.totals?.net }, terms: { netDays: 30 } });
    expect((await us(CompanyServiceService).getCompany({ id: quote.companyId })).lifecycle).toBe('CLIENT');
  });

  test('work is no sales order @row CRM-84', async () => {
    const quote = await acceptedQuote(us, stranger);
    await expect(quotes().convertQuote({ id: quote.id, target: 'SALES_ORDER' })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'quote.not_orderable',
    });
  });

  test('a draft is no thing to convert or send @row CRM-84', async () => {
    const { id } = await exampleQuote(us);
    await expect(quotes().convertQuote({ id })).rejects.toMatchObject({
      code: 'quote.invalid_transition',
      details: { from: 'DRAFT', allowed: ['edit', 'submit'] },
    });
    await expect(quotes().sendQuote({ id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'quote.invalid_transition' });
  });
});

test('people see their own quotes and those of their accounts; another firm sees none @row CRM-3 @row SEC-1', async () => {
  const { id } = await exampleQuote(us);
  const own = mesh.as({
    userId: anId,
    actor: { kind: 'USER', id: anId, name: 'Ben' },
    permissions: [{ permission: 'crm.*', reach: 'OWN' }],
  });
  await expect(own(QuoteServiceService).getQuote({ id })).rejects.toMatchObject({ code: 'not_found' });
  expect((await own(QuoteServiceService).listQuotes(everyQuote)).items).toEqual([]);
  await expect(mesh.as({ tenantId: otherFirm })(QuoteServiceService).getQuote({ id })).rejects.toMatchObject({ code: 'not_found' });
  const copy = await quotes().duplicateQuote({ id });
  expect(copy).toMatchObject({ n: 1, status: 'DRAFT' });
  const found = await quotes().listQuotes({ ...everyQuote, q: copy.number.slice(-4), status: ['DRAFT'] });
  expect(found.items.map((item) => item.id)).toEqual([copy.id]);
});

test('the link is shown once @row CRM-82', async () => {
  const { quote } = await sentQuote(us);
  expect(quote.link).toMatch(/\/q\/[\w-]{43}$/);
  expect(tokenOf(await quotes().getQuote({ id: quote.id }))).toBe('');
});
