import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyTeamServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { below, clientLink, companiesWhere, companyPatch, newCompany, newContact } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const cy = '018f3a5e-7c1d-7a2b-9c3d-000000000003';
const gone = '018f3a5e-7c1d-7a2b-9c3d-000000000009';
const book = '018f3a5e-7c1d-7a2b-9c3d-0000000000b1';

const fields = [
  { resource: 'crm.companies', key: 'partnerSince', type: 'DATE' as const, required: false },
  { resource: 'crm.companies', key: 'region', type: 'TEXT' as const, required: false },
];

const bookOf = ({ id }: { id: string }) => ({ id, name: 'Their book', currency: 'USD', timeZone: 'America/New_York' });

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T02:00:00Z',
    neighbours: new Map([...firmOf({ inactive: [gone], fields }), ['finance', neighbour({ GetBook: bookOf })]]),
  });
});
afterAll(() => mesh.stop());

const companies = () => mesh.as()(CompanyServiceService);
const only = (userId: string) =>
  mesh.as({ userId, actor: { kind: 'USER', id: userId, name: 'Ben' }, permissions: [{ permission: 'crm.*', reach: 'OWN' }] });

describe('companies', () => {
  test('begin as prospects, owned and looked after by whoever made them @row CRM-9 @row CRM-13', async () => {
    const made = await companies().createCompany(newCompany({ name: 'Northwind GmbH', domain: 'Northwind.example', industry: 'LEGAL' }));
    expect(made).toMatchObject({
      name: 'Northwind GmbH',
      domain: 'northwind.example',
      lifecycle: 'PROSPECT',
      ownerId: person,
      industry: 'LEGAL',
      version: 1,
    });
    const { items } = await mesh.as()(CompanyTeamServiceService).listTeamMembers({ companyId: made.id, past: false });
    // Two in the morning in London is still the day before in New York, where the firm is.
    expect(items).toMatchObject([{ userId: person, role: 'ACCOUNT_OWNER', from: '2026-03-01', to: undefined }]);
  });

  test('are not made clients by a PATCH @row CRM-10', async () => {
    const { id } = await companies().createCompany(newCompany({ name: 'Guarded Ltd' }));
    await expect(companies().updateCompany(companyPatch(id, { lifecycle: 'CLIENT' }))).rejects.toMatchObject({
      kind: 'RULE',
      code: 'company.lifecycle_guarded',
    });
    await expect(companies().promoteCompany({ id })).resolves.toMatchObject({ lifecycle: 'CLIENT' });
    await expect(companies().promoteCompany({ id })).rejects.toMatchObject({
      code: 'company.invalid_transition',
      details: { from: 'CLIENT', allowed: ['FORMER_CLIENT'] },
    });
    await expect(companies().updateCompany(companyPatch(id, { lifecycle: 'FORMER_CLIENT' }))).resolves.toMatchObject({
      lifecycle: 'FORMER_CLIENT',
    });
  });

  test('begin as prospects only, and earn nothing less than nothing @row CRM-10 @row CRM-9', async () => {
    await expect(companies().createCompany(newCompany({ name: 'Born Ltd', lifecycle: 'PROSPECT' }))).resolves.toMatchObject({
      lifecycle: 'PROSPECT',
    });
    for (const lifecycle of ['CLIENT', 'FORMER_CLIENT'] as const)
      await expect(companies().createCompany(newCompany({ name: 'Born Client', lifecycle }))).rejects.toMatchObject({
        kind: 'RULE',
        code: 'company.lifecycle_guarded',
      });
    const { id } = await companies().createCompany(newCompany({ name: 'Never Sold' }));
    await expect(companies().updateCompany(companyPatch(id, { lifecycle: 'FORMER_CLIENT' }))).rejects.toThrow('Only a client');
    const annualRevenue = { amount: -1, currency: 'USD' };
    const refused = { kind: 'MALFORMED', code: 'validation.out_of_range', fields: [{ field: 'annualRevenue.amount' }] };
    await expect(companies().createCompany(newCompany({ name: 'In Debt', annualRevenue }))).rejects.toMatchObject(refused);
    await expect(companies().updateCompany(companyPatch(id, { annualRevenue }))).rejects.toMatchObject(refused);
  });

  test('go to owners who work here @row CRM-9', async () => {
    await expect(companies().createCompany(newCompany({ name: 'Orphan', ownerId: gone }))).rejects.toMatchObject({
      kind: 'RULE',
      code: 'owner.invalid',
    });
  });

  test('a new owner leads the team from that day, the former one is kept @row CRM-13', async () => {
    const { id } = await companies().createCompany(newCompany({ name: 'Handed Over' }));
    await expect(companies().updateCompany(companyPatch(id, { ownerId: ben }))).resolves.toMatchObject({ ownerId: ben });
    const { items } = await mesh.as()(CompanyTeamServiceService).listTeamMembers({ companyId: id, past: true });
    expect(items.map(({ userId, to }) => [userId, to])).toEqual([
      [ben, undefined],
      [person, '2026-03-01'],
    ]);
  });

  test('tie to one customer of accounting each @row CRM-14', async () => {
    const one = await companies().createCompany(newCompany({ name: 'Ledger One' }));
    const two = await companies().createCompany(newCompany({ name: 'Second Account' }));
    await expect(companies().linkClient(clientLink(one.id, { customerRef: 'C-100', bookId: book }))).resolves.toMatchObject({
      customerRef: 'C-100',
      bookId: book,
    });
    await expect(companies().linkClient(clientLink(two.id, { customerRef: 'C-100' }))).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'company.client_already_linked',
    });
    await expect(companies().linkClient(clientLink(two.id, { customerRef: 'C-200', bookId: book }))).rejects.toMatchObject({
      code: 'company.client_already_linked',
    });
    await expect(companies().linkClient(clientLink(one.id, { customerRef: 'C-101' }))).rejects.toMatchObject({
      code: 'company.client_already_linked',
    });
    await expect(companies().linkClient(clientLink(one.id, { customerRef: undefined }))).resolves.toMatchObject({
      customerRef: undefined,
      bookId: undefined,
    });
    await expect(companies().linkClient(clientLink(two.id, { customerRef: 'C-100', bookId: book }))).resolves.toMatchObject({
      customerRef: 'C-100',
    });
  });
});

