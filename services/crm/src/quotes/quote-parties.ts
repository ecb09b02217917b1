// Whom a quote, a contract or an order is with: the company within reach, a person of it, a deal with it.
import type { Reader } from '@throughline/chassis/database/reader';
import { notFound, rule } from '@throughline/chassis/errors';
import { AffiliationTable } from '../contacts/affiliation.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import type { StoredContact } from '../contacts/contact.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import type { StoredOpportunity } from '../opportunities/opportunity.ts';

export async function contactOf(tx: Reader, contactId: string, companyId: string): Promise<StoredContact> {
  const contact = await tx.get(ContactTable, contactId);
  const [present] = await tx.select(AffiliationTable, 'contact_id = $1 and company_id = $2 and to_date is null', [contactId, companyId]);
  if (!present) throw rule('contact.not_affiliated', 'This person does not belong to the company.', { contactId, companyId });
  return contact;
}

/** Another company's deal looks like none. */
export async function dealOf(tx: Reader, opportunityId: string | undefined, companyId: string): Promise<StoredOpportunity | undefined> {
  if (opportunityId === undefined) return undefined;
  const deal = await tx.get(OpportunityTable, opportunityId);
  if (deal.companyId !== companyId) throw notFound();
  return deal;
}
