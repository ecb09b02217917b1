// How a firm's settings change, section by section.
// - A change names sections, and in each the fields it is about; null returns a field, or a whole section, to its default.
// - A section that differs afterwards raises the firm's settingsVersion and is published whole.
// - Decimals and groups of digits are told apart by different signs.
// - Hours of work end after they begin; holidays stand in order, one a day.
// - A reset restores defaults; domains and custom fields are no settings and stay.
import type { Holiday, UpdateSettingsRequest } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { invalidFields } from '@throughline/chassis/errors';
import { namedFields, partsNamed } from '@throughline/chassis/rpc/patch';
import { settingsChanged, type Tenant } from '../tenants/tenant.ts';
import { defaultSections, patched, type Branding, type Calendar, type Locale, type SectionName, type Sections } from './sections.ts';

/** What callers say of each section; null: all of it returns to its default. */
export interface SectionPatches {
  locale?: Partial<Locale> | null;
  calendar?: Partial<Calendar> | null;
  branding?: Partial<Branding> | null;
  corsOrigins?: string[] | undefined;
}

/** Changes the fields that the patches name. */
export const change = (tenant: Tenant, patches: SectionPatches): Decision<Tenant> => publish(tenant, sectionsAfter(tenant, patches));

/** A request about several sections, as patches of each. */
export function patchesOf(request: UpdateSettingsRequest): SectionPatches {
  const given: Record<string, unknown> = namedFields(request);
  const patchOf = ([name, value]: [string, unknown]) =>
    name === 'corsOrigins' || !value ? [name, value ?? null] : [name, pick(value, partsNamed(request, name))];
  return Object.fromEntries(Object.entries(given).map(patchOf)) as SectionPatches;
}

const pick = (value: object, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, (value as Record<string, unknown>)[name]]));

export function reset(tenant: Tenant, names: readonly SectionName[]): Decision<Tenant> {
  const defaults = defaultSections();
  return publish(tenant, Object.fromEntries(names.map((name) => [name, defaults[name]])));
}

function sectionsAfter(before: Sections, patches: SectionPatches): Partial<Sections> {
  const defaults = defaultSections();
  const { locale, calendar, branding, corsOrigins } = patches;
  return {
    ...(locale !== undefined && { locale: readable(patched(before.locale, locale, defaults.locale)) }),
    ...(calendar !== undefined && { calendar: orderly(patched(before.calendar, calendar, defaults.calendar)) }),
    ...(branding !== undefined && { branding: patched(before.branding, branding, defaults.branding) }),
    ...(corsOrigins && { corsOrigins }),
  };
}

function publish(tenant: Tenant, wanted: Partial<Sections>): Decision<Tenant> {
  const { set } = changedFields<Sections>(tenant, wanted);
  const changed = Object.entries(set);
  if (changed.length === 0) return { set: {} };
  const settingsVersion = tenant.settingsVersion + 1;
  return {
    set: { ...set, settingsVersion },
    events: changed.map(([name, section]) => settingsChanged(name, settingsVersion, valuesOf(name, section))),
  };
}

const valuesOf = (name: string, section: object) => (Array.isArray(section) ? { [name]: section } : section);

/** 1,000,00 could be read by nobody. */
function readable(locale: Locale): Locale {
  if (locale.decimal !== undefined && locale.decimal === locale.grouping)
    throw invalidFields({ field: 'grouping', code: 'not_allowed', message: 'must differ from the decimal separator' });
  return locale;
}

function orderly(calendar: Calendar): Calendar {
  if (calendar.to <= calendar.from) throw invalidFields({ field: 'to', code: 'out_of_range', message: `must be after ${calendar.from}` });
  return { ...calendar, workDays: week.filter((day) => calendar.workDays.includes(day)), holidays: byDate(calendar.holidays) };
}

const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

function byDate(holidays: readonly Holiday[]): Holiday[] {
  const sorted = holidays.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const twice = sorted.find((holiday, index) => holiday.date === sorted[index + 1]?.date);
  if (twice) throw invalidFields({ field: 'holidays', code: 'repeated', message: `names ${twice.date} twice` });
  return sorted;
}
