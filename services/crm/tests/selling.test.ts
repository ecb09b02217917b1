// The main line, through the generated clients: a deal, its quote, the client's click, the contract, the record of what was sold.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContractServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import { PricingRuleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { exampleLines, fixed, itemId, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import {
  acceptance,
  billing,
  client,
  contractPatch,
  delivery,
  entry,
  newQuote,
  sentContract,
  acceptedQuote,
  tokenOf,
} from './sales.fixture.ts';

const manager = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const member = '018f3a5e-7c1d-7a2b-9c3d-000000000003';

let mesh: TestMesh;
let us: Ask;
let stranger: Ask;
let database: pg.Client;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: firmOf({ roles: { [manager]: ['MANAGER'], [member]: ['MEMBER'] } }),
  });
  us = mesh.as();
  stranger = mesh.as({ tenantId: null, tenantStatus: null, actor: { kind: 'ANONYMOUS', id: '', name: '' }, userId: null, permissions: [] });
  database = new pg.Client({ connectionString: mesh.adminUrl });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await mesh?.stop();
});

const as = (userId: string) => mesh.as({ userId, actor: { kind: 'USER', id: userId, name: 'Colleague' } });

test('from a quote with phases, options, a cap and discounts to the record of what was sold @row CRM-81 @row CRM-83 @row CRM-89 @row CRM-94', async () => {
  const quotes = us(QuoteServiceService);
  const parties = await client(us);
  const deal = await us(OpportunityServiceService).createOpportunity(newDeal(parties.companyId));
  const volume = {
    name: 'From five',
    kind: 'VOLUME' as const,
    mode: 'ALL_UNITS' as const,
    tiers: [{ minQty: '5', percent: '10' }],
    amount: undefined,
    when: undefined,
    priority: 1,
  };
  await us(PricingRuleServiceService).createDiscountRule({ ...volume, appliesTo: { priceItemIds: [itemId], models: [] } });

  const phases = [
    { key: 'build', name: 'Build', startOffsetDays: 0, durationDays: 60, optional: false },
    { key: 'care', name: 'Care', startOffsetDays: 60, durationDays: 30, optional: true },
  ];
  const lines = exampleLines.map((line) => ({ ...line, phaseKey: 'build' }));
  const option = fixed('', '1', usd(300_000), { phaseKey: 'care' });
  const quote = await quotes.createQuote(
    newQuote({
      ...parties,
      opportunityId: deal.id,
      phases,
      lines: [...lines, option],
      headerDiscount: { percent: '18', amount: undefined },
      signatureMode: 'CLICK',
    }),
  );
  expect(quote).toMatchObject({
    number: 'Q-2026-000001',
    n: 1,
    status: 'DRAFT',
    totals: { net: usd(3_353_798), effectiveDiscountPercent: '19.83', optional: usd(300_000) },
  });
  expect(quote.lines.map(({ key }) => key)).toEqual(['L1', 'L2', 'L3', 'L4']);

  const submitted = await quotes.submitQuote({ id: quote.id });
  expect(submitted).toMatchObject({ status: 'PENDING_APPROVAL', approvals: [{ role: 'MANAGER', decision: 'PENDING' }] });
  await expect(quotes.approveQuote({ id: quote.id })).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'approval.self' });
  await expect(as(member)(QuoteServiceService).approveQuote({ id: quote.id })).rejects.toMatchObject({
    kind: 'FORBIDDEN',
    code: 'approval.not_yours',
  });
  const approved = await as(manager)(QuoteServiceService).approveQuote({ id: quote.id });
  expect(approved).toMatchObject({ status: 'APPROVED', approvals: [{ decision: 'APPROVED', by: manager }] });
  await expect(as(manager)(QuoteServiceService).approveQuote({ id: quote.id })).rejects.toMatchObject({ code: 'approval.decided' });

  const sent = await quotes.sendQuote({ id: quote.id });
  expect(sent).toMatchObject({ status: 'SENT', validUntil: '2026-04-01' });
  const token = tokenOf(sent);
  const open = stranger(PublicQuoteServiceService);
  const seen = await open.viewQuote({ token });
  expect(seen).toMatchObject({ number: quote.number, status: 'VIEWED', totals: { net: usd(3_353_798) } });
  expect(JSON.stringify(seen)).not.toContain('costRate":{');
  const chosen = await open.selectQuoteOptions({ token, lineKeys: ['L4'] });
  expect(chosen.totals?.net?.amount).toBe(3_353_798 + 300_000 - chosen.lines[3]!.amounts!.discounts[0]!.amount!.amount);

  const click = acceptance(token, seen.contentHash, { choices: { lineKeys: ['L4'] } });
  const [first, second] = await Promise.all([open.acceptPublicQuote(click), open.acceptPublicQuote(click)]);
  expect(first).toMatchObject({ status: 'ACCEPTED', acceptedBy: 'Nora Wind' });
  expect(second).toEqual(first);
  const facts = await database.query(
    `select count(*)::int as n from (select type, subject from crm.outbox union all select type, subject from crm.outbox_archive) o where type = 'crm.quote.accepted' and subject = $1`,
    [quote.id],
  );
  expect(facts.rows[0].n).toBe(1);

  const conversions = await Promise.allSettled([1, 2].map(() => quotes.convertQuote({ id: quote.id })));
  expect(conversions.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(quotes.convertQuote({ id: quote.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'quote.already_converted' });
  const { contractId } = await quotes.getQuote({ id: quote.id });
  const contracts = us(ContractServiceService);
  const drafted = await contracts.getContract({ id: contractId! });
  expect(drafted).toMatchObject({ number: 'C-2026-000001', kind: 'MIXED', quoteId: quote.id, totals: { net: chosen.totals?.net } });
  await expect(contracts.updateContract(contractPatch(contractId!, { lines: [] }))).rejects.toMatchObject({
    kind: 'RULE',
    code: 'contract.amounts_fixed',
  });

  await contracts.submitContract({ id: contractId! });
  await expect(contracts.sendContract({ id: contractId! })).rejects.toMatchObject({
    code: 'contract.handoff_incomplete',
    details: {
      missing: [
        'delivery.ownerUserId',
        'delivery.startDate',
        'delivery.projectTemplateId',
        'billingTerms',
        'billingTerms.invoiceContactId',
      ],
    },
  });
  await contracts.recallContract({ id: contractId! });
  const terms = billing({ invoiceContactId: parties.contactId, entries: [entry('all', { trigger: 'SIGNATURE', percent: '100' })] });
  await contracts.updateContract(contractPatch(contractId!, { delivery: delivery(person), billingTerms: terms }));
  await contracts.submitContract({ id: contractId! });
  expect((await contracts.sendContract({ id: contractId! })).status).toBe('OUT_FOR_SIGNATURE');
  const signed = await contracts.markContractSigned({ id: contractId!, documentId: itemId, signedAt: undefined });
  const sale = await us(SaleServiceService).getSale({ id: signed.saleId! });
  expect(sale).toMatchObject({ n: 1, quoteId: quote.id, contractId, opportunityId: deal.id, totals: { net: chosen.totals?.net } });
  expect((await us(SaleServiceService).verifySale({ id: sale.id })).intact).toBe(true);
  expect((await quotes.getQuote({ id: quote.id })).saleId).toBe(sale.id);
  const { items } = await us(SaleServiceService).getSaleThread({ id: sale.id });
  expect(items.map(({ kind }) => kind)).toEqual(['OPPORTUNITY', 'QUOTE', 'CONTRACT', 'SALE', 'SALE_VERSION']);
  expect(await us(OpportunityServiceService).getOpportunity({ id: deal.id })).toMatchObject({
    amountSource: 'QUOTE',
    amount: chosen.totals?.net,
    quoteId: quote.id,
    contractId,
    saleId: sale.id,
  });
});

