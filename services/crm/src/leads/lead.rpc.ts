import type { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { deletedSince } from '@throughline/chassis/database/list';
import { invalidFields } from '@throughline/chassis/errors';
import { command, preparedCommand, query, stream, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields, partsNamed } from '@throughline/chassis/rpc/patch';
import { reachOf } from '@throughline/chassis/security/access';
import type { Passport } from '@throughline/chassis/security/passport';
import { runBatch } from '../batch/batch.ts';
import { ownersNamed } from '../batch/patch-fields.ts';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { exported } from '../exports/exported.ts';
import { inactiveAmong, refuseInactiveOwners } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { assignToPool } from './bulk-assign.commands.ts';
import { batchedLeads } from './lead.batch.ts';
import { assignLead, captureLead, changeLead, disqualifyLead, refuseGivingAway, setLeadStatus } from './lead.commands.ts';
import { leadColumns } from './lead.export.ts';
import { listLeads } from './lead.queries.ts';
import { bantOver, forget, reopen } from './lead.ts';
import { LeadTable } from './lead.table.ts';
import { leadSourceStats } from './source-stats.queries.ts';

export const leadRpc: Rpc<typeof LeadServiceService> = {
  listLeads: query(async ({ tx }, request) => ({
    ...(await listLeads(tx, request)),
    deletedIds: await deletedSince(tx, LeadTable, request),
  })),

  getLead: query(({ tx }, { id }) => tx.get(LeadTable, id)),

  createLead: preparedCommand(
    async (context, request) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      return fieldsOf(context);
    },
    ({ tx, passport }, request, definitions) =>
      captureLead(tx, { ...request, ownerId: request.ownerId ?? ownerWithin(passport) }, definitions),
  ),

  updateLead: preparedCommand(
    async (context, request) => {
      const given = namedFields(request);
      if ('ownerId' in given && given.ownerId === undefined)
        throw invalidFields({ field: 'ownerId', code: 'required', message: 'cannot be cleared: name another owner' });
      await refuseInactiveOwners(context, [given.ownerId]);
      return fieldsOf(context);
    },
    async ({ tx }, request, definitions) => {
      const lead = await tx.get(LeadTable, request.id);
      const given = namedFields(request);
      refuseGivingAway(tx, lead, given.ownerId);
      const bant = given.bant && { bant: bantOver(lead, given.bant, partsNamed(request, 'bant')) };
      return changeLead(tx, lead, { ...given, ...bant }, definitions);
    },
  ),

  deleteLead: command(async ({ tx }, { id }) => {
    const lead = await tx.get(LeadTable, id);
    await tx.remove(lead, forget(lead));
    return {};
  }),

  assignLead: preparedCommand(
    (context, { ownerId }) => refuseInactiveOwners(context, [ownerId]),
    async ({ tx }, { id, ownerId }) => assignLead(tx, await tx.get(LeadTable, id), ownerId),
  ),

  bulkAssignLeads: preparedCommand(
    (context, { userIds, territories }) => inactiveAmong(context, [...userIds, ...territories.flatMap((territory) => territory.userIds)]),
    ({ tx }, request, inactive) => assignToPool(tx, request, inactive),
  ),

  setLeadStatus: command(async ({ tx }, { id, status }) => setLeadStatus(tx, await tx.get(LeadTable, id), status)),

  disqualifyLead: preparedCommand(firmDay, async ({ tx }, request, day) =>
    disqualifyLead(tx, await tx.get(LeadTable, request.id), request, day),
  ),

  reopenLead: command(async ({ tx }, { id }) => {
    const lead = await tx.get(LeadTable, id);
    tx.cancel('lead.revisit', id);
    return tx.apply(lead, reopen(lead));
  }),

  batchLeads: preparedCommand(
    async (context, { operations }) => ({
      inactive: await inactiveAmong(context, ownersNamed(operations)),
      definitions: await fieldsOf(context),
    }),
    ({ tx }, request, { inactive, definitions }) => runBatch(tx, request, batchedLeads(definitions), inactive),
  ),

  getLeadSourceStats: query(({ tx }, request) => leadSourceStats(tx, request)),

  exportLeads: stream(({ tx }, request) => exported(leadColumns, request, (asked) => listLeads(tx, asked))),
};

/** Whoever sees their own leads only would lose sight of one that is nobody's: it is theirs. */
const ownerWithin = (passport: Passport): string | undefined =>
  reachOf(passport, 'crm.leads.write').kind === 'ALL' ? undefined : (passport.userId ?? undefined);

const fieldsOf = (context: HandlerContext) => definitionsOf(context, 'crm.leads');
