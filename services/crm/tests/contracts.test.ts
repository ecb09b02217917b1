import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ClauseServiceService } from '@throughline/contracts/gen/throughline/crm/v1/clauses';
import { ContractServiceService, type CreateContractRequest } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import {
  SalesOrderServiceService,
  type CreateSalesOrderRequest,
  type OrderLine,
} from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { QualificationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import type { InvoiceIssued } from '@throughline/contracts/gen/throughline/finance/v1/invoices';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { line, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { newCompany } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { gateRule, newGate } from './leads.fixture.ts';
import { neighbour, type Neighbour } from './neighbour.fixture.ts';
import { anId, billing, client, contractPatch, delivery } from './sales.fixture.ts';

const day = 86_400_000;
const colleague = '018f3a5e-7c1d-7a2b-9c3d-000000000002';

let mesh: TestMesh;
let us: Ask;
let finance: Neighbour;
beforeAll(async () => {
  let invoice = 0;
  finance = neighbour({
    CreateDraft: () => ({ invoiceId: `018f3a5e-7c1d-7a2b-9c3d-0000000001${String((invoice += 1)).padStart(2, '0')}`, state: 'DRAFT' }),
  });
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf(), ['finance', finance]]),
  });
  us = mesh.as();
});
afterAll(() => mesh?.stop());

const contracts = () => us(ContractServiceService);
const them = () => mesh.as({ userId: colleague, actor: { kind: 'USER', id: colleague, name: 'Mia' } })(ContractServiceService);

const retainer = {
  perPeriod: usd(450_000),
  cycle: 'MONTHLY' as const,
  periods: 12,
  includedMinutes: undefined,
  overageRate: undefined,
  unused: undefined,
  autoRenew: true,
};
const care = (given: Partial<CreateContractRequest> & { companyId: string; contactId: string }): CreateContractRequest => ({
  title: 'Care',
  currency: 'USD',
  lines: [line('', { model: 'RETAINER', retainer })],
  phases: [],
  effectiveDate: '2026-03-02',
  endDate: '2027-03-01',
  autoRenew: false,
  renewalTermMonths: 12,
  upliftPercent: '3.5',
  clauses: [],
  signers: [],
  delivery: delivery(person),
  billingTerms: billing({
    method: 'RETAINER',
    entries: [],
    wip: undefined,
    retainer: { billingDay: 1, inAdvance: true },
    invoiceContactId: given.contactId,
  }),
  customFields: undefined,
  ...given,
});

async function active(given: Partial<Omit<CreateContractRequest, 'companyId' | 'contactId'>> = {}): Promise<string> {
  const { id } = await contracts().createContract(care({ ...(await client(us)), ...given }));
  await contracts().submitContract({ id });
  await them().approveContract({ id });
  await contracts().sendContract({ id });
  await contracts().markContractSigned({ id, documentId: anId, signedAt: undefined });
  await mesh.settle();
  return id;
}

