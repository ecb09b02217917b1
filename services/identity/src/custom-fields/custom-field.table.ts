import { boolean, integer, json, oneOf, optional, suffixed, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { FieldDefinition } from './custom-field.ts';

export const CustomFieldTable = table<FieldDefinition>({
  name: 'custom_fields',
  permission: 'identity.custom_fields',
  columns: {
    resource: text(),
    key: text(),
    label: text(),
    type: oneOf(),
    required: boolean(),
    options: json(),
    min: optional(text()),
    max: optional(text()),
    pattern: optional(text()),
    default: suffixed('_value', optional(json())),
    order: suffixed('_number', integer()),
    archived: boolean(),
  },
});
