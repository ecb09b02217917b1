// Generated from proto/ by npm run generate. Do not edit.
// Every route: verb, path, RPC. A fixed segment stands before {id}.

export const routes: readonly (readonly [verb: string, path: string, method: string])[] = [
  ['GET', '/api/v1/identity/teams', '/throughline.identity.v1.TeamService/ListTeams'],
  ['POST', '/api/v1/identity/teams', '/throughline.identity.v1.TeamService/CreateTeam'],
  ['DELETE', '/api/v1/identity/teams/{id}', '/throughline.identity.v1.TeamService/DeleteTeam'],
  ['GET', '/api/v1/identity/teams/{id}', '/throughline.identity.v1.TeamService/GetTeam'],
  ['PATCH', '/api/v1/identity/teams/{id}', '/throughline.identity.v1.TeamService/UpdateTeam'],
];
