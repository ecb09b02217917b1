import { boolean, instant, integer, manyOf, oneOf, secret, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Domain } from './domain.ts';

export const DomainTable = table<Domain>({
  name: 'domains',
  permission: 'identity.domains',
  columns: {
    name: text(),
    purposes: manyOf(),
    status: oneOf(),
    token: secret(text()),
    proofFound: boolean(),
    aliasFound: boolean(),
    checkedAt: instant(),
    verifiedAt: instant(),
    pendingUntil: instant(),
    missed: integer(),
  },
});
