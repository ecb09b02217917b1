// Mail and meetings as connected mailboxes and calendars show them, and meetings that are put there (CRM-57, CRM-58).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { MeetingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/meetings';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { CrmSettingsServiceService } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import { UnmatchedMailServiceService } from '@throughline/contracts/gen/throughline/crm/v1/unmatched_mails';
import type {
  Participant,
  RailCalendarEventObserved,
  RailEmailObserved,
} from '@throughline/contracts/gen/throughline/integrations/v1/observations';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { crm } from '../src/service.ts';
import { mail, newContact } from './accounts.fixture.ts';
import { newMeeting, timelineWhere } from './activities.fixture.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { integrationsThere } from './integrations.fixture.ts';
import { newLead } from './leads.fixture.ts';
import { client } from './sales.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const dayMs = 86_400_000;
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

const us = <D extends Record<string, { path: string }>>(service: D) => mesh.as()(service);
const asBen = () => mesh.as({ userId: ben, actor: { kind: 'USER', id: ben, name: 'Ben' } });
const unmatchedOf = (ask = mesh.as()) =>
  ask(UnmatchedMailServiceService).listUnmatchedMails({ pageSize: 0, pageToken: '', q: '', withTotal: true });
const ofContact = async (id: string) =>
  (await us(ActivityServiceService).getContactTimeline(timelineWhere(id, { capture: ['SYNC'] }))).items;

const ours: Participant = { address: 'ada@harbour.example', name: 'Ada King', userId: person, role: 'FROM', answer: '' };
const theirs = (address: string, name = '', role = 'TO'): Participant => ({ address, name, role, answer: '' });

let seen = 0;
async function observe(given: Partial<RailEmailObserved>): Promise<string> {
  const messageId = given.messageId ?? `<${++seen}@mail.example>`;
  const observed: RailEmailObserved = {
    messageId,
    threadKey: '',
    direction: 'OUTBOUND',
    userId: person,
    participants: [ours],
    subject: 'About the offer',
    text: 'Dear all,\n5 < 6 & so on',
    at: mesh.clock.now(),
    visibility: 'SHARED',
    documentIds: [],
    ...given,
  };
  await tell(mesh, 'integrations.rail.email_observed', observed, { subject: randomUUID() });
  await mesh.settle();
  return messageId;
}

async function calendarShows(given: Partial<RailCalendarEventObserved> & Pick<RailCalendarEventObserved, 'eventId'>) {
  const observed: RailCalendarEventObserved = {
    userId: person,
    participants: [ours],
    title: 'About the offer',
    from: undefined,
    to: undefined,
    place: '',
    state: 'CONFIRMED',
    changedAt: mesh.clock.now(),
    private: false,
    ...given,
  };
  await tell(mesh, 'integrations.rail.calendar_event_observed', observed, { subject: randomUUID() });
  await mesh.settle();
}

