import { id, money, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredQuota } from './quota.ts';

export const QuotaTable = table<StoredQuota>({
  name: 'quotas',
  permission: 'crm.opportunities',
  columns: { userId: optional(id()), teamId: optional(id()), period: text(), amount: optional(money()) },
});
