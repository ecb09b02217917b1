// Values of custom fields, checked by every service against the firm's definitions (IDN-7).
// - A key that no definition knows is refused, and so is a value that its definition does not allow.
// - What is archived or retired stays where it is already, and is taken anew by no record.
// - null clears a field; a required one may not be cleared, and a new record must name it.
import type { FieldDefinition, FieldType } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import { sameValue } from './decision.ts';
import type { FieldError } from './errors.ts';
import { customFieldFault } from './custom-field-values.ts';

export type CustomFieldValues = Readonly<Record<string, unknown>>;
export type { FieldDefinition, FieldType };

/** Every fault of a record's values; none: they may be written. `before` holds what the record has already. */
export function checkCustomFields(
  definitions: readonly FieldDefinition[],
  values: CustomFieldValues,
  before: CustomFieldValues = {},
): FieldError[] {
  const known = new Map(definitions.map((definition) => [definition.key, definition]));
  const faults = Object.entries(values).flatMap(([key, value]) => {
    const definition = known.get(key);
    if (!definition) return [fault(key, 'custom_field.unknown', 'is no custom field of this resource')];
    if (isAbsent(value) || sameValue(value, before[key])) return [];
    const message = definition.archived ? 'is archived' : customFieldFault(definition, value);
    return message === undefined ? [] : [fault(key, 'custom_field.invalid', message)];
  });
  return [...faults, ...missing(definitions, values)];
}

/** The values of a new record: what is not said takes its field's default. */
export function withDefaults(definitions: readonly FieldDefinition[], values: CustomFieldValues): Record<string, unknown> {
  const defaults = definitions.filter(({ key, archived, default: value }) => !archived && !isAbsent(value) && !(key in values));
  return { ...Object.fromEntries(defaults.map((definition) => [definition.key, definition.default as unknown])), ...values };
}

/** The values of a record after a PATCH that names some of them. */
export function mergedFields(before: CustomFieldValues, patch: CustomFieldValues): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => !isAbsent(value)));
}

const missing = (definitions: readonly FieldDefinition[], values: CustomFieldValues) =>
  definitions
    .filter(({ key, required, archived }) => required && !archived && isAbsent(values[key]))
    .map(({ key }) => fault(key, 'custom_field.invalid', 'is required'));

const isAbsent = (value: unknown) => value === undefined || value === null;
const fault = (key: string, code: string, message: string): FieldError => ({ field: `customFields.${key}`, code, message });
