// What a quote refuses, by the exact code that chapter 3, section 10 names.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PricingRuleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import { QuoteItemServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_items';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, line, role, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { acceptance, acceptedQuote, anId, client, exampleQuote, newQuote, quotePatch, sentQuote } from './sales.fixture.ts';

let mesh: TestMesh;
let us: Ask;
let stranger: Ask;
let parties: { companyId: string; contactId: string };
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
  us = mesh.as();
  stranger = mesh.as({ tenantId: null, tenantStatus: null, actor: { kind: 'ANONYMOUS', id: '', name: '' }, userId: null, permissions: [] });
  parties = await client(us);
});
afterAll(() => mesh?.stop());

const quotes = () => us(QuoteServiceService);
const open = () => stranger(PublicQuoteServiceService);
const many = (count: number) => Array.from({ length: count }, () => fixed('', '1', usd(100)));
const phase = (key: string) => ({ key, name: key, startOffsetDays: 0, durationDays: 1, optional: false });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const value = (more: object) =>
  line('V', {
    model: 'VALUE_BASED',
    value: { base: undefined, expectedValue: usd(1), sharePercent: '10', floor: undefined, ceiling: undefined, ...more },
  });

describe('lines', () => {
  test.each<[string, Line[], string, string]>([
    ['501 of them', many(501), 'MALFORMED', 'limit.exceeded'],
    ['a negative quantity', [fixed('A', '-1', usd(100))], 'MALFORMED', 'validation.out_of_range'],
    [
      'more than 100 % off',
      [fixed('A', '1', usd(1), { discount: { percent: '101', amount: undefined } })],
      'MALFORMED',
      'validation.out_of_range',
    ],
    ['a floor above its ceiling', [value({ floor: usd(2), ceiling: usd(1) })], 'MALFORMED', 'validation.out_of_range'],
    ['the same key twice', [fixed('A', '1', usd(1)), fixed('A', '1', usd(1))], 'MALFORMED', 'validation.failed'],
    ['a phase that is not there', [fixed('A', '1', usd(1), { phaseKey: 'moon' })], 'MALFORMED', 'validation.failed'],
    ['a second currency', [fixed('A', '1', eur(100))], 'RULE', 'quote.currency_mismatch'],
  ])('%s @row CRM-81 @row CRM-72', async (_, lines, kind, code) => {
    await expect(quotes().createQuote(newQuote({ ...parties, lines }))).rejects.toMatchObject({ kind, code });
  });

  test('as many as there may be, and one more by itself @row CRM-81', async () => {
    const { id } = await quotes().createQuote(
      newQuote({ ...parties, lines: many(500), phases: Array.from({ length: 50 }, (_, n) => phase(`p${n}`)) }),
    );
    const limit = { kind: 'MALFORMED', code: 'limit.exceeded' };
    await expect(us(QuoteItemServiceService).createQuoteItem({ ...fixed('', '1', usd(1)), id })).rejects.toMatchObject(limit);
    await expect(us(QuoteItemServiceService).createQuotePhase({ ...phase('more'), id })).rejects.toMatchObject(limit);
  });

  test.each<[string, Line[], string]>([
    ['none', [], 'quote.empty'],
    ['without a price', [fixed('A', '1', usd(100)), fixed('B', '1', usd(0))], 'quote.unpriced'],
    ['of a role without a rate', [line('A', { model: 'TIME_AND_MATERIALS', roles: [role('Senior', 60, usd(0))] })], 'quote.unpriced'],
    [
      'of a group that is not met',
      [fixed('A', '1', usd(100), { kind: 'OPTIONAL', optionGroup: { key: 'g', min: 1, max: 1 } }), fixed('B', '1', usd(100))],
      'quote.options_invalid',
    ],
  ])('%s are drafted and not submitted @row CRM-77 @row CRM-81', async (_, lines, code) => {
    const { id } = await quotes().createQuote(newQuote({ ...parties, lines }));
    await expect(quotes().submitQuote({ id })).rejects.toMatchObject({ kind: 'RULE', code });
  });
});

describe('a code', () => {
  const rule = (code: string, given: object) =>
    us(PricingRuleServiceService).createDiscountRule({
      name: code,
      kind: 'PROMOTIONAL',
      percent: '5',
      code,
      tiers: [],
      amount: undefined,
      appliesTo: undefined,
      when: undefined,
      priority: 0,
      ...given,
    });

  test.each([
    ['nobody gave', 'NOBODY', undefined, 'promo.invalid'],
    ['is not valid yet', 'SOON', { from: '2026-03-03' }, 'promo.invalid'],
    ['was valid until yesterday', 'LATE', { to: '2026-03-01' }, 'promo.expired'],
  ])('that %s is refused @row CRM-74', async (_, code, given, refusal) => {
    if (given) await rule(code, given);
    await expect(exampleQuote(us, { ...parties, promoCodes: [code] })).rejects.toMatchObject({ kind: 'RULE', code: refusal });
  });

  test('that ends before it begins is none @row CRM-74', async () => {
    await expect(rule('BACK', { from: '2026-03-02', to: '2026-03-01' })).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'validation.out_of_range',
    });
  });
});

