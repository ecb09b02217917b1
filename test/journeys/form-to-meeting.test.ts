// From a stranger on the firm's web page to a meeting in somebody's day, over REST: a form with a price, a time that is held and
// booked, the mail with its link, and the end of it. No calendars are connected here, and the answer says so.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import type { RestClient } from '@throughline/mesh/testing/rest-client';

let mesh: RestMesh;
let firm: Awaited<ReturnType<RestMesh['founder']>>;
let stranger: RestClient;
const kept: Record<string, string> = {};
beforeAll(async () => {
  // A Monday.
  mesh = await startRestMesh({ services: [identity, crm], startAt: '2026-03-02T12:00:00Z' });
  firm = await mesh.founder('Larkfield');
  stranger = mesh.client();
}, 60_000);
afterAll(() => mesh.stop());

const everyDay = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((day) => ({ day, from: '09:00', to: '17:00' }));

test('the firm puts up a page, a calculator and a form @row CRM-32 @row CRM-35', async () => {
  const page = { slug: 'larkfield-intro', name: 'Intro', hosts: [firm.userId], durationMinutes: 30, weeklyHours: everyDay };
  const paged = await firm.post('/api/v1/crm/booking-pages', page);
  expect([paged.status, paged.body.minNoticeMinutes, paged.body.hashSecret]).toEqual([201, 240, undefined]);
  const inputs = [{ key: 'staff', label: 'Staff', type: 'NUMBER' }];
  const rules = [{ amount: { amount: 50_000, currency: 'USD' }, per: 'staff' }];
  const priced = await firm.post('/api/v1/crm/fee-calculators', { name: 'Payroll', currency: 'USD', inputs, rules });
  const fields = [
    { key: 'mail', type: 'EMAIL', label: 'E-mail', required: true, mapsTo: 'EMAIL' },
    { key: 'staff', type: 'NUMBER', label: 'Staff', min: 1 },
  ];
  const routingRules = [{ priority: 1, when: { field: 'answers.staff', op: 'GTE', value: 1 }, host: true }];
  const form = { name: 'Ask us', fields, routingRules, bookingPageId: paged.body.id, feeCalculatorId: priced.body.id };
  const made = await firm.post('/api/v1/crm/forms', { ...form, allowedOrigins: ['https://larkfield.example'] });
  expect(made.status).toBe(201);
  kept['formKey'] = (await firm.post(`/api/v1/crm/forms/${made.body.id}/publish`)).body.formKey;
  kept['formId'] = made.body.id;
});

test('a stranger holds a time, answers the form and books @row CRM-33 @row CRM-35 @row CRM-78', async () => {
  const page = await stranger.get('/api/v1/public/booking/larkfield-intro?from=2026-03-03&to=2026-03-03&timeZone=Europe/Berlin');
  expect([page.status, page.body.name, page.body.calendarsChecked, page.body.days[0].slots.length]).toEqual([200, 'Intro', false, 16]);
  const { startsAt } = page.body.days[0].slots[0];
  const held = await stranger.post('/api/v1/public/booking/larkfield-intro/hold', { startsAt, timeZone: 'Europe/Berlin' });
  expect([held.status, held.body.token.length]).toEqual([200, 43]);
  kept['token'] = held.body.token;
  const taken = await stranger.post('/api/v1/public/booking/larkfield-intro/hold', { startsAt, timeZone: 'Europe/Berlin' });
  expect([taken.status, taken.body.code]).toEqual([409, 'booking.slot_taken']);
  const past = { startsAt: '2026-03-02T08:00:00Z', timeZone: 'Europe/Berlin' };
  const refused = await stranger.post('/api/v1/public/booking/larkfield-intro/hold', past);
  expect([refused.status, refused.body.code]).toEqual([422, 'booking.unavailable']);

  const at = `/api/v1/public/intake/${kept['formKey']}`;
  const elsewhere = await stranger.send('GET', at, undefined, { Origin: 'https://evil.example' });
  expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'form.origin']);
  const origin = { Origin: 'https://larkfield.example' };
  const { body: form } = await stranger.send('GET', at, undefined, origin);
  expect(form).toMatchObject({ bookingSlug: 'larkfield-intro', captcha: false });
  await mesh.pass(4_000);
  const answers = { mail: 'sam@stranger.example', staff: 7 };
  const sent = await stranger.send('POST', at, { answers, startToken: form.startToken, bookingToken: kept['token'] }, origin);
  expect([sent.status, sent.body.received, sent.body.feeEstimate.low.amount, sent.body.feeEstimate.high.amount]).toEqual([
    202,
    true,
    300_000,
    400_000,
  ]);

  const guest = { name: 'Sam Stranger', email: 'sam@stranger.example' };
  const booked = await stranger.post('/api/v1/public/booking/larkfield-intro/confirm', { token: kept['token'], guest });
  expect([booked.status, booked.body.status]).toEqual([200, 'CONFIRMED']);
  await mesh.settle();
  const mailed = mesh.mail.list().find(({ to }) => to.some((address) => address.includes(guest.email)));
  expect(mailed!.text).toContain(`/booking/larkfield-intro/${kept['token']}`);
});

test('the firm sees the lead with its price, its owner and the meeting @row CRM-34 @row CRM-35', async () => {
  const [submission] = (await firm.get(`/api/v1/crm/forms/${kept['formId']}/submissions`)).body.items;
  expect(submission).toMatchObject({ status: 'ROUTED', uploadCompletion: null });
  const lead = (await firm.get(`/api/v1/crm/leads/${submission.leadId}`)).body;
  expect(lead).toMatchObject({ ownerId: firm.userId, feeEstimate: { amount: { amount: 350_000, currency: 'USD' } } });
  const booking = (await firm.get(`/api/v1/crm/bookings/${submission.bookingId}`)).body;
  expect(booking).toMatchObject({ status: 'CONFIRMED', leadId: lead.id, hostId: firm.userId });
  expect(booking).not.toHaveProperty('tokenHash');
  const meeting = (await firm.get(`/api/v1/crm/activities/${booking.activityId}`)).body;
  expect(meeting).toMatchObject({ type: 'MEETING', startsAt: booking.startsAt, links: [{ kind: 'LEAD', id: lead.id }] });
  expect((await firm.get(`/api/v1/crm/forms/${kept['formId']}/stats`)).body).toMatchObject({ submissions: 1, booked: 1, routed: 1 });
});

test('the link calls it off; a link that never was is not found @row CRM-35', async () => {
  const off = await stranger.post('/api/v1/public/booking/larkfield-intro/cancel', { token: kept['token'] });
  expect([off.status, off.body.status]).toEqual([200, 'CANCELLED']);
  const shown = await stranger.get(`/api/v1/public/booking/larkfield-intro/bookings/${kept['token']}`);
  expect(shown.body.status).toBe('CANCELLED');
  const never = await stranger.get(`/api/v1/public/booking/larkfield-intro/bookings/${'x'.repeat(43)}`);
  expect([never.status, never.body.code]).toEqual([404, 'not_found']);
});
