import { id, instant, oneOf, optional, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Grant } from './grant.ts';

export const GrantTable = table<Grant>({
  name: 'grants',
  permission: 'identity.grants',
  columns: {
    subjectKind: oneOf<Grant['subjectKind']>(),
    subjectId: id(),
    service: text(),
    type: text(),
    recordId: id(),
    level: oneOf<Grant['level']>(),
    expiresAt: optional(instant()),
  },
});
