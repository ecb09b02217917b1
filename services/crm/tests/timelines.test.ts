// Feeds of records: who sees what, in which order, and what the house itself says of them (CRM-54).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { CompanyStandingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { SalesOrderServiceService, type CreateSalesOrderRequest } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { TimelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/timelines';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { newActivity, timelineWhere } from './activities.fixture.ts';
import { usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { integrationsThere } from './integrations.fixture.ts';
import { newLead } from './leads.fixture.ts';
import { acceptedQuote, anId, client, exampleQuote } from './sales.fixture.ts';

const ben = '018f3a5e-7c1d-7a2b-9c3d-000000000002';
const carl = '018f3a5e-7c1d-7a2b-9c3d-000000000003';
const sales = '018f3a5e-7c1d-7a2b-9c3d-0000000000b1';
const integrations = integrationsThere();
let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: new Map([
      ...firmOf({ inactive: [carl], zones: { [ben]: 'Asia/Tokyo' }, teams: { [sales]: [person, ben] } }),
      ['integrations', integrations],
    ]),
  });
});
afterAll(() => mesh.stop());

const activities = () => mesh.as()(ActivityServiceService);
const timelines = () => mesh.as()(TimelineServiceService);
const newOrder = (companyId: string): CreateSalesOrderRequest => ({
  companyId,
  currency: 'USD',
  lines: [
    {
      key: 'L1',
      description: 'Chair',
      quantity: '3',
      unitPrice: usd(10_000),
      discount: undefined,
      fulfilled: '',
      invoiced: '',
      net: undefined,
    },
  ],
  customFields: undefined,
});
const subjects = ({ items }: { items: { subject: string }[] }) => items.map(({ subject }) => subject);
const note = (subject: string, links: Parameters<typeof newActivity>[0]['links'] = []) =>
  activities().createActivity(newActivity({ type: 'NOTE', subject, links }));

