// Requests with what a test does not care about filled in.
import type { ConvertLeadRequest } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import type { CreateLeadRequest, ListLeadsRequest, UpdateLeadRequest } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { CreateGateRequest, GateRule } from '@throughline/contracts/gen/throughline/crm/v1/qualification';

export const newLead = (given: Partial<CreateLeadRequest>): CreateLeadRequest => ({
  source: 'WEBSITE',
  utm: undefined,
  bant: undefined,
  customFields: undefined,
  ...given,
});

export const leadPatch = <F extends keyof UpdateLeadRequest>(id: string, given: Pick<UpdateLeadRequest, F>): UpdateLeadRequest => ({
  bant: undefined,
  customFields: undefined,
  ...given,
  id,
  updateMask: Object.keys(given),
});

export const leadsWhere = (given: Partial<ListLeadsRequest> = {}): ListLeadsRequest => ({
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  q: '',
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  status: [],
  source: [],
  rating: [],
  ownerId: [],
  unassigned: false,
  email: '',
  phone: '',
  campaignId: '',
  includeDeleted: false,
  ...given,
});

export const conversionOf = (id: string, given: Partial<ConvertLeadRequest> = {}): ConvertLeadRequest => ({
  id,
  alwaysNew: false,
  opportunity: undefined,
  quote: undefined,
  ...given,
});

export const gateRule = (given: Partial<GateRule> & Pick<GateRule, 'kind' | 'when'>): GateRule => ({ priority: 10, assign: [], ...given });

export const newGate = (name: string, given: Partial<CreateGateRequest>): CreateGateRequest => ({
  name,
  rules: [],
  enforceOn: ['LEAD_CONVERT'],
  repeatClients: false,
  conflictCheck: false,
  ...given,
});
