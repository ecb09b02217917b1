import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { Batched } from '../batch/batch.ts';
import { changeCompany, deleteCompany, type Opening } from './company.commands.ts';
import type { StoredCompany } from './company.ts';
import { CompanyTable } from './company.table.ts';

export const batchedCompanies = (given: Omit<Opening, 'ownerId'>): Batched<StoredCompany> => ({
  table: CompanyTable,
  path: '/api/v1/crm/companies',
  patch: CompanyServiceService.updateCompany.path,
  guarded: ['lifecycle'],
  update: (tx, company, patch) => changeCompany(tx, company, patch, given),
  remove: deleteCompany,
});
