import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyTeamServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { MergeServiceService, type ListMergesRequest } from '@throughline/contracts/gen/throughline/crm/v1/merges';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { clientLink, companyPatch, contactPatch, mail, newCompany, newContact } from './accounts.fixture.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const day = 86_400_000;
const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh.stop());

const companies = () => mesh.as()(CompanyServiceService);
const contacts = () => mesh.as()(ContactServiceService);
const merges = () => mesh.as()(MergeServiceService);
const deals = () => mesh.as()(OpportunityServiceService);
const company = async (name: string, given = {}) => (await companies().createCompany(newCompany({ name, ...given }))).id;
const everyMerge: ListMergesRequest = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  createdAfter: undefined,
  createdBefore: undefined,
  recordId: '',
  kind: [],
};
const mergesOf = async (recordId: string) => (await merges().listMerges({ ...everyMerge, recordId })).items;

test('companies that were merged by mistake part again, each with what was its own @row CRM-99', async () => {
  const above = await company('Undo Holding');
  const winnerId = await company('Undo Winner', { tags: ['a'] });
  const loserId = await company('Undo Loser', { tags: ['b'], phone: '+4930123456', parentId: above });
  const daughter = await company('Undo Daughter', { parentId: loserId });
  const { id: nina } = await contacts().createContact(newContact({ firstName: 'Nina', companyId: loserId }));
  await mesh.as()(CompanyTeamServiceService).addTeamMember({ companyId: loserId, userId: ben, role: 'ADVISOR' });
  const before = await deals().createOpportunity(newDeal(loserId, { name: 'Before' }));
  await companies().linkClient(clientLink(loserId, { customerRef: 'C-77' }));

  await companies().mergeCompanies({ winnerId, loserIds: [loserId], choices: [{ field: 'name', fromId: loserId }] });
  await mesh.settle();
  expect(await companies().getCompany({ id: winnerId })).toMatchObject({ name: 'Undo Loser', customerRef: 'C-77', tags: ['a', 'b'] });
  const after = await deals().createOpportunity(newDeal(winnerId, { name: 'After' }));
  await companies().updateCompany(companyPatch(winnerId, { tags: ['kept'] }));

  const [merge] = await mergesOf(loserId);
  expect(merge).toMatchObject({
    kind: 'COMPANY',
    winnerId,
    loserIds: [loserId],
    undoUntil: new Date('2026-04-01T12:00:00Z'),
    undoneAt: undefined,
  });
  await expect(merges().undoMerge({ id: merge!.id })).resolves.toMatchObject({ undoneAt: mesh.clock.now() });
  await mesh.settle();

  expect(await companies().getCompany({ id: winnerId })).toMatchObject({
    name: 'Undo Winner',
    phone: undefined,
    customerRef: undefined,
    tags: ['kept'],
  });
  expect(await companies().getCompany({ id: loserId })).toMatchObject({
    name: 'Undo Loser',
    parentId: above,
    customerRef: 'C-77',
    tags: ['b'],
  });
  expect((await companies().getCompany({ id: daughter })).parentId).toBe(loserId);
  expect((await contacts().getContact({ id: nina })).companyId).toBe(loserId);
  const { items } = await mesh.as()(CompanyTeamServiceService).listTeamMembers({ companyId: loserId, past: false });
  expect(items.map(({ role }) => role).toSorted()).toEqual(['ACCOUNT_OWNER', 'ADVISOR']);
  expect((await deals().getOpportunity({ id: before.id })).companyId).toBe(loserId);
  // What came later stays with the winner.
  expect((await deals().getOpportunity({ id: after.id })).companyId).toBe(winnerId);
  await expect(merges().undoMerge({ id: merge!.id })).rejects.toMatchObject({
    kind: 'CONFLICT',
    code: 'merge.invalid_transition',
  });
});

