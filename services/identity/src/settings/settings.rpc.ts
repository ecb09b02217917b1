import type { SettingsServiceService } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { ownTenant } from '../tenants/tenant.queries.ts';
import { namedSections, type Branding, type Calendar, type Locale } from './sections.ts';
import { brandingShown, calendarShown, corsShown, localeShown, settingsShown, tenantSettings } from './settings.answer.ts';
import { change, patchesOf, reset, type SectionPatches } from './settings.ts';

export const settingsRpc: Rpc<typeof SettingsServiceService> = {
  getSettings: query(async ({ tx }) => settingsShown(await ownTenant(tx))),

  updateSettings: command(async ({ tx }, request) => {
    const tenant = await ownTenant(tx);
    return settingsShown(await tx.apply(tenant, change(tenant, patchesOf(request))));
  }),

  getLocaleSettings: query(async ({ tx }) => localeShown(await ownTenant(tx))),
  updateLocaleSettings: command(async ({ tx }, request) =>
    localeShown(await patch(tx, { locale: namedFields(request) as Partial<Locale> })),
  ),

  getCalendarSettings: query(async ({ tx }) => calendarShown(await ownTenant(tx))),
  updateCalendarSettings: command(async ({ tx }, request) =>
    calendarShown(await patch(tx, { calendar: namedFields(request) as Partial<Calendar> })),
  ),

  getBrandingSettings: query(async ({ tx }) => brandingShown(await ownTenant(tx))),
  updateBrandingSettings: command(async ({ tx }, request) =>
    brandingShown(await patch(tx, { branding: namedFields(request) as Partial<Branding> })),
  ),

  getCorsSettings: query(async ({ tx }) => corsShown(await ownTenant(tx))),
  updateCorsSettings: command(async ({ tx }, request) => corsShown(await patch(tx, namedFields(request)))),

  resetSettings: command(async ({ tx }, { sections }) => {
    const tenant = await ownTenant(tx);
    return settingsShown(await tx.apply(tenant, reset(tenant, namedSections(sections))));
  }),

  getTenantSettings: query(async ({ tx }, { sections, ifVersion }) =>
    tenantSettings(await ownTenant(tx), namedSections(sections), ifVersion),
  ),
};

async function patch(tx: Tx, patches: SectionPatches) {
  const tenant = await ownTenant(tx);
  return tx.apply(tenant, change(tenant, patches));
}