describe('mail that is seen', () => {
  test('belongs to the contact, their company and their open deals, once @row CRM-57', async () => {
    const { companyId, contactId } = await client(mesh.as());
    const deal = await us(OpportunityServiceService).createOpportunity(newDeal(companyId, { primaryContactId: contactId }));
    const messageId = await observe({ participants: [ours, theirs('Nora@Northwind.example', 'Nora Wind')] });
    await observe({ messageId, userId: ben, participants: [ours, theirs('nora@northwind.example')] });
    const kept = await ofContact(contactId);
    expect(kept).toMatchObject([
      {
        type: 'EMAIL',
        status: 'COMPLETED',
        capture: 'SYNC',
        direction: 'OUTBOUND',
        ownerId: person,
        visibility: 'INTERNAL',
        body: 'Dear all,<br />5 &lt; 6 &amp; so on',
        email: { messageId, tracked: false },
        participants: [{ userId: person }, { contactId, email: 'nora@northwind.example' }],
      },
    ]);
    expect(kept[0]!.links).toEqual(
      expect.arrayContaining([
        { kind: 'CONTACT', id: contactId },
        { kind: 'OPPORTUNITY', id: deal.id },
        { kind: 'COMPANY', id: companyId },
      ]),
    );
  });

  test('to a new lead makes it CONTACTED @row CRM-57', async () => {
    const lead = await us(LeadServiceService).createLead(newLead({ firstName: 'Leo', email: 'leo@leads.example' }));
    await observe({ participants: [ours, theirs('leo@leads.example')] });
    await expect(us(LeadServiceService).getLead({ id: lead.id })).resolves.toMatchObject({ status: 'CONTACTED' });
  });

  test('that only its participants may see is private here, too @row CRM-57', async () => {
    const { id: contactId } = await us(ContactServiceService).createContact(
      newContact({ firstName: 'Pia', emails: [mail('pia@private.example', true)] }),
    );
    await observe({ visibility: 'PARTICIPANTS', participants: [ours, theirs('pia@private.example')] });
    expect(await ofContact(contactId)).toMatchObject([{ visibility: 'PRIVATE' }]);
    const { items } = await asBen()(ActivityServiceService).getContactTimeline(timelineWhere(contactId, { capture: ['SYNC'] }));
    expect(items).toEqual([]);
  });

  test('of a conversation that is known goes with it, whoever joins @row CRM-57', async () => {
    const { id: contactId } = await us(ContactServiceService).createContact(
      newContact({ firstName: 'Thea', emails: [mail('thea@thread.example', true)] }),
    );
    await observe({ threadKey: 't1', participants: [ours, theirs('thea@thread.example')] });
    await observe({
      threadKey: 't1',
      direction: 'INBOUND',
      participants: [theirs('new@thread.example', 'New', 'FROM'), { ...ours, role: 'TO' }],
    });
    expect(await ofContact(contactId)).toHaveLength(2);
  });

  test('among the firm, or with excluded domains, is left alone @row CRM-57', async () => {
    const settings = us(CrmSettingsServiceService);
    await settings.updateCrmSettings({
      updateMask: ['capture'],
      capture: { excludedDomains: ['lawyer.example'], ownDomains: ['harbour.example'] },
      numberFormats: undefined,
      health: undefined,
      rating: undefined,
      approvals: undefined,
      tax: undefined,
    });
    await observe({ participants: [ours, { ...theirs('ben@elsewhere.example'), userId: ben }] });
    await observe({ participants: [ours, theirs('info@harbour.example')] });
    await observe({ participants: [ours, theirs('counsel@lawyer.example')] });
    expect((await unmatchedOf()).items).toEqual([]);
  });
});

