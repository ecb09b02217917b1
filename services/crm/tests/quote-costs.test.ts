// What work costs the firm is seen by who holds costs.read, set by them alone, and wiped by nobody else (ACC-8).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PricingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import { QuoteItemServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_items';
import { QuoteTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_templates';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { acceptedQuote, client, exampleQuote, newQuote, quotePatch, sentQuote } from './sales.fixture.ts';

let mesh: TestMesh;
let owner: Ask;
let member: Ask;
let controller: Ask;
let stranger: Ask;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], neighbours: firmOf() });
  owner = mesh.as();
  member = mesh.as({ permissions: [{ permission: 'crm.*', reach: 'ALL' }] });
  controller = mesh.as({
    permissions: [
      { permission: 'crm.quotes.read', reach: 'ALL' },
      { permission: 'finance.costs.read', reach: 'ALL' },
    ],
  });
  stranger = mesh.as({ tenantId: null, tenantStatus: null, actor: { kind: 'ANONYMOUS', id: '', name: '' }, userId: null, permissions: [] });
});
afterAll(() => mesh?.stop());

const work: Line = {
  ...fixed('W', '1', usd(0), { model: 'TIME_AND_MATERIALS', description: 'Work' }),
  unitPrice: undefined,
  roles: [{ role: 'Senior', minutes: 600, hourlyRate: usd(20_000), costRate: usd(15_000) }],
};
const licence = fixed('F', '2', usd(10_000), { unitCost: usd(7_000), description: 'Licence' });
const lines = [work, licence];

