// Identity: who may do what. The page to read first: every table, RPC, reaction and job of the service.
import path from 'node:path';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { AuthServiceService } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import { SecurityPolicyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/security_policy';
import { SessionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/sessions';
import { SigningKeyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/signing_keys';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { serve } from '@throughline/chassis/rpc/handler';
import { defineService } from '@throughline/chassis/service';
import { teamRpc } from './teams/team.rpc.ts';
import { TeamTable } from './teams/team.table.ts';
import { authRpc } from './auth/auth.rpc.ts';
import { DeviceTable } from './devices/device.table.ts';
import { OneTimeLinkTable } from './links/link.table.ts';
import { AlertTable } from './security-alerts/alert.table.ts';
import { securityPolicyRpc } from './security-policy/policy.rpc.ts';
import { SecurityPolicyTable } from './security-policy/policy.table.ts';
import { expireSessions, forgetSignIns } from './sessions/session.recurring.ts';
import { sessionRpc } from './sessions/session.rpc.ts';
import { SessionTable } from './sessions/session.table.ts';
import { rotateSigningKeys } from './signing-keys/signing-key.recurring.ts';
import { signingKeyRpc } from './signing-keys/signing-key.rpc.ts';
import { userRpc } from './users/user.rpc.ts';
import { UserTable } from './users/user.table.ts';

export const identity = defineService({
  name: 'identity',
  migrations: path.join(import.meta.dirname, '../migrations'),
  settings: {},
  tables: [TeamTable],
  rpc: [serve(TeamServiceService, teamRpc)],
  reactions: [],
  jobs: [],
  recurring: [],
  taken: { teams_name: ['team.taken', 'A team of this name exists already.'] },
});
