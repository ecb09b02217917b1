// What a guest is written about their meeting.
import type { Mail } from '../messages/mail.ts';
import type { StoredBookingPage } from './booking-page.ts';
import type { StoredBooking } from './booking.ts';

export interface Letter {
  booking: StoredBooking;
  page: StoredBookingPage;
  firmName: string;
}

export const confirmedMail = (given: Letter, link: string): Mail =>
  letter(given, 'booking_confirmed', `${given.page.name} with ${given.firmName} is booked`, [
    `your meeting with ${given.firmName} is booked for ${timeOf(given.booking)}.`,
    ...placeOf(given.booking),
    `You can put it to another time or call it off here:`,
    link,
  ]);

/** Without the link: only its hash is kept, and the guest has it. */
export const movedMail = (given: Letter): Mail =>
  letter(given, 'booking_moved', `${given.page.name} with ${given.firmName} was moved`, [
    `your meeting with ${given.firmName} now begins ${timeOf(given.booking)}.`,
    ...placeOf(given.booking),
  ]);

export const cancelledMail = (given: Letter): Mail =>
  letter(given, 'booking_cancelled', `${given.page.name} with ${given.firmName} was called off`, [
    `your meeting with ${given.firmName} on ${timeOf(given.booking)} was called off.`,
    given.booking.cancelReason ?? '',
  ]);

export const reminderMail = (given: Letter, hours: number): Mail =>
  letter(given, `booking_reminder_${hours}`, `${given.page.name} with ${given.firmName} ${hours === 1 ? 'in an hour' : 'tomorrow'}`, [
    `your meeting with ${given.firmName} begins ${timeOf(given.booking)}.`,
    ...placeOf(given.booking),
  ]);

/** As people say it where the guest is. */
export function timeOf({ startsAt, guestTimeZone, guest }: StoredBooking): string {
  const format = new Intl.DateTimeFormat(guest?.locale ?? 'en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: guestTimeZone });
  return `${format.format(startsAt)} (${guestTimeZone})`;
}

const placeOf = ({ place }: StoredBooking): string[] => (place ? [`Where: ${place}`] : []);

function letter({ booking }: Letter, template: string, subject: string, words: readonly string[]): Mail {
  const { name, email, locale } = booking.guest!;
  const text = [`Hello ${name},`, ...words].filter((paragraph) => paragraph !== '').join('\n\n');
  // The time belongs to the key: a meeting that is moved is written about again.
  const key = `${template}:${booking.id}:${booking.startsAt!.getTime()}`;
  return { key, template, to: { address: email, name }, subject, text, category: 'bookings', locale };
}
