// The fields that a firm defines for its own records, checked on every way in. Handlers ask for the definitions in their
// `prepare`, before the transaction opens.
import {
  checkCustomFields,
  mergedFields,
  withDefaults,
  type CustomFieldValues,
  type FieldDefinition,
} from '@throughline/chassis/custom-fields';
import type { FieldError } from '@throughline/chassis/errors';
import { refusal } from '@throughline/chassis/rpc/validate';
import type { FirmContext } from '../firm/firm-settings.ts';
import { ownOf } from '../own.ts';

export type FieldDefinitionList = readonly FieldDefinition[];

/** Of a resource as its permissions name it: crm.companies. */
export const definitionsOf = (context: FirmContext, resource: `crm.${string}`): Promise<FieldDefinitionList> =>
  ownOf(context).fieldDefinitions.of(context.passport.tenantId ?? '', resource, context.ask);

/** The fields of a new record. */
export function newFields(definitions: FieldDefinitionList, values: CustomFieldValues = {}): Record<string, unknown> {
  const filled = withDefaults(definitions, values);
  refuseFaults(checkCustomFields(definitions, filled));
  return mergedFields({}, filled);
}

/** The fields of a record after a PATCH that names some of them; null clears one. */
export function patchedFields(
  definitions: FieldDefinitionList,
  before: CustomFieldValues = {},
  patch: CustomFieldValues = {},
): Record<string, unknown> {
  refuseFaults(checkCustomFields(definitions, { ...before, ...patch }, before));
  return mergedFields(before, patch);
}

function refuseFaults(faults: readonly FieldError[]) {
  if (faults.length > 0) throw refusal(faults);
}
