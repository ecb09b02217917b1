import type { PlanServiceService } from '@throughline/contracts/gen/throughline/identity/v1/plans';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ownOf } from '../own.ts';
import { ownPlan } from './plan.queries.ts';
import { change, shown } from './plan.ts';

export const planRpc: Rpc<typeof PlanServiceService> = {
  getPlan: query(async ({ tx }) => shown(await ownPlan(tx))),

  updatePlan: command(async ({ tx, passport, own }, request) => {
    const plan = await ownPlan(tx);
    const asker = { isStaff: passport.actor.kind === 'STAFF', staffOnly: ownOf({ own }).config.planChanges === 'staff' };
    return shown(await tx.apply(plan, change(plan, namedFields(request), asker)));
  }),
};
