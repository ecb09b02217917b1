// What a request's body may hold, as the OpenAPI document tells it: every field's place, schema and example.
import { document } from './openapi-routes.ts';

export interface FieldSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  anyOf?: FieldSchema[];
  items?: FieldSchema;
  properties?: Record<string, FieldSchema>;
  additionalProperties?: unknown;
  required?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  readOnly?: boolean;
}

/** Where a field stands: ['lines', 0, 'unitPrice']. */
export type Place = readonly (string | number)[];

export interface PlacedField {
  place: Place;
  schema: FieldSchema;
}

export function bodySchemaOf(verb: string, path: string): FieldSchema | undefined {
  const content = document.paths[path]?.[verb.toLowerCase()]?.requestBody?.content['application/json'];
  return content && resolved((content as { schema: FieldSchema }).schema);
}

/** References followed, and 'this or null' taken as this. */
export function resolved(schema: FieldSchema): FieldSchema {
  if (schema.$ref) return resolved(document.components.schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] as FieldSchema);
  const one = schema.anyOf?.find(({ type }) => type !== 'null');
  return one ? resolved(one) : schema;
}

const depthMax = 8;

/** Every field of a body, outer ones first. */
export function fieldsOf(schema: FieldSchema, place: Place = []): PlacedField[] {
  const { properties = {}, items } = resolved(schema);
  if (place.length > depthMax) return [];
  const inner: PlacedField[] = [
    ...Object.entries(properties).map(([name, field]) => ({ place: [...place, name], schema: resolved(field) })),
    ...(items ? [{ place: [...place, 0], schema: resolved(items) }] : []),
  ];
  return inner.flatMap((field) => [field, ...fieldsOf(field.schema, field.place)]);
}

/** A copy of the body with the value at its place; what lies on the way is taken from the example. */
export function withValue(body: unknown, place: Place, value: unknown, example: unknown): unknown {
  const [step, ...rest] = place;
  if (step === undefined) return value;
  const given = body ?? example;
  const inner = (holder: unknown) => (holder as Record<string | number, unknown> | undefined)?.[step];
  const put = withValue(inner(given), rest, value, inner(example));
  if (typeof step === 'number') return [...((given as unknown[]) ?? []).slice(0, step), put];
  return { ...(given as object), [step]: put };
}

export const placeText = (place: Place) =>
  place
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');
