// One route of one RPC as an operation of the OpenAPI document.
import type { HttpRule } from '@throughline/contracts/method';
import type { FieldShape, MessageShape } from '@throughline/contracts/shape';
import type { Method } from './catalogue.ts';
import { fieldExample, messageExample } from './examples.ts';
import { fieldSchema, isSendable, mustBeSent, type Schema } from './json-schema.ts';
import { pathParameters } from './names.ts';
import { problemResponses } from './openapi-problems.ts';
import type { SchemaComponents } from './openapi-schemas.ts';

/** Where each field of the request travels. */
interface Parts {
  path: FieldShape[];
  query: FieldShape[];
  body: FieldShape[];
}

export function operation(method: Method, http: HttpRule, operationId: string, components: SchemaComponents): Schema {
  const parts = partsOf(method, http);
  const extra = {
    'x-permission': method.permission,
    'x-feature': method.feature,
    'x-deadline-ms': method.deadlineMs,
    'x-sunset': method.proto.old?.sunset ?? '',
  };
  const body = requestBody(method, http, parts, components);
  return {
    operationId,
    tags: [tagOf(method)],
    summary: method.summary,
    description: descriptionOf(method),
    ...(method.proto.old ? { deprecated: true } : {}),
    parameters: [...parameters(parts, components), ...headers(method, http)],
    ...(body === undefined ? {} : { requestBody: body }),
    responses: {
      [String(method.successStatus)]: success(method, components),
      ...(namesAKnownVersion(method, http) ? { '304': { description: 'It is still the version of `If-None-Match`.' } } : {}),
      ...problemResponses(method, statusesOf(method, http, parts)),
    },
    security: securityOf(method),
    ...Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== '')),
    'x-access': method.access,
    'x-problem-codes': method.problems,
  };
}

export const tagOf = (method: Method): string => `${method.service}/${method.proto.noun}`;

function descriptionOf(method: Method): string {
  const permission = method.permission === '' ? [] : [`Needs \`${method.permission}\`.`];
  const feature = method.feature === '' ? [] : [`Part of the plan feature \`${method.feature}\`.`];
  return [method.description, [...permission, ...feature].join(' ')].filter(Boolean).join('\n\n');
}

function partsOf(method: Method, http: HttpRule): Parts {
  const inPath = new Set(pathParameters(http.path));
  const sendable = method.request.fields.filter((field) => inPath.has(field.name) || isSendable(field));
  const rest = sendable.filter(({ name }) => !inPath.has(name));
  const isBody = ({ name }: FieldShape) => http.body === '*' || http.body === name;
  return {
    path: sendable.filter(({ name }) => inPath.has(name)),
    query: rest.filter((field) => !isBody(field)),
    body: rest.filter(isBody),
  };
}

function parameters({ path, query }: Parts, components: SchemaComponents): Schema[] {
  return [...path.map((field) => parameter(field, 'path', components)), ...query.map((field) => parameter(field, 'query', components))];
}

function parameter(field: FieldShape, where: 'path' | 'query', components: SchemaComponents): Schema {
  const { description, examples: _, ...schema } = fieldSchema({ ...field, optional: false }, 'INPUT', components.refer);
  return {
    name: field.name,
    in: where,
    required: where === 'path' || mustBeSent(field),
    ...(description === undefined ? {} : { description }),
    ...(field.repeated ? { style: 'form', explode: true } : {}),
    schema,
    example: fieldExample(field, 'INPUT'),
  };
}

const shared = (name: string): Schema => ({ $ref: `#/components/parameters/${name}` });

function headers(method: Method, http: HttpRule): Schema[] {
  const { verb, path } = http;
  const firm = method.access === 'PUBLIC' || method.withoutTenant ? [] : [shared('X-Tenant-Id')];
  const key = verb === 'POST' || verb === 'PATCH' ? [shared('Idempotency-Key')] : [];
  const version = namesAVersion(verb, path) ? [shared('If-Match')] : [];
  const unchanged = namesAKnownVersion(method, http) ? [shared('If-None-Match')] : [];
  return [...firm, ...key, ...version, ...unchanged];
}

