import { id, money, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredQuota } from './quota.ts';

export const QuotaTable = table<StoredQuota>({
  name: 'quotas',
  permission: 'crm.opportunities',
  // Mine is what I am to win, and what I set.
  reach: (users) => `quotas.user_id = any (${users}::uuid[]) or quotas.created_by = any (${users}::uuid[]::text[])`,
  columns: { userId: optional(id()), teamId: optional(id()), period: text(), amount: optional(money()) },
});
