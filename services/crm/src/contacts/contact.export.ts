import type { CsvColumns } from '../exports/csv.ts';
import { primaryEmail, type Contact } from './contact.ts';

export const contactColumns: CsvColumns<Contact> = {
  id: (contact) => contact.id,
  firstName: (contact) => contact.firstName,
  lastName: (contact) => contact.lastName,
  email: (contact) => primaryEmail(contact),
  otherEmails: (contact) => contact.emails.filter(({ primary }) => !primary).map(({ address }) => address),
  phones: (contact) => contact.phones,
  companyId: (contact) => contact.companyId,
  ownerId: (contact) => contact.ownerId,
  tags: (contact) => contact.tags,
  source: (contact) => contact.source,
  locale: (contact) => contact.locale,
  doNotEmail: (contact) => contact.preferences?.doNotEmail,
  doNotCall: (contact) => contact.preferences?.doNotCall,
  createdAt: (contact) => contact.createdAt,
  updatedAt: (contact) => contact.updatedAt,
};
