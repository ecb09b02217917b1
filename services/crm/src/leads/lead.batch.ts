import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Batched } from '../batch/batch.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { assignLead, changeLead, leadGround, type LeadGround } from './lead.commands.ts';
import { forget, type StoredLead } from './lead.ts';
import { LeadTable } from './lead.table.ts';

export function batchedLeads(definitions: FieldDefinitionList): Batched<StoredLead> {
  let ground: Promise<LeadGround> | undefined;
  return {
    table: LeadTable,
    path: '/api/v1/crm/leads',
    patch: LeadServiceService.updateLead.path,
    update: async (tx, lead, given) => changeLead(tx, lead, given, definitions, await (ground ??= leadGround(tx))),
    assign: assignLead,
    remove: (tx, lead) => tx.remove(lead, forget(lead)),
  };
}
