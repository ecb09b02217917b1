// Whom a mail goes to: a contact or a lead, at an address that mail arrives at, as they want to be reached (CRM-22).
import type { EmailRecipient } from '@throughline/contracts/gen/throughline/crm/v1/activity_emails';
import type { ActivityLink, Participant } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Preferences } from '@throughline/contracts/gen/throughline/crm/v1/preferences';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Reader } from '@throughline/chassis/database/reader';
import { invalidFields, rule } from '@throughline/chassis/errors';
import { displayName, type StoredContact } from '../contacts/contact.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { refuseUnwanted } from '../contacts/preferences.ts';
import { displayName as leadName } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';

export interface Recipient {
  address: string;
  name: string;
  link: ActivityLink;
  companyId: string | undefined;
  /** Whose it is where no person writes: a machine's mail is that of the record's owner. */
  ownerId: string;
  /** Of everybody who is known at the address. */
  wishes: readonly (Preferences | undefined)[];
}

export const participantOf = ({ link, name, address }: Recipient): Participant => ({
  contactId: link.kind === 'CONTACT' ? link.id : undefined,
  name: name.slice(0, 200) || undefined,
  email: address,
});

export async function recipientOf(tx: Reader, { contactId, leadId }: EmailRecipient): Promise<Recipient> {
  if ((contactId === '') === (leadId === ''))
    throw invalidFields({ field: 'to', code: 'required', message: 'must name a contactId or a leadId, one of the two' });
  if (contactId) {
    const contact = await tx.get(ContactTable, contactId);
    const { companyId, ownerId, preferences } = contact;
    const address = addressOf(contact);
    return { address, name: displayName(contact), link: { kind: 'CONTACT', id: contactId }, companyId, ownerId, wishes: [preferences] };
  }
  const lead = await tx.get(LeadTable, leadId);
  if (!lead.email) throw withoutAddress();
  const wishes = await wishesAt(tx, lead.email);
  return {
    address: lead.email,
    name: leadName(lead),
    link: { kind: 'LEAD', id: leadId },
    companyId: lead.converted?.companyId,
    ownerId: lead.ownerId ?? nobody,
    wishes,
  };
}

/** 422 where anybody known there does not want mail, or none of this kind. */
export function refuseUnwantedMail(wishes: Recipient['wishes'], topic: string, transactional: boolean): void {
  for (const preferences of wishes) {
    const optedOut = preferences?.optOutTopics.find((each) => each.toLowerCase() === topic);
    refuseUnwanted(preferences, { by: 'EMAIL', topic: optedOut ?? topic, transactional });
  }
}

const peopleMax = 50;

/** A lead's address may be that of somebody known, who has said how they want to be reached. */
export async function wishesAt(tx: Reader, address: string): Promise<(Preferences | undefined)[]> {
  const contacts = await tx.select(ContactTable, `id = any (array(select search_exact('contacts', $1, ${peopleMax})))`, [
    address.toLowerCase(),
  ]);
  return contacts.map(({ preferences }) => preferences);
}

function addressOf({ emails }: StoredContact): string {
  const usable = emails.filter(({ bounced }) => !bounced);
  const address = (usable.find(({ primary }) => primary) ?? usable[0])?.address;
  if (address === undefined) throw withoutAddress();
  return address;
}

const withoutAddress = () => rule('contact.no_address', 'There is no address that mail arrives at.');
