// Mail that people write from records, and what becomes of it (CRM-22, CRM-56, CRM-62, CRM-63).
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ActivityEmailServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activity_emails';
import { ActivityServiceService, type Activity } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { EmailTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { crm } from '../src/service.ts';
import { mail, newCompany, newContact } from './accounts.fixture.ts';
import { newMail } from './activities.fixture.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { integrationsThere } from './integrations.fixture.ts';
import { newLead } from './leads.fixture.ts';

const integrations = integrationsThere();
let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: new Map([...firmOf(), ['integrations', integrations]]),
  });
});
afterAll(() => mesh.stop());
beforeEach(() => {
  integrations.messages.length = 0;
});

const us = <D extends Record<string, { path: string }>>(service: D) => mesh.as()(service);
const send = (given: Parameters<typeof newMail>[0]) => us(ActivityEmailServiceService).sendActivityEmail(newMail(given));
const again = ({ id }: { id: string }) => us(ActivityServiceService).getActivity({ id });
const ann = (address: string) =>
  us(ContactServiceService).createContact(newContact({ firstName: 'Ann', lastName: 'Lee', emails: [mail(address, true)] }));
const wish = (id: string, wishes: { doNotEmail?: boolean; doNotTrack?: boolean; optOutTopics?: string[] }) =>
  us(ContactServiceService).updatePreferences({
    id,
    updateMask: Object.keys(wishes),
    doNotCall: false,
    doNotEmail: false,
    doNotSms: false,
    doNotTrack: false,
    optOutTopics: [],
    quietHours: undefined,
    consents: [],
    ...wishes,
  });
const template = (html: string, category: 'FOLLOW_UP' | 'NURTURE' | 'PROPOSAL' = 'FOLLOW_UP') =>
  us(EmailTemplateServiceService).createEmailTemplate({
    name: `Template ${Math.random()}`,
    category,
    content: { locale: 'en-US', subject: 'Hello {{contact.firstName|there}}', html },
  });

/** What integrations says of the mail of an activity, `secondsOn` after now. */
async function told<T extends `integrations.message.${'delivered' | 'opened' | 'clicked' | 'replied' | 'bounced' | 'unsubscribed'}`>(
  type: T,
  { id }: Activity,
  secondsOn: number,
  more: object = {},
) {
  const at = new Date(mesh.clock.now().getTime() + secondsOn * 1000);
  const fact = {
    messageId: 'm',
    correlation: { service: 'crm', kind: 'activity', id },
    address: 'ann@example.com',
    at,
    machine: false,
    url: '',
    hard: false,
    category: '',
    ...more,
  };
  await tell(mesh, type, fact as never, { subject: id });
  await mesh.settle();
}

async function facts(type: string, id: string): Promise<number> {
  const db = new pg.Client({ connectionString: mesh.adminUrl });
  await db.connect();
  const { rows } = await db.query(
    `select count(*)::int as n from (select envelope from crm.outbox union all select envelope from crm.outbox_archive) o
     where envelope::jsonb ->> 'type' = $1 and envelope::jsonb ->> 'subject' = $2`,
    [type, id],
  );
  await db.end();
  return rows[0].n as number;
}

