import { id, oneOf, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { MemberClient } from './client.ts';

export const ClientTable = table<MemberClient>({
  name: 'client_scopes',
  permission: 'identity.users',
  columns: { userId: id(), companyId: optional(id()), bookId: optional(id()), source: oneOf<MemberClient['source']>(), via: text() },
});
