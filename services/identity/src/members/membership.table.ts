import { date, derived, id, instant, oneOf, optional, personal, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Member } from './member.ts';

/** Name, e-mail and teams are the person's and the teams' own: `named` in member.queries.ts adds them. */
export const MembershipTable = table<Member>({
  name: 'memberships',
  permission: 'identity.users',
  auditedAs: 'users',
  columns: {
    email: personal(derived('')),
    name: personal(derived('')),
    status: oneOf<Member['status']>(),
    roleIds: texts(),
    teamIds: derived<string[]>([]),
    title: optional(text()),
    department: optional(text()),
    managerId: optional(id()),
    externalId: optional(text()),
    source: oneOf<Member['source']>(),
    clientScope: oneOf<Member['clientScope']>(),
    startsOn: optional(date()),
    endsOn: optional(date()),
    lastActiveAt: instant(),
  },
  search: (member) => ({ code: '', title: member.name, subtitle: member.title ?? '', status: member.status, exact: [member.email] }),
});
