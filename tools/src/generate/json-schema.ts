// Message shapes as JSON Schema (draft 2020-12), for OpenAPI 3.1 and for event payloads alike.
import type { FieldRules, FieldShape, Format, MessageShape } from '@throughline/contracts/shape';

export type Schema = Record<string, unknown>;

/** INPUT is what a caller may send (what the house sets is missing, unknown members are refused), OUTPUT what it reads. */
export type Direction = 'INPUT' | 'OUTPUT';

/** Turns a message into a reference to its schema, and sees to it that the schema exists. */
export type Reference = (message: MessageShape, direction: Direction) => Schema;

export function messageSchema(shape: MessageShape, direction: Direction, refer: Reference): Schema {
  const fields = direction === 'INPUT' ? shape.fields.filter(isSendable) : shape.fields;
  const required = fields.filter((field) => (direction === 'INPUT' ? mustBeSent(field) : isAlwaysShown(field))).map(({ name }) => name);
  return {
    type: 'object',
    ...(shape.description === '' ? {} : { description: shape.description }),
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, direction, refer)])),
    ...(required.length === 0 ? {} : { required }),
    ...(direction === 'INPUT' ? { additionalProperties: false } : {}),
  };
}

/** The house sets the computed ones; the gateway fills the mask from the members a PATCH names. */
export const isSendable = (field: FieldShape): boolean => !field.computed && field.kind !== 'MASK' && field.kind !== 'EMPTY';

export function mustBeSent({ rules, optional, repeated, map }: FieldShape): boolean {
  if (rules.required === true) return true;
  if (optional || rules.ignoreEmpty === true) return false;
  if (repeated || map) return (rules.minItems ?? 0) > 0;
  return (rules.min ?? 0) > 0 || (rules.above ?? -1) >= 0; // A number that is not sent is 0.
}

const isAlwaysShown = (field: FieldShape): boolean => !field.omitWhenAbsent && field.cookie === '';

// Every resource carries these two, so they are never null.
const ALWAYS_THERE = new Set(['createdAt', 'updatedAt']);

export function fieldSchema(field: FieldShape, direction: Direction, refer: Reference): Schema {
  const value = withNull(collectionSchema(field, direction, refer), field, direction);
  return {
    ...value,
    ...(field.description === '' ? {} : { description: field.description }),
    ...(field.costs ? { 'x-permission': 'projects.costs.read or finance.costs.read' } : {}),
    ...(field.computed && direction === 'OUTPUT' ? { readOnly: true } : {}),
    ...(field.example === '' ? {} : { examples: [JSON.parse(field.example) as unknown] }),
  };
}

function withNull(schema: Schema, field: FieldShape, direction: Direction): Schema {
  const neverNull = field.rules.required === true || (direction === 'OUTPUT' && (field.omitWhenAbsent || ALWAYS_THERE.has(field.name)));
  if (!field.optional || neverNull || field.kind === 'VALUE') return schema;
  if (schema['$ref'] !== undefined) return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [schema['type'], 'null'], ...(Array.isArray(schema['enum']) ? { enum: [...schema['enum'], null] } : {}) };
}

function collectionSchema(field: FieldShape, direction: Direction, refer: Reference): Schema {
  const { rules } = field;
  if (field.repeated) {
    const bounds = { minItems: rules.minItems, maxItems: rules.maxItems, uniqueItems: rules.unique };
    return defined({ type: 'array', items: valueSchema(field, rules.items ?? {}, direction, refer), ...bounds });
  }
  if (field.map) {
    const names = rules.keys === undefined ? undefined : stringRules(rules.keys);
    const bounds = { minProperties: rules.minItems, maxProperties: rules.maxItems, propertyNames: names };
    return defined({ type: 'object', additionalProperties: valueSchema(field, rules.items ?? {}, direction, refer), ...bounds });
  }
  return valueSchema(field, rules, direction, refer);
}

/** One value of the field: itself, an item of its list or a value of its map. */
export function valueSchema(field: FieldShape, rules: FieldRules, direction: Direction, refer: Reference): Schema {
  switch (field.kind) {
    case 'STRING':
      return { type: 'string', ...stringRules(rules), ...(field.secret && direction === 'INPUT' ? { format: 'password' } : {}) };
    case 'BOOL':
      return { type: 'boolean' };
    case 'INT':
      return { type: 'integer', ...numberRules(rules) };
    case 'DOUBLE':
      return { type: 'number', ...numberRules(rules) };
    case 'BYTES':
      return { type: 'string', contentEncoding: 'base64' };
    case 'ENUM':
      return { type: 'string', enum: [...(field.values ?? [])] };
    case 'TIMESTAMP':
      return { type: 'string', format: 'date-time' };
    case 'STRUCT':
      return { type: 'object', additionalProperties: true };
    case 'VALUE':
    case 'EMPTY':
      return {};
    case 'MASK':
      return { type: 'array', items: { type: 'string' } };
    case 'MESSAGE':
      return field.message === undefined ? {} : refer(field.message(), direction);
  }
}

export const FORMATS: Record<Format, Schema> = {
  ID: { format: 'uuid' },
  DATE: { format: 'date' },
  DECIMAL: { pattern: '^-?\\d+(\\.\\d+)?$' },
  PERCENT: { pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$' },
  CURRENCY: { pattern: '^[A-Z]{3}$' },
  COUNTRY: { pattern: '^[A-Z]{2}$' },
  TIME_ZONE: { pattern: '^[A-Za-z0-9_+/-]+$' },
  LOCALE: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
  EMAIL: { format: 'email' },
  PHONE: { pattern: '^\\+[1-9]\\d{6,14}$' },
  URL: { format: 'uri' },
  COLOR: { pattern: '^#[0-9A-Fa-f]{6}$' },
  CIDR: { pattern: '^[0-9A-Fa-f.:]+/\\d{1,3}$' },
  SLUG: { pattern: '^[a-z0-9-]+$' },
  TIME: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
  DOMAIN: { format: 'hostname' },
  PERMISSION: { pattern: '^(\\*|[a-z_]+(\\.(\\*|[a-z_]+)){1,2})$' },
  ORIGIN: { format: 'uri' },
};

function stringRules(rules: FieldRules): Schema {
  const format = rules.format === undefined ? {} : FORMATS[rules.format];
  return defined({
    ...format,
    minLength: rules.minLength,
    maxLength: rules.maxLength,
    pattern: rules.pattern ?? format['pattern'],
    enum: rules.in,
  });
}

const numberRules = (rules: FieldRules): Schema =>
  defined({ minimum: rules.min, maximum: rules.max, exclusiveMinimum: rules.above, exclusiveMaximum: rules.below, enum: rules.in });

const defined = (schema: Schema): Schema => Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

/** A payload's schema, whole: messages it contains stand in $defs. */
export function payloadSchema(type: string, shape: MessageShape): Schema {
  const definitions = new Map<string, Schema>();
  const refer: Reference = (message) => {
    const name = message.name.replace(/^throughline\./, '');
    if (!definitions.has(name)) {
      definitions.set(name, {}); // Claimed before it is made: messages may contain themselves.
      definitions.set(name, messageSchema(message, 'OUTPUT', refer));
    }
    return { $ref: `#/$defs/${name}` };
  };
  const schema = messageSchema(shape, 'OUTPUT', refer);
  const $defs = definitions.size === 0 ? {} : { $defs: Object.fromEntries(definitions) };
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: type, ...schema, ...$defs };
}
