// Cells of a firm's own fields: a text, made what the field's definition wants. What cannot be is left as it stands, and the
// definition refuses it.
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import type { Fields } from './import-row.queries.ts';

const prefix = 'customFields.';

export function ownFieldsOf(fields: Fields, definitions: FieldDefinitionList): Record<string, unknown> | undefined {
  const own = Object.entries(fields).filter(([field]) => field.startsWith(prefix));
  if (own.length === 0) return undefined;
  const types = new Map(definitions.map(({ key, type }) => [key, type]));
  return Object.fromEntries(own.map(([field, text]) => [field.slice(prefix.length), valueOf(types.get(field.slice(prefix.length)), text)]));
}

export const withoutOwn = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !field.startsWith(prefix)));

function valueOf(type: FieldDefinitionList[number]['type'] | undefined, text: string): unknown {
  if (type === 'MULTI_SELECT') return text.split(';').map((part) => part.trim());
  if (type === 'BOOLEAN' && /^(true|yes|1)$/i.test(text)) return true;
  if (type === 'BOOLEAN' && /^(false|no|0)$/i.test(text)) return false;
  return text;
}