describe('a feed', () => {
  test('pages from the latest to the first, each once, whatever is written meanwhile @row CRM-54', async () => {
    const { companyId, contactId } = await client(mesh.as());
    await mesh.settle();
    const both = [
      { kind: 'COMPANY' as const, id: companyId },
      { kind: 'CONTACT' as const, id: contactId },
    ];
    for (let n = 1; n <= 7; n++) {
      mesh.clock.advance(1000);
      await note(`Note ${n}`, n % 2 === 0 ? both : [both[n % 3 === 0 ? 0 : 1]!]);
    }
    const seen: string[] = [];
    let pageToken = '';
    do {
      const page = await activities().getCompanyTimeline(timelineWhere(companyId, { pageSize: 2, pageToken, capture: ['MANUAL'] }));
      seen.push(...subjects(page));
      pageToken = page.nextPageToken ?? '';
      mesh.clock.advance(1000);
      await note('Later', both);
    } while (pageToken);
    expect(seen).toEqual(['Note 7', 'Note 6', 'Note 5', 'Note 4', 'Note 3', 'Note 2', 'Note 1']);
    const { nextPageToken } = await activities().getCompanyTimeline(timelineWhere(companyId, { pageSize: 1 }));
    await expect(activities().getContactTimeline(timelineWhere(contactId, { pageToken: nextPageToken! }))).rejects.toMatchObject({
      code: 'page_token.invalid',
    });
    await expect(activities().getCompanyTimeline(timelineWhere(companyId, { type: ['CALL'] }))).resolves.toMatchObject({ items: [] });
  });

  test('of a person and their company holds what they took part in @row CRM-54', async () => {
    const { companyId, contactId } = await client(mesh.as());
    const { id } = await activities().createActivity(
      newActivity({ type: 'MEETING', subject: 'Round table', participants: [{ contactId }] }),
    );
    const feeds = async () => [
      subjects(await activities().getContactTimeline(timelineWhere(contactId, { type: ['MEETING'] }))),
      subjects(await activities().getCompanyTimeline(timelineWhere(companyId, { type: ['MEETING'] }))),
    ];
    await expect(feeds()).resolves.toEqual([['Round table'], ['Round table']]);
    const patch = {
      id,
      links: [],
      reminders: [],
      repeat: undefined,
      mentions: [],
      documentIds: [],
      pinned: false,
      subject: '',
      ownerId: '',
    };
    const without = { ...patch, priority: 'NORMAL' as const, visibility: 'INTERNAL' as const, updateMask: ['participants'] };
    await expect(activities().updateActivity({ ...without, participants: [{ contactId: anId }] })).rejects.toMatchObject({
      code: 'not_found',
    });
    await activities().updateActivity({ ...without, participants: [] });
    await expect(feeds()).resolves.toEqual([[], []]);
  });

  test('of a company keeps what happened with people until they left @row CRM-54', async () => {
    const { companyId, contactId } = await client(mesh.as());
    await note('While they were there', [{ kind: 'CONTACT', id: contactId }]);
    const { items } = await mesh.as()(AffiliationServiceService).listAffiliations({ contactId, past: false });
    await mesh.as()(AffiliationServiceService).deleteAffiliation({ contactId, id: items[0]!.id });
    mesh.clock.advance(3 * 86_400_000);
    await note('Somewhere else', [{ kind: 'CONTACT', id: contactId }]);
    const feed = subjects(await activities().getCompanyTimeline(timelineWhere(companyId)));
    expect(feed).toContain('While they were there');
    expect(feed).not.toContain('Somewhere else');
  });

  test('of leads, quotes, contracts, sales and deals holds what the house says of them, once @row CRM-54', async () => {
    const lead = await mesh
      .as()(LeadServiceService)
      .createLead(newLead({ companyName: 'Leads Ltd' }));
    await mesh.as()(LeadServiceService).setLeadStatus({ id: lead.id, status: 'NURTURING' });
    await mesh.settle();
    expect(subjects(await timelines().getLeadTimeline(timelineWhere(lead.id)))).toEqual(['From NEW to NURTURING', 'Captured from WEBSITE']);

    const quote = await exampleQuote(mesh.as());
    await mesh.as()(QuoteServiceService).submitQuote({ id: quote.id });
    await mesh.settle();
    expect(subjects(await timelines().getQuoteTimeline(timelineWhere(quote.id)))).toEqual([
      `Quote ${quote.number} v1 needed no approval`,
      `Quote ${quote.number} v1 was submitted`,
      `Quote ${quote.number} v1 was drafted`,
    ]);
  });

  test('of contracts and of what was sold @row CRM-54', async () => {
    const ours = mesh.as();
    const stranger = mesh.as({
      tenantId: null,
      tenantStatus: null,
      actor: { kind: 'ANONYMOUS', id: '', name: '' },
      userId: null,
      permissions: [],
    });
    const quote = await acceptedQuote(ours, stranger);
    const { contractId } = await ours(QuoteServiceService).convertQuote({ id: quote.id });
    const { companyId } = await client(ours);
    const drafted = await ours(SalesOrderServiceService).createSalesOrder(newOrder(companyId));
    const { saleId } = await ours(SalesOrderServiceService).confirmSalesOrder({ id: drafted.id });
    await mesh.settle();
    expect(subjects(await timelines().getContractTimeline(timelineWhere(contractId!)))).toEqual([
      expect.stringMatching(/^Contract C-2026-\d+ was drafted$/),
    ]);
    const ofSale = subjects(await timelines().getSaleTimeline(timelineWhere(saleId!)));
    expect(ofSale).toHaveLength(2);
    expect(ofSale).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Sale S-2026-\d+ was written down$/), `Order ${drafted.number} was confirmed`]),
    );
    await note('A word on it', [{ kind: 'SALE', id: saleId! }]);
    expect(subjects(await activities().getCompanyTimeline(timelineWhere(companyId, { capture: ['MANUAL'] })))).toEqual(['A word on it']);
  });

  test("of what is not there, or another firm's, is 404 @row CRM-54", async () => {
    const lead = await mesh
      .as()(LeadServiceService)
      .createLead(newLead({ companyName: 'Ours' }));
    const theirs = mesh.as({ tenantId: otherFirm })(TimelineServiceService);
    await expect(theirs.getLeadTimeline(timelineWhere(lead.id))).rejects.toMatchObject({ code: 'not_found' });
    for (const read of ['getLeadTimeline', 'getQuoteTimeline', 'getContractTimeline', 'getSaleTimeline', 'getEngagementTimeline'] as const)
      await expect(timelines()[read](timelineWhere(anId))).rejects.toMatchObject({ code: 'not_found' });
    await expect(note('Nowhere', [{ kind: 'ENGAGEMENT', id: anId }])).rejects.toMatchObject({ code: 'not_found' });
    await expect(activities().createActivity(newActivity({ type: 'NOTE', participants: [{ contactId: anId }] }))).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

test('what brings both sides in touch is how a company stands @row CRM-15 @row CRM-54', async () => {
  const { companyId, contactId } = await client(mesh.as());
  const links = [{ kind: 'CONTACT' as const, id: contactId }];
  const call = {
    subject: 'x',
    direction: 'OUTBOUND' as const,
    durationSeconds: 0,
    startsAt: undefined,
    links,
    participants: [],
    followUp: undefined,
  };
  const health = async () => {
    await mesh.pass(120_000);
    return (await mesh.as()(CompanyStandingServiceService).getCompanyHealth({ id: companyId })).health;
  };
  await activities().logCall({ ...call, outcome: 'NO_ANSWER' });
  expect(await health()).toBeUndefined();
  await activities().logCall({ ...call, outcome: 'CONNECTED' });
  expect((await health())?.score).toBe(100);
});

test('a day is over where its owner is @row CRM-59', async () => {
  const task = newActivity({ dueDate: '2026-04-10' });
  const mine = await activities().createActivity(task);
  const his = await activities().createActivity({ ...task, ownerId: ben });
  const overdueAt = async (instant: string) => {
    await mesh.pass(new Date(instant).getTime() - mesh.clock.now().getTime());
    return Promise.all([mine, his].map(async ({ id }) => (await activities().getActivity({ id })).overdue));
  };
  await expect(overdueAt('2026-04-10T14:59:00Z')).resolves.toEqual([false, false]);
  await expect(overdueAt('2026-04-10T15:00:30Z')).resolves.toEqual([false, true]);
  await expect(overdueAt('2026-04-11T04:00:30Z')).resolves.toEqual([true, true]);
});

test('those who are named in a note are told, as far as they may read it @row CRM-60', async () => {
  integrations.messages.length = 0;
  await activities().createActivity(newActivity({ type: 'NOTE', subject: 'Look at this', mentions: [ben, person] }));
  await activities().createActivity(newActivity({ type: 'NOTE', subject: 'Between us', visibility: 'PRIVATE', mentions: [ben] }));
  await mesh.settle();
  expect(integrations.messages.map(({ to, body }) => [to[0]!.userId, body!.subject])).toEqual([[ben, 'You were mentioned: Look at this']]);
});

test('nobody plans to ring up a person who does not want it; what they say themselves is written down @row CRM-22', async () => {
  const { contactId } = await client(mesh.as());
  await mesh
    .as()(ContactServiceService)
    .updatePreferences({
      id: contactId,
      updateMask: ['doNotCall'],
      doNotCall: true,
      doNotEmail: false,
      doNotSms: false,
      doNotTrack: false,
      optOutTopics: [],
      quietHours: undefined,
      consents: [],
    });
  const links = [{ kind: 'CONTACT' as const, id: contactId }];
  await expect(activities().createActivity(newActivity({ type: 'CALL', links }))).rejects.toMatchObject({
    kind: 'RULE',
    code: 'contact.do_not_call',
  });
  await expect(activities().createActivity(newActivity({ type: 'CALL', participants: [{ contactId }] }))).rejects.toMatchObject({
    code: 'contact.do_not_call',
  });
  const call = {
    subject: 'x',
    outcome: 'CONNECTED' as const,
    durationSeconds: 1,
    startsAt: undefined,
    links,
    participants: [],
    followUp: undefined,
  };
  await expect(activities().logCall({ ...call, direction: 'OUTBOUND' })).rejects.toMatchObject({ code: 'contact.do_not_call' });
  await expect(activities().logCall({ ...call, direction: 'INBOUND' })).resolves.toMatchObject({ call: { direction: 'INBOUND' } });
});

test('are counted by team, somebody of two in both @row CRM-61', async () => {
  const { items } = await activities().getActivityStats({ groupBy: 'TEAM', from: '2026-03-01', to: '2026-04-30', ownerId: [] });
  const byUser = await activities().getActivityStats({ groupBy: 'USER', from: '2026-03-01', to: '2026-04-30', ownerId: [person, ben] });
  expect(items).toMatchObject([{ key: sales, completed: byUser.items.reduce((sum, { completed }) => sum + completed, 0) }]);
  expect(items[0]!.connectPercent).toBe('66.67');
});

test('up to 90 days ahead, and pages of what is due @row CRM-59', async () => {
  await expect(
    activities().listUpcomingActivities({ days: 91, ownerId: '', pageSize: 0, pageToken: '', withTotal: false }),
  ).rejects.toMatchObject({
    code: 'validation.out_of_range',
  });
});

test('nobody who has left is given anything to do @row CRM-59', async () => {
  const refused = { kind: 'RULE', code: 'owner.invalid' };
  await expect(activities().createActivity(newActivity({ ownerId: carl }))).rejects.toMatchObject(refused);
  const { id } = await activities().createActivity(newActivity({}));
  const give = { op: 'ASSIGN' as const, id, ownerId: carl, fields: undefined, addTags: [], removeTags: [] };
  await expect(activities().batchActivities({ operations: [give], atomic: false })).resolves.toMatchObject({
    items: [{ status: 422, problem: { code: 'owner.invalid' } }],
  });
  const several = [
    { ...give, ownerId: ben },
    { ...give, op: 'UPDATE' as const, ownerId: undefined, fields: { priority: 'HIGH' } },
    { ...give, op: 'DELETE' as const, ownerId: undefined },
  ];
  await expect(activities().batchActivities({ operations: several, atomic: true })).resolves.toMatchObject({
    items: [{ status: 200 }, { status: 200 }, { status: 204 }],
  });
  await expect(activities().getActivity({ id })).rejects.toMatchObject({ code: 'not_found' });
});
