import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ActivityServiceService,
  type CreateActivityRequest,
  type ListActivitiesRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import type { Callee } from '@throughline/chassis/rpc/call';
import { crm } from '../src/service.ts';
import { newCompany, newContact } from './accounts.fixture.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const hourMs = 3_600_000;
let mesh: TestMesh;
let companyId: string;
let contactId: string;
const sent: { subject: string }[] = [];

/** Integrations, as far as it takes messages in. */
const integrations: Callee = {
  async call(_, request) {
    sent.push({ subject: (request as { body: { subject: string } }).body.subject });
    return { message: { messageId: 'm', state: 'QUEUED' }, replayed: false };
  },
  async *stream() {},
};

beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: new Map([...firmOf(), ['integrations', integrations]]),
  });
  ({ id: companyId } = await mesh
    .as()(CompanyServiceService)
    .createCompany(newCompany({ name: 'Northwind' })));
  ({ id: contactId } = await mesh
    .as()(ContactServiceService)
    .createContact(newContact({ firstName: 'Ann', companyId })));
});
afterAll(() => mesh.stop());

const activities = () => mesh.as()(ActivityServiceService);
const asBen = () => mesh.as({ userId: ben, actor: { kind: 'USER', id: ben, name: 'Ben' } })(ActivityServiceService);
const activity = (given: Partial<CreateActivityRequest>): CreateActivityRequest => ({
  type: 'TASK',
  subject: 'Something',
  dueAt: undefined,
  startsAt: undefined,
  endsAt: undefined,
  links: [],
  participants: [],
  reminders: [],
  repeat: undefined,
  mentions: [],
  documentIds: [],
  pinned: false,
  ...given,
});
const activitiesWhere = (given: Partial<ListActivitiesRequest>): ListActivitiesRequest => ({
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  q: '',
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  type: [],
  status: [],
  ownerId: [],
  priority: [],
  linkId: '',
  capture: [],
  includeDeleted: false,
  ...given,
});
const wholeTimeline = (id: string) => ({ id, pageSize: 0, pageToken: '', type: [], capture: [] });

