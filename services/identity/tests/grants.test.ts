import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DecisionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/access';
import {
  GrantServiceService,
  type CreateGrantRequest,
  type ListGrantsRequest,
  type SearchGrantsRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/grants';
import { RoleServiceService } from '@throughline/contracts/gen/throughline/identity/v1/roles';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { memberRoleId } from '../src/roles/built-in-roles.ts';
import { newFirm, ownerOf, type Colleague, type TestFirm } from './members.fixture.ts';
import { eventsAbout, startIdentity } from './people.fixture.ts';

let mesh: TestMesh;
let firm: TestFirm;
let sharer: Colleague;
let ben: Colleague;
beforeAll(async () => {
  mesh = await startIdentity();
  firm = await newFirm(mesh);
  const entries = [{ permission: 'identity.grants.*', reach: 'ALL' as const }];
  const role = await ownerOf(
    mesh,
    firm,
  )(RoleServiceService).createRole({ key: 'SHARER', name: 'Sharer', description: '', copyOf: undefined, includes: [], entries });
  sharer = await firm.hire('Sue Share', { roleIds: [role.id, memberRoleId] });
  ben = await firm.hire('Ben Ray');
});
afterAll(() => mesh.stop());

let folders = 0;
const folder = () => ({ service: 'documents', type: 'folders', id: `018f3a5e-0000-7000-8000-${String((folders += 1)).padStart(12, '0')}` });
const grants = () => ownerOf(mesh, firm)(GrantServiceService);
const to = (who: { id: string }, resource = folder(), more: Partial<CreateGrantRequest> = {}): CreateGrantRequest => ({
  subject: { kind: 'USER', id: who.id },
  resource,
  level: 'VIEW',
  expiresAt: undefined,
  ...more,
});

describe('a grant @row IDN-55', () => {
  test('is given, changed and taken back, and services hear of each', async () => {
    const resource = folder();
    const grant = await grants().createGrant(to(ben, resource));
    expect(grant).toMatchObject({ subject: { kind: 'USER', id: ben.id }, resource, level: 'VIEW' });
    await expect(grants().createGrant(to(ben, resource))).rejects.toMatchObject({ kind: 'CONFLICT', code: 'grant.taken' });
    expect(await grants().updateGrant({ id: grant.id, updateMask: ['level'], level: 'EDIT', expiresAt: undefined })).toMatchObject({
      level: 'EDIT',
    });
    await grants().deleteGrant({ id: grant.id });
    expect(await eventsAbout(mesh, grant.id)).toEqual(['identity.grant.created', 'identity.grant.created', 'identity.grant.revoked']);
    const search: SearchGrantsRequest = {
      id: [],
      pageSize: 0,
      pageToken: '',
      orderBy: '',
      withTotal: false,
      createdAfter: undefined,
      createdBefore: undefined,
      updatedAfter: undefined,
      subjectKind: [],
      subjectId: ben.id,
      service: '',
      type: '',
      recordId: resource.id,
    };
    expect((await grants().searchGrants(search)).items).toEqual([]);
  });

  test('is given by who can MANAGE the record: by role at ALL, or by a grant', async () => {
    const resource = folder();
    const asSharer = (await sharer.as())(GrantServiceService);
    await expect(asSharer.createGrant(to(ben, resource))).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'access.escalation' });
    await grants().createGrant(to(sharer, resource, { level: 'EDIT' }));
    await expect(asSharer.createGrant(to(ben, resource))).rejects.toMatchObject({ code: 'access.escalation' });
    const managed = folder();
    await grants().createGrant(to(sharer, managed, { level: 'MANAGE' }));
    await expect(asSharer.createGrant(to(ben, managed))).resolves.toMatchObject({ level: 'VIEW' });
  });

  test('goes to subjects that are there', async () => {
    const nobody = { id: '018f3a5e-0000-7000-8000-0000000000ff' };
    await expect(grants().createGrant(to(nobody))).rejects.toMatchObject({ kind: 'RULE', code: 'grant.subject_unknown' });
    await expect(grants().createGrant(to(ben, folder(), { subject: { kind: 'ROLE', id: memberRoleId } }))).resolves.toBeDefined();
  });

  test('ends at its time, as if taken back', async () => {
    const expiresAt = new Date(mesh.clock.now().getTime() + 3_600_000);
    const grant = await grants().createGrant(to(ben, folder(), { expiresAt }));
    await mesh.pass(3_600_001);
    await expect(grants().getGrant({ id: grant.id })).rejects.toMatchObject({ code: 'not_found' });
    expect(await eventsAbout(mesh, grant.id)).toEqual(['identity.grant.created', 'identity.grant.revoked']);
  });

  test('decides where roles do not', async () => {
    const resource = folder();
    const record = { type: 'folders', id: resource.id, ownerIds: [firm.owner.id], companyId: '', bookId: '' };
    const ask = (permission: string) => ownerOf(mesh, firm)(DecisionServiceService).checkPermission({ userId: ben.id, permission, record });
    expect(await ask('documents.folders.read')).toEqual({ allowed: false, rule: 'OUT_OF_REACH' });
    await grants().createGrant(to(ben, resource));
    expect(await ask('documents.folders.read')).toEqual({ allowed: true, rule: 'GRANT' });
    expect(await ask('documents.folders.write')).toEqual({ allowed: false, rule: 'OUT_OF_REACH' });
  });
});

describe('the copy that services keep', () => {
  test('is filled in the order of change, page by page, with what ended meanwhile', async () => {
    const other = await newFirm(mesh, 'Copies');
    const asOwner = ownerOf(mesh, other)(GrantServiceService);
    const since = mesh.clock.now();
    const given = [];
    for (const level of ['VIEW', 'COMMENT', 'EDIT'] as const) given.push(await asOwner.createGrant(to(other.owner, folder(), { level })));
    mesh.clock.advance(1_000);
    await asOwner.deleteGrant({ id: given[0]!.id });

    const request: ListGrantsRequest = { service: 'documents', type: 'folders', since: undefined, pageSize: 1, pageToken: '' };
    const first = await asOwner.listGrants(request);
    const second = await asOwner.listGrants({ ...request, pageToken: first.nextPageToken! });
    expect([...first.items, ...second.items].map((item) => item.grantId)).toEqual([given[1]!.id, given[2]!.id]);
    expect(second.nextPageToken).toBeUndefined();

    const meanwhile = await asOwner.listGrants({ ...request, since, pageSize: 0 });
    expect(meanwhile.items.map(({ level, revoked }) => [level, revoked])).toEqual([
      ['COMMENT', false],
      ['EDIT', false],
      ['VIEW', true],
    ]);
    await expect(asOwner.listGrants({ ...request, pageToken: 'x' })).rejects.toMatchObject({ code: 'page_token.invalid' });
  });
});
