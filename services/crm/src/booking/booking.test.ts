import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BookingStatus } from '@throughline/contracts/gen/throughline/crm/v1/bookings';
import type { Decision } from '@throughline/chassis/decision';
import type { StoredBookingPage } from './booking-page.ts';
import { cancel, change, conclude, confirm, follow, forget, hold, move, type StoredBooking } from './booking.ts';

const now = new Date('2026-03-02T12:00:00Z');
const later = new Date('2026-03-02T15:00:00Z');
const page = { id: 'p', durationMinutes: 45, bufferMinutes: 15, place: 'Room 4' } as StoredBookingPage;
const guest = { name: ' Gia Guest ', email: 'Gia@Guest.example' };
const known = { leadId: 'l', contactId: undefined };

const held = (): StoredBooking => ({
  ...hold(page, { hostId: 'h', startsAt: later, guestTimeZone: 'UTC', tokenHash: 't', ipHash: 'i' }, now).set,
  id: 'b',
  version: 1,
  createdAt: now,
  updatedAt: now,
  createdBy: '',
});
const after = (booking: StoredBooking, decision: Decision<StoredBooking>): StoredBooking => ({ ...booking, ...decision.set });
const confirmed = () => after(held(), confirm(held(), guest, known, now));

describe('a booking', () => {
  test('is held for ten minutes, with its buffer behind it @row CRM-35', () => {
    expect(held()).toMatchObject({
      status: 'HELD',
      heldUntil: new Date('2026-03-02T12:10:00Z'),
      endsAt: new Date('2026-03-02T15:45:00Z'),
      blockedUntil: new Date('2026-03-02T16:00:00Z'),
      place: 'Room 4',
    });
  });

  test('is confirmed with the guest, and nothing stays of the address it was held from @row CRM-35', () => {
    const decision = confirm(held(), guest, known, now);
    expect(after(held(), decision)).toMatchObject({
      status: 'CONFIRMED',
      guest: { name: 'Gia Guest', email: 'gia@guest.example' },
      ipHash: undefined,
      heldUntil: undefined,
    });
    expect(decision.event).toMatchObject({ type: 'crm.booking.confirmed', data: { leadId: 'l', movedFrom: undefined } });
  });

  test('that is held is given back without a word; each refusal names what may be done @row CRM-35', () => {
    expect(cancel(held(), { reason: 'Another day', byGuest: true, now })).toEqual({
      set: { status: 'CANCELLED', cancelReason: 'Another day', heldUntil: undefined, ipHash: undefined },
    });
    const allowed = (verbs: string[]): unknown => expect.objectContaining({ details: expect.objectContaining({ allowed: verbs }) });
    expect(() => forget(held(), now)).toThrow(allowed(['confirm', 'cancel']));
    expect(() => confirm(confirmed(), guest, known, now)).toThrow(allowed(['reschedule', 'cancel']));
    expect(() => forget(confirmed(), later)).toThrow(allowed(['complete', 'no-show']));
  });

  test('says where it was moved from; the same time is no move @row CRM-35', () => {
    const startsAt = new Date('2026-03-03T09:00:00Z');
    expect(move(confirmed(), page, startsAt, now)).toMatchObject({
      set: { startsAt, blockedUntil: new Date('2026-03-03T10:00:00Z') },
      event: { type: 'crm.booking.confirmed', data: { movedFrom: later } },
    });
    expect(move(confirmed(), page, later, now)).toEqual({ set: {} });
  });

  test('follows its host’s calendar with the buffer it has @row CRM-35', () => {
    const [startsAt, endsAt] = [new Date('2026-03-04T09:00:00Z'), new Date('2026-03-04T11:00:00Z')];
    expect(follow(confirmed(), { startsAt, endsAt }).set).toEqual({ startsAt, endsAt, blockedUntil: new Date('2026-03-04T11:15:00Z') });
    expect(follow(confirmed(), { startsAt: endsAt, endsAt: startsAt })).toEqual({ set: {} });
  });

  test.each(['COMPLETED', 'NO_SHOW'] as const)('is %s only once it has begun, and that is told @row CRM-35', (status) => {
    expect(() => conclude(confirmed(), status, now)).toThrow(
      expect.objectContaining({ code: 'booking.invalid_transition', details: { from: 'CONFIRMED', allowed: ['reschedule', 'cancel'] } }),
    );
    expect(conclude(confirmed(), status, later)).toMatchObject({
      set: { status },
      event: { type: 'crm.booking.completed', data: { status } },
    });
    expect(() => cancel(confirmed(), { reason: undefined, byGuest: true, now: later })).toThrow(
      expect.objectContaining({ details: { from: 'CONFIRMED', allowed: ['complete', 'no-show'] } }),
    );
  });

  test('changes no more once it is over, whatever is tried in whatever order @row CRM-35', () => {
    const verbs: Record<string, (booking: StoredBooking, at: Date) => Decision<StoredBooking>> = {
      confirm: (booking, at) => confirm(booking, guest, known, at),
      move: (booking, at) => move(booking, page, new Date(at.getTime() + 3_600_000), at),
      cancel: (booking, at) => cancel(booking, { reason: 'Ill', byGuest: true, now: at }),
      complete: (booking, at) => conclude(booking, 'COMPLETED', at),
      miss: (booking, at) => conclude(booking, 'NO_SHOW', at),
      change: (booking, at) => change(booking, { guestTimeZone: 'Europe/Berlin' }, at),
    };
    const next: Record<BookingStatus, readonly BookingStatus[]> = {
      HELD: ['HELD', 'CONFIRMED', 'CANCELLED'],
      CONFIRMED: ['CONFIRMED', 'CANCELLED', 'COMPLETED', 'NO_SHOW'],
      CANCELLED: ['CANCELLED'],
      COMPLETED: ['COMPLETED'],
      NO_SHOW: ['NO_SHOW'],
    };
    const step = fc.record({ verb: fc.constantFrom(...Object.keys(verbs)), hours: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let booking = held();
        let at = now.getTime();
        for (const { verb, hours } of steps) {
          at += hours * 3_600_000;
          const before = booking;
          try {
            const decision = verbs[verb]!(booking, new Date(at));
            booking = after(booking, decision);
            expect(next[before.status]).toContain(booking.status);
            // Nobody was told of a hold, so nobody is told that it was given back.
            const isKnown = before.status !== 'HELD' || booking.status === 'CONFIRMED';
            if (booking.status !== before.status && isKnown) expect(decision.event).toBeDefined();
          } catch (error) {
            expect(error).toMatchObject({ code: 'booking.invalid_transition', details: { from: before.status } });
          }
          expect(booking.blockedUntil!.getTime() - booking.endsAt!.getTime()).toBe(15 * 60_000);
        }
        if (['HELD', 'CONFIRMED'].includes(booking.status)) expect(() => forget(booking, new Date(at))).toThrow();
        else expect(forget(booking, new Date(at))).toEqual({ set: {} });
      }),
    );
  });
});
