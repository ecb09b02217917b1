import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SavedViewServiceService, type CreateSavedViewRequest } from '@throughline/contracts/gen/throughline/identity/v1/saved_views';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import type { PassportClaims } from '@throughline/chassis/security/passport';
import type { TestMesh } from '@throughline/mesh/testing/mesh';
import { ownerRoleId } from '../src/roles/built-in-roles.ts';
import { bearer, newPerson, startIdentity, type Person } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const team = '018f3a5e-7c1d-7a2b-9c3d-00000000000a';
const colleague = '018f3a5e-7c1d-7a2b-9c3d-00000000000b';
const views = (person: Person, more: Partial<PassportClaims> = {}) => bearer(mesh, person.accessToken, more)(SavedViewServiceService);
/** Somebody else of the same firm. */
const beside = (person: Person, more: Partial<PassportClaims> = {}) =>
  views(person, { userId: colleague, actor: { kind: 'USER', id: colleague, name: 'Ben' }, ...more });
const leads = (name: string): CreateSavedViewRequest => ({
  list: 'crm.leads',
  name,
  filters: { status: ['OPEN'] },
  columns: ['companyName', 'score'],
  sort: '-score',
});
const patch = { name: '', filters: undefined, columns: [] };
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
  list: 'crm.leads',
  ownerId: '',
};

describe('saved views', () => {
  test('are saved, renamed and deleted by their owner @row IDN-87', async () => {
    const ada = await newPerson(mesh);
    const view = await views(ada).createSavedView(leads('Hot'));
    expect(view).toMatchObject({
      ownerId: ada.user!.id,
      filters: { status: ['OPEN'] },
      columns: ['companyName', 'score'],
      layout: 'TABLE',
      isDefault: false,
    });
    await expect(views(ada).createSavedView(leads('HOT'))).rejects.toMatchObject({ kind: 'CONFLICT', code: 'saved_view.taken' });
    expect(await views(ada).updateSavedView({ ...patch, id: view.id, updateMask: ['name'], name: 'Very hot' })).toMatchObject({
      name: 'Very hot',
      sort: '-score',
      version: 2,
    });
    await views(ada).deleteSavedView({ id: view.id });
    await expect(views(ada).getSavedView({ id: view.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('are nobody else’s until they are shared @row IDN-87', async () => {
    const ada = await newPerson(mesh);
    const view = await views(ada).createSavedView(leads('Private'));
    await expect(beside(ada).getSavedView({ id: view.id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(beside(ada).deleteSavedView({ id: view.id })).rejects.toMatchObject({ code: 'not_found' });
    await views(ada).shareSavedView({ id: view.id, sharedWith: [{ kind: 'FIRM' }] });
    expect((await beside(ada).listSavedViews(all)).items.map((seen) => seen.name)).toEqual(['Private']);
    await expect(beside(ada).deleteSavedView({ id: view.id })).rejects.toMatchObject({ kind: 'FORBIDDEN', code: 'saved_view.not_yours' });
    await views(ada).shareSavedView({ id: view.id, sharedWith: [] });
    expect((await beside(ada).listSavedViews(all)).items).toEqual([]);
  });

  test('are shared with a team or a role @row IDN-87', async () => {
    const ada = await newPerson(mesh);
    const byTeam = await beside(ada).createSavedView(leads('For the team'));
    const byRole = await beside(ada).createSavedView(leads('For owners'));
    const { id: team } = await bearer(mesh, ada.accessToken)(TeamServiceService).createTeam({ name: 'Tax', leadIds: [], memberIds: [] });
    await beside(ada).shareSavedView({ id: byTeam.id, sharedWith: [{ kind: 'TEAM', id: team }] });
    await beside(ada).shareSavedView({ id: byRole.id, sharedWith: [{ kind: 'ROLE', id: ownerRoleId }] });
    const names = async (more = {}) => (await views(ada, more).listSavedViews(all)).items.map((view) => view.name);
    expect(await names()).toEqual(['For owners']);
    expect(await names({ teamIds: [team] })).toEqual(['For owners', 'For the team']);
    await expect(views(ada, { permissions: [] }).shareSavedView({ id: byTeam.id, sharedWith: [] })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });

  test('are shared with nobody that is not there @row IDN-87', async () => {
    const ada = await newPerson(mesh);
    const view = await views(ada).createSavedView(leads('For nobody'));
    const shareWith = (kind: 'TEAM' | 'ROLE') => views(ada).shareSavedView({ id: view.id, sharedWith: [{ kind, id: team }] });
    await expect(shareWith('TEAM')).rejects.toMatchObject({ kind: 'RULE', code: 'team.unknown', details: { teamId: team } });
    await expect(shareWith('ROLE')).rejects.toMatchObject({ kind: 'RULE', code: 'role.unknown', details: { roleId: team } });
  });

  test('one opens the list, for each reader their own @row IDN-87', async () => {
    const ada = await newPerson(mesh);
    const [first, second] = [await views(ada).createSavedView(leads('First')), await views(ada).createSavedView(leads('Second'))];
    await views(ada).shareSavedView({ id: first.id, sharedWith: [{ kind: 'FIRM' }] });
    await beside(ada).setDefaultView({ id: first.id, off: false });
    await views(ada).setDefaultView({ id: first.id, off: false });
    expect(await views(ada).setDefaultView({ id: second.id, off: false })).toMatchObject({ isDefault: true });
    const defaults = async (api: ReturnType<typeof views>) =>
      (await api.listSavedViews(all)).items.filter((view) => view.isDefault).map((view) => view.name);
    expect(await defaults(views(ada))).toEqual(['Second']);
    expect(await defaults(beside(ada))).toEqual(['First']);
    await views(ada).deleteSavedView({ id: first.id });
    expect(await defaults(beside(ada))).toEqual([]);
    expect(await views(ada).setDefaultView({ id: second.id, off: true })).toMatchObject({ isDefault: false });
  });

  test('drop and name fields that their list does not have @row IDN-87', async () => {
    const ada = await newPerson(mesh);
    const view = await views(ada).createSavedView({
      list: 'identity.teams',
      name: 'Teams',
      filters: { parentId: team, motto: 'x' },
      columns: ['name', 'color'],
    });
    expect(view).toMatchObject({ filters: { parentId: team }, columns: ['name'], droppedFields: ['motto', 'color'] });
  });
});
