// All about a person in one go (CRM-21): what hangs on them, as far as the caller may see it.
import type { Contact360, ContactDeal, ContactPaper } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { visible } from '../accounts/visible.ts';
import { ContractTable } from '../contracts/contract.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { shown } from './affiliation.ts';
import { affiliationsOf } from './affiliation.queries.ts';
import { consentsOf } from './consent.queries.ts';
import type { StoredContact } from './contact.ts';

const rowsMax = 50;

export async function contact360(tx: Reader, contact: StoredContact): Promise<Contact360> {
  return {
    contact,
    affiliations: (await affiliationsOf(tx, contact.id, true)).map(shown),
    consents: await consentsOf(tx, contact.id),
    deals: await dealsOf(tx, contact.id),
    quotes: await papersOf(tx, QuoteTable, contact.id),
    contracts: await papersOf(tx, ContractTable, contact.id),
  };
}

async function dealsOf(tx: Reader, contactId: string): Promise<ContactDeal[]> {
  const values: unknown[] = [contactId];
  const rows = await tx.rows<ContactDeal & { value: number | null; currency: string | null }>(
    `select id, name, status, company_id as "companyId", amount_amount as value, amount_currency as currency, coalesce(primary_contact_id = $1, false) as "primary"
     from opportunities where (primary_contact_id = $1 or contact_roles @> jsonb_build_array(jsonb_build_object('contactId', $1::text)))
       and ${visible(tx, OpportunityTable, values)} order by created_at desc, id desc limit ${rowsMax}`,
    values,
  );
  return rows.map(({ value, currency, ...deal }) =>
    Object.assign(deal, { amount: value === null || currency === null ? undefined : { amount: value, currency } }),
  );
}

function papersOf<T extends Noun>(tx: Reader, table: Table<T>, contactId: string): Promise<ContactPaper[]> {
  const values: unknown[] = [contactId];
  return tx.rows<ContactPaper>(
    `select id, number, status, company_id as "companyId", created_at as "createdAt" from ${table.name}
     where contact_id = $1 and ${visible(tx, table, values)} order by created_at desc, id desc limit ${rowsMax}`,
    values,
  );
}
