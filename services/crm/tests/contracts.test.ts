import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ClauseServiceService } from '@throughline/contracts/gen/throughline/crm/v1/clauses';
import { ContractServiceService, type CreateContractRequest } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import {
  SalesOrderServiceService,
  type CreateSalesOrderRequest,
  type OrderLine,
} from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { line, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { anId, billing, client, contractPatch, delivery } from './sales.fixture.ts';

const day = 86_400_000;
const colleague = '018f3a5e-7c1d-7a2b-9c3d-000000000002';

let mesh: TestMesh;
let us: Ask;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
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
const care = (given: Partial<CreateContractRequest> & { companyId: string }): CreateContractRequest => ({
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
  billingTerms: billing({ method: 'RETAINER', entries: [], wip: undefined, retainer: { billingDay: 1, inAdvance: true } }),
  customFields: undefined,
  ...given,
});

async function active(given: Partial<CreateContractRequest> = {}): Promise<string> {
  const { id } = await contracts().createContract(care({ companyId: (await client(us)).companyId, ...given }));
  await contracts().submitContract({ id });
  await them().approveContract({ id });
  await contracts().sendContract({ id });
  await contracts().markContractSigned({ id, documentId: anId, signedAt: undefined });
  await mesh.settle();
  return id;
}

describe('by hand', () => {
  test('it is reviewed by somebody else @row CRM-88', async () => {
    const { id, ...drafted } = await contracts().createContract(care({ companyId: (await client(us)).companyId }));
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
    const template = await clauses.createContractTemplate({ name: 'Standard', clauseKeys: ['liability'] });
    const { companyId } = await client(us);
    const drafted = await contracts().createContract(care({ companyId, templateId: template.id }));
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
    expect(byContract).toMatchObject({ currency: 'USD', terms: { method: 'RETAINER', retainer: { billingDay: 1 } } });
    expect(await contracts().getBillingTerms({ contractId: '', companyId })).toEqual(byContract);
    await expect(contracts().getBillingTerms({ contractId: '', companyId: '' })).rejects.toMatchObject({ kind: 'MALFORMED' });
    expect(await contracts().getContractHandoff({ id })).toMatchObject({
      missing: [],
      steps: [
        { key: 'engagement', state: 'PENDING' },
        { key: 'billing_plan', state: 'PENDING' },
      ],
    });
  });
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
    await orders().fulfilSalesOrder({ id, lines: [{ lineKey: 'L1', quantity: '1' }] });
    expect((await orders().invoiceSalesOrder({ id })).status).toBe('CLOSED');
    await expect(orders().cancelSalesOrder({ id })).rejects.toMatchObject({
      code: 'sales_order.invalid_transition',
      details: { from: 'CLOSED', allowed: [] },
    });
    const { items } = await us(SaleServiceService).getThread({ kind: 'ORDER', id });
    expect(items.map(({ kind }) => kind)).toEqual(['ORDER', 'SALE', 'SALE_VERSION']);
  });

  test('as a draft is cancelled or deleted @row CRM-98', async () => {
    const { companyId } = await client(us);
    const first = await orders().createSalesOrder(newOrder(companyId));
    expect((await orders().cancelSalesOrder({ id: first.id, reason: 'Mistake' })).status).toBe('CANCELLED');
    const second = await orders().createSalesOrder(newOrder(companyId));
    await orders().deleteSalesOrder({ id: second.id });
    await expect(orders().getSalesOrder({ id: second.id })).rejects.toMatchObject({ code: 'not_found' });
  });
});
