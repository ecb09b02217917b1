import type { UsageServiceService } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import { forbidden } from '@throughline/chassis/errors';
import { command, type Rpc } from '@throughline/chassis/rpc/handler';
import { addKeyUse, addUsage, takeReport } from './usage.queries.ts';

export const usageRpc: Rpc<typeof UsageServiceService> = {
  reportUsage: command(async ({ tx, passport }, report) => {
    const tenantId = report.tenantId || passport.tenantId;
    if (!tenantId) throw forbidden('tenant.none', 'A report names the firm that used something.');
    await tx.enter({ tenantId, userId: null });
    if (!(await takeReport(tx, report.key))) return { accepted: false };
    await addUsage(tx, report);
    for (const key of report.keys) await addKeyUse(tx, key, report.period!);
    return { accepted: true };
  }),
};
