import type { CrmSettingsServiceService } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import { onlyRecord } from '@throughline/chassis/database/only-record';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { refreshAllHealth } from '../accounts/health.jobs.ts';
import { rescoreAll } from '../scoring/score.jobs.ts';
import { change, saidIn, shown } from './crm-settings.ts';
import { CrmSettingsTable, storedSettings } from './crm-settings.table.ts';

export const crmSettingsRpc: Rpc<typeof CrmSettingsServiceService> = {
  getCrmSettings: query(async ({ tx }) => shown(await storedSettings(tx))),

  updateCrmSettings: command(async ({ tx }, request) => {
    const stored = await onlyRecord(tx, CrmSettingsTable);
    const decision = change(stored ?? {}, saidIn(request));
    if (!stored && Object.keys(decision.set).length === 0) return shown(stored);
    if ('health' in decision.set) refreshAllHealth(tx);
    if ('rating' in decision.set) rescoreAll(tx);
    return shown(stored ? await tx.apply(stored, decision) : await tx.create(CrmSettingsTable, decision));
  }),
};
