// Generated from proto/ by npm run generate. Do not edit.
// Every message as data: fields, kinds, rules.
import type { MessageShape } from '@throughline/contracts/shape';

export const Empty: MessageShape = {
  name: 'google.protobuf.Empty',
  description: 'Nothing.',
  fields: [
  ],
};

export const ChassisSearchRequest: MessageShape = {
  name: 'throughline.chassis.v1.SearchRequest',
  description: '',
  fields: [
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 2, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"acme"' },
    { name: 'types', description: 'Only these, such as leads; none: all the service has.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'limit', description: '0: 20.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const ChassisSearchHit: MessageShape = {
  name: 'throughline.chassis.v1.SearchHit',
  description: '',
  fields: [
    { name: 'type', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subtitle', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '1 for an exact code or e-mail.', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'highlights', description: 'The fields that matched, what matched within <mark> and </mark>.', kind: 'STRING', optional: false, repeated: false, map: true, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'path', description: 'Where the record is read: /api/v1/crm/leads/{id}.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const ChassisSearchResponse: MessageShape = {
  name: 'throughline.chassis.v1.SearchResponse',
  description: '',
  fields: [
    { name: 'hits', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => ChassisSearchHit },
  ],
};

export const ChassisListChangesRequest: MessageShape = {
  name: 'throughline.chassis.v1.ListChangesRequest',
  description: '',
  fields: [
    { name: 'entity', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'cursor', description: 'From an earlier answer; since is then not read.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 8000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'since', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'limit', description: '0: 200.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const ChassisChange: MessageShape = {
  name: 'throughline.chassis.v1.Change',
  description: '',
  fields: [
    { name: 'op', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['UPSERT', 'DELETE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'changedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'changedFields', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resource', description: 'The record as it is now; null where it is gone.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const ChassisListChangesResponse: MessageShape = {
  name: 'throughline.chassis.v1.ListChangesResponse',
  description: '',
  fields: [
    { name: 'changes', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => ChassisChange },
    { name: 'cursor', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hasMore', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const ChassisAuthorizeRecordRequest: MessageShape = {
  name: 'throughline.chassis.v1.AuthorizeRecordRequest',
  description: '',
  fields: [
    { name: 'type', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'action', description: 'The last part of the permission: read, write, approve.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { pattern: '^[a-z][a-z0-9_]*$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"read"' },
  ],
};

export const ChassisAuthorizeRecordResponse: MessageShape = {
  name: 'throughline.chassis.v1.AuthorizeRecordResponse',
  description: '',
  fields: [
    { name: 'allowed', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: 'Empty where it is not allowed.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const ChassisReplayEventsRequest: MessageShape = {
  name: 'throughline.chassis.v1.ReplayEventsRequest',
  description: '',
  fields: [
    { name: 'afterPosition', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subject', description: 'Only this aggregate\'s, from this sequence on.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'fromSequence', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'types', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'limit', description: '0: all there are.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const ChassisReplayEventsResponse: MessageShape = {
  name: 'throughline.chassis.v1.ReplayEventsResponse',
  description: '',
  fields: [
    { name: 'position', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'envelope', description: 'The whole CloudEvents envelope, as it was stored.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CommonJob: MessageShape = {
  name: 'throughline.common.v1.Job',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"quote.expire"' },
    { name: 'key', description: 'What it is about: one of a kind and key waits at a time.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'state', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['SCHEDULED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'runAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'attempts', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastError', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'finishedAt', description: 'Null until it is over.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CommonListJobsRequest: MessageShape = {
  name: 'throughline.common.v1.ListJobsRequest',
  description: '',
  fields: [
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'state', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SCHEDULED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'], rules: { maxItems: 10 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CommonListJobsResponse: MessageShape = {
  name: 'throughline.common.v1.ListJobsResponse',
  description: 'The latest first, by when they run.',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonJob },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
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

export const CrmAddress: MessageShape = {
  name: 'throughline.crm.v1.Address',
  description: '',
  fields: [
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['BILLING', 'SHIPPING', 'REGISTERED', 'OTHER'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: 'Street and number, floor, care of.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 5, items: { maxLength: 200 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'city', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'region', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'postalCode', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COUNTRY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmAffiliation: MessageShape = {
  name: 'throughline.crm.v1.Affiliation',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'department', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roles', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primary', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'Null: today still.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListAffiliationsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListAffiliationsRequest',
  description: '',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'past', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListAffiliationsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListAffiliationsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmAffiliation },
  ],
};

export const CrmGetAffiliationRequest: MessageShape = {
  name: 'throughline.crm.v1.GetAffiliationRequest',
  description: '',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateAffiliationRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateAffiliationRequest',
  description: '',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'department', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roles', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'], rules: { maxItems: 9, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primary', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: 'Absent: today.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'Names a past belonging.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateAffiliationRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateAffiliationRequest',
  description: '',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'department', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roles', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'], rules: { maxItems: 9, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primary', description: 'True only: another one becomes primary by being named so.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteAffiliationRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteAffiliationRequest',
  description: '',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContactAffiliationChanged: MessageShape = {
  name: 'throughline.crm.v1.ContactAffiliationChanged',
  description: 'Where a person belongs, or as what, changed.',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roles', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primary', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ended', description: 'True where the person belongs there no more.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBatchOperation: MessageShape = {
  name: 'throughline.crm.v1.BatchOperation',
  description: '',
  fields: [
    { name: 'op', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['UPDATE', 'ASSIGN', 'TAG', 'DELETE', 'MOVE'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: 'The version the caller saw; a newer one refuses the operation.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'fields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'addTags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'removeTags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBatchRequest: MessageShape = {
  name: 'throughline.crm.v1.BatchRequest',
  description: '',
  fields: [
    { name: 'operations', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBatchOperation },
    { name: 'atomic', description: 'All or nothing: the first refusal is the answer, with the index of its operation.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBatchResponse: MessageShape = {
  name: 'throughline.crm.v1.BatchResponse',
  description: 'A result for each operation, in their order.',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBatchResult },
  ],
};

export const CrmBatchResult: MessageShape = {
  name: 'throughline.crm.v1.BatchResult',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: 'As the single call would answer: 200, 204, 404, 409 ...', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resource', description: 'The record as it is now; null where it is gone or the operation was refused.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'problem', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBatchProblem },
    { name: 'inverse', description: 'The call that takes it back, sent as it stands; null where nothing does.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmInverse },
  ],
};

export const CrmBatchProblem: MessageShape = {
  name: 'throughline.crm.v1.BatchProblem',
  description: '',
  fields: [
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'detail', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'errors', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBatchFault },
  ],
};

export const CrmBatchFault: MessageShape = {
  name: 'throughline.crm.v1.BatchFault',
  description: '',
  fields: [
    { name: 'field', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'message', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmInverse: MessageShape = {
  name: 'throughline.crm.v1.Inverse',
  description: 'A call that takes another one back.',
  fields: [
    { name: 'method', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'path', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'body', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: 'The version it fits: 412 once somebody changed the record since.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBillingEntry: MessageShape = {
  name: 'throughline.crm.v1.BillingEntry',
  description: 'A part of the fixed price and what makes it due: a percentage or an amount, of the lines it names or of all of them.',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'trigger', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['SIGNATURE', 'DATE', 'MILESTONE', 'DELIVERABLE_ACCEPTED', 'PERIOD'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ref', description: 'The date, or the milestone, deliverable or period that triggers it.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'percent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'lineKeys', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmWipTerms: MessageShape = {
  name: 'throughline.crm.v1.WipTerms',
  description: '',
  fields: [
    { name: 'cycle', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['WEEKLY', 'MONTHLY', 'QUARTERLY'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'threshold', description: 'Billed once this much has been worked, whatever the cycle.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmRetainerTerms: MessageShape = {
  name: 'throughline.crm.v1.RetainerTerms',
  description: 'When periods of retainers are billed.',
  fields: [
    { name: 'billingDay', description: 'Days of the month, 1 to 28; left out: the day the contract takes effect.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 28 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'inAdvance', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCapTerms: MessageShape = {
  name: 'throughline.crm.v1.CapTerms',
  description: '',
  fields: [
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['HARD', 'SOFT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'alertPercent', description: 'Left out: 80.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmExpenseTerms: MessageShape = {
  name: 'throughline.crm.v1.ExpenseTerms',
  description: '',
  fields: [
    { name: 'billable', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'markupPercent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'capAmount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmBillingTerms: MessageShape = {
  name: 'throughline.crm.v1.BillingTerms',
  description: '',
  fields: [
    { name: 'method', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ON_SIGNATURE', 'SCHEDULE', 'MILESTONE', 'WIP', 'RETAINER', 'MIXED'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'depositPercent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'netDays', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entries', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingEntry },
    { name: 'wip', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmWipTerms },
    { name: 'retainer', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRetainerTerms },
    { name: 'cap', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmCapTerms },
    { name: 'expenses', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmExpenseTerms },
    { name: 'acceptanceRequired', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lateFeePercent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'poNumber', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'invoiceContactId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmClause: MessageShape = {
  name: 'throughline.crm.v1.Clause',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: 'Unique in the firm.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"liability"' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'text', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 20000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListClausesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListClausesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the name.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListClausesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListClausesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmClause },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetClauseRequest: MessageShape = {
  name: 'throughline.crm.v1.GetClauseRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateClauseRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateClauseRequest',
  description: '',
  fields: [
    { name: 'key', description: 'Unique in the firm.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"liability"' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'text', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 20000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateClauseRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateClauseRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: 'Unique in the firm.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"liability"' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'text', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 20000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteClauseRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteClauseRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractTemplate: MessageShape = {
  name: 'throughline.crm.v1.ContractTemplate',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clauseKeys', description: 'In the order in which they stand in the contract.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListContractTemplatesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListContractTemplatesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the name.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListContractTemplatesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListContractTemplatesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContractTemplate },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetContractTemplateRequest: MessageShape = {
  name: 'throughline.crm.v1.GetContractTemplateRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateContractTemplateRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateContractTemplateRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clauseKeys', description: 'In the order in which they stand in the contract.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateContractTemplateRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateContractTemplateRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clauseKeys', description: 'In the order in which they stand in the contract.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteContractTemplateRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteContractTemplateRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCloseReason: MessageShape = {
  name: 'throughline.crm.v1.CloseReason',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['WIN', 'LOSS'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"NO_DECISION"' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'active', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCloseReasonsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListCloseReasonsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['WIN', 'LOSS'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'active', description: '', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCloseReasonsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListCloseReasonsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmCloseReason },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetCloseReasonRequest: MessageShape = {
  name: 'throughline.crm.v1.GetCloseReasonRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateCloseReasonRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateCloseReasonRequest',
  description: '',
  fields: [
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['WIN', 'LOSS'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { pattern: '^[A-Z][A-Z0-9_]{1,39}$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"NO_DECISION"' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateCloseReasonRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateCloseReasonRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'active', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteCloseReasonRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteCloseReasonRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompany: MessageShape = {
  name: 'throughline.crm.v1.Company',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Northwind GmbH"' },
    { name: 'legalName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'domain', description: 'In lower case; found by duplicates.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lifecycle', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PROSPECT', 'CLIENT', 'FORMER_CLIENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roles', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SUPPLIER', 'PARTNER', 'REFERRER', 'COMPETITOR'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: 'Null: not classified.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'size', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'annualRevenue', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'currency', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'website', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'addresses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmAddress },
    { name: 'parentId', description: 'The company above; null at the top.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: 'Where the firm knows it from.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customerRef', description: 'Its number as a customer in accounting; unique in the firm.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: 'Its book, where the firm keeps its books.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'health', description: 'Null until there is something to judge by.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmHealth },
    { name: 'possibleDuplicates', description: 'Who else it might be: filled in the answer to its creation only.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDuplicateCandidate },
    { name: 'taxId', description: 'Its number with the tax office; kept sealed, and never in an event.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCompaniesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListCompaniesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the name or domain.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lifecycle', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['PROSPECT', 'CLIENT', 'FORMER_CLIENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SUPPLIER', 'PARTNER', 'REFERRER', 'COMPETITOR'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'size', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tag', description: 'Companies that carry one of these tags.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'healthBand', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['HEALTHY', 'WATCH', 'AT_RISK'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamUserId', description: 'The clients of one person: companies whose account team they are on.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'domain', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DOMAIN' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customerRef', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCompaniesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListCompaniesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmCompany },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetCompanyRequest: MessageShape = {
  name: 'throughline.crm.v1.GetCompanyRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBatchGetCompaniesRequest: MessageShape = {
  name: 'throughline.crm.v1.BatchGetCompaniesRequest',
  description: '',
  fields: [
    { name: 'ids', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 500, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBatchGetCompaniesResponse: MessageShape = {
  name: 'throughline.crm.v1.BatchGetCompaniesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmCompany },
    { name: 'missing', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateCompanyRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateCompanyRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Northwind GmbH"' },
    { name: 'legalName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'domain', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DOMAIN' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roles', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SUPPLIER', 'PARTNER', 'REFERRER', 'COMPETITOR'], rules: { maxItems: 4, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'size', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'annualRevenue', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'currency', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PHONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'website', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 500, format: 'URL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'addresses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmAddress },
    { name: 'parentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: 'Absent: the caller.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'onDuplicate', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ALLOW', 'LINK', 'REFUSE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'taxId', description: 'Its number with the tax office; kept sealed, and never in an event.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateCompanyRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateCompanyRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'legalName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'domain', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DOMAIN' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lifecycle', description: 'FORMER_CLIENT ends being a client by hand; CLIENT is not for this door.', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PROSPECT', 'CLIENT', 'FORMER_CLIENT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roles', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SUPPLIER', 'PARTNER', 'REFERRER', 'COMPETITOR'], rules: { maxItems: 4, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'size', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'annualRevenue', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'currency', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PHONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'website', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 500, format: 'URL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'addresses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmAddress },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'taxId', description: 'Its number with the tax office; kept sealed, and never in an event.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteCompanyRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteCompanyRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSetCompanyParentRequest: MessageShape = {
  name: 'throughline.crm.v1.SetCompanyParentRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentId', description: 'Null: at the top.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListSubsidiariesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListSubsidiariesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'deep', description: 'The whole tree below, not only its first level.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListSubsidiariesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListSubsidiariesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSubsidiary },
  ],
};

export const CrmSubsidiary: MessageShape = {
  name: 'throughline.crm.v1.Subsidiary',
  description: 'A company below another, and what it adds up to with all that stand below it.',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'depth', description: '1 right below the company asked about.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lifecycle', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PROSPECT', 'CLIENT', 'FORMER_CLIENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'healthBand', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['HEALTHY', 'WATCH', 'AT_RISK'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'worstHealthBand', description: 'The worst of it and those below it.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['HEALTHY', 'WATCH', 'AT_RISK'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'openPipeline', description: 'Of it and those below it, a currency each.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'activeContracts', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmLinkClientRequest: MessageShape = {
  name: 'throughline.crm.v1.LinkClientRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customerRef', description: 'Null unties.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { minLength: 1, maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPromoteCompanyRequest: MessageShape = {
  name: 'throughline.crm.v1.PromoteCompanyRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmMergeCompaniesRequest: MessageShape = {
  name: 'throughline.crm.v1.MergeCompaniesRequest',
  description: '',
  fields: [
    { name: 'winnerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'loserIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 10, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'choices', description: 'Whose value of a field stays; the winner\'s where none is named.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmMergeChoice },
  ],
};

export const CrmExportCompaniesResponse: MessageShape = {
  name: 'throughline.crm.v1.ExportCompaniesResponse',
  description: '',
  fields: [
    { name: 'content', description: '', kind: 'BYTES', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyCreated: MessageShape = {
  name: 'throughline.crm.v1.CompanyCreated',
  description: 'A company is known from now on.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'addresses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmAddress },
    { name: 'domain', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyUpdated: MessageShape = {
  name: 'throughline.crm.v1.CompanyUpdated',
  description: 'Fields of a company changed.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'addresses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmAddress },
    { name: 'old', description: 'The changed fields as they were, and as they are.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'new', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyDeleted: MessageShape = {
  name: 'throughline.crm.v1.CompanyDeleted',
  description: 'A company is gone.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyLifecycleChanged: MessageShape = {
  name: 'throughline.crm.v1.CompanyLifecycleChanged',
  description: 'A company became a client, or ceased to be one.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PROSPECT', 'CLIENT', 'FORMER_CLIENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PROSPECT', 'CLIENT', 'FORMER_CLIENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyParentChanged: MessageShape = {
  name: 'throughline.crm.v1.CompanyParentChanged',
  description: 'A company stands below another from now on.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyClientLinked: MessageShape = {
  name: 'throughline.crm.v1.CompanyClientLinked',
  description: 'A company is tied to its customer in accounting, or untied: then customerRef is null.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customerRef', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyMerged: MessageShape = {
  name: 'throughline.crm.v1.CompanyMerged',
  description: 'A company was merged into another: what was said of it holds of that one.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'mergedIntoId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetCompanyHealthRequest: MessageShape = {
  name: 'throughline.crm.v1.GetCompanyHealthRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyHealth: MessageShape = {
  name: 'throughline.crm.v1.CompanyHealth',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'health', description: 'Null until there is something to judge by.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmHealth },
    { name: 'riskReasons', description: 'Empty: not at risk.', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['BAND', 'SCORE_DROP', 'OVERDUE', 'CONTRACT_ENDING', 'SILENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'atRiskSince', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'history', description: 'One score a day, the latest first, of the last 90 days.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmHealthScore },
  ],
};

export const CrmHealthScore: MessageShape = {
  name: 'throughline.crm.v1.HealthScore',
  description: '',
  fields: [
    { name: 'on', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetCompanySummaryRequest: MessageShape = {
  name: 'throughline.crm.v1.GetCompanySummaryRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanySummary: MessageShape = {
  name: 'throughline.crm.v1.CompanySummary',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contacts', description: 'People who belong there today.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'openDeals', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'openValue', description: 'Of the open deals, a currency each.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'weightedValue', description: 'The same, each deal by its probability.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'activeContracts', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractValue', description: 'What the active contracts come to, net, a currency each.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'lastTwoWayAt', description: 'The last activity with both sides taking part.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'health', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmHealth },
  ],
};

export const CrmListCompaniesAtRiskRequest: MessageShape = {
  name: 'throughline.crm.v1.ListCompaniesAtRiskRequest',
  description: '',
  fields: [
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['BAND', 'SCORE_DROP', 'OVERDUE', 'CONTRACT_ENDING', 'SILENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCompaniesAtRiskResponse: MessageShape = {
  name: 'throughline.crm.v1.ListCompaniesAtRiskResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmCompanyAtRisk },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmCompanyAtRisk: MessageShape = {
  name: 'throughline.crm.v1.CompanyAtRisk',
  description: '',
  fields: [
    { name: 'company', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmCompany },
    { name: 'reasons', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['BAND', 'SCORE_DROP', 'OVERDUE', 'CONTRACT_ENDING', 'SILENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'since', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyHealthChanged: MessageShape = {
  name: 'throughline.crm.v1.CompanyHealthChanged',
  description: 'A company\'s health changed; without a score there is nothing to judge by any more.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'band', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['HEALTHY', 'WATCH', 'AT_RISK'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyAtRiskBegun: MessageShape = {
  name: 'throughline.crm.v1.CompanyAtRiskBegun',
  description: 'A company is at risk; told once until it recovers.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reasons', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['BAND', 'SCORE_DROP', 'OVERDUE', 'CONTRACT_ENDING', 'SILENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyRecovered: MessageShape = {
  name: 'throughline.crm.v1.CompanyRecovered',
  description: 'A company is no longer at risk.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmTeamMember: MessageShape = {
  name: 'throughline.crm.v1.TeamMember',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACCOUNT_OWNER', 'PARTNER', 'ADVISOR', 'CONTROLLER', 'BOOKKEEPER', 'DELIVERY_LEAD', 'SUPPORT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'Null: today still.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListTeamMembersRequest: MessageShape = {
  name: 'throughline.crm.v1.ListTeamMembersRequest',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'past', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListTeamMembersResponse: MessageShape = {
  name: 'throughline.crm.v1.ListTeamMembersResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTeamMember },
  ],
};

export const CrmAddTeamMemberRequest: MessageShape = {
  name: 'throughline.crm.v1.AddTeamMemberRequest',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACCOUNT_OWNER', 'PARTNER', 'ADVISOR', 'CONTROLLER', 'BOOKKEEPER', 'DELIVERY_LEAD', 'SUPPORT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: 'Absent: today; never later.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmEndTeamMemberRequest: MessageShape = {
  name: 'throughline.crm.v1.EndTeamMemberRequest',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCompanyTeamRequest: MessageShape = {
  name: 'throughline.crm.v1.ListCompanyTeamRequest',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCompanyTeamResponse: MessageShape = {
  name: 'throughline.crm.v1.ListCompanyTeamResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTeamSeat },
  ],
};

export const CrmTeamSeat: MessageShape = {
  name: 'throughline.crm.v1.TeamSeat',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACCOUNT_OWNER', 'PARTNER', 'ADVISOR', 'CONTROLLER', 'BOOKKEEPER', 'DELIVERY_LEAD', 'SUPPORT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCompaniesForUserRequest: MessageShape = {
  name: 'throughline.crm.v1.ListCompaniesForUserRequest',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: 'At most 1000; 0: 500.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 1000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListCompaniesForUserResponse: MessageShape = {
  name: 'throughline.crm.v1.ListCompaniesForUserResponse',
  description: '',
  fields: [
    { name: 'companyIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCompanyTeamChanged: MessageShape = {
  name: 'throughline.crm.v1.CompanyTeamChanged',
  description: 'Somebody joined a company\'s account team, or left it.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACCOUNT_OWNER', 'PARTNER', 'ADVISOR', 'CONTROLLER', 'BOOKKEEPER', 'DELIVERY_LEAD', 'SUPPORT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'removed', description: 'True where they left.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContactEmail: MessageShape = {
  name: 'throughline.crm.v1.ContactEmail',
  description: '',
  fields: [
    { name: 'address', description: 'Kept trimmed and in lower case.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: 'Absent: WORK.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['WORK', 'PERSONAL', 'OTHER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primary', description: 'One of them; the first where none is named.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bounced', description: 'A message to it came back for good.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContact: MessageShape = {
  name: 'throughline.crm.v1.Contact',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'emails', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactEmail },
    { name: 'phones', description: 'E.164.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'preferences', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPreferences },
    { name: 'portalPrincipalId', description: 'Where they are let into the client portal.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementScore', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: 'The company of the primary affiliation.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'possibleDuplicates', description: 'Who else they might be: filled in the answer to their creation only.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDuplicateCandidate },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListContactsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListContactsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the name or of an e-mail address.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tag', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: 'People who belong to this company today.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: 'With this role at the company named, or at any.', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'PHONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListContactsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListContactsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContact },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetContactRequest: MessageShape = {
  name: 'throughline.crm.v1.GetContactRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBatchGetContactsRequest: MessageShape = {
  name: 'throughline.crm.v1.BatchGetContactsRequest',
  description: '',
  fields: [
    { name: 'ids', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 500, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBatchGetContactsResponse: MessageShape = {
  name: 'throughline.crm.v1.BatchGetContactsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactWithCompanies },
    { name: 'missing', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContactWithCompanies: MessageShape = {
  name: 'throughline.crm.v1.ContactWithCompanies',
  description: '',
  fields: [
    { name: 'contact', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContact },
    { name: 'companyIds', description: 'Where they belong today, the primary one first.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roles', description: 'Every role they have today.', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContact360: MessageShape = {
  name: 'throughline.crm.v1.Contact360',
  description: '',
  fields: [
    { name: 'contact', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContact },
    { name: 'affiliations', description: 'Present and past, the present first.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmAffiliation },
    { name: 'consents', description: 'The latest first.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmConsent },
    { name: 'deals', description: 'The latest 50 of each that the caller may see.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactDeal },
    { name: 'quotes', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactPaper },
    { name: 'contracts', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactPaper },
  ],
};

export const CrmContactDeal: MessageShape = {
  name: 'throughline.crm.v1.ContactDeal',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'primary', description: 'The one the deal is made with.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContactPaper: MessageShape = {
  name: 'throughline.crm.v1.ContactPaper',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateContactRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateContactRequest',
  description: 'A person has a first or a last name.',
  fields: [
    { name: 'firstName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'emails', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 10 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactEmail },
    { name: 'phones', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 10, unique: true, items: { format: 'PHONE' } }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: 'Absent: the caller.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'onDuplicate', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ALLOW', 'LINK', 'REFUSE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: 'Where they belong from today, as their primary affiliation.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: 'What they are there.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateContactRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateContactRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'emails', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 10 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactEmail },
    { name: 'phones', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 10, unique: true, items: { format: 'PHONE' } }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteContactRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteContactRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdatePreferencesRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdatePreferencesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'doNotCall', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'doNotEmail', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'doNotSms', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'doNotTrack', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'preferredChannel', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['EMAIL', 'PHONE', 'SMS'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'optOutTopics', description: 'Topics of mail they do not want; quotes and contracts arrive all the same.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quietHours', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmQuietHours },
    { name: 'consents', description: 'What the person agreed to or took back: added to the record, never changed.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmConsentGiven },
  ],
};

export const CrmMergeContactsRequest: MessageShape = {
  name: 'throughline.crm.v1.MergeContactsRequest',
  description: '',
  fields: [
    { name: 'winnerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'loserIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 10, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'choices', description: 'Whose value of a field stays; the winner\'s where none is named.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmMergeChoice },
  ],
};

export const CrmExportContactsResponse: MessageShape = {
  name: 'throughline.crm.v1.ExportContactsResponse',
  description: '',
  fields: [
    { name: 'content', description: '', kind: 'BYTES', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContactCreated: MessageShape = {
  name: 'throughline.crm.v1.ContactCreated',
  description: 'A person is known from now on.',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContactUpdated: MessageShape = {
  name: 'throughline.crm.v1.ContactUpdated',
  description: 'Fields of a contact changed, or the contact is gone.',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'old', description: 'The changed fields as they were, and as they are.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'new', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'removed', description: 'True where the contact is no more.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContactPreferencesChanged: MessageShape = {
  name: 'throughline.crm.v1.ContactPreferencesChanged',
  description: 'How a person wants to be reached changed.',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'old', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPreferences },
    { name: 'new', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPreferences },
  ],
};

export const CrmContactMerged: MessageShape = {
  name: 'throughline.crm.v1.ContactMerged',
  description: 'A contact was merged into another: what was said of them holds of that one.',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'mergedIntoId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSigner: MessageShape = {
  name: 'throughline.crm.v1.Signer',
  description: '',
  fields: [
    { name: 'party', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['FIRM', 'CLIENT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'order', description: 'The lower signs first.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractClause: MessageShape = {
  name: 'throughline.crm.v1.ContractClause',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'text', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 20000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'standard', description: 'False where the text departs from the firm\'s clause of this key, or there is none.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDelivery: MessageShape = {
  name: 'throughline.crm.v1.Delivery',
  description: 'Who delivers it, and from what.',
  fields: [
    { name: 'projectTemplateId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'onboardingTemplateId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerUserId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'startDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'onboardingGate', description: 'Left out: true.', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContract: MessageShape = {
  name: 'throughline.crm.v1.Contract',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '"C-2026-000001"' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quoteId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: 'Of the quote that it was made from.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER', 'MIXED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'effectiveDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'OUT_FOR_SIGNATURE', 'DECLINED', 'SIGNED', 'ACTIVE', 'COMPLETED', 'EXPIRED', 'TERMINATED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'autoRenew', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'renewalTermMonths', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'upliftPercent', description: 'Added to the prices with each renewal.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'noticeDays', description: 'Left out: 30.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clauses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContractClause },
    { name: 'signers', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSigner },
    { name: 'delivery', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDelivery },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'documentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'envelopeId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'signedDocumentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sentAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'signedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closedReason', description: 'Why it was rejected, declined or terminated.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'terminatedOn', description: 'Where it ends before its time.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListContractsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListContractsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the number.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'OUT_FOR_SIGNATURE', 'DECLINED', 'SIGNED', 'ACTIVE', 'COMPLETED', 'EXPIRED', 'TERMINATED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDateBefore', description: 'Contracts that end up to this day at most.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListContractsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListContractsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContract },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetContractRequest: MessageShape = {
  name: 'throughline.crm.v1.GetContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateContractRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateContractRequest',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: 'Left out: the caller.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'templateId', description: 'Gives clauses where the request has none.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'effectiveDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'autoRenew', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'renewalTermMonths', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'upliftPercent', description: 'Added to the prices with each renewal.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'noticeDays', description: 'Left out: 30.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clauses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContractClause },
    { name: 'signers', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSigner },
    { name: 'delivery', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDelivery },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateContractRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'effectiveDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'autoRenew', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'renewalTermMonths', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'upliftPercent', description: 'Added to the prices with each renewal.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'noticeDays', description: 'Left out: 30.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clauses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContractClause },
    { name: 'signers', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSigner },
    { name: 'delivery', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDelivery },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteContractRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSubmitContractRequest: MessageShape = {
  name: 'throughline.crm.v1.SubmitContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmApproveContractRequest: MessageShape = {
  name: 'throughline.crm.v1.ApproveContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSendContractRequest: MessageShape = {
  name: 'throughline.crm.v1.SendContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRecallContractRequest: MessageShape = {
  name: 'throughline.crm.v1.RecallContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmReviseContractRequest: MessageShape = {
  name: 'throughline.crm.v1.ReviseContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetContractHandoffRequest: MessageShape = {
  name: 'throughline.crm.v1.GetContractHandoffRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRejectContractRequest: MessageShape = {
  name: 'throughline.crm.v1.RejectContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 2000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeclineContractRequest: MessageShape = {
  name: 'throughline.crm.v1.DeclineContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmMarkContractSignedRequest: MessageShape = {
  name: 'throughline.crm.v1.MarkContractSignedRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'documentId', description: 'The signed document.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'signedAt', description: 'Left out: now.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRenewContractRequest: MessageShape = {
  name: 'throughline.crm.v1.RenewContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'termMonths', description: 'Left out: the contract\'s own.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'upliftPercent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmTerminateContractRequest: MessageShape = {
  name: 'throughline.crm.v1.TerminateContractRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 2000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'on', description: 'The last day in force.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmHandoffStep: MessageShape = {
  name: 'throughline.crm.v1.HandoffStep',
  description: '',
  fields: [
    { name: 'key', description: 'engagement, billing_plan.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'state', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PENDING', 'DONE', 'FAILED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'targetId', description: 'What came of it.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmHandoff: MessageShape = {
  name: 'throughline.crm.v1.Handoff',
  description: '',
  fields: [
    { name: 'missing', description: 'What sending it still needs: delivery.ownerUserId …; empty: complete.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'steps', description: 'From the signature on.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmHandoffStep },
  ],
};

export const CrmGetBillingTermsRequest: MessageShape = {
  name: 'throughline.crm.v1.GetBillingTermsRequest',
  description: 'One of the two.',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBillingTermsAnswer: MessageShape = {
  name: 'throughline.crm.v1.BillingTermsAnswer',
  description: '',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'terms', description: 'Null where none were agreed.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
  ],
};

export const CrmContractCreated: MessageShape = {
  name: 'throughline.crm.v1.ContractCreated',
  description: 'A contract was drafted.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quoteId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractSent: MessageShape = {
  name: 'throughline.crm.v1.ContractSent',
  description: 'A contract went out for signature.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractDeclined: MessageShape = {
  name: 'throughline.crm.v1.ContractDeclined',
  description: 'A signer declined a contract.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractSigned: MessageShape = {
  name: 'throughline.crm.v1.ContractSigned',
  description: 'A contract was signed, and what was sold is written down.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleVersion', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quoteId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primaryContactId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER', 'MIXED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'delivery', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDelivery },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'effectiveDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'signedDocumentId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractActivated: MessageShape = {
  name: 'throughline.crm.v1.ContractActivated',
  description: 'A signed contract took effect.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'effectiveDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractRenewed: MessageShape = {
  name: 'throughline.crm.v1.ContractRenewed',
  description: 'A contract was renewed for a term.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleVersion', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractExpiring: MessageShape = {
  name: 'throughline.crm.v1.ContractExpiring',
  description: 'A contract ends soon.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'days', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractExpired: MessageShape = {
  name: 'throughline.crm.v1.ContractExpired',
  description: 'A contract ended on its last day.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractTerminated: MessageShape = {
  name: 'throughline.crm.v1.ContractTerminated',
  description: 'A contract was ended before its time.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'effectiveDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContractCompleted: MessageShape = {
  name: 'throughline.crm.v1.ContractCompleted',
  description: 'All that a contract asked for was delivered.',
  fields: [
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDuplicateCandidate: MessageShape = {
  name: 'throughline.crm.v1.DuplicateCandidate',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '0.85 to 1.', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['EMAIL', 'PHONE', 'DOMAIN', 'NAME'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDuplicatePair: MessageShape = {
  name: 'throughline.crm.v1.DuplicatePair',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['COMPANY', 'CONTACT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'leftId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rightId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['EMAIL', 'PHONE', 'DOMAIN', 'NAME'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'dismissed', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListDuplicatesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListDuplicatesRequest',
  description: '',
  fields: [
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['COMPANY', 'CONTACT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'recordId', description: 'Pairs of one record.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListDuplicatesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListDuplicatesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDuplicatePair },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmDismissDuplicateRequest: MessageShape = {
  name: 'throughline.crm.v1.DismissDuplicateRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmResolvePartyRequest: MessageShape = {
  name: 'throughline.crm.v1.ResolvePartyRequest',
  description: 'At least one of them.',
  fields: [
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'PHONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'domain', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DOMAIN' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmResolvePartyResponse: MessageShape = {
  name: 'throughline.crm.v1.ResolvePartyResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPartyMatch },
  ],
};

export const CrmPartyMatch: MessageShape = {
  name: 'throughline.crm.v1.PartyMatch',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['COMPANY', 'CONTACT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['EMAIL', 'PHONE', 'DOMAIN', 'NAME'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmHealth: MessageShape = {
  name: 'throughline.crm.v1.Health',
  description: '',
  fields: [
    { name: 'score', description: '0 to 100: the weighted mean of the parts there is something to say about.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'band', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['HEALTHY', 'WATCH', 'AT_RISK'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'components', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmHealthComponent },
  ],
};

export const CrmHealthComponent: MessageShape = {
  name: 'throughline.crm.v1.HealthComponent',
  description: '',
  fields: [
    { name: 'part', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVITY', 'PAYMENT', 'DELIVERY', 'DISPUTES', 'GROWTH'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'weight', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'evidence', description: 'What the score was read from, in words.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBant: MessageShape = {
  name: 'throughline.crm.v1.Bant',
  description: 'Budget, authority, need and timeline, as far as they are known.',
  fields: [
    { name: 'budget', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['UNKNOWN', 'NONE', 'ESTIMATED', 'APPROVED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'authority', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['UNKNOWN', 'INFLUENCER', 'CHAMPION', 'DECISION_MAKER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'need', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['UNKNOWN', 'NICE_TO_HAVE', 'IMPORTANT', 'CRITICAL'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeline', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['UNKNOWN', 'BEYOND_12_MONTHS', 'WITHIN_12_MONTHS', 'WITHIN_6_MONTHS', 'WITHIN_3_MONTHS', 'WITHIN_1_MONTH'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'budgetAmount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmUtm: MessageShape = {
  name: 'throughline.crm.v1.Utm',
  description: 'Where a visit came from, as the address of the page said.',
  fields: [
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'medium', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaign', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'term', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'content', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDisqualification: MessageShape = {
  name: 'throughline.crm.v1.Disqualification',
  description: '',
  fields: [
    { name: 'reasonCode', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['BUDGET', 'NO_AUTHORITY', 'NO_NEED', 'TIMING', 'OUT_OF_SCOPE', 'GEOGRAPHY', 'CONFLICT', 'COMPETITOR', 'UNRESPONSIVE', 'CREDIT_RISK', 'DUPLICATE', 'SPAM', 'OTHER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'note', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'revisitOn', description: 'The lead comes back on this day.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadConversion: MessageShape = {
  name: 'throughline.crm.v1.LeadConversion',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLead: MessageShape = {
  name: 'throughline.crm.v1.Lead',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['WEBSITE', 'REFERRAL', 'CAMPAIGN', 'COLD_CALL', 'INTAKE_FORM', 'EVENT', 'PARTNER', 'SOCIAL', 'EMAIL', 'IMPORT', 'OTHER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'externalRef', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaignId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'utm', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmUtm },
    { name: 'referrer', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'referralCode', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: 'Null while nobody has it.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bant', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBant },
    { name: 'bantScore', description: '0 to 100, of what is known by BANT.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementScore', description: '0 to 100, of what they did.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '60 % BANT and 40 % engagement.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rating', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['HOT', 'WARM', 'COLD'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'assessmentId', description: 'The latest assessment by a gate.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'disqualification', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDisqualification },
    { name: 'converted', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLeadConversion },
    { name: 'possibleDuplicates', description: 'Who else they might be: filled in the answer to their creation only.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDuplicateCandidate },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListLeadsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListLeadsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the name, of the company\'s name or of the e-mail address.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['WEBSITE', 'REFERRAL', 'CAMPAIGN', 'COLD_CALL', 'INTAKE_FORM', 'EVENT', 'PARTNER', 'SOCIAL', 'EMAIL', 'IMPORT', 'OTHER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rating', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['HOT', 'WARM', 'COLD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'unassigned', description: 'Only those that nobody has.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'PHONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaignId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListLeadsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListLeadsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLead },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetLeadRequest: MessageShape = {
  name: 'throughline.crm.v1.GetLeadRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateLeadRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateLeadRequest',
  description: 'An e-mail address, a phone or a company\'s name is needed.',
  fields: [
    { name: 'firstName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: 'E.164.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PHONE' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COUNTRY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['WEBSITE', 'REFERRAL', 'CAMPAIGN', 'COLD_CALL', 'INTAKE_FORM', 'EVENT', 'PARTNER', 'SOCIAL', 'EMAIL', 'IMPORT', 'OTHER'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'externalRef', description: 'The lead\'s name where it came from: with its source it is captured once.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { minLength: 1, maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaignId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'utm', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmUtm },
    { name: 'referrer', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'referralCode', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: 'Absent: nobody has it yet.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bant', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBant },
    { name: 'onDuplicate', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ALLOW', 'LINK', 'REFUSE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateLeadRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateLeadRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PHONE' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COUNTRY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaignId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'referralCode', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bant', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBant },
    { name: 'ownerId', description: 'A new owner is told.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: 'What the firm\'s own definitions add.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteLeadRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteLeadRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmAssignLeadRequest: MessageShape = {
  name: 'throughline.crm.v1.AssignLeadRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBulkAssignLeadsRequest: MessageShape = {
  name: 'throughline.crm.v1.BulkAssignLeadsRequest',
  description: 'A pool of one is the simplest: all leads are theirs.',
  fields: [
    { name: 'leadIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 500, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userIds', description: 'Those who work here no more are passed over.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 100, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'method', description: 'Absent: ROUND_ROBIN.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ROUND_ROBIN', 'LEAST_LOADED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmBulkAssignLeadsResponse: MessageShape = {
  name: 'throughline.crm.v1.BulkAssignLeadsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLeadAssignment },
  ],
};

export const CrmLeadAssignment: MessageShape = {
  name: 'throughline.crm.v1.LeadAssignment',
  description: '',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSetLeadStatusRequest: MessageShape = {
  name: 'throughline.crm.v1.SetLeadStatusRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: 'CONTACTED, QUALIFYING, QUALIFIED or NURTURING: the others have verbs of their own.', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDisqualifyLeadRequest: MessageShape = {
  name: 'throughline.crm.v1.DisqualifyLeadRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reasonCode', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['BUDGET', 'NO_AUTHORITY', 'NO_NEED', 'TIMING', 'OUT_OF_SCOPE', 'GEOGRAPHY', 'CONFLICT', 'COMPETITOR', 'UNRESPONSIVE', 'CREDIT_RISK', 'DUPLICATE', 'SPAM', 'OTHER'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'note', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'revisitOn', description: 'After today; the lead is NEW again on this day.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmReopenLeadRequest: MessageShape = {
  name: 'throughline.crm.v1.ReopenLeadRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetLeadSourceStatsRequest: MessageShape = {
  name: 'throughline.crm.v1.GetLeadSourceStatsRequest',
  description: '',
  fields: [
    { name: 'groupBy', description: 'Absent: SOURCE.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['SOURCE', 'CAMPAIGN', 'UTM_SOURCE', 'UTM_MEDIUM', 'UTM_CAMPAIGN'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetLeadSourceStatsResponse: MessageShape = {
  name: 'throughline.crm.v1.GetLeadSourceStatsResponse',
  description: '',
  fields: [
    { name: 'items', description: 'The most leads first.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLeadSourceStats },
  ],
};

export const CrmLeadSourceStats: MessageShape = {
  name: 'throughline.crm.v1.LeadSourceStats',
  description: '',
  fields: [
    { name: 'key', description: 'The source, the campaign\'s id or the UTM value; null: leads without one.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'leads', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'qualified', description: 'Were QUALIFIED once.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'converted', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'disqualified', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'conversionPercent', description: 'Converted of all, two decimals.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hoursToFirstContact', description: 'Hours from capture to the first contact, on average of those contacted; null: none was.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'won', description: 'Deals that came of them and were won.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'revenue', description: 'What those deals came to, by currency.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmExportLeadsResponse: MessageShape = {
  name: 'throughline.crm.v1.ExportLeadsResponse',
  description: '',
  fields: [
    { name: 'content', description: '', kind: 'BYTES', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadCreated: MessageShape = {
  name: 'throughline.crm.v1.LeadCreated',
  description: 'Somebody might buy.',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['WEBSITE', 'REFERRAL', 'CAMPAIGN', 'COLD_CALL', 'INTAKE_FORM', 'EVENT', 'PARTNER', 'SOCIAL', 'EMAIL', 'IMPORT', 'OTHER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'utm', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmUtm },
    { name: 'companyName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaignId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadUpdated: MessageShape = {
  name: 'throughline.crm.v1.LeadUpdated',
  description: 'Fields of a lead changed, or the lead is gone.',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'old', description: 'The changed fields as they were, and as they are.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'new', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'removed', description: 'True where the lead is no more.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadAssigned: MessageShape = {
  name: 'throughline.crm.v1.LeadAssigned',
  description: 'A lead has a new owner, who is told.',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadUnassigned: MessageShape = {
  name: 'throughline.crm.v1.LeadUnassigned',
  description: 'An hour has passed and nobody has the lead.',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['WEBSITE', 'REFERRAL', 'CAMPAIGN', 'COLD_CALL', 'INTAKE_FORM', 'EVENT', 'PARTNER', 'SOCIAL', 'EMAIL', 'IMPORT', 'OTHER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadStatusChanged: MessageShape = {
  name: 'throughline.crm.v1.LeadStatusChanged',
  description: '',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadQualified: MessageShape = {
  name: 'throughline.crm.v1.LeadQualified',
  description: '',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'assessmentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadDisqualified: MessageShape = {
  name: 'throughline.crm.v1.LeadDisqualified',
  description: '',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reasonCode', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['BUDGET', 'NO_AUTHORITY', 'NO_NEED', 'TIMING', 'OUT_OF_SCOPE', 'GEOGRAPHY', 'CONFLICT', 'COMPETITOR', 'UNRESPONSIVE', 'CREDIT_RISK', 'DUPLICATE', 'SPAM', 'OTHER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'revisitOn', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadScored: MessageShape = {
  name: 'throughline.crm.v1.LeadScored',
  description: '',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'score', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bantScore', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementScore', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadRatingChanged: MessageShape = {
  name: 'throughline.crm.v1.LeadRatingChanged',
  description: '',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['HOT', 'WARM', 'COLD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['HOT', 'WARM', 'COLD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLeadConverted: MessageShape = {
  name: 'throughline.crm.v1.LeadConverted',
  description: 'A lead became a contact, with a company and a deal where there are any.',
  fields: [
    { name: 'leadId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmMergeChoice: MessageShape = {
  name: 'throughline.crm.v1.MergeChoice',
  description: 'The value of a field is taken from one of the records that are merged.',
  fields: [
    { name: 'field', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"name"' },
    { name: 'fromId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmContactInDeal: MessageShape = {
  name: 'throughline.crm.v1.ContactInDeal',
  description: 'What a person is in a deal.',
  fields: [
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRoleDemand: MessageShape = {
  name: 'throughline.crm.v1.RoleDemand',
  description: 'Work the deal would bring for a role.',
  fields: [
    { name: 'role', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 80, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'skill', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 80 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'minutes', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 100000000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'The last day of it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmOutcome: MessageShape = {
  name: 'throughline.crm.v1.Outcome',
  description: 'How a deal was closed, and whether it was opened again.',
  fields: [
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['WIN', 'LOSS'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reasonCode', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'competitor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'note', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'finalAmount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'by', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reopenedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reopenReason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmChecklistTick: MessageShape = {
  name: 'throughline.crm.v1.ChecklistTick',
  description: 'An item of a stage\'s checklist that is done.',
  fields: [
    { name: 'stageId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmOpportunity: MessageShape = {
  name: 'throughline.crm.v1.Opportunity',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Northwind: controlling set-up"' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primaryContactId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactRoles', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactInDeal },
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['OPEN', 'WON', 'LOST'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'amountSource', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['MANUAL', 'QUOTE'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'probabilityLocked', description: 'Set by hand: moves leave it as it is.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expectedCloseDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'forecastCategory', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PIPELINE', 'BEST_CASE', 'COMMIT', 'OMITTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaignId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'competitors', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'nextStep', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rank', description: 'Its place within the stage: sorts as text.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'outcomes', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOutcome },
    { name: 'checklistDone', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmChecklistTick },
    { name: 'leadId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'assessmentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quoteId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageEnteredAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closedOn', description: 'The day it was won or lost; null while it is open.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListOpportunitiesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListOpportunitiesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the name.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['OPEN', 'WON', 'LOST'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'forecastCategory', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['PIPELINE', 'BEST_CASE', 'COMMIT', 'OMITTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closeFrom', description: 'Expected to close on this day or later.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closeTo', description: 'Expected to close on this day or earlier.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: 'Deals this person has a part in.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListOpportunitiesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListOpportunitiesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOpportunity },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetOpportunityRequest: MessageShape = {
  name: 'throughline.crm.v1.GetOpportunityRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateOpportunityRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateOpportunityRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Northwind: controlling set-up"' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primaryContactId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactRoles', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactInDeal },
    { name: 'pipelineId', description: 'Absent: the stage\'s, or the firm\'s default pipeline.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageId', description: 'Absent: the first stage.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'probability', description: 'Set here, it is locked; absent: the stage\'s.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expectedCloseDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'forecastCategory', description: 'Absent: by probability.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['PIPELINE', 'BEST_CASE', 'COMMIT', 'OMITTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: 'Absent: the caller.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaignId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'competitors', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true, items: { minLength: 1, maxLength: 120 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'nextStep', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'leadId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'assessmentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateOpportunityRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateOpportunityRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primaryContactId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactRoles', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmContactInDeal },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'probability', description: 'Null gives it back to the stage.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expectedCloseDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'forecastCategory', description: 'Null gives it back to the probability.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['PIPELINE', 'BEST_CASE', 'COMMIT', 'OMITTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'campaignId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'competitors', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true, items: { minLength: 1, maxLength: 120 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'nextStep', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'checklistDone', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 600 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmChecklistTick },
  ],
};

export const CrmDeleteOpportunityRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteOpportunityRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmMoveOpportunityRequest: MessageShape = {
  name: 'throughline.crm.v1.MoveOpportunityRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'beforeId', description: 'The deal it goes before; without either, it goes to the top.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'afterId', description: 'The deal it goes after.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'dryRun', description: 'Says what would be unmet, and changes nothing.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'override', description: 'Passes the requirements; needs its own permission and a reason.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOverride },
  ],
};

export const CrmOverride: MessageShape = {
  name: 'throughline.crm.v1.Override',
  description: 'Passing what a stage requires, on somebody\'s word.',
  fields: [
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 3, maxLength: 500, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUnmetRequirement: MessageShape = {
  name: 'throughline.crm.v1.UnmetRequirement',
  description: '',
  fields: [
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ALLOWED_FROM', 'SKIP', 'BACK', 'REQUIRED_FIELD', 'EXIT_CONDITION', 'ENTRY_CONDITION', 'CHECKLIST', 'APPROVAL'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageId', description: 'The stage that asks for it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'field', description: 'The field, or the key of the checklist\'s item; null for the others.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'message', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmMoveOpportunityResponse: MessageShape = {
  name: 'throughline.crm.v1.MoveOpportunityResponse',
  description: '',
  fields: [
    { name: 'opportunity', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOpportunity },
    { name: 'unmet', description: 'Only of a dry run and an override.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmUnmetRequirement },
    { name: 'inverse', description: 'The call that takes it back, sent as it stands; null where nothing does.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmInverse },
  ],
};

export const CrmWinOpportunityRequest: MessageShape = {
  name: 'throughline.crm.v1.WinOpportunityRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reasonCode', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'finalAmount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'competitor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'note', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'override', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOverride },
  ],
};

export const CrmLoseOpportunityRequest: MessageShape = {
  name: 'throughline.crm.v1.LoseOpportunityRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reasonCode', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"NO_DECISION"' },
    { name: 'competitor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'note', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'override', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOverride },
  ],
};

export const CrmReopenOpportunityRequest: MessageShape = {
  name: 'throughline.crm.v1.ReopenOpportunityRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageId', description: 'An open stage of its pipeline.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 500, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expectedCloseDate', description: 'Today or later; absent: what it was, if that is still to come.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListOpportunityHistoryRequest: MessageShape = {
  name: 'throughline.crm.v1.ListOpportunityHistoryRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListOpportunityHistoryResponse: MessageShape = {
  name: 'throughline.crm.v1.ListOpportunityHistoryResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmStageSpan },
  ],
};

export const CrmStageSpan: MessageShape = {
  name: 'throughline.crm.v1.StageSpan',
  description: 'A deal\'s stay in a stage.',
  fields: [
    { name: 'stageId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'enteredAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'leftAt', description: 'Null: it is there now.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmOpportunityCreated: MessageShape = {
  name: 'throughline.crm.v1.OpportunityCreated',
  description: 'A deal is pursued from now on.',
  fields: [
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closeOn', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'leadId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmOpportunityUpdated: MessageShape = {
  name: 'throughline.crm.v1.OpportunityUpdated',
  description: 'Fields of a deal changed.',
  fields: [
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closeOn', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'old', description: 'The changed fields as they were, and as they are.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'new', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmOpportunityStageChanged: MessageShape = {
  name: 'throughline.crm.v1.OpportunityStageChanged',
  description: 'A deal moved to another stage.',
  fields: [
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closeOn', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'overrideReason', description: 'Why requirements were passed; null where they were met.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'overridden', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmUnmetRequirement },
  ],
};

export const CrmOpportunityStalled: MessageShape = {
  name: 'throughline.crm.v1.OpportunityStalled',
  description: 'A deal has been in its stage for longer than the stage allows.',
  fields: [
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'enteredAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmOpportunityWon: MessageShape = {
  name: 'throughline.crm.v1.OpportunityWon',
  description: 'A deal was won.',
  fields: [
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closeOn', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'reasonCode', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'competitor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'overrideReason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'overridden', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmUnmetRequirement },
  ],
};

export const CrmOpportunityLost: MessageShape = {
  name: 'throughline.crm.v1.OpportunityLost',
  description: 'A deal was lost.',
  fields: [
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closeOn', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'reasonCode', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'competitor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'overrideReason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'overridden', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmUnmetRequirement },
  ],
};

export const CrmOpportunityReopened: MessageShape = {
  name: 'throughline.crm.v1.OpportunityReopened',
  description: 'A closed deal is pursued again.',
  fields: [
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closeOn', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'demand', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRoleDemand },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmOrderLine: MessageShape = {
  name: 'throughline.crm.v1.OrderLine',
  description: '',
  fields: [
    { name: 'key', description: 'Left out, the house names it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
    { name: 'priceItemId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'materialId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'description', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 2000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quantity', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"3"' },
    { name: 'unitPrice', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'discount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscount },
    { name: 'fulfilled', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'invoiced', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'net', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmSalesOrder: MessageShape = {
  name: 'throughline.crm.v1.SalesOrder',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '"SO-2026-000001"' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quoteId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOrderLine },
    { name: 'net', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'requestedDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DRAFT', 'CONFIRMED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'CLOSED', 'CANCELLED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListSalesOrdersRequest: MessageShape = {
  name: 'throughline.crm.v1.ListSalesOrdersRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the number.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DRAFT', 'CONFIRMED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'CLOSED', 'CANCELLED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListSalesOrdersResponse: MessageShape = {
  name: 'throughline.crm.v1.ListSalesOrdersResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSalesOrder },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetSalesOrderRequest: MessageShape = {
  name: 'throughline.crm.v1.GetSalesOrderRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateSalesOrderRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateSalesOrderRequest',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: 'Left out: the caller.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOrderLine },
    { name: 'requestedDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateSalesOrderRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateSalesOrderRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOrderLine },
    { name: 'requestedDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteSalesOrderRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteSalesOrderRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmConfirmSalesOrderRequest: MessageShape = {
  name: 'throughline.crm.v1.ConfirmSalesOrderRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmInvoiceSalesOrderRequest: MessageShape = {
  name: 'throughline.crm.v1.InvoiceSalesOrderRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmFulfilment: MessageShape = {
  name: 'throughline.crm.v1.Fulfilment',
  description: '',
  fields: [
    { name: 'lineKey', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
    { name: 'quantity', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"1"' },
  ],
};

export const CrmFulfilSalesOrderRequest: MessageShape = {
  name: 'throughline.crm.v1.FulfilSalesOrderRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFulfilment },
  ],
};

export const CrmCancelSalesOrderRequest: MessageShape = {
  name: 'throughline.crm.v1.CancelSalesOrderRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSalesOrderConfirmed: MessageShape = {
  name: 'throughline.crm.v1.SalesOrderConfirmed',
  description: 'A sales order was confirmed.',
  fields: [
    { name: 'orderId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'net', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOrderLine },
  ],
};

export const CrmSalesOrderFulfilled: MessageShape = {
  name: 'throughline.crm.v1.SalesOrderFulfilled',
  description: 'Some or all of a sales order was delivered.',
  fields: [
    { name: 'orderId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFulfilment },
    { name: 'complete', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSalesOrderInvoiced: MessageShape = {
  name: 'throughline.crm.v1.SalesOrderInvoiced',
  description: 'What was fulfilled went to finance to be invoiced.',
  fields: [
    { name: 'orderId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFulfilment },
    { name: 'net', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmSalesOrderClosed: MessageShape = {
  name: 'throughline.crm.v1.SalesOrderClosed',
  description: 'All of a sales order is invoiced.',
  fields: [
    { name: 'orderId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSalesOrderCancelled: MessageShape = {
  name: 'throughline.crm.v1.SalesOrderCancelled',
  description: 'A sales order was cancelled.',
  fields: [
    { name: 'orderId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmStageAutomation: MessageShape = {
  name: 'throughline.crm.v1.StageAutomation',
  description: '',
  fields: [
    { name: 'on', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ENTER', 'EXIT', 'STALLED'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'action', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['SET_FIELD', 'CREATE_TASK', 'NOTIFY'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'params', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmChecklistItem: MessageShape = {
  name: 'throughline.crm.v1.ChecklistItem',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { pattern: '^[a-z0-9_]{1,40}$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"budget_confirmed"' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPipeline: MessageShape = {
  name: 'throughline.crm.v1.Pipeline',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Advisory"' },
    { name: 'teamId', description: 'The team it belongs to; null: the firm\'s.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'productLine', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'isDefault', description: 'Deals that name no pipeline go here.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stages', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmStage },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmStage: MessageShape = {
  name: 'throughline.crm.v1.Stage',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'order', description: 'From 1.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'category', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['OPEN', 'WON', 'LOST'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'requiredFields', description: 'Fields a deal must have to come into it.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entryWhen', description: 'Must hold of a deal that comes in.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'exitWhen', description: 'Must hold of a deal that leaves.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowedFrom', description: 'Stages a deal may come from; empty: any.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowSkip', description: 'Whether a deal may pass it by.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowBack', description: 'Whether a deal may go back from it.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxDays', description: 'Longer than this, and a deal has stalled.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'approverRole', description: 'Whose approval a deal needs to come in: given by whoever may approve for the pipeline.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'checklist', description: 'What must be done before a deal leaves.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmChecklistItem },
    { name: 'guidance', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'automations', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmStageAutomation },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListPipelinesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListPipelinesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'productLine', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListPipelinesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListPipelinesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPipeline },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetPipelineRequest: MessageShape = {
  name: 'throughline.crm.v1.GetPipelineRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreatePipelineRequest: MessageShape = {
  name: 'throughline.crm.v1.CreatePipelineRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'productLine', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'isDefault', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stages', description: 'In their order: at least one OPEN, one WON and one LOST. Empty: the usual six.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmStageDraft },
  ],
};

export const CrmStageDraft: MessageShape = {
  name: 'throughline.crm.v1.StageDraft',
  description: 'A stage of a pipeline that is being made; what else it asks of deals is said once it is there.',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'category', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['OPEN', 'WON', 'LOST'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxDays', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdatePipelineRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdatePipelineRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'productLine', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'isDefault', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeletePipelineRequest: MessageShape = {
  name: 'throughline.crm.v1.DeletePipelineRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListStagesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListStagesRequest',
  description: '',
  fields: [
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListStagesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListStagesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmStage },
  ],
};

export const CrmGetStageRequest: MessageShape = {
  name: 'throughline.crm.v1.GetStageRequest',
  description: '',
  fields: [
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateStageRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateStageRequest',
  description: '',
  fields: [
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'order', description: 'Absent: the last of the open ones.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'requiredFields', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 30, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entryWhen', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'exitWhen', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowedFrom', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowSkip', description: 'Absent: true.', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowBack', description: 'Absent: true.', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxDays', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'approverRole', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'checklist', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 30 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmChecklistItem },
    { name: 'guidance', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 4000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'automations', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmStageAutomation },
  ],
};

export const CrmUpdateStageRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateStageRequest',
  description: '',
  fields: [
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'probability', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'requiredFields', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 30, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entryWhen', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'exitWhen', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowedFrom', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowSkip', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'allowBack', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxDays', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'approverRole', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'checklist', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 30 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmChecklistItem },
    { name: 'guidance', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 4000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'automations', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmStageAutomation },
  ],
};

export const CrmDeleteStageRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteStageRequest',
  description: '',
  fields: [
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'moveTo', description: 'Where the deals of the stage go.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmReorderStagesRequest: MessageShape = {
  name: 'throughline.crm.v1.ReorderStagesRequest',
  description: '',
  fields: [
    { name: 'pipelineId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stageIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 3, maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetPipelineStatsRequest: MessageShape = {
  name: 'throughline.crm.v1.GetPipelineStatsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: 'What was closed from this day on; absent: a year back.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'Absent: today.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPipelineStats: MessageShape = {
  name: 'throughline.crm.v1.PipelineStats',
  description: 'In the firm\'s base currency.',
  fields: [
    { name: 'openCount', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'openValue', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'weightedValue', description: 'Each deal\'s value times its probability, rounded deal by deal.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'meanSize', description: 'Null without an open deal.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'wonCount', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lostCount', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'wonValue', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'winRate', description: 'Won of all closed, in percent; null without a closed deal.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'meanDaysToWin', description: 'Mean days from creation to win; null without a win.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'velocity', description: 'What the open deals bring a day: count x win rate x mean won / mean days to win; null without a win.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'stages', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmStageStats },
  ],
};

export const CrmStageStats: MessageShape = {
  name: 'throughline.crm.v1.StageStats',
  description: '',
  fields: [
    { name: 'stageId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'openCount', description: 'Deals in it now.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entered', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'advanced', description: 'Went on to a later open stage, or were won from it.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lost', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'conversionPercent', description: 'Advanced of those that left it; null where none left.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'meanDays', description: 'Of the stays that ended; null where none did.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'medianDays', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'p90Days', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stalled', description: 'In it for longer than maxDays now.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPreferences: MessageShape = {
  name: 'throughline.crm.v1.Preferences',
  description: '',
  fields: [
    { name: 'doNotCall', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'doNotEmail', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'doNotSms', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'doNotTrack', description: 'Opens and clicks of their mail are not looked at.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'preferredChannel', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['EMAIL', 'PHONE', 'SMS'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'optOutTopics', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quietHours', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmQuietHours },
  ],
};

export const CrmQuietHours: MessageShape = {
  name: 'throughline.crm.v1.QuietHours',
  description: 'In the person\'s own time zone; may pass midnight.',
  fields: [
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'TIME' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'TIME' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmConsentGiven: MessageShape = {
  name: 'throughline.crm.v1.ConsentGiven',
  description: '',
  fields: [
    { name: 'purpose', description: 'newsletter, profiling.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'state', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['GIVEN', 'WITHDRAWN'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'evidence', description: 'How it is known: a form, a call, a letter.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 500, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmConsent: MessageShape = {
  name: 'throughline.crm.v1.Consent',
  description: 'One entry of the record of consents; the latest of a purpose holds.',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'purpose', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'state', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['GIVEN', 'WITHDRAWN'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'evidence', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPhase: MessageShape = {
  name: 'throughline.crm.v1.Phase',
  description: '',
  fields: [
    { name: 'key', description: 'Stable over versions.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"discovery"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'startOffsetDays', description: 'Days after the start of the work.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'durationDays', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'optional', description: 'Its lines count where they are selected.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'projectTemplateId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDiscount: MessageShape = {
  name: 'throughline.crm.v1.Discount',
  description: 'One of the two.',
  fields: [
    { name: 'percent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"5"' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmOptionGroup: MessageShape = {
  name: 'throughline.crm.v1.OptionGroup',
  description: 'Of the lines that name the same group, the client chooses so many.',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'min', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'max', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLineRole: MessageShape = {
  name: 'throughline.crm.v1.LineRole',
  description: '',
  fields: [
    { name: 'role', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Senior"' },
    { name: 'minutes', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 60000000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hourlyRate', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'costRate', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmLineCap: MessageShape = {
  name: 'throughline.crm.v1.LineCap',
  description: '',
  fields: [
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['HARD', 'SOFT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmValueShare: MessageShape = {
  name: 'throughline.crm.v1.ValueShare',
  description: '',
  fields: [
    { name: 'base', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'expectedValue', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'sharePercent', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"12.5"' },
    { name: 'floor', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'ceiling', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'outcome', description: 'What the value is measured by.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRetainer: MessageShape = {
  name: 'throughline.crm.v1.Retainer',
  description: '',
  fields: [
    { name: 'perPeriod', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'cycle', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'cycleMonths', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'periods', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 600 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'includedMinutes', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'overageRate', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'unused', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ROLLOVER', 'EXPIRE', 'REFUND'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'autoRenew', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLine: MessageShape = {
  name: 'throughline.crm.v1.Line',
  description: '',
  fields: [
    { name: 'key', description: 'Stable over versions; left out, the house names it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
    { name: 'phaseKey', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'model', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priceItemId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'description', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 2000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quantity', description: 'Of a FIXED line; left out: 1.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'unit', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'unitPrice', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'unitCost', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'taxCategory', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: 'Left out: STANDARD.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['STANDARD', 'OPTIONAL'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'selected', description: 'Of an optional line: whether it counts.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'optionGroup', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOptionGroup },
    { name: 'discount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscount },
    { name: 'roles', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineRole },
    { name: 'cap', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineCap },
    { name: 'value', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmValueShare },
    { name: 'retainer', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRetainer },
    { name: 'amounts', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineAmounts },
  ],
};

export const CrmLineDiscount: MessageShape = {
  name: 'throughline.crm.v1.LineDiscount',
  description: '',
  fields: [
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PRICE_RULE', 'DISCOUNT_RULE', 'HAND', 'HEADER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ruleId', description: 'The rule\'s.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmLineAmounts: MessageShape = {
  name: 'throughline.crm.v1.LineAmounts',
  description: '',
  fields: [
    { name: 'gross', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'discounts', description: 'In the order in which they were taken off.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineDiscount },
    { name: 'net', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'taxRate', description: 'In percent; null where no tax is charged.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tax', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'total', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'cost', description: 'Null where a part of it is not known.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'counted', description: 'False for options that are not selected: they stand apart from the totals.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ruling', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ADDED', 'REMOVED', 'REQUIRED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'unitPrice', description: 'Where a price rule set another one than the line\'s own.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmCycleTotal: MessageShape = {
  name: 'throughline.crm.v1.CycleTotal',
  description: '',
  fields: [
    { name: 'cycle', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'cycleMonths', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmTotals: MessageShape = {
  name: 'throughline.crm.v1.Totals',
  description: '',
  fields: [
    { name: 'subtotal', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'discount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'net', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'tax', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'total', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'optional', description: 'Net of the options that are not selected.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'cost', description: 'Null where the cost of a line is not known.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'marginPercent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'effectiveDiscountPercent', description: 'Discount in percent of the subtotal, two digits.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"7.12"' },
    { name: 'oneTime', description: 'Net of everything but retainers.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'perCycle', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmCycleTotal },
    { name: 'mrr', description: 'What retainers bring in a month.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'contractValue', description: 'Net over the whole term.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmRequiredApproval: MessageShape = {
  name: 'throughline.crm.v1.RequiredApproval',
  description: '',
  fields: [
    { name: 'level', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: 'MANAGER, OWNER, CONTROLLER or a role of the firm\'s own.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reasons', description: 'Why: what was over which limit.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRuleHit: MessageShape = {
  name: 'throughline.crm.v1.RuleHit',
  description: '',
  fields: [
    { name: 'ruleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'effect', description: 'What the rule did: ADD_LINE, DISCOUNT_PERCENT, VOLUME …', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lineKeys', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPriceLinesRequest: MessageShape = {
  name: 'throughline.crm.v1.PriceLinesRequest',
  description: '',
  fields: [
    { name: 'companyId', description: 'Facts of the company for the rules; without it, conditions on the company do not hold.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'headerDiscount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscount },
    { name: 'promoCodes', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 10, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'choices', description: 'Keys of the options that the client chooses; left out, what the lines say holds.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineChoice },
    { name: 'answers', description: 'Answers of a form, for the rules.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'netDays', description: 'Left out: 30.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLineChoice: MessageShape = {
  name: 'throughline.crm.v1.LineChoice',
  description: '',
  fields: [
    { name: 'lineKeys', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPriceLinesResponse: MessageShape = {
  name: 'throughline.crm.v1.PriceLinesResponse',
  description: '',
  fields: [
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'rulesHit', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRuleHit },
    { name: 'approvals', description: 'Who would have to approve it, in order; empty: nobody.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRequiredApproval },
  ],
};

export const CrmDiscountTier: MessageShape = {
  name: 'throughline.crm.v1.DiscountTier',
  description: '',
  fields: [
    { name: 'minQty', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"5"' },
    { name: 'percent', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDiscountScope: MessageShape = {
  name: 'throughline.crm.v1.DiscountScope',
  description: 'Nothing named: every line.',
  fields: [
    { name: 'priceItemIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'models', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER'], rules: { maxItems: 4 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDiscountRule: MessageShape = {
  name: 'throughline.crm.v1.DiscountRule',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VOLUME', 'PROMOTIONAL'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'mode', description: 'Of a VOLUME discount.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ALL_UNITS', 'GRADUATED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tiers', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscountTier },
    { name: 'percent', description: 'Of a PROMOTIONAL discount, this or an amount.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'appliesTo', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscountScope },
    { name: 'when', description: 'A condition tree over the company and the totals; without it, always.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'code', description: 'What the client says to have it; unique in the firm, whatever its case.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"SPRING"' },
    { name: 'from', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'The last day.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxRedemptions', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stacking', description: 'Left out: STACKABLE.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['EXCLUSIVE', 'STACKABLE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priority', description: 'The lower goes first.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'redemptions', description: 'How often accepted quotes used it.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListDiscountRulesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListDiscountRulesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListDiscountRulesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListDiscountRulesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscountRule },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetDiscountRuleRequest: MessageShape = {
  name: 'throughline.crm.v1.GetDiscountRuleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteDiscountRuleRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteDiscountRuleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateDiscountRuleRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateDiscountRuleRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VOLUME', 'PROMOTIONAL'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'mode', description: 'Of a VOLUME discount.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ALL_UNITS', 'GRADUATED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tiers', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscountTier },
    { name: 'percent', description: 'Of a PROMOTIONAL discount, this or an amount.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'appliesTo', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscountScope },
    { name: 'when', description: 'A condition tree over the company and the totals; without it, always.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'code', description: 'What the client says to have it; unique in the firm, whatever its case.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"SPRING"' },
    { name: 'from', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'The last day.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxRedemptions', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stacking', description: 'Left out: STACKABLE.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['EXCLUSIVE', 'STACKABLE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priority', description: 'The lower goes first.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateDiscountRuleRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateDiscountRuleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VOLUME', 'PROMOTIONAL'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'mode', description: 'Of a VOLUME discount.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['ALL_UNITS', 'GRADUATED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tiers', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscountTier },
    { name: 'percent', description: 'Of a PROMOTIONAL discount, this or an amount.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'appliesTo', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscountScope },
    { name: 'when', description: 'A condition tree over the company and the totals; without it, always.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'code', description: 'What the client says to have it; unique in the firm, whatever its case.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"SPRING"' },
    { name: 'from', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'The last day.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxRedemptions', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stacking', description: 'Left out: STACKABLE.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['EXCLUSIVE', 'STACKABLE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priority', description: 'The lower goes first.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPriceRuleParams: MessageShape = {
  name: 'throughline.crm.v1.PriceRuleParams',
  description: 'Which lines an effect means and what it does to them; nothing named: every line.',
  fields: [
    { name: 'lineKeys', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priceItemIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'models', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER'], rules: { maxItems: 4 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'line', description: 'Of ADD_LINE.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'unitPrice', description: 'Of SET_UNIT_PRICE.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'percent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'role', description: 'Of REQUIRE_APPROVAL: who, and after whom.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'level', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 10 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmPriceRule: MessageShape = {
  name: 'throughline.crm.v1.PriceRule',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priority', description: 'The lower goes first.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'when', description: 'A condition tree over totals, phases, choices, the company and answers.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'effect', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ADD_LINE', 'REMOVE_LINE', 'REQUIRE_LINE', 'SET_UNIT_PRICE', 'DISCOUNT_PERCENT', 'DISCOUNT_AMOUNT', 'REQUIRE_APPROVAL'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'params', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPriceRuleParams },
    { name: 'active', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListPriceRulesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListPriceRulesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListPriceRulesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListPriceRulesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPriceRule },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetPriceRuleRequest: MessageShape = {
  name: 'throughline.crm.v1.GetPriceRuleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeletePriceRuleRequest: MessageShape = {
  name: 'throughline.crm.v1.DeletePriceRuleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreatePriceRuleRequest: MessageShape = {
  name: 'throughline.crm.v1.CreatePriceRuleRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priority', description: 'The lower goes first.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'when', description: 'A condition tree over totals, phases, choices, the company and answers.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'effect', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ADD_LINE', 'REMOVE_LINE', 'REQUIRE_LINE', 'SET_UNIT_PRICE', 'DISCOUNT_PERCENT', 'DISCOUNT_AMOUNT', 'REQUIRE_APPROVAL'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'params', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPriceRuleParams },
    { name: 'active', description: 'Left out: true.', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdatePriceRuleRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdatePriceRuleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priority', description: 'The lower goes first.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'when', description: 'A condition tree over totals, phases, choices, the company and answers.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'effect', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ADD_LINE', 'REMOVE_LINE', 'REQUIRE_LINE', 'SET_UNIT_PRICE', 'DISCOUNT_PERCENT', 'DISCOUNT_AMOUNT', 'REQUIRE_APPROVAL'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'params', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPriceRuleParams },
    { name: 'active', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmFeeInput: MessageShape = {
  name: 'throughline.crm.v1.FeeInput',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'type', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['NUMBER', 'BOOLEAN', 'TEXT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmFeeRule: MessageShape = {
  name: 'throughline.crm.v1.FeeRule',
  description: 'One step of the estimate, taken where its condition holds: an amount, so much per unit of an input, or a factor on all before.',
  fields: [
    { name: 'when', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'per', description: 'The input whose value the amount is multiplied by.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'factorPercent', description: 'In percent of what the rules before came to: 120 adds a fifth.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmFeeCalculator: MessageShape = {
  name: 'throughline.crm.v1.FeeCalculator',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'inputs', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFeeInput },
    { name: 'rules', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFeeRule },
    { name: 'rangePercent', description: 'The range around the estimate; left out: 15.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListFeeCalculatorsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListFeeCalculatorsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListFeeCalculatorsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListFeeCalculatorsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFeeCalculator },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetFeeCalculatorRequest: MessageShape = {
  name: 'throughline.crm.v1.GetFeeCalculatorRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteFeeCalculatorRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteFeeCalculatorRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateFeeCalculatorRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateFeeCalculatorRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'inputs', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFeeInput },
    { name: 'rules', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFeeRule },
    { name: 'rangePercent', description: 'The range around the estimate; left out: 15.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateFeeCalculatorRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateFeeCalculatorRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'inputs', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFeeInput },
    { name: 'rules', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmFeeRule },
    { name: 'rangePercent', description: 'The range around the estimate; left out: 15.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PERCENT' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmEstimateFeeRequest: MessageShape = {
  name: 'throughline.crm.v1.EstimateFeeRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'answers', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmFeeEstimate: MessageShape = {
  name: 'throughline.crm.v1.FeeEstimate',
  description: '',
  fields: [
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'low', description: 'The range that is shown, to the nearest 100 units.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'high', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
  ],
};

export const CrmApprovalRule: MessageShape = {
  name: 'throughline.crm.v1.ApprovalRule',
  description: '',
  fields: [
    { name: 'metric', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DISCOUNT_PERCENT', 'NET_TOTAL', 'MARGIN_PERCENT', 'NET_DAYS', 'NON_STANDARD_TERMS'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'op', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['GT', 'GTE', 'LT', 'LTE'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'value', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"10"' },
    { name: 'level', description: 'The lower decides first.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 10 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: 'The key of a role: MANAGER, OWNER, CONTROLLER or the firm\'s own.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"MANAGER"' },
  ],
};

export const CrmApprovalPolicy: MessageShape = {
  name: 'throughline.crm.v1.ApprovalPolicy',
  description: '',
  fields: [
    { name: 'rules', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmApprovalRule },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetApprovalPolicyRequest: MessageShape = {
  name: 'throughline.crm.v1.GetApprovalPolicyRequest',
  description: '',
  fields: [
  ],
};

export const CrmUpdateApprovalPolicyRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateApprovalPolicyRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rules', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmApprovalRule },
  ],
};

export const CrmPublicQuote: MessageShape = {
  name: 'throughline.crm.v1.PublicQuote',
  description: 'Without costs, margins and whatever else is the firm\'s own business.',
  fields: [
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'SENT', 'VIEWED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CONVERTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyName', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'sections', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSection },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'netDays', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'signatureMode', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['CLICK', 'SIGNATURE', 'ENVELOPE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'contentHash', description: 'Acceptance names it, so that nobody accepts what changed meanwhile.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'acceptedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'acceptedBy', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmViewQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.ViewQuoteRequest',
  description: '',
  fields: [
    { name: 'token', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"b2ZmZXIgb2YgdGhlIGhvdXNlIG9mIHRocm91Z2hsaW5l"' },
  ],
};

export const CrmSelectQuoteOptionsRequest: MessageShape = {
  name: 'throughline.crm.v1.SelectQuoteOptionsRequest',
  description: '',
  fields: [
    { name: 'token', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"b2ZmZXIgb2YgdGhlIGhvdXNlIG9mIHRocm91Z2hsaW5l"' },
    { name: 'lineKeys', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmAcceptPublicQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.AcceptPublicQuoteRequest',
  description: '',
  fields: [
    { name: 'token', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"b2ZmZXIgb2YgdGhlIGhvdXNlIG9mIHRocm91Z2hsaW5l"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'EMAIL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'consent', description: 'Must be true: the person may bind the company and means to.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'choices', description: 'The options chosen; left out, those that are selected.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineChoice },
    { name: 'signatureSvg', description: 'Of SIGNATURE mode, at most 20 KB.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 20480 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contentHash', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 64, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeclinePublicQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.DeclinePublicQuoteRequest',
  description: '',
  fields: [
    { name: 'token', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"b2ZmZXIgb2YgdGhlIGhvdXNlIG9mIHRocm91Z2hsaW5l"' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuoteItemsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListQuoteItemsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuoteItemsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListQuoteItemsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
  ],
};

export const CrmGetQuoteItemRequest: MessageShape = {
  name: 'throughline.crm.v1.GetQuoteItemRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
  ],
};

export const CrmCreateQuoteItemRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateQuoteItemRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: 'Stable over versions; left out, the house names it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
    { name: 'phaseKey', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'model', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priceItemId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'description', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 2000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quantity', description: 'Of a FIXED line; left out: 1.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'unit', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'unitPrice', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'unitCost', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'taxCategory', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: 'Left out: STANDARD.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['STANDARD', 'OPTIONAL'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'selected', description: 'Of an optional line: whether it counts.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'optionGroup', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOptionGroup },
    { name: 'discount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscount },
    { name: 'roles', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineRole },
    { name: 'cap', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineCap },
    { name: 'value', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmValueShare },
    { name: 'retainer', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRetainer },
  ],
};

export const CrmUpdateQuoteItemRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateQuoteItemRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phaseKey', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'model', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'priceItemId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'description', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 2000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quantity', description: 'Of a FIXED line; left out: 1.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'unit', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'unitPrice', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'unitCost', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'taxCategory', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: 'Left out: STANDARD.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['STANDARD', 'OPTIONAL'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'selected', description: 'Of an optional line: whether it counts.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'optionGroup', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmOptionGroup },
    { name: 'discount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscount },
    { name: 'roles', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineRole },
    { name: 'cap', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineCap },
    { name: 'value', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmValueShare },
    { name: 'retainer', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRetainer },
  ],
};

export const CrmDeleteQuoteItemRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteQuoteItemRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
  ],
};

export const CrmListQuotePhasesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListQuotePhasesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuotePhasesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListQuotePhasesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
  ],
};

export const CrmGetQuotePhaseRequest: MessageShape = {
  name: 'throughline.crm.v1.GetQuotePhaseRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
  ],
};

export const CrmCreateQuotePhaseRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateQuotePhaseRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: 'Stable over versions.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"discovery"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'startOffsetDays', description: 'Days after the start of the work.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'durationDays', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'optional', description: 'Its lines count where they are selected.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'projectTemplateId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateQuotePhaseRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateQuotePhaseRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'startOffsetDays', description: 'Days after the start of the work.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'durationDays', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'optional', description: 'Its lines count where they are selected.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'projectTemplateId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteQuotePhaseRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteQuotePhaseRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"L1"' },
  ],
};

export const CrmQuoteTemplate: MessageShape = {
  name: 'throughline.crm.v1.QuoteTemplate',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'description', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'sections', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSection },
    { name: 'priceRuleIds', description: 'Rules that apply to quotes of this template only.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'decided', description: 'Quotes of it that were decided, and how many of them were accepted, in percent; null: none yet.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'winRate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuoteTemplatesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListQuoteTemplatesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the name.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuoteTemplatesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListQuoteTemplatesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmQuoteTemplate },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetQuoteTemplateRequest: MessageShape = {
  name: 'throughline.crm.v1.GetQuoteTemplateRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateQuoteTemplateRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateQuoteTemplateRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'description', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'sections', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSection },
    { name: 'priceRuleIds', description: 'Rules that apply to quotes of this template only.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateQuoteTemplateRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateQuoteTemplateRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'description', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'sections', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSection },
    { name: 'priceRuleIds', description: 'Rules that apply to quotes of this template only.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteQuoteTemplateRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteQuoteTemplateRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSection: MessageShape = {
  name: 'throughline.crm.v1.Section',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['COVER', 'UNDERSTANDING', 'APPROACH', 'TEAM', 'TIMELINE', 'ASSUMPTIONS', 'EXCLUSIONS', 'TERMS'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'body', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 20000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'standard', description: 'Of TERMS: false where they are not the firm\'s own; it needs approval then.', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmApproval: MessageShape = {
  name: 'throughline.crm.v1.Approval',
  description: '',
  fields: [
    { name: 'level', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'role', description: 'Empty where nobody was asked.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'decision', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PENDING', 'APPROVED', 'REJECTED', 'AUTO'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'by', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'triggers', description: 'What was over which limit.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLineTax: MessageShape = {
  name: 'throughline.crm.v1.LineTax',
  description: '',
  fields: [
    { name: 'lineKey', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rate', description: 'In percent, all taxes of the line together.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"8.875"' },
  ],
};

export const CrmTaxSnapshot: MessageShape = {
  name: 'throughline.crm.v1.TaxSnapshot',
  description: 'The rates as finance gave them when the quote was priced; null where the firm charges no tax.',
  fields: [
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineTax },
  ],
};

export const CrmAcceptance: MessageShape = {
  name: 'throughline.crm.v1.Acceptance',
  description: 'The client\'s word and its evidence.',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'signatureSvg', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lineKeys', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ipHash', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userAgent', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'documentId', description: 'Where the client\'s word was recorded by hand.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuote: MessageShape = {
  name: 'throughline.crm.v1.Quote',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '"Q-2026-000001"' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'templateId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: 'Which version of the quote this is.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'SENT', 'VIEWED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CONVERTED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'headerDiscount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscount },
    { name: 'promoCodes', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sections', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSection },
    { name: 'validUntil', description: 'The last day on which it can be accepted, in the firm\'s time zone.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'netDays', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'signatureMode', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['CLICK', 'SIGNATURE', 'ENVELOPE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'requireCode', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'taxSnapshot', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTaxSnapshot },
    { name: 'contentHash', description: 'Over what the client is offered; acceptance names it.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'documentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'envelopeId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'approvals', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmApproval },
    { name: 'acceptance', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmAcceptance },
    { name: 'views', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sentAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'viewedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'closedReason', description: 'Why it was declined or withdrawn.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'link', description: 'Shown once, in the answer to sending it.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: true, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuotesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListQuotesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the number.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'SENT', 'VIEWED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CONVERTED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'validUntilBefore', description: 'Quotes that can be accepted up to this day at most.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'templateId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuotesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListQuotesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmQuote },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.GetQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: 'Left out: as it is now.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCreateQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.CreateQuoteRequest',
  description: '',
  fields: [
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'templateId', description: 'Gives phases, lines and sections where the request has none.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: 'Left out: the caller.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'variables', description: 'What the template\'s {{variables}} stand for.', kind: 'STRING', optional: false, repeated: false, map: true, rules: { maxItems: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'headerDiscount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscount },
    { name: 'promoCodes', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 10, unique: true, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sections', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSection },
    { name: 'validUntil', description: 'Left out: 30 days after it is sent.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'netDays', description: 'Left out: 30.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'signatureMode', description: 'Left out: SIGNATURE.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['CLICK', 'SIGNATURE', 'ENVELOPE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'requireCode', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmUpdateQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'headerDiscount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmDiscount },
    { name: 'promoCodes', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 10, unique: true, items: { minLength: 1, maxLength: 60 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sections', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSection },
    { name: 'validUntil', description: 'Left out: 30 days after it is sent.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'netDays', description: 'Left out: 30.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'signatureMode', description: 'Left out: SIGNATURE.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['CLICK', 'SIGNATURE', 'ENVELOPE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'requireCode', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDeleteQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.DeleteQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRepriceQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.RepriceQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'apply', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRepriceQuoteResponse: MessageShape = {
  name: 'throughline.crm.v1.RepriceQuoteResponse',
  description: '',
  fields: [
    { name: 'quote', description: 'As it is; where `apply` was set, as it has become.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmQuote },
    { name: 'totals', description: 'As it would become, or has become.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'changes', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineChange },
  ],
};

export const CrmSubmitQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.SubmitQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRecallQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.RecallQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmApproveQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.ApproveQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRejectQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.RejectQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 2000, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSendQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.SendQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'message', description: 'A word of one\'s own in the mail.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 5000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmWithdrawQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.WithdrawQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmReviseQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.ReviseQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmDuplicateQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.DuplicateQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmAcceptQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.AcceptQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'EMAIL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'documentId', description: 'What proves the client\'s word.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'choices', description: 'The options the client chose; left out, those that are selected.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineChoice },
  ],
};

export const CrmDeclineQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.DeclineQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmConvertQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.ConvertQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'target', description: 'Left out: CONTRACT.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['CONTRACT', 'SALES_ORDER', 'INVOICE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: 'Of a contract; left out: its company\'s name and the quote\'s number.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'effectiveDate', description: 'Of a contract; left out: today.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuoteVersionsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListQuoteVersionsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuoteVersionsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListQuoteVersionsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmQuote },
  ],
};

export const CrmDiffQuoteRequest: MessageShape = {
  name: 'throughline.crm.v1.DiffQuoteRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: 'Left out: the one before the present.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'Left out: the present.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLineChange: MessageShape = {
  name: 'throughline.crm.v1.LineChange',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ADDED', 'REMOVED', 'CHANGED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'fields', description: 'Names of what differs.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'before', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'after', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'netDelta', description: 'In the currency\'s minor unit.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteDiff: MessageShape = {
  name: 'throughline.crm.v1.QuoteDiff',
  description: '',
  fields: [
    { name: 'from', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineChange },
    { name: 'fields', description: 'What else differs: phases, sections, validUntil …', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'netDelta', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalDelta', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuoteViewsRequest: MessageShape = {
  name: 'throughline.crm.v1.ListQuoteViewsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListQuoteViewsResponse: MessageShape = {
  name: 'throughline.crm.v1.ListQuoteViewsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmQuoteView },
  ],
};

export const CrmQuoteView: MessageShape = {
  name: 'throughline.crm.v1.QuoteView',
  description: 'One visitor within half an hour.',
  fields: [
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'visitor', description: 'The same for the same address and browser.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteCreated: MessageShape = {
  name: 'throughline.crm.v1.QuoteCreated',
  description: 'A quote was made.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteSubmitted: MessageShape = {
  name: 'throughline.crm.v1.QuoteSubmitted',
  description: 'A quote was submitted; whoever is named approves it.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'approvals', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRequiredApproval },
  ],
};

export const CrmQuoteApproved: MessageShape = {
  name: 'throughline.crm.v1.QuoteApproved',
  description: 'A quote was approved by all it needed.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'auto', description: 'Whether nobody had to be asked.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteRejected: MessageShape = {
  name: 'throughline.crm.v1.QuoteRejected',
  description: 'An approver rejected a quote.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteSent: MessageShape = {
  name: 'throughline.crm.v1.QuoteSent',
  description: 'A quote went out to the client.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteViewed: MessageShape = {
  name: 'throughline.crm.v1.QuoteViewed',
  description: 'The client looked at a quote for the first time.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contactId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteAccepted: MessageShape = {
  name: 'throughline.crm.v1.QuoteAccepted',
  description: 'The client accepted a quote.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lineKeys', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteDeclined: MessageShape = {
  name: 'throughline.crm.v1.QuoteDeclined',
  description: 'The client declined a quote.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteExpired: MessageShape = {
  name: 'throughline.crm.v1.QuoteExpired',
  description: 'The last day of a quote has passed.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteWithdrawn: MessageShape = {
  name: 'throughline.crm.v1.QuoteWithdrawn',
  description: 'A sent quote was taken back.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteRevised: MessageShape = {
  name: 'throughline.crm.v1.QuoteRevised',
  description: 'A quote has a new version, a draft.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmQuoteConverted: MessageShape = {
  name: 'throughline.crm.v1.QuoteConverted',
  description: 'A quote became a contract, an order or an invoice.',
  fields: [
    { name: 'quoteId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'validUntil', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'target', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['CONTRACT', 'SALES_ORDER', 'INVOICE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'targetId', description: 'Null for an invoice that finance has yet to draft.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'saleId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSaleTerms: MessageShape = {
  name: 'throughline.crm.v1.SaleTerms',
  description: 'What the parties agreed on beside lines and prices.',
  fields: [
    { name: 'effectiveDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endDate', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'netDays', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'billingTerms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmBillingTerms },
    { name: 'clauseKeys', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSale: MessageShape = {
  name: 'throughline.crm.v1.Sale',
  description: 'A sale as one of its versions says it.',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"S-2026-000001"' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quoteId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'leadId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'submissionId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'assessmentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: 'Which version this is; the latest is what is agreed.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'cause', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ORIGINAL', 'CHANGE_ORDER', 'RENEWAL', 'TERMINATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhase },
    { name: 'terms', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSaleTerms },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'changeOrderId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'approvedBy', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'documentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'prevHash', description: 'Of the version before; empty for the first.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hash', description: 'SHA-256 over this version in canonical JSON, prevHash included.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'recordedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListSalesRequest: MessageShape = {
  name: 'throughline.crm.v1.ListSalesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'Finds a part of the number.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBefore', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmListSalesResponse: MessageShape = {
  name: 'throughline.crm.v1.ListSalesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmSale },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const CrmGetSaleRequest: MessageShape = {
  name: 'throughline.crm.v1.GetSaleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: 'Left out: the latest.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetSaleVarianceRequest: MessageShape = {
  name: 'throughline.crm.v1.GetSaleVarianceRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetSaleThreadRequest: MessageShape = {
  name: 'throughline.crm.v1.GetSaleThreadRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmVerifySaleRequest: MessageShape = {
  name: 'throughline.crm.v1.VerifySaleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmVariance: MessageShape = {
  name: 'throughline.crm.v1.Variance',
  description: '',
  fields: [
    { name: 'sold', description: 'Net of the first version.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'agreed', description: 'Net of the latest.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'delivered', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'billed', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'collected', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'soldMinutes', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'agreedMinutes', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'minutes', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'growthPercent', description: '(agreed - sold) / sold; null where nothing was sold at first.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'overrunPercent', description: '(minutes - agreed minutes) / agreed minutes; null where no minutes were agreed.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'flags', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SCOPE_CREEP', 'NEAR_CAP', 'OVER_CAP', 'UNDER_BILLED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmLineVariance: MessageShape = {
  name: 'throughline.crm.v1.LineVariance',
  description: '',
  fields: [
    { name: 'lineKey', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'description', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phaseKey', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'variance', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmVariance },
  ],
};

export const CrmPhaseVariance: MessageShape = {
  name: 'throughline.crm.v1.PhaseVariance',
  description: '',
  fields: [
    { name: 'phaseKey', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'variance', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmVariance },
  ],
};

export const CrmSaleVariance: MessageShape = {
  name: 'throughline.crm.v1.SaleVariance',
  description: '',
  fields: [
    { name: 'saleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'total', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmVariance },
    { name: 'phases', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmPhaseVariance },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLineVariance },
  ],
};

export const CrmVersionVerification: MessageShape = {
  name: 'throughline.crm.v1.VersionVerification',
  description: '',
  fields: [
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hash', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'computed', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'intact', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSaleVerification: MessageShape = {
  name: 'throughline.crm.v1.SaleVerification',
  description: '',
  fields: [
    { name: 'intact', description: 'Whether every version is as it was written, and none is missing.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'versions', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmVersionVerification },
  ],
};

export const CrmThreadItem: MessageShape = {
  name: 'throughline.crm.v1.ThreadItem',
  description: '',
  fields: [
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['SUBMISSION', 'LEAD', 'ASSESSMENT', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'ORDER', 'SALE', 'SALE_VERSION', 'ENGAGEMENT', 'PROJECT', 'INVOICE', 'PAYMENT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'label', description: 'Its number or name.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'by', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmThread: MessageShape = {
  name: 'throughline.crm.v1.Thread',
  description: 'In the order in which things happened.',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmThreadItem },
  ],
};

export const CrmGetThreadRequest: MessageShape = {
  name: 'throughline.crm.v1.GetThreadRequest',
  description: '',
  fields: [
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['SUBMISSION', 'LEAD', 'ASSESSMENT', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'ORDER', 'SALE', 'SALE_VERSION', 'ENGAGEMENT', 'PROJECT', 'INVOICE', 'PAYMENT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSaleRecorded: MessageShape = {
  name: 'throughline.crm.v1.SaleRecorded',
  description: 'What was sold was written down.',
  fields: [
    { name: 'saleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quoteId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'opportunityId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
    { name: 'hash', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSaleRevised: MessageShape = {
  name: 'throughline.crm.v1.SaleRevised',
  description: 'A sale has a new version.',
  fields: [
    { name: 'saleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'cause', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ORIGINAL', 'CHANGE_ORDER', 'RENEWAL', 'TERMINATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'changeOrderId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'delta', description: 'Of the net, in the sale\'s currency.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'hash', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lines', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmLine },
    { name: 'totals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTotals },
  ],
};

export const CrmSaleChangeRejected: MessageShape = {
  name: 'throughline.crm.v1.SaleChangeRejected',
  description: 'A change order could not be taken into a sale.',
  fields: [
    { name: 'saleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'changeOrderId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmSaleVarianceFlagged: MessageShape = {
  name: 'throughline.crm.v1.SaleVarianceFlagged',
  description: 'What is delivered departs from what was sold.',
  fields: [
    { name: 'saleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'contractId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'engagementId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'flag', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['SCOPE_CREEP', 'NEAR_CAP', 'OVER_CAP', 'UNDER_BILLED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'n', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lineKey', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmCrmSettings: MessageShape = {
  name: 'throughline.crm.v1.CrmSettings',
  description: '',
  fields: [
    { name: 'numberFormats', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmNumberFormats },
    { name: 'health', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmHealthSettings },
    { name: 'rating', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRatingSettings },
    { name: 'approvals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmApprovalSettings },
    { name: 'tax', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTaxSettings },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmNumberFormats: MessageShape = {
  name: 'throughline.crm.v1.NumberFormats',
  description: '{sequence}, {sequence:06d}, {year} and {month} stand for their values; the count starts again with what is named.',
  fields: [
    { name: 'quote', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Q-{year}-{sequence:06d}"' },
    { name: 'contract', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"C-{year}-{sequence:06d}"' },
    { name: 'sale', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"S-{year}-{sequence:06d}"' },
    { name: 'order', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"SO-{year}-{sequence:06d}"' },
  ],
};

export const CrmHealthSettings: MessageShape = {
  name: 'throughline.crm.v1.HealthSettings',
  description: 'What each part of a company\'s health weighs (0: not at all), and where its bands begin.',
  fields: [
    { name: 'activityWeight', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'paymentWeight', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'deliveryWeight', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'disputesWeight', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'growthWeight', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'healthyFrom', description: 'HEALTHY from here.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'watchFrom', description: 'WATCH from here; AT_RISK below.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmRatingSettings: MessageShape = {
  name: 'throughline.crm.v1.RatingSettings',
  description: 'Which engagement score makes a lead hot or warm.',
  fields: [
    { name: 'hotFrom', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'warmFrom', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmApprovalSettings: MessageShape = {
  name: 'throughline.crm.v1.ApprovalSettings',
  description: '',
  fields: [
    { name: 'allowSelf', description: 'For a firm of one: whoever asked may approve.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmTaxSettings: MessageShape = {
  name: 'throughline.crm.v1.TaxSettings',
  description: '',
  fields: [
    { name: 'charges', description: 'Quotes carry tax, as finance works it out.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const CrmGetCrmSettingsRequest: MessageShape = {
  name: 'throughline.crm.v1.GetCrmSettingsRequest',
  description: '',
  fields: [
  ],
};

export const CrmUpdateCrmSettingsRequest: MessageShape = {
  name: 'throughline.crm.v1.UpdateCrmSettingsRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: 'The parts that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'numberFormats', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmNumberFormats },
    { name: 'health', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmHealthSettings },
    { name: 'rating', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmRatingSettings },
    { name: 'approvals', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmApprovalSettings },
    { name: 'tax', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CrmTaxSettings },
  ],
};

export const IdentityCheckPermissionRequest: MessageShape = {
  name: 'throughline.identity.v1.CheckPermissionRequest',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'permission', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'PERMISSION' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'record', description: 'Absent: whether the member holds the permission at all.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityCheckedRecord },
  ],
};

export const IdentityCheckedRecord: MessageShape = {
  name: 'throughline.identity.v1.CheckedRecord',
  description: 'What the asking service knows of a record.',
  fields: [
    { name: 'type', description: 'As in the permissions of its kind: leads for crm.leads.read.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerIds', description: 'Whose it is.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCheckPermissionResponse: MessageShape = {
  name: 'throughline.identity.v1.CheckPermissionResponse',
  description: '',
  fields: [
    { name: 'allowed', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rule', description: 'ROLE or GRANT; or why not: NOT_ACTIVE, NO_PERMISSION, OUT_OF_REACH, OTHER_CLIENT.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityResolveApproversRequest: MessageShape = {
  name: 'throughline.identity.v1.ResolveApproversRequest',
  description: '',
  fields: [
    { name: 'role', description: 'Exactly one of these four. A role by id or key.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'managerOf', description: 'Whose managers upwards.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'levels', description: 'How far up; 0: the first manager only.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 20 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subjectUserId', description: 'Whoever asks for the approval: nobody decides their own request.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityResolveApproversResponse: MessageShape = {
  name: 'throughline.identity.v1.ResolveApproversResponse',
  description: '',
  fields: [
    { name: 'items', description: 'In the order in which they are asked.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityApprover },
  ],
};

export const IdentityApprover: MessageShape = {
  name: 'throughline.identity.v1.Approver',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'delegatedFrom', description: 'Who was named, where this one stands in for them.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
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

export const IdentityApiKey: MessageShape = {
  name: 'throughline.identity.v1.ApiKey',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'serviceAccountId', description: 'The machine that acts; null: the key acts in the name of `userId`.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: 'The person who made it, where it is a personal key.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Nightly export"' },
    { name: 'prefix', description: 'The first characters of the secret, to tell keys apart.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '"7Hq2ZxLm"' },
    { name: 'environment', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['LIVE', 'TEST'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'scopes', description: 'Exact permissions; a call needs it here and in the roles of whoever the key acts for.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["finance.invoices.read"]' },
    { name: 'limits', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityKeyLimits },
    { name: 'ipAllowlist', description: 'Where calls may come from; empty: from anywhere.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["203.0.113.0/24"]' },
    { name: 'expiresAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'previousValidUntil', description: 'After a regeneration, until when the old secret still works.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastUsedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastUsedIp', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVE', 'REVOKED', 'EXPIRED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: 'The whole key: shown when it is made, and never again.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: true, omitWhenAbsent: true, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityKeyLimits: MessageShape = {
  name: 'throughline.identity.v1.KeyLimits',
  description: 'How often a key may call, each at most what the firm may; 0: the usual.',
  fields: [
    { name: 'perMinute', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 60000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '600' },
    { name: 'perHour', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 3600000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '20000' },
    { name: 'perDay', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 86400000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '200000' },
  ],
};

export const IdentityListApiKeysRequest: MessageShape = {
  name: 'throughline.identity.v1.ListApiKeysRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['ACTIVE', 'REVOKED', 'EXPIRED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'serviceAccountId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListApiKeysResponse: MessageShape = {
  name: 'throughline.identity.v1.ListApiKeysResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityApiKey },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityListApiKeyScopesRequest: MessageShape = {
  name: 'throughline.identity.v1.ListApiKeyScopesRequest',
  description: '',
  fields: [
  ],
};

export const IdentityListApiKeyScopesResponse: MessageShape = {
  name: 'throughline.identity.v1.ListApiKeyScopesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityApiKeyScope },
  ],
};

export const IdentityApiKeyScope: MessageShape = {
  name: 'throughline.identity.v1.ApiKeyScope',
  description: '',
  fields: [
    { name: 'scope', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"finance.invoices.read"' },
    { name: 'sentence', description: 'What it lets the key do.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetApiKeyRequest: MessageShape = {
  name: 'throughline.identity.v1.GetApiKeyRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateApiKeyRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateApiKeyRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Nightly export"' },
    { name: 'serviceAccountId', description: 'Absent: a key of one\'s own.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'environment', description: 'LIVE unless named.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['LIVE', 'TEST'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'scopes', description: 'Each one held by the caller.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 500, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["identity.teams.read"]' },
    { name: 'limits', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityKeyLimits },
    { name: 'ipAllowlist', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { format: 'CIDR' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expiresAt', description: 'At most what the firm\'s policy allows, which it is when left out.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateApiKeyRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateApiKeyRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'scopes', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 500, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["identity.teams.read"]' },
    { name: 'limits', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityKeyLimits },
    { name: 'ipAllowlist', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { format: 'CIDR' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRegenerateApiKeyRequest: MessageShape = {
  name: 'throughline.identity.v1.RegenerateApiKeyRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'keepOldMinutes', description: 'How long the old secret still works; 0: it ends at once.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 10080 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRevokeApiKeyRequest: MessageShape = {
  name: 'throughline.identity.v1.RevokeApiKeyRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetApiKeyUsageRequest: MessageShape = {
  name: 'throughline.identity.v1.GetApiKeyUsageRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: 'The first day; 30 days ago unless named, at most 400.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: 'The last day; today unless named.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityApiKeyUsage: MessageShape = {
  name: 'throughline.identity.v1.ApiKeyUsage',
  description: '',
  fields: [
    { name: 'keyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'calls', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityKeyCalls },
    { name: 'addresses', description: 'Where it called from, the latest first.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityKeyAddress },
    { name: 'refusals', description: 'The last hundred refusals, the latest first.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityKeyRefusal },
  ],
};

export const IdentityKeyCalls: MessageShape = {
  name: 'throughline.identity.v1.KeyCalls',
  description: 'The calls of a day on a route that ended alike.',
  fields: [
    { name: 'day', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"2026-03-01"' },
    { name: 'route', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"GET /api/v1/crm/leads"' },
    { name: 'statusClass', description: '2xx, 4xx, 5xx.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"2xx"' },
    { name: 'calls', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'p50Ms', description: 'Half of the calls took at most this long.', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'p95Ms', description: '', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityKeyAddress: MessageShape = {
  name: 'throughline.identity.v1.KeyAddress',
  description: '',
  fields: [
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'calls', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityKeyRefusal: MessageShape = {
  name: 'throughline.identity.v1.KeyRefusal',
  description: '',
  fields: [
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'route', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '403' },
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"key.scope_missing"' },
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'traceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityApiKeyCreated: MessageShape = {
  name: 'throughline.identity.v1.ApiKeyCreated',
  description: 'A key was made.',
  fields: [
    { name: 'keyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'prefix', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'serviceAccountId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityApiKeyRegenerated: MessageShape = {
  name: 'throughline.identity.v1.ApiKeyRegenerated',
  description: 'A key has a new secret; the old one works until `previousValidUntil`.',
  fields: [
    { name: 'keyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'prefix', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'previousValidUntil', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityApiKeyRevoked: MessageShape = {
  name: 'throughline.identity.v1.ApiKeyRevoked',
  description: 'A key ended, by hand or because its maker was shut out.',
  fields: [
    { name: 'keyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'prefix', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityApiKeyExpiring: MessageShape = {
  name: 'throughline.identity.v1.ApiKeyExpiring',
  description: 'A key expires in 30, 7 or 1 days.',
  fields: [
    { name: 'keyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'prefix', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'days', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expiresAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAuditEntry: MessageShape = {
  name: 'throughline.identity.v1.AuditEntry',
  description: '',
  fields: [
    { name: 'seq', description: 'Counts per firm, without a gap.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'prevHash', description: 'Of the entry before; 64 zeros at the first.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"0000000000000000000000000000000000000000000000000000000000000000"' },
    { name: 'hash', description: 'SHA-256 of the canonical JSON (RFC 8785) of {seq, prevHash, entry}.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"67b3f2f5d7699dabad5833c95c0ba0c370e1c423470f0d6764568fee9d8ae442"' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'actor', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityAuditActor },
    { name: 'action', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"identity.teams.create"' },
    { name: 'resource', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityAuditResource },
    { name: 'outcome', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ALLOWED', 'DENIED', 'FAILED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'changes', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityAuditChange },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userAgent', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sessionId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'traceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'breakGlassId', description: 'The emergency access it happened under.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entry', description: 'The whole entry, to the letter as it was hashed.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAuditActor: MessageShape = {
  name: 'throughline.identity.v1.AuditActor',
  description: '',
  fields: [
    { name: 'kind', description: 'USER, PRINCIPAL, KEY, AUTOMATION, SYSTEM, STAFF or ANONYMOUS.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"USER"' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAuditResource: MessageShape = {
  name: 'throughline.identity.v1.AuditResource',
  description: '',
  fields: [
    { name: 'service', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"identity"' },
    { name: 'type', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"teams"' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAuditChange: MessageShape = {
  name: 'throughline.identity.v1.AuditChange',
  description: '',
  fields: [
    { name: 'field', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"name"' },
    { name: 'before', description: 'Secrets show as "***".', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'after', description: '', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListAuditEntriesRequest: MessageShape = {
  name: 'throughline.identity.v1.ListAuditEntriesRequest',
  description: '',
  fields: [
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'In the actor\'s name, the resource\'s label or the reason; of the last 90 days where no instant is named.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'actorId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'action', description: 'The beginning of the action: identity.teams.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resourceType', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resourceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'outcome', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['ALLOWED', 'DENIED', 'FAILED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 45 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'after', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'before', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'traceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 64 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListAuditEntriesResponse: MessageShape = {
  name: 'throughline.identity.v1.ListAuditEntriesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityAuditEntry },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetAuditEntryRequest: MessageShape = {
  name: 'throughline.identity.v1.GetAuditEntryRequest',
  description: '',
  fields: [
    { name: 'seq', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityExportAuditRequest: MessageShape = {
  name: 'throughline.identity.v1.ExportAuditRequest',
  description: '',
  fields: [
    { name: 'format', description: 'NDJSON unless named.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['CSV', 'NDJSON', 'JSON'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'actorId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'action', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resourceType', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resourceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'outcome', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['ALLOWED', 'DENIED', 'FAILED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 45 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'after', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'before', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'traceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 64 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityExportAuditResponse: MessageShape = {
  name: 'throughline.identity.v1.ExportAuditResponse',
  description: '',
  fields: [
    { name: 'data', description: '', kind: 'BYTES', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityVerifyAuditRequest: MessageShape = {
  name: 'throughline.identity.v1.VerifyAuditRequest',
  description: '',
  fields: [
    { name: 'fromSeq', description: 'The first entry to look at; the first one kept unless named.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityVerifyAuditResponse: MessageShape = {
  name: 'throughline.identity.v1.VerifyAuditResponse',
  description: '',
  fields: [
    { name: 'valid', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstBadSeq', description: 'The first entry that is missing or does not fit; null where all do.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'fault', description: 'What is wrong with it.', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['NONE', 'MISSING', 'UNCHAINED', 'EDITED', 'CONTRADICTED', 'UNSIGNED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'fromSeq', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'toSeq', description: 'The last entry looked at.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'nextFromSeq', description: 'Where the next call goes on; null where this one came to the end.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListAuditCheckpointsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListAuditCheckpointsRequest',
  description: '',
  fields: [
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'beforeSeq', description: 'Only those before this entry.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListAuditCheckpointsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListAuditCheckpointsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityAuditCheckpoint },
    { name: 'keys', description: 'The public keys that signed them.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityEvidenceKey },
  ],
};

export const IdentityAuditCheckpoint: MessageShape = {
  name: 'throughline.identity.v1.AuditCheckpoint',
  description: '',
  fields: [
    { name: 'seq', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hash', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kid', description: 'Names the key in `keys`.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'signature', description: 'Ed25519 over the canonical JSON (RFC 8785) of {at, hash, seq, tenantId}, base64url.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityEvidenceKey: MessageShape = {
  name: 'throughline.identity.v1.EvidenceKey',
  description: 'RFC 8037: an Ed25519 key.',
  fields: [
    { name: 'kid', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kty', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"OKP"' },
    { name: 'crv', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Ed25519"' },
    { name: 'x', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityQueryAuditRequest: MessageShape = {
  name: 'throughline.identity.v1.QueryAuditRequest',
  description: '',
  fields: [
    { name: 'actorId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resourceType', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resourceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'after', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'before', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAuditChainBroken: MessageShape = {
  name: 'throughline.identity.v1.AuditChainBroken',
  description: 'The chain of a firm\'s audit trail does not hold.',
  fields: [
    { name: 'seq', description: 'The first entry that is missing or does not fit.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'fault', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['NONE', 'MISSING', 'UNCHAINED', 'EDITED', 'CONTRADICTED', 'UNSIGNED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRegisterRequest: MessageShape = {
  name: 'throughline.identity.v1.RegisterRequest',
  description: '',
  fields: [
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 254, required: true, format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'password', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 128, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"purple-kettle-harbour-9"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Ada King"' },
    { name: 'firmName', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 2, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"King Advisory"' },
    { name: 'timeZone', description: 'The firm\'s; UTC where it is not named.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: 'The firm\'s; USD where it is not named.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'cookie', description: 'Browser mode: the tokens travel in cookies that scripts cannot read, never in the body.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRegisterResponse: MessageShape = {
  name: 'throughline.identity.v1.RegisterResponse',
  description: '',
  fields: [
    { name: 'user', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityUser },
    { name: 'tenant', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirm },
    { name: 'accessToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'refreshToken', description: 'Shown once; kept as a hash.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '__Host-tl_refresh', example: '' },
    { name: 'expiresIn', description: 'Seconds that the access token lives.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'deviceToken', description: 'Names this device at later sign-ins; a device known by it is not locked out by strangers.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '__Host-tl_device', example: '' },
  ],
};

export const IdentityFirm: MessageShape = {
  name: 'throughline.identity.v1.Firm',
  description: 'The firm as its members see it when they sign in.',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'slug', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: 'ACTIVE, SUSPENDED, CLOSING or CLOSED.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityLoginRequest: MessageShape = {
  name: 'throughline.identity.v1.LoginRequest',
  description: '',
  fields: [
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 254, required: true, format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'password', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 128, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"purple-kettle-harbour-9"' },
    { name: 'cookie', description: 'Browser mode: the tokens travel in cookies that scripts cannot read, never in the body.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'deviceToken', description: 'What an earlier sign-in on this device was given.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '__Host-tl_device', example: '' },
  ],
};

export const IdentityLoginResponse: MessageShape = {
  name: 'throughline.identity.v1.LoginResponse',
  description: '',
  fields: [
    { name: 'user', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityUser },
    { name: 'tenant', description: 'The firm the session is for; null for a person of no firm.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirm },
    { name: 'accessToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'refreshToken', description: 'Shown once; kept as a hash.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '__Host-tl_refresh', example: '' },
    { name: 'expiresIn', description: 'Seconds that the access token lives.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'deviceToken', description: 'Names this device at later sign-ins; a device known by it is not locked out by strangers.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '__Host-tl_device', example: '' },
    { name: 'memberships', description: 'Every firm the person may enter; POST /auth/switch goes to another.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirmMembership },
  ],
};

export const IdentityFirmMembership: MessageShape = {
  name: 'throughline.identity.v1.FirmMembership',
  description: 'A firm the person may enter.',
  fields: [
    { name: 'tenant', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirm },
    { name: 'roles', description: 'Keys of the person\'s roles there.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["OWNER"]' },
  ],
};

export const IdentityRefreshRequest: MessageShape = {
  name: 'throughline.identity.v1.RefreshRequest',
  description: '',
  fields: [
    { name: 'refreshToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '__Host-tl_refresh', example: '"tlr_47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"' },
    { name: 'cookie', description: 'Browser mode: the tokens travel in cookies that scripts cannot read, never in the body.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'deviceToken', description: 'What an earlier sign-in on this device was given.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '__Host-tl_device', example: '' },
  ],
};

export const IdentityRefreshResponse: MessageShape = {
  name: 'throughline.identity.v1.RefreshResponse',
  description: '',
  fields: [
    { name: 'accessToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'refreshToken', description: 'Shown once; kept as a hash.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '__Host-tl_refresh', example: '' },
    { name: 'expiresIn', description: 'Seconds that the access token lives.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityLogoutRequest: MessageShape = {
  name: 'throughline.identity.v1.LogoutRequest',
  description: '',
  fields: [
    { name: 'all', description: 'Every session of the person, not only this one.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetSignedInRequest: MessageShape = {
  name: 'throughline.identity.v1.GetSignedInRequest',
  description: '',
  fields: [
  ],
};

export const IdentitySignedIn: MessageShape = {
  name: 'throughline.identity.v1.SignedIn',
  description: '',
  fields: [
    { name: 'user', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityUser },
    { name: 'tenant', description: 'Null while the person belongs to no firm, or to several and named none.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirm },
    { name: 'roles', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySignedInRole },
    { name: 'permissions', description: 'What the caller may do in the firm; wildcards stand for all below them.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityPermissionReach },
    { name: 'features', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["smart_features_enabled"]' },
    { name: 'tier', description: 'BASIC, SMART or ENTERPRISE.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'session', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySession },
    { name: 'memberships', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirmMembership },
  ],
};

export const IdentitySignedInRole: MessageShape = {
  name: 'throughline.identity.v1.SignedInRole',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySwitchTenantRequest: MessageShape = {
  name: 'throughline.identity.v1.SwitchTenantRequest',
  description: '',
  fields: [
    { name: 'tenantId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySwitchTenantResponse: MessageShape = {
  name: 'throughline.identity.v1.SwitchTenantResponse',
  description: '',
  fields: [
    { name: 'tenant', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirm },
    { name: 'accessToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expiresIn', description: 'Seconds that the access token lives.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityForgotPasswordRequest: MessageShape = {
  name: 'throughline.identity.v1.ForgotPasswordRequest',
  description: '',
  fields: [
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 254, required: true, format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityResetPasswordRequest: MessageShape = {
  name: 'throughline.identity.v1.ResetPasswordRequest',
  description: '',
  fields: [
    { name: 'token', description: 'From the link of the mail.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"' },
    { name: 'password', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 128, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"purple-kettle-harbour-9"' },
  ],
};

export const IdentityChangePasswordRequest: MessageShape = {
  name: 'throughline.identity.v1.ChangePasswordRequest',
  description: '',
  fields: [
    { name: 'currentPassword', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 128, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"purple-kettle-harbour-9"' },
    { name: 'newPassword', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 128, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"copper-meadow-lantern-4"' },
  ],
};

export const IdentityChangeEmailRequest: MessageShape = {
  name: 'throughline.identity.v1.ChangeEmailRequest',
  description: '',
  fields: [
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 254, required: true, format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityVerifyEmailRequest: MessageShape = {
  name: 'throughline.identity.v1.VerifyEmailRequest',
  description: '',
  fields: [
    { name: 'token', description: 'From the link of the mail.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"' },
  ],
};

export const IdentityVerifyEmailResponse: MessageShape = {
  name: 'throughline.identity.v1.VerifyEmailResponse',
  description: '',
  fields: [
    { name: 'email', description: 'The account\'s address from now on.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityPasswordChanged: MessageShape = {
  name: 'throughline.identity.v1.PasswordChanged',
  description: 'A person changed their password, or set a new one by a link.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: 'CHANGE or RESET.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySecurityAlertRaised: MessageShape = {
  name: 'throughline.identity.v1.SecurityAlertRaised',
  description: 'Something about signing in that the person and their firm should know of (IDN-61).',
  fields: [
    { name: 'type', description: 'TOKEN_REUSE, LOCKOUT, NEW_DEVICE …', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'severity', description: 'LOW, MEDIUM, HIGH or CRITICAL.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subject', description: 'The person it is about.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userAgent', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityMemberClient: MessageShape = {
  name: 'throughline.identity.v1.MemberClient',
  description: 'A client listed for a member.',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['MANUAL', 'ACCOUNT_TEAM', 'ADVISORY'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'via', description: 'The role on the account team, or the advisory assignment; empty for one listed by hand.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListMemberClientsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListMemberClientsRequest',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['MANUAL', 'ACCOUNT_TEAM', 'ADVISORY'], rules: { maxItems: 3 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListMemberClientsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListMemberClientsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityMemberClient },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityAddMemberClientRequest: MessageShape = {
  name: 'throughline.identity.v1.AddMemberClientRequest',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRemoveMemberClientRequest: MessageShape = {
  name: 'throughline.identity.v1.RemoveMemberClientRequest',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetClientScopeRequest: MessageShape = {
  name: 'throughline.identity.v1.GetClientScopeRequest',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityClientScope: MessageShape = {
  name: 'throughline.identity.v1.ClientScope',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'mode', description: 'ALL: the lists limit nothing.', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ALL', 'ASSIGNED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: 'Grows with every change, so that an older answer is known as such.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityClientScopeChanged: MessageShape = {
  name: 'throughline.identity.v1.ClientScopeChanged',
  description: 'The clients a member sees are others now.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'mode', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ALL', 'ASSIGNED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'companyIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'bookIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityFieldDefinition: MessageShape = {
  name: 'throughline.identity.v1.FieldDefinition',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resource', description: 'The resource it belongs to, as permissions name it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"crm.leads"' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"referralSource"' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'type', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['TEXT', 'NUMBER', 'MONEY', 'DATE', 'BOOLEAN', 'SELECT', 'MULTI_SELECT', 'USER', 'URL'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'required', description: 'A record of this resource needs a value.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'options', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFieldOption },
    { name: 'min', description: 'The least length of a text, the least number, the least amount in minor units.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'max', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pattern', description: 'A regular expression (RE2) that a text fits as a whole.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'default', description: '', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'order', description: 'Where it stands among the others.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'archived', description: 'Values stay, new ones are refused.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityFieldOption: MessageShape = {
  name: 'throughline.identity.v1.FieldOption',
  description: '',
  fields: [
    { name: 'value', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'label', description: 'Shown instead of the value.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'retired', description: 'Records that have it keep it; no record takes it anew.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListCustomFieldsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListCustomFieldsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'resource', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 80 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'archived', description: '', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListCustomFieldsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListCustomFieldsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFieldDefinition },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetCustomFieldRequest: MessageShape = {
  name: 'throughline.identity.v1.GetCustomFieldRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateCustomFieldRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateCustomFieldRequest',
  description: '',
  fields: [
    { name: 'resource', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 80, pattern: '^[a-z_]+\\.[a-z_]+$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"crm.leads"' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, pattern: '^[a-z][A-Za-z0-9_]*$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"referralSource"' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'type', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['TEXT', 'NUMBER', 'MONEY', 'DATE', 'BOOLEAN', 'SELECT', 'MULTI_SELECT', 'USER', 'URL'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'required', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'options', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFieldOption },
    { name: 'min', description: 'The least length of a text, the least number, the least amount in minor units.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'max', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pattern', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'default', description: '', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'order', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateCustomFieldRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateCustomFieldRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'label', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'required', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'options', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFieldOption },
    { name: 'min', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'max', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pattern', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'default', description: '', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'order', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 100000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'archived', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteCustomFieldRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteCustomFieldRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListFieldDefinitionsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListFieldDefinitionsRequest',
  description: '',
  fields: [
    { name: 'resource', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 80, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityFieldDefinitions: MessageShape = {
  name: 'throughline.identity.v1.FieldDefinitions',
  description: '',
  fields: [
    { name: 'definitions', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFieldDefinition },
    { name: 'version', description: 'Grows with each change of one of them.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCustomFieldChanged: MessageShape = {
  name: 'throughline.identity.v1.CustomFieldChanged',
  description: 'A resource\'s custom field was defined, changed or deleted.',
  fields: [
    { name: 'resource', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDomain: MessageShape = {
  name: 'throughline.identity.v1.Domain',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"king-partners.com"' },
    { name: 'purposes', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SSO', 'EMAIL', 'PORTAL_HOST'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PENDING', 'VERIFIED', 'FAILED', 'EXPIRED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'proof', description: 'The TXT record to be made, and its content.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityDnsRecord },
    { name: 'portalAlias', description: 'The CNAME that a portal host needs besides.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityDnsRecord },
    { name: 'checkedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'verifiedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pendingUntil', description: 'Until when it is looked for.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'missed', description: 'Weekly checks in a row that did not find it; after three it is EXPIRED.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDnsRecord: MessageShape = {
  name: 'throughline.identity.v1.DnsRecord',
  description: '',
  fields: [
    { name: 'type', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'value', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'found', description: 'Found at the last check.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListDomainsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListDomainsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['PENDING', 'VERIFIED', 'FAILED', 'EXPIRED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'purpose', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SSO', 'EMAIL', 'PORTAL_HOST'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListDomainsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListDomainsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityDomain },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetDomainRequest: MessageShape = {
  name: 'throughline.identity.v1.GetDomainRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateDomainRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateDomainRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DOMAIN' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"king-partners.com"' },
    { name: 'purposes', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SSO', 'EMAIL', 'PORTAL_HOST'], rules: { minItems: 1, maxItems: 3, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateDomainRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateDomainRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'purposes', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SSO', 'EMAIL', 'PORTAL_HOST'], rules: { minItems: 1, maxItems: 3, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteDomainRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteDomainRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCheckDomainRequest: MessageShape = {
  name: 'throughline.identity.v1.CheckDomainRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDomainVerified: MessageShape = {
  name: 'throughline.identity.v1.DomainVerified',
  description: 'A domain is proven to be the firm\'s.',
  fields: [
    { name: 'domainId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'purposes', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SSO', 'EMAIL', 'PORTAL_HOST'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDomainExpired: MessageShape = {
  name: 'throughline.identity.v1.DomainExpired',
  description: 'A domain\'s proof is found no longer: sign-in through it stops.',
  fields: [
    { name: 'domainId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'purposes', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['SSO', 'EMAIL', 'PORTAL_HOST'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetDataKeyRequest: MessageShape = {
  name: 'throughline.identity.v1.GetDataKeyRequest',
  description: '',
  fields: [
    { name: 'version', description: 'The version that sealed a value; absent: the current one.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetDataKeyResponse: MessageShape = {
  name: 'throughline.identity.v1.GetDataKeyResponse',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'BYTES', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'blindIndexKey', description: 'Keys the hashes by which equal values are found.', kind: 'BYTES', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDataKey: MessageShape = {
  name: 'throughline.identity.v1.DataKey',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'service', description: 'Whose fields it seals.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"crm"' },
    { name: 'keyVersion', description: 'Counts per service; a sealed value names the one that sealed it.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'state', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['CURRENT', 'DECRYPT_ONLY', 'DESTROYED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListDataKeysRequest: MessageShape = {
  name: 'throughline.identity.v1.ListDataKeysRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'service', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'state', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['CURRENT', 'DECRYPT_ONLY', 'DESTROYED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListDataKeysResponse: MessageShape = {
  name: 'throughline.identity.v1.ListDataKeysResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityDataKey },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityRotateDataKeysRequest: MessageShape = {
  name: 'throughline.identity.v1.RotateDataKeysRequest',
  description: '',
  fields: [
    { name: 'services', description: 'Whose keys; empty: all of the firm\'s.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["crm"]' },
  ],
};

export const IdentityRotateDataKeysResponse: MessageShape = {
  name: 'throughline.identity.v1.RotateDataKeysResponse',
  description: '',
  fields: [
    { name: 'items', description: 'The new keys.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityDataKey },
  ],
};

export const IdentityDataKeyRotated: MessageShape = {
  name: 'throughline.identity.v1.DataKeyRotated',
  description: 'A service of the firm has a new data key.',
  fields: [
    { name: 'service', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityFeature: MessageShape = {
  name: 'throughline.identity.v1.Feature',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"early_collection"' },
    { name: 'value', description: 'true, false, {"percent": 40} for that part of all firms, or any JSON that switches it on with details.', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'until', description: 'The flag counts no longer from then on.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListFeaturesRequest: MessageShape = {
  name: 'throughline.identity.v1.ListFeaturesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListFeaturesResponse: MessageShape = {
  name: 'throughline.identity.v1.ListFeaturesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFeature },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetFeatureRequest: MessageShape = {
  name: 'throughline.identity.v1.GetFeatureRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateFeatureRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateFeatureRequest',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, pattern: '^[a-z][a-z0-9_]*$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"early_collection"' },
    { name: 'value', description: 'true unless said otherwise.', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'until', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateFeatureRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateFeatureRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'value', description: '', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'until', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteFeatureRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteFeatureRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCheckFeatureRequest: MessageShape = {
  name: 'throughline.identity.v1.CheckFeatureRequest',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60, pattern: '^[a-z][a-z0-9_]*$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"early_collection"' },
    { name: 'subject', description: 'What a percentage is of, where not firms: a person\'s or record\'s id.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityFeatureAnswer: MessageShape = {
  name: 'throughline.identity.v1.FeatureAnswer',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'enabled', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['KILL_SWITCH', 'FLAG', 'TIER', 'OFF'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'value', description: 'The flag\'s details, where it has some.', kind: 'VALUE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tier', description: 'The lowest tier that brings the feature along.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['BASIC', 'SMART', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'limit', description: 'The number that the flag limits the feature to, where it names one.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetFeaturesRequest: MessageShape = {
  name: 'throughline.identity.v1.GetFeaturesRequest',
  description: '',
  fields: [
  ],
};

export const IdentityFeatureMap: MessageShape = {
  name: 'throughline.identity.v1.FeatureMap',
  description: '',
  fields: [
    { name: 'features', description: 'By key, those that are on; those that a flag or the deployment switched off show as off.', kind: 'BOOL', optional: false, repeated: false, map: true, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tier', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['BASIC', 'SMART', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: 'Changes with every flag and with the plan.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityFeatureChanged: MessageShape = {
  name: 'throughline.identity.v1.FeatureChanged',
  description: 'A flag was set, changed or taken away.',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'enabled', description: 'What holds now.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityLocaleFormats: MessageShape = {
  name: 'throughline.identity.v1.LocaleFormats',
  description: 'The whole of it, nothing left to guess.',
  fields: [
    { name: 'locale', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'dateOrder', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['MDY', 'DMY', 'YMD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'dateSeparator', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'decimal', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'grouping', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'symbolPosition', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['BEFORE', 'AFTER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hour12', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstWeekday', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rightToLeft', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGrant: MessageShape = {
  name: 'throughline.identity.v1.Grant',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subject', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantSubject },
    { name: 'resource', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantResource },
    { name: 'level', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VIEW', 'COMMENT', 'EDIT', 'MANAGE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expiresAt', description: 'When it ends by itself; null: never.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGrantSubject: MessageShape = {
  name: 'throughline.identity.v1.GrantSubject',
  description: '',
  fields: [
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['USER', 'TEAM', 'ROLE', 'PRINCIPAL', 'SERVICE_ACCOUNT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGrantResource: MessageShape = {
  name: 'throughline.identity.v1.GrantResource',
  description: 'A record of any service.',
  fields: [
    { name: 'service', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { pattern: '^[a-z]{1,40}$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"documents"' },
    { name: 'type', description: 'As in the permissions of its kind: folders for documents.folders.read.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { pattern: '^[a-z][a-z0-9_]{0,59}$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"folders"' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySearchGrantsRequest: MessageShape = {
  name: 'throughline.identity.v1.SearchGrantsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subjectKind', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['USER', 'TEAM', 'ROLE', 'PRINCIPAL', 'SERVICE_ACCOUNT'], rules: { maxItems: 5 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subjectId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'service', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'type', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'recordId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySearchGrantsResponse: MessageShape = {
  name: 'throughline.identity.v1.SearchGrantsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrant },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetGrantRequest: MessageShape = {
  name: 'throughline.identity.v1.GetGrantRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateGrantRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateGrantRequest',
  description: '',
  fields: [
    { name: 'subject', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantSubject },
    { name: 'resource', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantResource },
    { name: 'level', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VIEW', 'COMMENT', 'EDIT', 'MANAGE'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expiresAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateGrantRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateGrantRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'level', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VIEW', 'COMMENT', 'EDIT', 'MANAGE'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expiresAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteGrantRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteGrantRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListGrantsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListGrantsRequest',
  description: '',
  fields: [
    { name: 'service', description: 'Of the caller\'s own records as a rule.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'type', description: 'Empty: every kind.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'since', description: 'Only what changed since; then also grants that ended.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListGrantsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListGrantsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityCopiedGrant },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCopiedGrant: MessageShape = {
  name: 'throughline.identity.v1.CopiedGrant',
  description: 'A grant as services copy it.',
  fields: [
    { name: 'grantId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subject', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantSubject },
    { name: 'resource', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantResource },
    { name: 'level', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VIEW', 'COMMENT', 'EDIT', 'MANAGE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endsAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'revoked', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGrantCreated: MessageShape = {
  name: 'throughline.identity.v1.GrantCreated',
  description: 'A grant was given, or changed.',
  fields: [
    { name: 'grantId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subject', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantSubject },
    { name: 'resource', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantResource },
    { name: 'level', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VIEW', 'COMMENT', 'EDIT', 'MANAGE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endsAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGrantRevoked: MessageShape = {
  name: 'throughline.identity.v1.GrantRevoked',
  description: 'A grant was taken back, or its time was over.',
  fields: [
    { name: 'grantId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'subject', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantSubject },
    { name: 'resource', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityGrantResource },
    { name: 'level', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['VIEW', 'COMMENT', 'EDIT', 'MANAGE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityInvitation: MessageShape = {
  name: 'throughline.identity.v1.Invitation',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"ada.king@example.com"' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clientIds', description: 'The companies the new member will be limited to; none: as the roles say.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'message', description: 'Shown in the mail.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expiresAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: 'Who accepted it.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListInvitationsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListInvitationsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'A part of the e-mail.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED'], rules: { maxItems: 4 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListInvitationsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListInvitationsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityInvitation },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetInvitationRequest: MessageShape = {
  name: 'throughline.identity.v1.GetInvitationRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateInvitationRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateInvitationRequest',
  description: '',
  fields: [
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 254, required: true, format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clientIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'message', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 1000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityBatchCreateInvitationsRequest: MessageShape = {
  name: 'throughline.identity.v1.BatchCreateInvitationsRequest',
  description: '',
  fields: [
    { name: 'operations', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityCreateInvitationRequest },
    { name: 'atomic', description: 'All or none: the first refusal refuses the whole.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityBatchCreateInvitationsResponse: MessageShape = {
  name: 'throughline.identity.v1.BatchCreateInvitationsResponse',
  description: '',
  fields: [
    { name: 'results', description: 'One for each operation, in their order.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityInvitationResult },
  ],
};

export const IdentityInvitationResult: MessageShape = {
  name: 'throughline.identity.v1.InvitationResult',
  description: 'What became of one invitation of a batch.',
  fields: [
    { name: 'status', description: '201, or what the refusal would have answered by itself.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '201' },
    { name: 'resource', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityInvitation },
    { name: 'problem', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityInvitationProblem },
  ],
};

export const IdentityInvitationProblem: MessageShape = {
  name: 'throughline.identity.v1.InvitationProblem',
  description: '',
  fields: [
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"invitation.pending"' },
    { name: 'detail', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateInvitationRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateInvitationRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 50, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clientIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityResendInvitationRequest: MessageShape = {
  name: 'throughline.identity.v1.ResendInvitationRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRevokeInvitationRequest: MessageShape = {
  name: 'throughline.identity.v1.RevokeInvitationRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteInvitationRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteInvitationRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAcceptInvitationRequest: MessageShape = {
  name: 'throughline.identity.v1.AcceptInvitationRequest',
  description: '',
  fields: [
    { name: 'token', description: 'From the link of the mail.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100, required: true }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"' },
    { name: 'name', description: 'Of a new person.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Ada King"' },
    { name: 'password', description: 'Of a new person.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 128 }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '"purple-kettle-harbour-9"' },
    { name: 'cookie', description: 'Browser mode: the tokens travel in cookies that scripts cannot read, never in the body.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAcceptInvitationResponse: MessageShape = {
  name: 'throughline.identity.v1.AcceptInvitationResponse',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tenant', description: 'The firm whose member the person is now.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirm },
    { name: 'accessToken', description: 'Of a new person; who was signed in stays so and goes there by POST /auth/switch.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
    { name: 'refreshToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '__Host-tl_refresh', example: '' },
    { name: 'expiresIn', description: 'Seconds that the access token lives.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
    { name: 'deviceToken', description: 'Names this device at later sign-ins; a device known by it is not locked out by strangers.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '__Host-tl_device', example: '' },
  ],
};

export const IdentityInvitationSent: MessageShape = {
  name: 'throughline.identity.v1.InvitationSent',
  description: 'Somebody was invited, or once more.',
  fields: [
    { name: 'invitationId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityInvitationAccepted: MessageShape = {
  name: 'throughline.identity.v1.InvitationAccepted',
  description: 'An invitation was accepted.',
  fields: [
    { name: 'invitationId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityMember: MessageShape = {
  name: 'throughline.identity.v1.Member',
  description: '',
  fields: [
    { name: 'id', description: 'The person\'s id.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '"ada.king@example.com"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '"Ada King"' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Partner"' },
    { name: 'department', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Advisory"' },
    { name: 'managerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'externalId', description: 'The person\'s number in the firm\'s own directory.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'source', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['INVITE', 'SSO', 'SCIM', 'REGISTER'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clientScope', description: 'ASSIGNED: sees only the clients listed for them.', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ALL', 'ASSIGNED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'startsOn', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endsOn', description: 'The last day of the membership.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastActiveAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListMembersRequest: MessageShape = {
  name: 'throughline.identity.v1.ListMembersRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: 'A part of the name or e-mail.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: 'Those of the past are listed only where ENDED is named.', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED'], rules: { maxItems: 4 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'managerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'department', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'externalId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListMembersResponse: MessageShape = {
  name: 'throughline.identity.v1.ListMembersResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityMember },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetMemberRequest: MessageShape = {
  name: 'throughline.identity.v1.GetMemberRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateMemberRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateMemberRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'department', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'managerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'externalId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'clientScope', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ALL', 'ASSIGNED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'startsOn', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endsOn', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySuspendMemberRequest: MessageShape = {
  name: 'throughline.identity.v1.SuspendMemberRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityReinstateMemberRequest: MessageShape = {
  name: 'throughline.identity.v1.ReinstateMemberRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRemoveMemberRequest: MessageShape = {
  name: 'throughline.identity.v1.RemoveMemberRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityHandOverRequest: MessageShape = {
  name: 'throughline.identity.v1.HandOverRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'toUserId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'types', description: 'Only these kinds of records, e.g. crm.leads; empty: all.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["crm.leads"]' },
  ],
};

export const IdentityUserJoined: MessageShape = {
  name: 'throughline.identity.v1.UserJoined',
  description: 'Somebody became a member.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUserDeactivated: MessageShape = {
  name: 'throughline.identity.v1.UserDeactivated',
  description: 'A member was suspended.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUserReactivated: MessageShape = {
  name: 'throughline.identity.v1.UserReactivated',
  description: 'A suspended member was let in again.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUserRemoved: MessageShape = {
  name: 'throughline.identity.v1.UserRemoved',
  description: 'A membership ended.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUserHandedOver: MessageShape = {
  name: 'throughline.identity.v1.UserHandedOver',
  description: 'What a member owned goes to another: each service moves its own.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'toUserId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'types', description: 'Empty: records of every kind.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityPlan: MessageShape = {
  name: 'throughline.identity.v1.Plan',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tier', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['BASIC', 'SMART', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['TRIALING', 'ACTIVE', 'PAST_DUE', 'SUSPENDED', 'CANCELLED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'billingCycle', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'periodStart', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'periodEnd', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quotas', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityQuotas },
    { name: 'quotaMode', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['SOFT', 'HARD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'nextTier', description: 'The lower tier that begins with the next period.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['BASIC', 'SMART', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endsWithPeriod', description: 'The plan ends with this period.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'features', description: 'Features the tier has.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityQuotas: MessageShape = {
  name: 'throughline.identity.v1.Quotas',
  description: '',
  fields: [
    { name: 'maxUsers', description: 'Null here and below: no limit.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'apiCallsPerMonth', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'storageBytes', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetPlanRequest: MessageShape = {
  name: 'throughline.identity.v1.GetPlanRequest',
  description: '',
  fields: [
  ],
};

export const IdentityUpdatePlanRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdatePlanRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tier', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['BASIC', 'SMART', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'billingCycle', description: 'Takes effect with the next period.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'quotas', description: 'The firm\'s own limits, within the tier\'s; null: the tier\'s.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityQuotas },
    { name: 'quotaMode', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['SOFT', 'HARD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'endsWithPeriod', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityPlanChanged: MessageShape = {
  name: 'throughline.identity.v1.PlanChanged',
  description: 'A plan\'s tier or status changed.',
  fields: [
    { name: 'tier', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['BASIC', 'SMART', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['TRIALING', 'ACTIVE', 'PAST_DUE', 'SUSPENDED', 'CANCELLED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetBrandingRequest: MessageShape = {
  name: 'throughline.identity.v1.GetBrandingRequest',
  description: '',
  fields: [
    { name: 'host', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 260 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'token', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'known', description: 'Answer 404 for an unknown host: what an ingress asks before it makes a certificate.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityPublicBranding: MessageShape = {
  name: 'throughline.identity.v1.PublicBranding',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'slug', description: 'The firm\'s present slug; null for the product.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'logoDocumentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primaryColor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'accentColor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'languages', description: 'The firm\'s language first, then what else is spoken.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetMessagesRequest: MessageShape = {
  name: 'throughline.identity.v1.GetMessagesRequest',
  description: '',
  fields: [
    { name: 'language', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'namespace', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40, pattern: '^[a-z][a-z0-9-]*$' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"common"' },
  ],
};

export const IdentityMessageCatalogue: MessageShape = {
  name: 'throughline.identity.v1.MessageCatalogue',
  description: '',
  fields: [
    { name: 'language', description: 'The language of the answer; English where the one asked for is not spoken.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'namespace', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rightToLeft', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'messages', description: 'Texts by key; where a number matters, texts by CLDR plural category.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: 'A fingerprint of the messages, also as ETag.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListLanguagesRequest: MessageShape = {
  name: 'throughline.identity.v1.ListLanguagesRequest',
  description: '',
  fields: [
    { name: 'language', description: 'Names are in this language; English unless named.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListLanguagesResponse: MessageShape = {
  name: 'throughline.identity.v1.ListLanguagesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityLanguage },
  ],
};

export const IdentityLanguage: MessageShape = {
  name: 'throughline.identity.v1.Language',
  description: '',
  fields: [
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'nativeName', description: 'What it calls itself.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'rightToLeft', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'layoutOnly', description: 'Laid out, but with English words.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pluralCategories', description: 'The plural forms its messages tell apart.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListTimeZonesRequest: MessageShape = {
  name: 'throughline.identity.v1.ListTimeZonesRequest',
  description: '',
  fields: [
    { name: 'language', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'common', description: 'Only the twenty that most firms live in.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListTimeZonesResponse: MessageShape = {
  name: 'throughline.identity.v1.ListTimeZonesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityTimeZone },
  ],
};

export const IdentityTimeZone: MessageShape = {
  name: 'throughline.identity.v1.TimeZone',
  description: '',
  fields: [
    { name: 'id', description: 'IANA.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'offsetMinutes', description: 'From UTC, now.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'common', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListCountriesRequest: MessageShape = {
  name: 'throughline.identity.v1.ListCountriesRequest',
  description: '',
  fields: [
    { name: 'language', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListCountriesResponse: MessageShape = {
  name: 'throughline.identity.v1.ListCountriesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityCountry },
  ],
};

export const IdentityCountry: MessageShape = {
  name: 'throughline.identity.v1.Country',
  description: '',
  fields: [
    { name: 'code', description: 'ISO 3166-1 alpha-2.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'address', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityAddressFormat },
  ],
};

export const IdentityAddressFormat: MessageShape = {
  name: 'throughline.identity.v1.AddressFormat',
  description: '',
  fields: [
    { name: 'lines', description: 'Lines from top to bottom, e.g. "{name}", "{lines}", "{postalCode} {city}".', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'regionLabel', description: 'What the part between city and country is called; null: there is none.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'postalCodePattern', description: 'What a postal code looks like: a regular expression.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetFormatsRequest: MessageShape = {
  name: 'throughline.identity.v1.GetFormatsRequest',
  description: '',
  fields: [
    { name: 'locale', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityFormats: MessageShape = {
  name: 'throughline.identity.v1.Formats',
  description: '',
  fields: [
    { name: 'formats', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityLocaleFormats },
    { name: 'samples', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFormatSamples },
  ],
};

export const IdentityFormatSamples: MessageShape = {
  name: 'throughline.identity.v1.FormatSamples',
  description: 'The same things as the locale writes them.',
  fields: [
    { name: 'number', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'money', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'percent', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'compact', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'date', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'longDate', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'time', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'relative', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRole: MessageShape = {
  name: 'throughline.identity.v1.Role',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: 'Names the role in automations and approval steps; unique in the firm.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"DEAL_DESK"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Deal desk"' },
    { name: 'description', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'builtIn', description: 'Built-in roles stay as they are: copy one to vary it.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'includes', description: 'Roles whose permissions this one has too.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entries', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityRoleEntry },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRoleEntry: MessageShape = {
  name: 'throughline.identity.v1.RoleEntry',
  description: '',
  fields: [
    { name: 'permission', description: 'A permission, or a wildcard over a module (crm.*) or a resource (crm.leads.*).', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'PERMISSION' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"crm.leads.read"' },
    { name: 'reach', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['OWN', 'TEAM', 'ALL'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListPermissionsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListPermissionsRequest',
  description: '',
  fields: [
    { name: 'service', description: 'Only those of one service.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListPermissionsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListPermissionsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityPermission },
  ],
};

export const IdentityPermission: MessageShape = {
  name: 'throughline.identity.v1.Permission',
  description: '',
  fields: [
    { name: 'permission', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"crm.leads.read"' },
    { name: 'sentence', description: 'What it lets its holder do.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'feature', description: 'The plan feature it needs; empty where it needs none.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'service', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListRolesRequest: MessageShape = {
  name: 'throughline.identity.v1.ListRolesRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: 'key or name, with - for descending; by default built-in roles stand first.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'builtIn', description: '', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListRolesResponse: MessageShape = {
  name: 'throughline.identity.v1.ListRolesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityRole },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetRoleRequest: MessageShape = {
  name: 'throughline.identity.v1.GetRoleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateRoleRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateRoleRequest',
  description: '',
  fields: [
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40, pattern: '^[A-Z][A-Z0-9_]*$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"DEAL_DESK"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Deal desk"' },
    { name: 'description', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'copyOf', description: 'The role to begin with: its entries and includes come before those named here.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'includes', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entries', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 1000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityRoleEntry },
  ],
};

export const IdentityUpdateRoleRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateRoleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Deal desk"' },
    { name: 'description', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'includes', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'entries', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 1000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityRoleEntry },
  ],
};

export const IdentityDeleteRoleRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteRoleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRoleChanged: MessageShape = {
  name: 'throughline.identity.v1.RoleChanged',
  description: 'A role was made, changed or deleted.',
  fields: [
    { name: 'roleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'removed', description: 'True where the role is no more.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRoleAssigned: MessageShape = {
  name: 'throughline.identity.v1.RoleAssigned',
  description: 'A member\'s roles are others now.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'added', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'removed', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityAccessChanged: MessageShape = {
  name: 'throughline.identity.v1.AccessChanged',
  description: 'Whoever remembers what these people may do forgets it now.',
  fields: [
    { name: 'userIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'everyone', description: 'True where it may be anybody of the firm: a role or a team changed.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySavedView: MessageShape = {
  name: 'throughline.identity.v1.SavedView',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'list', description: 'The list it is of, as permissions name it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"crm.leads"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'filters', description: 'By the names of the list\'s query parameters.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sort', description: 'The list\'s orderBy.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'columns', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'groupBy', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'layout', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['TABLE', 'BOARD', 'CALENDAR', 'CARDS'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sharedWith', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityViewAudience },
    { name: 'isDefault', description: 'The list opens with it, for whoever reads this.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'droppedFields', description: 'Fields that the list has no longer; they are left out of the view.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityViewAudience: MessageShape = {
  name: 'throughline.identity.v1.ViewAudience',
  description: '',
  fields: [
    { name: 'kind', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['TEAM', 'ROLE', 'FIRM'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: 'The team or role; none for the firm.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListSavedViewsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListSavedViewsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'list', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 80 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListSavedViewsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListSavedViewsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySavedView },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetSavedViewRequest: MessageShape = {
  name: 'throughline.identity.v1.GetSavedViewRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateSavedViewRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateSavedViewRequest',
  description: '',
  fields: [
    { name: 'list', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 80, pattern: '^[a-z_]+\\.[a-z_]+$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"crm.leads"' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'filters', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sort', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'columns', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 100, unique: true, items: { maxLength: 120 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'groupBy', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'layout', description: 'TABLE unless named.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['TABLE', 'BOARD', 'CALENDAR', 'CARDS'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateSavedViewRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateSavedViewRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'filters', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sort', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'columns', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 100, unique: true, items: { maxLength: 120 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'groupBy', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'layout', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['TABLE', 'BOARD', 'CALENDAR', 'CARDS'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteSavedViewRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteSavedViewRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySetDefaultViewRequest: MessageShape = {
  name: 'throughline.identity.v1.SetDefaultViewRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'off', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityShareSavedViewRequest: MessageShape = {
  name: 'throughline.identity.v1.ShareSavedViewRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sharedWith', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 50 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityViewAudience },
  ],
};

export const IdentitySecurityPolicy: MessageShape = {
  name: 'throughline.identity.v1.SecurityPolicy',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'passwords', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityPasswordControl },
    { name: 'sessions', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySessionControl },
    { name: 'lockout', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityLockoutControl },
    { name: 'keys', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityKeyControl },
    { name: 'emailVerification', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityEmailVerificationControl },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityControlModes: MessageShape = {
  name: 'throughline.identity.v1.ControlModes',
  description: 'A control\'s mode at each level; in force is the lower of the deployment\'s level and the firm\'s.',
  fields: [
    { name: 'dev', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['OFF', 'REPORT', 'ENFORCE'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'stage', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['OFF', 'REPORT', 'ENFORCE'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'prod', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['OFF', 'REPORT', 'ENFORCE'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityPasswordControl: MessageShape = {
  name: 'throughline.identity.v1.PasswordControl',
  description: '',
  fields: [
    { name: 'minLength', description: 'At least 10 where PROD enforces it.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 8, max: 128 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'characterClasses', description: 'How many of the four classes (small, capital, digit, other) it must hold; 0: no rule.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 4 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'history', description: 'How many earlier passwords are refused.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 5 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxAgeDays', description: 'Days until a password must be changed; 0: never.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'modes', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityControlModes },
  ],
};

export const IdentitySessionControl: MessageShape = {
  name: 'throughline.identity.v1.SessionControl',
  description: '',
  fields: [
    { name: 'idleMinutes', description: 'From 15 minutes to 30 days.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 15, max: 43200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'absoluteDays', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 30 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'perUser', description: 'The oldest ends where one more begins.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 10 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'modes', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityControlModes },
  ],
};

export const IdentityLockoutControl: MessageShape = {
  name: 'throughline.identity.v1.LockoutControl',
  description: 'Failures lock an address for unknown devices; always enforced in PROD.',
  fields: [
    { name: 'modes', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityControlModes },
  ],
};

export const IdentityKeyControl: MessageShape = {
  name: 'throughline.identity.v1.KeyControl',
  description: '',
  fields: [
    { name: 'maxAgeDays', description: 'At most 730 where PROD enforces it.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 3650 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'maxPerFirm', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1, max: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'requireIpAllowlist', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'modes', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityControlModes },
  ],
};

export const IdentityEmailVerificationControl: MessageShape = {
  name: 'throughline.identity.v1.EmailVerificationControl',
  description: 'Unverified people invite nobody, make no keys and claim no domains.',
  fields: [
    { name: 'modes', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityControlModes },
  ],
};

export const IdentityGetSecurityPolicyRequest: MessageShape = {
  name: 'throughline.identity.v1.GetSecurityPolicyRequest',
  description: '',
  fields: [
  ],
};

export const IdentityPutSecurityPolicyRequest: MessageShape = {
  name: 'throughline.identity.v1.PutSecurityPolicyRequest',
  description: '',
  fields: [
    { name: 'passwords', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityPasswordControl },
    { name: 'sessions', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySessionControl },
    { name: 'lockout', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityLockoutControl },
    { name: 'keys', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityKeyControl },
    { name: 'emailVerification', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityEmailVerificationControl },
  ],
};

export const IdentityListSecurityPolicyVersionsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListSecurityPolicyVersionsRequest',
  description: '',
  fields: [
  ],
};

export const IdentityListSecurityPolicyVersionsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListSecurityPolicyVersionsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySecurityPolicyVersion },
  ],
};

export const IdentitySecurityPolicyVersion: MessageShape = {
  name: 'throughline.identity.v1.SecurityPolicyVersion',
  description: '',
  fields: [
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'by', description: 'Who put it in force.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'changed', description: 'The controls that differ from the version before.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '["passwords"]' },
    { name: 'policy', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySecurityPolicy },
  ],
};

export const IdentityRestoreSecurityPolicyRequest: MessageShape = {
  name: 'throughline.identity.v1.RestoreSecurityPolicyRequest',
  description: '',
  fields: [
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 1 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySecurityPolicyChanged: MessageShape = {
  name: 'throughline.identity.v1.SecurityPolicyChanged',
  description: 'A control of the policy changed.',
  fields: [
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'control', description: 'passwords, sessions, lockout, keys or emailVerification.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'mode', description: 'Its mode in PROD.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityServiceAccount: MessageShape = {
  name: 'throughline.identity.v1.ServiceAccount',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Nightly export"' },
    { name: 'ownerUserId', description: 'The member who answers for it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVE', 'DISABLED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListServiceAccountsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListServiceAccountsRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'orderBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'q', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerUserId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['ACTIVE', 'DISABLED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListServiceAccountsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListServiceAccountsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityServiceAccount },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const IdentityGetServiceAccountRequest: MessageShape = {
  name: 'throughline.identity.v1.GetServiceAccountRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateServiceAccountRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateServiceAccountRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Nightly export"' },
    { name: 'ownerUserId', description: 'The caller unless named.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateServiceAccountRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateServiceAccountRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerUserId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 20, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVE', 'DISABLED'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteServiceAccountRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteServiceAccountRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySession: MessageShape = {
  name: 'throughline.identity.v1.Session',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tenantId', description: 'The firm it is for; null for a person of no firm.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'device', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySessionDevice },
    { name: 'amr', description: 'How the person proved who they are: pwd.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '["pwd"]' },
    { name: 'authTime', description: 'When they last proved it.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userAgent', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'place', description: 'Known only where a database of places is installed.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastSeenAt', description: 'When its tokens were last renewed: while it is in use, at most 15 minutes ago.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'idleExpiresAt', description: 'Ends then unless it is used before.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'expiresAt', description: 'Ends then in any case.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVE', 'EXPIRED', 'REVOKED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'current', description: 'True for the session of this call.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySessionDevice: MessageShape = {
  name: 'throughline.identity.v1.SessionDevice',
  description: 'What the person sits in front of.',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: 'Firefox on Linux.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListSessionsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListSessionsRequest',
  description: '',
  fields: [
  ],
};

export const IdentityListSessionsResponse: MessageShape = {
  name: 'throughline.identity.v1.ListSessionsResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySession },
  ],
};

export const IdentityDeleteSessionRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteSessionRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRevokeAllSessionsRequest: MessageShape = {
  name: 'throughline.identity.v1.RevokeAllSessionsRequest',
  description: '',
  fields: [
    { name: 'others', description: 'All but the session of this call.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRevokeAllSessionsResponse: MessageShape = {
  name: 'throughline.identity.v1.RevokeAllSessionsResponse',
  description: '',
  fields: [
    { name: 'revoked', description: 'How many ended.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListMemberSessionsRequest: MessageShape = {
  name: 'throughline.identity.v1.ListMemberSessionsRequest',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeleteMemberSessionRequest: MessageShape = {
  name: 'throughline.identity.v1.DeleteMemberSessionRequest',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySessionStarted: MessageShape = {
  name: 'throughline.identity.v1.SessionStarted',
  description: 'A person signed in.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sessionId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySessionRevoked: MessageShape = {
  name: 'throughline.identity.v1.SessionRevoked',
  description: 'A session ended before its time: whoever remembers it forgets it now.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sessionId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'reason', description: 'LOGOUT, BY_HAND, REUSED_TOKEN, PASSWORD, SUSPENSION or TOO_MANY.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDeviceTrusted: MessageShape = {
  name: 'throughline.identity.v1.DeviceTrusted',
  description: 'A device of a person is known from now on.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'sessionId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'deviceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySettings: MessageShape = {
  name: 'throughline.identity.v1.Settings',
  description: '',
  fields: [
    { name: 'locale', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityLocaleSettings },
    { name: 'calendar', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityCalendarSettings },
    { name: 'branding', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityBrandingSettings },
    { name: 'corsOrigins', description: 'Origins of the firm\'s own pages that may call the API from a browser.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'settingsVersion', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityLocaleSettings: MessageShape = {
  name: 'throughline.identity.v1.LocaleSettings',
  description: '',
  fields: [
    { name: 'timeZone', description: 'IANA; calendar dates of the firm are meant here.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: 'BCP 47: the firm\'s language and region.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: 'ISO 4217.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'dateOrder', description: 'Null here and below: as the locale has it.', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MDY', 'DMY', 'YMD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'decimal', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'grouping', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'symbolPosition', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['BEFORE', 'AFTER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hour12', description: '', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstWeekday', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'formats', description: 'What follows of locale and choices together.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityLocaleFormats },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCalendarSettings: MessageShape = {
  name: 'throughline.identity.v1.CalendarSettings',
  description: '',
  fields: [
    { name: 'workDays', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'holidays', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityHoliday },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityHoliday: MessageShape = {
  name: 'throughline.identity.v1.Holiday',
  description: '',
  fields: [
    { name: 'date', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'DATE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityBrandingSettings: MessageShape = {
  name: 'throughline.identity.v1.BrandingSettings',
  description: '',
  fields: [
    { name: 'logoDocumentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primaryColor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'accentColor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'letterheadDocumentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'emailFooter', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'warnings', description: 'What a reader of the firm\'s pages would stumble over.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySettingsWarning },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySettingsWarning: MessageShape = {
  name: 'throughline.identity.v1.SettingsWarning',
  description: '',
  fields: [
    { name: 'field', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'code', description: 'color.low_contrast', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'message', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCorsSettings: MessageShape = {
  name: 'throughline.identity.v1.CorsSettings',
  description: '',
  fields: [
    { name: 'corsOrigins', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetSettingsRequest: MessageShape = {
  name: 'throughline.identity.v1.GetSettingsRequest',
  description: '',
  fields: [
  ],
};

export const IdentityUpdateSettingsRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateSettingsRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityLocaleChoice },
    { name: 'calendar', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityCalendarChoice },
    { name: 'branding', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityBrandingChoice },
    { name: 'corsOrigins', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true, items: { format: 'ORIGIN' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityLocaleChoice: MessageShape = {
  name: 'throughline.identity.v1.LocaleChoice',
  description: '',
  fields: [
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'dateOrder', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MDY', 'DMY', 'YMD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'decimal', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { pattern: '^[.,]$' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '","' },
    { name: 'grouping', description: 'An empty text groups nothing.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { pattern: '^[.,\'’   ]?$' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"."' },
    { name: 'symbolPosition', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['BEFORE', 'AFTER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hour12', description: '', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstWeekday', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCalendarChoice: MessageShape = {
  name: 'throughline.identity.v1.CalendarChoice',
  description: '',
  fields: [
    { name: 'workDays', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], rules: { maxItems: 7, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'holidays', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityHoliday },
  ],
};

export const IdentityBrandingChoice: MessageShape = {
  name: 'throughline.identity.v1.BrandingChoice',
  description: '',
  fields: [
    { name: 'logoDocumentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primaryColor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COLOR' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'accentColor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COLOR' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'letterheadDocumentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'emailFooter', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateLocaleSettingsRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateLocaleSettingsRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'dateOrder', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MDY', 'DMY', 'YMD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'decimal', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { pattern: '^[.,]$' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '","' },
    { name: 'grouping', description: 'An empty text groups nothing.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { pattern: '^[.,\'’   ]?$' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"."' },
    { name: 'symbolPosition', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['BEFORE', 'AFTER'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'hour12', description: '', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstWeekday', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateCalendarSettingsRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateCalendarSettingsRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'workDays', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], rules: { maxItems: 7, unique: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'from', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'holidays', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityHoliday },
  ],
};

export const IdentityUpdateBrandingSettingsRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateBrandingSettingsRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'logoDocumentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'primaryColor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COLOR' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'accentColor', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COLOR' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'letterheadDocumentId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'emailFooter', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 2000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUpdateCorsSettingsRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateCorsSettingsRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'corsOrigins', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, unique: true, items: { format: 'ORIGIN' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityResetSettingsRequest: MessageShape = {
  name: 'throughline.identity.v1.ResetSettingsRequest',
  description: '',
  fields: [
    { name: 'sections', description: 'Empty: all of them.', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['LOCALE', 'CALENDAR', 'BRANDING', 'CORS_ORIGINS'], rules: { maxItems: 4 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetTenantSettingsRequest: MessageShape = {
  name: 'throughline.identity.v1.GetTenantSettingsRequest',
  description: '',
  fields: [
    { name: 'sections', description: 'Empty: all of them.', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['LOCALE', 'CALENDAR', 'BRANDING', 'CORS_ORIGINS'], rules: { maxItems: 4 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ifVersion', description: 'The version the caller has: where it is still the present one, `values` stays empty.', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityTenantSettings: MessageShape = {
  name: 'throughline.identity.v1.TenantSettings',
  description: '',
  fields: [
    { name: 'settingsVersion', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'values', description: 'Locale, calendar, branding, corsOrigins, as far as asked.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentitySettings },
    { name: 'timeZone', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED', 'PURGED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentitySettingsChanged: MessageShape = {
  name: 'throughline.identity.v1.SettingsChanged',
  description: 'A section of a firm\'s settings changed.',
  fields: [
    { name: 'section', description: 'details, locale, calendar, branding or corsOrigins', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'settingsVersion', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'values', description: 'The section as it is now.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetKeySetRequest: MessageShape = {
  name: 'throughline.identity.v1.GetKeySetRequest',
  description: '',
  fields: [
  ],
};

export const IdentityKeySet: MessageShape = {
  name: 'throughline.identity.v1.KeySet',
  description: '',
  fields: [
    { name: 'keys', description: 'The next key stands here 24 h before it signs, the last one 24 h after.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityPublicKey },
  ],
};

export const IdentityPublicKey: MessageShape = {
  name: 'throughline.identity.v1.PublicKey',
  description: 'RFC 8037: an Ed25519 key.',
  fields: [
    { name: 'kid', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kty', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"OKP"' },
    { name: 'crv', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Ed25519"' },
    { name: 'x', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'alg', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"EdDSA"' },
    { name: 'use', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"sig"' },
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

export const IdentityAddTeamMembersRequest: MessageShape = {
  name: 'throughline.identity.v1.AddTeamMembersRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 500, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lead', description: 'Whether they lead it.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRemoveTeamMembersRequest: MessageShape = {
  name: 'throughline.identity.v1.RemoveTeamMembersRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'userIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 200, unique: true, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListTeamMembersRequest: MessageShape = {
  name: 'throughline.identity.v1.ListTeamMembersRequest',
  description: '',
  fields: [
    { name: 'teamId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'below', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListTeamMembersResponse: MessageShape = {
  name: 'throughline.identity.v1.ListTeamMembersResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityTeamMember },
  ],
};

export const IdentityTeamMember: MessageShape = {
  name: 'throughline.identity.v1.TeamMember',
  description: '',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lead', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
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

export const IdentityTenant: MessageShape = {
  name: 'throughline.identity.v1.Tenant',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"King & Partners"' },
    { name: 'slug', description: 'The firm\'s name in addresses; the one before leads here for 90 days.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"king-partners"' },
    { name: 'legalName', description: 'As the register of companies has it.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: 'ISO 3166-1 alpha-2.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"DE"' },
    { name: 'size', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED', 'PURGED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'environment', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DEV', 'STAGE', 'PROD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parentTenantId', description: 'The firm that this one is a sandbox of.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'settingsVersion', description: 'Grows with each change of details or settings.', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'metadata', description: 'Whatever else the firm notes of itself, up to 16 KiB.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityCreateTenantRequest: MessageShape = {
  name: 'throughline.identity.v1.CreateTenantRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 2, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"King & Partners"' },
    { name: 'legalName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COUNTRY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'size', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: 'UTC unless named.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: 'USD unless named.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: 'en-US unless named.', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetTenantRequest: MessageShape = {
  name: 'throughline.identity.v1.GetTenantRequest',
  description: '',
  fields: [
  ],
};

export const IdentityUpdateTenantRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateTenantRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 2, maxLength: 120, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'slug', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 3, maxLength: 40, required: true, format: 'SLUG' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'legalName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'COUNTRY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'size', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'industry', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['AGRICULTURE', 'CONSTRUCTION', 'EDUCATION', 'ENERGY', 'FINANCE', 'GOVERNMENT', 'HEALTHCARE', 'HOSPITALITY', 'LEGAL', 'MANUFACTURING', 'MEDIA', 'NONPROFIT', 'PROFESSIONAL_SERVICES', 'REAL_ESTATE', 'RETAIL', 'TECHNOLOGY', 'TRANSPORTATION'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'metadata', description: 'Replaces what was noted before.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityTenantCreated: MessageShape = {
  name: 'throughline.identity.v1.TenantCreated',
  description: 'A firm was made.',
  fields: [
    { name: 'tenantId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'slug', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'environment', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DEV', 'STAGE', 'PROD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityTenantUpdated: MessageShape = {
  name: 'throughline.identity.v1.TenantUpdated',
  description: 'A firm\'s details changed.',
  fields: [
    { name: 'tenantId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'slug', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'currency', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'country', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'environment', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['DEV', 'STAGE', 'PROD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityReportUsageRequest: MessageShape = {
  name: 'throughline.identity.v1.ReportUsageRequest',
  description: '',
  fields: [
    { name: 'tenantId', description: 'The firm; empty: the passport\'s.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'counter', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['API_CALLS', 'STORAGE_BYTES'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'amount', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'period', description: 'When it was used; its day in UTC counts.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'key', description: 'Once by: the gateway names its replica and the minute.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 200, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'keys', description: 'Of calls, those made with API keys.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 1000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityUsedKey },
  ],
};

export const IdentityUsedKey: MessageShape = {
  name: 'throughline.identity.v1.UsedKey',
  description: '',
  fields: [
    { name: 'keyId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'routes', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 1000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityUsedRoute },
    { name: 'addresses', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 1000 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityUsedAddress },
    { name: 'refusals', description: 'At most the last hundred.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { maxItems: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityRefusedCall },
  ],
};

export const IdentityUsedRoute: MessageShape = {
  name: 'throughline.identity.v1.UsedRoute',
  description: '',
  fields: [
    { name: 'route', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 300 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"GET /api/v1/crm/leads"' },
    { name: 'statusClass', description: '2xx, 4xx, 5xx.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { pattern: '^[1-5]xx$' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"2xx"' },
    { name: 'latencies', description: 'How many calls took at most 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 and 10000 ms, each counted once, and how many took longer: fourteen numbers.', kind: 'INT', optional: false, repeated: true, map: false, rules: { minItems: 14, maxItems: 14 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUsedAddress: MessageShape = {
  name: 'throughline.identity.v1.UsedAddress',
  description: '',
  fields: [
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 45 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'calls', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'lastAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityRefusedCall: MessageShape = {
  name: 'throughline.identity.v1.RefusedCall',
  description: '',
  fields: [
    { name: 'at', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'route', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 300 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '403' },
    { name: 'code', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"key.scope_missing"' },
    { name: 'ip', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 45 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'traceId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 64 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityReportUsageResponse: MessageShape = {
  name: 'throughline.identity.v1.ReportUsageResponse',
  description: '',
  fields: [
    { name: 'accepted', description: 'False: this key was counted before.', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUser: MessageShape = {
  name: 'throughline.identity.v1.User',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: 'In lower case; changed by POST /auth/email/change.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '"ada.king@example.com"' },
    { name: 'emailVerifiedAt', description: 'Null until the person has followed the link sent to the address.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Ada King"' },
    { name: 'givenName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'familyName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: 'For display only; calendar dates stay the firm\'s. Null: the firm\'s.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'language', description: 'Null: the firm\'s.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'formats', description: 'Null: the language\'s.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityDisplayFormats },
    { name: 'preferences', description: 'What screens remember: theme, density, start page, columns … 32 KiB in all.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '{"theme": "dark"}' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['ACTIVE', 'LOCKED', 'ERASED'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'passwordSetAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updatedAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdBy', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityDisplayFormats: MessageShape = {
  name: 'throughline.identity.v1.DisplayFormats',
  description: 'How a person likes dates and numbers shown.',
  fields: [
    { name: 'dateOrder', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { in: ['MDY', 'DMY', 'YMD'] }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"DMY"' },
    { name: 'decimal', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { in: ['.', ','] }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '","' },
    { name: 'grouping', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { in: ['.', ',', ' ', '\''] }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"."' },
    { name: 'hour12', description: '', kind: 'BOOL', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'firstWeekday', description: '1 is Monday, 7 is Sunday.', kind: 'INT', optional: true, repeated: false, map: false, rules: { min: 1, max: 7 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetMeRequest: MessageShape = {
  name: 'throughline.identity.v1.GetMeRequest',
  description: '',
  fields: [
  ],
};

export const IdentityUpdateMeRequest: MessageShape = {
  name: 'throughline.identity.v1.UpdateMeRequest',
  description: '',
  fields: [
    { name: 'updateMask', description: 'The fields that the caller names; the gateway fills it from the body of a PATCH.', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 120, required: true }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"Ada King"' },
    { name: 'givenName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'familyName', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 60 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'phone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'PHONE' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'title', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 120 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { format: 'TIME_ZONE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'language', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { in: ['en', 'es', 'de', 'fr', 'it', 'pt', 'nl', 'pl', 'ja', 'zh', 'ar', 'he'] }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"en"' },
    { name: 'formats', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityDisplayFormats },
    { name: 'preferences', description: 'Merged with what is there, key by key; null clears a key.', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '{"theme": "dark"}' },
  ],
};

export const IdentityGetUsersRequest: MessageShape = {
  name: 'throughline.identity.v1.GetUsersRequest',
  description: '',
  fields: [
    { name: 'ids', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 500, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityGetUsersResponse: MessageShape = {
  name: 'throughline.identity.v1.GetUsersResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirmUser },
    { name: 'missing', description: 'Ids of nobody in this firm.', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListUsersRequest: MessageShape = {
  name: 'throughline.identity.v1.ListUsersRequest',
  description: '',
  fields: [
    { name: 'ids', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 200, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 100, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 100, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: 'INVITED, ACTIVE, SUSPENDED or ENDED; empty: ACTIVE.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { in: ['INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED'] }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"ACTIVE"' },
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityListUsersResponse: MessageShape = {
  name: 'throughline.identity.v1.ListUsersResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IdentityFirmUser },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityFirmUser: MessageShape = {
  name: 'throughline.identity.v1.FirmUser',
  description: 'A person as one firm\'s services see them.',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: 'Of the membership: INVITED, ACTIVE, SUSPENDED or ENDED.', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: 'Null: the firm\'s.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'timeZone', description: 'Null: the firm\'s.', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'managerId', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUserRegistered: MessageShape = {
  name: 'throughline.identity.v1.UserRegistered',
  description: 'Somebody made an account.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IdentityUserUpdated: MessageShape = {
  name: 'throughline.identity.v1.UserUpdated',
  description: 'Something about a member changed: their profile, their roles or their place. Told to each firm they belong to.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'email', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'roleIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'teamIds', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IntegrationsSendMessageRequest: MessageShape = {
  name: 'throughline.integrations.v1.SendMessageRequest',
  description: '',
  fields: [
    { name: 'channel', description: 'AUTO follows what each recipient prefers.', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['AUTO', 'EMAIL', 'SMS', 'PUSH', 'IN_APP', 'CHAT'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'to', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: { minItems: 1, maxItems: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IntegrationsRecipient },
    { name: 'template', description: 'What the message is called by its sender: verify_email. Without a body, the firm\'s template of this key is sent, filled with `data`.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 120, pattern: '^[a-z][a-z0-9_.]*$' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"verify_email"' },
    { name: 'body', description: 'A body that is complete as it stands.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IntegrationsMessageBody },
    { name: 'data', description: 'What the template\'s placeholders stand for.', kind: 'STRING', optional: false, repeated: false, map: true, rules: { maxItems: 100 }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'locale', description: 'BCP 47; empty: the recipient\'s own.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'LOCALE' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'category', description: 'What it is about, as recipients choose what they want to hear of: account, invoices.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 60, pattern: '^[a-z][a-z0-9_.]*$', required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"account"' },
    { name: 'purpose', description: 'SECURITY passes quiet hours and opt-outs.', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['TRANSACTIONAL', 'MARKETING', 'SECURITY'], rules: { required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'correlation', description: 'Comes back in the events about this message.', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => IntegrationsCorrelation },
    { name: 'attachments', description: 'Ids of documents.', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 20, items: { format: 'ID' } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'notBefore', description: 'Not sent before this instant, at most 365 days away.', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IntegrationsRecipient: MessageShape = {
  name: 'throughline.integrations.v1.Recipient',
  description: 'One of the three ways to name somebody.',
  fields: [
    { name: 'userId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'principalId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'address', description: 'An e-mail address or a telephone number, as the channel wants it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 320 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 200 }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IntegrationsMessageBody: MessageShape = {
  name: 'throughline.integrations.v1.MessageBody',
  description: '',
  fields: [
    { name: 'subject', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 300 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'text', description: 'It may hold a link that signs somebody in.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100000 }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'html', description: 'Empty: the text alone is sent.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 400000 }, personal: false, secret: true, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IntegrationsCorrelation: MessageShape = {
  name: 'throughline.integrations.v1.Correlation',
  description: '',
  fields: [
    { name: 'service', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 40 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kind', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 60 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 100 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const IntegrationsSendMessageResponse: MessageShape = {
  name: 'throughline.integrations.v1.SendMessageResponse',
  description: '',
  fields: [
    { name: 'messageId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'state', description: 'SUPPRESSED: every recipient is on the firm\'s list of addresses that get nothing.', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['QUEUED', 'SUPPRESSED'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};
