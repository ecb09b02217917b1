// Where companies stood and stand in their groups.
import { date, id, optional } from '@throughline/chassis/database/columns';
import { table, type Noun } from '@throughline/chassis/database/table';
import type { PlainDate } from '@throughline/chassis/values/calendar';

export interface ParentSpan extends Noun {
  companyId: string;
  parentId: string;
  fromDate: PlainDate;
  toDate?: PlainDate | undefined;
}

export const ParentSpanTable = table<ParentSpan>({
  name: 'company_parents',
  permission: 'crm.companies',
  columns: { companyId: id(), parentId: id(), fromDate: date(), toDate: optional(date()) },
});
