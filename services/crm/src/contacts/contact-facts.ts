// What conditions of scoring rules may ask of a contact: of a lead's fields those that a person has, too.
import type { Facts } from '../conditions/condition.ts';
import { customFacts } from '../custom-fields/custom-fields.ts';
import { primaryEmail, type StoredContact } from './contact.ts';

export const contactFacts = (contact: StoredContact): Facts => ({
  ...customFacts(contact.customFields),
  firstName: contact.firstName,
  lastName: contact.lastName,
  email: primaryEmail(contact),
  phone: contact.phones[0],
  source: contact.source,
  engagementScore: contact.engagementScore,
  createdAt: contact.createdAt,
});
