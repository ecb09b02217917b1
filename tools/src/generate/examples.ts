// Examples for the OpenAPI document: the field's own where it declares one, else one that fits its format and rules.
import type { DescField } from '@bufbuild/protobuf';
import type { FieldRules, FieldShape, Format, MessageShape } from '@throughline/contracts/shape';
import type { Contract } from './contract.ts';
import { isSendable, type Direction } from './json-schema.ts';
import { kindOf } from './shapes.ts';
import { rulesOf } from './rules.ts';

/** `within` names the messages around it: one that contains itself is shown once. */
export function messageExample(shape: MessageShape, direction: Direction, within: readonly string[] = []): Record<string, unknown> {
  const shown = shape.fields.filter((field) => (direction === 'INPUT' ? isSendable(field) : field.cookie === ''));
  // An example with both `type` and `default` reads as a schema to linters, and as a wrong one.
  const fields = shown.some(({ name }) => name === 'type') ? shown.filter(({ name }) => name !== 'default') : shown;
  return Object.fromEntries(fields.map((field) => [field.name, fieldExample(field, direction, [...within, shape.name])]));
}

export function fieldExample(field: FieldShape, direction: Direction, within: readonly string[] = []): unknown {
  if (field.example !== '') return JSON.parse(field.example) as unknown;
  const again = field.message !== undefined && within.includes(field.message().name);
  if (field.repeated) return again ? [] : listExample(field, direction, within);
  if (field.map)
    return again || field.kind === 'VALUE'
      ? {}
      : { [keyExample(field.rules.keys ?? {})]: valueExample(field, field.rules.items ?? {}, direction, within) };
  if (again && field.optional) return null;
  return valueExample(field, field.rules, direction, within);
}

/** Whether an example can be given: false only where a pattern is too particular to be guessed. */
export function hasExample(field: DescField, contract: Contract): boolean {
  if (contract.fieldOptions(field).example !== '' || kindOf(field) !== 'STRING') return true;
  const rules = rulesOf(field, contract);
  return [rules, rules.items ?? {}].every((each) => each.pattern === undefined || each.in !== undefined || guess(each) !== undefined);
}

function listExample(field: FieldShape, direction: Direction, within: readonly string[]): unknown[] {
  const item = valueExample(field, field.rules.items ?? {}, direction, within);
  const wanted = Math.max(1, field.rules.minItems ?? 0);
  return Array.from({ length: wanted }, (_, index) =>
    field.rules.unique === true && typeof item === 'string' ? another(item, index) : item,
  );
}

/** The same example again, told apart by its end: an id stays an id. */
const another = (example: string, index: number) => (index === 0 ? example : `${example.slice(0, -1)}${(index + 1).toString(36)}`);

function valueExample(field: FieldShape, rules: FieldRules, direction: Direction, within: readonly string[]): unknown {
  switch (field.kind) {
    case 'STRING':
      return stringExample(rules, words(field.name));
    case 'BOOL':
      return true;
    case 'INT':
    case 'DOUBLE':
      return numberExample(rules, field.kind === 'INT');
    case 'BYTES':
      return 'aGVsbG8=';
    case 'ENUM':
      return field.values?.[0] ?? null;
    case 'TIMESTAMP':
      return '2026-03-01T09:30:00Z';
    case 'STRUCT':
    case 'EMPTY':
      return {};
    case 'VALUE':
      return 'any';
    case 'MASK':
      return [];
    case 'MESSAGE':
      return field.message === undefined ? {} : messageExample(field.message(), direction, within);
  }
}

const FORMAT_EXAMPLES: Record<Format, string> = {
  ID: '019596e2-7c00-7a53-9d42-3f1f0c6b2a11',
  DATE: '2026-03-01',
  DECIMAL: '1.25',
  PERCENT: '8.875',
  CURRENCY: 'USD',
  COUNTRY: 'DE',
  TIME_ZONE: 'Europe/Berlin',
  LOCALE: 'en-US',
  EMAIL: 'ada@example.com',
  PHONE: '+4915112345678',
  URL: 'https://example.com/page',
  COLOR: '#336699',
  CIDR: '10.0.0.0/8',
  SLUG: 'acme',
  TIME: '09:00',
  DOMAIN: 'example.com',
  PERMISSION: 'crm.leads.read',
  ORIGIN: 'https://example.com',
};

function stringExample(rules: FieldRules, first: string): string {
  if (rules.in !== undefined) return String(rules.in[0]);
  if (rules.pattern === undefined && rules.format !== undefined) return FORMAT_EXAMPLES[rules.format];
  // An answer's ids declare no format: nothing checks what the house itself says.
  if (rules.pattern === undefined && /^(id|.* ids?)$/i.test(first)) return FORMAT_EXAMPLES.ID;
  return guess(rules, first) ?? first;
}

const keyExample = (rules: FieldRules): string => stringExample(rules, 'key');

/** firstName -> First name. */
function words(name: string): string {
  const spaced = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const GUESSES = ['text a A 1 123456 ABC abc_def ABC123 de de-DE a.b a.b.c'.split(' '), '0'.repeat(64), 'a'.repeat(43)].flat();

/** A plain string that fits the rules, if one is found without cleverness. */
function guess(rules: FieldRules, first = 'text'): string | undefined {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = rules;
  const fits = (text: string) =>
    text.length >= minLength && text.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
  return (
    [first, ...GUESSES, 'a'.repeat(minLength), '1'.repeat(minLength)].find(fits) ??
    (pattern === undefined ? 'x'.repeat(Math.min(minLength, maxLength)) : undefined)
  );
}

function numberExample({ min, max, above, below, in: allowed }: FieldRules, whole: boolean): number {
  if (allowed !== undefined) return Number(allowed[0]);
  const step = whole ? 1 : 0.5;
  const lowest = min ?? (above === undefined ? Number.NEGATIVE_INFINITY : above + step);
  const highest = max ?? (below === undefined ? Number.POSITIVE_INFINITY : below - step);
  return Math.min(Math.max(1, lowest), highest);
}
