// Mail as connected mailboxes and the logging address show it (CRM-57): once by its Message-ID, whoever's mailboxes show it.
import type { RailEmailObserved } from '@throughline/contracts/gen/throughline/integrations/v1/observations';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Reader } from '@throughline/chassis/database/reader';
import { on } from '@throughline/chassis/service';
import { firmSettings } from '../firm/firm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { ActivityTable } from '../timeline/activity.table.ts';
import { keepMail } from './keep-mail.commands.ts';
import { knownAmong } from './match.queries.ts';
import { seenMail } from './seen-mail.ts';
import { linksOf, outsiders, ownPeople } from './observed.ts';
import { keepUnmatched } from './unmatched.commands.ts';

export const captureReactions = [
  on('integrations.rail.email_observed', async (context, { data }) => {
    const { tx } = context;
    const { capture } = await crmSettings(tx);
    const outside = outsiders(data.participants, capture);
    if (outside.length === 0 || (await isKept(tx, data.messageId))) return;
    const known = await knownAmong(tx, outside);
    const found = linksOf(known);
    const links = found.length > 0 ? found : await linksOfThread(tx, data);
    const mail = seenMail(data, ownPeople(data)[0] ?? known.contacts[0]?.ownerId ?? nobody);
    if (links.length === 0) return keepUnmatched(tx, mail, outside, known.participants(data.participants));
    const { timeZone } = await firmSettings(context);
    await keepMail(tx, mail, { links, participants: known.participants(data.participants), timeZone });
  }),
];

async function isKept(tx: Reader, messageId: string): Promise<boolean> {
  const rows = await tx.rows(
    `select from activities where email ->> 'messageId' = $1 union all select from unmatched_mails where message_id = $1 limit 1`,
    [messageId],
  );
  return rows.length > 0;
}

/** Somebody new in a conversation that is known belongs to what that is about. */
async function linksOfThread(tx: Reader, { threadKey, inReplyTo }: RailEmailObserved) {
  const [earlier] = await tx.select(
    ActivityTable,
    `activities.id in (
       select id from activities where email ->> 'threadId' = $1 and $1 <> '' and deleted_at is null
       union select id from activities where email ->> 'messageId' = $2 and deleted_at is null)`,
    [threadKey, inReplyTo ?? ''],
    { tail: 'order by at desc, activities.id limit 1' },
  );
  return earlier?.links ?? [];
}
