// Requests about deals with what a test does not care about filled in.
import type {
  CreateOpportunityRequest,
  ListOpportunitiesRequest,
  MoveOpportunityRequest,
  UpdateOpportunityRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { StageDraft, UpdateStageRequest } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';

export const usd = (amount: number) => ({ amount, currency: 'USD' });

export const newDeal = (companyId: string, given: Partial<CreateOpportunityRequest> = {}): CreateOpportunityRequest => ({
  name: 'A deal',
  contactRoles: [],
  amount: usd(1_000_000),
  expectedCloseDate: '2026-05-29',
  competitors: [],
  demand: [],
  customFields: undefined,
  ...given,
  companyId,
});

export const dealPatch = <F extends keyof UpdateOpportunityRequest>(
  id: string,
  given: Pick<UpdateOpportunityRequest, F>,
): UpdateOpportunityRequest => ({
  name: '',
  contactRoles: [],
  amount: undefined,
  expectedCloseDate: '',
  ownerId: '',
  competitors: [],
  demand: [],
  checklistDone: [],
  customFields: undefined,
  ...given,
  id,
  updateMask: Object.keys(given),
});

export const moving = (id: string, stageId: string, given: Partial<MoveOpportunityRequest> = {}): MoveOpportunityRequest => ({
  dryRun: false,
  override: undefined,
  ...given,
  id,
  stageId,
});

export const stageDraft = (given: Pick<StageDraft, 'name' | 'category'> & Partial<StageDraft>): StageDraft => ({
  requiredFields: [],
  entryWhen: undefined,
  exitWhen: undefined,
  checklist: [],
  automations: [],
  ...given,
});

export const stagePatch = <F extends keyof UpdateStageRequest>(
  { id, pipelineId }: { id: string; pipelineId: string },
  given: Pick<UpdateStageRequest, F>,
): UpdateStageRequest => ({
  name: '',
  probability: 0,
  requiredFields: [],
  entryWhen: undefined,
  exitWhen: undefined,
  allowedFrom: [],
  allowSkip: true,
  allowBack: true,
  checklist: [],
  automations: [],
  order: 0,
  ...given,
  id,
  pipelineId,
  updateMask: Object.keys(given),
});

export const dealsWhere = (given: Partial<ListOpportunitiesRequest> = {}): ListOpportunitiesRequest => ({
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
  pipelineId: [],
  stageId: [],
  ownerId: [],
  companyId: [],
  forecastCategory: [],
  source: [],
  closeFrom: '',
  closeTo: '',
  contactId: '',
  includeDeleted: false,
  ...given,
});
