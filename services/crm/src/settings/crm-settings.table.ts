import { json, optional } from '@throughline/chassis/database/columns';
import type { Reader } from '@throughline/chassis/database/reader';
import { table } from '@throughline/chassis/database/table';
import { effective, type EffectiveSettings, type StoredCrmSettings } from './crm-settings.ts';

export const CrmSettingsTable = table<StoredCrmSettings>({
  name: 'crm_settings',
  permission: 'crm.settings',
  columns: {
    numberFormats: optional(json()),
    health: optional(json()),
    rating: optional(json()),
    approvals: optional(json()),
    tax: optional(json()),
    capture: optional(json()),
  },
});

export async function storedSettings(tx: Reader): Promise<StoredCrmSettings | undefined> {
  const [stored] = await tx.select(CrmSettingsTable, 'true', []);
  return stored;
}

/** What holds for the firm: its own choices, and defaults for the rest. */
export const crmSettings = async (tx: Reader): Promise<EffectiveSettings> => effective(await storedSettings(tx));
