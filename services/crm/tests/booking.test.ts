import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import {
  BookingPageServiceService,
  type BookingPage,
  type CreateBookingPageRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/booking_pages';
import { BookingServiceService, type BookingGuest, type ListBookingsRequest } from '@throughline/contracts/gen/throughline/crm/v1/bookings';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { PublicBookingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_booking';
import type { BusySpan } from '@throughline/contracts/gen/throughline/integrations/v1/calendars';
import type { SendMessageRequest } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { tell } from '@throughline/mesh/testing/tell';
import { blank } from '../src/timeline/activity.commands.ts';
import { crm } from '../src/service.ts';
import { mail, newContact } from './accounts.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { leadsWhere, newLead } from './leads.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';

const ann = '018f3a5e-7c1d-7a2b-9c3d-00000000000a';
const bea = '018f3a5e-7c1d-7a2b-9c3d-00000000000b';
const gone = '018f3a5e-7c1d-7a2b-9c3d-0000000000ff';
const minute = 60_000;
const hour = 60 * minute;

let mesh: TestMesh;
let outside: BusySpan[] = [];
const sent: SendMessageRequest[] = [];
const integrations = neighbour({
  GetFreeBusy: () => ({ spans: outside }),
  CreateCalendarEvent: () => ({ eventId: `event-${(integrations.asked['CreateCalendarEvent'] ?? []).length}` }),
  UpdateCalendarEvent: ({ id }: { id: string }) => ({ eventId: id }),
  CancelCalendarEvent: ({ id }: { id: string }) => ({ eventId: id }),
  SendMessage: (request: SendMessageRequest) => {
    sent.push(request);
    return { messageId: 'm', state: 'QUEUED' };
  },
});
const documents = neighbour({ CheckLegalHold: () => ({ held: false, holdIds: [] }) });

beforeAll(async () => {
  const firm = firmOf({ zones: { [bea]: 'Europe/Berlin' }, inactive: [gone] });
  // A Monday, ten o'clock in New York.
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-02T15:00:00Z',
    neighbours: new Map([...firm, ['integrations', integrations], ['documents', documents]]),
  });
});
afterAll(() => mesh?.stop());
beforeEach(() => {
  outside = [];
  integrations.away = false;
});

const pages = () => mesh.as()(BookingPageServiceService);
const bookings = () => mesh.as()(BookingServiceService);
const guestFrom = (ip: string) =>
  mesh.as({ tenantId: null, tenantStatus: null, actor: { kind: 'ANONYMOUS', id: '', name: '' }, userId: null, permissions: [], ip })(
    PublicBookingServiceService,
  );
const weekdays = (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const).map((day) => ({ day, from: '09:00', to: '12:00' }));

let pagesMade = 0;
const newPage = (given: Partial<CreateBookingPageRequest> = {}): CreateBookingPageRequest => ({
  slug: `meet-${(pagesMade += 1)}`,
  name: 'First talk',
  hosts: [ann],
  durationMinutes: 60,
  weeklyHours: weekdays,
  ...given,
});
const pageWith = (given: Partial<CreateBookingPageRequest> = {}): Promise<BookingPage> => pages().createBookingPage(newPage(given));
const guest = (email: string, given: Partial<BookingGuest> = {}): BookingGuest => ({ name: 'Gia Guest', email, ...given });

const localTimes = async ({ slug }: BookingPage, from: string, to = from, timeZone = 'America/New_York') => {
  const { days } = await guestFrom('9.9.9.9').viewBookingPage({ slug, from, to, timeZone });
  return days.flatMap(({ slots }) => slots.map(({ local }) => local));
};

let addresses = 0;
const hold = ({ slug }: BookingPage, startsAt: string, ip = `10.0.0.${(addresses += 1)}`) =>
  guestFrom(ip).holdBooking({ slug, startsAt: new Date(startsAt), timeZone: 'America/New_York' });