describe('a mail', () => {
  test('is kept as planned, leaves once, and is done then @row CRM-56', async () => {
    const { id: contactId } = await ann('ann@example.com');
    const planned = await send({ contactId, subject: 'Our talk', body: '<p>It was <b>good</b></p>' });
    expect(planned).toMatchObject({
      type: 'EMAIL',
      status: 'PLANNED',
      direction: 'OUTBOUND',
      email: { to: 'ann@example.com', tracked: true, opens: 0 },
      links: [{ kind: 'CONTACT', id: contactId }],
    });
    await mesh.settle();
    await mesh.pass(3_600_000);
    expect(integrations.messages).toMatchObject([
      {
        channel: 'EMAIL',
        to: [{ address: 'ann@example.com', name: 'Ann Lee' }],
        body: { subject: 'Our talk', html: '<p>It was <b>good</b></p>', text: 'It was good' },
        correlation: { service: 'crm', kind: 'activity', id: planned.id },
        track: true,
      },
    ]);
    await expect(again(planned)).resolves.toMatchObject({
      status: 'COMPLETED',
      email: { messageId: expect.any(String), sentAt: expect.any(Date) },
    });
  });

  test('waits for its time, and may be called off until then; it is not put to another time by hand @row CRM-56', async () => {
    const { id: contactId } = await ann('later@example.com');
    const sendAt = new Date(mesh.clock.now().getTime() + 86_400_000);
    const planned = await send({ contactId, subject: 'Later', body: 'Hi', sendAt });
    await expect(
      us(ActivityServiceService).rescheduleActivity({ id: planned.id, dueAt: sendAt, startsAt: undefined, endsAt: undefined }),
    ).rejects.toMatchObject({ kind: 'CONFLICT', code: 'activity.invalid_transition', details: { from: 'PLANNED', allowed: ['cancel'] } });
    await us(ActivityServiceService).cancelActivity({ id: planned.id });
    await mesh.pass(2 * 86_400_000);
    expect(integrations.messages).toEqual([]);
  });

  test('to a lead makes a new one CONTACTED @row CRM-57', async () => {
    const lead = await us(LeadServiceService).createLead(newLead({ firstName: 'Leo', email: 'leo@example.com' }));
    await send({ leadId: lead.id, subject: 'Hello', body: 'Hi Leo' });
    await mesh.settle();
    await expect(us(LeadServiceService).getLead({ id: lead.id })).resolves.toMatchObject({ status: 'CONTACTED' });
  });

  test('names one recipient, who has an address, and has words @row CRM-56', async () => {
    await expect(send({ subject: 'x', body: 'x' })).rejects.toMatchObject({ code: 'validation.failed' });
    const { id: contactId } = await us(ContactServiceService).createContact(newContact({ firstName: 'No', lastName: 'Address' }));
    await expect(send({ contactId, subject: 'x', body: 'x' })).rejects.toMatchObject({ kind: 'RULE', code: 'contact.no_address' });
    const { id } = await ann('words@example.com');
    await expect(send({ contactId: id, body: 'x' })).rejects.toMatchObject({ code: 'validation.failed' });
    await expect(send({ contactId: id, subject: 'x', body: '<form></form>' })).rejects.toMatchObject({ code: 'template.unsafe' });
    const links = Array.from({ length: 20 }, () => ({ kind: 'CONTACT' as const, id: contactId }));
    await expect(send({ contactId: id, subject: 'x', body: 'x', links })).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'limit.exceeded',
    });
    await expect(send({ contactId: id, subject: 'x', body: 'x', links: [{ kind: 'SALE', id: contactId }] })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what people want to hear', () => {
  test('is asked before a mail is taken on, and again before it leaves @row CRM-22', async () => {
    const { id: contactId } = await ann('quiet@example.com');
    const waiting = await send({ contactId, subject: 'x', body: 'x', sendAt: new Date(mesh.clock.now().getTime() + 60_000) });
    await wish(contactId, { doNotEmail: true });
    await expect(send({ contactId, subject: 'x', body: 'x' })).rejects.toMatchObject({ kind: 'RULE', code: 'contact.do_not_email' });
    await mesh.pass(3_600_000);
    expect(integrations.messages).toEqual([]);
    await expect(again(waiting)).resolves.toMatchObject({ status: 'CANCELLED' });
    const lead = await us(LeadServiceService).createLead(newLead({ firstName: 'Quiet', email: 'quiet@example.com' }));
    await expect(send({ leadId: lead.id, subject: 'x', body: 'x' })).rejects.toMatchObject({ code: 'contact.do_not_email' });
  });

  test('topics they opted out of spare what a deal under way needs @row CRM-22', async () => {
    const { id: contactId } = await ann('topics@example.com');
    await wish(contactId, { optOutTopics: ['nurture', 'proposal'] });
    const [nurture, proposal] = [await template('<p>x</p>', 'NURTURE'), await template('<p>x</p>', 'PROPOSAL')];
    await expect(send({ contactId, templateId: nurture.id })).rejects.toMatchObject({
      code: 'contact.do_not_email',
      details: { topic: 'nurture' },
    });
    await expect(send({ contactId, templateId: proposal.id })).resolves.toMatchObject({ status: 'PLANNED' });
  });
});

describe('on its way', () => {
  test('opens count once a person has opened it: not by machines, nor within two seconds @row CRM-56 @row CRM-27', async () => {
    const { id: contactId } = await ann('opens@example.com');
    const sent = await send({ contactId, subject: 'x', body: 'x' });
    await mesh.settle();
    await told('integrations.message.delivered', sent, 1);
    await told('integrations.message.opened', sent, 3);
    await told('integrations.message.opened', sent, 60, { machine: true });
    await expect(again(sent)).resolves.toMatchObject({ email: { opens: 0, firstOpenedAt: undefined, deliveredAt: expect.any(Date) } });
    const score = async () => (await us(ContactServiceService).getContact({ id: contactId })).engagementScore;
    expect(await score()).toBe(0);
    await told('integrations.message.opened', sent, 61);
    expect(await score()).toBe(2);
    await told('integrations.message.opened', sent, 90);
    await told('integrations.message.clicked', sent, 95, { url: 'https://ours.example/offer' });
    await told('integrations.message.clicked', sent, 96, { machine: true });
    await told('integrations.message.replied', sent, 500);
    await told('integrations.message.replied', sent, 900);
    const after = await again(sent);
    expect(after.email).toMatchObject({ opens: 2, clicks: 1, bounced: false });
    expect(after.email!.firstOpenedAt!.getTime() - mesh.clock.now().getTime()).toBe(61_000);
    expect(after.email!.repliedAt!.getTime() - mesh.clock.now().getTime()).toBe(500_000);
    expect([
      await facts('crm.email.opened', sent.id),
      await facts('crm.email.clicked', sent.id),
      await facts('crm.email.replied', sent.id),
    ]).toEqual([2, 1, 1]);
  });

  test('is not followed where its reader does not want that @row CRM-22 @row CRM-56', async () => {
    const { id: contactId } = await ann('untracked@example.com');
    await wish(contactId, { doNotTrack: true });
    const sent = await send({ contactId, subject: 'x', body: 'x' });
    await mesh.settle();
    expect(integrations.messages).toMatchObject([{ track: false }]);
    await told('integrations.message.delivered', sent, 1);
    await told('integrations.message.opened', sent, 60);
    await told('integrations.message.clicked', sent, 61);
    await expect(again(sent)).resolves.toMatchObject({ email: { tracked: false, opens: 0, clicks: 0, deliveredAt: expect.any(Date) } });
  });

  test('a hard bounce marks the mail and the address; the next mail goes elsewhere @row CRM-56', async () => {
    const { id: contactId } = await us(ContactServiceService).createContact(
      newContact({ firstName: 'Bo', emails: [mail('dead@example.com', true), mail('alive@example.com')] }),
    );
    const sent = await send({ contactId, subject: 'x', body: 'x' });
    await mesh.settle();
    await told('integrations.message.bounced', sent, 5, { hard: false, address: 'dead@example.com' });
    await expect(again(sent)).resolves.toMatchObject({ email: { bounced: false } });
    await told('integrations.message.bounced', sent, 6, { hard: true, address: 'dead@example.com' });
    await expect(again(sent)).resolves.toMatchObject({ email: { bounced: true } });
    await expect(us(ContactServiceService).getContact({ id: contactId })).resolves.toMatchObject({
      emails: [{ bounced: true }, { bounced: false }],
    });
    await expect(send({ contactId, subject: 'x', body: 'x' })).resolves.toMatchObject({ email: { to: 'alive@example.com' } });
  });

  test('one that integrations holds back did not leave @row CRM-56', async () => {
    const { id: contactId } = await ann('held@example.com');
    integrations.suppressed.add('held@example.com');
    const held = await send({ contactId, subject: 'x', body: 'x' });
    await mesh.settle();
    await expect(again(held)).resolves.toMatchObject({ status: 'CANCELLED', email: { sentAt: undefined } });
  });
});

describe('templates', () => {
  test('are filled with the recipient and what the mail is about; a field that is missing refuses it @row CRM-62', async () => {
    const company = await us(CompanyServiceService).createCompany(newCompany({ name: 'Northwind' }));
    const contact = await us(ContactServiceService).createContact(
      newContact({ firstName: 'Ann', emails: [mail('filled@example.com', true)], companyId: company.id }),
    );
    const { id: templateId } = await template(
      '<p>{{company.name:upper}}: {{opportunity.name}} for {{opportunity.amount:money}} by {{opportunity.expectedCloseDate:date}}</p>',
    );
    await expect(send({ contactId: contact.id, templateId })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'template.merge_field_missing',
      details: { missing: ['opportunity.name', 'opportunity.amount', 'opportunity.expectedCloseDate'] },
    });
    const deal = await us(OpportunityServiceService).createOpportunity(newDeal(company.id, { name: 'Set-up' }));
    await send({ contactId: contact.id, templateId, links: [{ kind: 'OPPORTUNITY', id: deal.id }] });
    await mesh.settle();
    expect(integrations.messages).toMatchObject([
      { body: { subject: 'Hello Ann', text: 'NORTHWIND: Set-up for $10,000.00 by May 29, 2026' }, category: 'follow_up' },
    ]);
  });

  test('count how their mails fared, by version @row CRM-62 @row CRM-63', async () => {
    const company = await us(CompanyServiceService).createCompany(newCompany({ name: 'Counted' }));
    const deal = await us(OpportunityServiceService).createOpportunity(newDeal(company.id, { name: 'Counted' }));
    const { id: templateId } = await template('<p>One</p>');
    const sent: Activity[] = [];
    for (const name of ['a', 'b', 'c']) {
      const { id: contactId } = await ann(`${name}@counted.example`);
      sent.push(await send({ contactId, templateId, links: [{ kind: 'OPPORTUNITY', id: deal.id }] }));
    }
    await mesh.settle();
    for (const each of sent.slice(0, 2)) await told('integrations.message.delivered', each, 1);
    await told('integrations.message.opened', sent[0]!, 60);
    await told('integrations.message.opened', sent[0]!, 61);
    await told('integrations.message.clicked', sent[0]!, 62);
    await told('integrations.message.bounced', sent[2]!, 2, { hard: true });
    await us(OpportunityServiceService).winOpportunity({ id: deal.id, finalAmount: undefined, override: undefined });
    await mesh.settle();
    await expect(us(EmailTemplateServiceService).getEmailTemplateStats({ id: templateId })).resolves.toEqual({
      templateId,
      versions: [
        {
          n: 1,
          sent: 3,
          delivered: 2,
          opened: 1,
          clicked: 1,
          replied: 0,
          bounced: 1,
          openPercent: '50.00',
          clickPercent: '50.00',
          replyPercent: '0.00',
          bouncePercent: '33.33',
          dealsWon: 1,
        },
      ],
    });
  });
});