describe('by hand', () => {
  test('it is reviewed by somebody else @row CRM-88', async () => {
    const { id, ...drafted } = await contracts().createContract(care(await client(us)));
    expect(drafted).toMatchObject({
      kind: 'RETAINER',
      totals: { net: usd(5_400_000), mrr: usd(450_000) },
      status: 'DRAFT',
      noticeDays: 30,
    });
    expect((await contracts().submitContract({ id })).status).toBe('IN_REVIEW');
    await expect(contracts().approveContract({ id })).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'approval.self' });
    expect(await them().rejectContract({ id, reason: 'Too long' })).toMatchObject({ status: 'DRAFT', closedReason: 'Too long' });
    await contracts().deleteContract({ id });
    await expect(contracts().getContract({ id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('clauses that depart from the firm’s own are told apart @row CRM-88', async () => {
    const clauses = us(ClauseServiceService);
    const own = await clauses.createClause({ key: 'liability', title: 'Liability', text: 'Up to the fee.' });
    await expect(clauses.createClause({ key: 'liability', title: 'x', text: 'x' })).rejects.toMatchObject({ code: 'clause.taken' });
    await expect(clauses.createContractTemplate({ name: 'Wrong', clauseKeys: ['liability', 'nothing'] })).rejects.toMatchObject({
      code: 'validation.failed',
      fields: [{ field: 'clauseKeys' }],
    });
    const template = await clauses.createContractTemplate({ name: 'Standard', clauseKeys: ['liability'] });
    await expect(clauses.deleteClause({ id: own.id })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'clause.in_use',
      details: { templates: ['Standard'] },
    });
    const drafted = await contracts().createContract(care({ ...(await client(us)), templateId: template.id }));
    expect(drafted.clauses).toEqual([{ key: 'liability', text: own.text, standard: true }]);
    const changed = await contracts().updateContract(
      contractPatch(drafted.id, {
        clauses: [
          { key: 'liability', text: 'None.', standard: true },
          { key: 'other', text: 'x', standard: true },
        ],
      }),
    );
    expect(changed.clauses.map(({ standard }) => standard)).toEqual([false, false]);
    await clauses.deleteContractTemplate({ id: template.id });
    await clauses.deleteClause({ id: own.id });
  });
});

describe('a term', () => {
  test('renewed by hand it is a further version of the sale @row CRM-92', async () => {
    const id = await active();
    const renewed = await contracts().renewContract({ id });
    expect(renewed).toMatchObject({ status: 'ACTIVE', endDate: '2028-03-01', totals: { net: usd(5_589_000) } });
    const sale = await us(SaleServiceService).getSale({ id: renewed.saleId! });
    expect(sale).toMatchObject({ n: 2, cause: 'RENEWAL', totals: { net: usd(5_589_000) } });
    expect((await us(SaleServiceService).getSale({ id: sale.id, n: 1 })).totals?.net).toEqual(usd(5_400_000));
    expect((await us(SaleServiceService).getSaleVariance({ id: sale.id })).total).toMatchObject({ growthPercent: '3.50' });
    await expect(us(SaleServiceService).getSale({ id: sale.id, n: 3 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is renewed with what change orders made of it @row CRM-92 @row CRM-95', async () => {
    const id = await active();
    const { saleId, companyId } = await contracts().getContract({ id });
    const changeOrderId = '018f3a5e-7c1d-7a2b-9c3d-0000000000c0';
    const added = { op: 'ADD' as const, lineKey: 'X', description: 'Set-up', amount: usd(100_000), minutes: 0, billing: 'FIXED' };
    const order = { changeOrderId, engagementId: anId, companyId, saleId: saleId!, saleVersion: 1, number: 'CO-1', lines: [added] };
    await tell(
      mesh,
      'projects.change_order.approved',
      { ...order, amountDelta: usd(100_000), minutesDelta: 0, effectiveOn: '2026-03-02' },
      { subject: changeOrderId },
    );
    await mesh.settle();
    const renewed = await contracts().renewContract({ id });
    expect(renewed.totals?.net).toEqual(usd(5_589_000 + 103_500));
    expect(await us(SaleServiceService).getSale({ id: saleId! })).toMatchObject({
      n: 3,
      cause: 'RENEWAL',
      totals: { net: usd(5_692_500) },
    });
  });

  test('goes on by itself where it says so, and ends where it does not @row CRM-92', async () => {
    const [goesOn, ends] = [
      await active({ autoRenew: true, endDate: '2026-03-10', renewalTermMonths: 1 }),
      await active({ endDate: '2026-03-10' }),
    ];
    await mesh.pass(9 * day);
    expect(await contracts().getContract({ id: goesOn })).toMatchObject({ status: 'ACTIVE', endDate: '2026-04-10' });
    expect((await contracts().getContract({ id: ends })).status).toBe('EXPIRED');
  });

  test('its billing terms are found by contract and by company @row CRM-90', async () => {
    const id = await active();
    const { companyId } = await contracts().getContract({ id });
    const byContract = await contracts().getBillingTerms({ contractId: id, companyId: '' });
    expect(byContract).toMatchObject({ currency: 'USD', taxId: undefined, terms: { method: 'RETAINER', retainer: { billingDay: 1 } } });
    expect(await contracts().getBillingTerms({ contractId: '', companyId })).toEqual(byContract);
    const address = { kind: 'REGISTERED' as const, lines: ['1 Quay'], city: 'Boston', region: 'MA', postalCode: '02110', country: 'US' };
    const taxed = await us(CompanyServiceService).createCompany(
      newCompany({ name: 'Taxed Ltd', taxId: '12-3456789', addresses: [address] }),
    );
    const { contactId } = await client(us);
    const { id: other } = await contracts().createContract({ ...care({ companyId: taxed.id, contactId }), contactId: undefined });
    expect(await contracts().getBillingTerms({ contractId: other, companyId: '' })).toMatchObject({
      taxId: '12-3456789',
      billingAddress: address,
    });
    await expect(contracts().getBillingTerms({ contractId: '', companyId: taxed.id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(contracts().getBillingTerms({ contractId: '', companyId: '' })).rejects.toMatchObject({ kind: 'MALFORMED' });
    expect(await contracts().getContractHandoff({ id })).toMatchObject({
      missing: [],
      steps: [
        { key: 'engagement', state: 'PENDING' },
        { key: 'projects', state: 'PENDING' },
        { key: 'billing_plan', state: 'PENDING' },
      ],
    });
  });
});

const invoiceOf = (invoiceId: string, companyId: string, saleId: string): InvoiceIssued => ({
  invoiceId,
  number: `I-${invoiceId.slice(-2)}`,
  companyId,
  saleId,
  total: usd(1),
  balance: usd(1),
  dueDate: '2026-04-01',
  issueDate: '2026-03-02',
  sources: [],
});

describe('a sales order', () => {
  const orders = () => us(SalesOrderServiceService);
  const chair: OrderLine = {
    key: '',
    description: 'Chair',
    quantity: '3',
    unitPrice: usd(10_000),
    discount: undefined,
    fulfilled: '',
    invoiced: '',
    net: undefined,
  };
  const newOrder = (companyId: string): CreateSalesOrderRequest => ({
    companyId,
    currency: 'USD',
    lines: [chair],
    customFields: undefined,
  });

  test('binds when it is confirmed, and is closed when all is invoiced @row CRM-98', async () => {
    const { companyId } = await client(us);
    const { id, ...drafted } = await orders().createSalesOrder(newOrder(companyId));
    expect(drafted).toMatchObject({ number: 'SO-2026-000001', status: 'DRAFT', net: usd(30_000) });
    const confirmed = await orders().confirmSalesOrder({ id });
    expect(await us(SaleServiceService).getSale({ id: confirmed.saleId! })).toMatchObject({ orderId: id, totals: { net: usd(30_000) } });
    expect((await orders().fulfilSalesOrder({ id, lines: [{ lineKey: 'L1', quantity: '2' }] })).status).toBe('PARTIALLY_FULFILLED');
    await expect(orders().fulfilSalesOrder({ id, lines: [{ lineKey: 'L1', quantity: '2' }] })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'order.over_fulfilled',
    });
    await orders().invoiceSalesOrder({ id });
    await expect(orders().invoiceSalesOrder({ id })).rejects.toMatchObject({ kind: 'RULE', code: 'order.nothing_to_invoice' });
    expect((await orders().fulfilSalesOrder({ id, lines: [{ lineKey: 'L1', quantity: '1' }] })).status).toBe('FULFILLED');
    expect(await orders().invoiceSalesOrder({ id })).toMatchObject({ status: 'CLOSED', lines: [{ invoiced: '3' }] });
    await mesh.settle();
    const { invoices, saleId } = await orders().getSalesOrder({ id });
    expect(invoices.map(({ status, net, lines }) => [status, net?.amount, lines[0]?.quantity])).toEqual([
      ['DRAFTED', 20_000, '2'],
      ['DRAFTED', 10_000, '1'],
    ]);
    expect(finance.asked['CreateDraft']).toEqual([
      expect.objectContaining({
        origin: `crm.order/${id}/1`,
        saleId,
        companyId,
        lines: [expect.objectContaining({ key: 'L1', quantity: '2', net: usd(20_000) })],
      }),
      expect.objectContaining({ origin: `crm.order/${id}/2`, saleId }),
    ]);
    for (const { invoiceId } of invoices)
      await tell(mesh, 'finance.invoice.issued', invoiceOf(invoiceId!, companyId, saleId!), { subject: invoiceId!, sequence: 1 });
    await mesh.settle();
    expect((await orders().getSalesOrder({ id })).invoices.map(({ status }) => status)).toEqual(['ISSUED', 'ISSUED']);
    expect((await us(CompanyServiceService).getCompany({ id: companyId })).lifecycle).toBe('CLIENT');
    await expect(orders().cancelSalesOrder({ id })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'order.invalid_transition',
      details: { from: 'CLOSED', allowed: [] },
    });
    await tell(mesh, 'finance.invoice.voided', invoiceOf(invoices[0]!.invoiceId!, companyId, saleId!), {
      subject: invoices[0]!.invoiceId!,
      sequence: 2,
    });
    await mesh.settle();
    expect(await orders().getSalesOrder({ id })).toMatchObject({
      status: 'FULFILLED',
      lines: [{ invoiced: '1' }],
      invoices: [{ status: 'VOIDED' }, { status: 'ISSUED' }],
    });
    const { items } = await us(SaleServiceService).getThread({ kind: 'ORDER', id });
    expect(items.map(({ kind }) => kind)).toEqual(['ORDER', 'SALE', 'SALE_VERSION', 'INVOICE', 'INVOICE']);
  });

  test('is fulfilled by two at once as far as it was ordered and no further @row CRM-98', async () => {
    const { id } = await orders().createSalesOrder(newOrder((await client(us)).companyId));
    await orders().confirmSalesOrder({ id });
    const two = () => orders().fulfilSalesOrder({ id, lines: [{ lineKey: 'L1', quantity: '2' }] });
    const outcomes = await Promise.allSettled([two(), two(), two()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'order.over_fulfilled' });
    expect((await orders().getSalesOrder({ id })).lines[0]?.fulfilled).toBe('2');
    const once = await Promise.allSettled([1, 2].map(() => orders().invoiceSalesOrder({ id })));
    expect(once.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await orders().getSalesOrder({ id })).invoices).toHaveLength(1);
  });

  test('cancelled before anything is delivered, what it sold is agreed no more @row CRM-98 @row CRM-94', async () => {
    const { id } = await orders().createSalesOrder(newOrder((await client(us)).companyId));
    const { saleId } = await orders().confirmSalesOrder({ id });
    expect((await orders().cancelSalesOrder({ id, reason: 'Out of stock' })).status).toBe('CANCELLED');
    const sale = await us(SaleServiceService).getSale({ id: saleId! });
    expect(sale).toMatchObject({ n: 2, cause: 'TERMINATION', lines: [], totals: { net: usd(0) }, terms: { endDate: '2026-03-11' } });
    expect((await us(SaleServiceService).getSale({ id: sale.id, n: 1 })).totals?.net).toEqual(usd(30_000));
    expect((await us(SaleServiceService).verifySale({ id: sale.id })).intact).toBe(true);
  });

  test('as a draft is cancelled or deleted @row CRM-98', async () => {
    const { companyId } = await client(us);
    const first = await orders().createSalesOrder(newOrder(companyId));
    expect((await orders().cancelSalesOrder({ id: first.id, reason: 'Mistake' })).status).toBe('CANCELLED');
    const second = await orders().createSalesOrder(newOrder(companyId));
    await orders().deleteSalesOrder({ id: second.id });
    await expect(orders().deleteSalesOrder({ id: first.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'order.not_draft' });
    await expect(orders().getSalesOrder({ id: second.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  // The last one here: its gate stands from then on.
  test('is refused what its state does not allow, and binds nobody whom the gate keeps out @row CRM-98', async () => {
    const { companyId } = await client(us);
    const { id } = await orders().createSalesOrder(newOrder(companyId));
    const transition = { kind: 'CONFLICT', code: 'order.invalid_transition' };
    await expect(orders().fulfilSalesOrder({ id, lines: [{ lineKey: 'L1', quantity: '1' }] })).rejects.toMatchObject({
      ...transition,
      details: { from: 'DRAFT', allowed: ['edit', 'confirm', 'cancel'] },
    });
    await expect(orders().invoiceSalesOrder({ id })).rejects.toMatchObject(transition);
    const empty = await orders().createSalesOrder({ ...newOrder(companyId), lines: [] });
    await expect(orders().confirmSalesOrder({ id: empty.id })).rejects.toMatchObject({ kind: 'RULE', code: 'order.empty' });
    const gates = us(QualificationServiceService);
    const gate = await gates.createGate(
      newGate('Clients', {
        enforceOn: ['CLIENT_CREATE'],
        rules: [gateRule({ kind: 'BAD_FIT', when: { field: 'country', op: 'EQ', value: 'KP' }, reasonCode: 'GEOGRAPHY' })],
      }),
    );
    await gates.activateGate({ id: gate.id });
    await expect(orders().confirmSalesOrder({ id })).rejects.toMatchObject({ kind: 'RULE', code: 'qualification.required' });
  });
});
