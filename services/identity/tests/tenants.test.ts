import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  TenantServiceService,
  type CreateTenantRequest,
  type UpdateTenantRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/tenants';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { bearer, eventsIn, newPerson, rows, startIdentity, type Person } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const day = 86_400_000;
const firmNamed = (name: string, more: Partial<CreateTenantRequest> = {}): CreateTenantRequest => ({ name, ...more });
const nothing: UpdateTenantRequest = { updateMask: [], name: '', slug: '', metadata: undefined };
const tenants = (person: Person, more = {}) => bearer(mesh, person.accessToken, more)(TenantServiceService);
const rename = (person: Person, slug: string) => tenants(person).updateTenant({ ...nothing, updateMask: ['slug'], slug });
const leadsTo = async (slug: string) =>
  (await rows<{ slug: string }>(mesh, 'select slug from tenant_by_slug($1, $2)', [slug, mesh.clock.now()]))[0]?.slug;

describe('a firm', () => {
  test('is made by somebody signed in, who becomes its OWNER @row IDN-1', async () => {
    const ada = await newPerson(mesh);
    const made = await tenants(ada, { tenantId: null }).createTenant(
      firmNamed('Second Steps', { country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' }),
    );
    expect(made).toMatchObject({
      name: 'Second Steps',
      slug: 'second-steps',
      status: 'ACTIVE',
      environment: 'PROD',
      settingsVersion: 1,
      createdBy: ada.user!.id,
    });
    const { items } = await bearer(mesh, ada.accessToken, { tenantId: made.id })(UserServiceService).listUsers({
      ids: [ada.user!.id],
      roleIds: [],
      teamIds: [],
      status: '',
      pageSize: 0,
      pageToken: '',
    });
    expect(items).toHaveLength(1);
    const created = (await eventsIn(mesh, made.id)).find((event) => event.type === 'identity.tenant.created');
    expect(created?.data).toMatchObject({
      tenantId: made.id,
      slug: 'second-steps',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      country: 'DE',
      environment: 'PROD',
    });
  });

  test('of a name that is taken gets a number, also when several ask at once @row IDN-1', async () => {
    const ada = await newPerson(mesh);
    const made = await Promise.all(Array.from({ length: 4 }, () => tenants(ada).createTenant(firmNamed('Twins & Co'))));
    expect(made.map((firm) => firm.slug).toSorted()).toEqual(['twins-co', 'twins-co-2', 'twins-co-3', 'twins-co-4']);
  });

  test('changes its details; the version guards them @row IDN-2', async () => {
    const ada = await newPerson(mesh);
    const changed = await tenants(ada).updateTenant({
      ...nothing,
      updateMask: ['legalName', 'size', 'metadata'],
      legalName: 'King Ltd',
      size: 'SMALL',
      metadata: { crm: { id: 7 } },
    });
    expect(changed).toMatchObject({
      name: 'King Advisory',
      legalName: 'King Ltd',
      size: 'SMALL',
      metadata: { crm: { id: 7 } },
      version: 2,
      settingsVersion: 2,
    });
    expect(await tenants(ada).getTenant({})).toEqual(changed);
    expect((await eventsIn(mesh, changed.id)).map((event) => event.type)).toEqual(
      expect.arrayContaining(['identity.tenant.updated', 'identity.settings.changed']),
    );
    expect((await tenants(ada).updateTenant({ ...nothing, updateMask: ['legalName'], legalName: undefined })).legalName).toBeUndefined();
  });

  test('is nobody else’s to see @row SEC-1', async () => {
    const [ada, ben] = [await newPerson(mesh), await newPerson(mesh, { firmName: 'Ben & Sons' })];
    expect((await tenants(ben).getTenant({})).name).toBe('Ben & Sons');
    expect((await tenants(ada).getTenant({})).name).toBe('King Advisory');
  });

  test.each([
    ['a country', { updateMask: ['country'], country: 'XX' }],
    ['a slug', { updateMask: ['slug'], slug: 'Not A Slug' }],
    ['a name', { updateMask: ['name'], name: '' }],
  ])('%s that is none is refused @row IDN-2', async (_, given) => {
    const ada = await newPerson(mesh);
    await expect(tenants(ada).updateTenant({ ...nothing, ...given })).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'validation.failed',
    });
  });
});

describe('a slug', () => {
  test('leads on to the firm for 90 days after it changed; then it is free @row IDN-1', async () => {
    const [ada, ben] = [await newPerson(mesh, { firmName: 'Old Name' }), await newPerson(mesh)];
    await rename(ada, 'new-name');
    expect(await leadsTo('old-name')).toBe('new-name');
    await expect(rename(ben, 'old-name')).rejects.toMatchObject({ kind: 'CONFLICT', code: 'slug.taken' });
    mesh.clock.advance(90 * day + 1);
    expect(await leadsTo('old-name')).toBeUndefined();
    expect((await rename(ben, 'old-name')).slug).toBe('old-name');
    expect(await leadsTo('old-name')).toBe('old-name');
  });

  test('may be taken back by the firm that left it @row IDN-1', async () => {
    const ada = await newPerson(mesh, { firmName: 'Fickle' });
    await rename(ada, 'constant');
    expect((await rename(ada, 'fickle')).slug).toBe('fickle');
    expect(await leadsTo('constant')).toBe('fickle');
  });

  test('of another firm, or of the house, is taken @row IDN-1', async () => {
    const [ada, ben] = [await newPerson(mesh, { firmName: 'Taken Slug' }), await newPerson(mesh)];
    await expect(rename(ben, 'taken-slug')).rejects.toMatchObject({ code: 'slug.taken' });
    await expect(rename(ada, 'admin')).rejects.toMatchObject({ code: 'slug.taken' });
  });
});