const quoteOf = async (ask: Ask) => ask(QuoteServiceService).createQuote(newQuote({ ...(await client(owner)), lines }));
const hidden = /"(unitCost|costRate|cost)":\{|marginPercent":"/;

describe('a member', () => {
  test('sees prices and no costs, wherever lines and totals stand @row SEC-6', async () => {
    const { id } = await quoteOf(owner);
    const quotes = member(QuoteServiceService);
    await owner(QuoteServiceService).updateQuote(quotePatch(id, { headerDiscount: { percent: '30', amount: undefined } }));
    await owner(QuoteServiceService).submitQuote({ id });
    await owner(QuoteServiceService).recallQuote({ id });
    const template = await owner(QuoteTemplateServiceService).createQuoteTemplate({
      name: 'With costs',
      phases: [],
      lines,
      sections: [],
      priceRuleIds: [],
    });
    const seen = [
      await quotes.getQuote({ id }),
      await quotes.repriceQuote({ id, apply: false }),
      await quotes.listQuoteVersions({ id }),
      await member(QuoteItemServiceService).listQuoteItems({ id }),
      await member(QuoteItemServiceService).getQuoteItem({ id, key: 'F' }),
      await member(QuoteTemplateServiceService).getQuoteTemplate({ id: template.id }),
      await quotes.submitQuote({ id }),
    ];
    expect(seen.filter((answer) => hidden.test(JSON.stringify(answer)))).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/MARGIN_PERCENT -?\d/);
    expect(seen[0]).toMatchObject({
      totals: { net: usd(154_000) },
      lines: [{ roles: [{ hourlyRate: usd(20_000) }] }, { unitPrice: usd(10_000) }],
    });
  });

  test('sends lines back as they were shown, and the costs stand @row SEC-6', async () => {
    const { id } = await quoteOf(owner);
    const shown = await member(QuoteServiceService).getQuote({ id });
    const changed = shown.lines.map((line) => ({ ...line, amounts: undefined, description: `${line.description}, all of it` }));
    expect(hidden.test(JSON.stringify(await member(QuoteServiceService).updateQuote(quotePatch(id, { lines: changed }))))).toBe(false);
    const items = member(QuoteItemServiceService);
    const roles = [{ role: 'Senior', minutes: 1_200, hourlyRate: usd(20_000), costRate: undefined }];
    await items.updateQuoteItem({ ...work, id, key: 'W', roles, updateMask: ['roles'] });
    const stands = await owner(QuoteServiceService).getQuote({ id });
    expect(stands.lines).toMatchObject([{ roles: [{ minutes: 1_200, costRate: usd(15_000) }] }, { unitCost: usd(7_000) }]);
    expect(stands.totals).toMatchObject({ cost: usd(314_000), net: usd(420_000), marginPercent: '25.24' });
  });

  test('is not told that costs differ, and makes a quote of a template’s lines with theirs @row SEC-6 @row CRM-85', async () => {
    const { quote: first } = await sentQuote(owner, { lines: [{ ...licence, unitCost: usd(1_000) }], headerDiscount: undefined });
    const sentId = first.id;
    await owner(QuoteServiceService).reviseQuote({ id: sentId });
    await owner(QuoteServiceService).updateQuote(quotePatch(sentId, { lines: [{ ...licence, unitCost: usd(2_000) }] }));
    expect((await owner(QuoteServiceService).diffQuote({ id: sentId })).lines).toMatchObject([{ key: 'F', fields: ['unitCost'] }]);
    expect((await member(QuoteServiceService).diffQuote({ id: sentId })).lines).toEqual([]);

    const given = { name: 'Licences', phases: [], lines: [licence], sections: [], priceRuleIds: [] };
    const { id: templateId } = await owner(QuoteTemplateServiceService).createQuoteTemplate(given);
    const shown = await member(QuoteTemplateServiceService).getQuoteTemplate({ id: templateId });
    const changed = shown.lines.map((line) => ({ ...line, quantity: '3' }));
    const made = await member(QuoteServiceService).createQuote(newQuote({ ...(await client(owner)), templateId, lines: changed }));
    expect((await owner(QuoteServiceService).getQuote({ id: made.id })).totals).toMatchObject({ cost: usd(21_000), net: usd(30_000) });
  });

  test('sets none: not in a line, not in a calculation, not by clearing it @row SEC-6', async () => {
    const { id } = await quoteOf(owner);
    const denied = { kind: 'FORBIDDEN', code: 'permission.denied' };
    await expect(quoteOf(member)).rejects.toMatchObject(denied);
    await expect(member(QuoteServiceService).updateQuote(quotePatch(id, { lines }))).rejects.toMatchObject(denied);
    const clear = { ...licence, id, key: 'F', unitCost: undefined, updateMask: ['unitCost'] };
    await expect(member(QuoteItemServiceService).updateQuoteItem(clear)).rejects.toMatchObject(denied);
    const basket = {
      currency: 'USD',
      lines,
      phases: [],
      promoCodes: [],
      headerDiscount: undefined,
      choices: undefined,
      answers: undefined,
    };
    await expect(member(PricingServiceService).priceLines(basket)).rejects.toMatchObject(denied);
  });

  test('and yet the margin decides who approves @row CRM-77 @row SEC-6', async () => {
    const { id } = await quoteOf(owner);
    const submitted = await member(QuoteServiceService).submitQuote({ id });
    expect(submitted).toMatchObject({ status: 'PENDING_APPROVAL', totals: { marginPercent: undefined } });
    expect(submitted.approvals).toMatchObject([{ role: 'OWNER', triggers: ['MARGIN_PERCENT LT 30'] }]);
  });
});

test('a controller sees them @row SEC-6', async () => {
  const { id } = await quoteOf(owner);
  const quote = await controller(QuoteServiceService).getQuote({ id });
  expect(quote.totals).toMatchObject({ cost: usd(164_000), marginPercent: '25.45' });
  expect(quote.lines[0]?.roles[0]?.costRate).toEqual(usd(15_000));
});

test('a client never does, behind a link or in what was sold @row SEC-6 @row CRM-82', async () => {
  const cheap = { ...licence, unitCost: usd(2_000) };
  const { token } = await sentQuote(owner, { lines: [cheap], headerDiscount: undefined });
  expect(JSON.stringify(await stranger(PublicQuoteServiceService).viewQuote({ token }))).not.toMatch(hidden);
  const accepted = await acceptedQuote(owner, stranger, { lines: [cheap], headerDiscount: undefined });
  const { saleId = '' } = await member(QuoteServiceService).convertQuote({ id: accepted.id, target: 'INVOICE' });
  expect(JSON.stringify(await member(SaleServiceService).getSale({ id: saleId }))).not.toMatch(hidden);
  expect(JSON.stringify(await owner(SaleServiceService).getSale({ id: saleId }))).toMatch(hidden);
  expect(hidden.test(JSON.stringify(await exampleQuote(member)))).toBe(false);
});
