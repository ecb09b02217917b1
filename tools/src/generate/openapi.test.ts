import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { specMethods } from './catalogue.ts';
import { contractIn, sampleProtoDirectory } from './fixtures/protos.ts';
import { openApi } from './openapi.ts';
import { shapeMessages } from './shapes.ts';

interface Operation {
  deprecated?: boolean;
  'x-sunset'?: string;
  operationId: string;
  parameters: { name?: string; $ref?: string; schema?: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown; example: unknown }> };
  responses: Record<
    string,
    { headers?: Record<string, unknown>; content?: Record<string, { schema?: unknown; examples?: Record<string, unknown> }> }
  >;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: Record<string, unknown>; required?: string[]; additionalProperties?: boolean }> };
}

let directory = '';
let document: Document = { paths: {}, components: { schemas: {} } };

beforeAll(() => {
  directory = sampleProtoDirectory();
  const contract = contractIn(directory);
  document = openApi(specMethods(contract, shapeMessages(contract))) as unknown as Document;
});

afterAll(() => rmSync(directory, { recursive: true }));

const operation = (verb: string, path: string): Operation => {
  const found = document.paths[`/api/v1/sample${path}`]?.[verb];
  if (found === undefined) throw new Error(`no ${verb} ${path}`);
  return found;
};
const schema = (name: string) => document.components.schemas[name];
const parameterNames = ({ parameters }: Operation) => parameters.map(({ name, $ref }) => name ?? $ref?.split('/').at(-1));

describe('operations', () => {
  test('what is old says so, and until when it stands @row GTW-24', () => {
    expect(operation('post', '/kettles/{id}/warm')).toMatchObject({ deprecated: true, 'x-sunset': '2027-06-30' });
    for (const mark of ['deprecated', 'x-sunset']) expect(operation('post', '/kettles/{id}/boil')).not.toHaveProperty(mark);
  });

  test('a list takes its filters in the query, a repeated one many times', () => {
    const list = operation('get', '/kettles');
    expect(parameterNames(list)).toEqual(['pageSize', 'pageToken', 'status', 'kitchenId', 'createdAfter', 'withTotal', 'X-Tenant-Id']);
    expect(list.parameters[2]).toMatchObject({ style: 'form', explode: true, schema: { type: 'array', items: { enum: ['COLD', 'HOT'] } } });
  });

  test('a second route takes the same field from its path, under an id of its own', () => {
    const list = operation('get', '/kitchens/{kitchenId}/kettles');
    expect(list.parameters[0]).toMatchObject({ name: 'kitchenId', in: 'path', required: true });
    expect(list.operationId).toBe('sampleListKettlesAt2');
  });

  test('a create answers 201 with Location and ETag', () => {
    expect(operation('post', '/kettles').responses['201']?.headers).toEqual({
      Location: { $ref: '#/components/headers/Location' },
      ETag: { $ref: '#/components/headers/ETag' },
    });
  });

  test('a write takes the idempotency key, a change of a resource also If-Match', () => {
    expect(parameterNames(operation('post', '/kettles'))).toEqual(['X-Tenant-Id', 'Idempotency-Key']);
    expect(parameterNames(operation('patch', '/kettles/{id}'))).toEqual(['id', 'X-Tenant-Id', 'Idempotency-Key', 'If-Match']);
    expect(parameterNames(operation('post', '/kettles/{id}/boil'))).toEqual(['id', 'X-Tenant-Id', 'Idempotency-Key', 'If-Match']);
    expect(parameterNames(operation('delete', '/kettles/{id}'))).toEqual(['id', 'X-Tenant-Id', 'If-Match']);
  });

  test('nothing answers 204 with a body', () => {
    expect(operation('delete', '/kettles/{id}').responses['204']?.content).toBeUndefined();
  });

  test('an export streams what it says', () => {
    expect(Object.keys(operation('get', '/kettles/export').responses['200']?.content ?? {})).toEqual(['text/csv']);
  });

  test("an RPC's own problems stand under their status", () => {
    const { responses } = operation('post', '/kettles/{id}/boil');
    expect(Object.keys(responses['409']?.content?.['application/problem+json']?.examples ?? {})).toEqual(['kettle.invalid_transition']);
    expect(Object.keys(responses['422']?.content?.['application/problem+json']?.examples ?? {})).toEqual(['kettle.empty']);
  });

  test('what only the mesh may call has no path', () => {
    expect(JSON.stringify(document)).not.toContain('MeasureKettle');
  });
});

describe('schemas', () => {
  test('a PATCH body holds neither the id nor the mask, and requires nothing', () => {
    const body = schema('sample.UpdateKettleRequest');
    expect(Object.keys(body?.properties ?? {})).toEqual(['name', 'note', 'version']);
    expect(body?.required).toBeUndefined();
    expect(body?.additionalProperties).toBe(false);
  });

  test('a resource shows every field; what is absent is null, unless it is left out', () => {
    const kettle = schema('sample.Kettle');
    expect(kettle?.required).toContain('note');
    expect(kettle?.required).not.toContain('wifiKey');
    expect(kettle?.properties).toMatchObject({
      id: { type: 'string', format: 'uuid', readOnly: true },
      note: { type: ['string', 'null'], maxLength: 500 },
      price: { anyOf: [{ $ref: '#/components/schemas/common.Money' }, { type: 'null' }] },
      createdAt: { type: 'string', format: 'date-time' },
      customFields: { type: 'object', additionalProperties: {} },
      version: { type: 'integer' },
      ownerEmail: { format: 'email' },
    });
  });

  test('a create requires what its rules require', () => {
    expect(schema('sample.CreateKettleRequest')?.required).toEqual(['name']);
  });

  test('examples fit', () => {
    const example = operation('post', '/kettles/{id}/boil').requestBody?.content['application/json']?.example;
    expect(example).toEqual({ degrees: 1 });
  });
});
