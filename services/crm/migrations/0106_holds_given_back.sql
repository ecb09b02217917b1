-- A time that was held and given back was never anybody's: it is called off without a guest.
alter table bookings
  drop constraint bookings_check3,
  add constraint bookings_guest_known check (status in ('HELD', 'CANCELLED') or guest is not null);
