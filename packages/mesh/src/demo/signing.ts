// From the accepted quote to the record of what was sold, and an order that is another.
import { eur, type Firm } from './firm.ts';
import type { Quote } from './quotes.ts';
import type { Listed } from './rest.ts';

interface Contract {
  id: string;
  status: 'DRAFT' | 'PENDING_APPROVAL' | 'APPROVED' | 'OUT_FOR_SIGNATURE' | 'SIGNED' | 'ACTIVE';
}

// Signed on paper: the scan and the template of the work would lie with services that do not stand here yet, so these name
// nothing that anybody can open.
const scanId = '01900000-0000-7000-8000-00000000da7a';
const projectTemplateId = '01900000-0000-7000-8000-00000000da7b';

export async function signContract(firm: Firm, quote: Quote): Promise<void> {
  const { rest } = firm;
  const contractId = quote.contractId ?? (await rest.post<{ contractId: string }>(`/api/v1/crm/quotes/${quote.id}/convert`)).contractId;
  const path = `/api/v1/crm/contracts/${contractId}`;
  let contract = await rest.get<Contract>(path);
  if (contract.status === 'DRAFT') {
    await rest.patch(path, handoff(firm, quote.contactId));
    contract = await rest.post<Contract>(`${path}/submit`);
  }
  if (contract.status === 'APPROVED') contract = await rest.post<Contract>(`${path}/send`);
  if (contract.status === 'OUT_FOR_SIGNATURE') await rest.post(`${path}/mark-signed`, { documentId: scanId });
  const deal = await rest.get<{ status: string }>(`/api/v1/crm/opportunities/${quote.opportunityId}`);
  if (deal.status === 'OPEN') await rest.post(`/api/v1/crm/opportunities/${quote.opportunityId}/win`);
}

const handoff = (firm: Firm, invoiceContactId: string) => ({
  delivery: { projectTemplateId, ownerUserId: firm.idOf('chiara'), startDate: firm.day(10), onboardingGate: true },
  billingTerms: {
    method: 'MIXED',
    entries: [
      { key: 'start', trigger: 'SIGNATURE', percent: '40' },
      { key: 'end', trigger: 'DATE', ref: firm.day(90), percent: '60' },
    ],
    wip: { cycle: 'MONTHLY' },
    invoiceContactId,
  },
});

interface Order {
  id: string;
  companyId: string;
  status: string;
}

const path = '/api/v1/crm/orders';

export async function makeOrder({ rest, day }: Firm, companyId: string): Promise<void> {
  const { items } = await rest.get<Listed<Order>>(`${path}?pageSize=200`);
  const found = items.find((item) => item.companyId === companyId);
  const order = found ?? (await rest.post<Order>(path, { companyId, currency: 'EUR', requestedDate: day(30), lines }));
  if (order.status === 'DRAFT') await rest.post(`${path}/${order.id}/confirm`);
}

const lines = [
  { description: 'Stress test tooling, yearly licence', quantity: '1', unitPrice: eur(18_000) },
  { description: 'Seats', quantity: '25', unitPrice: eur(240) },
];
