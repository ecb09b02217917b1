// How a client gives their word: by a click, a drawn signature or an envelope, once (CRM-83).
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PricingRuleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import { QuoteServiceService, type CreateQuoteRequest, type Quote } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { CreateEnvelopeRequest, SignerProgress } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { exampleLines, fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';
import { acceptance, anId, client, sentQuote } from './sales.fixture.ts';

const documentId = '018f3a5e-7c1d-7a2b-9c3d-0000000000d1';
const signedId = '018f3a5e-7c1d-7a2b-9c3d-0000000000d2';
let envelopes = 0;
const envelopeId = (n: number) => `018f3a5e-7c1d-7a2b-9c3d-${String(n).padStart(12, '0')}`;
const documents = neighbour({
  RenderDocument: () => ({ documentId, state: 'DONE' }),
  CreateEnvelope: () => ({ id: envelopeId((envelopes += 1)), state: 'SENT', signers: [] }),
  VoidEnvelope: ({ id }: { id: string }) => ({ id, state: 'VOIDED', signers: [] }),
});

let mesh: TestMesh;
let us: Ask;
let stranger: Ask;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf(), ['documents', documents]]),
  });
  us = mesh.as();
  stranger = mesh.as({
    tenantId: null,
    tenantStatus: null,
    actor: { kind: 'ANONYMOUS', id: '', name: '' },
    userId: null,
    permissions: [],
    ip: '203.0.113.7',
    userAgent: 'Northwind Browser',
  });
});
beforeEach(() => {
  for (const asked of Object.values(documents.asked)) asked.length = 0;
});
afterAll(() => mesh?.stop());

const quotes = () => us(QuoteServiceService);
const open = () => stranger(PublicQuoteServiceService);
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><path d="M 1 1 L 9 9" stroke="#000"/></svg>';

describe('a drawn signature', () => {
  test('is kept clean, with who drew it from where @row CRM-83', async () => {
    const { quote, token } = await sentQuote(us, { signatureMode: 'SIGNATURE' });
    const contentHash = quote.contentHash!;
    await expect(open().acceptPublicQuote(acceptance(token, contentHash))).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'validation.failed',
      fields: [{ field: 'signatureSvg' }],
    });
    const tooLong = { signatureSvg: `<svg><path d="${'M1'.repeat(10_300)}"/></svg>` };
    await expect(open().acceptPublicQuote(acceptance(token, contentHash, tooLong))).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'limit.exceeded',
      fields: [{ field: 'signatureSvg' }],
    });
    const signed = { signatureSvg: drawing.replace('<path', '<path onclick="steal()"'), title: 'Director' };
    await open().acceptPublicQuote(acceptance(token, contentHash, signed));
    const { status, acceptance: kept } = await quotes().getQuote({ id: quote.id });
    expect(status).toBe('ACCEPTED');
    expect(kept).toMatchObject({
      name: 'Nora Wind',
      email: 'nora@northwind.example',
      title: 'Director',
      signatureSvg: drawing,
      userAgent: 'Northwind Browser',
      lineKeys: ['L1', 'L2', 'L3'],
      at: mesh.clock.now(),
    });
    expect(kept?.ipHash).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a click', () => {
  test('binds what the client chose, worked out anew; again it is the same @row CRM-83 @row CRM-75', async () => {
    const options = ['A', 'B'].map((key) =>
      fixed(key, '1', usd(100_000), { kind: 'OPTIONAL', optionGroup: { key: 'support', min: 1, max: 1 } }),
    );
    const lines = [...exampleLines, { ...options[0]!, selected: true }, options[1]!];
    const { quote, token } = await sentQuote(us, { lines });
    const select = (...lineKeys: string[]) => open().selectQuoteOptions({ token, lineKeys });
    expect((await select('B')).totals?.net).toEqual(quote.totals?.net);
    const unmet = { kind: 'RULE', code: 'quote.options_invalid' };
    await expect(select('A', 'B')).rejects.toMatchObject({ ...unmet, details: { group: 'support', min: 1, max: 1, chosen: 2 } });
    await expect(select()).rejects.toMatchObject(unmet);
    const word = acceptance(token, quote.contentHash!, { choices: { lineKeys: ['B'] } });
    const first = await open().acceptPublicQuote(word);
    expect(await open().acceptPublicQuote({ ...word, name: 'Somebody Else', choices: { lineKeys: ['A'] } })).toEqual(first);
    expect((await quotes().getQuote({ id: quote.id })).acceptance).toMatchObject({ name: 'Nora Wind', lineKeys: ['L1', 'L2', 'L3', 'B'] });
  });

  test('on options runs all rules anew, as they were when the quote was priced @row CRM-75 @row CRM-73', async () => {
    const rules = us(PricingRuleServiceService);
    const bundle = await rules.createPriceRule({
      name: 'Bundle',
      priority: 1,
      when: {
        all: [
          { field: 'choices', op: 'CONTAINS', value: 'care' },
          { field: 'phases', op: 'CONTAINS', value: 'later' },
        ],
      },
      effect: 'DISCOUNT_PERCENT',
      params: {
        percent: '10',
        lineKeys: ['base'],
        priceItemIds: [],
        models: [],
        line: undefined,
        unitPrice: undefined,
        amount: undefined,
        role: undefined,
        level: undefined,
      },
    });
    const later = { key: 'later', name: 'Later', startOffsetDays: 30, durationDays: 10, optional: true };
    const lines = [fixed('base', '1', usd(100_000)), fixed('care', '1', usd(20_000), { phaseKey: 'later' })];
    const { quote, token } = await sentQuote(us, { lines, phases: [later], headerDiscount: undefined });
    await rules.deletePriceRule({ id: bundle.id });
    expect(quote.totals).toMatchObject({ net: usd(100_000), optional: usd(20_000) });
    const chosen = await open().selectQuoteOptions({ token, lineKeys: ['care'] });
    expect(chosen.totals).toMatchObject({ subtotal: usd(120_000), discount: usd(10_000), net: usd(110_000), optional: usd(0) });
    await open().acceptPublicQuote(acceptance(token, quote.contentHash!, { choices: { lineKeys: ['care'] } }));
    expect((await quotes().getQuote({ id: quote.id })).totals?.net).toEqual(usd(110_000));
  });

  test('of two at once makes one acceptance @row CRM-83', async () => {
    const { quote, token } = await sentQuote(us);
    const names = ['Nora', 'Noel', 'Nina'];
    const answers = await Promise.all(names.map((name) => open().acceptPublicQuote(acceptance(token, quote.contentHash!, { name }))));
    expect(new Set(answers.map(({ acceptedBy }) => acceptedBy)).size).toBe(1);
  });
});

