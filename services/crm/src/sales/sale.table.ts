import { id, integer, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { ownedOrOnTeam } from '../accounts/reach.ts';
import type { SaleHead } from './sale.ts';

export const SaleTable = table<SaleHead>({
  name: 'sales',
  permission: 'crm.sales',
  entity: 'sales',
  reach: ownedOrOnTeam('sales'),
  company: 'sales.company_id',
  columns: {
    number: text(),
    companyId: id(),
    contractId: optional(id()),
    quoteId: optional(id()),
    orderId: optional(id()),
    opportunityId: optional(id()),
    leadId: optional(id()),
    submissionId: optional(id()),
    assessmentId: optional(id()),
    engagementId: optional(id()),
    ownerId: id(),
    currency: text(),
    n: integer(),
  },
  search: ({ number }) => ({ code: number, title: number, subtitle: '', status: '', exact: [number] }),
});
