import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { EmailTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newContact } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], neighbours: firmOf() });
});
afterAll(() => mesh.stop());

const templates = () => mesh.as()(EmailTemplateServiceService);
const nobody = { locale: '', contactId: '', companyId: '', opportunityId: '', leadId: '', quoteId: '' };
const content = (html: string, locale = 'en-US') => ({ locale, subject: 'Hello {{contact.firstName|there}}', html });

test('a template is written, versioned, filled and deleted @row CRM-62', async () => {
  const made = await templates().createEmailTemplate({
    name: 'First talk',
    category: 'FOLLOW_UP',
    content: content('<p>{{contact.lastName}} at {{tenant.name}}</p>'),
  });
  await expect(templates().createEmailTemplate({ name: 'FIRST TALK', category: 'OTHER', content: content('x') })).rejects.toMatchObject({
    kind: 'CONFLICT',
    code: 'template.taken',
  });
  const german = {
    id: made.id,
    updateMask: ['content'],
    name: '',
    category: 'OTHER' as const,
    content: content('<p>{{contact.lastName}} bei {{tenant.name}}</p>', 'de-DE'),
  };
  await expect(templates().updateEmailTemplate(german)).resolves.toMatchObject({
    name: 'First talk',
    versions: [{ n: 1 }, { n: 2, locale: 'de-DE' }],
  });

  const { id: contactId } = await mesh
    .as()(ContactServiceService)
    .createContact(newContact({ firstName: 'Ann', lastName: 'Lee', locale: 'de-AT' }));
  await expect(templates().renderEmailTemplate({ ...nobody, id: made.id, contactId })).resolves.toEqual({
    n: 2,
    locale: 'de-DE',
    subject: 'Hello Ann',
    html: '<p>Lee bei Harbour &amp; Finch</p>',
    text: 'Lee bei Harbour & Finch',
    missing: [],
  });
  await expect(templates().renderEmailTemplate({ ...nobody, id: made.id })).resolves.toMatchObject({
    n: 1,
    subject: 'Hello there',
    missing: ['contact.lastName'],
  });
  await templates().deleteEmailTemplate({ id: made.id });
  await expect(templates().getEmailTemplate({ id: made.id })).rejects.toMatchObject({ code: 'not_found' });
});

test('what runs, or asks for what no record has, is refused @row CRM-62', async () => {
  const write = (html: string) => templates().createEmailTemplate({ name: 'Bad', category: 'OTHER', content: content(html) });
  await expect(write('<p>x</p><script>alert(1)</script>')).rejects.toMatchObject({ kind: 'RULE', code: 'template.unsafe' });
  await expect(write('<form action="https://x.example"><input name="pin"></form>')).rejects.toMatchObject({ code: 'template.unsafe' });
  await expect(write('<a href="https://ours.example/go?to=https://theirs.example">x</a>')).rejects.toMatchObject({
    code: 'template.unsafe',
  });
  await expect(write('<p>{{contact.pin}}</p>')).rejects.toMatchObject({ kind: 'RULE', code: 'template.field_unknown' });
});
