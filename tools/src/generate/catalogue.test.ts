import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { specMethods, type Method } from './catalogue.ts';
import { listEvents, type EventFacts } from './events.ts';
import { contractIn, sampleProtoDirectory } from './fixtures/protos.ts';
import { listPermissions } from './permissions.ts';
import { shapeMessages, shapeOf, type Shapes } from './shapes.ts';

let directory = '';
let shapes: Shapes = new Map();
let methods: Method[] = [];
let events: EventFacts[] = [];

beforeAll(() => {
  directory = sampleProtoDirectory();
  const contract = contractIn(directory);
  shapes = shapeMessages(contract);
  methods = specMethods(contract, shapes);
  events = listEvents(contract, shapes);
});

afterAll(() => rmSync(directory, { recursive: true }));

const method = (name: string) => methods.find((each) => each.name === name);
const field = (message: string, name: string) =>
  shapeOf(shapes, `throughline.sample.v1.${message}`).fields.find((each) => each.name === name);

describe('methods', () => {
  test.each([
    ['GetKettle', { kind: 'QUERY', deadlineMs: 200, successStatus: 200, action: 'sample.kettles.get', access: 'PERMISSION' }],
    ['CreateKettle', { kind: 'COMMAND', deadlineMs: 1_000, successStatus: 201, action: 'sample.kettles.create', feature: 'kitchens' }],
    ['BoilKettle', { deadlineMs: 5_000, permission: 'sample.kettles.boil', problems: ['kettle.invalid_transition', 'kettle.empty'] }],
    ['DeleteKettle', { successStatus: 204, action: 'sample.kettles.delete' }],
    ['ExportKettles', { streaming: true, produces: 'text/csv' }],
    ['MeasureKettle', { access: 'MESH', permission: '', action: 'sample.kettles.measure', callers: ['crm'], http: [] }],
  ])('%s says what its proto says', (name, facts) => {
    expect(method(name)).toMatchObject(facts);
  });

  test('the summary is the first sentence; the description is all of them', () => {
    expect(method('GetKettle')).toMatchObject({
      summary: 'Reads a kettle.',
      description: 'Reads a kettle. Those of another firm are not found.',
    });
  });

  test('every binding is a route, its parameters in JSON names', () => {
    expect(method('ListKettles')?.http.map(({ path }) => path)).toEqual([
      '/api/v1/sample/kettles',
      '/api/v1/sample/kitchens/{kitchenId}/kettles',
    ]);
  });
});

describe('shapes', () => {
  test.each([
    ['name', { kind: 'STRING', optional: false, rules: { minLength: 1, maxLength: 80, required: true } }],
    ['litres', { rules: { format: 'DECIMAL' }, example: '"1.7"' }],
    ['status', { kind: 'ENUM', values: ['COLD', 'HOT'], computed: true }],
    ['price', { kind: 'MESSAGE', optional: true }],
    ['tags', { repeated: true, rules: { maxItems: 5, unique: true, items: { minLength: 1, maxLength: 20 } } }],
    ['customFields', { kind: 'VALUE', map: true }],
    ['labels', { kind: 'STRING', map: true, rules: { maxItems: 10, items: { maxLength: 40 } } }],
    ['createdAt', { kind: 'TIMESTAMP', optional: true }],
    ['version', { kind: 'INT', optional: false }],
    ['ownerEmail', { personal: true, rules: { format: 'EMAIL' }, description: 'Whom to ask about it.' }],
    ['wifiKey', { secret: true, omitWhenAbsent: true }],
  ])('Kettle.%s', (name, facts) => {
    expect(field('Kettle', name)).toMatchObject(facts);
  });

  test('a message may contain itself', () => {
    expect(field('Kettle', 'parts')?.message?.()).toBe(shapeOf(shapes, 'throughline.sample.v1.Kettle'));
  });

  test('enum.not_in leaves the other values', () => {
    expect(field('CreateKettleRequest', 'status')?.values).toEqual(['COLD']);
  });

  test('numbers keep their bounds', () => {
    expect(field('BoilKettleRequest', 'degrees')?.rules).toEqual({ above: 0, max: 100 });
    expect(field('ListKettlesRequest', 'pageSize')?.rules).toEqual({ min: 0, max: 200 });
  });
});

test('a permission tells what its RPCs do', () => {
  expect(listPermissions(methods)).toContainEqual(
    expect.objectContaining({
      permission: 'sample.kettles.write',
      sentence: 'Adds a kettle. Changes the fields that the request names. Removes a kettle.',
      feature: 'kitchens',
    }),
  );
});

test('an event carries the JSON schema of its payload', () => {
  expect(events).toEqual([
    expect.objectContaining({
      type: 'sample.kettle.boiled',
      service: 'sample',
      schema: expect.objectContaining({ type: 'object', required: ['kettleId', 'degrees'] }),
    }),
  ]);
});
