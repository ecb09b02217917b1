import type { ListCompaniesRequest } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { containsText, equals, oneOfValues, overlaps, page, type ListOptions, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import type { StoredCompany } from './company.ts';
import { CompanyTable } from './company.table.ts';
import { onTeam } from './reach.ts';

const options: ListOptions = {
  filters: {
    lifecycle: oneOfValues('lifecycle'),
    role: overlaps('roles'),
    industry: oneOfValues('industry'),
    size: oneOfValues('size'),
    ownerId: oneOfValues('owner_id'),
    tag: overlaps('tags'),
    parentId: equals('parent_id'),
    healthBand: oneOfValues('health_band'),
    teamUserId: (userId: string, parameter) => onTeam('companies.id', `array[${parameter(userId)}::uuid]`),
    domain: (domain: string, parameter) => `domain = lower(${parameter(domain)})`,
    customerRef: equals('customer_ref'),
    bookId: equals('book_id'),
  },
  orderBy: { name: { sql: 'companies.name', type: 'text' } },
  text: containsText('companies.name', 'companies.domain'),
  searched: true,
};

export const listCompanies = (tx: Reader, request: ListCompaniesRequest): Promise<Page<StoredCompany>> =>
  page(tx, CompanyTable, request, options);
