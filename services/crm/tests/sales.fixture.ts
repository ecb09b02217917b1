// Requests of the selling side with what a test does not care about filled in, and the way from a company to a signed contract.
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import type { BillingEntry, BillingTerms } from '@throughline/contracts/gen/throughline/crm/v1/billing_terms';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { ContractServiceService, type UpdateContractRequest } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { PublicQuoteServiceService, type AcceptPublicQuoteRequest } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import {
  QuoteServiceService,
  type CreateQuoteRequest,
  type Quote,
  type UpdateQuoteRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { exampleLines } from '../src/pricing/lines.fixture.ts';
import { mail, newCompany, newContact } from './accounts.fixture.ts';

export const anId = '018f3a5e-7c1d-7a2b-9c3d-0000000000aa';

/** A company and a person of it. */
export async function client(ask: Ask): Promise<{ companyId: string; contactId: string }> {
  const company = await ask(CompanyServiceService).createCompany(newCompany({ name: `Northwind ${Math.random()}` }));
  const contact = await ask(ContactServiceService).createContact(
    newContact({ firstName: 'Nora', lastName: 'Wind', emails: [mail('nora@northwind.example', true)] }),
  );
  await ask(AffiliationServiceService).createAffiliation({ contactId: contact.id, companyId: company.id, roles: [], primary: true });
  return { companyId: company.id, contactId: contact.id };
}

const content = {
  phases: [],
  lines: [],
  headerDiscount: undefined,
  promoCodes: [],
  sections: [],
  billingTerms: undefined,
  requireCode: false,
  customFields: undefined,
};

export const newQuote = (given: Partial<CreateQuoteRequest> & { companyId: string; contactId: string }): CreateQuoteRequest => ({
  ...content,
  currency: 'USD',
  variables: {},
  ...given,
});

export const quotePatch = <F extends keyof UpdateQuoteRequest>(id: string, given: Pick<UpdateQuoteRequest, F>): UpdateQuoteRequest => ({
  ...content,
  contactId: '',
  ownerId: '',
  ...given,
  id,
  updateMask: Object.keys(given),
});

/** The worked example: three lines and 5 % off the whole. */
export const exampleQuote = async (ask: Ask, given: Partial<CreateQuoteRequest> = {}): Promise<Quote> =>
  ask(QuoteServiceService).createQuote(
    newQuote({ ...(await client(ask)), lines: [...exampleLines], headerDiscount: { percent: '5', amount: undefined }, ...given }),
  );

/** Sent, with the token of its link. */
export async function sentQuote(ask: Ask, given: Partial<CreateQuoteRequest> = {}): Promise<{ quote: Quote; token: string }> {
  const draft = await exampleQuote(ask, { signatureMode: 'CLICK', ...given });
  await ask(QuoteServiceService).submitQuote({ id: draft.id });
  const quote = await ask(QuoteServiceService).sendQuote({ id: draft.id });
  return { quote, token: tokenOf(quote) };
}

export const tokenOf = ({ link = '' }: Quote): string => link.slice(link.lastIndexOf('/') + 1);

export const acceptance = (
  token: string,
  contentHash: string,
  given: Partial<AcceptPublicQuoteRequest> = {},
): AcceptPublicQuoteRequest => ({
  token,
  contentHash,
  name: 'Nora Wind',
  email: 'nora@northwind.example',
  consent: true,
  choices: undefined,
  ...given,
});

export async function acceptedQuote(ask: Ask, stranger: Ask, given: Partial<CreateQuoteRequest> = {}): Promise<Quote> {
  const { quote, token } = await sentQuote(ask, given);
  const seen = await stranger(PublicQuoteServiceService).viewQuote({ token });
  await stranger(PublicQuoteServiceService).acceptPublicQuote(acceptance(token, seen.contentHash));
  return ask(QuoteServiceService).getQuote({ id: quote.id });
}

export const entry = (key: string, given: Partial<BillingEntry>): BillingEntry => ({
  key,
  trigger: 'DATE',
  net: undefined,
  amount: undefined,
  lineKeys: [],
  ...given,
});

export const billing = (given: Partial<BillingTerms> = {}): BillingTerms => ({
  method: 'MIXED',
  entries: [entry('start', { trigger: 'SIGNATURE', percent: '30' }), entry('middle', { percent: '30' }), entry('end', { percent: '40' })],
  wip: { cycle: 'MONTHLY', threshold: undefined },
  retainer: undefined,
  cap: undefined,
  expenses: undefined,
  acceptanceRequired: false,
  invoiceContactId: anId,
  ...given,
});

export const contractPatch = <F extends keyof UpdateContractRequest>(
  id: string,
  given: Pick<UpdateContractRequest, F>,
): UpdateContractRequest => ({
  lines: [],
  phases: [],
  clauses: [],
  signers: [],
  delivery: undefined,
  billingTerms: undefined,
  customFields: undefined,
  autoRenew: false,
  ownerId: '',
  title: '',
  effectiveDate: '',
  ...given,
  id,
  updateMask: Object.keys(given),
});

export const delivery = (ownerUserId: string) => ({ projectTemplateId: anId, ownerUserId, startDate: '2026-03-10', onboardingGate: true });

/** Out for signature, from an accepted quote. */
export async function sentContract(ask: Ask, quote: Quote, ownerUserId: string): Promise<string> {
  const { contractId } = await ask(QuoteServiceService).convertQuote({ id: quote.id });
  const contracts = ask(ContractServiceService);
  await contracts.updateContract(
    contractPatch(contractId!, { delivery: delivery(ownerUserId), billingTerms: billing({ invoiceContactId: quote.contactId }) }),
  );
  await contracts.submitContract({ id: contractId! });
  await contracts.sendContract({ id: contractId! });
  return contractId!;
}
