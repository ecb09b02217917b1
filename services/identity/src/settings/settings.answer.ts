// Settings as their API shows them: with what follows of the choices, and the firm's version as their own.
import type {
  BrandingSettings,
  CalendarSettings,
  CorsSettings,
  LocaleSettings,
  Settings,
  TenantSettings,
} from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { warningsOf } from '../branding/contrast.ts';
import { formatsOf } from '../reference/formats.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { SectionName } from './sections.ts';

export const localeShown = ({ locale, version }: Tenant): LocaleSettings => ({ ...locale, formats: formatsOf(locale), version });
export const calendarShown = ({ calendar, version }: Tenant): CalendarSettings => ({ ...calendar, version });
export const brandingShown = ({ branding, version }: Tenant): BrandingSettings => ({
  ...branding,
  warnings: warningsOf(branding),
  version,
});
export const corsShown = ({ corsOrigins, version }: Tenant): CorsSettings => ({ corsOrigins, version });

export const settingsShown = (tenant: Tenant): Settings => ({
  locale: localeShown(tenant),
  calendar: calendarShown(tenant),
  branding: brandingShown(tenant),
  corsOrigins: tenant.corsOrigins,
  settingsVersion: tenant.settingsVersion,
  version: tenant.version,
});

/** For services: without the sections they have already, or did not ask for. */
export function tenantSettings(tenant: Tenant, sections: readonly SectionName[], knownVersion: number | undefined): TenantSettings {
  const { settingsVersion, locale, country, status, name } = tenant;
  const answer = { settingsVersion, timeZone: locale.timeZone, currency: locale.currency, locale: locale.locale, country, status, name };
  return { ...answer, values: knownVersion === settingsVersion ? undefined : only(settingsShown(tenant), sections) };
}

function only(settings: Settings, sections: readonly SectionName[]): Settings {
  const shown = (name: SectionName) => sections.includes(name);
  return {
    ...settings,
    locale: shown('locale') ? settings.locale : undefined,
    calendar: shown('calendar') ? settings.calendar : undefined,
    branding: shown('branding') ? settings.branding : undefined,
    corsOrigins: shown('corsOrigins') ? settings.corsOrigins : [],
  };
}
