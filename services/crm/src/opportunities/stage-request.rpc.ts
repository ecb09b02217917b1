import type { StageRequestServiceService } from '@throughline/contracts/gen/throughline/crm/v1/stage_requests';
import { oneOfValues, page } from '@throughline/chassis/database/list';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { rolesOfCaller } from '../firm/people.ts';
import { firmDay, type FirmDay } from '../firm/working-calendar.ts';
import { notify } from '../messages/message.jobs.ts';
import { loseDeal, moveDeal, winDeal } from './move.commands.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { OpportunityTable } from './opportunity.table.ts';
import { park } from './passage.ts';
import { decide, type StageRequest } from './stage-request.ts';
import { StageRequestTable } from './stage-request.table.ts';

const deciding = async (context: HandlerContext) => ({ day: await firmDay(context), roles: await rolesOfCaller(context) });

export const stageRequestRpc: Rpc<typeof StageRequestServiceService> = {
  listStageRequests: query(({ tx }, request) =>
    page(tx, StageRequestTable, request, {
      filters: {
        status: oneOfValues('status'),
        opportunityId: oneOfValues('opportunity_id'),
        approverRole: oneOfValues('approver_role'),
      },
    }),
  ),

  getStageRequest: query(({ tx }, { id }) => tx.get(StageRequestTable, id)),

  // What else the stage asks for is looked at again: where that is refused, the request goes on waiting.
  approveStageRequest: preparedCommand(deciding, async ({ tx }, { id, reason }, { day, roles }) => {
    const { request, deal } = await waiting(tx, id);
    const approved = await tx.apply(
      request,
      decide(request, { id: tx.actorId, roles, at: tx.now }, { status: 'APPROVED', reason: reason || undefined }),
    );
    await carryOut(tx, approved, deal, day);
    tellOwner(tx, deal, 'Approved: the deal went on.');
    return approved;
  }),

  rejectStageRequest: preparedCommand(deciding, async ({ tx }, { id, reason }, { roles }) => {
    const { request, deal } = await waiting(tx, id);
    const rejected = await tx.apply(request, decide(request, { id: tx.actorId, roles, at: tx.now }, { status: 'REJECTED', reason }));
    await tx.apply(deal, park(undefined));
    tellOwner(tx, deal, `Not approved: ${reason}`);
    return rejected;
  }),
};

/** The deal is locked before its request, as every move locks them. */
async function waiting(tx: Tx, id: string): Promise<{ request: StageRequest; deal: StoredOpportunity }> {
  const [seen] = await tx.select(StageRequestTable, 'stage_requests.id = $1', [id], { within: 'REACH' });
  if (!seen) throw notFound();
  const deal = await tx.load(OpportunityTable, seen.opportunityId);
  return { request: await tx.get(StageRequestTable, id), deal };
}

async function carryOut(tx: Tx, request: StageRequest, deal: StoredOpportunity, day: FirmDay): Promise<void> {
  const { closing, toStageId: stageId } = request;
  switch (request.kind) {
    case 'MOVE':
      await moveDeal(tx, deal, { stageId, dryRun: false, override: undefined }, day, request);
      return;
    case 'WIN':
      await winDeal(tx, deal, { ...closing, finalAmount: closing?.finalAmount, id: deal.id, override: undefined }, day, request);
      return;
    case 'LOSE':
      await loseDeal(tx, deal, { ...closing, reasonCode: closing?.reasonCode ?? '', id: deal.id, override: undefined }, day, request);
      return;
    default:
      request.kind satisfies never;
  }
}

const tellOwner = (tx: Tx, { id, name, ownerId }: StoredOpportunity, text: string): void =>
  notify(tx, { userId: ownerId, template: 'crm_stage_request_decided', subject: name, text, about: { kind: 'opportunity', id } });
