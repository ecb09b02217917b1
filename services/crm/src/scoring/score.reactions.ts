// What people do that counts (CRM-27): with the firm's mail, and with its quotes. What a program fetched was not read by
// anybody.
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { ScoringEvent } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import type { Correlation } from '@throughline/contracts/gen/throughline/integrations/v1/messages';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { on } from '@throughline/chassis/service';
import { normalisedEmail } from '../contacts/contact.ts';
import { behaveAs } from './score.commands.ts';
import { scoredByAddress } from './score.queries.ts';

/** Of a mail that was sent from a record, its activity says what was read and what only a program fetched (CRM-56). */
const ofActivity = (correlation: Correlation | undefined) => correlation?.service === 'crm' && correlation.kind === 'activity';

export const scoreReactions = [
  on('crm.email.opened', ({ tx }, { id, time, data }) => linkedOf(tx, data.links, 'EMAIL_OPENED', data.at ?? time, id)),

  on('crm.email.clicked', ({ tx }, { id, time, data }) => linkedOf(tx, data.links, 'EMAIL_CLICKED', data.at ?? time, id)),

  on('integrations.message.opened', async ({ tx }, { id, time, data }) => {
    if (!data.machine && !ofActivity(data.correlation)) await everybodyOf(tx, data.address, 'EMAIL_OPENED', data.at ?? time, id);
  }),

  on('integrations.message.clicked', async ({ tx }, { id, time, data }) => {
    if (!data.machine && !ofActivity(data.correlation)) await everybodyOf(tx, data.address, 'EMAIL_CLICKED', data.at ?? time, id);
  }),

  on('integrations.message.replied', ({ tx }, { id, time, data }) => everybodyOf(tx, data.address, 'EMAIL_REPLIED', data.at ?? time, id)),

  on('integrations.message.unsubscribed', ({ tx }, { id, time, data }) =>
    everybodyOf(tx, data.address, 'UNSUBSCRIBED', data.at ?? time, id),
  ),

  on('crm.quote.viewed', async ({ tx }, { id, time, data }) => {
    if (data.contactId) await behaveAs(tx, { kind: 'CONTACT', id: data.contactId }, 'QUOTE_VIEWED', time, id);
  }),
];

async function linkedOf(tx: Tx, links: readonly ActivityLink[], event: ScoringEvent, at: Date, sourceEventId: string): Promise<void> {
  for (const { kind, id } of links) if (kind === 'LEAD' || kind === 'CONTACT') await behaveAs(tx, { kind, id }, event, at, sourceEventId);
}

async function everybodyOf(tx: Tx, address: string, event: ScoringEvent, at: Date, sourceEventId: string): Promise<void> {
  for (const scored of await scoredByAddress(tx, normalisedEmail(address))) await behaveAs(tx, scored, event, at, sourceEventId);
}
