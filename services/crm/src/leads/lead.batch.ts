import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Batched } from '../batch/batch.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { assignLead, changeLead } from './lead.commands.ts';
import { forget, type StoredLead } from './lead.ts';
import { LeadTable } from './lead.table.ts';

export const batchedLeads = (definitions: FieldDefinitionList): Batched<StoredLead> => ({
  table: LeadTable,
  path: '/api/v1/crm/leads',
  patch: LeadServiceService.updateLead.path,
  update: (tx, lead, given) => changeLead(tx, lead, given, definitions),
  assign: assignLead,
  remove: (tx, lead) => tx.remove(lead, forget(lead)),
});