test('people who were taken for one part again, with their companies, deals and timelines @row CRM-99', async () => {
  const [one, two] = [await company('First Employer'), await company('Second Employer')];
  const ann = await contacts().createContact(newContact({ firstName: 'Ann', companyId: one, emails: [mail('ann@one.example')] }));
  const anne = await contacts().createContact(newContact({ firstName: 'Anne', companyId: two, emails: [mail('anne@two.example')] }));
  await mesh
    .as()(AffiliationServiceService)
    .createAffiliation({ contactId: anne.id, companyId: one, roles: ['BILLING'], primary: false });
  const deal = await deals().createOpportunity(newDeal(two, { contactRoles: [{ contactId: anne.id, role: 'CHAMPION' }] }));
  const note = {
    type: 'NOTE' as const,
    subject: 'Met Anne',
    dueAt: undefined,
    startsAt: undefined,
    endsAt: undefined,
    links: [{ kind: 'CONTACT' as const, id: anne.id }],
    participants: [],
    reminders: [],
    repeat: undefined,
    mentions: [],
    documentIds: [],
    pinned: false,
  };
  await mesh.as()(ActivityServiceService).createActivity(note);
  const notesOf = async (id: string) =>
    (await contacts().getContact360({ id })).activities.filter(({ type, subject }) => type === 'NOTE' && subject === 'Met Anne').length;

  await contacts().mergeContacts({ winnerId: ann.id, loserIds: [anne.id], choices: [] });
  await mesh.settle();
  expect((await contacts().getContact({ id: ann.id })).emails).toHaveLength(2);
  expect(await notesOf(ann.id)).toBe(1);
  await contacts().updateContact(contactPatch(ann.id, { firstName: 'Annabel' }));
  const [merge] = await mergesOf(ann.id);
  await merges().undoMerge({ id: merge!.id });
  await mesh.settle();

  expect(await contacts().getContact({ id: ann.id })).toMatchObject({
    firstName: 'Annabel',
    companyId: one,
    emails: [{ address: 'ann@one.example' }],
  });
  expect(await contacts().getContact({ id: anne.id })).toMatchObject({
    firstName: 'Anne',
    companyId: two,
    emails: [{ address: 'anne@two.example' }],
  });
  const spans = (await mesh.as()(AffiliationServiceService).listAffiliations({ contactId: anne.id, past: false })).items;
  expect(spans.map(({ companyId, primary, roles }) => [companyId, primary, roles])).toEqual([
    [two, true, []],
    [one, false, ['BILLING']],
  ]);
  expect((await deals().getOpportunity({ id: deal.id })).contactRoles).toEqual([{ contactId: anne.id, role: 'CHAMPION' }]);
  expect([await notesOf(ann.id), await notesOf(anne.id)]).toEqual([0, 1]);
});

test('after 30 days a merge stays @row CRM-99', async () => {
  const [winnerId, loserId] = [await company('Final Winner'), await company('Final Loser')];
  await companies().mergeCompanies({ winnerId, loserIds: [loserId], choices: [] });
  const [merge] = await mergesOf(winnerId);
  await mesh.pass(30 * day + 1_000);
  await expect(mesh.as()(MergeServiceService).undoMerge({ id: merge!.id })).rejects.toMatchObject({
    kind: 'CONFLICT',
    code: 'merge.undo_expired',
  });
  await expect(mesh.as()(CompanyServiceService).getCompany({ id: loserId })).rejects.toMatchObject({
    code: 'company.merged',
    details: { mergedIntoId: winnerId },
  });
  await expect(mesh.as()(MergeServiceService).undoMerge({ id: winnerId })).rejects.toMatchObject({ code: 'not_found' });
});

test('the record of merges is a list like any other @row CRM-99', async () => {
  const kept = await company('Listed Winner');
  for (const name of ['Listed Loser', 'Another Listed Loser']) {
    await mesh.pass(1_000);
    await companies().mergeCompanies({ winnerId: kept, loserIds: [await company(name)], choices: [] });
  }
  const asked = { ...everyMerge, recordId: kept, kind: ['COMPANY'] as const, pageSize: 1, orderBy: 'createdAt', withTotal: true };
  const first = await merges().listMerges({ ...asked, kind: [...asked.kind] });
  const second = await merges().listMerges({ ...asked, kind: [...asked.kind], pageToken: first.nextPageToken! });
  expect([first.totalSize, second.nextPageToken]).toEqual([2, undefined]);
  const [older, newer] = [first.items[0]!, second.items[0]!];
  expect(older.at! < newer.at!).toBe(true);
  const latestFirst = await merges().listMerges({ ...everyMerge, id: [older.id, newer.id] });
  expect(latestFirst.items.map(({ id }) => id)).toEqual([newer.id, older.id]);
  expect((await merges().listMerges({ ...everyMerge, recordId: kept, kind: ['CONTACT'] })).items).toEqual([]);
});
