// The sections of a firm's settings, and what each holds until somebody chooses.
import type {
  BrandingSettings,
  CalendarSettings,
  LocaleSettings,
  SettingsSection,
} from '@throughline/contracts/gen/throughline/identity/v1/settings';

/** Fields that are absent follow the locale. */
export type Locale = Omit<LocaleSettings, 'formats' | 'version'>;
export type Calendar = Omit<CalendarSettings, 'version'>;
export type Branding = Omit<BrandingSettings, 'warnings' | 'version'>;

export interface Sections {
  locale: Locale;
  calendar: Calendar;
  branding: Branding;
  corsOrigins: string[];
}

export type SectionName = keyof Sections;

const names: Readonly<Record<SettingsSection, SectionName>> = {
  LOCALE: 'locale',
  CALENDAR: 'calendar',
  BRANDING: 'branding',
  CORS_ORIGINS: 'corsOrigins',
};

/** The sections a request names; all of them where it names none. */
export const namedSections = (sections: readonly SettingsSection[]): SectionName[] =>
  sections.length === 0 ? Object.values(names) : [...new Set(sections.map((section) => names[section]))];

export const defaultSections = (): Sections => ({
  locale: { timeZone: 'UTC', locale: 'en-US', currency: 'USD' },
  calendar: { workDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], from: '09:00', to: '17:00', holidays: [] },
  branding: { emailFooter: '' },
  corsOrigins: [],
});

/** A section after a patch: a field set to nothing returns to its default; null does so for all. */
export function patched<S extends object>(present: S, patch: Partial<Record<keyof S, unknown>> | null, defaults: S): S {
  if (patch === null) return defaults;
  const section = { ...present, ...patch } as Record<string, unknown>;
  for (const [name, value] of Object.entries(patch)) {
    const next = value === undefined || isEmptyList(value) ? defaults[name as keyof S] : value;
    if (next === undefined) delete section[name];
    else section[name] = next;
  }
  return section as S;
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
