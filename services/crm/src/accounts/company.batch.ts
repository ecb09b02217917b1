import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import type { Batched } from '../batch/batch.ts';
import { changeCompany, deleteCompany } from './company.commands.ts';
import type { StoredCompany } from './company.ts';
import { CompanyTable } from './company.table.ts';

export const batchedCompanies = (today: PlainDate): Batched<StoredCompany> => ({
  table: CompanyTable,
  path: '/api/v1/crm/companies',
  patch: CompanyServiceService.updateCompany.path,
  update: (tx, company, given) => changeCompany(tx, company, given, today),
  remove: deleteCompany,
});
