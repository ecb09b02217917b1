import type { CompanyRelationKind } from '@throughline/contracts/gen/throughline/crm/v1/company_relations';
import type { ContactRelationKind } from '@throughline/contracts/gen/throughline/crm/v1/contact_relations';
import { date, id, oneOf, optional } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredRelation } from './relation.ts';

const dated = { fromId: id(), toId: id(), fromDate: date(), toDate: optional(date()) };

export const CompanyRelationTable = table<StoredRelation<CompanyRelationKind>>({
  name: 'company_relations',
  permission: 'crm.companies',
  columns: { ...dated, kind: oneOf<CompanyRelationKind>() },
});

export const ContactRelationTable = table<StoredRelation<ContactRelationKind>>({
  name: 'contact_relations',
  permission: 'crm.contacts',
  columns: { ...dated, kind: oneOf<ContactRelationKind>() },
});
