// What waits for a meeting: the end of its hold, its activity, mails and reminders. Calendars follow the activity.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job, type WorkContext } from '@throughline/chassis/service';
import { definitionsOf, unasked } from '../custom-fields/custom-fields.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { awaitEnquirer } from '../intake/enquirer.queries.ts';
import { captureLead } from '../leads/lead.commands.ts';
import { sendMail, type Mail } from '../messages/mail.ts';
import { notify } from '../messages/message.jobs.ts';
import { ownOf } from '../own.ts';
import { applyTo, blank, planActivity } from '../timeline/activity.commands.ts';
import { cancel as cancelActivity, complete, reschedule } from '../timeline/activity.ts';
import { ActivityTable } from '../timeline/activity.table.ts';
import { pageOf } from './booking-link.ts';
import { cancelledMail, confirmedMail, movedMail, reminderMail, timeOf } from './booking-mails.ts';
import type { StoredBookingPage } from './booking-page.ts';
import type { StoredBooking } from './booking.ts';
import { knownBy } from './booking.queries.ts';
import { BookingTable } from './booking.table.ts';

const present = (tx: Tx, { bookingId }: Record<string, unknown>): Promise<StoredBooking | undefined> =>
  tx.find(BookingTable, String(bookingId));

const releaseJob = job('booking.release', async ({ tx }, payload) => {
  const booking = await present(tx, payload);
  if (booking?.status === 'HELD') await tx.remove(booking, { set: {} });
});

/** Once it is booked: whose it is, the meeting in the host's activities, and the mail with the link. */
const takeInJob = job('booking.take_in', async (context, payload) => {
  const { tx } = context;
  const booking = await present(tx, payload);
  if (!booking || booking.activityId !== undefined || booking.status !== 'CONFIRMED') return;
  const page = await pageOf(tx, booking);
  const { name: firmName, timeZone } = await firmSettings(context);
  const known = await knownGuest(context, booking);
  const activity = await planMeeting(tx, { ...booking, ...known }, page, timeZone);
  const taken = await tx.apply(booking, { set: { ...known, activityId: activity.id } });
  const token = await tx.unseal({ table: 'jobs', column: 'booking.take_in', row: booking.id }, String(payload['sealed']));
  const link = `${ownOf(context).publicUrl}/booking/${page.slug}/${token}`;
  await sendMail(tx, confirmedMail({ booking: taken, page, firmName }, link));
  tellHost(tx, taken, page);
});

/** After a meeting was moved or ended: its activity follows, and with it calendars; the guest is told. */
const followUpJob = job('booking.follow_up', async (context, payload) => {
  const { tx } = context;
  const booking = await present(tx, payload);
  if (!booking) return;
  const { name: firmName, timeZone } = await firmSettings(context);
  const letter = { booking, page: await pageOf(tx, booking), firmName };
  await alignActivity(tx, booking, timeZone);
  // Before it was written about at all, the confirmation names the new time.
  if (booking.status === 'CONFIRMED' && booking.activityId !== undefined && payload['what'] === 'MOVED') await write(tx, movedMail(letter));
  if (booking.status === 'CANCELLED') await write(tx, cancelledMail(letter));
  if (payload['byGuest'] === true) tellHost(tx, booking, letter.page);
});

const remindJob = job('booking.remind', async (context, payload) => {
  const { tx } = context;
  const booking = await present(tx, payload);
  if (booking?.status !== 'CONFIRMED' || booking.startsAt!.toISOString() !== payload['startsAt']) return;
  const page = await pageOf(tx, booking);
  const { name: firmName } = await firmSettings(context);
  await write(tx, reminderMail({ booking, page, firmName }, Number(payload['hours'])));
});

