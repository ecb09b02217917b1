// Records that grants open to somebody beside what their roles reach (IDN-55). They widen the reach of a permission that is
// held; they never give one.
import type { Passport } from './passport.ts';

export type GrantLevel = 'VIEW' | 'COMMENT' | 'EDIT' | 'MANAGE';

export interface GrantedRecords {
  /** As permissions begin: crm.leads. */
  resource: string;
  level: GrantLevel;
  ids: readonly string[];
}

const rank: Readonly<Record<GrantLevel, number>> = { VIEW: 1, COMMENT: 2, EDIT: 3, MANAGE: 4 };
const levels: Readonly<Record<string, GrantLevel>> = { read: 'VIEW', comment: 'COMMENT', write: 'EDIT' };

/** The level that an action on a record asks for; what is neither reading nor writing is the manager's. */
export const levelFor = (action: string): GrantLevel => levels[action] ?? 'MANAGE';

export const includesLevel = (given: GrantLevel, wanted: GrantLevel): boolean => rank[given] >= rank[wanted];

/** The records that grants open to this permission. */
export function grantedIds({ granted = [] }: Pick<Passport, 'granted'>, permission: string): string[] {
  if (granted.length === 0) return [];
  const [service = '', type = '', action = ''] = permission.split('.');
  const wanted = levelFor(action);
  return granted.flatMap(({ resource, level, ids }) => (resource === `${service}.${type}` && includesLevel(level, wanted) ? ids : []));
}
