// Generated from proto/ by npm run generate. Do not edit.
// Every message as data: fields, kinds, rules.
import type { MessageShape } from '@throughline/contracts/shape';

export const Empty: MessageShape = {
  name: 'google.protobuf.Empty',
  description: 'Nothing.',
  fields: [
  ],
};

export const CommonMoney: MessageShape = {
  name: 'throughline.common.v1.Money',
  description: 'An exact amount of one currency.',
  fields: [
    { name: 'amount', description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: -9007199254740991, max: 9007199254740991 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '123450' },
    { name: 'currency', description: 'ISO 4217.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"USD"' },
  ],
};

export const IdentityResolveAccessRequest: MessageShape = {
  name: 'throughline.identity.v1.ResolveAccessRequest',
  description: '',
  fields: [
    { name: 'session', description: 'What a verified access token says; absent where a key is given.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySessionCredential },
    { name: 'apiKey', description: 'A whole API key, whose form the gateway has checked, so that a mistyped one never comes here.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tenantId', description: 'The firm named by X-Tenant-Id, else by the access token; empty: the person\'s only one.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySessionCredential: MessageShape = {
  name: 'throughline.identity.v1.SessionCredential',
  description: '',
  fields: [
    { name: 'sessionId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetAccessRequest: MessageShape = {
  name: 'throughline.identity.v1.GetAccessRequest',
  description: '',
  fields: [
    { name: 'reference', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAccessContext: MessageShape = {
  name: 'throughline.identity.v1.AccessContext',
  description: '',
  fields: [
    { name: 'tenantId', description: 'Empty: the caller belongs to no firm, or to several and named none.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tenantStatus', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'actorKind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['USER', 'PRINCIPAL', 'KEY', 'AUTOMATION', 'SYSTEM', 'STAFF'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'actorId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'actorName', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: 'The person, also behind a personal key; empty for machines.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sessionId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'keyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'permissions', description: 'May hold wildcards; each with its reach.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityPermissionReach },
    { name: 'scoped', description: 'True for a key: `scopes` bounds what the permissions give.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'scopes', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamUserIds', description: 'Whose records reach TEAM covers.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clientScoped', description: 'True for a member limited to some clients.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'features', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tier', description: 'BASIC, SMART or ENTERPRISE: sets the firm\'s rate.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amr', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'authTime', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'environment', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DEV', 'STAGE', 'PROD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'callsPerMinute', description: 'A key\'s own limits; 0 elsewhere.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'callsPerHour', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'callsPerDay', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'validUntil', description: 'Until when the gateway may use this answer without asking again, unless an event says otherwise.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'corsOrigins', description: 'Origins that a browser of this firm\'s own pages may call from.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityPermissionReach: MessageShape = {
  name: 'throughline.identity.v1.PermissionReach',
  description: '',
  fields: [
    { name: 'permission', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reach', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['OWN', 'TEAM', 'ALL'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityTeam: MessageShape = {
  name: 'throughline.identity.v1.Team',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Advisory"' },
    { name: 'parentId', description: 'The team above; null at the top.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'leadIds', description: 'Those who lead it: they reach what the teams below own.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'memberIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListTeamsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListTeamsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentId', description: 'Only teams right below this one.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'memberId', description: 'Only teams this person belongs to.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListTeamsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListTeamsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityTeam },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetTeamRequest: MessageShape = {
  name: 'throughline.identity.v1.GetTeamRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateTeamRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateTeamRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Advisory"' },
    { name: 'parentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'leadIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'memberIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateTeamRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateTeamRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'leadIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'memberIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteTeamRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteTeamRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityTeamChanged: MessageShape = {
  name: 'throughline.identity.v1.TeamChanged',
  description: 'A team was made, changed or deleted.',
  fields: [
    { name: 'teamId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'memberIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'leadIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'removed', description: 'True where the team is no more.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};
