import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyTeamServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { firm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { clientLink, contactPatch, contactsWhere, mail, newCompany, newContact } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const day = 86_400_000;
const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh.stop());

const contacts = () => mesh.as()(ContactServiceService);
const affiliations = () => mesh.as()(AffiliationServiceService);
const company = async (name: string) => (await mesh.as()(CompanyServiceService).createCompany(newCompany({ name }))).id;
const merge = (winnerId: string, loserIds: string[], choices: { field: string; fromId: string }[] = []) =>
  contacts().mergeContacts({ winnerId, loserIds, choices });
const noChange = { primary: false, roles: [] };

describe('contacts', () => {
  test('need a name; their addresses are trimmed to lower case, one of them primary @row CRM-19', async () => {
    await expect(contacts().createContact(newContact({ emails: [mail('a@example.com')] }))).rejects.toMatchObject({
      code: 'validation.failed',
    });
    const made = await contacts().createContact(
      newContact({ firstName: 'Grace', emails: [mail('Grace@Example.com'), mail('g@home.example')] }),
    );
    expect(made.emails).toEqual([
      { address: 'grace@example.com', kind: 'WORK', primary: true, bounced: false },
      { address: 'g@home.example', kind: 'WORK', primary: false, bounced: false },
    ]);
    const renamed = await contacts().updateContact(contactPatch(made.id, { lastName: 'Hopper' }));
    expect(renamed).toMatchObject({ firstName: 'Grace', lastName: 'Hopper', version: 2 });
    const { items } = await contacts().listContacts(contactsWhere({ email: 'GRACE@example.com' }));
    expect(items.map(({ id }) => id)).toEqual([made.id]);
    expect((await contacts().listContacts(contactsWhere({ q: 'hopp' }))).items).toHaveLength(1);
  });

  test('belong to many companies, to one primarily; a change ends the span and begins another @row CRM-19', async () => {
    const [first, second] = [await company('First Place'), await company('Another Employer')];
    const made = await contacts().createContact(newContact({ lastName: 'Noether', companyId: first, title: 'Counsel' }));
    expect(made.companyId).toBe(first);
    const other = await affiliations().createAffiliation({ contactId: made.id, companyId: second, roles: ['CHAMPION'], primary: false });
    expect(other).toMatchObject({ primary: false, from: '2026-03-02' });
    await expect(
      affiliations().createAffiliation({ contactId: made.id, companyId: second, roles: [], primary: false }),
    ).rejects.toMatchObject({ kind: 'CONFLICT', code: 'affiliation.taken' });

    await mesh.pass(day);
    const next = await affiliations().updateAffiliation({
      ...noChange,
      contactId: made.id,
      id: other.id,
      updateMask: ['roles', 'primary'],
      roles: ['DECISION_MAKER'],
      primary: true,
    });
    expect(next).toMatchObject({ roles: ['DECISION_MAKER'], primary: true, from: '2026-03-03', to: undefined });
    expect(next.id).not.toBe(other.id);
    const { items } = await affiliations().listAffiliations({ contactId: made.id, past: true });
    expect(items.map(({ companyId, roles, primary, to }) => [companyId, roles, primary, to])).toEqual([
      [second, ['DECISION_MAKER'], true, undefined],
      [first, [], false, undefined],
      [second, ['CHAMPION'], false, '2026-03-03'],
    ]);
    expect((await contacts().getContact({ id: made.id })).companyId).toBe(second);

    const titled = { ...noChange, contactId: made.id, id: next.id, updateMask: ['title'], title: 'Head of legal' };
    const sameDay = await affiliations().updateAffiliation(titled);
    expect(sameDay).toMatchObject({ title: 'Head of legal', from: '2026-03-03', to: undefined });
    expect(await affiliations().getAffiliation({ contactId: made.id, id: next.id })).toMatchObject({ title: undefined, to: '2026-03-03' });
    const { edges } = await contacts().getContactGraph({ id: made.id, depth: 1, asOf: '' });
    expect(edges.find(({ toId }) => toId === second)).toMatchObject({ from: '2026-03-03', to: undefined });

    await affiliations().deleteAffiliation({ contactId: made.id, id: sameDay.id });
    expect((await contacts().getContact({ id: made.id })).companyId).toBe(first);
    await expect(affiliations().deleteAffiliation({ contactId: made.id, id: sameDay.id })).rejects.toMatchObject({
      code: 'affiliation.ended',
    });
    const { items: found } = await contacts().listContacts(contactsWhere({ companyId: first }));
    expect(found.map(({ id }) => id)).toEqual([made.id]);
  });

  test('are within reach through the team of a company they belong to @row CRM-3', async () => {
    const companyId = await company('Team Reach Co');
    const { id } = await contacts().createContact(newContact({ lastName: 'Reached', companyId }));
    const asBen = mesh.as({
      userId: ben,
      actor: { kind: 'USER', id: ben, name: 'Ben' },
      permissions: [{ permission: 'crm.*', reach: 'OWN' }],
    })(ContactServiceService);
    await expect(asBen.getContact({ id })).rejects.toMatchObject({ code: 'not_found' });
    await mesh.as()(CompanyTeamServiceService).addTeamMember({ companyId, userId: ben, role: 'ADVISOR' });
    await expect(asBen.getContact({ id })).resolves.toMatchObject({ id });
    await expect(asBen.batchGetContacts({ ids: [id] })).resolves.toMatchObject({
      items: [{ contact: { id }, companyIds: [companyId], roles: [] }],
      missing: [],
    });
  });

  test('say how they want to be reached @row CRM-22', async () => {
    const { id } = await contacts().createContact(newContact({ lastName: 'Quiet' }));
    const quiet = {
      doNotCall: true,
      doNotEmail: false,
      doNotSms: false,
      doNotTrack: false,
      optOutTopics: ['newsletter'],
      quietHours: { from: '20:00', to: '08:00' },
    };
    const consents = [{ purpose: 'profiling', state: 'WITHDRAWN' as const, evidence: 'a call on 2 March' }];
    const told = await contacts().updatePreferences({
      ...quiet,
      id,
      consents,
      updateMask: ['doNotCall', 'optOutTopics', 'quietHours', 'consents'],
    });
    expect(told.preferences).toMatchObject(quiet);
    await expect(
      contacts().updatePreferences({ ...quiet, id, consents: [], quietHours: { from: '25:00', to: '08:00' }, updateMask: ['quietHours'] }),
    ).rejects.toMatchObject({
      code: 'validation.failed',
    });
  });
});

