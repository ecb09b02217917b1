// How a firm comes to be: its slug, its row and its plan, in the transaction of whoever founds it.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { schedulePeriodEnd } from '../plans/plan.jobs.ts';
import { begun } from '../plans/plan.ts';
import { PlanTable } from '../plans/plan.table.ts';
import { claimFreeSlug } from './slug.queries.ts';
import { found, type Founding, type Tenant } from './tenant.ts';
import { TenantTable } from './tenant.table.ts';

/** From here on the transaction acts within the new firm; its OWNER's membership is the caller's to add. */
export async function foundFirm(tx: Tx, given: Founding, userId: string | null): Promise<Tenant> {
  const id = tx.ids.next();
  await tx.enter({ tenantId: id, userId });
  const tenant = await tx.create(TenantTable, found(id, given, await claimFreeSlug(tx, given.name)));
  schedulePeriodEnd(tx, await tx.create(PlanTable, begun(id, tx.now)));
  return tenant;
}
