import type { QuotaServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { equals, page } from '@throughline/chassis/database/list';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { firmSettings } from '../firm/firm-settings.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { change, set } from './quota.ts';
import { QuotaTable } from './quota.table.ts';

export const quotaRpc: Rpc<typeof QuotaServiceService> = {
  listQuotas: query(({ tx }, request) =>
    page(tx, QuotaTable, request, { filters: { userId: equals('user_id'), teamId: equals('team_id'), period: equals('period') } }),
  ),

  getQuota: query(({ tx }, { id }) => tx.get(QuotaTable, id)),

  createQuota: preparedCommand(
    async (context, { userId }) => {
      await refuseInactiveOwners(context, [userId]);
      return firmSettings(context);
    },
    ({ tx }, request, { currency }) => tx.create(QuotaTable, set(request, currency)),
  ),

  updateQuota: preparedCommand(firmSettings, async ({ tx }, request, { currency }) => {
    const quota = await tx.get(QuotaTable, request.id);
    return tx.apply(quota, change(quota, namedFields(request), currency));
  }),

  deleteQuota: command(async ({ tx }, { id }) => {
    await tx.remove(await tx.get(QuotaTable, id), { set: {} });
    return {};
  }),
};
