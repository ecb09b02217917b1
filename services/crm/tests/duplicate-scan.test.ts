import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { DuplicateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { companiesWhere, contactsWhere, mail, newCompany, newContact, pairsWhere } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const hour = 3_600_000;

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh.stop());

test('records that did not meet when they were written are compared at night @row CRM-7', async () => {
  const one = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Nightly Ltd', email: 'office@nightly.example' }));
  const two = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Something Else', email: 'Office@Nightly.example' }));
  const ann = await mesh
    .as()(ContactServiceService)
    .createContact(newContact({ firstName: 'Ann', lastName: 'Nightly', emails: [mail('ann@nightly.example')] }));
  const twin = await mesh
    .as()(ContactServiceService)
    .createContact(newContact({ firstName: 'Somebody', emails: [mail('ann@nightly.example')] }));
  const duplicates = (recordId: string) => mesh.as()(DuplicateServiceService).listDuplicates(pairsWhere({ recordId }));
  const client = new pg.Client({ connectionString: mesh.adminUrl });
  await client.connect();
  try {
    // As if both had been written at once.
    await client.query('delete from crm.duplicate_pairs');
  } finally {
    await client.end();
  }
  expect((await duplicates(one.id)).items).toEqual([]);
  await mesh.pass(14 * hour);
  expect((await duplicates(one.id)).items).toMatchObject([{ kind: 'COMPANY', score: 1, reason: 'EMAIL', dismissed: false }]);
  expect((await duplicates(twin.id)).items).toMatchObject([{ kind: 'CONTACT', score: 1, reason: 'EMAIL' }]);
  const [pair] = (await duplicates(ann.id)).items;
  await mesh.as()(DuplicateServiceService).dismissDuplicate({ id: pair!.id });
  expect(two.possibleDuplicates.map(({ id }) => id)).toEqual([one.id]);
  await mesh.pass(24 * hour);
  expect((await duplicates(ann.id)).items).toEqual([]);
});

test('whoever keeps copies learns what was deleted @row CRM-8', async () => {
  const since = mesh.clock.now();
  const companies = mesh.as()(CompanyServiceService);
  const { id } = await companies.createCompany(newCompany({ name: 'Soon Gone' }));
  await companies.deleteCompany({ id });
  const { items, deletedIds } = await companies.listCompanies(companiesWhere({ updatedAfter: since, includeDeleted: true }));
  expect(items.map((company) => company.id)).not.toContain(id);
  expect(deletedIds).toEqual([id]);
  expect((await companies.listCompanies(companiesWhere({ updatedAfter: since }))).deletedIds).toEqual([]);
  await expect(companies.listCompanies(companiesWhere({ includeDeleted: true }))).rejects.toMatchObject({
    kind: 'MALFORMED',
    fields: [{ field: 'updatedAfter', code: 'required' }],
  });
  const contacts = mesh.as()(ContactServiceService);
  const contact = await contacts.createContact(newContact({ firstName: 'Gone', lastName: 'Too' }));
  await contacts.deleteContact({ id: contact.id });
  expect((await contacts.listContacts(contactsWhere({ updatedAfter: since, includeDeleted: true }))).deletedIds).toEqual([contact.id]);
});
