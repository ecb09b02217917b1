// Generated from proto/ by npm run generate. Do not edit.
// Every event type and its payload.
import { codecOf } from '@throughline/contracts/codec';
import type { EventSpec } from '@throughline/contracts/event';
import * as shapes from './shapes.gen.ts';
import * as identityApiKeys from './throughline/identity/v1/api_keys.ts';
import * as identityAuth from './throughline/identity/v1/auth.ts';
import * as identityMembers from './throughline/identity/v1/members.ts';
import * as identityPlans from './throughline/identity/v1/plans.ts';
import * as identityRoles from './throughline/identity/v1/roles.ts';
import * as identitySecurityPolicy from './throughline/identity/v1/security_policy.ts';
import * as identitySessions from './throughline/identity/v1/sessions.ts';
import * as identitySettings from './throughline/identity/v1/settings.ts';
import * as identityTeams from './throughline/identity/v1/teams.ts';
import * as identityTenants from './throughline/identity/v1/tenants.ts';
import * as identityUsers from './throughline/identity/v1/users.ts';

export interface EventPayloads {
  'identity.api_key.created': identityApiKeys.ApiKeyCreated;
  'identity.api_key.regenerated': identityApiKeys.ApiKeyRegenerated;
  'identity.api_key.revoked': identityApiKeys.ApiKeyRevoked;
  'identity.api_key.expiring': identityApiKeys.ApiKeyExpiring;
  'identity.password.changed': identityAuth.PasswordChanged;
  'identity.security_alert.raised': identityAuth.SecurityAlertRaised;
  'identity.user.joined': identityMembers.UserJoined;
  'identity.user.deactivated': identityMembers.UserDeactivated;
  'identity.user.reactivated': identityMembers.UserReactivated;
  'identity.user.removed': identityMembers.UserRemoved;
  'identity.user.handed_over': identityMembers.UserHandedOver;
  'identity.plan.changed': identityPlans.PlanChanged;
  'identity.role.changed': identityRoles.RoleChanged;
  'identity.role.assigned': identityRoles.RoleAssigned;
  'identity.access.changed': identityRoles.AccessChanged;
  'identity.security_policy.changed': identitySecurityPolicy.SecurityPolicyChanged;
  'identity.session.started': identitySessions.SessionStarted;
  'identity.session.revoked': identitySessions.SessionRevoked;
  'identity.device.trusted': identitySessions.DeviceTrusted;
  'identity.settings.changed': identitySettings.SettingsChanged;
  'identity.team.changed': identityTeams.TeamChanged;
  'identity.tenant.created': identityTenants.TenantCreated;
  'identity.tenant.updated': identityTenants.TenantUpdated;
  'identity.user.registered': identityUsers.UserRegistered;
  'identity.user.updated': identityUsers.UserUpdated;
}

export type EventType = keyof EventPayloads;

