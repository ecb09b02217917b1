import type { ListLeadsRequest } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { containsText, equals, oneOfValues, page, type ListOptions, type Page } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import type { StoredLead } from './lead.ts';
import { LeadTable } from './lead.table.ts';

const options: ListOptions = {
  filters: {
    status: oneOfValues('status'),
    source: oneOfValues('source'),
    rating: oneOfValues('rating'),
    ownerId: oneOfValues('leads.owner_id'),
    unassigned: (wanted: boolean) => (wanted ? 'leads.owner_id is null' : 'true'),
    email: (email: string, parameter) => `email = lower(${parameter(email)})`,
    phone: equals('phone'),
    campaignId: equals('campaign_id'),
  },
  orderBy: { score: { sql: 'score', type: 'bigint' }, name: { sql: 'full_name', type: 'text' } },
  text: containsText('full_name', 'company_name', 'email'),
  searched: true,
};

export const listLeads = (tx: Reader, request: ListLeadsRequest): Promise<Page<StoredLead>> => page(tx, LeadTable, request, options);
