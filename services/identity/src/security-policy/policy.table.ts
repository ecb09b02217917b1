import { json } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Policy } from './policy.ts';

/** One row a firm; its id is the firm's. */
export const SecurityPolicyTable = table<Policy>({
  name: 'security_policies',
  permission: 'identity.policy',
  columns: {
    passwords: json<Policy['passwords']>(),
    sessions: json<Policy['sessions']>(),
    lockout: json<Policy['lockout']>(),
    keys: json<Policy['keys']>(),
    emailVerification: json<Policy['emailVerification']>(),
  },
});
