import { id, oneOf, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { ServiceAccount } from './service-account.ts';

export const ServiceAccountTable = table<ServiceAccount>({
  name: 'service_accounts',
  permission: 'identity.service_accounts',
  columns: { name: text(), ownerUserId: id(), roleIds: texts(), status: oneOf<ServiceAccount['status']>() },
  reach: (users) => `owner_user_id = any (${users})`,
  search: (account) => ({ code: '', title: account.name, subtitle: '', status: account.status, exact: [] }),
});
