// The quote behind its link: the code that opens it, what is read of it, its paper, and what reminds of it (CRM-82).
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import { QuoteTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_templates';
import { QuoteServiceService, type CreateQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { RenderDocumentRequest } from '@throughline/contracts/gen/throughline/documents/v1/renders';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newContact } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { mailbox, neighbour } from './neighbour.fixture.ts';
import { acceptance, client, exampleQuote, sentQuote } from './sales.fixture.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const documentId = '018f3a5e-7c1d-7a2b-9c3d-0000000000d1';
const { integrations, mails } = mailbox();
const documents = neighbour({
  RenderDocument: () => ({ documentId, state: 'DONE' }),
  GetDocumentLink: () => ({ url: 'https://documents.example/q.pdf?key=1', expiresAt: new Date('2026-03-02T13:00:00Z') }),
});

let mesh: TestMesh;
let us: Ask;
let stranger: Ask;
beforeAll(async () => {
  const neighbours = new Map([...firmOf(), ['integrations', integrations], ['documents', documents]] as const);
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours });
  us = mesh.as();
  stranger = visitor('203.0.113.7');
});
beforeEach(() => {
  mails.length = 0;
  documents.away = false;
});
afterAll(() => mesh?.stop());

const nobody = {
  tenantId: null,
  tenantStatus: null,
  actor: { kind: 'ANONYMOUS' as const, id: '', name: '' },
  userId: null,
  permissions: [],
};
const visitor = (ip: string) => mesh.as({ ...nobody, ip });
const open = () => stranger(PublicQuoteServiceService);
const section = (key: string) => ({ key, kind: 'APPROACH' as const, title: key, body: 'Words' });
const sent = (given: Partial<CreateQuoteRequest> = {}) => sentQuote(us, { sections: [section('approach'), section('team')], ...given });

describe('a quote that asks for a code', () => {
  const locked = { kind: 'UNAUTHENTICATED', code: 'quote.code_required' };

  async function codeFor(token: string): Promise<string> {
    await open().sendQuoteCode({ token });
    await mesh.settle();
    return /^(\d{6}) opens/.exec(mails.findLast(({ template }) => template === 'quote_code')!.body!.subject)![1]!;
  }

  test('stays closed until the code from the mail is proved, and for half an hour then @row CRM-82', async () => {
    const { quote, token } = await sent({ requireCode: true });
    const contentHash = quote.contentHash!;
    await expect(open().viewQuote({ token })).rejects.toMatchObject(locked);
    await expect(open().selectQuoteOptions({ token, lineKeys: [] })).rejects.toMatchObject(locked);
    await expect(open().acceptPublicQuote(acceptance(token, contentHash))).rejects.toMatchObject(locked);
    await expect(open().declinePublicQuote({ token })).rejects.toMatchObject(locked);
    await expect(open().noteQuoteReading({ token, sections: [{ key: 'team', milliseconds: 1 }] })).rejects.toMatchObject(locked);

    const code = await codeFor(token);
    expect(mails.at(-1)).toMatchObject({ to: [{ address: 'nora@northwind.example' }], purpose: 'TRANSACTIONAL' });
    const { proof } = await open().proveQuoteCode({ token, code });
    expect(await open().viewQuote({ token, proof })).toMatchObject({ number: quote.number, contentHash });
    expect(await quoteOf(quote.id)).toMatchObject({ status: 'VIEWED', views: 1 });
    await mesh.pass(31 * minute);
    await expect(open().viewQuote({ token, proof })).rejects.toMatchObject(locked);
    const again = await open().proveQuoteCode({ token, code: await codeFor(token) });
    const accepted = await open().acceptPublicQuote(acceptance(token, contentHash, { proof: again.proof }));
    expect(accepted.status).toBe('ACCEPTED');
  });

  test('sends another after a minute and five an hour, says where to, and only to its contact @row CRM-82', async () => {
    const { token } = await sent({ requireCode: true });
    expect(await open().sendQuoteCode({ token })).toMatchObject({ to: 'n***@northwind.example' });
    await expect(open().sendQuoteCode({ token })).rejects.toMatchObject({
      kind: 'LIMITED',
      code: 'rate.limited',
      details: { retryAfter: 60 },
    });
    for (let more = 1; more < 5; more += 1) {
      await mesh.pass(minute);
      await open().sendQuoteCode({ token });
    }
    await mesh.pass(minute);
    await expect(open().sendQuoteCode({ token })).rejects.toMatchObject({ code: 'rate.limited', details: { retryAfter: 55 * 60 } });
    const plain = await sent();
    await expect(open().sendQuoteCode({ token: plain.token })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'quote.code_needless' });
  });

  test('takes five tries and ten minutes, each code once @row CRM-82', async () => {
    const { token } = await sent({ requireCode: true });
    const code = await codeFor(token);
    const wrong = code === '000000' ? '000001' : '000000';
    const tried = { kind: 'UNAUTHENTICATED', code: 'quote.code_wrong' };
    for (const triesLeft of [4, 3, 2, 1, 0])
      await expect(open().proveQuoteCode({ token, code: wrong })).rejects.toMatchObject({ ...tried, details: { triesLeft } });
    await expect(open().proveQuoteCode({ token, code })).rejects.toMatchObject(tried);

    await mesh.pass(minute);
    const next = await codeFor(token);
    await mesh.pass(10 * minute);
    await expect(open().proveQuoteCode({ token, code: next })).rejects.toMatchObject(tried);
    const third = await codeFor(token);
    await open().proveQuoteCode({ token, code: third });
    await expect(open().proveQuoteCode({ token, code: third })).rejects.toMatchObject(tried);
  });
});