describe('what was sent', () => {
  test('stays: it is neither edited, repriced nor deleted @row CRM-85', async () => {
    const { quote } = await sentQuote(us);
    const { id } = quote;
    const settled = {
      kind: 'CONFLICT',
      code: 'quote.not_draft',
      details: { from: 'SENT', allowed: ['accept', 'decline', 'withdraw', 'revise'] },
    };
    await expect(quotes().updateQuote(quotePatch(id, { netDays: 1 }))).rejects.toMatchObject(settled);
    await expect(us(QuoteItemServiceService).deleteQuoteItem({ id, key: 'L1' })).rejects.toMatchObject(settled);
    await expect(quotes().repriceQuote({ id, apply: true })).rejects.toMatchObject(settled);
    await expect(quotes().deleteQuote({ id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'quote.in_use' });
    expect((await quotes().getQuote({ id })).contentHash).toBe(quote.contentHash);
  });

  test('in an earlier version is read and compared, its effect in money by line @row CRM-85', async () => {
    const { quote } = await sentQuote(us);
    await quotes().reviseQuote({ id: quote.id });
    const lines = quote.lines.map((one) => ({ ...one, amounts: undefined })).slice(0, 2);
    const changed = [{ ...lines[0]!, unitPrice: usd(1_300_000) }, lines[1]!, fixed('N', '1', usd(10_000))];
    await quotes().updateQuote(quotePatch(quote.id, { lines: changed, netDays: 14, headerDiscount: undefined }));
    const difference = await quotes().diffQuote({ id: quote.id, from: 1, to: 2 });
    expect(difference.fields).toEqual(['headerDiscount', 'validUntil', 'netDays']);
    expect(difference.lines.map(({ key, kind, netDelta }) => [key, kind, netDelta])).toEqual([
      ['L1', 'CHANGED', 1_300_000 - 1_187_500],
      ['L2', 'CHANGED', 2_000_000 - 1_900_000],
      ['N', 'ADDED', 10_000],
      ['L3', 'REMOVED', -886_664],
    ]);
    const sum = difference.lines.reduce((total, { netDelta }) => total + netDelta, 0);
    expect(difference.netDelta).toBe(sum);
    await expect(quotes().getQuote({ id: quote.id, n: 9 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is refused where the verb does not fit its state, with what does @row CRM-81', async () => {
    const { quote } = await sentQuote(us);
    const refused = (from: string, allowed: string[]) => ({
      kind: 'CONFLICT',
      code: 'quote.invalid_transition',
      details: { from, allowed },
    });
    const answers = ['accept', 'decline', 'withdraw', 'revise'];
    await expect(quotes().submitQuote({ id: quote.id })).rejects.toMatchObject(refused('SENT', answers));
    await expect(quotes().recallQuote({ id: quote.id })).rejects.toMatchObject(refused('SENT', answers));
    await expect(quotes().convertQuote({ id: quote.id })).rejects.toMatchObject(refused('SENT', answers));
    const accepted = await acceptedQuote(us, stranger);
    await expect(quotes().withdrawQuote({ id: accepted.id })).rejects.toMatchObject(refused('ACCEPTED', ['convert']));
  });
});

describe('a link', () => {
  test.each<[string, (id: string) => Promise<unknown>, string]>([
    ['that was superseded', (id) => quotes().reviseQuote({ id }), 'quote.superseded'],
    ['that was taken back', (id) => quotes().withdrawQuote({ id }), 'quote.withdrawn'],
    ['that ran out', () => mesh.pass(32 * 86_400_000), 'quote.expired'],
  ])('%s leads nowhere, whatever is tried @row CRM-82', async (_, end, code) => {
    const { quote, token } = await sentQuote(us);
    await end(quote.id);
    const dead = { kind: 'CONFLICT', code };
    await expect(open().viewQuote({ token })).rejects.toMatchObject(dead);
    await expect(open().selectQuoteOptions({ token, lineKeys: [] })).rejects.toMatchObject(dead);
    await expect(open().acceptPublicQuote(acceptance(token, quote.contentHash!))).rejects.toMatchObject(dead);
    await expect(open().declinePublicQuote({ token })).rejects.toMatchObject(dead);
    await expect(open().sendQuoteCode({ token })).rejects.toMatchObject(dead);
    await expect(open().noteQuoteReading({ token, sections: [{ key: 'a', milliseconds: 1 }] })).rejects.toMatchObject(dead);
  });

  test('of nobody is 404 for every verb @row CRM-82 @row SEC-1', async () => {
    const token = 'x'.repeat(43);
    const missing = { kind: 'MISSING', code: 'not_found' };
    await expect(open().viewQuote({ token })).rejects.toMatchObject(missing);
    await expect(open().selectQuoteOptions({ token, lineKeys: [] })).rejects.toMatchObject(missing);
    await expect(open().acceptPublicQuote(acceptance(token, 'hash'))).rejects.toMatchObject(missing);
    await expect(open().sendQuoteCode({ token })).rejects.toMatchObject(missing);
    await expect(open().proveQuoteCode({ token, code: '123456' })).rejects.toMatchObject(missing);
  });
});

test('a copy is a draft of its own with the next number, whatever became of the first @row CRM-81 @row CRM-2', async () => {
  const accepted = await acceptedQuote(us, stranger);
  const copy = await quotes().duplicateQuote({ id: accepted.id });
  expect(copy).toMatchObject({ n: 1, status: 'DRAFT', acceptance: undefined, contentHash: undefined, totals: accepted.totals });
  const [first, second] = [accepted.number, copy.number].map((number) => Number(number.slice(-6)));
  expect(second).toBe(first! + 1);
  expect(
    (await quotes().acceptQuote({ id: accepted.id, name: 'N', email: 'n@example.com', documentId: anId, choices: undefined })).status,
  ).toBe('ACCEPTED');
});
