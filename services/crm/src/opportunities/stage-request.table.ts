import { CrmStageRequestClosing } from '@throughline/contracts/gen/shapes.gen';
import { id, instant, message, oneOf, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { ownedOrOnTeam } from '../accounts/reach.ts';
import type { StageRequest } from './stage-request.ts';

/** In reach where its deal is. */
const ofDeal = (condition: string): string =>
  `exists (select from opportunities d where d.id = stage_requests.opportunity_id and d.tenant_id = stage_requests.tenant_id and (${condition}))`;

export const StageRequestTable = table<StageRequest>({
  name: 'stage_requests',
  permission: 'crm.opportunities',
  reach: (users) => ofDeal(ownedOrOnTeam('d')(users)),
  company:
    '(select d.company_id from opportunities d where d.id = stage_requests.opportunity_id and d.tenant_id = stage_requests.tenant_id)',
  columns: {
    opportunityId: id(),
    kind: oneOf(),
    fromStageId: id(),
    toStageId: id(),
    approverRole: text(),
    status: oneOf(),
    requestedBy: text(),
    decidedBy: optional(text()),
    decidedAt: optional(instant()),
    reason: optional(text()),
    closing: optional(message(CrmStageRequestClosing)),
  },
});