function tellHost(tx: Tx, booking: StoredBooking, page: StoredBookingPage): void {
  const { id, hostId, guest, status, cancelReason } = booking;
  const isOff = status === 'CANCELLED';
  const text = isOff
    ? `${guest!.name} has called off ${page.name} on ${timeOf(booking)}. ${cancelReason ?? ''}`.trim()
    : `${guest!.name} has ${page.name} with you: ${timeOf(booking)}.`;
  const subject = `${page.name}: ${guest!.name}${isOff ? ' called it off' : ''}`;
  notify(tx, { userId: hostId, template: isOff ? 'booking_off' : 'booking_made', subject, text, about: { kind: 'booking', id } });
}

/** Somebody who was erased has no address any more. */
const write = async (tx: Tx, mail: Mail): Promise<void> => {
  if (mail.to.address !== '') await sendMail(tx, mail);
};

/** Whom the address belongs to; a guest nobody knows becomes the host's lead. */
async function knownGuest(context: WorkContext, { id, hostId, guest, leadId, contactId }: StoredBooking) {
  if (leadId !== undefined || contactId !== undefined) return { leadId, contactId };
  const { name, email, phone } = guest!;
  // A form that came with the booking may have made the lead meanwhile.
  await awaitEnquirer(context.tx, email);
  const known = await knownBy(context.tx, email);
  if (known.leadId !== undefined || known.contactId !== undefined) return known;
  const cut = name.lastIndexOf(' ');
  const named = { lastName: name.slice(cut + 1).slice(0, nameMax), ...(cut > 0 && { firstName: name.slice(0, cut).slice(0, nameMax) }) };
  const lead = await captureLead(
    context.tx,
    {
      ...named,
      email,
      ...(phone !== undefined && { phone }),
      source: 'WEBSITE',
      externalRef: `booking:${id}`,
      ownerId: hostId,
      utm: undefined,
      bant: undefined,
      customFields: undefined,
    },
    unasked(await definitionsOf(context, 'crm.leads')),
  );
  return { leadId: lead.id, contactId: undefined };
}

const nameMax = 100;

function planMeeting(tx: Tx, booking: StoredBooking, page: StoredBookingPage, timeZone: string) {
  const { guest, hostId, startsAt, endsAt, leadId, contactId } = booking;
  const links = [
    ...(leadId === undefined ? [] : [{ kind: 'LEAD' as const, id: leadId }]),
    ...(contactId === undefined ? [] : [{ kind: 'CONTACT' as const, id: contactId }]),
  ];
  const participants = [{ userId: hostId }, { ...(contactId !== undefined && { contactId }), name: guest!.name, email: guest!.email }];
  const subject = `${page.name}: ${guest!.name}`.slice(0, subjectMax);
  const { note } = guest!;
  const given = {
    ...blank,
    type: 'MEETING' as const,
    subject,
    startsAt,
    endsAt,
    links,
    participants,
    ...(note !== undefined && { body: note }),
  };
  return planActivity(tx, given, hostId, timeZone, { inCalendar: true });
}

const subjectMax = 300;

async function alignActivity(tx: Tx, { activityId, status, startsAt, endsAt }: StoredBooking, timeZone: string): Promise<void> {
  const activity = activityId === undefined ? undefined : await tx.find(ActivityTable, activityId);
  if (activity?.status !== 'PLANNED') return;
  if (status === 'CANCELLED') await applyTo(tx, activity, cancelActivity(activity), timeZone);
  if (status === 'COMPLETED') await applyTo(tx, activity, complete(activity, { outcome: 'HELD' }, tx.now), timeZone);
  if (status === 'NO_SHOW') await applyTo(tx, activity, complete(activity, { outcome: 'NO_SHOW' }, tx.now), timeZone);
  const isThere = activity.startsAt?.getTime() === startsAt!.getTime() && activity.endsAt?.getTime() === endsAt!.getTime();
  if (status === 'CONFIRMED' && !isThere)
    await applyTo(tx, activity, reschedule(activity, { startsAt, endsAt }, { now: tx.now, timeZone }), timeZone);
}

export const bookingJobs = [releaseJob, takeInJob, followUpJob, remindJob];
