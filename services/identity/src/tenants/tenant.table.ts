import { integer, json, oneOf, optional, id, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Tenant } from './tenant.ts';

export const TenantTable = table<Tenant>({
  name: 'tenants',
  permission: 'identity.tenant',
  columns: {
    name: text(),
    slug: text(),
    legalName: optional(text()),
    country: optional(text()),
    size: optional(oneOf()),
    industry: optional(oneOf()),
    status: oneOf(),
    environment: oneOf(),
    parentTenantId: optional(id()),
    settingsVersion: integer(),
    metadata: json(),
    locale: json(),
    calendar: json(),
    branding: json(),
    corsOrigins: texts(),
  },
});
