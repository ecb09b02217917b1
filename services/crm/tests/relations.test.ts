import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import {
  CompanyRelationServiceService,
  type CreateCompanyRelationRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/company_relations';
import { CompanyTeamServiceService, type TeamRole } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { ContactRelationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contact_relations';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { below, clientLink, companiesWhere, newCompany, newContact } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const cy = '018f3a5e-7c1d-7a2b-9c3d-000000000003';
const book = '018f3a5e-7c1d-7a2b-9c3d-0000000000b1';
const foreign = '018f3a5e-7c1d-7a2b-9c3d-0000000000b2';

const bookOf = ({ id }: { id: string }) => ({
  id,
  name: 'Their book',
  companyId: id === foreign ? cy : undefined,
  currency: 'USD',
  timeZone: 'UTC',
});
const finance = neighbour({ GetBook: bookOf });

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf(), ['finance', finance]]),
  });
});
afterAll(() => mesh.stop());

const companies = () => mesh.as()(CompanyServiceService);
const relations = () => mesh.as()(CompanyRelationServiceService);
const acquaintances = () => mesh.as()(ContactRelationServiceService);
const team = () => mesh.as()(CompanyTeamServiceService);
const company = async (name: string) => (await companies().createCompany(newCompany({ name }))).id;
const contact = async (firstName: string, companyId?: string) =>
  (
    await mesh
      .as()(ContactServiceService)
      .createContact(newContact({ firstName, ...(companyId && { companyId }) }))
  ).id;
const link = (companyId: string, toId: string, given: Partial<CreateCompanyRelationRequest> = {}) =>
  relations().createCompanyRelation({ companyId, toId, kind: 'PARTNER_OF', ...given });
const memberPatch = (companyId: string, id: string, given: { role?: TeamRole; to?: string }) =>
  team().updateTeamMember({ companyId, id, role: 'SUPPORT', to: '', ...given, updateMask: Object.keys(given) });
const linksOf = async (companyId: string, asOf = '') => (await relations().listCompanyRelations({ companyId, asOf, kind: [] })).items;

