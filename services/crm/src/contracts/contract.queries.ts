import type { Address } from '@throughline/contracts/gen/throughline/crm/v1/addresses';
import type {
  BillingTermsAnswer,
  GetBillingTermsRequest,
  ListContractsRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { atMost, containsText, deletedSince, oneOfValues, page, type ListOptions, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { invalidFields, notFound } from '@throughline/chassis/errors';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContractTable } from './contract.table.ts';
import type { StoredContract } from './contract.ts';

const options: ListOptions = {
  filters: {
    status: oneOfValues('status'),
    companyId: oneOfValues('company_id'),
    ownerId: oneOfValues('owner_id'),
    opportunityId: oneOfValues('opportunity_id'),
    endDateBefore: atMost('end_date'),
  },
  orderBy: {
    number: { sql: 'contracts.number', type: 'text' },
    effectiveDate: { sql: 'contracts.effective_date', type: 'date' },
    endDate: { sql: `coalesce(contracts.end_date, 'infinity'::date)`, type: 'date' },
  },
  text: containsText('contracts.number', 'contracts.title'),
  searched: true,
};

export async function listContracts(tx: Reader, request: ListContractsRequest): Promise<Page<StoredContract> & { deletedIds: string[] }> {
  return { ...(await page(tx, ContractTable, request, options)), deletedIds: await deletedSince(tx, ContractTable, request) };
}

/** Of the contract that is named, or of the company's latest one that binds. */
export async function billingTermsOf(tx: Reader, { contractId, companyId }: GetBillingTermsRequest): Promise<BillingTermsAnswer> {
  if ((contractId === '') === (companyId === ''))
    throw invalidFields({ field: 'contractId', code: 'one_of', message: 'name a contract or a company' });
  const contract = contractId ? await tx.get(ContractTable, contractId) : await latestOf(tx, companyId);
  const { taxId, addresses } = await tx.load(CompanyTable, contract.companyId);
  const billingAddress = addressOf(addresses, 'BILLING') ?? addressOf(addresses, 'REGISTERED');
  const { id, currency, billingTerms: terms } = contract;
  return { contractId: id, companyId: contract.companyId, currency, terms, taxId, billingAddress };
}

const addressOf = (addresses: readonly Address[], kind: Address['kind']): Address | undefined =>
  addresses.find((address) => address.kind === kind);

async function latestOf(tx: Reader, companyId: string): Promise<StoredContract> {
  const [latest] = await tx.select(ContractTable, `company_id = $1 and status in ('SIGNED', 'ACTIVE')`, [companyId], {
    within: 'REACH',
    tail: 'order by effective_date desc, id desc limit 1',
  });
  if (!latest) throw notFound();
  return latest;
}
