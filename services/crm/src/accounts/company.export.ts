import type { CsvColumns } from '../exports/csv.ts';
import type { Company } from './company.ts';

export const companyColumns: CsvColumns<Company> = {
  id: (company) => company.id,
  name: (company) => company.name,
  legalName: (company) => company.legalName,
  domain: (company) => company.domain,
  lifecycle: (company) => company.lifecycle,
  roles: (company) => company.roles,
  industry: (company) => company.industry,
  size: (company) => company.size,
  currency: (company) => company.currency,
  phone: (company) => company.phone,
  email: (company) => company.email,
  website: (company) => company.website,
  ownerId: (company) => company.ownerId,
  parentId: (company) => company.parentId,
  tags: (company) => company.tags,
  source: (company) => company.source,
  customerRef: (company) => company.customerRef,
  healthScore: (company) => company.health?.score,
  createdAt: (company) => company.createdAt,
  updatedAt: (company) => company.updatedAt,
};
