// Bad input to crm, generated from the OpenAPI document (03-crm, section 10): every field of every body is given what it cannot be,
// every list is asked for what it has not. Each is refused as malformed, by name; nothing is ever answered with a 500. What breaks
// a rule rather than a form (404, 409, 422) is proven beside each rule, in services/crm/tests.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestAnswer } from '@throughline/mesh/testing/rest-client';
import { crmPath } from './crm-belongings.ts';
import { document, openApiRoutes, parametersOf, withParameters, type OpenApiRoute } from './openapi-routes.ts';
import { bodySchemaOf, fieldsOf, placeText, resolved, withValue, type FieldSchema, type PlacedField } from './request-bodies.ts';

const someId = '018f3a5e-7c1d-7a2b-9c3d-00000000dead';
const ofCrm = openApiRoutes.filter(
  ({ path, method }) => method.service === 'crm' && method.access === 'PERMISSION' && path.startsWith(crmPath),
);

let mesh: RestMesh;
let firm: Awaited<ReturnType<RestMesh['founder']>>;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm] });
  firm = await mesh.founder('Refusals');
}, 60_000);
afterAll(() => mesh.stop());

const at = (path: string) =>
  withParameters(path, Object.fromEntries(parametersOf(path).map((name) => [name, name === 'key' ? 'L1' : name === 'n' ? '1' : someId])));
const send = ({ verb, path }: OpenApiRoute, body: unknown) => firm.send(verb, at(path), body);
const fieldsNamed = ({ body }: RestAnswer): string[] => (body?.errors ?? []).map(({ field }: { field: string }) => field);
const malformed = ({ status, body }: RestAnswer) => [
  status,
  /^(validation\.(failed|out_of_range)|limit\.exceeded)$/.test(body?.code) ? 'malformed' : body?.code,
];

const withBodies = ofCrm.flatMap((route) => {
  const schema = route.verb === 'GET' || route.verb === 'DELETE' ? undefined : bodySchemaOf(route.verb, route.path);
  return schema?.properties ? [[`${route.verb} ${route.path}`, route, schema] as const] : [];
});

const typeOf = ({ type }: FieldSchema): string | undefined => (Array.isArray(type) ? type.find((one) => one !== 'null') : type);
const isNullable = ({ type }: FieldSchema) => Array.isArray(type) && type.includes('null');

/** Something that a field of this type cannot be. */
function mistaken(schema: FieldSchema): unknown {
  if (schema.enum) return 'NO_SUCH_VALUE';
  const wrong: Record<string, unknown> = {
    string: { a: 1 },
    integer: 'seven',
    number: 'seven',
    boolean: 'yes',
    array: 'list',
    object: 'thing',
  };
  return wrong[typeOf(schema) ?? 'none'];
}

/** The document's example with every field of a kind changed. */
function changed({ body }: OpenApiRoute, schema: FieldSchema, change: (field: PlacedField) => unknown): unknown {
  return fieldsOf(schema).reduce((present, field) => {
    const value = change(field);
    return value === undefined ? present : withValue(present, field.place, value, body);
  }, body);
}

const isLeaf = ({ schema }: PlacedField) => !schema.properties && !schema.items;
const isFreeText = ({ schema }: PlacedField) => typeOf(schema) === 'string' && !schema.enum;

