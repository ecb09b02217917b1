// Whoever is given leads is told, in one message however many they are; what people take themselves they know of.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notify } from '../messages/message.jobs.ts';
import { displayName, type StoredLead } from './lead.ts';

const namedMax = 10;

export function tellOwner(tx: Tx, ownerId: string, leads: readonly StoredLead[]): void {
  const [first] = leads;
  if (!first || tx.passport.userId === ownerId) return;
  const names = leads.slice(0, namedMax).map(displayName);
  const more = leads.length - names.length;
  notify(tx, {
    userId: ownerId,
    template: 'crm_lead_assigned',
    subject: leads.length === 1 ? `A lead is yours: ${names[0]}`.slice(0, 300) : `${leads.length} leads are yours`,
    text: `${names.join('\n')}${more > 0 ? `\nand ${more} more` : ''}`,
    about: { kind: 'lead', id: first.id },
  });
}
