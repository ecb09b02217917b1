import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { DuplicateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { mail, newCompany, newContact, pairsWhere } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], neighbours: firmOf() });
});
afterAll(() => mesh.stop());

describe('duplicates', () => {
  test('are named, linked or refused, as the caller wishes @row CRM-7', async () => {
    const companies = mesh.as()(CompanyServiceService);
    const first = await companies.createCompany(newCompany({ name: 'Meridian Advisory', domain: 'meridian.example' }));
    expect(first.possibleDuplicates).toEqual([]);
    const alike = await companies.createCompany(newCompany({ name: 'Meridian Advisory.', onDuplicate: 'ALLOW' }));
    expect(alike.possibleDuplicates).toMatchObject([{ id: first.id, reason: 'NAME' }]);
    expect(alike.possibleDuplicates[0]!.score).toBeGreaterThanOrEqual(0.85);
    const refused = companies.createCompany(newCompany({ name: 'Quite Different', domain: 'MERIDIAN.example', onDuplicate: 'REFUSE' }));
    await expect(refused).rejects.toMatchObject({ kind: 'CONFLICT', code: 'duplicate.found', details: { ids: [first.id] } });
    const linked = await companies.createCompany(newCompany({ name: 'Quite Different', domain: 'meridian.example', onDuplicate: 'LINK' }));
    expect(linked).toMatchObject({ id: first.id, name: 'Meridian Advisory', version: 1 });
    expect((await companies.createCompany(newCompany({ name: 'Meridian Bank', onDuplicate: 'REFUSE' }))).possibleDuplicates).toEqual([]);
  });

  test('of people are found by mail and phone; a dismissed pair is not shown again @row CRM-7', async () => {
    const contacts = mesh.as()(ContactServiceService);
    const first = await contacts.createContact(
      newContact({ lastName: 'Turing', emails: [mail('alan@example.com')], phones: ['+441234567890'] }),
    );
    const byMail = await contacts.createContact(newContact({ lastName: 'Mathison', emails: [mail('ALAN@example.com')] }));
    expect(byMail.possibleDuplicates).toEqual([{ id: first.id, name: 'Turing', score: 1, reason: 'EMAIL' }]);
    await expect(
      contacts.createContact(newContact({ lastName: 'Nobody', phones: ['+441234567890'], onDuplicate: 'REFUSE' })),
    ).rejects.toMatchObject({ code: 'duplicate.found' });

    const duplicates = mesh.as()(DuplicateServiceService);
    const { items } = await duplicates.listDuplicates(pairsWhere({ recordId: first.id }));
    expect(items).toMatchObject([{ kind: 'CONTACT', score: 1, reason: 'EMAIL', dismissed: false }]);
    expect([items[0]!.leftId, items[0]!.rightId].toSorted()).toEqual([first.id, byMail.id].toSorted());
    await duplicates.dismissDuplicate({ id: items[0]!.id });
    await expect(duplicates.listDuplicates(pairsWhere({ recordId: first.id }))).resolves.toMatchObject({ items: [] });
    const stranger = mesh.as({ permissions: [{ permission: 'crm.*', reach: 'OWN' }], userId: first.id })(DuplicateServiceService);
    await expect(stranger.listDuplicates(pairsWhere())).resolves.toMatchObject({ items: [] });
  });

  test('a party is found by what is known of it @row CRM-7', async () => {
    const company = await mesh
      .as()(CompanyServiceService)
      .createCompany(newCompany({ name: 'Halcyon Partners', domain: 'halcyon.example', phone: '+4930123456' }));
    const contact = await mesh
      .as()(ContactServiceService)
      .createContact(newContact({ firstName: 'Hedy', lastName: 'Lamarr', emails: [mail('hedy@halcyon.example')] }));
    const resolve = (given: object) =>
      mesh
        .as()(DuplicateServiceService)
        .resolveParty({ email: '', phone: '', domain: '', name: '', ...given });
    await expect(resolve({ domain: 'halcyon.example' })).resolves.toMatchObject({
      items: [{ id: company.id, kind: 'COMPANY', score: 1, reason: 'DOMAIN' }],
    });
    await expect(resolve({ email: 'Hedy@Halcyon.example' })).resolves.toMatchObject({
      items: [{ id: contact.id, kind: 'CONTACT', score: 1, reason: 'EMAIL' }],
    });
    await expect(resolve({ name: 'hedy lamarr' })).resolves.toMatchObject({ items: [{ id: contact.id, reason: 'NAME', score: 1 }] });
    await expect(resolve({})).rejects.toMatchObject({ code: 'validation.failed' });
  });
});