test('what a link does not name stays, and nothing is untied by silence @row CRM-14', async () => {
  const { id } = await companies().createCompany(newCompany({ name: 'Silent Ties' }));
  const missing = { kind: 'MALFORMED', code: 'validation.failed', fields: [{ field: 'customerRef', code: 'required' }] };
  await expect(companies().linkClient(clientLink(id, {}))).rejects.toMatchObject(missing);
  await expect(companies().linkClient(clientLink(id, { bookId: book }))).rejects.toMatchObject(missing);
  await expect(companies().linkClient(clientLink(id, { customerRef: '  ' }))).rejects.toMatchObject(missing);
  const ties = { customerRef: 'C-300', bookId: '018f3a5e-7c1d-7a2b-9c3d-0000000000b7' };
  await companies().linkClient(clientLink(id, { customerRef: 'C-300' }));
  await companies().linkClient(clientLink(id, { bookId: ties.bookId }));
  await expect(companies().linkClient(clientLink(id, { customerRef: 'C-300' }))).resolves.toMatchObject(ties);
  await expect(companies().linkClient(clientLink(id, { bookId: undefined }))).resolves.toMatchObject({
    customerRef: 'C-300',
    bookId: undefined,
  });
  await expect(companies().setCompanyParent({ id, updateMask: [] })).rejects.toMatchObject({ fields: [{ field: 'parentId' }] });
});

describe('what a company is asked for', () => {
  test('its tax number is sealed: no table and no event holds it in the clear @row CRM-9', async () => {
    const { id } = await companies().createCompany(newCompany({ name: 'Sealed SE', taxId: 'DE811907980' }));
    await companies().updateCompany(companyPatch(id, { taxId: 'DE811907981' }));
    await expect(companies().getCompany({ id })).resolves.toMatchObject({ taxId: 'DE811907981' });
    await mesh.settle();
    const client = new pg.Client({ connectionString: mesh.adminUrl });
    await client.connect();
    try {
      const { rows } = await client.query(
        `select tax_id from crm.companies where id = $1
        union all select envelope::text from crm.outbox_archive where subject = $1 union all select envelope::text from crm.outbox where subject = $1`,
        [id],
      );
      expect(rows.length).toBeGreaterThan(3);
      for (const { tax_id: stored } of rows) expect(stored).not.toContain('8119079');
    } finally {
      await client.end();
    }
  });

  test("the firm's own fields hold what it defined them for @row CRM-9 @row IDN-7", async () => {
    await expect(companies().createCompany(newCompany({ name: 'Fieldless', customFields: { shoeSize: 44 } }))).rejects.toMatchObject({
      kind: 'MALFORMED',
      fields: [{ field: 'customFields.shoeSize', code: 'custom_field.unknown' }],
    });
    await expect(
      companies().createCompany(newCompany({ name: 'Fieldless', customFields: { partnerSince: 'long ago' } })),
    ).rejects.toMatchObject({
      fields: [{ field: 'customFields.partnerSince', code: 'custom_field.invalid' }],
    });
    const { id, customFields } = await companies().createCompany(
      newCompany({ name: 'Fielded', customFields: { partnerSince: '2020-01-31' } }),
    );
    expect(customFields).toEqual({ partnerSince: '2020-01-31' });
    const patched = await companies().updateCompany(companyPatch(id, { customFields: { region: 'North' } }));
    expect(patched.customFields).toEqual({ partnerSince: '2020-01-31', region: 'North' });
    const cleared = await companies().updateCompany(companyPatch(id, { customFields: { partnerSince: null } }));
    expect(cleared.customFields).toEqual({ region: 'North' });
  });
});