test('of two rivals accepted at once one stands, and the other was taken back @row CRM-83', async () => {
  const parties = await client(us);
  const { id: opportunityId } = await us(OpportunityServiceService).createOpportunity(newDeal(parties.companyId));
  const offers = [await sentQuote(us, { ...parties, opportunityId }), await sentQuote(us, { ...parties, opportunityId })];
  const answers = await Promise.allSettled(
    offers.map(({ quote, token }) => open().acceptPublicQuote(acceptance(token, quote.contentHash!))),
  );
  const refused = answers.find((answer) => answer.status === 'rejected');
  expect(refused?.reason).toMatchObject({ kind: 'CONFLICT', code: 'quote.withdrawn' });
  const statuses = await Promise.all(offers.map(async ({ quote }) => (await quotes().getQuote({ id: quote.id })).status));
  expect(statuses.toSorted()).toEqual(['ACCEPTED', 'WITHDRAWN']);
});

test('of two clients at once for the last use of a code, the second is told that it is used up @row CRM-74', async () => {
  const code = { name: 'Last one', kind: 'PROMOTIONAL' as const, percent: '1', code: 'LAST', maxRedemptions: 1, tiers: [], priority: 0 };
  const rule = await us(PricingRuleServiceService).createDiscountRule({
    ...code,
    amount: undefined,
    appliesTo: undefined,
    when: undefined,
  });
  const offers = await Promise.all([1, 2, 3].map(() => sentQuote(us, { promoCodes: ['LAST'] })));
  const answers = await Promise.allSettled(
    offers.map(({ quote, token }) => open().acceptPublicQuote(acceptance(token, quote.contentHash!))),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ kind: 'RULE', code: 'promo.exhausted' });
  expect((await us(PricingRuleServiceService).getDiscountRule({ id: rule.id })).redemptions).toBe(1);
  const statuses = await Promise.all(offers.map(async ({ quote }) => (await quotes().getQuote({ id: quote.id })).status));
  expect(statuses.toSorted()).toEqual(['ACCEPTED', 'SENT', 'SENT']);
});

