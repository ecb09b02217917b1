// Generated from proto/ by npm run generate. Do not edit.
// Every event type and its payload.
import { codecOf } from '@throughline/contracts/codec';
import type { EventSpec } from '@throughline/contracts/event';
import * as shapes from './shapes.gen.ts';
import * as identityTeams from './throughline/identity/v1/teams.ts';

export interface EventPayloads {
  'identity.team.changed': identityTeams.TeamChanged;
}

export type EventType = keyof EventPayloads;

export const events: Record<string, EventSpec> = {
  'identity.team.changed': {
    type: 'identity.team.changed',
    service: 'identity',
    summary: 'A team was made, changed or deleted.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.team.changed', type: 'object', description: 'A team was made, changed or deleted.', properties: { teamId: { type: 'string' }, parentId: { type: ['string', 'null'] }, memberIds: { type: 'array', items: { type: 'string' } }, leadIds: { type: 'array', items: { type: 'string' } }, removed: { type: 'boolean', description: 'True where the team is no more.' } }, required: ['teamId', 'parentId', 'memberIds', 'leadIds', 'removed'] },
    shape: shapes.IdentityTeamChanged,
    codec: codecOf(identityTeams.TeamChanged),
  },
};
