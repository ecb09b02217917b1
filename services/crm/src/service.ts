// CRM: from the first enquiry to the record of what was sold. The page to read first: every table, RPC, reaction and job.
import path from 'node:path';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { CloseReasonServiceService } from '@throughline/contracts/gen/throughline/crm/v1/close_reasons';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyStandingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import { CompanyTeamServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { DuplicateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { ForecastServiceService, QuotaServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PipelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { QualificationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { ScoringServiceService } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import { CrmSettingsServiceService } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import { serve } from '@throughline/chassis/rpc/handler';
import { defineService } from '@throughline/chassis/service';
import { companyRpc } from './accounts/company.rpc.ts';
import { CompanyTable } from './accounts/company.table.ts';
import { healthJobs } from './accounts/health.jobs.ts';
import { lapseJobs } from './accounts/lapse.jobs.ts';
import { ParentSpanTable } from './accounts/parent-span.table.ts';
import { standingReactions } from './accounts/standing.reactions.ts';
import { companyStandingRpc } from './accounts/standing.rpc.ts';
import { companyTeamRpc } from './accounts/team.rpc.ts';
import { TeamMemberTable } from './accounts/team.table.ts';
import { affiliationRpc } from './contacts/affiliation.rpc.ts';
import { AffiliationTable } from './contacts/affiliation.table.ts';
import { contactRpc } from './contacts/contact.rpc.ts';
import { ContactTable } from './contacts/contact.table.ts';
import { duplicateRpc } from './duplicates/duplicate.rpc.ts';
import { DuplicatePairTable } from './duplicates/pair.table.ts';
import { crmConfiguration } from './crm-configuration.ts';
import { firmReactions } from './firm/firm.reactions.ts';
import { forecastRpc } from './forecast/forecast.rpc.ts';
import { quotaRpc } from './forecast/quota.rpc.ts';
import { QuotaTable } from './forecast/quota.table.ts';
import { leadConversionRpc } from './leads/convert.rpc.ts';
import { leadJobs } from './leads/lead.jobs.ts';
import { leadReactions } from './leads/lead.reactions.ts';
import { leadRpc } from './leads/lead.rpc.ts';
import { LeadTable } from './leads/lead.table.ts';
import { messageJobs } from './messages/message.jobs.ts';
import { opportunityJobs } from './opportunities/opportunity.jobs.ts';
import { opportunityRpc } from './opportunities/opportunity.rpc.ts';
import { OpportunityTable } from './opportunities/opportunity.table.ts';
import { ownFrom } from './own.ts';
import { closeReasonRpc } from './pipelines/close-reason.rpc.ts';
import { CloseReasonTable } from './pipelines/close-reason.table.ts';
import { pipelineRpc } from './pipelines/pipeline.rpc.ts';
import { PipelineTable } from './pipelines/pipeline.table.ts';
import { StageTable } from './pipelines/stage.table.ts';
import { AssessmentTable } from './qualification/assessment.table.ts';
import { GateTable } from './qualification/gate.table.ts';
import { qualificationRpc } from './qualification/qualification.rpc.ts';
import { scoreJobs } from './scoring/score.jobs.ts';
import { scoringRpc } from './scoring/scoring.rpc.ts';
import { ScoringRuleTable } from './scoring/scoring-rule.table.ts';
import { crmSettingsRpc } from './settings/crm-settings.rpc.ts';
import { CrmSettingsTable } from './settings/crm-settings.table.ts';
import { activityJobs } from './timeline/activity.jobs.ts';
import { activityRpc } from './timeline/activity.rpc.ts';
import { ActivityTable } from './timeline/activity.table.ts';
import { factReactions } from './timeline/fact.reactions.ts';

export const crm = defineService({
  name: 'crm',
  migrations: path.join(import.meta.dirname, '../migrations'),
  settings: crmConfiguration,
  own: ownFrom,
  tables: [
    ActivityTable,
    AffiliationTable,
    AssessmentTable,
    CloseReasonTable,
    CompanyTable,
    ContactTable,
    CrmSettingsTable,
    DuplicatePairTable,
    GateTable,
    LeadTable,
    OpportunityTable,
    ParentSpanTable,
    PipelineTable,
    QuotaTable,
    ScoringRuleTable,
    StageTable,
    TeamMemberTable,
  ],
  rpc: [
    serve(ActivityServiceService, activityRpc),
    serve(AffiliationServiceService, affiliationRpc),
    serve(CloseReasonServiceService, closeReasonRpc),
    serve(CompanyServiceService, companyRpc),
    serve(CompanyStandingServiceService, companyStandingRpc),
    serve(CompanyTeamServiceService, companyTeamRpc),
    serve(ContactServiceService, contactRpc),
    serve(CrmSettingsServiceService, crmSettingsRpc),
    serve(DuplicateServiceService, duplicateRpc),
    serve(ForecastServiceService, forecastRpc),
    serve(LeadConversionServiceService, leadConversionRpc),
    serve(LeadServiceService, leadRpc),
    serve(OpportunityServiceService, opportunityRpc),
    serve(PipelineServiceService, pipelineRpc),
    serve(QualificationServiceService, qualificationRpc),
    serve(QuotaServiceService, quotaRpc),
    serve(ScoringServiceService, scoringRpc),
  ],
  reactions: [...factReactions, ...firmReactions, ...leadReactions, ...standingReactions],
  jobs: [...activityJobs, ...healthJobs, ...lapseJobs, ...leadJobs, ...messageJobs, ...opportunityJobs, ...scoreJobs],
  recurring: [],
  taken: {
    affiliations_present: ['affiliation.taken', 'This person belongs to that company already.'],
    close_reasons_code: ['close_reason.taken', 'Another reason has this code.'],
    companies_book: ['company.client_already_linked', 'Another company has this book.'],
    companies_customer_ref: ['company.client_already_linked', 'Another company is this customer in accounting.'],
    company_team_members_present: ['team_member.taken', 'This person is on the team in that role already.'],
    leads_external_ref: ['lead.external_ref_taken', 'Its source has named this lead before.'],
    pipelines_name: ['pipeline.taken', 'Another pipeline has this name.'],
    quotas_team: ['quota.taken', 'The team has a quota for this period.'],
    quotas_user: ['quota.taken', 'The person has a quota for this period.'],
  },
});
