import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService, type UpdatePreferencesRequest } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { crm } from '../src/service.ts';
import { mail, newCompany, newContact } from './accounts.fixture.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';
import { exampleQuote } from './sales.fixture.ts';

const held = new Set<string>();
const documents = neighbour({
  CheckLegalHold: ({ subjectId }: { subjectId: string }) => ({ held: held.has(subjectId), holdIds: held.has(subjectId) ? ['hold-1'] : [] }),
});

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T12:00:00Z',
    neighbours: new Map([...firmOf(), ['documents', documents]]),
  });
});
afterAll(() => mesh.stop());

const contacts = () => mesh.as()(ContactServiceService);
const message = (address: string) => ({
  messageId: randomUUID(),
  correlation: undefined,
  address,
  at: mesh.clock.now(),
});

test('a person is erased everywhere, unless the law keeps them; what was counted stays @row CRM-23', async () => {
  const { id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Forgetful' }));
  const { id } = await contacts().createContact(
    newContact({ firstName: 'Zaphod', lastName: 'Beeblebrox', companyId, emails: [mail('zaphod@heart.example')], phones: ['+4930999888'] }),
  );
  const twin = await contacts().createContact(newContact({ firstName: 'Zaphodina', emails: [mail('zaphodina@heart.example')] }));
  const deal = await mesh
    .as()(OpportunityServiceService)
    .createOpportunity(newDeal(companyId, { primaryContactId: id }));
  await contacts().mergeContacts({ winnerId: id, loserIds: [twin.id], choices: [] });

  held.add(id);
  await expect(contacts().eraseContact({ id, reason: 'asked by letter' })).rejects.toMatchObject({
    kind: 'CONFLICT',
    code: 'contact.legal_hold',
    details: { holdIds: ['hold-1'] },
  });
  held.delete(id);
  documents.away = true;
  await expect(contacts().eraseContact({ id, reason: 'asked by letter' })).rejects.toMatchObject({ code: 'service.unavailable' });
  documents.away = false;
  await contacts().eraseContact({ id, reason: 'asked by letter' });
  await mesh.settle();

  await expect(contacts().getContact({ id })).rejects.toMatchObject({ code: 'not_found' });
  await expect(contacts().eraseContact({ id, reason: 'again' })).rejects.toMatchObject({ code: 'not_found' });
  expect((await mesh.as()(OpportunityServiceService).getOpportunity({ id: deal.id })).primaryContactId).toBe(id);
  const client = new pg.Client({ connectionString: mesh.adminUrl });
  await client.connect();
  try {
    for (const table of ['contacts', 'merge_records', 'search_entries', 'activities', 'leads']) {
      const { rows } = await client.query(`select to_jsonb(t)::text as kept from crm.${table} t`);
      for (const { kept } of rows) expect(kept.toLowerCase()).not.toMatch(/zaphod|beeblebrox|4930999888/);
    }
  } finally {
    await client.end();
  }
});

test('everything that is kept of a person is theirs to have @row CRM-23', async () => {
  const { id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Data Giver' }));
  const { id } = await contacts().createContact(newContact({ firstName: 'Ford', companyId, emails: [mail('ford@prefect.example')] }));
  await mesh
    .as()(OpportunityServiceService)
    .createOpportunity(newDeal(companyId, { name: 'Towels', primaryContactId: id }));
  await mesh.settle();
  const data = await contacts().getContactData({ id });
  expect(data).toMatchObject({
    contact: { id, firstName: 'Ford' },
    affiliations: [{ companyId, primary: true }],
    deals: [{ name: 'Towels', status: 'OPEN' }],
    truncated: false,
    exportedAt: mesh.clock.now(),
  });
  expect(data.activities.map((entry) => entry['subject'])).toEqual(['Known from now on']);
  const reader = mesh.as({ permissions: [{ permission: 'crm.contacts.read', reach: 'ALL' }] });
  await expect(reader(ContactServiceService).getContactData({ id })).rejects.toMatchObject({ kind: 'FORBIDDEN' });
});

test('a hard bounce marks the address, a soft one does not @row CRM-22', async () => {
  const { id } = await contacts().createContact(
    newContact({ firstName: 'Trillian', emails: [mail('Trillian@Bounce.example'), mail('t@home.example')] }),
  );
  await tell(mesh, 'integrations.message.bounced', { ...message('t@home.example'), hard: false }, { subject: randomUUID() });
  await tell(mesh, 'integrations.message.bounced', { ...message('trillian@bounce.example'), hard: true }, { subject: randomUUID() });
  await mesh.settle();
  const { emails } = await contacts().getContact({ id });
  expect(emails.map(({ address, bounced }) => [address, bounced])).toEqual([
    ['trillian@bounce.example', true],
    ['t@home.example', false],
  ]);
});

test('whoever unsubscribes hears no more of the topic, or of anything @row CRM-22', async () => {
  const { id } = await contacts().createContact(newContact({ firstName: 'Marvin', emails: [mail('marvin@gpp.example')] }));
  await tell(
    mesh,
    'integrations.message.unsubscribed',
    { ...message('MARVIN@gpp.example'), category: 'newsletter' },
    { subject: randomUUID() },
  );
  await mesh.settle();
  expect((await contacts().getContact({ id })).preferences).toMatchObject({ optOutTopics: ['newsletter'], doNotEmail: false });
  await tell(mesh, 'integrations.message.unsubscribed', { ...message('marvin@gpp.example'), category: '' }, { subject: randomUUID() });
  await mesh.settle();
  const { contact, consents } = await contacts().getContact360({ id });
  expect(contact?.preferences).toMatchObject({ optOutTopics: ['newsletter'], doNotEmail: true });
  expect(consents.map(({ purpose, state }) => [purpose, state])).toEqual([
    ['mail', 'WITHDRAWN'],
    ['newsletter', 'WITHDRAWN'],
  ]);
});

test('nobody who wants no mail is sent a quote; topics they opted out of spare it @row CRM-22', async () => {
  const ask = mesh.as();
  const draft = await exampleQuote(ask, { signatureMode: 'CLICK' });
  const quotes = ask(QuoteServiceService);
  await quotes.submitQuote({ id: draft.id });
  const wish = (given: Partial<UpdatePreferencesRequest>) =>
    contacts().updatePreferences({
      id: draft.contactId,
      doNotCall: false,
      doNotEmail: false,
      doNotSms: false,
      doNotTrack: false,
      optOutTopics: [],
      quietHours: undefined,
      consents: [],
      ...given,
      updateMask: Object.keys(given),
    });
  await wish({ doNotEmail: true, optOutTopics: ['quotes'] });
  await expect(quotes.sendQuote({ id: draft.id })).rejects.toMatchObject({ kind: 'RULE', code: 'contact.do_not_email' });
  await wish({ doNotEmail: false });
  await expect(quotes.sendQuote({ id: draft.id })).resolves.toMatchObject({ status: 'SENT' });
});
