import type { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { deletedSince } from '@throughline/chassis/database/list';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ownerOf } from '../accounts/company.rpc.ts';
import { runBatch } from '../batch/batch.ts';
import { ownersNamed } from '../batch/patch-fields.ts';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { inactiveAmong, refuseInactiveOwners } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { AssessmentTable } from '../qualification/assessment.table.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { automationRunsOf } from './automation-run.queries.ts';
import { coachingOf } from './coaching.queries.ts';
import { loseDeal, moveDeal, reopenDeal, winDeal } from './move.commands.ts';
import { batchedOpportunities } from './opportunity.batch.ts';
import { changeDeal, deleteDeal, openDeal, type Given } from './opportunity.commands.ts';
import { historyOf, listOpportunities } from './opportunity.queries.ts';
import { OpportunityTable } from './opportunity.table.ts';

export const opportunityRpc: Rpc<typeof OpportunityServiceService> = {
  listOpportunities: query(async ({ tx }, request) => ({
    ...(await listOpportunities(tx, request)),
    deletedIds: await deletedSince(tx, OpportunityTable, request),
  })),

  getOpportunity: query(({ tx }, { id }) => tx.get(OpportunityTable, id)),

  createOpportunity: preparedCommand(
    async (context, request) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      return { ...(await givenOf(context)), ownerId: ownerOf(context, request) };
    },
    async ({ tx }, request, { ownerId, ...given }) => {
      if (request.leadId) await tx.get(LeadTable, request.leadId);
      if (request.assessmentId) await tx.get(AssessmentTable, request.assessmentId);
      await requireQualified(tx, 'OPPORTUNITY_CREATE', { kind: 'COMPANY', id: request.companyId });
      return openDeal(tx, request, ownerId, given);
    },
  ),

  updateOpportunity: preparedCommand(
    async (context, request) => {
      await refuseInactiveOwners(context, [namedFields(request).ownerId]);
      return definitionsOf(context, 'crm.opportunities');
    },
    async ({ tx }, request, definitions) => changeDeal(tx, await tx.get(OpportunityTable, request.id), namedFields(request), definitions),
  ),

  deleteOpportunity: command(async ({ tx }, { id }) => {
    await deleteDeal(tx, await tx.get(OpportunityTable, id));
    return {};
  }),

  moveOpportunity: preparedCommand(firmDay, async ({ tx }, request, day) => {
    const { deal, unmet, inverse } = await moveDeal(tx, await tx.get(OpportunityTable, request.id), request, day);
    return { opportunity: deal, unmet: [...unmet], inverse, stageRequestId: deal.stageRequestId };
  }),

  winOpportunity: preparedCommand(firmDay, async ({ tx }, request, day) =>
    winDeal(tx, await tx.get(OpportunityTable, request.id), request, day),
  ),

  loseOpportunity: preparedCommand(firmDay, async ({ tx }, request, day) =>
    loseDeal(tx, await tx.get(OpportunityTable, request.id), request, day),
  ),

  reopenOpportunity: preparedCommand(firmDay, async ({ tx }, request, day) =>
    reopenDeal(tx, await tx.get(OpportunityTable, request.id), request, day),
  ),

  listAutomationRuns: query(async ({ tx }, { id }) => {
    await tx.get(OpportunityTable, id);
    return { items: await automationRunsOf(tx, id) };
  }),

  getCoaching: query(coachingOf),

  listOpportunityHistory: query(async ({ tx }, { id }) => {
    await tx.get(OpportunityTable, id);
    return { items: await historyOf(tx, id) };
  }),

  batchOpportunities: preparedCommand(
    async (context, { operations }) => ({ ...(await givenOf(context)), inactive: await inactiveAmong(context, ownersNamed(operations)) }),
    ({ tx }, request, { inactive, ...given }) => runBatch(tx, request, batchedOpportunities(given), inactive),
  ),
};

const givenOf = async (context: HandlerContext): Promise<Given> => ({
  day: await firmDay(context),
  definitions: await definitionsOf(context, 'crm.opportunities'),
});
