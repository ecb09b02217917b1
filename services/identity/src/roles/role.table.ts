import { derived, json, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Role } from './role.ts';

export const RoleTable = table<Role>({
  name: 'roles',
  permission: 'identity.roles',
  columns: {
    key: text(),
    name: text(),
    description: text(),
    builtIn: derived(false),
    includes: texts(),
    entries: json<Role['entries']>(),
  },
});