const codesOf = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.filter((one) => one.status === 'rejected').map(({ reason }) => (reason as { code: string }).code);

describe('the hierarchy of companies', () => {
  test('has no cycle, is ten deep at most, and remembers @row CRM-11', async () => {
    const ids: string[] = [];
    for (let depth = 1; depth <= 10; depth += 1) {
      const { id } = await companies().createCompany(
        newCompany({ name: `Level ${depth} of the tower`, ...(ids.length > 0 && { parentId: ids.at(-1)! }) }),
      );
      ids.push(id);
    }
    await expect(companies().createCompany(newCompany({ name: 'Too deep', parentId: ids[9]! }))).rejects.toMatchObject({
      code: 'company.hierarchy_too_deep',
    });
    await expect(companies().setCompanyParent(below(ids[2]!, ids[7]!))).rejects.toMatchObject({
      kind: 'RULE',
      code: 'company.hierarchy_cycle',
    });
    await expect(companies().setCompanyParent(below(ids[2]!, ids[2]!))).rejects.toMatchObject({
      code: 'company.hierarchy_cycle',
    });

    const moved = await companies().setCompanyParent(below(ids[9]!, ids[0]!));
    expect(moved.parentId).toBe(ids[0]);
    const shallow = await companies().listSubsidiaries({ id: ids[0]!, deep: false });
    expect(shallow.items.map(({ id }) => id).toSorted()).toEqual([ids[1]!, ids[9]!].toSorted());
    const deep = await companies().listSubsidiaries({ id: ids[0]!, deep: true });
    expect(deep.items).toHaveLength(9);
    await expect(companies().deleteCompany({ id: ids[0]! })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'company.in_use' });
  });

  test('closes no ring between two moves at once @row CRM-11', async () => {
    const make = async (name: string, parentId?: string) =>
      (await companies().createCompany(newCompany({ name, ...(parentId && { parentId }) }))).id;
    for (let round = 1; round <= 5; round += 1) {
      const [left, right] = [await make(`Left ${round}`), await make(`Right ${round}`)];
      const [belowLeft, belowRight] = [await make(`Below left ${round}`, left), await make(`Below right ${round}`, right)];
      const moves = await Promise.allSettled([
        companies().setCompanyParent(below(left, belowRight)),
        companies().setCompanyParent(below(right, belowLeft)),
      ]);
      expect(codesOf(moves)).toEqual(['company.hierarchy_cycle']);
      const [one, other] = [await make(`One ${round}`), await make(`Other ${round}`)];
      const patches = await Promise.allSettled([
        companies().updateCompany(companyPatch(one, { parentId: other })),
        companies().setCompanyParent(below(other, one)),
      ]);
      expect(codesOf(patches)).toEqual(['company.hierarchy_cycle']);
    }
  });

  test('is changed by a PATCH alike @row CRM-11', async () => {
    const { id: holding } = await companies().createCompany(newCompany({ name: 'Patched Holding' }));
    const { id } = await companies().createCompany(newCompany({ name: 'Patched Daughter' }));
    const moved = await companies().updateCompany(companyPatch(id, { parentId: holding, name: 'Patched Child' }));
    expect(moved).toMatchObject({ parentId: holding, name: 'Patched Child' });
    await expect(companies().updateCompany(companyPatch(holding, { parentId: id }))).rejects.toMatchObject({
      code: 'company.hierarchy_cycle',
    });
    const { items, group } = await companies().listSubsidiaries({ id: holding, deep: true });
    expect(items).toMatchObject([{ id, depth: 1, parentId: holding }]);
    expect(group).toEqual({ worstHealthBand: undefined, openPipeline: [], activeContracts: [], revenue: { amount: 0, currency: 'USD' } });
    await expect(companies().updateCompany(companyPatch(id, { parentId: undefined }))).resolves.toMatchObject({ parentId: undefined });
  });
});

