// What became of mail to people: an address that bounced for good is marked, a wish to hear no more is kept (CRM-22).
import { on } from '@throughline/chassis/service';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { recordConsents } from './consent.queries.ts';
import { bounce, normalisedEmail, type StoredContact } from './contact.ts';
import { ContactTable } from './contact.table.ts';
import { unsubscribe } from './preferences.ts';

const peopleMax = 50;

export const messageReactions = [
  on('integrations.message.bounced', async ({ tx }, { data }) => {
    if (!data.hard) return;
    for (const contact of await peopleAt(tx, data.address)) await tx.apply(contact, bounce(contact, normalisedEmail(data.address)));
  }),
  on('integrations.message.unsubscribed', async ({ tx }, { data }) => {
    for (const contact of await peopleAt(tx, data.address)) {
      const decision = unsubscribe(contact, data.category);
      if (Object.keys(decision.set).length === 0) continue;
      const evidence = `unsubscribed by the link in message ${data.messageId}`;
      await recordConsents(tx, contact.id, [{ purpose: data.category || 'mail', state: 'WITHDRAWN', evidence }]);
      await tx.apply(contact, decision);
    }
  }),
];

const peopleAt = (tx: Tx, address: string): Promise<StoredContact[]> =>
  tx.select(ContactTable, `id = any (array(select search_exact('contacts', $1, ${peopleMax})))`, [normalisedEmail(address)], {
    tail: 'order by id for no key update',
  });
