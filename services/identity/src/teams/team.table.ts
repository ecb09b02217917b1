import { id, optional, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Team } from './team.ts';

export const TeamTable = table<Team>({
  name: 'teams',
  permission: 'identity.teams',
  columns: { name: text(), parentId: optional(id()), leadIds: texts(), memberIds: texts() },
  search: (team) => ({ code: '', title: team.name, subtitle: '', status: '', exact: [] }),
});
