import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  CustomFieldServiceService,
  type CreateCustomFieldRequest,
  type UpdateCustomFieldRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import { checkCustomFields } from '@throughline/chassis/custom-fields';
import { FieldDefinitions } from '@throughline/chassis/field-definitions';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { bearer, eventsIn, newPerson, startIdentity, type Person } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const fields = (person: Person) => bearer(mesh, person.accessToken)(CustomFieldServiceService);
const text: CreateCustomFieldRequest = {
  resource: 'crm.leads',
  key: 'source',
  label: 'Source',
  type: 'TEXT',
  required: false,
  options: [],
  default: undefined,
  order: 1,
};
const option = (value: string) => ({ value, label: value, retired: false });
const patch = (id: string, given: Partial<UpdateCustomFieldRequest>): UpdateCustomFieldRequest => ({
  id,
  updateMask: Object.keys(given),
  label: '',
  required: false,
  options: [],
  default: undefined,
  order: 0,
  archived: false,
  ...given,
});
const all = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  q: '',
  resource: '',
};

describe('custom fields', () => {
  test('are defined, listed in order, changed and told @row IDN-7', async () => {
    const ada = await newPerson(mesh);
    const source = await fields(ada).createCustomField({ ...text, order: 2, min: '2', default: 'web' });
    const size = await fields(ada).createCustomField({ ...text, key: 'size', type: 'SELECT', options: [option('S'), option('L')] });
    expect(source).toMatchObject({ key: 'source', min: '2', default: 'web', archived: false, version: 1 });
    expect((await fields(ada).listCustomFields({ ...all, resource: 'crm.leads' })).items.map((field) => field.key)).toEqual([
      'size',
      'source',
    ]);
    const changed = await fields(ada).updateCustomField(patch(size.id, { options: [option('M'), option('L')], required: true }));
    expect(changed.options.map(({ value, retired }) => [value, retired])).toEqual([
      ['M', false],
      ['L', false],
      ['S', true],
    ]);
    const told = (await eventsIn(mesh, ada.tenant!.id)).filter((event) => event.type === 'identity.custom_field.changed');
    expect(told.map((event) => event.data['key'])).toEqual(['source', 'size', 'size']);
  });

  test('a key is taken once in a resource, and free again when its field is deleted @row IDN-7', async () => {
    const ada = await newPerson(mesh);
    const first = await fields(ada).createCustomField(text);
    await expect(fields(ada).createCustomField(text)).rejects.toMatchObject({ kind: 'CONFLICT', code: 'custom_field.taken' });
    await expect(fields(ada).createCustomField({ ...text, resource: 'crm.companies' })).resolves.toBeDefined();
    await expect(fields(ada).deleteCustomField({ id: first.id })).rejects.toMatchObject({ code: 'custom_field.in_use' });
    await fields(ada).updateCustomField(patch(first.id, { archived: true }));
    await fields(ada).deleteCustomField({ id: first.id });
    await expect(fields(ada).createCustomField({ ...text, type: 'NUMBER' })).resolves.toMatchObject({ type: 'NUMBER' });
  });

  test('another firm’s are missing @row SEC-1', async () => {
    const [ada, ben] = [await newPerson(mesh), await newPerson(mesh)];
    const field = await fields(ada).createCustomField(text);
    await expect(fields(ben).getCustomField({ id: field.id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await fields(ben).listFieldDefinitions({ resource: 'crm.leads' })).definitions).toEqual([]);
  });

  test('services check values by them, from a copy that is at most 60 seconds old @row IDN-7 @row IDN-8', async () => {
    const ada = await newPerson(mesh);
    const ask = bearer(mesh, ada.accessToken);
    const kept = new FieldDefinitions(mesh.clock);
    const firm = ada.tenant!.id;
    expect(checkCustomFields(await kept.of(firm, 'crm.leads', ask), { source: 'web' })).toEqual([
      expect.objectContaining({ code: 'custom_field.unknown' }),
    ]);
    const field = await fields(ada).createCustomField({ ...text, pattern: '[a-z]+' });
    mesh.clock.advance(60_000);
    const definitions = await kept.of(firm, 'crm.leads', ask);
    expect(checkCustomFields(definitions, { source: 'web' })).toEqual([]);
    expect(checkCustomFields(definitions, { source: 'WEB' })).toEqual([expect.objectContaining({ code: 'custom_field.invalid' })]);
    await fields(ada).updateCustomField(patch(field.id, { archived: true }));
    kept.drop(firm, 'crm.leads');
    expect(checkCustomFields(await kept.of(firm, 'crm.leads', ask), { source: 'web' })).toEqual([
      expect.objectContaining({ message: 'is archived' }),
    ]);
  });
});
