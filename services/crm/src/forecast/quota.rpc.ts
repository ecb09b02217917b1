import type { QuotaServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { equals, page } from '@throughline/chassis/database/list';
import { command, preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { reachOf } from '@throughline/chassis/security/access';
import { firmSettings } from '../firm/firm-settings.ts';
import { refuseInactiveOwners, refuseUnknownTeams } from '../firm/people.ts';
import { change, refuseBeyondReach, set } from './quota.ts';
import { QuotaTable } from './quota.table.ts';

export const quotaRpc: Rpc<typeof QuotaServiceService> = {
  listQuotas: query(({ tx }, request) =>
    page(tx, QuotaTable, request, { filters: { userId: equals('user_id'), teamId: equals('team_id'), period: equals('period') } }),
  ),

  getQuota: query(({ tx }, { id }) => tx.get(QuotaTable, id)),

  createQuota: preparedCommand(
    async (context, request) => {
      const decision = set(request, (await firmSettings(context)).currency);
      await refuseInactiveOwners(context, [request.userId]);
      await refuseUnknownTeams(context, [request.teamId]);
      return decision;
    },
    ({ tx }, request, decision) => {
      refuseBeyondReach(request, reachOf(tx.passport, tx.permission));
      return tx.create(QuotaTable, decision);
    },
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
