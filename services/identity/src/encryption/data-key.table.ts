import { integer, oneOf, secret, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { DataKey } from './data-key.ts';

export const DataKeyTable = table<DataKey>({
  name: 'data_keys',
  permission: 'identity.encryption',
  columns: { service: text(), keyVersion: integer(), wrapped: secret(text()), masterVersion: integer(), state: oneOf<DataKey['state']>() },
});