async function book(page: BookingPage, startsAt: string, who: BookingGuest) {
  const { token } = await hold(page, startsAt);
  const booked = await guestFrom('10.1.0.1').confirmBooking({ slug: page.slug, token, guest: who });
  await mesh.settle();
  return { token, booked };
}

const allOf = async (given: Partial<ListBookingsRequest>) =>
  (
    await bookings().listBookings({
      id: [],
      pageSize: 0,
      pageToken: '',
      orderBy: 'startsAt',
      withTotal: false,
      createdAfter: undefined,
      createdBefore: undefined,
      updatedAfter: undefined,
      status: [],
      pageId: '',
      hostId: [],
      leadId: '',
      contactId: '',
      startsAfter: undefined,
      startsBefore: undefined,
      ...given,
    })
  ).items;
const mailsTo = (address: string) => sent.filter(({ to }) => to[0]?.address === address).map(({ template }) => template);

describe('a booking page', () => {
  test('has a slug of its own and sensible bounds @row CRM-35', async () => {
    const page = await pageWith({ slug: 'ada-first-talk' });
    expect(page).toMatchObject({ slug: 'ada-first-talk', bufferMinutes: 0, minNoticeMinutes: 240, horizonDays: 60, active: true });
    expect(page).not.toHaveProperty('hashSecret');
    await expect(pageWith({ slug: 'ada-first-talk' })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'booking_page.taken' });
    await expect(pageWith({ durationMinutes: 14 })).rejects.toMatchObject({ kind: 'MALFORMED' });
    await expect(pageWith({ durationMinutes: 241 })).rejects.toMatchObject({ kind: 'MALFORMED' });
    await expect(pageWith({ weeklyHours: [{ day: 'MONDAY', from: '12:00', to: '09:00' }] })).rejects.toMatchObject({
      code: 'validation.out_of_range',
    });
    await expect(pageWith({ weeklyHours: [...weekdays, { day: 'MONDAY', from: '11:00', to: '13:00' }] })).rejects.toMatchObject({
      code: 'validation.failed',
    });
    await expect(pageWith({ hosts: [gone] })).rejects.toMatchObject({ kind: 'RULE', code: 'owner.invalid' });
    const patch = { ...newPage(), name: page.name, bufferMinutes: 0, minNoticeMinutes: 0, horizonDays: 1, id: page.id, active: false };
    expect(await pages().updateBookingPage({ ...patch, updateMask: ['active'] })).toMatchObject({ active: false, horizonDays: 60 });
    await expect(guestFrom('1.1.1.1').viewBookingPage({ slug: page.slug, from: '', to: '', timeZone: '' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await pages().deleteBookingPage({ id: page.id });
    expect((await pageWith({ slug: 'ada-first-talk' })).id).not.toBe(page.id);
  });

  test('that says little is the caller’s, on the firm’s working days, called as its slug @row CRM-35', async () => {
    const page = await pages().createBookingPage({ slug: 'tax-in-brief', durationMinutes: 30, hosts: [], weeklyHours: [] });
    expect(page).toMatchObject({ name: 'Tax in brief', hosts: [person] });
    expect(page.weeklyHours).toHaveLength(5);
    expect(page.weeklyHours[0]).toEqual({ day: 'MONDAY', from: '09:00', to: '17:00' });
    const held = await guestFrom('1.2.3.4').holdBooking({ slug: page.slug, startsAt: new Date('2026-04-06T13:00:00Z'), timeZone: '' });
    expect(await guestFrom('1.2.3.4').viewBooking({ slug: page.slug, token: held.token })).toMatchObject({
      timeZone: 'America/New_York',
      local: '2026-04-06T09:00:00-04:00',
    });
  });

  test('of another firm is not there @row SEC-1', async () => {
    const page = await pageWith();
    const others = mesh.as({ tenantId: otherFirm });
    await expect(others(BookingPageServiceService).getBookingPage({ id: page.id })).rejects.toMatchObject({ code: 'not_found' });
    const { booked } = await book(page, '2026-03-03T14:00:00Z', guest('iso@guest.example'));
    expect(booked.status).toBe('CONFIRMED');
    const [booking] = await allOf({ pageId: page.id });
    await expect(others(BookingServiceService).getBooking({ id: booking!.id })).rejects.toMatchObject({ code: 'not_found' });
    await bookings().cancelBooking({ id: booking!.id });
    await mesh.settle();
  });
});

describe('free times', () => {
  test('are the hosts’ weeks in the guest’s zone, less notice @row CRM-35', async () => {
    const page = await pageWith({ hosts: [bea] });
    // Bea is in Berlin: six hours ahead of New York, five once New York has changed its clocks.
    expect(await localTimes(page, '2026-03-03')).toEqual([
      '2026-03-03T03:00:00-05:00',
      '2026-03-03T04:00:00-05:00',
      '2026-03-03T05:00:00-05:00',
    ]);
    expect(await localTimes(page, '2026-03-09')).toEqual([
      '2026-03-09T04:00:00-04:00',
      '2026-03-09T05:00:00-04:00',
      '2026-03-09T06:00:00-04:00',
    ]);
    expect(await localTimes(await pageWith(), '2026-03-02')).toEqual([]);
    expect(await localTimes(await pageWith({ minNoticeMinutes: 60 }), '2026-03-02')).toEqual(['2026-03-02T11:00:00-05:00']);
    await expect(localTimes(page, '2026-03-03', '2026-04-03')).rejects.toMatchObject({ code: 'validation.out_of_range' });
    const shown = await guestFrom('1.1.1.1').viewBookingPage({ slug: page.slug, from: '', to: '', timeZone: '' });
    expect(shown).toMatchObject({ firmName: 'Harbour & Finch', timeZone: 'America/New_York', calendarsChecked: true });
    expect(shown.days[0]?.date).toBe('2026-03-03');
  });

  test('leave out connected calendars, meetings planned by hand and their buffers @row CRM-35', async () => {
    const page = await pageWith({ bufferMinutes: 30, hosts: [bea], weeklyHours: [{ day: 'WEDNESDAY', from: '09:00', to: '17:00' }] });
    outside = [{ userId: bea, from: new Date('2026-03-04T10:00:00Z'), to: new Date('2026-03-04T10:10:00Z'), source: 'google' }];
    await mesh
      .as()(ActivityServiceService)
      .createActivity({
        ...blank,
        type: 'MEETING',
        subject: 'Board',
        ownerId: bea,
        startsAt: new Date('2026-03-04T14:00:00Z'),
        endsAt: new Date('2026-03-04T15:00:00Z'),
        links: [],
      });
    expect(await localTimes(page, '2026-03-04', '2026-03-04', 'Europe/Berlin')).toEqual([
      '2026-03-04T09:00:00+01:00',
      '2026-03-04T12:00:00+01:00',
      '2026-03-04T13:00:00+01:00',
    ]);
    await expect(hold(page, '2026-03-04T14:00:00Z')).rejects.toMatchObject({ kind: 'CONFLICT', code: 'booking.slot_taken' });
    await expect(hold(page, '2026-03-04T10:00:00Z')).rejects.toMatchObject({ code: 'booking.slot_taken' });
  });

  test('are free by the house’s own calendar alone while calendars are away, and say so @row CRM-35', async () => {
    const page = await pageWith();
    integrations.away = true;
    const shown = await guestFrom('1.1.1.1').viewBookingPage({ slug: page.slug, from: '2026-03-05', to: '2026-03-05', timeZone: '' });
    expect(shown).toMatchObject({ calendarsChecked: false });
    expect(shown.days[0]?.slots).toHaveLength(3);
    expect((await hold(page, '2026-03-05T14:00:00Z')).calendarsChecked).toBe(false);
    integrations.away = false;
    await mesh.pass(11 * minute);
  });

  test.each([
    ['past', '2026-02-27T14:00:00Z'],
    ['too soon', '2026-03-02T16:00:00Z'],
    ['outside the hours', '2026-03-05T21:00:00Z'],
    ['between two beginnings', '2026-03-05T14:20:00Z'],
    ['too far ahead', '2026-06-01T13:00:00Z'],
    ['on a weekend', '2026-03-07T14:00:00Z'],
  ])('are not those that are %s @row CRM-35', async (_, startsAt) => {
    await expect(hold(await pageWith(), startsAt)).rejects.toMatchObject({ kind: 'RULE', code: 'booking.unavailable' });
  });
});

describe('a hold', () => {
  test('keeps a time for ten minutes; then it is free again and its link is dead @row CRM-35', async () => {
    const page = await pageWith();
    const held = await hold(page, '2026-03-06T14:00:00Z');
    expect(held.heldUntil!.getTime() - mesh.clock.now().getTime()).toBe(10 * minute);
    expect(Buffer.from(held.token, 'base64url')).toHaveLength(32);
    expect(await localTimes(page, '2026-03-06')).toHaveLength(2);
    await expect(hold(page, '2026-03-06T14:00:00Z')).rejects.toMatchObject({ kind: 'CONFLICT', code: 'booking.slot_taken' });
    mesh.clock.advance(10 * minute);
    expect(await localTimes(page, '2026-03-06')).toHaveLength(3);
    const late = guestFrom('1.1.1.1').confirmBooking({ slug: page.slug, token: held.token, guest: guest('late@guest.example') });
    await expect(late).rejects.toMatchObject({ code: 'not_found' });
    // Before the job came by, too.
    await expect(hold(page, '2026-03-06T14:00:00Z')).resolves.toHaveProperty('token');
    await mesh.pass(11 * minute);
    expect(await allOf({ pageId: page.id })).toEqual([]);
  });

  test('of two who want one time at once is one’s; the other is told @row CRM-35', async () => {
    const page = await pageWith();
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => hold(page, '2026-03-10T13:00:00Z')));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const lost of tries.filter((one) => one.status === 'rejected')) expect(lost.reason).toMatchObject({ code: 'booking.slot_taken' });
    await mesh.pass(11 * minute);
  });

  test('of a time that several hosts offer goes to whoever is next, as long as one is free @row CRM-35', async () => {
    const page = await pageWith({ hosts: [ann, bea], weeklyHours: [{ day: 'WEDNESDAY', from: '00:00', to: '00:00' }] });
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => hold(page, '2026-03-11T12:00:00Z')));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect((await allOf({ pageId: page.id })).map(({ hostId }) => hostId).toSorted()).toEqual([ann, bea]);
    await mesh.pass(11 * minute);
  });

  test('is not for hoarding: an address has three at once @row CRM-35', async () => {
    const page = await pageWith();
    for (const time of ['13', '14', '15']) await hold(page, `2026-03-12T${time}:00:00Z`, '7.7.7.7');
    await expect(hold(page, '2026-03-13T13:00:00Z', '7.7.7.7')).rejects.toMatchObject({ kind: 'LIMITED', code: 'booking.holds' });
    await mesh.pass(11 * minute);
  });
});

