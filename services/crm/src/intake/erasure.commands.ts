// What strangers wrote of themselves goes with the person they turned out to be (CRM-23): their answers, and who booked a meeting.
// Ids, times and counts stay.
import type { Tx } from '@throughline/chassis/database/unit-of-work';

/** Of contacts, and of the leads they were. */
export async function eraseEnquiries(tx: Tx, contactIds: readonly string[]): Promise<void> {
  const leads = await tx.rows<{ id: string }>('select id from leads where converted_contact_id = any ($1::uuid[])', [contactIds]);
  const leadIds = leads.map(({ id }) => id);
  await tx.rowsAffecting(
    `update submissions set version = version + 1, answers = '{}', referrer = null, landing_url = null, click_id = null
     where lead_id = any ($1::uuid[])`,
    [leadIds],
  );
  await tx.rowsAffecting(
    `update bookings set version = version + 1, guest = jsonb_build_object('name', 'Erased', 'email', ''), cancel_reason = null
     where guest is not null and (contact_id = any ($1::uuid[]) or lead_id = any ($2::uuid[]))`,
    [contactIds, leadIds],
  );
}