describe('companies', () => {
  test('are linked from a day to a day; both ends see it, on any day @row CRM-12', async () => {
    const [north, south] = [await company('North Partners'), await company('South Supplies')];
    const made = await link(north, south, { kind: 'SUPPLIER_OF', from: '2026-01-10' });
    expect(made).toMatchObject({ fromId: north, toId: south, name: 'South Supplies', inbound: false, from: '2026-01-10', to: undefined });
    expect(await linksOf(south)).toMatchObject([{ id: made.id, inbound: true, name: 'North Partners', kind: 'SUPPLIER_OF' }]);
    expect(await linksOf(north, '2026-01-09')).toEqual([]);
    expect(await linksOf(north, '2026-01-10')).toHaveLength(1);
    await expect(link(north, south, { kind: 'SUPPLIER_OF' })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'relation.taken' });

    await relations().deleteCompanyRelation({ companyId: south, id: made.id });
    expect(await relations().getCompanyRelation({ companyId: north, id: made.id })).toMatchObject({ to: '2026-03-02' });
    await expect(relations().deleteCompanyRelation({ companyId: north, id: made.id })).rejects.toMatchObject({ code: 'relation.ended' });
    const corrected = await relations().updateCompanyRelation({
      companyId: north,
      id: made.id,
      from: '',
      to: '2026-02-01',
      updateMask: ['to'],
    });
    expect(corrected).toMatchObject({ from: '2026-01-10', to: '2026-02-01', version: 3 });
    expect(await linksOf(north, '2026-02-02')).toEqual([]);
    expect(await linksOf(north)).toHaveLength(1);
  });

  test('not with themselves, with nobody the caller reaches, or in the future @row CRM-12', async () => {
    const [east, west] = [await company('East End'), await company('West End')];
    await expect(link(east, east)).rejects.toMatchObject({ kind: 'MALFORMED', code: 'validation.failed' });
    await expect(link(east, west, { from: '2026-03-03' })).rejects.toMatchObject({ code: 'validation.out_of_range' });
    await expect(link(east, west, { from: '2026-02-03', to: '2026-02-02' })).rejects.toMatchObject({ code: 'validation.out_of_range' });
    await expect(link(east, cy)).rejects.toMatchObject({ kind: 'MISSING', code: 'not_found' });
    const { id } = await link(east, west);
    await expect(relations().getCompanyRelation({ companyId: await company('Bystander'), id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('are linked so once at a time, and again from the day on which it ended @row CRM-12', async () => {
    const [here, there] = [await company('Here'), await company('There')];
    const past = await link(here, there, { kind: 'REFERRED_BY', from: '2020-01-01', to: '2021-12-31' });
    await expect(link(here, there, { kind: 'REFERRED_BY', from: '2021-06-01', to: '2021-07-01' })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'relation.taken',
      details: { id: past.id },
    });
    const next = await link(here, there, { kind: 'REFERRED_BY', from: '2021-12-31' });
    await expect(
      relations().updateCompanyRelation({ companyId: here, id: past.id, from: '', to: '2022-01-01', updateMask: ['to'] }),
    ).rejects.toMatchObject({ code: 'relation.taken' });
    await relations().deleteCompanyRelation({ companyId: here, id: next.id });
    await link(here, there, { kind: 'REFERRED_BY' });
    await expect(link(there, here, { kind: 'REFERRED_BY' })).resolves.toMatchObject({ fromId: there });
  });

  test('are linked until a day that is known beforehand, unless it ends before @row CRM-12', async () => {
    const [host, guest] = [await company('Host'), await company('Guest')];
    const { id } = await link(host, guest, { from: '2026-01-01', to: '2027-12-31' });
    expect(await linksOf(guest, '2027-12-31')).toMatchObject([{ id, inbound: true }]);
    expect(await linksOf(guest, '2028-01-01')).toEqual([]);
    await relations().deleteCompanyRelation({ companyId: host, id });
    expect(await linksOf(guest, '2026-03-03')).toEqual([]);
  });

  test('keep their links when they become one, and none to themselves @row CRM-18 @row CRM-12', async () => {
    const [winner, loser, third] = [await company('Link Winner'), await company('Link Loser'), await company('Link Third')];
    await link(winner, loser);
    await link(loser, third, { kind: 'COMPETES_WITH' });
    await link(winner, third, { kind: 'COMPETES_WITH' });
    await companies().mergeCompanies({ winnerId: winner, loserIds: [loser], choices: [] });
    expect(await linksOf(winner)).toMatchObject([{ toId: third, kind: 'COMPETES_WITH' }]);
    expect(await linksOf(third)).toMatchObject([{ fromId: winner, inbound: true }]);
  });
});

describe('the account team', () => {
  test('a change of role ends one span and begins another @row CRM-13', async () => {
    const companyId = await company('Team Change');
    const member = await team().addTeamMember({ companyId, userId: ben, role: 'SUPPORT', from: '2026-01-01' });
    const changed = await memberPatch(companyId, member.id, { role: 'ADVISOR' });
    expect(changed).toMatchObject({ userId: ben, role: 'ADVISOR', from: '2026-03-02', to: undefined });
    expect(await team().getTeamMember({ companyId, id: member.id })).toMatchObject({ role: 'SUPPORT', to: '2026-03-02' });
    await expect(memberPatch(companyId, member.id, { role: 'PARTNER' })).rejects.toMatchObject({
      code: 'team_member.ended',
    });
    const owner = await memberPatch(companyId, changed.id, { role: 'ACCOUNT_OWNER' });
    expect(owner).toMatchObject({ userId: ben, role: 'ACCOUNT_OWNER' });
    expect((await companies().getCompany({ id: companyId })).ownerId).toBe(ben);
    await expect(memberPatch(companyId, owner.id, { role: 'SUPPORT' })).rejects.toMatchObject({
      code: 'team_member.owner',
    });
    const { items } = await companies().listCompanies(companiesWhere({ teamUserId: ben, q: 'Team Change' }));
    expect(items.map(({ id }) => id)).toEqual([companyId]);
  });
});

describe('a time on the team', () => {
  test('ends on a day that is named, not before it began and not in the future @row CRM-13', async () => {
    const companyId = await company('Team End');
    const { id } = await team().addTeamMember({ companyId, userId: ben, role: 'SUPPORT', from: '2026-01-10' });
    for (const to of ['2026-01-09', '2026-03-03'])
      await expect(memberPatch(companyId, id, { to })).rejects.toMatchObject({
        kind: 'MALFORMED',
        code: 'validation.out_of_range',
        fields: [{ field: 'to' }],
      });
    await expect(memberPatch(companyId, id, { role: 'ADVISOR', to: '2026-02-01' })).rejects.toMatchObject({ fields: [{ field: 'to' }] });
    expect(await memberPatch(companyId, id, { to: '2026-02-01' })).toMatchObject({ role: 'SUPPORT', to: '2026-02-01' });
    await expect(memberPatch(companyId, id, { to: '2026-02-02' })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'team_member.ended' });
    const { items } = await team().listTeamMembers({ companyId, past: false });
    expect(items).toMatchObject([{ userId: person, role: 'ACCOUNT_OWNER' }]);
    await expect(memberPatch(companyId, items[0]!.id, { to: '2026-03-02' })).rejects.toMatchObject({ code: 'team_member.owner' });
  });
});

describe('the customer of accounting', () => {
  test('is tied with a book that finance knows, and every tie is kept @row CRM-14', async () => {
    const id = await company('Tied Client');
    await companies().linkClient(clientLink(id, { customerRef: 'C-1' }));
    await mesh.pass(60_000);
    await companies().linkClient(clientLink(id, { customerRef: 'C-1', bookId: book }));
    await mesh.pass(60_000);
    await companies().linkClient(clientLink(id, { customerRef: undefined }));
    const { items } = await companies().listClientLinks({ id });
    expect(items).toMatchObject([
      { customerRef: 'C-1', bookId: book, linkedBy: person, unlinkedBy: person, unlinkedAt: new Date('2026-03-02T12:02:00Z') },
      { customerRef: 'C-1', bookId: undefined, unlinkedAt: new Date('2026-03-02T12:01:00Z') },
    ]);
    await expect(companies().linkClient(clientLink(id, { customerRef: 'C-1', bookId: foreign }))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'company.client_already_linked',
    });
    finance.away = true;
    await expect(companies().linkClient(clientLink(id, { customerRef: 'C-1', bookId: book }))).rejects.toMatchObject({
      kind: 'UNAVAILABLE',
      code: 'service.unavailable',
    });
    finance.away = false;
  });
});

describe('the graph around a person', () => {
  test('holds the people and companies of a day, step by step, within reach @row CRM-20', async () => {
    const [acme, holding] = [await company('Acme Graph'), await company('Graph Holding')];
    await companies().setCompanyParent(below(acme, holding));
    const [ann, bob, dora] = [await contact('Ann', acme), await contact('Bob', acme), await contact('Dora')];
    await acquaintances().createContactRelation({ contactId: bob, toId: dora, kind: 'KNOWS', from: '2026-02-01' });
    const graph = async (depth: number, asOf = '') => mesh.as()(ContactServiceService).getContactGraph({ id: ann, depth, asOf });

    const near = await graph(0);
    expect(near.nodes).toEqual([
      { id: ann, kind: 'CONTACT', name: 'Ann', depth: 0 },
      { id: acme, kind: 'COMPANY', name: 'Acme Graph', depth: 1 },
    ]);
    expect(near).toMatchObject({ edges: [{ fromId: ann, toId: acme, kind: 'AFFILIATION' }], asOf: '2026-03-02', truncated: false });
    const far = await graph(3);
    expect(far.nodes.map(({ name, depth }) => [name, depth])).toEqual([
      ['Ann', 0],
      ['Acme Graph', 1],
      ['Graph Holding', 2],
      ['Bob', 2],
      ['Dora', 3],
    ]);
    expect(far.edges.map(({ kind }) => kind).toSorted()).toEqual(['AFFILIATION', 'AFFILIATION', 'KNOWS', 'SUBSIDIARY_OF']);
    // Nobody belonged anywhere yet.
    expect((await graph(3, '2026-01-01')).nodes).toHaveLength(1);
    await expect(graph(4)).rejects.toMatchObject({ kind: 'MALFORMED' });

    const onlyHers = mesh.as({
      userId: cy,
      actor: { kind: 'USER', id: cy, name: 'Cy' },
      permissions: [{ permission: 'crm.*', reach: 'OWN' }],
    });
    await expect(onlyHers(ContactServiceService).getContactGraph({ id: ann, depth: 3, asOf: '' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('who knows whom is seen from both ends @row CRM-20', async () => {
    const [eve, fay] = [await contact('Eve'), await contact('Fay')];
    const made = await acquaintances().createContactRelation({ contactId: eve, toId: fay, kind: 'REPORTS_TO' });
    const { items } = await acquaintances().listContactRelations({ contactId: fay, asOf: '2026-03-02', kind: ['REPORTS_TO'] });
    expect(items).toMatchObject([{ id: made.id, inbound: true, name: 'Eve' }]);
    await mesh
      .as()(ContactServiceService)
      .mergeContacts({ winnerId: eve, loserIds: [fay], choices: [] });
    expect((await acquaintances().listContactRelations({ contactId: eve, asOf: '', kind: [] })).items).toEqual([]);
  });

  test('a person who moved on belongs where they were that day @row CRM-19 @row CRM-20', async () => {
    const [former, present] = [await company('Former Firm'), await company('Present Firm')];
    const gus = await contact('Gus', present);
    await mesh
      .as()(AffiliationServiceService)
      .createAffiliation({ contactId: gus, companyId: former, roles: [], primary: false, from: '2025-01-01', to: '2025-12-31' });
    const graph = await mesh.as()(ContactServiceService).getContactGraph({ id: gus, depth: 1, asOf: '2025-06-01' });
    expect(graph.nodes.map(({ name }) => name)).toEqual(['Gus', 'Former Firm']);
  });
});

// Last, because it lets days pass.
test('the time of an owner begins where that of the one before ends @row CRM-13', async () => {
  const companyId = await company('Owners In Turn');
  const owner = (userId: string, from?: string) =>
    team().addTeamMember({ companyId, userId, role: 'ACCOUNT_OWNER', ...(from && { from }) });
  await expect(owner(ben, '2026-03-01')).rejects.toMatchObject({ code: 'validation.out_of_range', fields: [{ field: 'from' }] });
  await owner(ben);
  await mesh.pass(10 * 86_400_000);
  await owner(cy, '2026-03-07');
  const { items } = await team().listTeamMembers({ companyId, past: true });
  expect(items.map(({ userId, from, to }) => [userId, from, to])).toEqual([
    [cy, '2026-03-07', undefined],
    [ben, '2026-03-02', '2026-03-07'],
    [person, '2026-03-02', '2026-03-02'],
  ]);
});