const quoteOf = (id: string) => us(QuoteServiceService).getQuote({ id });

describe('what is read', () => {
  test('counts visitors once in half an hour, and tells its owner of the first @row CRM-82', async () => {
    const { quote, token } = await sent();
    await open().viewQuote({ token });
    await open().viewQuote({ token });
    await visitor('203.0.113.8')(PublicQuoteServiceService).viewQuote({ token });
    await mesh.settle();
    expect((await quoteOf(quote.id)).views).toBe(2);
    const told = mails.filter(({ template }) => template === 'quote_viewed');
    expect(told).toMatchObject([{ to: [{ userId: person }], correlation: { kind: 'quote', id: quote.id } }]);
  });

  test('adds up by section and visitor; what is no section of it is nobody’s reading @row CRM-82', async () => {
    const { quote, token } = await sent();
    const read = (ask: Ask, ...sections: [string, number][]) =>
      ask(PublicQuoteServiceService).noteQuoteReading({ token, sections: sections.map(([key, milliseconds]) => ({ key, milliseconds })) });
    await read(stranger, ['approach', 4_000], ['team', 500]);
    await read(stranger, ['approach', 1_000], ['prices', 9_000]);
    await read(visitor('203.0.113.9'), ['team', 2_000]);
    expect((await us(QuoteServiceService).listQuoteViews({ id: quote.id })).sections).toEqual([
      { n: 1, sectionKey: 'approach', visitors: 1, milliseconds: 5_000 },
      { n: 1, sectionKey: 'team', visitors: 2, milliseconds: 2_500 },
    ]);
    await expect(read(stranger, ['team', 600_001])).rejects.toMatchObject({ kind: 'MALFORMED', code: 'validation.out_of_range' });
  });
});

describe('its paper', () => {
  test('is made in the client’s words once documents stands, and read through a link @row CRM-82', async () => {
    documents.away = true;
    const draft = await exampleQuote(us);
    const pending = { kind: 'CONFLICT', code: 'quote.pdf_pending' };
    await expect(us(QuoteServiceService).getQuotePdf({ id: draft.id })).rejects.toMatchObject({ ...pending, details: { status: 'DRAFT' } });
    const { quote } = await sent();
    await mesh.settle();
    await expect(us(QuoteServiceService).getQuotePdf({ id: quote.id })).rejects.toMatchObject(pending);

    documents.away = false;
    await mesh.pass(minute);
    expect((await quoteOf(quote.id)).documentId).toBe(documentId);
    const rendered = (documents.asked['RenderDocument'] as RenderDocumentRequest[]).at(-1)!;
    expect(rendered).toMatchObject({ template: 'quote', target: 'PDF', renderKey: `quote/${quote.id}/1`, data: { number: quote.number } });
    expect(JSON.stringify(rendered)).not.toMatch(/cost|margin/i);
    expect(await us(QuoteServiceService).getQuotePdf({ id: quote.id })).toMatchObject({ url: 'https://documents.example/q.pdf?key=1' });
    expect(documents.asked['GetDocumentLink']).toMatchObject([{ documentId, purpose: 'crm.quote' }]);
    documents.away = true;
    await expect(us(QuoteServiceService).getQuotePdf({ id: quote.id })).rejects.toMatchObject({ code: 'service.unavailable' });
  });
});