describe('a meeting', () => {
  test('goes round robin to whoever was booked the longest ago @row CRM-35', async () => {
    const cy = '018f3a5e-7c1d-7a2b-9c3d-00000000000c';
    const dee = '018f3a5e-7c1d-7a2b-9c3d-00000000000d';
    const page = await pageWith({ hosts: [cy, dee] });
    for (const [at, time] of ['13', '14', '15'].entries()) {
      await book(page, `2026-03-16T${time}:00:00Z`, guest(`robin${at}@guest.example`));
      await mesh.pass(1_000);
    }
    expect((await allOf({ pageId: page.id })).map(({ hostId }) => hostId)).toEqual([cy, dee, cy]);
  });

  test('becomes an activity of the host with whom the address belongs to; the answer does not tell @row CRM-35', async () => {
    const page = await pageWith({ place: 'Room 4' });
    const lead = await mesh
      .as()(LeadServiceService)
      .createLead(newLead({ email: 'known@guest.example' }));
    const contact = await mesh
      .as()(ContactServiceService)
      .createContact(newContact({ lastName: 'Known', emails: [mail('known@guest.example', true)] }));
    const known = await book(page, '2026-03-17T13:00:00Z', guest('Known@Guest.example', { note: 'About payroll' }));
    const unknown = await book(page, '2026-03-17T14:00:00Z', guest('unknown@guest.example', { name: 'Una Known' }));
    expect(Object.keys(known.booked).toSorted()).toEqual(Object.keys(unknown.booked).toSorted());
    expect(known.booked).toEqual({
      pageName: 'First talk',
      status: 'CONFIRMED',
      startsAt: new Date('2026-03-17T13:00:00Z'),
      endsAt: new Date('2026-03-17T14:00:00Z'),
      timeZone: 'America/New_York',
      local: '2026-03-17T09:00:00-04:00',
      place: 'Room 4',
    });
    const [first, second] = await allOf({ pageId: page.id });
    expect(first).toMatchObject({ hostId: ann, leadId: lead.id, contactId: contact.id, guest: { email: 'known@guest.example' } });
    const meeting = await mesh.as()(ActivityServiceService).getActivity({ id: first!.activityId! });
    expect(meeting).toMatchObject({
      type: 'MEETING',
      status: 'PLANNED',
      ownerId: ann,
      subject: 'First talk: Gia Guest',
      startsAt: new Date('2026-03-17T13:00:00Z'),
      links: [
        { kind: 'LEAD', id: lead.id },
        { kind: 'CONTACT', id: contact.id },
      ],
    });
    // Somebody new becomes the host's lead.
    const [made] = (
      await mesh
        .as()(LeadServiceService)
        .listLeads(leadsWhere({ email: 'unknown@guest.example' }))
    ).items;
    expect(made).toMatchObject({ firstName: 'Una', lastName: 'Known', ownerId: ann, source: 'WEBSITE' });
    expect(second).toMatchObject({ leadId: made!.id });
    expect(integrations.asked['CreateCalendarEvent']!.at(-2)).toMatchObject({
      userIds: [ann],
      guests: [{ email: 'known@guest.example' }],
      title: 'First talk: Gia Guest',
    });
  });

  test('is confirmed by a mail with its link, and again the same answer @row CRM-35', async () => {
    const page = await pageWith();
    const { token, booked } = await book(page, '2026-03-18T13:00:00Z', guest('mail@guest.example'));
    const again = await guestFrom('10.1.0.1').confirmBooking({ slug: page.slug, token, guest: guest('mail@guest.example') });
    await mesh.settle();
    expect(again).toEqual(booked);
    expect(mailsTo('mail@guest.example')).toEqual(['booking_confirmed']);
    const text = sent.find(({ to }) => to[0]?.address === 'mail@guest.example')!.body!.text;
    expect(text).toContain(`/booking/${page.slug}/${token}`);
    expect(text).toContain('Wednesday, March 18, 2026 at 9:00 AM (America/New_York)');
    expect(await guestFrom('10.1.0.1').viewBooking({ slug: page.slug, token })).toEqual(booked);
    const stranger = guestFrom('10.1.0.2').viewBooking({ slug: page.slug, token: 'bm9ib2R5' });
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  });

  test('that is only held is given back: its time is free, and nobody is written to @row CRM-35', async () => {
    const page = await pageWith();
    const { token } = await hold(page, '2026-03-27T13:00:00Z');
    expect(await localTimes(page, '2026-03-27')).not.toContain('2026-03-27T09:00:00-04:00');
    const giveBack = () => guestFrom('1.1.1.1').cancelPublicBooking({ slug: page.slug, token });
    expect(await giveBack()).toMatchObject({ status: 'CANCELLED' });
    expect(await giveBack()).toMatchObject({ status: 'CANCELLED' });
    expect(await localTimes(page, '2026-03-27')).toContain('2026-03-27T09:00:00-04:00');
    const confirm = guestFrom('1.1.1.1').confirmBooking({ slug: page.slug, token, guest: guest('held@guest.example') });
    await expect(confirm).rejects.toMatchObject({ code: 'booking.invalid_transition', details: { from: 'CANCELLED', allowed: [] } });

    await hold(page, '2026-03-27T13:00:00Z');
    const [held] = await allOf({ pageId: page.id, status: ['HELD'] });
    await expect(bookings().deleteBooking({ id: held!.id })).rejects.toMatchObject({ details: { allowed: ['confirm', 'cancel'] } });
    expect(await bookings().cancelBooking({ id: held!.id, reason: 'A public holiday' })).toMatchObject({
      status: 'CANCELLED',
      guest: undefined,
      cancelReason: 'A public holiday',
    });
    await mesh.settle();
    await bookings().deleteBooking({ id: held!.id });
    await mesh.pass(11 * minute);
    expect(mailsTo('held@guest.example')).toEqual([]);
  });

  test('is reminded of 24 hours and 1 hour before, at its new time once it was moved @row CRM-35', async () => {
    const page = await pageWith();
    const { token } = await book(page, '2026-03-20T13:00:00Z', guest('remind@guest.example'));
    const moved = await guestFrom('1.1.1.1').reschedulePublicBooking({
      slug: page.slug,
      token,
      startsAt: new Date('2026-03-23T14:00:00Z'),
    });
    await mesh.settle();
    expect(moved).toMatchObject({ status: 'CONFIRMED', local: '2026-03-23T10:00:00-04:00' });
    expect(mailsTo('remind@guest.example')).toEqual(['booking_confirmed', 'booking_moved']);
    expect(integrations.asked['UpdateCalendarEvent']!.at(-1)).toMatchObject({ from: new Date('2026-03-23T14:00:00Z') });
    const [booking] = await allOf({ pageId: page.id });
    expect(await mesh.as()(ActivityServiceService).getActivity({ id: booking!.activityId! })).toMatchObject({
      startsAt: booking!.startsAt,
    });
    await mesh.pass(Date.parse('2026-03-21T13:00:00Z') - mesh.clock.now().getTime());
    expect(mailsTo('remind@guest.example')).toHaveLength(2);
    await mesh.pass(Date.parse('2026-03-22T14:00:00Z') - mesh.clock.now().getTime());
    expect(mailsTo('remind@guest.example').at(-1)).toBe('booking_reminder_24');
    await mesh.pass(23 * hour);
    expect(mailsTo('remind@guest.example').at(-1)).toBe('booking_reminder_1');
    await mesh.pass(2 * hour);
    expect(mailsTo('remind@guest.example')).toHaveLength(4);
    const late = guestFrom('1.1.1.1').cancelPublicBooking({ slug: page.slug, token });
    await expect(late).rejects.toMatchObject({ code: 'booking.invalid_transition', details: { allowed: ['complete', 'no-show'] } });
    expect(await bookings().markBookingNoShow({ id: booking!.id })).toMatchObject({ status: 'NO_SHOW' });
    await mesh.settle();
    expect(await mesh.as()(ActivityServiceService).getActivity({ id: booking!.activityId! })).toMatchObject({
      status: 'COMPLETED',
      outcome: 'NO_SHOW',
    });
  });

  test('is not moved onto another, nor to where nothing is offered @row CRM-35', async () => {
    const page = await pageWith();
    const { token } = await book(page, '2026-03-26T13:00:00Z', guest('one@guest.example'));
    await book(page, '2026-03-26T14:00:00Z', guest('two@guest.example'));
    const move = (startsAt: string) =>
      guestFrom('1.1.1.1').reschedulePublicBooking({ slug: page.slug, token, startsAt: new Date(startsAt) });
    await expect(move('2026-03-26T14:00:00Z')).rejects.toMatchObject({ code: 'booking.slot_taken' });
    await expect(move('2026-03-26T20:00:00Z')).rejects.toMatchObject({ code: 'booking.unavailable' });
    // What its own event says of the host's calendar does not stand in its way.
    outside = [{ userId: ann, from: new Date('2026-03-26T13:00:00Z'), to: new Date('2026-03-26T14:00:00Z'), source: 'google' }];
    await expect(move('2026-03-26T15:00:00Z')).resolves.toMatchObject({ status: 'CONFIRMED' });
    await mesh.settle();
  });

  test('moves where its host puts it in the timeline, and not onto another @row CRM-35 @row CRM-58', async () => {
    const page = await pageWith();
    await book(page, '2026-03-31T13:00:00Z', guest('timeline@guest.example'));
    await book(page, '2026-03-31T14:00:00Z', guest('next@guest.example'));
    const [booking] = await allOf({ pageId: page.id });
    const put = (startsAt: string) =>
      mesh
        .as()(ActivityServiceService)
        .rescheduleActivity({ id: booking!.activityId!, startsAt: new Date(startsAt), dueAt: undefined, endsAt: undefined });
    await expect(put('2026-03-31T14:30:00Z')).rejects.toMatchObject({ kind: 'CONFLICT', code: 'booking.slot_taken' });
    const moved = { startsAt: new Date('2026-03-31T19:00:00Z'), endsAt: new Date('2026-03-31T20:00:00Z') };
    expect(await put('2026-03-31T19:00:00Z')).toMatchObject(moved);
    await mesh.settle();
    expect(await bookings().getBooking({ id: booking!.id })).toMatchObject({ status: 'CONFIRMED', ...moved });
    expect(mailsTo('timeline@guest.example')).toEqual(['booking_confirmed', 'booking_moved']);
  });

  test('is called off by its link, and the time is free again @row CRM-35', async () => {
    const page = await pageWith();
    const { token } = await book(page, '2026-03-27T13:00:00Z', guest('off@guest.example'));
    await expect(pages().deleteBookingPage({ id: page.id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'booking_page.in_use' });
    const off = await guestFrom('1.1.1.1').cancelPublicBooking({ slug: page.slug, token, reason: 'Ill' });
    expect(off.status).toBe('CANCELLED');
    expect(await guestFrom('1.1.1.1').cancelPublicBooking({ slug: page.slug, token })).toEqual(off);
    await mesh.settle();
    expect(mailsTo('off@guest.example')).toEqual(['booking_confirmed', 'booking_cancelled']);
    const [booking] = await allOf({ pageId: page.id });
    expect(booking).toMatchObject({ status: 'CANCELLED', cancelReason: 'Ill' });
    expect(await mesh.as()(ActivityServiceService).getActivity({ id: booking!.activityId! })).toMatchObject({ status: 'CANCELLED' });
    expect(sent.find(({ template }) => template === 'booking_off')).toMatchObject({
      to: [{ userId: ann }],
      body: { text: expect.stringContaining('Ill') },
    });
    const calendarRef = `event-${integrations.asked['CreateCalendarEvent']!.length}`;
    expect(integrations.asked['CancelCalendarEvent']!.at(-1)).toEqual({ id: calendarRef });
    expect(await localTimes(page, '2026-03-27')).toHaveLength(3);
    await bookings().deleteBooking({ id: booking!.id });
    await expect(guestFrom('1.1.1.1').viewBooking({ slug: page.slug, token })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('moves with the host’s calendar; what it moves onto another stays where it was @row CRM-35', async () => {
    const page = await pageWith();
    await book(page, '2026-03-30T13:00:00Z', guest('calendar@guest.example'));
    const [booking] = await allOf({ pageId: page.id });
    const eventId = (await mesh.as()(ActivityServiceService).getActivity({ id: booking!.activityId! })).calendarRef!;
    const observed = (from: string, to: string) =>
      tell(
        mesh,
        'integrations.rail.calendar_event_observed',
        {
          eventId,
          userId: ann,
          title: 'First talk: Gia Guest',
          from: new Date(from),
          to: new Date(to),
          participants: [],
          place: '',
          state: 'CONFIRMED',
          changedAt: mesh.clock.now(),
          private: false,
        },
        { subject: ann },
      );
    await mesh.pass(minute);
    await observed('2026-03-30T18:00:00Z', '2026-03-30T18:30:00Z');
    await mesh.settle();
    const moved = { startsAt: new Date('2026-03-30T18:00:00Z'), endsAt: new Date('2026-03-30T18:30:00Z') };
    expect(await bookings().getBooking({ id: booking!.id })).toMatchObject(moved);
    expect(mailsTo('calendar@guest.example')).toEqual(['booking_confirmed', 'booking_moved']);
    await book(page, '2026-03-30T14:00:00Z', guest('beside@guest.example'));
    await mesh.pass(minute);
    await observed('2026-03-30T14:30:00Z', '2026-03-30T15:30:00Z');
    await mesh.settle();
    expect(await bookings().getBooking({ id: booking!.id })).toMatchObject(moved);
    expect(sent.at(-1)).toMatchObject({ template: 'booking_not_moved', to: [{ userId: ann }] });
  });

  test('is booked by the firm’s people too, and follows its activity @row CRM-35', async () => {
    const page = await pageWith({ hosts: [ann, bea] });
    const given = {
      pageId: page.id,
      hostId: ann,
      startsAt: new Date('2026-03-31T13:00:00Z'),
      guest: guest('staff@guest.example'),
      guestTimeZone: 'Europe/Berlin',
    };
    const booking = await bookings().createBooking(given);
    expect(booking).toMatchObject({ status: 'CONFIRMED', hostId: ann });
    await expect(bookings().createBooking(given)).rejects.toMatchObject({ code: 'booking.slot_taken' });
    await expect(bookings().deleteBooking({ id: booking.id })).rejects.toMatchObject({ code: 'booking.invalid_transition' });
    await expect(bookings().completeBooking({ id: booking.id })).rejects.toMatchObject({ code: 'booking.invalid_transition' });
    await mesh.settle();
    expect(mailsTo('staff@guest.example')).toEqual(['booking_confirmed']);
    await mesh.pass(Date.parse('2026-03-31T14:00:00Z') - mesh.clock.now().getTime());
    const { activityId } = await bookings().getBooking({ id: booking.id });
    await mesh.as()(ActivityServiceService).completeActivity({ id: activityId!, outcome: 'HELD' });
    await mesh.settle();
    expect(await bookings().getBooking({ id: booking.id })).toMatchObject({ status: 'COMPLETED' });
  });

  test('forgets a guest who is erased, and keeps the time @row CRM-23', async () => {
    const contact = await mesh
      .as()(ContactServiceService)
      .createContact(newContact({ lastName: 'Gone', emails: [mail('erased@guest.example', true)] }));
    const page = await pageWith();
    await book(page, '2026-04-02T13:00:00Z', guest('erased@guest.example', { note: 'Private matter' }));
    await mesh.as()(ContactServiceService).eraseContact({ id: contact.id, reason: 'asked by letter' });
    await mesh.settle();
    const [booking] = await allOf({ pageId: page.id });
    expect(booking).toMatchObject({
      status: 'CONFIRMED',
      guest: { name: 'Erased', email: '' },
      startsAt: new Date('2026-04-02T13:00:00Z'),
    });
    expect(booking!.guest!.note).toBeUndefined();
    const written = mailsTo('').length;
    await mesh.pass(Date.parse('2026-04-02T13:00:00Z') - mesh.clock.now().getTime());
    expect(mailsTo('')).toHaveLength(written);
    expect(mailsTo('erased@guest.example')).toEqual(['booking_confirmed']);
  });
});