describe.each(withBodies)('%s', (_, route, schema) => {
  const fields = fieldsOf(schema);
  const top = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, resolved(field)] as const);

  test('knows the fields it knows, and no other', async () => {
    const answer = await send(route, { ...(route.body as object), noSuchMember: 1 });
    expect([...malformed(answer), fieldsNamed(answer)]).toEqual([400, 'malformed', expect.arrayContaining(['noSuchMember'])]);
  });

  test('takes nothing that is worked out', async () => {
    const computed = computedOf(route, schema);
    if (computed.length === 0) return;
    const answer = await send(route, { ...(route.body as object), ...Object.fromEntries(computed.map((name) => [name, 1])) });
    expect([...malformed(answer), fieldsNamed(answer)]).toEqual([400, 'malformed', expect.arrayContaining(computed)]);
  });

  test('names each field of a wrong type', async () => {
    const wrong = top.filter(([, field]) => mistaken(field) !== undefined);
    const answer = await send(route, Object.fromEntries(wrong.map(([name, field]) => [name, mistaken(field)])));
    expect([...malformed(answer), fieldsNamed(answer).map((field) => field.split(/[.[]/)[0])]).toEqual([
      400,
      'malformed',
      expect.arrayContaining(wrong.map(([name]) => name)),
    ]);
    const within = await send(
      route,
      changed(route, schema, (field) => (isLeaf(field) ? mistaken(field.schema) : undefined)),
    );
    expect(malformed(within)).toEqual([400, 'malformed']);
  });

  test('keeps to what a text and a whole number can be', async () => {
    if (fields.some(isFreeText)) {
      for (const text of ['a\u0000b', '\ud800'])
        expect([
          text,
          ...malformed(
            await send(
              route,
              changed(route, schema, (field) => (isFreeText(field) ? text : undefined)),
            ),
          ),
        ]).toEqual([text, 400, 'malformed']);
    }
    if (fields.some((field) => typeOf(field.schema) === 'integer')) {
      const body = changed(route, schema, (field) => (typeOf(field.schema) === 'integer' ? '#' : undefined));
      const beyond = JSON.stringify(body).replaceAll('"#"', '9007199254740993');
      expect(malformed(await firm.send(route.verb, at(route.path), beyond))).toEqual([400, 'malformed']);
    }
  });

  test('is bounded, field by field', async () => {
    for (const field of fields) {
      const beyond = beyondOf(field, route);
      if (beyond === undefined) continue;
      const answer = await send(route, withValue(route.verb === 'PATCH' ? {} : route.body, field.place, beyond, route.body));
      expect([placeText(field.place), ...malformed(answer)]).toEqual([placeText(field.place), 400, 'malformed']);
      if (route.verb === 'PATCH' && Array.isArray(beyond) && field.place.length === 1) expect(answer.body.code).toBe('limit.exceeded');
    }
  });

  test('clears no field that has to be something', async () => {
    if (route.verb !== 'PATCH') return;
    for (const [name, field] of top.filter(([, one]) => one.enum && !isNullable(one) && !one.enum.includes(null)))
      expect([name, ...malformed(await send(route, { [name]: null })), field.type]).toEqual([name, 400, 'malformed', field.type]);
  });

  test('takes custom fields as deep as they may be, and no deeper', async () => {
    if (!schema.properties?.['customFields']) return;
    const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
    const { status } = await firm.send(route.verb, at(route.path), `{"customFields":${deep}}`);
    expect(status).toBe(400);
  });
});

/** What the answer holds and the request does not know. */
function computedOf({ verb, path }: OpenApiRoute, { properties = {} }: FieldSchema): string[] {
  if (verb !== 'PATCH' && path.includes('{')) return [];
  const responses =
    (document.paths[path]![verb.toLowerCase()] as { responses?: Record<string, { content?: Record<string, { schema: FieldSchema }> }> })
      .responses ?? {};
  const shown = responses['201'] ?? responses['200'];
  const answered = shown?.content?.['application/json'] ? (resolved(shown.content['application/json'].schema).properties ?? {}) : {};
  return Object.keys(answered).filter((name) => !(name in properties) && name !== 'version');
}

const textMax = 100_000; // beyond it the body itself would be too large

function beyondOf({ schema, place }: PlacedField, { body }: OpenApiRoute): unknown {
  if (schema.maxItems !== undefined && schema.maxItems <= 1_000) {
    const given = place.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], body);
    return Array.from({ length: schema.maxItems + 1 }, () => (given as unknown[] | undefined)?.[0] ?? 'x');
  }
  if (schema.maxLength !== undefined && schema.maxLength < textMax && !schema.enum) return 'x'.repeat(schema.maxLength + 1);
  if (schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER) return schema.maximum + 1;
  return schema.minimum === undefined ? undefined : schema.minimum - 1;
}

const lists = ofCrm.filter(({ verb, method }) => verb === 'GET' && method.request.fields.some(({ name }) => name === 'pageToken'));

describe.each(lists.map((route) => [`${route.verb} ${route.path}`, route] as const))('%s', (_, { path, method }) => {
  const has = (name: string) => method.request.fields.some((field) => field.name === name);

  test('asks for no page that there is not', async () => {
    // An export has no pages; what else it takes it checks as the list does, before it says a word.
    const paging = path.endsWith('/export') ? [] : ['pageSize=-1', 'pageSize=201', 'pageToken=forged'];
    const refused = [...paging, 'pageSize=9007199254740993', 'pageSize=ten', 'noSuchFilter=1'];
    if (has('orderBy')) refused.push('orderBy=constructor', 'orderBy=-name;drop');
    for (const field of method.request.fields.filter(({ kind }) => kind === 'ENUM')) refused.push(`${field.name}=NO_SUCH_VALUE`);
    for (const field of method.request.fields.filter(({ rules }) => (rules.items?.format ?? rules.format) === 'ID'))
      refused.push(`${field.name}=ABC`);
    for (const query of refused) {
      const { status, body } = await firm.get(`${at(path)}?${query}`);
      expect([
        query,
        status === 404 && path.includes('{') ? 400 : status,
        status === 400 ? /^(validation\.|page_token\.invalid)/.test(body.code) : true,
      ]).toEqual([query, 400, true]);
    }
  });
});