describe('merging', () => {
  test('people become one: chosen fields, all addresses, the strictest wishes @row CRM-18', async () => {
    const [shared, other] = [await company('Shared Works'), await company('Old Works')];
    const winner = await contacts().createContact(
      newContact({ firstName: 'Ada', lastName: 'King', emails: [mail('ada@one.example')], companyId: shared }),
    );
    const loser = await contacts().createContact(
      newContact({ firstName: 'Augusta Ada', phones: ['+442071234567'], emails: [mail('ada@two.example')], companyId: other }),
    );
    await affiliations().createAffiliation({ contactId: loser.id, companyId: shared, roles: ['LEGAL'], primary: false });
    await contacts().updatePreferences({
      id: loser.id,
      updateMask: ['doNotEmail'],
      doNotCall: false,
      doNotEmail: true,
      doNotSms: false,
      doNotTrack: false,
      optOutTopics: [],
      quietHours: undefined,
      consents: [],
    });

    const merged = await merge(winner.id, [loser.id], [{ field: 'firstName', fromId: loser.id }]);
    expect(merged).toMatchObject({
      id: winner.id,
      firstName: 'Augusta Ada',
      lastName: 'King',
      phones: ['+442071234567'],
      companyId: shared,
      preferences: { doNotEmail: true },
    });
    expect(merged.emails.map(({ address, primary }) => [address, primary])).toEqual([
      ['ada@one.example', true],
      ['ada@two.example', false],
    ]);
    const { items } = await affiliations().listAffiliations({ contactId: winner.id, past: false });
    expect(items.map(({ companyId, primary }) => [companyId, primary])).toEqual([
      [shared, true],
      [other, false],
    ]);
    await expect(contacts().getContact({ id: loser.id })).rejects.toMatchObject({
      kind: 'MISSING',
      code: 'contact.merged',
      details: { mergedIntoId: winner.id },
    });
    await expect(merge(winner.id, [winner.id])).rejects.toMatchObject({ kind: 'RULE', code: 'merge.invalid' });
    const gone = { kind: 'MISSING', code: 'contact.merged', details: { mergedIntoId: winner.id } };
    await expect(merge(winner.id, [loser.id])).rejects.toMatchObject(gone);
    await expect(contacts().deleteContact({ id: loser.id })).rejects.toMatchObject(gone);
    await expect(affiliations().listAffiliations({ contactId: loser.id, past: true })).rejects.toMatchObject(gone);
  });

  test('companies become one, with their people, teams and subsidiaries @row CRM-18', async () => {
    const companies = mesh.as()(CompanyServiceService);
    const winner = await company('Aurora Holding');
    const loser = (
      await companies.createCompany(newCompany({ name: 'Borealis Holding', domain: 'borealis.example', tags: ['north'], ownerId: ben }))
    ).id;
    const child = (await companies.createCompany(newCompany({ name: 'Little Star', parentId: loser }))).id;
    const person = await contacts().createContact(newContact({ lastName: 'Borealis', companyId: loser }));
    await companies.linkClient(clientLink(loser, { customerRef: 'C-900' }));

    const merged = await companies.mergeCompanies({ winnerId: winner, loserIds: [loser], choices: [] });
    expect(merged).toMatchObject({ id: winner, name: 'Aurora Holding', domain: 'borealis.example', tags: ['north'], customerRef: 'C-900' });
    await expect(companies.getCompany({ id: loser })).rejects.toMatchObject({ code: 'company.merged', details: { mergedIntoId: winner } });
    expect((await companies.getCompany({ id: child })).parentId).toBe(winner);
    expect((await contacts().getContact({ id: person.id })).companyId).toBe(winner);
    const team = await mesh.as()(CompanyTeamServiceService).listCompanyTeam({ companyId: winner });
    expect(team.items).toHaveLength(1);
    await expect(companies.mergeCompanies({ winnerId: child, loserIds: [winner], choices: [] })).rejects.toMatchObject({
      code: 'merge.invalid',
    });
  });
});

test('a recorded sale follows its company when companies merge @row CRM-18', async () => {
  const [winner, loser] = [await company('Sold Into'), await company('Bought From')];
  const client = new pg.Client({ connectionString: mesh.adminUrl });
  await client.connect();
  try {
    await client.query(
      `insert into crm.sales (tenant_id, id, version, event_seq, created_at, updated_at, created_by, number, company_id, owner_id, currency, n)
       values ($1, $2, 1, 0, now(), now(), 'test', 'S-1', $3, $4, 'USD', 1)`,
      [firm, winner, loser, ben],
    );
    await expect(client.query(`update crm.sales set currency = 'EUR' where id = $1`, [winner])).rejects.toThrow('never changed');
    await mesh
      .as()(CompanyServiceService)
      .mergeCompanies({ winnerId: winner, loserIds: [loser], choices: [] });
    expect((await client.query('select company_id from crm.sales where id = $1', [winner])).rows).toEqual([{ company_id: winner }]);
    await expect(mesh.as()(CompanyServiceService).deleteCompany({ id: winner })).rejects.toMatchObject({
      code: 'company.in_use',
      details: { uses: { sales: 1 } },
    });
  } finally {
    await client.end();
  }
});