// PATCH, DELETE, and the verbs below a resource: POST /leads/{id}/convert.
const namesAVersion = (verb: string, path: string): boolean =>
  verb === 'PATCH' || verb === 'DELETE' || (verb === 'POST' && /\}\/[^{}/]+$/.test(path));

// A GET of one resource may be answered "still the same".
const namesAKnownVersion = (method: Method, { verb }: HttpRule): boolean => verb === 'GET' && hasVersion(method);

const hasVersion = ({ response }: Method): boolean => response.fields.some(({ name }) => name === 'version');

function requestBody(method: Method, http: HttpRule, { path, query, body }: Parts, components: SchemaComponents): Schema | undefined {
  if (http.body === '' || body.length === 0) return undefined;
  const [only] = body;
  if (http.body !== '*' && only !== undefined) {
    return jsonContent(fieldSchema({ ...only, optional: false }, 'INPUT', components.refer), fieldExample(only, 'INPUT'), {
      required: true,
    });
  }
  const schema = components.body(method.request, new Set([...path, ...query].map(({ name }) => name)), http.verb === 'PATCH');
  const example = messageExample({ ...method.request, fields: body }, 'INPUT');
  return jsonContent(schema, example, { required: http.verb === 'PATCH' || body.some(mustBeSent) });
}

const jsonContent = (schema: Schema, example: unknown, beside: Schema): Schema => ({
  ...beside,
  content: { 'application/json': { schema, example } },
});

function success(method: Method, components: SchemaComponents): Schema {
  const status = method.successStatus;
  const located = status === 201 || (status >= 300 && status < 400) ? { Location: { $ref: '#/components/headers/Location' } } : {};
  const tagged = hasVersion(method) ? { ETag: { $ref: '#/components/headers/ETag' } } : {};
  const headers = { ...located, ...tagged };
  const described = {
    description: status === 204 ? 'Done; there is nothing to say.' : method.summary,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
  };
  if (method.response.fields.length === 0 || (status >= 300 && status < 400)) return described;
  if (method.streaming)
    return { ...described, content: { [method.produces]: { schema: { type: 'string', contentMediaType: method.produces } } } };
  const content = { schema: components.refer(method.response, 'OUTPUT'), example: messageExample(method.response, 'OUTPUT') };
  return { ...described, content: { [method.produces || 'application/json']: content } };
}

function statusesOf(method: Method, { verb, path, body }: HttpRule, parts: Parts): number[] {
  const known = method.access !== 'PUBLIC';
  return [
    400,
    ...(known ? [401, 403] : []),
    ...(parts.path.length > 0 || parts.body.some((field) => holdsAnId(field)) ? [404] : []),
    ...(verb === 'POST' || verb === 'PATCH' ? [409, 422] : []), // At least the idempotency key's.
    ...(namesAVersion(verb, path) ? [412] : []),
    ...(body === '' ? [] : [413]),
    ...(parts.query.length > 0 ? [414] : []), // A list of ids outgrows an address.
    429,
    503,
  ];
}

/** An id that names nothing is answered 404 wherever it stands: in the path or deep in the body. */
function holdsAnId({ rules, message }: FieldShape, seen = new Set<MessageShape>()): boolean {
  if (rules.format === 'ID' || rules.items?.format === 'ID') return true;
  const shape = message?.();
  if (!shape || seen.has(shape)) return false;
  seen.add(shape);
  return shape.fields.some((field) => holdsAnId(field, seen));
}

function securityOf({ access }: Method): Schema[] {
  if (access === 'PUBLIC') return [];
  return access === 'PERMISSION' ? [{ session: [] }, { apiKey: [] }] : [{ session: [] }];
}
