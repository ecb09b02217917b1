import { boolean, date, id, manyOf, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredAffiliation } from './affiliation.ts';

export const AffiliationTable = table<StoredAffiliation>({
  name: 'affiliations',
  permission: 'crm.contacts',
  columns: {
    contactId: id(),
    companyId: id(),
    title: optional(text()),
    department: optional(text()),
    roles: manyOf(),
    isPrimary: boolean(),
    fromDate: date(),
    toDate: optional(date()),
  },
});
