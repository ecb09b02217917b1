import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { otherFirm, type TestMesh } from '@throughline/mesh/testing/mesh';
import { newFirm, ownerOf, resolve } from './members.fixture.ts';
import { startIdentity } from './people.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startIdentity();
});
afterAll(() => mesh.stop());

const none = { parentId: undefined, leadIds: [], memberIds: [] };
const everyTeam = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  q: '',
  parentId: '',
  memberId: '',
};

describe('teams', () => {
  test('a team is made, read, changed and deleted @row IDN-47', async () => {
    const firm = await newFirm(mesh);
    const teams = ownerOf(mesh, firm)(TeamServiceService);
    const advisory = await teams.createTeam({ ...none, name: 'Advisory', memberIds: [firm.owner.id] });
    expect(advisory).toMatchObject({ name: 'Advisory', memberIds: [firm.owner.id], version: 1 });
    const tax = await teams.createTeam({ ...none, name: 'Tax', parentId: advisory.id });
    await expect(teams.deleteTeam({ id: advisory.id })).rejects.toMatchObject({ code: 'team.in_use' });

    const renamed = await teams.updateTeam({ ...none, id: tax.id, updateMask: ['name'], name: 'Tax and audit' });
    expect(renamed).toMatchObject({ name: 'Tax and audit', parentId: advisory.id, version: 2 });

    await teams.deleteTeam({ id: tax.id });
    await expect(teams.getTeam({ id: tax.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a name is taken once in a firm, whatever its case', async () => {
    const teams = mesh.as()(TeamServiceService);
    await teams.createTeam({ ...none, name: 'Deals' });
    await expect(teams.createTeam({ ...none, name: 'DEALS' })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'team.taken' });
    await expect(
      mesh
        .as({ tenantId: otherFirm })(TeamServiceService)
        .createTeam({ ...none, name: 'Deals' }),
    ).resolves.toBeDefined();
  });

  test('another firm sees none of them @row SEC-1', async () => {
    const team = await mesh
      .as()(TeamServiceService)
      .createTeam({ ...none, name: 'Quiet' });
    const stranger = mesh.as({ tenantId: otherFirm })(TeamServiceService);
    await expect(stranger.getTeam({ id: team.id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(stranger.createTeam({ ...none, name: 'Below', parentId: team.id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await stranger.listTeams({ ...everyTeam, id: [team.id] })).items).toEqual([]);
  });

  test('pages hold still while rows are added', async () => {
    const teams = mesh.as({ tenantId: '018f3a5e-7c1d-7a2b-9c3d-4e5f60718299' })(TeamServiceService);
    for (const name of ['Beta', 'Delta', 'Gamma']) await teams.createTeam({ ...none, name });
    const first = await teams.listTeams({ ...everyTeam, pageSize: 2, withTotal: true });
    expect([first.items.map((team) => team.name), first.totalSize]).toEqual([['Beta', 'Delta'], 3]);
    await teams.createTeam({ ...none, name: 'Alpha' });
    const second = await teams.listTeams({ ...everyTeam, pageSize: 2, pageToken: first.nextPageToken! });
    expect(second.items.map((team) => team.name)).toEqual(['Gamma']);
    expect(second.nextPageToken).toBeUndefined();
    await expect(teams.listTeams({ ...everyTeam, orderBy: '-name', pageToken: first.nextPageToken! })).rejects.toMatchObject({
      code: 'page_token.invalid',
    });
  });

  test('people of the firm are added, made leads and taken out @row IDN-47', async () => {
    const firm = await newFirm(mesh);
    const [ann, bob] = [await firm.hire('Ann Vale'), await firm.hire('Bob Wren')];
    const teams = ownerOf(mesh, firm)(TeamServiceService);
    const above = await teams.createTeam({ ...none, name: 'Above', leadIds: [ann.id] });
    const below = await teams.createTeam({ ...none, name: 'Below', parentId: above.id });
    expect(await teams.addTeamMembers({ id: below.id, userIds: [bob.id], lead: false })).toMatchObject({
      memberIds: [bob.id],
      leadIds: [],
    });
    expect((await teams.listTeamMembers({ teamId: above.id, below: true })).items).toEqual([
      { userId: ann.id, lead: true },
      { userId: bob.id, lead: false },
    ]);
    const stranger = (await newFirm(mesh)).owner.id;
    await expect(teams.addTeamMembers({ id: below.id, userIds: [stranger], lead: false })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'member.unknown',
    });

    // A lead reaches what the teams below own, their people do not reach back.
    expect((await resolve(mesh, firm.id, ann)).teamUserIds.toSorted()).toEqual([ann.id, bob.id].toSorted());
    expect((await resolve(mesh, firm.id, bob)).teamUserIds).toEqual([bob.id]);
    await teams.removeTeamMembers({ id: below.id, userIds: [bob.id] });
    expect((await resolve(mesh, firm.id, ann)).teamUserIds).toEqual([ann.id]);
  });

  test('what is wrong with a request is said field by field', async () => {
    const teams = mesh.as()(TeamServiceService);
    await expect(teams.createTeam({ ...none, name: '', memberIds: ['x'] })).rejects.toMatchObject({
      code: 'validation.failed',
      fields: [
        expect.objectContaining({ field: 'name', code: 'required' }),
        expect.objectContaining({ field: 'memberIds[0]', code: 'format' }),
      ],
    });
  });
});