describe('a signed contract', () => {
  let contractId: string;
  beforeAll(async () => {
    contractId = await sentContract(us, await acceptedQuote(us, stranger), person);
  });

  test('is signed once; what was sold verifies by its hashes, and its company is a client @row CRM-89 @row CRM-94 @row CRM-10', async () => {
    const contracts = us(ContractServiceService);
    const signed = await contracts.markContractSigned({ id: contractId, documentId: itemId, signedAt: undefined });
    expect(signed).toMatchObject({ status: 'SIGNED', signedDocumentId: itemId });
    await expect(contracts.markContractSigned({ id: contractId, documentId: itemId, signedAt: undefined })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'contract.invalid_transition',
      details: { from: 'SIGNED', allowed: [] },
    });
    const sale = await us(SaleServiceService).getSale({ id: signed.saleId! });
    expect(sale).toMatchObject({
      number: expect.stringMatching(/^S-2026-/),
      n: 1,
      cause: 'ORIGINAL',
      contractId,
      totals: signed.totals,
      prevHash: '',
    });
    expect(await us(SaleServiceService).verifySale({ id: sale.id })).toMatchObject({
      intact: true,
      versions: [{ n: 1, hash: sale.hash, computed: sale.hash }],
    });
    expect((await us(CompanyServiceService).getCompany({ id: signed.companyId })).lifecycle).toBe('CLIENT');
  });

  test('tells all that delivery and billing need @row CRM-91', async () => {
    const { rows } = await database.query(
      `select envelope -> 'data' as data from (select type, subject, envelope from crm.outbox union all select type, subject, envelope from crm.outbox_archive) o
       where type = 'crm.contract.signed' and subject = $1`,
      [contractId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].data).toMatchObject({
      saleVersion: 1,
      kind: 'MIXED',
      currency: 'USD',
      delivery: { ownerUserId: person },
      // Of the fixed lines' 19,854.98, to the cent.
      billingTerms: { method: 'MIXED', entries: [{ net: usd(595_650) }, { net: usd(595_649) }, { net: usd(794_199) }] },
      signedDocumentId: itemId,
    });
    expect(rows[0].data.lines).toHaveLength(3);
    const { rows: recorded } = await database.query(
      `select envelope -> 'data' as data from (select type, envelope from crm.outbox union all select type, envelope from crm.outbox_archive) o
       where type = 'crm.sale.recorded' and envelope -> 'data' ->> 'contractId' = $1`,
      [contractId],
    );
    expect(recorded.map(({ data }) => data)).toMatchObject([{ n: 1, cause: 'ORIGINAL', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test('takes effect on its day, and is then ended with notice only @row CRM-93', async () => {
    await mesh.settle();
    const contracts = us(ContractServiceService);
    expect((await contracts.getContract({ id: contractId })).status).toBe('ACTIVE');
    await expect(contracts.terminateContract({ id: contractId, on: '2026-03-20', reason: 'Merged' })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'contract.notice_too_short',
      details: { earliest: '2026-04-01' },
    });
    const ended = await contracts.terminateContract({ id: contractId, on: '2026-04-30', reason: 'Merged' });
    expect(ended).toMatchObject({ status: 'TERMINATED', terminatedOn: '2026-04-30' });
    const sale = await us(SaleServiceService).getSale({ id: ended.saleId! });
    expect(sale).toMatchObject({ n: 2, cause: 'TERMINATION', terms: { endDate: '2026-04-30' } });
    expect((await us(SaleServiceService).verifySale({ id: sale.id })).intact).toBe(true);
  });

  test('can be changed by nobody: neither by a right nor past the trigger @row CRM-94', async () => {
    const { saleId } = await us(ContractServiceService).getContract({ id: contractId });
    const service = new pg.Client({ connectionString: mesh.env['CRM_DATABASE_URL'] });
    await service.connect();
    await service.query(`select set_config('app.tenant_id', (select tenant_id::text from (values ($1::uuid)) v(tenant_id)), false)`, [
      '018f3a5e-7c1d-7a2b-9c3d-4e5f60718293',
    ]);
    await expect(service.query('update crm.sale_versions set hash = hash')).rejects.toMatchObject({ code: '42501' });
    await expect(service.query('delete from crm.sale_versions')).rejects.toMatchObject({ code: '42501' });
    await service.end();
    for (const attempt of [
      'update crm.sale_versions set n = n',
      'delete from crm.sale_versions',
      'truncate crm.sale_versions',
      'delete from crm.sales',
      `update crm.sales set number = 'X'`,
    ]) {
      await expect(database.query(attempt)).rejects.toMatchObject({ message: expect.stringContaining('what was sold is never changed') });
    }
    // Whoever owns the database can switch triggers off; the hashes tell.
    await database.query('alter table crm.sale_versions disable trigger all');
    await database.query(
      `update crm.sale_versions set content = jsonb_set(content, '{totals,net,amount}', '1') where sale_id = $1 and n = 1`,
      [saleId],
    );
    await database.query('alter table crm.sale_versions enable trigger all');
    expect(await us(SaleServiceService).verifySale({ id: saleId! })).toMatchObject({
      intact: false,
      versions: [
        { n: 1, intact: false },
        { n: 2, intact: true },
      ],
    });
  });

  test('is found on its thread from any of its records @row CRM-97', async () => {
    const { saleId, quoteId } = await us(ContractServiceService).getContract({ id: contractId });
    const kinds = async (kind: 'QUOTE' | 'CONTRACT' | 'SALE', id: string) =>
      (await us(SaleServiceService).getThread({ kind, id })).items.map((item) => item.kind);
    const whole = ['QUOTE', 'CONTRACT', 'SALE', 'SALE_VERSION', 'SALE_VERSION'];
    expect(await kinds('QUOTE', quoteId!)).toEqual(whole);
    expect(await kinds('SALE', saleId!)).toEqual(whole);
    expect(await kinds('CONTRACT', contractId)).toEqual(whole);
    await expect(us(SaleServiceService).getThread({ kind: 'QUOTE', id: itemId })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a schedule that does not come to the whole is refused @row CRM-90', async () => {
  const quote = await acceptedQuote(us, stranger);
  const { contractId } = await us(QuoteServiceService).convertQuote({ id: quote.id });
  const terms = billing({ invoiceContactId: quote.contactId });
  terms.entries = terms.entries.slice(0, 2);
  await us(ContractServiceService).updateContract(contractPatch(contractId!, { billingTerms: terms, delivery: delivery(person) }));
  await expect(us(ContractServiceService).submitContract({ id: contractId! })).rejects.toMatchObject({
    kind: 'RULE',
    code: 'contract.schedule_unbalanced',
  });
});
