import { derived, id, json, manyOf, money, oneOf, optional, personal, sealed, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { mergedAway } from '../merging/merged.queries.ts';
import type { StoredCompany } from './company.ts';
import { ownedOrOnTeam } from './reach.ts';

export const CompanyTable = table<StoredCompany>({
  name: 'companies',
  permission: 'crm.companies',
  entity: 'companies',
  reach: ownedOrOnTeam('companies', 'id'),
  company: 'companies.id',
  gone: mergedAway('company'),
  columns: {
    name: text(),
    legalName: optional(text()),
    domain: optional(text()),
    lifecycle: oneOf(),
    roles: manyOf(),
    industry: optional(oneOf()),
    size: optional(oneOf()),
    annualRevenue: optional(money()),
    currency: optional(text()),
    locale: optional(text()),
    timeZone: optional(text()),
    phone: optional(personal(text())),
    email: optional(personal(text())),
    website: optional(text()),
    addresses: json(),
    parentId: optional(id()),
    ownerId: id(),
    tags: texts(),
    source: optional(text()),
    taxId: sealed(),
    customFields: json(),
    customerRef: optional(text()),
    bookId: optional(id()),
    health: optional(json()),
    risk: optional(json()),
    possibleDuplicates: derived([]),
    mergedIntoId: optional(id()),
  },
  search: ({ name, domain, lifecycle, email, customerRef }) => ({
    code: customerRef ?? '',
    title: name,
    subtitle: domain ?? '',
    status: lifecycle,
    exact: [domain, email, customerRef].filter((term) => term !== undefined),
  }),
});
