// Generated from proto/ by npm run generate. Do not edit.
// Every permission an RPC declares.
import type { PermissionSpec } from '@throughline/contracts/permission';

export const permissions: readonly PermissionSpec[] = [
  { permission: 'identity.teams.read', sentence: 'Lists the firm\'s teams. Reads a team.', feature: '', services: ['identity'], methods: ['/throughline.identity.v1.TeamService/ListTeams', '/throughline.identity.v1.TeamService/GetTeam'] },
  { permission: 'identity.teams.write', sentence: 'Makes a team, at the top or below another. Changes the fields the body names. Deletes a team that has none below it; its members stay in the firm.', feature: '', services: ['identity'], methods: ['/throughline.identity.v1.TeamService/CreateTeam', '/throughline.identity.v1.TeamService/UpdateTeam', '/throughline.identity.v1.TeamService/DeleteTeam'] },
];
