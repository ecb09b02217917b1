// What crm's handlers share beside the chassis: what they remember of their neighbours.
import type { TenantSettings } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { FieldDefinitions } from '@throughline/chassis/field-definitions';
import type { OwnContext } from '@throughline/chassis/service';
import { TenantCache } from '@throughline/chassis/tenant-cache';

export interface Own {
  firmSettings: TenantCache<TenantSettings>;
  fieldDefinitions: FieldDefinitions;
}

export const ownOf = (context: { own: unknown }): Own => context.own as Own;

export const ownFrom = ({ clock }: OwnContext): Own => ({
  firmSettings: new TenantCache(clock),
  fieldDefinitions: new FieldDefinitions(clock),
});
