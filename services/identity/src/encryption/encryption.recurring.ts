import { recurring, type RecurringContext, type WorkContext } from '@throughline/chassis/service';
import { ownOf } from '../own.ts';
import { keyDaysMax } from './data-key.ts';
import { rewrapKeys, rotateKey, servicesWithKeys } from './data-key.queries.ts';

const firmsMax = 1_000; // a day; the rest follow on the next ones
const dayMs = 86_400_000;

/** Keys a year old give way to new ones. */
export const rotateOldKeys = recurring('data_keys.rotate', '40 2 * * *', async (context) => {
  const before = new Date(context.clock.now().getTime() - keyDaysMax * dayMs);
  const { masterKeys } = ownOf(context);
  await inFirms(context, await context.rows('select * from firms_with_data_keys_before($1, $2)', [before, firmsMax]), async ({ tx }) => {
    for (const service of await servicesWithKeys(tx, before)) await rotateKey(tx, service, masterKeys);
  });
});

/** After a new master key: every data key is wrapped anew, and the former one may go. */
export const rewrapDataKeys = recurring('data_keys.rewrap', '*/10 * * * *', async (context) => {
  const { masterKeys } = ownOf(context);
  const firms = await context.rows<Firm>('select * from firms_wrapped_by_others($1, $2)', [masterKeys[0].version, firmsMax]);
  await inFirms(context, firms, ({ tx }) => rewrapKeys(tx, masterKeys));
});

interface Firm {
  tenant_id: string;
}

async function inFirms({ inTenant }: RecurringContext, firms: readonly Firm[], work: (context: WorkContext) => Promise<void>) {
  for (const { tenant_id: tenantId } of firms) await inTenant(tenantId, work);
}
