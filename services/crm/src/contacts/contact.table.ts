import { derived, id, integer, json, optional, personal, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import { contactReach } from '../accounts/reach.ts';
import { mergedAway } from '../merging/merged.queries.ts';
import { displayName, primaryEmail, type StoredContact } from './contact.ts';

export const ContactTable = table<StoredContact>({
  name: 'contacts',
  permission: 'crm.contacts',
  entity: 'contacts',
  reach: contactReach,
  company: 'contacts.company_id',
  gone: mergedAway('contact'),
  columns: {
    firstName: optional(personal(text())),
    lastName: optional(personal(text())),
    emails: personal(json()),
    emailAddresses: personal(texts()),
    phones: personal(texts()),
    locale: optional(text()),
    timeZone: optional(text()),
    ownerId: id(),
    tags: texts(),
    source: optional(text()),
    preferences: json(),
    portalPrincipalId: optional(id()),
    engagementScore: integer(),
    customFields: json(),
    companyId: optional(id()),
    possibleDuplicates: derived([]),
    mergedIntoId: optional(id()),
  },
  search: (contact) => ({
    code: '',
    title: displayName(contact),
    subtitle: primaryEmail(contact) ?? '',
    status: '',
    exact: [...contact.emailAddresses, ...contact.phones],
  }),
});