test('its client is reminded 7, 3 and 1 days before the last, and not once they have answered @row CRM-82', async () => {
  const { quote } = await sent();
  const { quote: answered } = await sent();
  await us(QuoteServiceService).declineQuote({ id: answered.id });
  mails.length = 0;
  for (let passed = 0; passed < 32; passed += 1) await mesh.pass(day);
  const about = (subject = '') => subject.includes(quote.number) || subject.includes(answered.number);
  const reminders = mails.filter(({ template, body }) => template.startsWith('quote_reminder') && about(body?.subject));
  expect(reminders.map(({ template, body }) => [template, body!.subject])).toEqual(
    [7, 3, 1].map((days) => [`quote_reminder_${days}`, `Quote ${quote.number} is open until ${quote.validUntil}`]),
  );
  expect((await quoteOf(quote.id)).status).toBe('EXPIRED');
}, 30_000);

test('10: the last second of its last day in New York is in time, the next one is not @row CRM-82', async () => {
  const { quote, token } = await sent({ validUntil: '2026-04-30' });
  const { token: late } = await sent({ validUntil: '2026-04-30' });
  mesh.clock.set('2026-05-01T03:59:59Z');
  const inTime = await open().acceptPublicQuote(acceptance(token, quote.contentHash!));
  expect(inTime.acceptedAt).toEqual(new Date('2026-05-01T03:59:59Z'));
  mesh.clock.set('2026-05-01T04:00:00Z');
  await expect(open().viewQuote({ token: late })).rejects.toMatchObject({
    kind: 'CONFLICT',
    code: 'quote.expired',
    details: { validUntil: '2026-04-30' },
  });
});

test('a contact without an address cannot be sent a code @row CRM-82', async () => {
  const { companyId } = await client(us);
  const contact = await us(ContactServiceService).createContact(newContact({ firstName: 'Silent', lastName: 'Sam', emails: [] }));
  await us(AffiliationServiceService).createAffiliation({ contactId: contact.id, companyId, roles: [], primary: true });
  const { id } = await exampleQuote(us, { companyId, contactId: contact.id, requireCode: true });
  await us(QuoteServiceService).submitQuote({ id });
  await expect(us(QuoteServiceService).sendQuote({ id })).rejects.toMatchObject({ kind: 'RULE', code: 'contact.no_email' });
});

describe('a proposal', () => {
  const cover = (title: string, body = '') => ({ key: 'cover', kind: 'COVER' as const, title, body });

  test('goes out with its fields filled in, and stays so @row CRM-86', async () => {
    const sections = [
      cover('For {{company.name}}', 'Dear {{contact.firstName|there}}, {{quote.number}} is {{quote.total:money}}. {{tenant.name}}'),
    ];
    const { quote, token } = await sent({ sections });
    const shown = await open().viewQuote({ token });
    expect(shown.sections[0]).toMatchObject({
      title: `For ${shown.companyName}`,
      body: `Dear Nora, ${quote.number} is $39,741.64. Harbour & Finch`,
    });
    expect((await quoteOf(quote.id)).sections).toEqual(shown.sections);
  });

  test.each([
    ['a field that no record has', '{{company.mood}}', 'template.field_unknown'],
    ['a field that nothing fills', 'About {{opportunity.name}}', 'quote.unfilled'],
  ])('with %s does not go out @row CRM-86', async (_, title, code) => {
    const { id } = await exampleQuote(us, { sections: [cover(title)] });
    await us(QuoteServiceService).submitQuote({ id });
    await expect(us(QuoteServiceService).sendQuote({ id })).rejects.toMatchObject({ kind: 'RULE', code });
    expect((await quoteOf(id)).status).toBe('APPROVED');
  });

  test('of a template counts in its win rate once it is decided @row CRM-86', async () => {
    const templates = us(QuoteTemplateServiceService);
    const lines = [fixed('', '1', usd(10_000))];
    const { id: templateId } = await templates.createQuoteTemplate({ name: 'Audit', phases: [], lines, sections: [], priceRuleIds: [] });
    const offers = await Promise.all([1, 2, 3, 4].map(() => sentQuote(us, { templateId, lines: [], headerDiscount: undefined })));
    await open().acceptPublicQuote(acceptance(offers[0]!.token, offers[0]!.quote.contentHash!));
    for (const { token } of offers.slice(1, 3)) await open().declinePublicQuote({ token });
    expect(await templates.getQuoteTemplate({ id: templateId })).toMatchObject({ decided: 3, winRate: '33.33' });
  });
});
