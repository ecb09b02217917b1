import type { UsageServiceService } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import { forbidden } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { countSeats } from '../plans/seats.queries.ts';
import { askedDays } from './day.ts';
import { tellQuota } from './quota.commands.ts';
import { planUse } from './quota.queries.ts';
import { quotaUse } from './quota.ts';
import { addKeyUse, addSeats, addUsage, takeReport, usageDays } from './usage.queries.ts';

export const usageRpc: Rpc<typeof UsageServiceService> = {
  getTenantUsage: query(async ({ tx, clock }, request) => {
    const now = clock.now();
    const items = await usageDays(tx, askedDays(request, now));
    const { quotas, apiCalls, storageBytes } = await planUse(tx, now);
    const users = { used: await countSeats(tx), limit: quotas.maxUsers };
    return { items, users: quotaUse(users), apiCalls: quotaUse(apiCalls), storageBytes: quotaUse(storageBytes) };
  }),

  reportUsage: command(async ({ tx, passport }, report) => {
    const tenantId = report.tenantId || passport.tenantId;
    if (!tenantId) throw forbidden('tenant.none', 'A report names the firm that used something.');
    await tx.enter({ tenantId, userId: null });
    if (!(await takeReport(tx, report.key))) return { accepted: false };
    await addUsage(tx, report);
    await addSeats(tx, report.period!);
    for (const key of report.keys) await addKeyUse(tx, key, report.period!);
    await tellQuota(tx, report.counter);
    return { accepted: true };
  }),
};