test('nobody belongs to a company that is gone @row CRM-9 @row CRM-19', async () => {
  const { id } = await companies().createCompany(newCompany({ name: 'Closed Down' }));
  const { id: other } = await companies().createCompany(newCompany({ name: 'Carries On' }));
  const contacts = mesh.as()(ContactServiceService);
  const affiliations = mesh.as()(AffiliationServiceService);
  const { id: contactId } = await contacts.createContact(newContact({ firstName: 'Ida', companyId: id }));
  await affiliations.createAffiliation({ contactId, companyId: other, roles: [], primary: false });
  await companies().deleteCompany({ id });
  await mesh.settle();
  expect(await contacts.getContact({ id: contactId })).toMatchObject({ companyId: other });
  const { items } = await affiliations.listAffiliations({ contactId, past: true });
  expect(items).toMatchObject([
    { companyId: other, primary: true, to: undefined },
    { companyId: id, to: '2026-03-01' },
  ]);
});

describe('reach', () => {
  test('own is what I own and what my account team looks after @row CRM-3 @row ACC-5', async () => {
    const theirs = await companies().createCompany(newCompany({ name: 'Reachable AG', ownerId: cy }));
    const seen = () => only(ben)(CompanyServiceService).getCompany({ id: theirs.id });
    await expect(seen()).rejects.toMatchObject({ code: 'not_found' });
    const member = await mesh.as()(CompanyTeamServiceService).addTeamMember({ companyId: theirs.id, userId: ben, role: 'ADVISOR' });
    await expect(seen()).resolves.toMatchObject({ id: theirs.id });
    const { items } = await companies().listCompanies(companiesWhere({ teamUserId: ben, q: 'Reachable' }));
    expect(items.map(({ id }) => id)).toEqual([theirs.id]);
    await mesh.as()(CompanyTeamServiceService).endTeamMember({ companyId: theirs.id, id: member.id });
    await expect(seen()).rejects.toMatchObject({ code: 'not_found' });
    await expect(mesh.as()(CompanyTeamServiceService).endTeamMember({ companyId: theirs.id, id: member.id })).rejects.toMatchObject({
      code: 'team_member.ended',
    });
  });

  test('another firm, or a client scope, sees nothing of it @row CRM-3', async () => {
    const { id } = await companies().createCompany(newCompany({ name: 'Fenced Inc' }));
    await expect(mesh.as({ tenantId: otherFirm })(CompanyServiceService).getCompany({ id })).rejects.toMatchObject({ code: 'not_found' });
    const scoped = mesh.as({ clientScope: { companyIds: [], bookIds: [] } })(CompanyServiceService);
    await expect(scoped.getCompany({ id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(scoped.batchGetCompanies({ ids: [id] })).resolves.toEqual({ items: [], missing: [id] });
  });

  test('the owner stays on the team until another follows @row CRM-13', async () => {
    const { id } = await companies().createCompany(newCompany({ name: 'Kept Owner' }));
    const team = mesh.as()(CompanyTeamServiceService);
    const { items } = await team.listTeamMembers({ companyId: id, past: false });
    await expect(team.endTeamMember({ companyId: id, id: items[0]!.id })).rejects.toMatchObject({ code: 'team_member.owner' });
    await team.addTeamMember({ companyId: id, userId: ben, role: 'ACCOUNT_OWNER' });
    await expect(companies().getCompany({ id })).resolves.toMatchObject({ ownerId: ben });
    await expect(team.addTeamMember({ companyId: id, userId: cy, role: 'SUPPORT', from: '2026-03-02' })).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    await expect(mesh.as()(CompanyTeamServiceService).listCompanyTeam({ companyId: id })).resolves.toMatchObject({
      items: [{ userId: ben, role: 'ACCOUNT_OWNER' }],
    });
  });
});

test("an export has the list's filters and no formulas @row CRM-5", async () => {
  await companies().createCompany(newCompany({ name: '=HYPERLINK("x")', source: 'export test', tags: ['exported'] }));
  await companies().createCompany(newCompany({ name: 'Plain, with comma', tags: ['exported'] }));
  const parts = await Array.fromAsync(
    companies().exportCompanies(companiesWhere({ tag: ['exported'], orderBy: 'name' })),
    ({ content }) => content,
  );
  const [heading, ...lines] = Buffer.concat(parts).toString().trim().split('\r\n');
  expect(heading).toMatch(/^id,name,/);
  expect(lines).toHaveLength(2);
  expect(lines.join('\n')).toContain(`"'=HYPERLINK(""x"")"`);
  expect(lines.join('\n')).toContain('"Plain, with comma"');
});
