// Identity: who may do what. The page to read first: every table, RPC, reaction and job of the service.
import path from 'node:path';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { serve } from '@throughline/chassis/rpc/handler';
import { defineService } from '@throughline/chassis/service';
import { teamRpc } from './teams/team.rpc.ts';
import { TeamTable } from './teams/team.table.ts';

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
