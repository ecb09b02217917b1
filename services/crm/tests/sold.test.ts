// What becomes of a sale: change orders, what is delivered, billed and collected, and the thread that leads through it all.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { CrmUpdateSaleRequest } from '@throughline/contracts/gen/shapes.gen';
import { emptyMessage } from '@throughline/contracts/json';
import { ContractServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { FormServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { IntakeServiceService } from '@throughline/contracts/gen/throughline/crm/v1/intake';
import { QualificationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import {
  SaleServiceService,
  type Sale,
  type ThreadKind,
  type UpdateSaleRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { InvoiceIssued, InvoiceSource } from '@throughline/contracts/gen/throughline/finance/v1/invoices';
import type { ChangeOrderApproved, ChangeOrderLine } from '@throughline/contracts/gen/throughline/projects/v1/change_orders';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { exampleLines, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { conversionOf, gateRule, newGate } from './leads.fixture.ts';
import { acceptedQuote, anId, sentContract } from './sales.fixture.ts';

const minute = 60_000;
let mesh: TestMesh;
let us: Ask;
let stranger: Ask;
let database: pg.Client;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
  us = mesh.as();
  stranger = mesh.as({ tenantId: null, tenantStatus: null, actor: { kind: 'ANONYMOUS', id: '', name: '' }, userId: null, permissions: [] });
  database = new pg.Client({ connectionString: mesh.adminUrl });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await mesh?.stop();
});

/** Facts of one record may wait for one another: whichever gave way is taken in on its next try, a second later. */
const heard = () => mesh.pass(2_000);

let last = 1_000;
const newId = () => `018f3a5e-7c1d-7a2b-9c3d-0000000${String((last += 1)).padStart(5, '0')}`;
const sales = () => us(SaleServiceService);

async function sold(given: Parameters<typeof acceptedQuote>[2] = {}): Promise<Sale> {
  const contractId = await sentContract(us, await acceptedQuote(us, stranger, given), person);
  const { saleId } = await us(ContractServiceService).markContractSigned({ id: contractId, documentId: anId, signedAt: undefined });
  await mesh.settle();
  return sales().getSale({ id: saleId! });
}

const factsOf = async (type: string, subject: string): Promise<Record<string, unknown>[]> => {
  const { rows } = await database.query(
    `select envelope -> 'data' as data from (select position, type, subject, envelope from crm.outbox
      union all select position, type, subject, envelope from crm.outbox_archive) o where type = $1 and subject = $2 order by position`,
    [type, subject],
  );
  return rows.map(({ data }) => data as Record<string, unknown>);
};

describe('a change order', () => {
  const lineOf = (op: ChangeOrderLine['op'], lineKey: string, given: Partial<ChangeOrderLine> = {}): ChangeOrderLine => ({
    op,
    lineKey,
    description: op === 'REMOVE' ? '' : 'More of it',
    amount: undefined,
    minutes: 0,
    billing: '',
    ...given,
  });
  async function approve(sale: Sale, lines: ChangeOrderLine[], given: Partial<ChangeOrderApproved> = {}): Promise<string> {
    const changeOrderId = given.changeOrderId ?? newId();
    const order = {
      changeOrderId,
      engagementId: newId(),
      companyId: sale.companyId,
      saleId: sale.id,
      saleVersion: sale.n,
      number: 'CO-1',
      lines,
    };
    const terms = { amountDelta: undefined, minutesDelta: 0, effectiveOn: '2026-03-10', documentId: anId, approvedBy: 'Nora Wind' };
    await tell(mesh, 'projects.change_order.approved', { ...order, ...terms, ...given }, { subject: changeOrderId });
    await mesh.settle();
    return changeOrderId;
  }
  const extra = lineOf('ADD', 'L4', { amount: usd(600_000), billing: 'FIXED' });

  test('makes the next version, once, with its delta and hash @row CRM-95 @row CRM-94', async () => {
    const sale = await sold();
    const changeOrderId = await approve(sale, [extra, lineOf('REMOVE', 'L3')]);
    await approve(sale, [extra], { changeOrderId });
    const second = await sales().getSale({ id: sale.id });
    const delta = 600_000 - sale.lines[2]!.amounts!.net!.amount;
    expect(second).toMatchObject({
      n: 2,
      cause: 'CHANGE_ORDER',
      changeOrderId,
      prevHash: sale.hash,
      approvedBy: 'Nora Wind',
      documentId: anId,
    });
    expect(second.lines.map(({ key }) => key)).toEqual(['L1', 'L2', 'L4']);
    expect(second.totals?.net?.amount).toBe(sale.totals!.net!.amount + delta);
    expect(await factsOf('crm.sale.revised', sale.id)).toEqual([
      expect.objectContaining({ n: 2, cause: 'CHANGE_ORDER', changeOrderId, delta: usd(delta), hash: second.hash }),
    ]);
    expect((await sales().getSale({ id: sale.id, n: 1 })).hash).toBe(sale.hash);
    expect(await sales().verifySale({ id: sale.id })).toMatchObject({ intact: true, versions: [{ n: 1 }, { n: 2 }] });
  });

  test('for an older version is taken in where its lines are untouched, else rejected with the reason @row CRM-95', async () => {
    const sale = await sold();
    await approve(sale, [lineOf('CHANGE', 'L1', { amount: usd(1_300_000) })]);
    await approve(sale, [lineOf('REMOVE', 'L3')]);
    expect(await sales().getSale({ id: sale.id })).toMatchObject({
      n: 3,
      lines: [{ key: 'L1', amounts: { net: usd(1_300_000) } }, { key: 'L2' }],
    });
    const rejected = [
      await approve(sale, [lineOf('CHANGE', 'L1', { amount: usd(1) })]),
      await approve(sale, [lineOf('REMOVE', 'L3')]),
      await approve(sale, [extra], { saleVersion: 9 }),
      await approve(sale, [lineOf('ADD', 'L9', { amount: { amount: 1, currency: 'EUR' }, billing: 'FIXED' })]),
      await approve(sale, [{ ...extra, phaseKey: 'nowhere' }]),
    ];
    expect((await sales().getSale({ id: sale.id })).n).toBe(3);
    expect(await factsOf('crm.sale.change_rejected', sale.id)).toEqual([
      expect.objectContaining({ changeOrderId: rejected[0], reason: 'L1 was changed by somebody else meanwhile' }),
      expect.objectContaining({ changeOrderId: rejected[1], reason: 'L3 is no line of the sale any more' }),
      expect.objectContaining({ changeOrderId: rejected[2], reason: 'it was written for version 9, and there is none' }),
      expect.objectContaining({ changeOrderId: rejected[3], reason: 'L9 is in EUR, the sale in USD' }),
      expect.objectContaining({ changeOrderId: rejected[4] }),
    ]);
  });

  test('several at once follow one another @row CRM-95', async () => {
    const sale = await sold();
    await Promise.all(['A', 'B', 'C'].map((key) => approve(sale, [lineOf('ADD', key, { amount: usd(100), billing: 'FIXED' })])));
    const latest = await sales().getSale({ id: sale.id });
    expect([latest.n, latest.lines.map(({ key }) => key).toSorted()]).toEqual([4, ['A', 'B', 'C', 'L1', 'L2', 'L3']]);
    expect((await sales().verifySale({ id: sale.id })).intact).toBe(true);
  });
});

describe('what has come of it', () => {
  const time = (sale: Sale, minutes: number, saleLineKey = 'L2') => ({
    timeEntryId: newId(),
    saleId: sale.id,
    userId: person,
    workDate: '2026-03-05',
    minutes,
    billable: true,
    billableMinutes: minutes,
    rate: usd(12_000),
    rateSource: 'SALE',
    saleLineKey,
    cost: undefined,
  });
  const invoice = (sale: Sale, sources: InvoiceSource[]): InvoiceIssued => ({
    invoiceId: newId(),
    number: `I-${last}`,
    companyId: sale.companyId,
    saleId: sale.id,
    total: usd(sources.reduce((total, { net }) => total + (net?.amount ?? 0), 0)),
    balance: undefined,
    dueDate: '2026-04-01',
    issueDate: '2026-03-05',
    sources,
  });
  const variance = async (id: string) => (await sales().getSaleVariance({ id })).total!;

  test('is summed up from the facts of others, in whatever order they come @row CRM-96', async () => {
    const sale = await sold();
    const entry = time(sale, 600);
    const bill = invoice(sale, [{ saleLineKey: 'L1', net: usd(500_000) }]);
    const wrong = invoice(sale, [{ saleLineKey: 'L2', net: usd(77) }]);
    const deliverable = {
      deliverableId: newId(),
      saleId: sale.id,
      name: 'Plan',
      amount: usd(400_000),
      saleLineKey: 'L1',
      revision: 1,
      method: 'PORTAL',
    };
    const paid = {
      paymentId: newId(),
      invoiceId: bill.invoiceId,
      companyId: sale.companyId,
      saleId: sale.id,
      amount: usd(300_000),
      paidOn: '2026-03-06',
      sources: [],
    };
    const credit = {
      creditNoteId: newId(),
      number: 'CN-1',
      invoiceId: bill.invoiceId,
      companyId: sale.companyId,
      saleId: sale.id,
      total: usd(1_000),
      reason: '',
      issueDate: '2026-03-06',
      sources: [{ saleLineKey: 'L1', net: usd(1_000) }],
    };
    const expense = {
      expenseId: newId(),
      saleId: sale.id,
      amount: usd(4_200),
      spentOn: '2026-03-05',
      category: 'TRAVEL',
      billable: true,
      markupCap: undefined,
      saleLineKey: 'L1',
    };

    await tell(mesh, 'finance.invoice.voided', wrong, { subject: wrong.invoiceId, sequence: 2 });
    await tell(mesh, 'finance.payment.unapplied', { ...paid, amount: usd(100_000) }, { subject: paid.paymentId, sequence: 2 });
    await tell(mesh, 'projects.deliverable.rejected', { ...deliverable, revision: 2 }, { subject: deliverable.deliverableId, sequence: 2 });
    await heard();
    expect(await variance(sale.id)).toMatchObject({ billed: usd(-77), collected: usd(-100_000), delivered: usd(0) });

    await tell(mesh, 'finance.invoice.issued', wrong, { subject: wrong.invoiceId, sequence: 1 });
    await tell(mesh, 'finance.invoice.issued', bill, { subject: bill.invoiceId });
    await tell(mesh, 'finance.credit_note.issued', credit, { subject: credit.creditNoteId });
    await tell(mesh, 'finance.payment.applied', paid, { subject: paid.paymentId, sequence: 1 });
    await tell(mesh, 'projects.deliverable.accepted', deliverable, { subject: deliverable.deliverableId, sequence: 1 });
    const id = await tell(mesh, 'projects.time_entry.approved', entry, { subject: entry.timeEntryId });
    await tell(mesh, 'projects.time_entry.approved', entry, { subject: entry.timeEntryId, id });
    await tell(mesh, 'projects.expense.approved', expense, { subject: expense.expenseId });
    await heard();
    expect(await variance(sale.id)).toMatchObject({
      sold: sale.totals!.net,
      agreed: sale.totals!.net,
      minutes: 600,
      delivered: usd(120_000),
      billed: usd(499_000),
      collected: usd(200_000),
      expenses: usd(4_200),
    });
    const milestone = { milestoneId: newId(), saleId: sale.id, name: 'Go live', amount: usd(250_000), saleLineKey: 'L1' };
    await tell(mesh, 'projects.milestone.completed', milestone, { subject: milestone.milestoneId, sequence: 1 });
    await tell(mesh, 'projects.milestone.completed', milestone, { subject: milestone.milestoneId, sequence: 3 });
    await tell(mesh, 'projects.deliverable.accepted', { ...deliverable, revision: 3 }, { subject: deliverable.deliverableId, sequence: 3 });
    await tell(mesh, 'projects.time_entry.unapproved', entry, { subject: entry.timeEntryId, sequence: 2 });
    await heard();
    expect(await variance(sale.id)).toMatchObject({ minutes: 0, delivered: usd(650_000) });
    const { lines } = await sales().getSaleVariance({ id: sale.id });
    expect(lines.map(({ lineKey, variance: own }) => [lineKey, own?.delivered?.amount, own?.billed?.amount])).toEqual([
      ['L1', 650_000, 499_000],
      ['L2', 0, 0],
      ['L3', 0, 0],
    ]);
  });

  test('a departure is told once for each version, however many facts say so @row CRM-96', async () => {
    const sale = await sold();
    for (const minutes of [7_900, 58, 1, 200]) {
      const entry = time(sale, minutes);
      await tell(mesh, 'projects.time_entry.approved', { ...entry, billable: false }, { subject: entry.timeEntryId });
      await mesh.settle();
      await mesh.pass(2 * minute);
    }
    // 7,958 of 7,235 minutes are 9.99 % over, one more is beyond 10 %.
    expect(await factsOf('crm.sale.variance_flagged', sale.id)).toEqual([
      expect.objectContaining({ flag: 'SCOPE_CREEP', n: 1, lineKey: 'L2' }),
    ]);
    expect(await variance(sale.id)).toMatchObject({ flags: ['SCOPE_CREEP'], overrunPercent: '12.77' });
  });

  test('is told of by the line that used up its cap @row CRM-96', async () => {
    const sale = await sold();
    const entry = { ...time(sale, 480), rate: usd(200_000) };
    await tell(mesh, 'projects.time_entry.approved', entry, { subject: entry.timeEntryId });
    await mesh.settle();
    await mesh.pass(2 * minute);
    expect(await factsOf('crm.sale.variance_flagged', sale.id)).toEqual([
      expect.objectContaining({ flag: 'NEAR_CAP', lineKey: 'L2' }),
      expect.objectContaining({ flag: 'UNDER_BILLED' }),
    ]);
  });
});

/** Somebody fills in a form; the gate lets them pass. */
async function enquiry(): Promise<{ leadId: string; submissionId: string; assessmentId: string }> {
  const gates = us(QualificationServiceService);
  const rules = [gateRule({ kind: 'SCORE', when: { field: 'answers.mail', op: 'IS_SET' }, points: 70 })];
  const { id: gateId } = await gates.createGate(newGate('Fit', { rules }));
  await gates.activateGate({ id: gateId });
  const asked = { required: false, options: [], visibleWhen: undefined };
  const forms = us(FormServiceService);
  const { id: formId } = await forms.createForm({
    name: 'Contact us',
    fields: [
      { ...asked, key: 'mail', type: 'EMAIL', label: 'Mail', required: true, mapsTo: 'EMAIL' },
      { ...asked, key: 'firm', type: 'TEXT', label: 'Firm', mapsTo: 'COMPANY_NAME' },
    ],
    steps: [],
    allowedOrigins: [],
    routingRules: [],
    defaultAssign: [],
    captcha: false,
    documentRequests: [],
    gateId,
  });
  const { formKey } = await forms.publishForm({ id: formId });
  const intake = stranger(IntakeServiceService);
  const { startToken } = await intake.getIntake({ formKey });
  await mesh.pass(5_000);
  await intake.submitIntake({ formKey, answers: { mail: 'nora@threaded.example', firm: 'Threaded Ltd' }, startToken, utm: undefined });
  await mesh.settle();
  const since = { createdAfter: undefined, createdBefore: undefined, updatedAfter: undefined };
  const every = { formId, id: [], pageSize: 0, pageToken: '', orderBy: '', withTotal: false, ...since, status: [] };
  const [submission] = (await forms.listSubmissions(every)).items;
  return { leadId: submission!.leadId!, submissionId: submission!.id, assessmentId: submission!.assessmentId! };
}

describe('the thread', () => {
  test('leads from any record to all the others, in the order of events @row CRM-97 @row CRM-94', async () => {
    const { leadId, submissionId, assessmentId } = await enquiry();
    const close = { expectedCloseDate: '2026-06-01', amount: undefined };
    const { opportunityId, companyId, contactId } = await us(LeadConversionServiceService).convertLead(
      conversionOf(leadId, { opportunity: close, alwaysNew: true }),
    );
    const sale = await sold({ opportunityId, companyId: companyId!, contactId: contactId! });
    expect(sale).toMatchObject({ leadId, submissionId, assessmentId, opportunityId });
    const [engagementId, projectId, paymentId, invoiceId] = [newId(), newId(), newId(), newId()];
    const engagement = { engagementId, companyId: sale.companyId, saleId: sale.id, name: 'Threaded', ownerId: person, memberIds: [] };
    await tell(mesh, 'projects.engagement.opened', engagement, { subject: engagementId });
    await mesh.settle();
    await tell(
      mesh,
      'projects.project.created',
      { projectId, engagementId, name: 'Build', code: 'B', kind: '', ownerId: person },
      { subject: projectId },
    );
    const bill = {
      invoiceId,
      number: 'I-77',
      companyId: sale.companyId,
      saleId: sale.id,
      total: usd(900),
      balance: usd(900),
      dueDate: '2026-04-01',
      issueDate: '2026-03-05',
      sources: [],
    };
    await tell(mesh, 'finance.invoice.issued', bill, { subject: invoiceId, sequence: 1 });
    await tell(
      mesh,
      'finance.payment.applied',
      { paymentId, invoiceId, companyId: sale.companyId, saleId: sale.id, amount: usd(900), paidOn: '2026-03-06', sources: [] },
      { subject: paymentId },
    );
    await tell(mesh, 'finance.invoice.paid', { ...bill, balance: usd(0), settledBy: 'PAYMENT' }, { subject: invoiceId, sequence: 2 });
    await mesh.settle();

    const items = async (kind: ThreadKind, id: string) => (await sales().getThread({ kind, id })).items;
    const whole = await items('SALE', sale.id);
    expect(whole.map(({ kind }) => kind)).toEqual([
      'SUBMISSION',
      'LEAD',
      'ASSESSMENT',
      'OPPORTUNITY',
      'QUOTE',
      'CONTRACT',
      'SALE',
      'SALE_VERSION',
      'ENGAGEMENT',
      'PROJECT',
      'INVOICE',
      'PAYMENT',
    ]);
    expect(whole.find(({ kind }) => kind === 'INVOICE')).toMatchObject({ id: invoiceId, label: 'I-77', status: 'PAID', amount: usd(900) });
    expect(whole.find(({ kind }) => kind === 'PAYMENT')).toMatchObject({ id: paymentId, status: 'APPLIED', amount: usd(900) });
    for (const { kind, id } of whole) expect(await items(kind, id)).toEqual(whole);
    expect((await sales().getSaleThread({ id: sale.id })).items).toEqual(whole);
  });

  test('shows nobody what they may not read @row CRM-97 @row CRM-3', async () => {
    const sale = await sold();
    const invoiceId = newId();
    const bill = {
      invoiceId,
      number: 'I-78',
      companyId: sale.companyId,
      saleId: sale.id,
      total: usd(9),
      balance: usd(9),
      dueDate: '2026-04-01',
      issueDate: '2026-03-05',
      sources: [],
    };
    await tell(mesh, 'finance.invoice.issued', bill, { subject: invoiceId });
    await mesh.settle();
    const readers = (...permissions: string[]) => permissions.map((permission) => ({ permission, reach: 'ALL' as const }));
    const bookkeeper = mesh.as({ permissions: readers('crm.sales.read', 'crm.contracts.read') })(SaleServiceService);
    expect((await bookkeeper.getThread({ kind: 'SALE', id: sale.id })).items.map(({ kind }) => kind)).toEqual([
      'CONTRACT',
      'SALE',
      'SALE_VERSION',
      'INVOICE',
    ]);
    await expect(bookkeeper.getThread({ kind: 'QUOTE', id: sale.quoteId! })).rejects.toMatchObject({ code: 'not_found' });

    const member = mesh.as({ userId: newId(), permissions: [{ permission: 'crm.*', reach: 'OWN' }] })(SaleServiceService);
    for (const [kind, id] of [
      ['SALE', sale.id],
      ['SALE_VERSION', sale.id],
      ['INVOICE', invoiceId],
      ['CONTRACT', sale.contractId!],
    ] as [ThreadKind, string][])
      await expect(member.getThread({ kind, id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(sales().getThread({ kind: 'PAYMENT', id: invoiceId })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('nobody writes over a sale or deletes it @row CRM-94', async () => {
  const { id, hash } = await sold();
  const nothing = emptyMessage(CrmUpdateSaleRequest) as unknown as UpdateSaleRequest;
  const change = (saleId: string) => ({ ...nothing, id: saleId, updateMask: ['currency'], currency: 'EUR' });
  await expect(sales().updateSale(change(id))).rejects.toMatchObject({ kind: 'CONFLICT', code: 'sale.immutable' });
  await expect(sales().deleteSale({ id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'sale.immutable' });
  await expect(sales().updateSale(change(newId()))).rejects.toMatchObject({ code: 'not_found' });
  expect((await sales().getSale({ id })).hash).toBe(hash);
});

test('what it costs the firm is seen by nobody without the right to it @row CRM-94 @row SEC-6', async () => {
  const [line] = exampleLines;
  const sale = await sold({ lines: [{ ...line!, unitCost: usd(712_345) }], headerDiscount: undefined });
  const member = mesh.as({ permissions: [{ permission: 'crm.*', reach: 'ALL' }] });
  const seen = [
    await member(SaleServiceService).getSale({ id: sale.id }),
    await member(ContractServiceService).getContract({ id: sale.contractId! }),
    await member(QuoteServiceService).getQuote({ id: sale.quoteId! }),
  ];
  expect(JSON.stringify(seen)).not.toContain('712345');
  expect(sale.totals?.cost).toEqual(usd(712_345));
});
