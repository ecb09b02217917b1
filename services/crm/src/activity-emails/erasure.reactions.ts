// Of a person who was erased (CRM-23) no address stays in mails, and nothing they wrote or were written that a mailbox showed;
// what waits to be sent to them does not leave. That there was a mail, when, and how it fared stays.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { cancel } from '../timeline/activity.ts';
import { ActivityTable } from '../timeline/activity.table.ts';

const waitingMax = 1_000;
const ofPerson = `activities.id in (select activity_id from activity_links where kind = 'CONTACT' and target_id = $1)`;

export const mailErasureReactions = [
  on('crm.contact.erased', async ({ tx }, { data: { contactId } }) => {
    await callOff(tx, contactId);
    await tx.rowsAffecting(
      `update activities set version = version + 1, email = email - 'to',
         body = case when capture = 'SYNC' then null else body end, subject = case when capture = 'SYNC' then 'Erased' else subject end
       where ${ofPerson} and email is not null`,
      [contactId],
    );
  }),
];

async function callOff(tx: Tx, contactId: string): Promise<void> {
  const waiting = await tx.select(ActivityTable, `${ofPerson} and status = 'PLANNED' and email is not null`, [contactId], {
    tail: `order by activities.id limit ${waitingMax} for no key update`,
  });
  for (const mail of waiting) await tx.apply(mail, cancel(mail));
}
