// Requests come and go with the deals that wait for them: a deal's row is locked before its request's.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { StoredOpportunity } from './opportunity.ts';
import { park } from './passage.ts';
import { ask, supersede, type Asked } from './stage-request.ts';
import { StageRequestTable } from './stage-request.table.ts';

/** In place of what was asked for; the request before it, if there is one, waits no more. */
export async function parkDeal(tx: Tx, deal: StoredOpportunity, asked: Omit<Asked, 'opportunityId' | 'by'>): Promise<StoredOpportunity> {
  const requestId = tx.ids.next();
  const parked = await tx.apply(deal, park(requestId));
  await supersedeRequest(tx, deal);
  const { set } = ask({ ...asked, opportunityId: deal.id, by: tx.actorId });
  await tx.create(StageRequestTable, { set: { ...set, id: requestId } });
  return parked;
}

/** The deal went another way, or is gone. */
export async function supersedeRequest(tx: Tx, { stageRequestId }: Pick<StoredOpportunity, 'stageRequestId'>): Promise<void> {
  if (stageRequestId === undefined) return;
  const request = await tx.load(StageRequestTable, stageRequestId);
  await tx.apply(request, supersede(request));
}
