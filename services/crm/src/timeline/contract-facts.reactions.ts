import { entry, linked, type Told } from './fact-entry.ts';

interface OfContract {
  contractId: string;
  number: string;
  companyId: string;
  saleId?: string | undefined;
}

const ofContract = ({ contractId, number, companyId, saleId }: OfContract, what: string, opportunityId?: string): Told => ({
  subject: `Contract ${number} ${what}`,
  companyId,
  links: linked({ CONTRACT: contractId, SALE: saleId, OPPORTUNITY: opportunityId, COMPANY: companyId }),
});

export const contractFacts = [
  entry('crm.contract.created', (data) => ofContract(data, 'was drafted', data.opportunityId)),
  entry('crm.contract.sent', (data) => ofContract(data, 'went out for signature')),
  entry('crm.contract.declined', (data) => ofContract(data, `was declined${data.reason ? `: ${data.reason}` : ''}`)),
  entry('crm.contract.signed', (data) => ofContract(data, 'was signed', data.opportunityId)),
  entry('crm.contract.activated', (data) => ofContract(data, 'took effect')),
  entry('crm.contract.renewed', (data) => ofContract(data, `was renewed${data.endDate ? ` until ${data.endDate}` : ''}`)),
  entry('crm.contract.expiring', (data) => ofContract(data, `ends on ${data.endDate}`)),
  entry('crm.contract.expired', (data) => ofContract(data, 'ended')),
  entry('crm.contract.terminated', (data) => ofContract(data, `was terminated: ${data.reason}`)),
  entry('crm.contract.completed', (data) => ofContract(data, 'is fulfilled')),
];

interface OfSale {
  saleId?: string | undefined;
  number: string;
  companyId: string;
  contractId?: string | undefined;
  engagementId?: string | undefined;
}

const ofSale = ({ saleId, companyId, contractId, engagementId }: OfSale, subject: string, opportunityId?: string): Told => ({
  subject,
  companyId,
  links: linked({ SALE: saleId, CONTRACT: contractId, ENGAGEMENT: engagementId, OPPORTUNITY: opportunityId, COMPANY: companyId }),
});

/** A sales order shows where what it sold shows: with its sale and its company. */
export const saleFacts = [
  entry('crm.sale.recorded', (data) => ofSale(data, `Sale ${data.number} was written down`, data.opportunityId)),
  entry('crm.sale.revised', (data) => ofSale(data, `Sale ${data.number} is at version ${data.n}: ${data.cause}`)),
  entry('crm.sale.change_rejected', (data) => ofSale(data, `A change of sale ${data.number} was not taken in: ${data.reason}`)),
  entry('crm.sale.variance_flagged', (data) => ofSale(data, `Sale ${data.number}: ${data.flag}`)),
  entry('crm.sales_order.confirmed', (data) => ofSale(data, `Order ${data.number} was confirmed`)),
  entry('crm.sales_order.fulfilled', (data) => ofSale(data, `Order ${data.number} was fulfilled${data.complete ? '' : ' in part'}`)),
  entry('crm.sales_order.invoiced', (data) => ofSale(data, `Order ${data.number} went to be invoiced`)),
  entry('crm.sales_order.closed', (data) => ofSale(data, `Order ${data.number} is closed`)),
  entry('crm.sales_order.cancelled', (data) => ofSale(data, `Order ${data.number} was cancelled`)),
];
