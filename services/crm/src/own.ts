// What crm's handlers share beside the chassis: what they remember of their neighbours.
import type { TenantSettings } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { FieldDefinitions } from '@throughline/chassis/field-definitions';
import type { OwnContext } from '@throughline/chassis/service';
import { TenantCache } from '@throughline/chassis/tenant-cache';
import type { CrmConfiguration } from './crm-configuration.ts';

export interface Own {
  /** Where links in mails begin. */
  publicUrl: string;
  /** Asks others in the service's own name, beside the call at hand. */
  inTenant: OwnContext['inTenant'];
  firmSettings: TenantCache<TenantSettings>;
  fieldDefinitions: FieldDefinitions;
}

export const ownOf = (context: { own: unknown }): Own => context.own as Own;

export const ownFrom = ({ settings, clock, inTenant }: OwnContext): Own => ({
  publicUrl: (settings as CrmConfiguration).publicUrl.replace(/\/$/, ''),
  inTenant,
  firmSettings: new TenantCache(clock),
  fieldDefinitions: new FieldDefinitions(clock),
});