describe('timelines', () => {
  test('a company shows what happened with it, its people and its deals, the latest first @row CRM-54', async () => {
    const deal = await mesh
      .as()(OpportunityServiceService)
      .createOpportunity(newDeal(companyId, { name: 'Set-up' }));
    await activities().createActivity(activity({ type: 'NOTE', subject: 'Met at a fair', links: [{ kind: 'CONTACT', id: contactId }] }));
    await mesh.as()(OpportunityServiceService).loseOpportunity({ id: deal.id, reasonCode: 'PRICE', override: undefined });
    await mesh.settle();
    const { items } = await activities().getCompanyTimeline(wholeTimeline(companyId));
    const subjects = items.map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining(['Met at a fair', 'Set-up is pursued', 'Set-up was lost: PRICE', 'Northwind is known from now on']),
    );
    expect(items.filter(({ capture }) => capture === 'SYSTEM').every(({ fact }) => fact?.startsWith('crm.'))).toBe(true);
    const ofDeal = await activities().getOpportunityTimeline(wholeTimeline(deal.id));
    expect(ofDeal.items.map(({ subject }) => subject)).toEqual(['Set-up was lost: PRICE', 'Set-up is pursued']);
    const entry = ofDeal.items[0]!;
    await expect(activities().deleteActivity({ id: entry.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'activity.system' });
  });

  test("a private note is its owner's and theirs who take part @row CRM-54 @row CRM-60", async () => {
    const note = activity({ type: 'NOTE', subject: 'Between us', visibility: 'PRIVATE', links: [{ kind: 'COMPANY', id: companyId }] });
    const hidden = await activities().createActivity(note);
    const shared = await activities().createActivity({ ...note, participants: [{ userId: ben }] });
    await expect(asBen().getActivity({ id: hidden.id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(asBen().getActivity({ id: shared.id })).resolves.toMatchObject({ id: shared.id });
    const seen = await asBen().getCompanyTimeline(wholeTimeline(companyId));
    expect(seen.items.map(({ id }) => id)).toContain(shared.id);
    expect(seen.items.map(({ id }) => id)).not.toContain(hidden.id);
    const grab = { op: 'ASSIGN' as const, id: hidden.id, ownerId: ben, fields: undefined, addTags: [], removeTags: [] };
    await expect(asBen().batchActivities({ operations: [grab], atomic: false })).resolves.toMatchObject({ items: [{ status: 404 }] });
    const own = mesh.as({
      userId: ben,
      actor: { kind: 'USER', id: ben, name: 'Ben' },
      permissions: [{ permission: 'crm.*', reach: 'OWN' }],
    });
    const mine = await own(ActivityServiceService).listActivities(activitiesWhere({}));
    expect(mine.items.map(({ id }) => id)).toEqual([shared.id]);
  });

  test('a note keeps its form and loses what could run @row CRM-60', async () => {
    const note = await activities().createActivity(
      activity({ type: 'NOTE', body: '<p onclick="x()">Hello <b>Ann</b><script>alert(1)</script></p>' }),
    );
    expect(note).toMatchObject({ status: 'COMPLETED', body: '<p>Hello <b>Ann</b></p>' });
  });

  test('links lead somewhere, 20 at most @row CRM-54', async () => {
    await expect(activities().createActivity(activity({ links: [{ kind: 'OPPORTUNITY', id: companyId }] }))).rejects.toMatchObject({
      code: 'not_found',
    });
    const many = Array.from({ length: 21 }, () => ({ kind: 'COMPANY' as const, id: companyId }));
    await expect(activities().createActivity(activity({ links: many }))).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'limit.exceeded',
    });
  });
});

describe('calls', () => {
  test('say how they ended, and may be followed up @row CRM-55', async () => {
    const call = {
      subject: 'About the offer',
      direction: 'OUTBOUND' as const,
      outcome: 'CONNECTED' as const,
      durationSeconds: 300,
      startsAt: undefined,
      links: [{ kind: 'CONTACT' as const, id: contactId }],
      participants: [],
    };
    const logged = await activities().logCall({
      ...call,
      followUp: { subject: 'Send the offer', dueDate: '2026-03-05', dueAt: undefined },
    });
    expect(logged).toMatchObject({
      call: { type: 'CALL', status: 'COMPLETED', outcome: 'CONNECTED' },
      followUp: { type: 'TASK', status: 'PLANNED', dueDate: '2026-03-05' },
    });
    await expect(activities().logCall({ ...call, outcome: 'HELD', followUp: undefined })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    await expect(activities().logCall({ ...call, durationSeconds: 86_401, followUp: undefined })).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    const planned = await activities().createActivity(activity({ type: 'CALL' }));
    await expect(activities().completeActivity({ id: planned.id })).rejects.toMatchObject({
      kind: 'RULE',
      code: 'activity.outcome_required',
    });
    await expect(activities().completeActivity({ id: planned.id, outcome: 'BUSY' })).resolves.toMatchObject({
      status: 'COMPLETED',
      outcome: 'BUSY',
    });
  });
});

test('a mail from outside the house is written down as sent or received @row CRM-54', async () => {
  const mail = {
    subject: 'Your offer',
    direction: 'INBOUND' as const,
    startsAt: new Date('2026-03-01T10:00:00Z'),
    links: [{ kind: 'CONTACT' as const, id: contactId }],
    participants: [],
  };
  await expect(activities().logEmail(mail)).resolves.toMatchObject({
    type: 'EMAIL',
    status: 'COMPLETED',
    direction: 'INBOUND',
    at: mail.startsAt,
  });
});

describe('tasks', () => {
  test('are completed, opened again, called off; nothing else @row CRM-59', async () => {
    const task = await activities().createActivity(activity({ dueDate: '2026-03-10' }));
    await expect(activities().reopenActivity({ id: task.id })).rejects.toMatchObject({
      kind: 'CONFLICT',
      code: 'activity.invalid_transition',
      details: { from: 'PLANNED' },
    });
    await activities().completeActivity({ id: task.id });
    await expect(activities().cancelActivity({ id: task.id })).rejects.toMatchObject({
      details: { from: 'COMPLETED', allowed: ['reopen'] },
    });
    await activities().reopenActivity({ id: task.id });
    await expect(activities().cancelActivity({ id: task.id })).resolves.toMatchObject({ status: 'CANCELLED' });
  });

  test('come again when they are done @row CRM-59', async () => {
    const task = await activities().createActivity(
      activity({ subject: 'Weekly look', dueDate: '2026-03-06', repeat: { frequency: 'WEEKLY', interval: 1, until: '2026-03-15' } }),
    );
    await activities().completeActivity({ id: task.id });
    const { items } = await activities().listActivities(activitiesWhere({ q: 'Weekly', status: ['PLANNED'] }));
    expect(items).toMatchObject([{ dueDate: '2026-03-13' }]);
    await activities().completeActivity({ id: items[0]!.id });
    await expect(activities().listActivities(activitiesWhere({ q: 'Weekly', status: ['PLANNED'] }))).resolves.toMatchObject({ items: [] });
  });

  test('remind, fall due once, and wait anew where they are put to another time @row CRM-59', async () => {
    const dueAt = new Date(mesh.clock.now().getTime() + 2 * hourMs);
    const task = await activities().createActivity(activity({ subject: 'Ring back', dueAt, reminders: [60] }));
    const upcoming = await activities().listUpcomingActivities({ ownerId: '', pageSize: 0, pageToken: '', withTotal: false });
    expect(upcoming.items.map(({ id }) => id)).toContain(task.id);
    await mesh.pass(1.5 * hourMs);
    await mesh.settle();
    expect(sent.filter(({ subject }) => subject === 'Ring back')).toHaveLength(1);
    await mesh.pass(hourMs);
    await expect(activities().getActivity({ id: task.id })).resolves.toMatchObject({ overdue: true });
    const overdue = await activities().listOverdueActivities({ ownerId: person, pageSize: 0, pageToken: '', withTotal: true });
    expect(overdue).toMatchObject({ items: [{ id: task.id }], totalSize: 1 });
    const later = await activities().rescheduleActivity({
      id: task.id,
      dueAt: undefined,
      dueDate: '2026-03-20',
      startsAt: undefined,
      endsAt: undefined,
    });
    expect(later).toMatchObject({ overdue: false, dueDate: '2026-03-20', dueAt: undefined });
  });

  test('that should be done by now are overdue at once, and again where they are opened again @row CRM-59', async () => {
    const late = await activities().createActivity(activity({ subject: 'Long due', dueDate: '2026-02-27' }));
    await mesh.settle();
    await expect(activities().getActivity({ id: late.id })).resolves.toMatchObject({ overdue: true });
    await expect(activities().completeActivity({ id: late.id })).resolves.toMatchObject({ overdue: false });
    await activities().reopenActivity({ id: late.id });
    await mesh.settle();
    await expect(activities().getActivity({ id: late.id })).resolves.toMatchObject({ status: 'PLANNED', overdue: true });
    await activities().cancelActivity({ id: late.id });
  });
});

test('are counted by type and person @row CRM-61', async () => {
  const { items } = await activities().getActivityStats({ groupBy: 'TYPE', from: '2026-03-01', to: '2026-03-31', ownerId: [] });
  expect(items.find(({ key }) => key === 'CALL')).toMatchObject({ completed: 2, calls: 2, connectPercent: '50.00', talkSeconds: 300 });
  const byUser = await activities().getActivityStats({ from: '2026-03-01', to: '2026-03-31', ownerId: [person] });
  expect(byUser.items).toMatchObject([{ key: person }]);
  const backwards = activities().getActivityStats({ from: '2026-03-31', to: '2026-03-01', ownerId: [] });
  await expect(backwards).rejects.toMatchObject({ code: 'validation.out_of_range', fields: [{ field: 'to' }] });
  await expect(activities().getActivityStats({ groupBy: 'DAY', from: '2026-03-02', to: '2026-03-02', ownerId: [] })).resolves.toMatchObject(
    { items: [{ key: '2026-03-02' }] },
  );
});