test('to somebody who is erased does not leave, and none names their address @row CRM-23', async () => {
  const { id: contactId } = await ann('erased@example.com');
  const sent = await send({ contactId, subject: 'x', body: 'x' });
  await mesh.settle();
  const waiting = await send({ contactId, subject: 'y', body: 'y', sendAt: new Date(mesh.clock.now().getTime() + 60_000) });
  await tell(mesh, 'crm.contact.erased', { contactId, ownerId: person }, { subject: contactId, sequence: 99 });
  await mesh.settle();
  await mesh.pass(3_600_000);
  expect(integrations.messages).toHaveLength(1);
  await expect(again(waiting)).resolves.toMatchObject({ status: 'CANCELLED' });
  await expect(again(sent)).resolves.toMatchObject({ subject: 'x', email: { to: undefined, sentAt: expect.any(Date) } });
});

test('waits where integrations is away, and leaves once it is back @row CRM-56', async () => {
  const { id: contactId } = await ann('waiting@example.com');
  integrations.isAway = true;
  const waiting = await send({ contactId, subject: 'x', body: 'x' });
  await mesh.pass(60_000);
  await expect(again(waiting)).resolves.toMatchObject({ status: 'PLANNED' });
  integrations.isAway = false;
  await mesh.pass(3_600_000);
  expect(integrations.messages).toHaveLength(1);
  await expect(again(waiting)).resolves.toMatchObject({ status: 'COMPLETED' });
});
