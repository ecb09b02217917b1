import { id, instant, oneOf, personal, secret, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { OneTimeLink } from './link.ts';

export const OneTimeLinkTable = table<OneTimeLink>({
  name: 'one_time_links',
  permission: 'identity.users',
  belongsTo: 'PERSON',
  columns: {
    userId: id(),
    purpose: oneOf<OneTimeLink['purpose']>(),
    tokenHash: secret(text()),
    email: personal(text()),
    expiresAt: instant(),
    usedAt: instant(),
  },
});
