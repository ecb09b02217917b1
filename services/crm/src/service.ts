// CRM: from the first enquiry to the record of what was sold. The page to read first: every table, RPC, reaction and job.
import path from 'node:path';
import { ActivityEmailServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activity_emails';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { AssignmentServiceService } from '@throughline/contracts/gen/throughline/crm/v1/assignment';
import { BookingPageServiceService } from '@throughline/contracts/gen/throughline/crm/v1/booking_pages';
import { BookingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/bookings';
import { ClauseServiceService } from '@throughline/contracts/gen/throughline/crm/v1/clauses';
import { CloseReasonServiceService } from '@throughline/contracts/gen/throughline/crm/v1/close_reasons';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyRelationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_relations';
import { CompanyStandingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import { CompanyTeamServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { ContactRelationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contact_relations';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { ContractServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import { DuplicateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { ExportServiceService } from '@throughline/contracts/gen/throughline/crm/v1/exports';
import { FormServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forms';
import { IntakeServiceService } from '@throughline/contracts/gen/throughline/crm/v1/intake';
import { EmailTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/email_templates';
import { ForecastServiceService, QuotaServiceService } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { LeadImportServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { MergeServiceService } from '@throughline/contracts/gen/throughline/crm/v1/merges';
import { MeetingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/meetings';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { SalesOrderServiceService } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import { CrmOverviewServiceService } from '@throughline/contracts/gen/throughline/crm/v1/overview';
import { PipelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { PortalProposalServiceService } from '@throughline/contracts/gen/throughline/crm/v1/portal_proposals';
import { PortalRecordServiceService } from '@throughline/contracts/gen/throughline/crm/v1/portal_records';
import { PricingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { PricingRuleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pricing_rules';
import { PublicBookingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_booking';
import { PublicQuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import { QualificationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { QuoteBatchServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_batch';
import { QuoteItemServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_items';
import { QuoteTemplateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_templates';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { SaleServiceService } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { ScoringServiceService } from '@throughline/contracts/gen/throughline/crm/v1/scoring';
import { CrmSettingsServiceService } from '@throughline/contracts/gen/throughline/crm/v1/settings';
import { StageRequestServiceService } from '@throughline/contracts/gen/throughline/crm/v1/stage_requests';
import { WarmPathServiceService } from '@throughline/contracts/gen/throughline/crm/v1/warm_paths';
import { TimelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/timelines';
import { UnmatchedMailServiceService } from '@throughline/contracts/gen/throughline/crm/v1/unmatched_mails';
import { serve } from '@throughline/chassis/rpc/handler';
import { defineService } from '@throughline/chassis/service';
import { companyRpc } from './accounts/company.rpc.ts';
import { CompanyTable } from './accounts/company.table.ts';
import { engagementReactions } from './accounts/engagement.reactions.ts';
import { healthJobs } from './accounts/health.jobs.ts';
import { lapseJobs } from './accounts/lapse.jobs.ts';
import { ParentSpanTable } from './accounts/parent-span.table.ts';
import { standingReactions } from './accounts/standing.reactions.ts';
import { companyStandingRpc } from './accounts/standing.rpc.ts';
import { companyTeamRpc } from './accounts/team.rpc.ts';
import { TeamMemberTable } from './accounts/team.table.ts';
import { activityEmailRpc } from './activity-emails/activity-email.rpc.ts';
import { mailErasureReactions } from './activity-emails/erasure.reactions.ts';
import { sendJobs } from './activity-emails/send.jobs.ts';
import { trackingReactions } from './activity-emails/tracking.reactions.ts';
import { assignmentRpc } from './assignment/assignment.rpc.ts';
import { leftBehindJobs, leftBehindReactions } from './assignment/left-behind.jobs.ts';
import { bookingPageRpc } from './booking/booking-page.rpc.ts';
import { BookingPageTable } from './booking/booking-page.table.ts';
import { bookingJobs } from './booking/booking.jobs.ts';
import { bookingReactions } from './booking/booking.reactions.ts';
import { bookingRpc } from './booking/booking.rpc.ts';
import { BookingTable } from './booking/booking.table.ts';
import { publicBookingRpc } from './booking/public-booking.rpc.ts';
import { affiliationRpc } from './contacts/affiliation.rpc.ts';
import { AffiliationTable } from './contacts/affiliation.table.ts';
import { companyGoneJobs } from './contacts/company-gone.jobs.ts';
import { companyGoneReactions } from './contacts/company-gone.reactions.ts';
import { contactRpc } from './contacts/contact.rpc.ts';
import { ContactTable } from './contacts/contact.table.ts';
import { messageReactions as contactMessageReactions } from './contacts/message.reactions.ts';
import { clauseRpc } from './contracts/clause.rpc.ts';
import { ClauseTable, ContractTemplateTable } from './contracts/clause.table.ts';
import { contractJobs } from './contracts/contract.jobs.ts';
import { contractReactions } from './contracts/contract.reactions.ts';
import { contractRpc } from './contracts/contract.rpc.ts';
import { ContractTable } from './contracts/contract.table.ts';
import { contractPrinter, envelopeJobs } from './contracts/envelope.jobs.ts';
import { crmConfiguration } from './crm-configuration.ts';
import { renderJob } from './documents/render.jobs.ts';
import { duplicateRpc } from './duplicates/duplicate.rpc.ts';
import { DuplicatePairTable } from './duplicates/pair.table.ts';
import { planScans, scanJobs } from './duplicates/scan.jobs.ts';
import { emailTemplateRpc } from './email-templates/email-template.rpc.ts';
import { EmailTemplateTable } from './email-templates/email-template.table.ts';
import { templateReactions } from './email-templates/template.reactions.ts';
import { exportRpc } from './exports/export.rpc.ts';
import { endingJobs } from './envelopes/ending.jobs.ts';
import { firmReactions } from './firm/firm.reactions.ts';
import { importJobs } from './imports/import.jobs.ts';
import { importRpc } from './imports/import.rpc.ts';
import { ImportTable } from './imports/import.table.ts';
import { IntakeDraftTable } from './intake/draft.table.ts';
import { formRpc } from './intake/form.rpc.ts';
import { FormTable } from './intake/form.table.ts';
import { intakeJobs } from './intake/intake.jobs.ts';
import { intakeRpc } from './intake/intake.rpc.ts';
import { SubmissionTable } from './intake/submission.table.ts';
import { uploadJobs } from './intake/upload.jobs.ts';
import { uploadReactions } from './intake/upload.reactions.ts';
import { foldDealTotals } from './forecast/fold.recurring.ts';
import { forecastRpc } from './forecast/forecast.rpc.ts';
import { quotaRpc } from './forecast/quota.rpc.ts';
import { QuotaTable } from './forecast/quota.table.ts';
import { planSnapshots, snapshotJobs } from './forecast/snapshot.jobs.ts';
import { leadConversionRpc } from './leads/convert.rpc.ts';
import { leadJobs } from './leads/lead.jobs.ts';
import { foldLeadSourceCells } from './leads/fold.recurring.ts';
import { leadReactions } from './leads/lead.reactions.ts';
import { leadRpc } from './leads/lead.rpc.ts';
import { LeadTable } from './leads/lead.table.ts';
import { mergeRpc } from './merging/merge.rpc.ts';
import { captureReactions } from './mail-capture/capture.reactions.ts';
import { unmatchedJobs } from './mail-capture/unmatched.jobs.ts';
import { unmatchedReactions } from './mail-capture/unmatched.reactions.ts';
import { unmatchedMailRpc } from './mail-capture/unmatched.rpc.ts';
import { UnmatchedMailTable } from './mail-capture/unmatched.table.ts';
import { calendarJobs } from './meetings/calendar.jobs.ts';
import { calendarReactions } from './meetings/calendar.reactions.ts';
import { meetingRpc } from './meetings/meeting.rpc.ts';
import { messageJobs } from './messages/message.jobs.ts';
import { crmMetrics } from './metrics/crm-metrics.ts';
import { documentRequestReactions } from './opportunities/document-requests.reactions.ts';
import { opportunityJobs } from './opportunities/opportunity.jobs.ts';
import { opportunityRpc } from './opportunities/opportunity.rpc.ts';
import { OpportunityTable } from './opportunities/opportunity.table.ts';
import { stageRequestRpc } from './opportunities/stage-request.rpc.ts';
import { StageRequestTable } from './opportunities/stage-request.table.ts';
import { stageStepJobs } from './opportunities/stage-step.jobs.ts';
import { orderJobs } from './orders/order.jobs.ts';
import { orderReactions } from './orders/order.reactions.ts';
import { salesOrderRpc } from './orders/order.rpc.ts';
import { SalesOrderTable } from './orders/order.table.ts';
import { overviewRpc } from './overview/overview.rpc.ts';
import { ownFrom } from './own.ts';
import { closeReasonRpc } from './pipelines/close-reason.rpc.ts';
import { CloseReasonTable } from './pipelines/close-reason.table.ts';
import { pipelineRpc } from './pipelines/pipeline.rpc.ts';
import { PipelineTable } from './pipelines/pipeline.table.ts';
import { StageTable } from './pipelines/stage.table.ts';
import { portalProposalRpc } from './portal/portal-proposal.rpc.ts';
import { portalRecordRpc } from './portal/portal-record.rpc.ts';
import { ApprovalPolicyTable } from './pricing/approval-policy.table.ts';
import { DiscountRuleTable } from './pricing/discount-rule.table.ts';
import { FeeCalculatorTable } from './pricing/fee-calculator.table.ts';
import { PriceRuleTable } from './pricing/price-rule.table.ts';
import { pricingRuleRpc } from './pricing/pricing-rule.rpc.ts';
import { pricingRpc } from './pricing/pricing.rpc.ts';
import { AssessmentTable } from './qualification/assessment.table.ts';
import { GateTable } from './qualification/gate.table.ts';
import { qualificationRpc } from './qualification/qualification.rpc.ts';
import { publicQuoteRpc } from './quotes/public-quote.rpc.ts';
import { quoteBatchRpc } from './quotes/quote-batch.rpc.ts';
import { quoteItemRpc } from './quotes/quote-item.rpc.ts';
import { quoteTemplateRpc } from './quotes/quote-template.rpc.ts';
import { QuoteTemplateTable } from './quotes/quote-template.table.ts';
import { QuoteVersionTable } from './quotes/quote-version.table.ts';
import { quotePrinter } from './quotes/quote-document.jobs.ts';
import { quoteJobs } from './quotes/quote.jobs.ts';
import { quoteReactions } from './quotes/quote.reactions.ts';
import { quoteRpc } from './quotes/quote.rpc.ts';
import { QuoteTable } from './quotes/quote.table.ts';
import { companyRelationRpc } from './relations/company-relation.rpc.ts';
import { contactRelationRpc } from './relations/contact-relation.rpc.ts';
import { CompanyRelationTable, ContactRelationTable } from './relations/relation.tables.ts';
import { revenueJobs } from './revenue/revenue.jobs.ts';
import { revenueReactions } from './revenue/revenue.reactions.ts';
import { saleJobs } from './sales/sale.jobs.ts';
import { saleReactions } from './sales/sale.reactions.ts';
import { saleRpc } from './sales/sale.rpc.ts';
import { SaleTable } from './sales/sale.table.ts';
import { scoreJobs } from './scoring/score.jobs.ts';
import { scoreReactions } from './scoring/score.reactions.ts';
import { ScoringRuleTable } from './scoring/scoring-rule.table.ts';
import { scoringRpc } from './scoring/scoring.rpc.ts';
import { crmSettingsRpc } from './settings/crm-settings.rpc.ts';
import { CrmSettingsTable } from './settings/crm-settings.table.ts';
import { activityJobs } from './timeline/activity.jobs.ts';
import { activityRpc } from './timeline/activity.rpc.ts';
import { ActivityTable } from './timeline/activity.table.ts';
import { factReactions } from './timeline/fact.reactions.ts';
import { mergeReactions } from './timeline/merge.reactions.ts';
import { timelineRpc } from './timeline/timeline.rpc.ts';
import { warmPathRpc } from './warm-paths/warm-path.rpc.ts';

export const crm = defineService({
  name: 'crm',
  migrations: path.join(import.meta.dirname, '../migrations'),
  settings: crmConfiguration,
  own: ownFrom,
  tables: [
    ActivityTable,
    AffiliationTable,
    ApprovalPolicyTable,
    AssessmentTable,
    BookingPageTable,
    BookingTable,
    ClauseTable,
    CloseReasonTable,
    CompanyRelationTable,
    CompanyTable,
    ContactRelationTable,
    ContactTable,
    ContractTable,
    ContractTemplateTable,
    CrmSettingsTable,
    DiscountRuleTable,
    DuplicatePairTable,
    EmailTemplateTable,
    FeeCalculatorTable,
    FormTable,
    GateTable,
    ImportTable,
    IntakeDraftTable,
    LeadTable,
    OpportunityTable,
    ParentSpanTable,
    PipelineTable,
    PriceRuleTable,
    QuotaTable,
    QuoteTable,
    QuoteTemplateTable,
    QuoteVersionTable,
    SaleTable,
    SalesOrderTable,
    ScoringRuleTable,
    StageRequestTable,
    StageTable,
    SubmissionTable,
    TeamMemberTable,
    UnmatchedMailTable,
  ],
  rpc: [
    serve(ActivityEmailServiceService, activityEmailRpc),
    serve(ActivityServiceService, activityRpc),
    serve(AffiliationServiceService, affiliationRpc),
    serve(AssignmentServiceService, assignmentRpc),
    serve(BookingPageServiceService, bookingPageRpc),
    serve(BookingServiceService, bookingRpc),
    serve(ClauseServiceService, clauseRpc),
    serve(CloseReasonServiceService, closeReasonRpc),
    serve(CompanyRelationServiceService, companyRelationRpc),
    serve(CompanyServiceService, companyRpc),
    serve(CompanyStandingServiceService, companyStandingRpc),
    serve(CompanyTeamServiceService, companyTeamRpc),
    serve(ContactRelationServiceService, contactRelationRpc),
    serve(ContactServiceService, contactRpc),
    serve(ContractServiceService, contractRpc),
    serve(CrmOverviewServiceService, overviewRpc),
    serve(CrmSettingsServiceService, crmSettingsRpc),
    serve(DuplicateServiceService, duplicateRpc),
    serve(EmailTemplateServiceService, emailTemplateRpc),
    serve(ExportServiceService, exportRpc),
    serve(ForecastServiceService, forecastRpc),
    serve(FormServiceService, formRpc),
    serve(IntakeServiceService, intakeRpc),
    serve(LeadConversionServiceService, leadConversionRpc),
    serve(LeadImportServiceService, importRpc),
    serve(LeadServiceService, leadRpc),
    serve(MergeServiceService, mergeRpc),
    serve(MeetingServiceService, meetingRpc),
    serve(OpportunityServiceService, opportunityRpc),
    serve(PipelineServiceService, pipelineRpc),
    serve(PortalProposalServiceService, portalProposalRpc),
    serve(PortalRecordServiceService, portalRecordRpc),
    serve(PricingRuleServiceService, pricingRuleRpc),
    serve(PricingServiceService, pricingRpc),
    serve(PublicBookingServiceService, publicBookingRpc),
    serve(PublicQuoteServiceService, publicQuoteRpc),
    serve(QualificationServiceService, qualificationRpc),
    serve(QuotaServiceService, quotaRpc),
    serve(QuoteBatchServiceService, quoteBatchRpc),
    serve(QuoteItemServiceService, quoteItemRpc),
    serve(QuoteServiceService, quoteRpc),
    serve(QuoteTemplateServiceService, quoteTemplateRpc),
    serve(SaleServiceService, saleRpc),
    serve(SalesOrderServiceService, salesOrderRpc),
    serve(ScoringServiceService, scoringRpc),
    serve(TimelineServiceService, timelineRpc),
    serve(UnmatchedMailServiceService, unmatchedMailRpc),
    serve(StageRequestServiceService, stageRequestRpc),
    serve(WarmPathServiceService, warmPathRpc),
  ],
  reactions: [
    ...bookingReactions,
    ...calendarReactions,
    ...captureReactions,
    ...companyGoneReactions,
    ...contactMessageReactions,
    ...contractReactions,
    ...documentRequestReactions,
    ...engagementReactions,
    ...factReactions,
    ...firmReactions,
    ...leadReactions,
    ...leftBehindReactions,
    ...mailErasureReactions,
    ...mergeReactions,
    ...quoteReactions,
    ...orderReactions,
    ...revenueReactions,
    ...saleReactions,
    ...scoreReactions,
    ...standingReactions,
    ...templateReactions,
    ...trackingReactions,
    ...unmatchedReactions,
    ...uploadReactions,
  ],
  jobs: [
    ...activityJobs,
    ...bookingJobs,
    ...calendarJobs,
    ...companyGoneJobs,
    ...contractJobs,
    ...endingJobs,
    ...envelopeJobs,
    ...healthJobs,
    ...lapseJobs,
    ...intakeJobs,
    ...importJobs,
    ...leadJobs,
    ...leftBehindJobs,
    ...messageJobs,
    ...opportunityJobs,
    ...orderJobs,
    ...quoteJobs,
    renderJob({ contract: contractPrinter, quote: quotePrinter }),
    ...revenueJobs,
    ...saleJobs,
    ...scanJobs,
    ...scoreJobs,
    ...sendJobs,
    ...unmatchedJobs,
    ...snapshotJobs,
    ...stageStepJobs,
    ...uploadJobs,
  ],
  recurring: [foldDealTotals, foldLeadSourceCells, planSnapshots, planScans],
  metrics: crmMetrics,
  taken: {
    affiliations_present: ['affiliation.taken', 'This person belongs to that company already.'],
    booking_pages_slug: ['booking_page.taken', 'Another page has this address.'],
    bookings_no_overlap: ['booking.slot_taken', 'Somebody was faster: this time is taken.'],
    clauses_key: ['clause.taken', 'There is a clause of this key already.'],
    close_reasons_code: ['close_reason.taken', 'Another reason has this code.'],
    companies_book: ['company.client_already_linked', 'Another company has this book.'],
    companies_customer_ref: ['company.client_already_linked', 'Another company is this customer in accounting.'],
    company_relations_present: ['relation.taken', 'The two are linked so already.'],
    company_team_members_present: ['team_member.taken', 'This person is on the team in that role already.'],
    contact_relations_present: ['relation.taken', 'The two are linked so already.'],
    contract_templates_name: ['contract_template.taken', 'A template of this name exists already.'],
    contracts_quote: ['quote.already_converted', 'The quote has its contract already.'],
    discount_rules_code: ['promo.taken', 'Another discount has this code.'],
    email_templates_name: ['template.taken', 'Another template has this name.'],
    imports_fingerprint: ['import.begun', 'This file is being imported already.'],
    leads_external_ref: ['lead.external_ref_taken', 'Its source has named this lead before.'],
    pipelines_name: ['pipeline.taken', 'Another pipeline has this name.'],
    quotas_team: ['quota.taken', 'The team has a quota for this period.'],
    quotas_user: ['quota.taken', 'The person has a quota for this period.'],
    quote_templates_name: ['quote_template.taken', 'A template of this name exists already.'],
    sale_versions_change_order: ['sale.change_taken_in', 'This change order was taken in already.'],
    sales_contract: ['contract.signed_already', 'What this contract sold is written down already.'],
    sales_orders_quote: ['quote.already_converted', 'The quote has its order already.'],
  },
});
