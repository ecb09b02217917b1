// What a template is filled with: the records named, as far as the caller may see them.
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import type { Reader } from '@throughline/chassis/database/reader';
import type { HandlerContext, QueryContext } from '@throughline/chassis/rpc/handler';
import { CompanyTable } from '../accounts/company.table.ts';
import { displayName, primaryEmail } from '../contacts/contact.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { displayName as nameOfLead } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import type { MergeValues } from './merge-fields.ts';

export interface Filling {
  values: MergeValues;
  /** The contact's language, else the firm's. */
  locale: string;
}

/** Ids of records; empty or absent where there is none. */
export interface MergeRecords {
  contactId?: string | undefined;
  companyId?: string | undefined;
  opportunityId?: string | undefined;
  leadId?: string | undefined;
  quoteId?: string | undefined;
}

/** What is no record of crm: who sends, and for which firm. */
export interface Surroundings {
  values: Pick<MergeValues, 'sender' | 'tenant'>;
  locale: string;
}

/** Commands ask it in their `prepare`, before the transaction opens. */
export async function surroundingsOf(context: HandlerContext): Promise<Surroundings> {
  const { name, currency, timeZone, locale } = await firmSettings(context);
  return { locale, values: { sender: await senderOf(context), tenant: { name, currency, timeZone } } };
}

export const fillingFor = async (context: QueryContext, records: MergeRecords): Promise<Filling> =>
  filledWith(context.tx, records, await surroundingsOf(context));

export async function filledWith(
  tx: Reader,
  { contactId, companyId, opportunityId, leadId, quoteId }: MergeRecords,
  { values, locale }: Surroundings,
): Promise<Filling> {
  const contact = contactId ? await tx.get(ContactTable, contactId) : undefined;
  const company = companyId ? await tx.get(CompanyTable, companyId) : undefined;
  const opportunity = opportunityId ? await tx.get(OpportunityTable, opportunityId) : undefined;
  const lead = leadId ? await tx.get(LeadTable, leadId) : undefined;
  const quote = quoteId ? await tx.get(QuoteTable, quoteId) : undefined;
  return {
    locale: contact?.locale ?? locale,
    values: {
      contact: contact && { ...contact, fullName: displayName(contact), email: primaryEmail(contact), phone: contact.phones[0] },
      company: company && { ...company },
      opportunity: opportunity && { ...opportunity },
      lead: lead && { ...lead, fullName: nameOfLead(lead) },
      quote: quote && { number: quote.number, total: quote.totals?.total, validUntil: quote.validUntil },
      ...values,
    },
  };
}

async function senderOf({ ask, passport }: HandlerContext): Promise<Record<string, unknown> | undefined> {
  if (!passport.userId) return undefined;
  const { items } = await ask(UserServiceService).getUsers({ ids: [passport.userId] });
  return items[0] && { name: items[0].name, email: items[0].email };
}
