import type { CrmSettingsServiceService } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { change, shown } from './crm-settings.ts';
import { CrmSettingsTable, storedSettings } from './crm-settings.table.ts';

export const crmSettingsRpc: Rpc<typeof CrmSettingsServiceService> = {
  getCrmSettings: query(async ({ tx }) => shown(await storedSettings(tx))),

  updateCrmSettings: command(async ({ tx }, request) => {
    const given = namedFields(request);
    const stored = await storedSettings(tx);
    return shown(stored ? await tx.apply(stored, change(stored, given)) : await tx.create(CrmSettingsTable, change({}, given)));
  }),
};
