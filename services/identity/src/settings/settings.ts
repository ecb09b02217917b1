// How a firm's settings change, section by section.
// - A section that differs afterwards raises the firm's settingsVersion and is published whole.
// - Hours of work end after they begin; holidays stand in order, one a day.
// - A reset restores defaults; domains and custom fields are no settings and stay.
import type { Holiday } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { changedFields, type Decision } from '@throughline/chassis/decision';
import { invalidFields } from '@throughline/chassis/errors';
import { settingsChanged, type Tenant } from '../tenants/tenant.ts';
import { defaultSections, patched, type Branding, type Calendar, type Locale, type SectionName, type Sections } from './sections.ts';

/** What callers say of each section. */
export interface SectionPatches {
  locale?: Partial<Locale> | undefined;
  calendar?: Partial<Calendar> | undefined;
  branding?: Partial<Branding> | undefined;
  corsOrigins?: string[] | undefined;
}

/** Changes the fields that the patches name. */
export const change = (tenant: Tenant, patches: SectionPatches): Decision<Tenant> => publish(tenant, sectionsAfter(tenant, patches));

/** Sets whole sections: what one leaves out takes its default. */
export const replace = (tenant: Tenant, sections: SectionPatches): Decision<Tenant> =>
  publish(tenant, sectionsAfter(defaultSections(), sections));

export function reset(tenant: Tenant, names: readonly SectionName[]): Decision<Tenant> {
  const defaults = defaultSections();
  return publish(tenant, Object.fromEntries(names.map((name) => [name, defaults[name]])));
}

function sectionsAfter(before: Sections, patches: SectionPatches): Partial<Sections> {
  const defaults = defaultSections();
  const { locale, calendar, branding, corsOrigins } = patches;
  return {
    ...(locale && { locale: patched(before.locale, locale, defaults.locale) }),
    ...(calendar && { calendar: orderly(patched(before.calendar, calendar, defaults.calendar)) }),
    ...(branding && { branding: patched(before.branding, branding, defaults.branding) }),
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
