import { LeadServiceService, type UpdateLeadRequest } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Named } from '@throughline/chassis/rpc/patch';
import type { Batched } from '../batch/batch.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { assignLead, changeLead, leadGround, refuseGivingAway, type LeadGround } from './lead.commands.ts';
import { bantOver, forget, type StoredLead } from './lead.ts';
import { LeadTable } from './lead.table.ts';

export function batchedLeads(definitions: FieldDefinitionList): Batched<StoredLead> {
  let ground: Promise<LeadGround> | undefined;
  return {
    table: LeadTable,
    path: '/api/v1/crm/leads',
    patch: LeadServiceService.updateLead.path,
    async update(tx, lead, given: Named<UpdateLeadRequest>, named) {
      refuseGivingAway(tx, lead, given.ownerId);
      const bant = given.bant && { bant: bantOver(lead, given.bant, Object.keys(named['bant'] ?? {})) };
      return changeLead(tx, lead, { ...given, ...bant }, definitions, await (ground ??= leadGround(tx)));
    },
    assign(tx, lead, ownerId) {
      refuseGivingAway(tx, lead, ownerId);
      return assignLead(tx, lead, ownerId);
    },
    remove: (tx, lead) => tx.remove(lead, forget(lead)),
  };
}