export const events: Record<string, EventSpec> = {
  'identity.api_key.created': {
    type: 'identity.api_key.created',
    service: 'identity',
    summary: 'A key was made.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.api_key.created', type: 'object', description: 'A key was made.', properties: { keyId: { type: 'string' }, prefix: { type: 'string' }, serviceAccountId: { type: ['string', 'null'] }, userId: { type: ['string', 'null'] } }, required: ['keyId', 'prefix', 'serviceAccountId', 'userId'] },
    shape: shapes.IdentityApiKeyCreated,
    codec: codecOf(identityApiKeys.ApiKeyCreated),
  },
  'identity.api_key.regenerated': {
    type: 'identity.api_key.regenerated',
    service: 'identity',
    summary: 'A key has a new secret; the old one works until `previousValidUntil`.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.api_key.regenerated', type: 'object', description: 'A key has a new secret; the old one works until `previousValidUntil`.', properties: { keyId: { type: 'string' }, prefix: { type: 'string' }, userId: { type: ['string', 'null'] }, previousValidUntil: { type: ['string', 'null'], format: 'date-time' } }, required: ['keyId', 'prefix', 'userId', 'previousValidUntil'] },
    shape: shapes.IdentityApiKeyRegenerated,
    codec: codecOf(identityApiKeys.ApiKeyRegenerated),
  },
  'identity.api_key.revoked': {
    type: 'identity.api_key.revoked',
    service: 'identity',
    summary: 'A key ended, by hand or because its maker was shut out.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.api_key.revoked', type: 'object', description: 'A key ended, by hand or because its maker was shut out.', properties: { keyId: { type: 'string' }, prefix: { type: 'string' }, userId: { type: ['string', 'null'] } }, required: ['keyId', 'prefix', 'userId'] },
    shape: shapes.IdentityApiKeyRevoked,
    codec: codecOf(identityApiKeys.ApiKeyRevoked),
  },
  'identity.api_key.expiring': {
    type: 'identity.api_key.expiring',
    service: 'identity',
    summary: 'A key expires in 30, 7 or 1 days.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.api_key.expiring', type: 'object', description: 'A key expires in 30, 7 or 1 days.', properties: { keyId: { type: 'string' }, prefix: { type: 'string' }, days: { type: 'integer' }, expiresAt: { type: ['string', 'null'], format: 'date-time' } }, required: ['keyId', 'prefix', 'days', 'expiresAt'] },
    shape: shapes.IdentityApiKeyExpiring,
    codec: codecOf(identityApiKeys.ApiKeyExpiring),
  },
  'identity.password.changed': {
    type: 'identity.password.changed',
    service: 'identity',
    summary: 'A person changed their password, or set a new one by a link.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.password.changed', type: 'object', description: 'A person changed their password, or set a new one by a link.', properties: { userId: { type: 'string' }, reason: { type: 'string', description: 'CHANGE or RESET.' } }, required: ['userId', 'reason'] },
    shape: shapes.IdentityPasswordChanged,
    codec: codecOf(identityAuth.PasswordChanged),
  },
  'identity.security_alert.raised': {
    type: 'identity.security_alert.raised',
    service: 'identity',
    summary: 'Something about signing in that the person and their firm should know of (IDN-61).',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.security_alert.raised', type: 'object', description: 'Something about signing in that the person and their firm should know of (IDN-61).', properties: { type: { type: 'string', description: 'TOKEN_REUSE, LOCKOUT, NEW_DEVICE …' }, severity: { type: 'string', description: 'LOW, MEDIUM, HIGH or CRITICAL.' }, subject: { type: 'string', description: 'The person it is about.' }, ip: { type: 'string' }, userAgent: { type: 'string' } }, required: ['type', 'severity', 'subject', 'ip', 'userAgent'] },
    shape: shapes.IdentitySecurityAlertRaised,
    codec: codecOf(identityAuth.SecurityAlertRaised),
  },
  'identity.user.joined': {
    type: 'identity.user.joined',
    service: 'identity',
    summary: 'Somebody became a member.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.joined', type: 'object', description: 'Somebody became a member.', properties: { userId: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' }, roleIds: { type: 'array', items: { type: 'string' } }, teamIds: { type: 'array', items: { type: 'string' } } }, required: ['userId', 'email', 'name', 'roleIds', 'teamIds'] },
    shape: shapes.IdentityUserJoined,
    codec: codecOf(identityMembers.UserJoined),
  },
  'identity.user.deactivated': {
    type: 'identity.user.deactivated',
    service: 'identity',
    summary: 'A member was suspended.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.deactivated', type: 'object', description: 'A member was suspended.', properties: { userId: { type: 'string' }, reason: { type: 'string' } }, required: ['userId', 'reason'] },
    shape: shapes.IdentityUserDeactivated,
    codec: codecOf(identityMembers.UserDeactivated),
  },
  'identity.user.reactivated': {
    type: 'identity.user.reactivated',
    service: 'identity',
    summary: 'A suspended member was let in again.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.reactivated', type: 'object', description: 'A suspended member was let in again.', properties: { userId: { type: 'string' } }, required: ['userId'] },
    shape: shapes.IdentityUserReactivated,
    codec: codecOf(identityMembers.UserReactivated),
  },
  'identity.user.removed': {
    type: 'identity.user.removed',
    service: 'identity',
    summary: 'A membership ended.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.removed', type: 'object', description: 'A membership ended.', properties: { userId: { type: 'string' }, reason: { type: 'string' } }, required: ['userId', 'reason'] },
    shape: shapes.IdentityUserRemoved,
    codec: codecOf(identityMembers.UserRemoved),
  },
  'identity.user.handed_over': {
    type: 'identity.user.handed_over',
    service: 'identity',
    summary: 'What a member owned goes to another: each service moves its own.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.handed_over', type: 'object', description: 'What a member owned goes to another: each service moves its own.', properties: { userId: { type: 'string' }, toUserId: { type: 'string' }, types: { type: 'array', items: { type: 'string' }, description: 'Empty: records of every kind.' } }, required: ['userId', 'toUserId', 'types'] },
    shape: shapes.IdentityUserHandedOver,
    codec: codecOf(identityMembers.UserHandedOver),
  },
  'identity.plan.changed': {
    type: 'identity.plan.changed',
    service: 'identity',
    summary: 'A plan\'s tier or status changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.plan.changed', type: 'object', description: 'A plan\'s tier or status changed.', properties: { tier: { type: 'string', enum: ['BASIC', 'SMART', 'ENTERPRISE'] }, status: { type: 'string', enum: ['TRIALING', 'ACTIVE', 'PAST_DUE', 'SUSPENDED', 'CANCELLED'] } }, required: ['tier', 'status'] },
    shape: shapes.IdentityPlanChanged,
    codec: codecOf(identityPlans.PlanChanged),
  },
  'identity.role.changed': {
    type: 'identity.role.changed',
    service: 'identity',
    summary: 'A role was made, changed or deleted.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.role.changed', type: 'object', description: 'A role was made, changed or deleted.', properties: { roleId: { type: 'string' }, key: { type: 'string' }, removed: { type: 'boolean', description: 'True where the role is no more.' } }, required: ['roleId', 'key', 'removed'] },
    shape: shapes.IdentityRoleChanged,
    codec: codecOf(identityRoles.RoleChanged),
  },
  'identity.role.assigned': {
    type: 'identity.role.assigned',
    service: 'identity',
    summary: 'A member\'s roles are others now.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.role.assigned', type: 'object', description: 'A member\'s roles are others now.', properties: { userId: { type: 'string' }, roleIds: { type: 'array', items: { type: 'string' } }, added: { type: 'array', items: { type: 'string' } }, removed: { type: 'array', items: { type: 'string' } } }, required: ['userId', 'roleIds', 'added', 'removed'] },
    shape: shapes.IdentityRoleAssigned,
    codec: codecOf(identityRoles.RoleAssigned),
  },
  'identity.access.changed': {
    type: 'identity.access.changed',
    service: 'identity',
    summary: 'Whoever remembers what these people may do forgets it now.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.access.changed', type: 'object', description: 'Whoever remembers what these people may do forgets it now.', properties: { userIds: { type: 'array', items: { type: 'string' } }, everyone: { type: 'boolean', description: 'True where it may be anybody of the firm: a role or a team changed.' } }, required: ['userIds', 'everyone'] },
    shape: shapes.IdentityAccessChanged,
    codec: codecOf(identityRoles.AccessChanged),
  },
  'identity.security_policy.changed': {
    type: 'identity.security_policy.changed',
    service: 'identity',
    summary: 'A control of the policy changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.security_policy.changed', type: 'object', description: 'A control of the policy changed.', properties: { version: { type: 'integer' }, control: { type: 'string', description: 'passwords, sessions, lockout, keys or emailVerification.' }, mode: { type: 'string', description: 'Its mode in PROD.' } }, required: ['version', 'control', 'mode'] },
    shape: shapes.IdentitySecurityPolicyChanged,
    codec: codecOf(identitySecurityPolicy.SecurityPolicyChanged),
  },
  'identity.session.started': {
    type: 'identity.session.started',
    service: 'identity',
    summary: 'A person signed in.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.session.started', type: 'object', description: 'A person signed in.', properties: { userId: { type: 'string' }, sessionId: { type: 'string' } }, required: ['userId', 'sessionId'] },
    shape: shapes.IdentitySessionStarted,
    codec: codecOf(identitySessions.SessionStarted),
  },
  'identity.session.revoked': {
    type: 'identity.session.revoked',
    service: 'identity',
    summary: 'A session ended before its time: whoever remembers it forgets it now.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.session.revoked', type: 'object', description: 'A session ended before its time: whoever remembers it forgets it now.', properties: { userId: { type: 'string' }, sessionId: { type: 'string' }, reason: { type: 'string', description: 'LOGOUT, BY_HAND, REUSED_TOKEN, PASSWORD, SUSPENSION or TOO_MANY.' } }, required: ['userId', 'sessionId', 'reason'] },
    shape: shapes.IdentitySessionRevoked,
    codec: codecOf(identitySessions.SessionRevoked),
  },
  'identity.device.trusted': {
    type: 'identity.device.trusted',
    service: 'identity',
    summary: 'A device of a person is known from now on.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.device.trusted', type: 'object', description: 'A device of a person is known from now on.', properties: { userId: { type: 'string' }, sessionId: { type: 'string' }, deviceId: { type: 'string' } }, required: ['userId', 'sessionId', 'deviceId'] },
    shape: shapes.IdentityDeviceTrusted,
    codec: codecOf(identitySessions.DeviceTrusted),
  },
  'identity.settings.changed': {
    type: 'identity.settings.changed',
    service: 'identity',
    summary: 'A section of a firm\'s settings changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.settings.changed', type: 'object', description: 'A section of a firm\'s settings changed.', properties: { section: { type: 'string', description: 'details, locale, calendar, branding or corsOrigins' }, settingsVersion: { type: 'integer' }, values: { type: ['object', 'null'], additionalProperties: true, description: 'The section as it is now.' } }, required: ['section', 'settingsVersion', 'values'] },
    shape: shapes.IdentitySettingsChanged,
    codec: codecOf(identitySettings.SettingsChanged),
  },
  'identity.team.changed': {
    type: 'identity.team.changed',
    service: 'identity',
    summary: 'A team was made, changed or deleted.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.team.changed', type: 'object', description: 'A team was made, changed or deleted.', properties: { teamId: { type: 'string' }, parentId: { type: ['string', 'null'] }, memberIds: { type: 'array', items: { type: 'string' } }, leadIds: { type: 'array', items: { type: 'string' } }, removed: { type: 'boolean', description: 'True where the team is no more.' } }, required: ['teamId', 'parentId', 'memberIds', 'leadIds', 'removed'] },
    shape: shapes.IdentityTeamChanged,
    codec: codecOf(identityTeams.TeamChanged),
  },
  'identity.tenant.created': {
    type: 'identity.tenant.created',
    service: 'identity',
    summary: 'A firm was made.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.tenant.created', type: 'object', description: 'A firm was made.', properties: { tenantId: { type: 'string' }, name: { type: 'string' }, slug: { type: 'string' }, timeZone: { type: 'string' }, currency: { type: 'string' }, country: { type: ['string', 'null'] }, environment: { type: 'string', enum: ['DEV', 'STAGE', 'PROD'] } }, required: ['tenantId', 'name', 'slug', 'timeZone', 'currency', 'country', 'environment'] },
    shape: shapes.IdentityTenantCreated,
    codec: codecOf(identityTenants.TenantCreated),
  },
  'identity.tenant.updated': {
    type: 'identity.tenant.updated',
    service: 'identity',
    summary: 'A firm\'s details changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.tenant.updated', type: 'object', description: 'A firm\'s details changed.', properties: { tenantId: { type: 'string' }, name: { type: 'string' }, slug: { type: 'string' }, timeZone: { type: 'string' }, currency: { type: 'string' }, country: { type: ['string', 'null'] }, environment: { type: 'string', enum: ['DEV', 'STAGE', 'PROD'] } }, required: ['tenantId', 'name', 'slug', 'timeZone', 'currency', 'country', 'environment'] },
    shape: shapes.IdentityTenantUpdated,
    codec: codecOf(identityTenants.TenantUpdated),
  },
  'identity.user.registered': {
    type: 'identity.user.registered',
    service: 'identity',
    summary: 'Somebody made an account.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.registered', type: 'object', description: 'Somebody made an account.', properties: { userId: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' } }, required: ['userId', 'email', 'name'] },
    shape: shapes.IdentityUserRegistered,
    codec: codecOf(identityUsers.UserRegistered),
  },
  'identity.user.updated': {
    type: 'identity.user.updated',
    service: 'identity',
    summary: 'A person changed their profile; told to each firm they belong to.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.updated', type: 'object', description: 'A person changed their profile; told to each firm they belong to.', properties: { userId: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' }, timeZone: { type: ['string', 'null'], description: 'Null: the firm\'s.' }, language: { type: ['string', 'null'], description: 'Null: the firm\'s.' } }, required: ['userId', 'email', 'name', 'timeZone', 'language'] },
    shape: shapes.IdentityUserUpdated,
    codec: codecOf(identityUsers.UserUpdated),
  },
};