describe('mail of nobody known', () => {
  test('makes a lead in one call, and the rest of it goes along @row CRM-57', async () => {
    const from = theirs('zoe@new.example', 'Zoe van Dam', 'FROM');
    await observe({ direction: 'INBOUND', subject: 'A question', participants: [from, ours] });
    mesh.clock.advance(1000);
    await observe({ direction: 'INBOUND', subject: 'Another one', participants: [from, ours] });
    const { items } = await unmatchedOf();
    expect(items).toMatchObject([
      { subject: 'Another one', address: 'zoe@new.example', name: 'Zoe van Dam', direction: 'INBOUND' },
      { subject: 'A question' },
    ]);
    const made = await us(UnmatchedMailServiceService).resolveUnmatchedMail({
      id: items[0]!.id,
      contactId: '',
      leadId: '',
      lead: { companyName: 'New Ltd' },
    });
    expect(made.activities).toMatchObject([{ links: [{ kind: 'LEAD', id: made.leadId }] }, { links: [{ kind: 'LEAD', id: made.leadId }] }]);
    await expect(us(LeadServiceService).getLead({ id: made.leadId! })).resolves.toMatchObject({
      firstName: 'Zoe van',
      lastName: 'Dam',
      email: 'zoe@new.example',
      companyName: 'New Ltd',
      source: 'EMAIL',
      ownerId: person,
    });
    expect((await unmatchedOf()).items).toEqual([]);
    await expect(
      us(UnmatchedMailServiceService).resolveUnmatchedMail({ id: items[0]!.id, contactId: '', leadId: made.leadId!, lead: undefined }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test("is a contact's once somebody says so; private mail is nobody else's to see @row CRM-57", async () => {
    const { contactId } = await client(mesh.as());
    await observe({ visibility: 'PARTICIPANTS', participants: [ours, theirs('second@private-address.example')] });
    const { items } = await unmatchedOf();
    expect(items).toHaveLength(1);
    expect((await unmatchedOf(asBen())).items).toEqual([]);
    const resolve = { id: items[0]!.id, contactId, leadId: '', lead: undefined };
    await expect(asBen()(UnmatchedMailServiceService).resolveUnmatchedMail(resolve)).rejects.toMatchObject({ code: 'not_found' });
    await expect(us(UnmatchedMailServiceService).resolveUnmatchedMail({ ...resolve, contactId: '' })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    await us(UnmatchedMailServiceService).resolveUnmatchedMail(resolve);
    expect(await ofContact(contactId)).toMatchObject([{ visibility: 'PRIVATE', participants: [{ userId: person }, { contactId }] }]);
  });

  test('is theirs once they are known, as private as it is @row CRM-57', async () => {
    await observe({ visibility: 'PARTICIPANTS', participants: [ours, theirs('soon@known.example')] });
    const { id: contactId } = await us(ContactServiceService).createContact(
      newContact({ firstName: 'Soon', emails: [mail('soon@known.example', true)] }),
    );
    await mesh.settle();
    expect(await ofContact(contactId)).toMatchObject([{ type: 'EMAIL', visibility: 'PRIVATE' }]);
    expect((await unmatchedOf()).items.map(({ address }) => address)).not.toContain('soon@known.example');
  });

  test('is deleted after 30 days @row CRM-57', async () => {
    await observe({ participants: [ours, theirs('gone@forgotten.example')] });
    await mesh.pass(29 * dayMs);
    expect(await unmatchedOf()).toMatchObject({ items: [{ address: 'gone@forgotten.example' }], totalSize: 1 });
    await mesh.pass(dayMs + 1000);
    expect(await unmatchedOf()).toMatchObject({ items: [], totalSize: 0 });
  });
});

describe('a meeting', () => {
  const at = (hours: number) => new Date(mesh.clock.now().getTime() + 10 * dayMs + hours * 3_600_000);
  const meet = (given: Parameters<typeof newMeeting>[0]) => us(MeetingServiceService).scheduleMeeting(newMeeting(given));

  test('is put into calendars, follows them and is followed by them, without an echo @row CRM-58', async () => {
    const { contactId } = await client(mesh.as());
    integrations.calendar.length = 0;
    const planned = await meet({
      startsAt: at(0),
      endsAt: at(1),
      place: 'Room 4',
      links: [{ kind: 'CONTACT', id: contactId }],
      participants: [{ userId: ben }, { contactId }],
    });
    await mesh.settle();
    const made = await us(ActivityServiceService).getActivity({ id: planned.id });
    expect(made).toMatchObject({ type: 'MEETING', status: 'PLANNED', calendarRef: 'event-1', meetingLink: 'https://meet.example/room' });
    expect(integrations.calendar).toMatchObject([
      {
        method: 'CreateCalendarEvent',
        key: `meeting/${planned.id}`,
        request: { userIds: [person, ben], guests: [{ email: 'nora@northwind.example' }], place: 'Room 4', title: 'About the offer' },
      },
    ]);

    await us(ActivityServiceService).rescheduleActivity({ id: planned.id, dueAt: undefined, startsAt: at(2), endsAt: at(3) });
    await mesh.settle();
    expect(integrations.calendar[1]).toMatchObject({ method: 'UpdateCalendarEvent', request: { id: 'event-1', from: at(2), to: at(3) } });

    // What the calendar says of our own change is no news; an older state of it is none either.
    await calendarShows({ eventId: 'event-1', from: at(2), to: at(3), place: 'Room 4' });
    await calendarShows({ eventId: 'event-1', from: at(0), to: at(1), changedAt: new Date(mesh.clock.now().getTime() - 60_000) });
    mesh.clock.advance(60_000);
    const moved = { from: at(5), to: at(6) };
    await calendarShows({ eventId: 'event-1', ...moved, place: 'Room 5' });
    await expect(us(ActivityServiceService).getActivity({ id: planned.id })).resolves.toMatchObject({
      startsAt: moved.from,
      endsAt: moved.to,
      place: 'Room 5',
      at: moved.from,
    });
    mesh.clock.advance(60_000);
    await calendarShows({ eventId: 'event-1', ...moved, state: 'CANCELLED' });
    await expect(us(ActivityServiceService).getActivity({ id: planned.id })).resolves.toMatchObject({
      status: 'CANCELLED',
      outcome: 'CANCELLED',
    });
    expect(integrations.calendar).toHaveLength(2);
  });

  test('called off here is taken out of calendars @row CRM-58', async () => {
    const planned = await meet({ startsAt: at(0), endsAt: at(1), force: true });
    await mesh.settle();
    await us(ActivityServiceService).cancelActivity({ id: planned.id });
    await mesh.settle();
    expect(integrations.calendar.at(-1)).toMatchObject({ method: 'CancelCalendarEvent' });
    const other = await meet({ startsAt: at(8), endsAt: at(9) });
    await mesh.settle();
    await us(ActivityServiceService).deleteActivity({ id: other.id });
    await mesh.settle();
    expect(integrations.calendar.at(-1)).toMatchObject({ method: 'CancelCalendarEvent' });
  });

  test('is refused where somebody is busy then, unless it is forced @row CRM-58', async () => {
    const when = { startsAt: at(20), endsAt: at(21) };
    const first = await meet(when);
    await expect(meet(when)).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'meeting.conflict',
      details: { conflicts: [{ userId: person, from: when.startsAt.toISOString(), to: when.endsAt.toISOString() }] },
    });
    await us(ActivityServiceService).cancelActivity({ id: first.id });
    integrations.busy = [{ userId: ben, from: at(20.5), to: at(22), source: 'google' }];
    await expect(meet({ ...when, participants: [{ userId: ben }] })).rejects.toMatchObject({ code: 'meeting.conflict' });
    await expect(meet({ ...when, participants: [{ userId: ben }], force: true })).resolves.toMatchObject({ status: 'PLANNED' });
    integrations.busy = [];
    await expect(meet({ startsAt: at(3), endsAt: at(2) })).rejects.toMatchObject({ code: 'validation.out_of_range' });
  });

  test('is planned by what stands here where calendars cannot be asked, and the answer says so @row CRM-58', async () => {
    const when = { startsAt: at(30), endsAt: at(31) };
    integrations.isAway = true;
    const planned = await meet({ ...when, participants: [{ userId: ben }] });
    expect(planned).toMatchObject({ status: 'PLANNED', calendarsChecked: false, calendarRef: undefined });
    await expect(us(MeetingServiceService).scheduleMeeting(newMeeting({ ...when, ownerId: ben }))).rejects.toMatchObject({
      code: 'meeting.conflict',
      details: { conflicts: [{ userId: ben }] },
    });
    integrations.isAway = false;
    const other = await meet({ startsAt: at(33), endsAt: at(34) });
    expect(other.calendarsChecked).toBe(true);
    expect((await us(ActivityServiceService).getActivity({ id: other.id })).calendarsChecked).toBeUndefined();
    await mesh.pass(600_000);
    await mesh.settle();
    expect((await us(ActivityServiceService).getActivity({ id: planned.id })).calendarRef).toBeDefined();
  });

  test('ends as held, missed or called off, and as nothing else @row CRM-58', async () => {
    const planned = await meet({ startsAt: at(40), endsAt: at(41) });
    await expect(us(ActivityServiceService).completeActivity({ id: planned.id, outcome: 'BUSY' })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    await expect(us(ActivityServiceService).completeActivity({ id: planned.id, outcome: 'HELD' })).resolves.toMatchObject({
      outcome: 'HELD',
    });
  });

  test('that a calendar shows with people who are known is written down; with others it is not @row CRM-57 @row CRM-58', async () => {
    const { id: contactId } = await us(ContactServiceService).createContact(
      newContact({ firstName: 'Cal', emails: [mail('cal@calendar.example', true)] }),
    );
    const shown = { eventId: 'outside-1', from: at(60), to: at(61), participants: [ours, theirs('cal@calendar.example')] };
    await calendarShows(shown);
    await calendarShows({ eventId: 'outside-2', from: at(62), to: at(63), participants: [ours, theirs('nobody@calendar.example')] });
    expect(await ofContact(contactId)).toMatchObject([
      { type: 'MEETING', status: 'PLANNED', calendarRef: 'outside-1', startsAt: shown.from },
    ]);
    mesh.clock.advance(1000);
    await calendarShows({ ...shown, from: at(64), to: at(65) });
    expect(await ofContact(contactId)).toMatchObject([{ startsAt: at(64) }]);
  });
});
