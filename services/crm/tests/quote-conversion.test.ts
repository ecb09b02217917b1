// What an accepted quote becomes, once: a contract, an order or an invoice (CRM-84).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContractServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { SalesOrderServiceService } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';
import { acceptedQuote } from './sales.fixture.ts';

const finance = neighbour(
  { CreateInvoiceFromQuote: () => ({ invoiceId: '018f3a5e-7c1d-7a2b-9c3d-0000000000f1', number: undefined, state: 'DRAFT' }) },
  { away: true },
);

let mesh: TestMesh;
let us: Ask;
let stranger: Ask;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf(), ['finance', finance]]),
  });
  us = mesh.as();
  stranger = mesh.as({ tenantId: null, tenantStatus: null, actor: { kind: 'ANONYMOUS', id: '', name: '' }, userId: null, permissions: [] });
});
afterAll(() => mesh?.stop());

const quotes = () => us(QuoteServiceService);
const lifecycleOf = async (id: string) => (await us(CompanyServiceService).getCompany({ id })).lifecycle;
const goods = { lines: [fixed('', '4', usd(25_000))], headerDiscount: undefined };

describe('an accepted quote becomes', () => {
  test('a contract of the same lines and amounts, a draft @row CRM-84 @row CRM-88', async () => {
    const quote = await acceptedQuote(us, stranger);
    const { status, contractId = '' } = await quotes().convertQuote({ id: quote.id, title: 'Set-up', effectiveDate: '2026-04-01' });
    expect(status).toBe('CONVERTED');
    const contract = await us(ContractServiceService).getContract({ id: contractId });
    expect(contract).toMatchObject({ quoteId: quote.id, n: 1, status: 'DRAFT', title: 'Set-up', effectiveDate: '2026-04-01' });
    expect(contract.totals).toEqual(quote.totals);
    expect(contract.lines.map(({ key, amounts }) => [key, amounts?.net])).toEqual(
      quote.lines.map(({ key, amounts }) => [key, amounts?.net]),
    );
    expect(await lifecycleOf(quote.companyId)).toBe('PROSPECT');
  });

  test('an order of its goods, and what was agreed on paying it @row CRM-84 @row CRM-98 @row CRM-94', async () => {
    const quote = await acceptedQuote(us, stranger, { ...goods, netDays: 14 });
    const { orderId = '' } = await quotes().convertQuote({ id: quote.id, target: 'SALES_ORDER' });
    expect(await us(SalesOrderServiceService).getSalesOrder({ id: orderId })).toMatchObject({
      quoteId: quote.id,
      status: 'DRAFT',
      net: usd(100_000),
      lines: [{ quantity: '4', unitPrice: usd(25_000) }],
      totals: { net: usd(100_000) },
    });
    const { saleId = '' } = await us(SalesOrderServiceService).confirmSalesOrder({ id: orderId });
    expect(await us(SaleServiceService).getSale({ id: saleId })).toMatchObject({ orderId, quoteId: quote.id, terms: { netDays: 14 } });
  });

  test('an invoice: a sale and a client at once, a draft in finance once it stands @row CRM-84 @row CRM-94', async () => {
    const quote = await acceptedQuote(us, stranger, goods);
    const { saleId = '' } = await quotes().convertQuote({ id: quote.id, target: 'INVOICE' });
    expect(await us(SaleServiceService).getSale({ id: saleId })).toMatchObject({ quoteId: quote.id, totals: { net: usd(100_000) }, n: 1 });
    expect(await lifecycleOf(quote.companyId)).toBe('CLIENT');
    await mesh.settle();
    expect(finance.asked['CreateInvoiceFromQuote']).toBeUndefined();
    finance.away = false;
    await mesh.pass(120_000);
    expect(finance.asked['CreateInvoiceFromQuote']).toEqual([{ quoteId: quote.id, n: 1 }]);
    await mesh.pass(3_600_000);
    expect(finance.asked['CreateInvoiceFromQuote']).toHaveLength(1);
  });
});

test('it becomes one thing only, also of two at once @row CRM-84', async () => {
  const { id } = await acceptedQuote(us, stranger, goods);
  const answers = await Promise.allSettled([
    quotes().convertQuote({ id, target: 'SALES_ORDER' }),
    quotes().convertQuote({ id, target: 'CONTRACT' }),
    quotes().convertQuote({ id, target: 'INVOICE' }),
  ]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const present = await quotes().getQuote({ id });
  const kept = { contractId: present.contractId, orderId: present.orderId, saleId: present.saleId };
  await expect(quotes().convertQuote({ id, target: 'INVOICE' })).rejects.toMatchObject({
    kind: 'CONFLICT',
    code: 'quote.already_converted',
    details: kept,
  });
});
