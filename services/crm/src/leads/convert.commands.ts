// A lead becomes a contact, a company and a deal in one transaction (CRM-25): all of it happens, or nothing. Of two who
// convert at once the second waits for the first, and is told what came of it.
import type { CreateCompanyRequest } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { CreateContactRequest } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { ConvertLeadRequest, ConvertLeadResponse } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { rule } from '@throughline/chassis/errors';
import { openCompany } from '../accounts/company.commands.ts';
import type { StoredCompany } from '../accounts/company.ts';
import { CompanyTable } from '../accounts/company.table.ts';
import { affiliationsOf } from '../contacts/affiliation.queries.ts';
import { affiliate, openContact } from '../contacts/contact.commands.ts';
import type { StoredContact } from '../contacts/contact.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import type { DuplicateCandidate } from '../duplicates/duplicate.ts';
import { companiesLike, contactsLike } from '../duplicates/match.queries.ts';
import type { FirmDay } from '../firm/working-calendar.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import type { QuoteGround } from '../quotes/quote.commands.ts';
import { carryAssessments, carryOver } from './carry-over.queries.ts';
import { dealFor, quoteFor } from './convert-further.commands.ts';
import { convert, displayName, refuseUnconvertible, type StoredLead } from './lead.ts';
import { LeadTable } from './lead.table.ts';

/** What a handler finds out before its transaction opens. */
export interface Converting {
  /** Whose the new records are where the lead is nobody's. */
  callerId: string | undefined;
  day: FirmDay;
  definitions: { companies: FieldDefinitionList; contacts: FieldDefinitionList; opportunities: FieldDefinitionList };
  /** Of the quote, where one is asked for. */
  quoteGround: QuoteGround | undefined;
  currency: string;
}

export async function convertLead(tx: Tx, request: ConvertLeadRequest, converting: Converting): Promise<ConvertLeadResponse> {
  const lead = await tx.get(LeadTable, request.id);
  refuseUnconvertible(lead);
  const known = await companyKnown(tx, lead, request);
  await requireQualified(tx, 'LEAD_CONVERT', { kind: 'LEAD', id: lead.id }, known?.id);
  const ownerId = lead.ownerId ?? converting.callerId;
  if (!ownerId) throw rule('owner.invalid', 'Nobody has this lead: assign it first.');
  const company = known ?? (await newCompanyOf(tx, lead, ownerId, converting));
  if (company) await carryAssessments(tx, lead.id, company.id);
  const contact = await contactFor(tx, lead, request, company?.id, ownerId, converting);
  const opportunityId = request.opportunity && (await dealFor(tx, lead, request.opportunity, company, contact, ownerId, converting));
  const into = { companyId: company?.id, contactId: contact.id, opportunityId };
  const quoteId = request.quote && (await quoteFor(tx, request.quote, into, ownerId, converting));
  const converted = await tx.apply(lead, convert(lead, into, tx.now));
  await carryOver(tx, lead.id, into);
  return { lead: converted, ...into, quoteId };
}

/** The company that a lead's own name of it means; undefined: there is none of it yet. */
export async function companyMeant(tx: Reader, { companyName }: StoredLead): Promise<StoredCompany | undefined> {
  return companyName ? firstVisible(tx, CompanyTable, await companiesLike(tx, { name: companyName })) : undefined;
}

async function companyKnown(tx: Tx, lead: StoredLead, { companyId, alwaysNew }: ConvertLeadRequest): Promise<StoredCompany | undefined> {
  if (companyId) return tx.get(CompanyTable, companyId);
  return alwaysNew ? undefined : companyMeant(tx, lead);
}

async function newCompanyOf(
  tx: Tx,
  lead: StoredLead,
  ownerId: string,
  { day, definitions }: Converting,
): Promise<StoredCompany | undefined> {
  const { companyName } = lead;
  if (!companyName) return undefined;
  return openCompany(tx, newCompany(lead, companyName), { ownerId, today: day.today, definitions: definitions.companies });
}

/** A matched or given person joins the company, where they do not belong to it yet. */
async function contactFor(
  tx: Tx,
  lead: StoredLead,
  { contactId, alwaysNew }: ConvertLeadRequest,
  companyId: string | undefined,
  ownerId: string,
  { day, definitions }: Converting,
): Promise<StoredContact> {
  const present = contactId
    ? await tx.get(ContactTable, contactId)
    : alwaysNew
      ? undefined
      : await firstVisible(tx, ContactTable, await contactsLike(tx, { emails: listed(lead.email), phones: listed(lead.phone) }));
  if (!present) return openContact(tx, newContact(lead, companyId), { ownerId, today: day.today, definitions: definitions.contacts });
  if (!companyId || (await belongs(tx, present.id, companyId))) return present;
  const joining = { contactId: present.id, companyId, title: lead.title, department: undefined, roles: [], primary: false };
  return (await affiliate(tx, present, { ...joining, from: undefined, to: undefined }, day.today)).contact;
}

/** The likeliest of those that the caller may see. */
async function firstVisible<T extends Noun>(tx: Reader, table: Table<T>, likes: readonly DuplicateCandidate[]): Promise<T | undefined> {
  for (const { id } of likes) {
    const found = await tx.find(table, id);
    if (found) return found;
  }
  return undefined;
}

const belongs = async (tx: Tx, contactId: string, companyId: string): Promise<boolean> =>
  (await affiliationsOf(tx, contactId, false)).some((span) => span.companyId === companyId);

const newCompany = ({ industry, source }: StoredLead, name: string): CreateCompanyRequest => ({
  name,
  industry,
  source,
  roles: [],
  addresses: [],
  tags: [],
  annualRevenue: undefined,
  customFields: undefined,
});

/** Somebody without a name is called by what is known of them. */
const newContact = (lead: StoredLead, companyId: string | undefined): CreateContactRequest => ({
  firstName: lead.firstName,
  lastName: lead.lastName ?? (lead.firstName ? undefined : (lead.email ?? lead.phone ?? displayName(lead)).slice(0, 100)),
  emails: listed(lead.email).map((address) => ({ address, primary: true, bounced: false })),
  phones: listed(lead.phone),
  source: lead.source,
  companyId,
  title: companyId ? lead.title : undefined,
  tags: [],
  customFields: undefined,
});

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