describe('an envelope', () => {
  const origin = (id: string) => ({ service: 'crm', kind: 'quote', id });
  const signer: SignerProgress = { name: 'Nora Wind', email: 'nora@northwind.example', order: 1, state: 'SIGNED', at: undefined };

  async function out(given: Partial<CreateQuoteRequest> = {}): Promise<{ quote: Quote; token: string; envelope: string }> {
    const { quote, token } = await sentQuote(us, { signatureMode: 'ENVELOPE', ...given });
    await mesh.settle();
    const present = await quotes().getQuote({ id: quote.id });
    return { quote: present, token, envelope: present.envelopeId! };
  }

  const completed = async (quoteId: string, envelope: string) => {
    await tell(
      mesh,
      'documents.envelope.completed',
      { envelopeId: envelope, origin: origin(quoteId), completedDocumentId: signedId, signers: [signer] },
      { subject: envelope },
    );
    await mesh.settle();
    return quotes().getQuote({ id: quoteId });
  };

  test('goes to the contact with the rendered quote, and its end is the client’s word @row CRM-83', async () => {
    const { quote, token, envelope } = await out();
    expect(documents.asked['CreateEnvelope'] as CreateEnvelopeRequest[]).toMatchObject([
      {
        documentIds: [documentId],
        signers: [{ name: 'Nora Wind', email: 'nora@northwind.example', order: 1 }],
        origin: origin(quote.id),
        sendNow: true,
        key: `quote/${quote.id}/1`,
      },
    ]);
    await expect(open().acceptPublicQuote(acceptance(token, quote.contentHash!))).rejects.toMatchObject({
      kind: 'RULE',
      code: 'quote.envelope_needed',
    });
    expect(await completed(quote.id, envelope)).toMatchObject({
      status: 'ACCEPTED',
      acceptance: { name: 'Nora Wind', email: 'nora@northwind.example', documentId: signedId },
    });
    expect(documents.asked['VoidEnvelope'] ?? []).toEqual([]);
  });

  test('that somebody would not sign declines the quote, with their reason @row CRM-83', async () => {
    const { quote, envelope } = await out();
    const declined = { envelopeId: envelope, origin: origin(quote.id), reason: 'Too dear', signers: [] };
    await tell(mesh, 'documents.envelope.declined', declined, { subject: envelope });
    await mesh.settle();
    expect(await quotes().getQuote({ id: quote.id })).toMatchObject({ status: 'DECLINED', closedReason: 'Too dear' });
  });

  test.each<[string, (quote: Quote) => Promise<unknown>]>([
    ['taken back', ({ id }) => quotes().withdrawQuote({ id })],
    ['revised', ({ id }) => quotes().reviseQuote({ id })],
    [
      'accepted on paper',
      ({ id }) => quotes().acceptQuote({ id, name: 'Nora', email: 'n@example.com', documentId: anId, choices: undefined }),
    ],
    ['declined by word', ({ id }) => quotes().declineQuote({ id })],
    ['run out', () => mesh.pass(32 * 86_400_000)],
  ])('of a quote that is %s is ended, and speaks for nobody @row CRM-83', async (_, close) => {
    const { quote, envelope } = await out();
    await close(quote);
    await mesh.settle();
    expect(documents.asked['VoidEnvelope']).toMatchObject([{ id: envelope }]);
    const before = await quotes().getQuote({ id: quote.id });
    expect((await completed(quote.id, envelope)).status).toBe(before.status);
  });

  test('of a rival is ended when the other quote is accepted @row CRM-83', async () => {
    const parties = await client(us);
    const { id: opportunityId } = await us(OpportunityServiceService).createOpportunity(newDeal(parties.companyId));
    const rival = await out({ ...parties, opportunityId });
    const { quote, token } = await sentQuote(us, { ...parties, opportunityId });
    await open().acceptPublicQuote(acceptance(token, quote.contentHash!));
    await mesh.settle();
    expect(documents.asked['VoidEnvelope']).toMatchObject([{ id: rival.envelope, reason: `${quote.number} was accepted.` }]);
    expect((await quotes().getQuote({ id: rival.quote.id })).status).toBe('WITHDRAWN');
  });
});
