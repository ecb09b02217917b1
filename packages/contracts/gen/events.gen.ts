// Generated from proto/ by npm run generate. Do not edit.
// Every event type and its payload.
import { codecOf } from '@throughline/contracts/codec';
import type { EventSpec } from '@throughline/contracts/event';
import * as shapes from './shapes.gen.ts';
import * as crmAffiliations from './throughline/crm/v1/affiliations.ts';
import * as crmCompanies from './throughline/crm/v1/companies.ts';
import * as crmContacts from './throughline/crm/v1/contacts.ts';
import * as identityApiKeys from './throughline/identity/v1/api_keys.ts';
import * as identityAuth from './throughline/identity/v1/auth.ts';
import * as identityClientScope from './throughline/identity/v1/client_scope.ts';
import * as identityCustomFields from './throughline/identity/v1/custom_fields.ts';
import * as identityDomains from './throughline/identity/v1/domains.ts';
import * as identityEncryption from './throughline/identity/v1/encryption.ts';
import * as identityFeatures from './throughline/identity/v1/features.ts';
import * as identityGrants from './throughline/identity/v1/grants.ts';
import * as identityInvitations from './throughline/identity/v1/invitations.ts';
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
  'crm.contact.affiliation_changed': crmAffiliations.ContactAffiliationChanged;
  'crm.company.created': crmCompanies.CompanyCreated;
  'crm.company.updated': crmCompanies.CompanyUpdated;
  'crm.company.deleted': crmCompanies.CompanyDeleted;
  'crm.company.lifecycle_changed': crmCompanies.CompanyLifecycleChanged;
  'crm.company.parent_changed': crmCompanies.CompanyParentChanged;
  'crm.company.client_linked': crmCompanies.CompanyClientLinked;
  'crm.contact.created': crmContacts.ContactCreated;
  'crm.contact.updated': crmContacts.ContactUpdated;
  'crm.contact.preferences_changed': crmContacts.ContactPreferencesChanged;
  'identity.api_key.created': identityApiKeys.ApiKeyCreated;
  'identity.api_key.regenerated': identityApiKeys.ApiKeyRegenerated;
  'identity.api_key.revoked': identityApiKeys.ApiKeyRevoked;
  'identity.api_key.expiring': identityApiKeys.ApiKeyExpiring;
  'identity.password.changed': identityAuth.PasswordChanged;
  'identity.security_alert.raised': identityAuth.SecurityAlertRaised;
  'identity.client_scope.changed': identityClientScope.ClientScopeChanged;
  'identity.custom_field.changed': identityCustomFields.CustomFieldChanged;
  'identity.domain.verified': identityDomains.DomainVerified;
  'identity.domain.expired': identityDomains.DomainExpired;
  'identity.data_key.rotated': identityEncryption.DataKeyRotated;
  'identity.feature.changed': identityFeatures.FeatureChanged;
  'identity.grant.created': identityGrants.GrantCreated;
  'identity.grant.revoked': identityGrants.GrantRevoked;
  'identity.invitation.sent': identityInvitations.InvitationSent;
  'identity.invitation.accepted': identityInvitations.InvitationAccepted;
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
  'crm.contact.affiliation_changed': {
    type: 'crm.contact.affiliation_changed',
    service: 'crm',
    summary: 'Where a person belongs, or as what, changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contact.affiliation_changed', type: 'object', description: 'Where a person belongs, or as what, changed.', properties: { contactId: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, roles: { type: 'array', items: { type: 'string', enum: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'] } }, primary: { type: 'boolean' }, ended: { type: 'boolean', description: 'True where the person belongs there no more.' } }, required: ['contactId', 'ownerId', 'companyId', 'roles', 'primary', 'ended'] },
    shape: shapes.CrmContactAffiliationChanged,
    codec: codecOf(crmAffiliations.ContactAffiliationChanged),
  },
  'crm.company.created': {
    type: 'crm.company.created',
    service: 'crm',
    summary: 'A company is known from now on.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.created', type: 'object', description: 'A company is known from now on.', properties: { companyId: { type: 'string' }, name: { type: 'string' }, ownerId: { type: 'string' }, parentId: { type: ['string', 'null'] }, addresses: { type: 'array', items: { $ref: '#/$defs/crm.v1.Address' } }, domain: { type: ['string', 'null'] }, source: { type: ['string', 'null'] } }, required: ['companyId', 'name', 'ownerId', 'parentId', 'addresses', 'domain', 'source'], $defs: { 'crm.v1.Address': { type: 'object', properties: { kind: { type: 'string', enum: ['BILLING', 'SHIPPING', 'REGISTERED', 'OTHER'] }, lines: { type: 'array', items: { type: 'string', maxLength: 200 }, maxItems: 5, description: 'Street and number, floor, care of.' }, city: { type: ['string', 'null'], maxLength: 120 }, region: { type: ['string', 'null'], maxLength: 120 }, postalCode: { type: ['string', 'null'], maxLength: 20 }, country: { type: ['string', 'null'], pattern: '^[A-Z]{2}$' } }, required: ['kind', 'lines', 'city', 'region', 'postalCode', 'country'] } } },
    shape: shapes.CrmCompanyCreated,
    codec: codecOf(crmCompanies.CompanyCreated),
  },
  'crm.company.updated': {
    type: 'crm.company.updated',
    service: 'crm',
    summary: 'Fields of a company changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.updated', type: 'object', description: 'Fields of a company changed.', properties: { companyId: { type: 'string' }, name: { type: 'string' }, ownerId: { type: 'string' }, parentId: { type: ['string', 'null'] }, addresses: { type: 'array', items: { $ref: '#/$defs/crm.v1.Address' } }, old: { type: ['object', 'null'], additionalProperties: true, description: 'The changed fields as they were, and as they are.' }, new: { type: ['object', 'null'], additionalProperties: true } }, required: ['companyId', 'name', 'ownerId', 'parentId', 'addresses', 'old', 'new'], $defs: { 'crm.v1.Address': { type: 'object', properties: { kind: { type: 'string', enum: ['BILLING', 'SHIPPING', 'REGISTERED', 'OTHER'] }, lines: { type: 'array', items: { type: 'string', maxLength: 200 }, maxItems: 5, description: 'Street and number, floor, care of.' }, city: { type: ['string', 'null'], maxLength: 120 }, region: { type: ['string', 'null'], maxLength: 120 }, postalCode: { type: ['string', 'null'], maxLength: 20 }, country: { type: ['string', 'null'], pattern: '^[A-Z]{2}$' } }, required: ['kind', 'lines', 'city', 'region', 'postalCode', 'country'] } } },
    shape: shapes.CrmCompanyUpdated,
    codec: codecOf(crmCompanies.CompanyUpdated),
  },
  'crm.company.deleted': {
    type: 'crm.company.deleted',
    service: 'crm',
    summary: 'A company is gone.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.deleted', type: 'object', description: 'A company is gone.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' } }, required: ['companyId', 'ownerId'] },
    shape: shapes.CrmCompanyDeleted,
    codec: codecOf(crmCompanies.CompanyDeleted),
  },
  'crm.company.lifecycle_changed': {
    type: 'crm.company.lifecycle_changed',
    service: 'crm',
    summary: 'A company became a client, or ceased to be one.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.lifecycle_changed', type: 'object', description: 'A company became a client, or ceased to be one.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' }, from: { type: 'string', enum: ['PROSPECT', 'CLIENT', 'FORMER_CLIENT'] }, to: { type: 'string', enum: ['PROSPECT', 'CLIENT', 'FORMER_CLIENT'] } }, required: ['companyId', 'ownerId', 'from', 'to'] },
    shape: shapes.CrmCompanyLifecycleChanged,
    codec: codecOf(crmCompanies.CompanyLifecycleChanged),
  },
  'crm.company.parent_changed': {
    type: 'crm.company.parent_changed',
    service: 'crm',
    summary: 'A company stands below another from now on.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.parent_changed', type: 'object', description: 'A company stands below another from now on.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' }, from: { type: ['string', 'null'] }, to: { type: ['string', 'null'] } }, required: ['companyId', 'ownerId', 'from', 'to'] },
    shape: shapes.CrmCompanyParentChanged,
    codec: codecOf(crmCompanies.CompanyParentChanged),
  },
  'crm.company.client_linked': {
    type: 'crm.company.client_linked',
    service: 'crm',
    summary: 'A company is tied to its customer in accounting, or untied: then customerRef is null.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.client_linked', type: 'object', description: 'A company is tied to its customer in accounting, or untied: then customerRef is null.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' }, customerRef: { type: ['string', 'null'] }, bookId: { type: ['string', 'null'] } }, required: ['companyId', 'ownerId', 'customerRef', 'bookId'] },
    shape: shapes.CrmCompanyClientLinked,
    codec: codecOf(crmCompanies.CompanyClientLinked),
  },
  'crm.contact.created': {
    type: 'crm.contact.created',
    service: 'crm',
    summary: 'A person is known from now on.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contact.created', type: 'object', description: 'A person is known from now on.', properties: { contactId: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: ['string', 'null'] }, firstName: { type: ['string', 'null'] }, lastName: { type: ['string', 'null'] }, email: { type: ['string', 'null'] } }, required: ['contactId', 'ownerId', 'companyId', 'firstName', 'lastName', 'email'] },
    shape: shapes.CrmContactCreated,
    codec: codecOf(crmContacts.ContactCreated),
  },
  'crm.contact.updated': {
    type: 'crm.contact.updated',
    service: 'crm',
    summary: 'Fields of a contact changed, or the contact is gone.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contact.updated', type: 'object', description: 'Fields of a contact changed, or the contact is gone.', properties: { contactId: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: ['string', 'null'] }, old: { type: ['object', 'null'], additionalProperties: true, description: 'The changed fields as they were, and as they are.' }, new: { type: ['object', 'null'], additionalProperties: true }, removed: { type: 'boolean', description: 'True where the contact is no more.' } }, required: ['contactId', 'ownerId', 'companyId', 'old', 'new', 'removed'] },
    shape: shapes.CrmContactUpdated,
    codec: codecOf(crmContacts.ContactUpdated),
  },
  'crm.contact.preferences_changed': {
    type: 'crm.contact.preferences_changed',
    service: 'crm',
    summary: 'How a person wants to be reached changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contact.preferences_changed', type: 'object', description: 'How a person wants to be reached changed.', properties: { contactId: { type: 'string' }, ownerId: { type: 'string' }, old: { anyOf: [{ $ref: '#/$defs/crm.v1.Preferences' }, { type: 'null' }] }, new: { anyOf: [{ $ref: '#/$defs/crm.v1.Preferences' }, { type: 'null' }] } }, required: ['contactId', 'ownerId', 'old', 'new'], $defs: { 'crm.v1.Preferences': { type: 'object', properties: { doNotCall: { type: 'boolean' }, doNotEmail: { type: 'boolean' }, doNotSms: { type: 'boolean' }, doNotTrack: { type: 'boolean', description: 'Opens and clicks of their mail are not looked at.' }, preferredChannel: { type: ['string', 'null'], enum: ['EMAIL', 'PHONE', 'SMS', null] }, optOutTopics: { type: 'array', items: { type: 'string' } }, quietHours: { anyOf: [{ $ref: '#/$defs/crm.v1.QuietHours' }, { type: 'null' }] } }, required: ['doNotCall', 'doNotEmail', 'doNotSms', 'doNotTrack', 'preferredChannel', 'optOutTopics', 'quietHours'] }, 'crm.v1.QuietHours': { type: 'object', description: 'In the person\'s own time zone; may pass midnight.', properties: { from: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }, to: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' } }, required: ['from', 'to'] } } },
    shape: shapes.CrmContactPreferencesChanged,
    codec: codecOf(crmContacts.ContactPreferencesChanged),
  },
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
  'identity.client_scope.changed': {
    type: 'identity.client_scope.changed',
    service: 'identity',
    summary: 'The clients a member sees are others now.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.client_scope.changed', type: 'object', description: 'The clients a member sees are others now.', properties: { userId: { type: 'string' }, mode: { type: 'string', enum: ['ALL', 'ASSIGNED'] }, companyIds: { type: 'array', items: { type: 'string' } }, bookIds: { type: 'array', items: { type: 'string' } }, version: { type: 'integer' } }, required: ['userId', 'mode', 'companyIds', 'bookIds', 'version'] },
    shape: shapes.IdentityClientScopeChanged,
    codec: codecOf(identityClientScope.ClientScopeChanged),
  },
  'identity.custom_field.changed': {
    type: 'identity.custom_field.changed',
    service: 'identity',
    summary: 'A resource\'s custom field was defined, changed or deleted.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.custom_field.changed', type: 'object', description: 'A resource\'s custom field was defined, changed or deleted.', properties: { resource: { type: 'string' }, key: { type: 'string' } }, required: ['resource', 'key'] },
    shape: shapes.IdentityCustomFieldChanged,
    codec: codecOf(identityCustomFields.CustomFieldChanged),
  },
  'identity.domain.verified': {
    type: 'identity.domain.verified',
    service: 'identity',
    summary: 'A domain is proven to be the firm\'s.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.domain.verified', type: 'object', description: 'A domain is proven to be the firm\'s.', properties: { domainId: { type: 'string' }, name: { type: 'string' }, purposes: { type: 'array', items: { type: 'string', enum: ['SSO', 'EMAIL', 'PORTAL_HOST'] } } }, required: ['domainId', 'name', 'purposes'] },
    shape: shapes.IdentityDomainVerified,
    codec: codecOf(identityDomains.DomainVerified),
  },
  'identity.domain.expired': {
    type: 'identity.domain.expired',
    service: 'identity',
    summary: 'A domain\'s proof is found no longer: sign-in through it stops.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.domain.expired', type: 'object', description: 'A domain\'s proof is found no longer: sign-in through it stops.', properties: { domainId: { type: 'string' }, name: { type: 'string' }, purposes: { type: 'array', items: { type: 'string', enum: ['SSO', 'EMAIL', 'PORTAL_HOST'] } } }, required: ['domainId', 'name', 'purposes'] },
    shape: shapes.IdentityDomainExpired,
    codec: codecOf(identityDomains.DomainExpired),
  },
  'identity.data_key.rotated': {
    type: 'identity.data_key.rotated',
    service: 'identity',
    summary: 'A service of the firm has a new data key.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.data_key.rotated', type: 'object', description: 'A service of the firm has a new data key.', properties: { service: { type: 'string' }, version: { type: 'integer' } }, required: ['service', 'version'] },
    shape: shapes.IdentityDataKeyRotated,
    codec: codecOf(identityEncryption.DataKeyRotated),
  },
  'identity.feature.changed': {
    type: 'identity.feature.changed',
    service: 'identity',
    summary: 'A flag was set, changed or taken away.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.feature.changed', type: 'object', description: 'A flag was set, changed or taken away.', properties: { key: { type: 'string' }, enabled: { type: 'boolean', description: 'What holds now.' } }, required: ['key', 'enabled'] },
    shape: shapes.IdentityFeatureChanged,
    codec: codecOf(identityFeatures.FeatureChanged),
  },
  'identity.grant.created': {
    type: 'identity.grant.created',
    service: 'identity',
    summary: 'A grant was given, or changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.grant.created', type: 'object', description: 'A grant was given, or changed.', properties: { grantId: { type: 'string' }, subject: { anyOf: [{ $ref: '#/$defs/identity.v1.GrantSubject' }, { type: 'null' }] }, resource: { anyOf: [{ $ref: '#/$defs/identity.v1.GrantResource' }, { type: 'null' }] }, level: { type: 'string', enum: ['VIEW', 'COMMENT', 'EDIT', 'MANAGE'] }, endsAt: { type: ['string', 'null'], format: 'date-time' } }, required: ['grantId', 'subject', 'resource', 'level', 'endsAt'], $defs: { 'identity.v1.GrantSubject': { type: 'object', properties: { kind: { type: 'string', enum: ['USER', 'TEAM', 'ROLE', 'PRINCIPAL', 'SERVICE_ACCOUNT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] }, 'identity.v1.GrantResource': { type: 'object', description: 'A record of any service.', properties: { service: { type: 'string', pattern: '^[a-z]{1,40}$', examples: ['documents'] }, type: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,59}$', description: 'As in the permissions of its kind: folders for documents.folders.read.', examples: ['folders'] }, id: { type: 'string', format: 'uuid' } }, required: ['service', 'type', 'id'] } } },
    shape: shapes.IdentityGrantCreated,
    codec: codecOf(identityGrants.GrantCreated),
  },
  'identity.grant.revoked': {
    type: 'identity.grant.revoked',
    service: 'identity',
    summary: 'A grant was taken back, or its time was over.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.grant.revoked', type: 'object', description: 'A grant was taken back, or its time was over.', properties: { grantId: { type: 'string' }, subject: { anyOf: [{ $ref: '#/$defs/identity.v1.GrantSubject' }, { type: 'null' }] }, resource: { anyOf: [{ $ref: '#/$defs/identity.v1.GrantResource' }, { type: 'null' }] }, level: { type: 'string', enum: ['VIEW', 'COMMENT', 'EDIT', 'MANAGE'] } }, required: ['grantId', 'subject', 'resource', 'level'], $defs: { 'identity.v1.GrantSubject': { type: 'object', properties: { kind: { type: 'string', enum: ['USER', 'TEAM', 'ROLE', 'PRINCIPAL', 'SERVICE_ACCOUNT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] }, 'identity.v1.GrantResource': { type: 'object', description: 'A record of any service.', properties: { service: { type: 'string', pattern: '^[a-z]{1,40}$', examples: ['documents'] }, type: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,59}$', description: 'As in the permissions of its kind: folders for documents.folders.read.', examples: ['folders'] }, id: { type: 'string', format: 'uuid' } }, required: ['service', 'type', 'id'] } } },
    shape: shapes.IdentityGrantRevoked,
    codec: codecOf(identityGrants.GrantRevoked),
  },
  'identity.invitation.sent': {
    type: 'identity.invitation.sent',
    service: 'identity',
    summary: 'Somebody was invited, or once more.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.invitation.sent', type: 'object', description: 'Somebody was invited, or once more.', properties: { invitationId: { type: 'string' }, roleIds: { type: 'array', items: { type: 'string' } }, teamIds: { type: 'array', items: { type: 'string' } } }, required: ['invitationId', 'roleIds', 'teamIds'] },
    shape: shapes.IdentityInvitationSent,
    codec: codecOf(identityInvitations.InvitationSent),
  },
  'identity.invitation.accepted': {
    type: 'identity.invitation.accepted',
    service: 'identity',
    summary: 'An invitation was accepted.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.invitation.accepted', type: 'object', description: 'An invitation was accepted.', properties: { invitationId: { type: 'string' }, userId: { type: 'string' } }, required: ['invitationId', 'userId'] },
    shape: shapes.IdentityInvitationAccepted,
    codec: codecOf(identityInvitations.InvitationAccepted),
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
    summary: 'Something about a member changed: their profile, their roles or their place.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.updated', type: 'object', description: 'Something about a member changed: their profile, their roles or their place. Told to each firm they belong to.', properties: { userId: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' }, roleIds: { type: 'array', items: { type: 'string' } }, teamIds: { type: 'array', items: { type: 'string' } } }, required: ['userId', 'email', 'name', 'roleIds', 'teamIds'] },
    shape: shapes.IdentityUserUpdated,
    codec: codecOf(identityUsers.UserUpdated),
  },
};
