// Unmatched mail is kept, resolved, or deleted once its time is over.
import type { ActivityLink, Participant as Taking } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Participant } from '@throughline/contracts/gen/throughline/integrations/v1/observations';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { normalisedEmail } from '../contacts/contact.ts';
import type { StoredActivity } from '../timeline/activity.ts';
import { keepMail } from './keep-mail.commands.ts';
import type { SeenMail } from './seen-mail.ts';
import { seen, unmatched, type StoredUnmatchedMail } from './unmatched.ts';
import { UnmatchedMailTable } from './unmatched.table.ts';

/** What goes along with one that is resolved. */
const alikeMax = 100;
const oldestFirst = `order by at, unmatched_mails.id limit ${alikeMax} for no key update`;

export async function keepUnmatched(tx: Tx, mail: SeenMail, outside: readonly Participant[], participants: Taking[]): Promise<void> {
  const { id, expiresAt } = await tx.create(UnmatchedMailTable, unmatched(tx.ids.next(), mail, outside, participants, tx.now));
  tx.schedule({ kind: 'unmatched_mail.expire', key: id, payload: { id }, at: expiresAt! });
}

/** The others of its address go along, as far as the caller sees them. */
export async function withAlike(tx: Tx, mail: StoredUnmatchedMail): Promise<StoredUnmatchedMail[]> {
  const me = tx.passport.userId ?? tx.passport.actor.id;
  const alike = await tx.select(
    UnmatchedMailTable,
    `address = $1 and unmatched_mails.id <> $2 and (visibility <> 'PRIVATE' or participant_ids @> array[$3::uuid])`,
    [mail.address, mail.id, me],
    { within: 'REACH', tail: oldestFirst },
  );
  return [mail, ...alike];
}

/** All of an address, whoever may see them: each stays as private as it is. */
export const mailsOf = (tx: Tx, address: string): Promise<StoredUnmatchedMail[]> =>
  tx.select(UnmatchedMailTable, 'address = $1', [normalisedEmail(address)], { tail: oldestFirst });

/** Each becomes an activity of whom it belongs to. */
export async function resolveMails(
  tx: Tx,
  mails: readonly StoredUnmatchedMail[],
  { links, contactId }: { links: ActivityLink[]; contactId: string | undefined },
  timeZone: string,
): Promise<StoredActivity[]> {
  const activities: StoredActivity[] = [];
  for (const mail of mails) {
    const participants = mail.participants.map((one) => (one.email === mail.address && contactId ? { ...one, contactId } : one));
    activities.push(await keepMail(tx, seen(mail), { links, participants, timeZone }));
    await forget(tx, mail);
  }
  return activities;
}

/** Gone for good: neither its words nor its people stay. */
export async function forget(tx: Tx, { id }: Pick<StoredUnmatchedMail, 'id'>): Promise<void> {
  tx.cancel('unmatched_mail.expire', id);
  await tx.rowsAffecting('delete from unmatched_mails where id = $1', [id]);
}
