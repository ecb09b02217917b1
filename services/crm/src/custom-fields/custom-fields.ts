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
import type { FieldKind, FieldKinds } from '../conditions/condition.ts';
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

/** The fields of a record after a PATCH that names some of them; null clears one, and null for them all clears all. */
export function patchedFields(
  definitions: FieldDefinitionList,
  before: CustomFieldValues = {},
  given?: CustomFieldValues,
): Record<string, unknown> {
  const patch = given ?? Object.fromEntries(Object.keys(before).map((key) => [key, null]));
  refuseFaults(checkCustomFields(definitions, { ...before, ...patch }, before));
  return mergedFields(before, patch);
}

const prefix = 'customFields.';
const kinds: Record<FieldDefinition['type'], FieldKind> = {
  TEXT: 'TEXT',
  NUMBER: 'NUMBER',
  // In minor units of its currency.
  MONEY: 'NUMBER',
  DATE: 'DATE',
  BOOLEAN: 'BOOLEAN',
  SELECT: 'TEXT',
  MULTI_SELECT: 'LIST',
  USER: 'TEXT',
  URL: 'TEXT',
};

/** As conditions name them: customFields.region. */
export const customKinds = (definitions: FieldDefinitionList): FieldKinds =>
  Object.fromEntries(definitions.filter(({ archived }) => !archived).map(({ key, type }) => [`${prefix}${key}`, kinds[type]]));

export const customFacts = (values: CustomFieldValues = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, isMoney(value) ? value.amount : value]));

const isMoney = (value: unknown): value is { amount: unknown } => typeof value === 'object' && value !== null && 'amount' in value;

function refuseFaults(faults: readonly FieldError[]) {
  if (faults.length > 0) throw refusal(faults);
}

/** Strangers are not asked for the firm's own fields: what is required of its people is not required of them. */
export const unasked = (definitions: FieldDefinitionList): FieldDefinitionList =>
  definitions.map((definition) => ({ ...definition, required: false }));
