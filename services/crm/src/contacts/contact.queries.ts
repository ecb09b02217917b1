import type { ListContactsRequest } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { oneOfValues, overlaps, page, type ListOptions, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import type { StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';

const belongs = (condition: string) =>
  `exists (select from affiliations a where a.contact_id = contacts.id and a.to_date is null and a.deleted_at is null and ${condition})`;

/** Search keeps what people are called by; the column says whether it is an address or a number. */
const called = (term: string, column: string) =>
  `contacts.id = any (array(select search_exact('contacts', ${term}, ${namesakesMax}))) and ${column} @> array[${term}::text]`;
const namesakesMax = 1_000;

const filters: ListOptions['filters'] = {
  ownerId: oneOfValues('contacts.owner_id'),
  tag: overlaps('tags'),
  email: (email: string, parameter) => called(`lower(${parameter(email)})`, 'email_addresses'),
  phone: (phone: string, parameter) => called(parameter(phone), 'phones'),
};

/** A role is looked for at the company that is named, else at any. */
export function listContacts(tx: Reader, request: ListContactsRequest): Promise<Page<StoredContact>> {
  const { companyId, role } = request;
  return page(tx, ContactTable, request, {
    filters: filters!,
    orderBy: { name: { sql: 'full_name', type: 'text' } },
    text: (parameter) => `(full_name ilike ${parameter} or array_to_string(email_addresses, ' ') ilike ${parameter})`,
    searched: true,
    where: (_, parameter) => {
      const conditions = [];
      if (companyId) conditions.push(`a.company_id = ${parameter(companyId)}`);
      if (role.length > 0) conditions.push(`a.roles && ${parameter(role)}`);
      return conditions.length === 0 ? [] : [belongs(conditions.join(' and '))];
    },
  });
}
