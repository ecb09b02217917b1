// A firm: its details and, section by section, its settings.
// - A change of either raises settingsVersion and publishes the section, so that nobody keeps an old one long.
// - Tax ids and numbering are the books', not the firm's.
import type {
  CreateTenantRequest,
  Tenant as TenantMessage,
  TenantCreated,
  UpdateTenantRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/tenants';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import type { Named } from '@throughline/chassis/rpc/patch';
import { refusal } from '@throughline/chassis/rpc/validate';
import { defaultSections, patched, type Sections } from '../settings/sections.ts';

/** What the house keeps of a firm; the settings have answers of their own. */
export type Tenant = TenantMessage & Sections;

/** What is said of a firm when it is made; what is not said takes its default. */
export type Founding = Pick<CreateTenantRequest, 'name'> & Partial<CreateTenantRequest>;

export const metadataBytesMax = 16 * 1024;

export function found(id: string, given: Founding, slug: string) {
  const { name, legalName, country, size, industry, timeZone, currency, locale } = given;
  const sections = defaultSections();
  const set = {
    id,
    name,
    slug,
    legalName,
    country,
    size,
    industry,
    status: 'ACTIVE' as const,
    environment: 'PROD' as const,
    parentTenantId: undefined,
    settingsVersion: 1,
    metadata: {},
    ...sections,
    locale: patched(sections.locale, { timeZone, currency, locale }, sections.locale),
  };
  return { set, event: fact('identity.tenant.created', announcement(set)) };
}

export function change(tenant: Tenant, given: Named<UpdateTenantRequest>): Decision<Tenant> {
  const wanted = 'metadata' in given ? { ...given, metadata: given.metadata ?? {} } : given;
  refuseLargeMetadata(wanted.metadata);
  const { set, old, new: present } = changedFields(tenant, wanted as Partial<Tenant>);
  if (Object.keys(set).length === 0) return { set };
  const after = { ...tenant, ...set, settingsVersion: tenant.settingsVersion + 1 };
  const updated = fact('identity.tenant.updated', { ...announcement(after), old, new: present });
  return {
    set: { ...set, settingsVersion: after.settingsVersion },
    events: [updated, settingsChanged('details', after.settingsVersion, detailsOf(after))],
  };
}

/** The firm as its API shows it. */
export function shown(tenant: Tenant): TenantMessage {
  const { locale: _locale, calendar: _calendar, branding: _branding, corsOrigins: _corsOrigins, ...message } = tenant;
  return message;
}

export const settingsChanged = (section: string, settingsVersion: number, values: object) =>
  fact('identity.settings.changed', { section, settingsVersion, values: values as Record<string, unknown> });

const detailsOf = ({ name, slug, legalName, country, size, industry }: Tenant) => ({ name, slug, legalName, country, size, industry });

function announcement({
  id,
  name,
  slug,
  locale,
  country,
  environment,
}: Pick<Tenant, 'id' | 'name' | 'slug' | 'locale' | 'country' | 'environment'>): TenantCreated {
  return { tenantId: id, name, slug, timeZone: locale.timeZone, currency: locale.currency, country, environment };
}

function refuseLargeMetadata(metadata: object | undefined) {
  if (!metadata || Buffer.byteLength(JSON.stringify(metadata)) <= metadataBytesMax) return;
  throw refusal([{ field: 'metadata', code: 'limit', message: `holds at most ${metadataBytesMax} bytes` }]);
}
