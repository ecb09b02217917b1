// Generated from proto/ by npm run generate. Do not edit.
// Every event type and its payload.
import { codecOf } from '@throughline/contracts/codec';
import type { EventSpec } from '@throughline/contracts/event';
import * as shapes from './shapes.gen.ts';
import * as crmActivities from './throughline/crm/v1/activities.ts';
import * as crmActivityEmails from './throughline/crm/v1/activity_emails.ts';
import * as crmAffiliations from './throughline/crm/v1/affiliations.ts';
import * as crmAssignment from './throughline/crm/v1/assignment.ts';
import * as crmBookings from './throughline/crm/v1/bookings.ts';
import * as crmCompanies from './throughline/crm/v1/companies.ts';
import * as crmCompanyStanding from './throughline/crm/v1/company_standing.ts';
import * as crmCompanyTeam from './throughline/crm/v1/company_team.ts';
import * as crmContacts from './throughline/crm/v1/contacts.ts';
import * as crmContracts from './throughline/crm/v1/contracts.ts';
import * as crmForms from './throughline/crm/v1/forms.ts';
import * as crmLeadImports from './throughline/crm/v1/lead_imports.ts';
import * as crmLeads from './throughline/crm/v1/leads.ts';
import * as crmOpportunities from './throughline/crm/v1/opportunities.ts';
import * as crmOrders from './throughline/crm/v1/orders.ts';
import * as crmPipelines from './throughline/crm/v1/pipelines.ts';
import * as crmQualification from './throughline/crm/v1/qualification.ts';
import * as crmQuotes from './throughline/crm/v1/quotes.ts';
import * as crmSales from './throughline/crm/v1/sales.ts';
import * as documentsEnvelopes from './throughline/documents/v1/envelopes.ts';
import * as documentsUploadRequests from './throughline/documents/v1/upload_requests.ts';
import * as documentsUsage from './throughline/documents/v1/usage.ts';
import * as financeBillingPlans from './throughline/finance/v1/billing_plans.ts';
import * as financeClientAssignments from './throughline/finance/v1/client_assignments.ts';
import * as financeCreditNotes from './throughline/finance/v1/credit_notes.ts';
import * as financeInvoices from './throughline/finance/v1/invoices.ts';
import * as financePayments from './throughline/finance/v1/payments.ts';
import * as identityApiKeys from './throughline/identity/v1/api_keys.ts';
import * as identityAudit from './throughline/identity/v1/audit.ts';
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
import * as identityUsage from './throughline/identity/v1/usage.ts';
import * as identityUsers from './throughline/identity/v1/users.ts';
import * as integrationsMessages from './throughline/integrations/v1/messages.ts';
import * as integrationsObservations from './throughline/integrations/v1/observations.ts';
import * as projectsChangeOrders from './throughline/projects/v1/change_orders.ts';
import * as projectsEngagements from './throughline/projects/v1/engagements.ts';
import * as projectsExpenses from './throughline/projects/v1/expenses.ts';
import * as projectsMilestones from './throughline/projects/v1/milestones.ts';
import * as projectsProjects from './throughline/projects/v1/projects.ts';
import * as projectsTimeEntries from './throughline/projects/v1/time_entries.ts';

export interface EventPayloads {
  'crm.activity.logged': crmActivities.ActivityLogged;
  'crm.activity.completed': crmActivities.ActivityCompleted;
  'crm.activity.cancelled': crmActivities.ActivityCancelled;
  'crm.activity.overdue': crmActivities.ActivityOverdue;
  'crm.email.opened': crmActivityEmails.EmailOpened;
  'crm.email.clicked': crmActivityEmails.EmailClicked;
  'crm.email.replied': crmActivityEmails.EmailReplied;
  'crm.contact.affiliation_changed': crmAffiliations.ContactAffiliationChanged;
  'crm.record.reassigned': crmAssignment.RecordReassigned;
  'crm.booking.confirmed': crmBookings.BookingConfirmed;
  'crm.booking.cancelled': crmBookings.BookingCancelled;
  'crm.booking.completed': crmBookings.BookingCompleted;
  'crm.company.created': crmCompanies.CompanyCreated;
  'crm.company.updated': crmCompanies.CompanyUpdated;
  'crm.company.deleted': crmCompanies.CompanyDeleted;
  'crm.company.lifecycle_changed': crmCompanies.CompanyLifecycleChanged;
  'crm.company.parent_changed': crmCompanies.CompanyParentChanged;
  'crm.company.client_linked': crmCompanies.CompanyClientLinked;
  'crm.company.merged': crmCompanies.CompanyMerged;
  'crm.company.health_changed': crmCompanyStanding.CompanyHealthChanged;
  'crm.company.at_risk': crmCompanyStanding.CompanyAtRiskBegun;
  'crm.company.recovered': crmCompanyStanding.CompanyRecovered;
  'crm.company.team_changed': crmCompanyTeam.CompanyTeamChanged;
  'crm.contact.created': crmContacts.ContactCreated;
  'crm.contact.updated': crmContacts.ContactUpdated;
  'crm.contact.preferences_changed': crmContacts.ContactPreferencesChanged;
  'crm.contact.merged': crmContacts.ContactMerged;
  'crm.contact.erased': crmContacts.ContactErased;
  'crm.contract.created': crmContracts.ContractCreated;
  'crm.contract.sent': crmContracts.ContractSent;
  'crm.contract.declined': crmContracts.ContractDeclined;
  'crm.contract.signed': crmContracts.ContractSigned;
  'crm.contract.activated': crmContracts.ContractActivated;
  'crm.contract.renewed': crmContracts.ContractRenewed;
  'crm.contract.expiring': crmContracts.ContractExpiring;
  'crm.contract.expired': crmContracts.ContractExpired;
  'crm.contract.terminated': crmContracts.ContractTerminated;
  'crm.contract.completed': crmContracts.ContractCompleted;
  'crm.intake.submitted': crmForms.IntakeSubmitted;
  'crm.intake.rejected': crmForms.IntakeRejected;
  'crm.import.completed': crmLeadImports.ImportCompleted;
  'crm.lead.created': crmLeads.LeadCreated;
  'crm.lead.updated': crmLeads.LeadUpdated;
  'crm.lead.assigned': crmLeads.LeadAssigned;
  'crm.lead.unassigned': crmLeads.LeadUnassigned;
  'crm.lead.status_changed': crmLeads.LeadStatusChanged;
  'crm.lead.qualified': crmLeads.LeadQualified;
  'crm.lead.disqualified': crmLeads.LeadDisqualified;
  'crm.lead.scored': crmLeads.LeadScored;
  'crm.lead.rating_changed': crmLeads.LeadRatingChanged;
  'crm.lead.converted': crmLeads.LeadConverted;
  'crm.opportunity.created': crmOpportunities.OpportunityCreated;
  'crm.opportunity.updated': crmOpportunities.OpportunityUpdated;
  'crm.opportunity.stage_changed': crmOpportunities.OpportunityStageChanged;
  'crm.opportunity.stalled': crmOpportunities.OpportunityStalled;
  'crm.opportunity.won': crmOpportunities.OpportunityWon;
  'crm.opportunity.lost': crmOpportunities.OpportunityLost;
  'crm.opportunity.reopened': crmOpportunities.OpportunityReopened;
  'crm.sales_order.confirmed': crmOrders.SalesOrderConfirmed;
  'crm.sales_order.fulfilled': crmOrders.SalesOrderFulfilled;
  'crm.sales_order.invoiced': crmOrders.SalesOrderInvoiced;
  'crm.sales_order.closed': crmOrders.SalesOrderClosed;
  'crm.sales_order.cancelled': crmOrders.SalesOrderCancelled;
  'crm.automation.loop_stopped': crmPipelines.AutomationLoopStopped;
  'crm.assessment.completed': crmQualification.AssessmentCompleted;
  'crm.assessment.review_requested': crmQualification.AssessmentReviewRequested;
  'crm.assessment.decided': crmQualification.AssessmentDecided;
  'crm.assessment.waived': crmQualification.AssessmentWaived;
  'crm.quote.created': crmQuotes.QuoteCreated;
  'crm.quote.submitted': crmQuotes.QuoteSubmitted;
  'crm.quote.approved': crmQuotes.QuoteApproved;
  'crm.quote.rejected': crmQuotes.QuoteRejected;
  'crm.quote.sent': crmQuotes.QuoteSent;
  'crm.quote.viewed': crmQuotes.QuoteViewed;
  'crm.quote.accepted': crmQuotes.QuoteAccepted;
  'crm.quote.declined': crmQuotes.QuoteDeclined;
  'crm.quote.expired': crmQuotes.QuoteExpired;
  'crm.quote.withdrawn': crmQuotes.QuoteWithdrawn;
  'crm.quote.revised': crmQuotes.QuoteRevised;
  'crm.quote.converted': crmQuotes.QuoteConverted;
  'crm.sale.recorded': crmSales.SaleRecorded;
  'crm.sale.revised': crmSales.SaleRevised;
  'crm.sale.change_rejected': crmSales.SaleChangeRejected;
  'crm.sale.variance_flagged': crmSales.SaleVarianceFlagged;
  'documents.envelope.completed': documentsEnvelopes.EnvelopeCompleted;
  'documents.envelope.declined': documentsEnvelopes.EnvelopeDeclined;
  'documents.upload_request.updated': documentsUploadRequests.UploadRequestUpdated;
  'documents.upload_request.completed': documentsUploadRequests.UploadRequestCompleted;
  'documents.usage.measured': documentsUsage.UsageMeasured;
  'finance.billing_plan.created': financeBillingPlans.BillingPlanCreated;
  'finance.client_assignment.changed': financeClientAssignments.ClientAssignmentChanged;
  'finance.credit_note.issued': financeCreditNotes.CreditNoteIssued;
  'finance.invoice.issued': financeInvoices.InvoiceIssued;
  'finance.invoice.paid': financeInvoices.InvoicePaid;
  'finance.invoice.overdue': financeInvoices.InvoiceOverdue;
  'finance.invoice.voided': financeInvoices.InvoiceVoided;
  'finance.invoice.disputed': financeInvoices.InvoiceDisputed;
  'finance.invoice.dispute_resolved': financeInvoices.InvoiceDisputeResolved;
  'finance.payment.applied': financePayments.PaymentApplied;
  'finance.payment.unapplied': financePayments.PaymentUnapplied;
  'identity.api_key.created': identityApiKeys.ApiKeyCreated;
  'identity.api_key.regenerated': identityApiKeys.ApiKeyRegenerated;
  'identity.api_key.revoked': identityApiKeys.ApiKeyRevoked;
  'identity.api_key.expiring': identityApiKeys.ApiKeyExpiring;
  'identity.audit.chain_broken': identityAudit.AuditChainBroken;
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
  'identity.quota.reached': identityUsage.QuotaReached;
  'identity.user.registered': identityUsers.UserRegistered;
  'identity.user.updated': identityUsers.UserUpdated;
  'integrations.message.delivered': integrationsMessages.MessageDelivered;
  'integrations.message.opened': integrationsMessages.MessageOpened;
  'integrations.message.clicked': integrationsMessages.MessageClicked;
  'integrations.message.replied': integrationsMessages.MessageReplied;
  'integrations.message.bounced': integrationsMessages.MessageBounced;
  'integrations.message.unsubscribed': integrationsMessages.MessageUnsubscribed;
  'integrations.rail.email_observed': integrationsObservations.RailEmailObserved;
  'integrations.rail.calendar_event_observed': integrationsObservations.RailCalendarEventObserved;
  'projects.change_order.approved': projectsChangeOrders.ChangeOrderApproved;
  'projects.engagement.opened': projectsEngagements.EngagementOpened;
  'projects.engagement.closed': projectsEngagements.EngagementClosed;
  'projects.engagement.health_changed': projectsEngagements.EngagementHealthChanged;
  'projects.expense.approved': projectsExpenses.ExpenseApproved;
  'projects.milestone.completed': projectsMilestones.MilestoneCompleted;
  'projects.deliverable.accepted': projectsMilestones.DeliverableAccepted;
  'projects.deliverable.rejected': projectsMilestones.DeliverableRejected;
  'projects.project.created': projectsProjects.ProjectCreated;
  'projects.time_entry.approved': projectsTimeEntries.TimeEntryApproved;
  'projects.time_entry.unapproved': projectsTimeEntries.TimeEntryUnapproved;
}

export type EventType = keyof EventPayloads;

export const events: Record<string, EventSpec> = {
  'crm.activity.logged': {
    type: 'crm.activity.logged',
    service: 'crm',
    summary: 'An activity was planned or written down.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.activity.logged', type: 'object', description: 'An activity was planned or written down.', properties: { activityId: { type: 'string' }, ownerId: { type: 'string' }, type: { type: 'string', enum: ['CALL', 'EMAIL', 'MEETING', 'TASK', 'NOTE'] }, status: { type: 'string', enum: ['PLANNED', 'COMPLETED', 'CANCELLED'] }, subject: { type: 'string' }, links: { type: 'array', items: { $ref: '#/$defs/crm.v1.ActivityLink' } }, direction: { type: ['string', 'null'], enum: ['INBOUND', 'OUTBOUND', null] }, outcome: { type: ['string', 'null'], enum: ['CONNECTED', 'NO_ANSWER', 'LEFT_VOICEMAIL', 'BUSY', 'WRONG_NUMBER', 'DECLINED', 'HELD', 'NO_SHOW', 'CANCELLED', null] }, at: { type: ['string', 'null'], format: 'date-time' }, companyId: { type: ['string', 'null'], description: 'The company it belongs to, where it belongs to one.' } }, required: ['activityId', 'ownerId', 'type', 'status', 'subject', 'links', 'direction', 'outcome', 'at', 'companyId'], $defs: { 'crm.v1.ActivityLink': { type: 'object', description: 'What an activity is about.', properties: { kind: { type: 'string', enum: ['COMPANY', 'CONTACT', 'LEAD', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'SALE', 'ENGAGEMENT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmActivityLogged,
    codec: codecOf(crmActivities.ActivityLogged),
  },
  'crm.activity.completed': {
    type: 'crm.activity.completed',
    service: 'crm',
    summary: 'An activity is done.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.activity.completed', type: 'object', description: 'An activity is done.', properties: { activityId: { type: 'string' }, ownerId: { type: 'string' }, type: { type: 'string', enum: ['CALL', 'EMAIL', 'MEETING', 'TASK', 'NOTE'] }, subject: { type: 'string' }, links: { type: 'array', items: { $ref: '#/$defs/crm.v1.ActivityLink' } }, direction: { type: ['string', 'null'], enum: ['INBOUND', 'OUTBOUND', null] }, outcome: { type: ['string', 'null'], enum: ['CONNECTED', 'NO_ANSWER', 'LEFT_VOICEMAIL', 'BUSY', 'WRONG_NUMBER', 'DECLINED', 'HELD', 'NO_SHOW', 'CANCELLED', null] }, at: { type: ['string', 'null'], format: 'date-time' }, companyId: { type: ['string', 'null'] } }, required: ['activityId', 'ownerId', 'type', 'subject', 'links', 'direction', 'outcome', 'at', 'companyId'], $defs: { 'crm.v1.ActivityLink': { type: 'object', description: 'What an activity is about.', properties: { kind: { type: 'string', enum: ['COMPANY', 'CONTACT', 'LEAD', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'SALE', 'ENGAGEMENT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmActivityCompleted,
    codec: codecOf(crmActivities.ActivityCompleted),
  },
  'crm.activity.cancelled': {
    type: 'crm.activity.cancelled',
    service: 'crm',
    summary: 'An activity was called off.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.activity.cancelled', type: 'object', description: 'An activity was called off.', properties: { activityId: { type: 'string' }, ownerId: { type: 'string' }, type: { type: 'string', enum: ['CALL', 'EMAIL', 'MEETING', 'TASK', 'NOTE'] }, subject: { type: 'string' }, links: { type: 'array', items: { $ref: '#/$defs/crm.v1.ActivityLink' } }, companyId: { type: ['string', 'null'] } }, required: ['activityId', 'ownerId', 'type', 'subject', 'links', 'companyId'], $defs: { 'crm.v1.ActivityLink': { type: 'object', description: 'What an activity is about.', properties: { kind: { type: 'string', enum: ['COMPANY', 'CONTACT', 'LEAD', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'SALE', 'ENGAGEMENT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmActivityCancelled,
    codec: codecOf(crmActivities.ActivityCancelled),
  },
  'crm.activity.overdue': {
    type: 'crm.activity.overdue',
    service: 'crm',
    summary: 'An activity should have been done by now.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.activity.overdue', type: 'object', description: 'An activity should have been done by now.', properties: { activityId: { type: 'string' }, ownerId: { type: 'string' }, type: { type: 'string', enum: ['CALL', 'EMAIL', 'MEETING', 'TASK', 'NOTE'] }, subject: { type: 'string' }, links: { type: 'array', items: { $ref: '#/$defs/crm.v1.ActivityLink' } }, companyId: { type: ['string', 'null'] } }, required: ['activityId', 'ownerId', 'type', 'subject', 'links', 'companyId'], $defs: { 'crm.v1.ActivityLink': { type: 'object', description: 'What an activity is about.', properties: { kind: { type: 'string', enum: ['COMPANY', 'CONTACT', 'LEAD', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'SALE', 'ENGAGEMENT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmActivityOverdue,
    codec: codecOf(crmActivities.ActivityOverdue),
  },
  'crm.email.opened': {
    type: 'crm.email.opened',
    service: 'crm',
    summary: 'Somebody opened a mail.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.email.opened', type: 'object', description: 'Somebody opened a mail.', properties: { activityId: { type: 'string' }, ownerId: { type: 'string' }, links: { type: 'array', items: { $ref: '#/$defs/crm.v1.ActivityLink' } }, opens: { type: 'integer', description: 'How often by now.' }, at: { type: ['string', 'null'], format: 'date-time' }, templateId: { type: ['string', 'null'] }, templateN: { type: ['integer', 'null'] }, companyId: { type: ['string', 'null'] } }, required: ['activityId', 'ownerId', 'links', 'opens', 'at', 'templateId', 'templateN', 'companyId'], $defs: { 'crm.v1.ActivityLink': { type: 'object', description: 'What an activity is about.', properties: { kind: { type: 'string', enum: ['COMPANY', 'CONTACT', 'LEAD', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'SALE', 'ENGAGEMENT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmEmailOpened,
    codec: codecOf(crmActivityEmails.EmailOpened),
  },
  'crm.email.clicked': {
    type: 'crm.email.clicked',
    service: 'crm',
    summary: 'Somebody followed a link in a mail.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.email.clicked', type: 'object', description: 'Somebody followed a link in a mail.', properties: { activityId: { type: 'string' }, ownerId: { type: 'string' }, links: { type: 'array', items: { $ref: '#/$defs/crm.v1.ActivityLink' } }, clicks: { type: 'integer', description: 'How often by now.' }, url: { type: 'string' }, at: { type: ['string', 'null'], format: 'date-time' }, templateId: { type: ['string', 'null'] }, templateN: { type: ['integer', 'null'] }, companyId: { type: ['string', 'null'] } }, required: ['activityId', 'ownerId', 'links', 'clicks', 'url', 'at', 'templateId', 'templateN', 'companyId'], $defs: { 'crm.v1.ActivityLink': { type: 'object', description: 'What an activity is about.', properties: { kind: { type: 'string', enum: ['COMPANY', 'CONTACT', 'LEAD', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'SALE', 'ENGAGEMENT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmEmailClicked,
    codec: codecOf(crmActivityEmails.EmailClicked),
  },
  'crm.email.replied': {
    type: 'crm.email.replied',
    service: 'crm',
    summary: 'Somebody answered a mail.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.email.replied', type: 'object', description: 'Somebody answered a mail.', properties: { activityId: { type: 'string' }, ownerId: { type: 'string' }, links: { type: 'array', items: { $ref: '#/$defs/crm.v1.ActivityLink' } }, replyMessageId: { type: ['string', 'null'] }, at: { type: ['string', 'null'], format: 'date-time' }, templateId: { type: ['string', 'null'] }, templateN: { type: ['integer', 'null'] }, companyId: { type: ['string', 'null'] } }, required: ['activityId', 'ownerId', 'links', 'replyMessageId', 'at', 'templateId', 'templateN', 'companyId'], $defs: { 'crm.v1.ActivityLink': { type: 'object', description: 'What an activity is about.', properties: { kind: { type: 'string', enum: ['COMPANY', 'CONTACT', 'LEAD', 'OPPORTUNITY', 'QUOTE', 'CONTRACT', 'SALE', 'ENGAGEMENT'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmEmailReplied,
    codec: codecOf(crmActivityEmails.EmailReplied),
  },
  'crm.contact.affiliation_changed': {
    type: 'crm.contact.affiliation_changed',
    service: 'crm',
    summary: 'Where a person belongs, or as what, changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contact.affiliation_changed', type: 'object', description: 'Where a person belongs, or as what, changed.', properties: { contactId: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, roles: { type: 'array', items: { type: 'string', enum: ['DECISION_MAKER', 'INFLUENCER', 'CHAMPION', 'BLOCKER', 'END_USER', 'BILLING', 'LEGAL', 'TECHNICAL', 'SPONSOR'] } }, primary: { type: 'boolean' }, ended: { type: 'boolean', description: 'True where the person belongs there no more.' } }, required: ['contactId', 'ownerId', 'companyId', 'roles', 'primary', 'ended'] },
    shape: shapes.CrmContactAffiliationChanged,
    codec: codecOf(crmAffiliations.ContactAffiliationChanged),
  },
  'crm.record.reassigned': {
    type: 'crm.record.reassigned',
    service: 'crm',
    summary: 'A record belongs to another person from now on.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.record.reassigned', type: 'object', description: 'A record belongs to another person from now on.', properties: { type: { type: 'string', enum: ['COMPANY', 'CONTACT', 'LEAD', 'OPPORTUNITY', 'ACTIVITY'] }, id: { type: 'string' }, from: { type: 'string' }, ownerId: { type: 'string' } }, required: ['type', 'id', 'from', 'ownerId'] },
    shape: shapes.CrmRecordReassigned,
    codec: codecOf(crmAssignment.RecordReassigned),
  },
  'crm.booking.confirmed': {
    type: 'crm.booking.confirmed',
    service: 'crm',
    summary: 'A meeting was booked, or put to another time.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.booking.confirmed', type: 'object', description: 'A meeting was booked, or put to another time.', properties: { bookingId: { type: 'string' }, pageId: { type: 'string' }, hostId: { type: 'string' }, startsAt: { type: ['string', 'null'], format: 'date-time' }, endsAt: { type: ['string', 'null'], format: 'date-time' }, leadId: { type: ['string', 'null'], description: 'Whom the guest\'s address belongs to, where anybody\'s.' }, contactId: { type: ['string', 'null'] }, movedFrom: { type: ['string', 'null'], format: 'date-time', description: 'When it was to begin before it was moved.' } }, required: ['bookingId', 'pageId', 'hostId', 'startsAt', 'endsAt', 'leadId', 'contactId', 'movedFrom'] },
    shape: shapes.CrmBookingConfirmed,
    codec: codecOf(crmBookings.BookingConfirmed),
  },
  'crm.booking.cancelled': {
    type: 'crm.booking.cancelled',
    service: 'crm',
    summary: 'A meeting was called off.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.booking.cancelled', type: 'object', description: 'A meeting was called off.', properties: { bookingId: { type: 'string' }, pageId: { type: 'string' }, hostId: { type: 'string' }, startsAt: { type: ['string', 'null'], format: 'date-time' }, leadId: { type: ['string', 'null'] }, contactId: { type: ['string', 'null'] }, byGuest: { type: 'boolean', description: 'By the guest, through the link.' } }, required: ['bookingId', 'pageId', 'hostId', 'startsAt', 'leadId', 'contactId', 'byGuest'] },
    shape: shapes.CrmBookingCancelled,
    codec: codecOf(crmBookings.BookingCancelled),
  },
  'crm.booking.completed': {
    type: 'crm.booking.completed',
    service: 'crm',
    summary: 'A meeting is over: it was held, or the guest did not come.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.booking.completed', type: 'object', description: 'A meeting is over: it was held, or the guest did not come.', properties: { bookingId: { type: 'string' }, pageId: { type: 'string' }, hostId: { type: 'string' }, status: { type: 'string', enum: ['HELD', 'CONFIRMED', 'CANCELLED', 'COMPLETED', 'NO_SHOW'], description: 'COMPLETED or NO_SHOW.' }, startsAt: { type: ['string', 'null'], format: 'date-time' }, leadId: { type: ['string', 'null'] }, contactId: { type: ['string', 'null'] } }, required: ['bookingId', 'pageId', 'hostId', 'status', 'startsAt', 'leadId', 'contactId'] },
    shape: shapes.CrmBookingCompleted,
    codec: codecOf(crmBookings.BookingCompleted),
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
  'crm.company.merged': {
    type: 'crm.company.merged',
    service: 'crm',
    summary: 'A company was merged into another: what was said of it holds of that one.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.merged', type: 'object', description: 'A company was merged into another: what was said of it holds of that one.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' }, mergedIntoId: { type: 'string' } }, required: ['companyId', 'ownerId', 'mergedIntoId'] },
    shape: shapes.CrmCompanyMerged,
    codec: codecOf(crmCompanies.CompanyMerged),
  },
  'crm.company.health_changed': {
    type: 'crm.company.health_changed',
    service: 'crm',
    summary: 'A company\'s health changed; without a score there is nothing to judge by any more.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.health_changed', type: 'object', description: 'A company\'s health changed; without a score there is nothing to judge by any more.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' }, score: { type: ['integer', 'null'] }, band: { type: ['string', 'null'], enum: ['HEALTHY', 'WATCH', 'AT_RISK', null] } }, required: ['companyId', 'ownerId', 'score', 'band'] },
    shape: shapes.CrmCompanyHealthChanged,
    codec: codecOf(crmCompanyStanding.CompanyHealthChanged),
  },
  'crm.company.at_risk': {
    type: 'crm.company.at_risk',
    service: 'crm',
    summary: 'A company is at risk; told once until it recovers.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.at_risk', type: 'object', description: 'A company is at risk; told once until it recovers.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' }, reasons: { type: 'array', items: { type: 'string', enum: ['BAND', 'SCORE_DROP', 'OVERDUE', 'CONTRACT_ENDING', 'SILENT'] } } }, required: ['companyId', 'ownerId', 'reasons'] },
    shape: shapes.CrmCompanyAtRiskBegun,
    codec: codecOf(crmCompanyStanding.CompanyAtRiskBegun),
  },
  'crm.company.recovered': {
    type: 'crm.company.recovered',
    service: 'crm',
    summary: 'A company is no longer at risk.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.recovered', type: 'object', description: 'A company is no longer at risk.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' } }, required: ['companyId', 'ownerId'] },
    shape: shapes.CrmCompanyRecovered,
    codec: codecOf(crmCompanyStanding.CompanyRecovered),
  },
  'crm.company.team_changed': {
    type: 'crm.company.team_changed',
    service: 'crm',
    summary: 'Somebody joined a company\'s account team, or left it.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.company.team_changed', type: 'object', description: 'Somebody joined a company\'s account team, or left it.', properties: { companyId: { type: 'string' }, ownerId: { type: 'string' }, userId: { type: 'string' }, role: { type: 'string', enum: ['ACCOUNT_OWNER', 'PARTNER', 'ADVISOR', 'CONTROLLER', 'BOOKKEEPER', 'DELIVERY_LEAD', 'SUPPORT'] }, removed: { type: 'boolean', description: 'True where they left.' } }, required: ['companyId', 'ownerId', 'userId', 'role', 'removed'] },
    shape: shapes.CrmCompanyTeamChanged,
    codec: codecOf(crmCompanyTeam.CompanyTeamChanged),
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
  'crm.contact.merged': {
    type: 'crm.contact.merged',
    service: 'crm',
    summary: 'A contact was merged into another: what was said of them holds of that one.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contact.merged', type: 'object', description: 'A contact was merged into another: what was said of them holds of that one.', properties: { contactId: { type: 'string' }, ownerId: { type: 'string' }, mergedIntoId: { type: 'string' } }, required: ['contactId', 'ownerId', 'mergedIntoId'] },
    shape: shapes.CrmContactMerged,
    codec: codecOf(crmContacts.ContactMerged),
  },
  'crm.contact.erased': {
    type: 'crm.contact.erased',
    service: 'crm',
    summary: 'A person was erased: what names them is gone everywhere.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contact.erased', type: 'object', description: 'A person was erased: what names them is gone everywhere.', properties: { contactId: { type: 'string' }, ownerId: { type: 'string' } }, required: ['contactId', 'ownerId'] },
    shape: shapes.CrmContactErased,
    codec: codecOf(crmContacts.ContactErased),
  },
  'crm.contract.created': {
    type: 'crm.contract.created',
    service: 'crm',
    summary: 'A contract was drafted.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.created', type: 'object', description: 'A contract was drafted.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, quoteId: { type: ['string', 'null'] }, opportunityId: { type: ['string', 'null'] } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId', 'quoteId', 'opportunityId'] },
    shape: shapes.CrmContractCreated,
    codec: codecOf(crmContracts.ContractCreated),
  },
  'crm.contract.sent': {
    type: 'crm.contract.sent',
    service: 'crm',
    summary: 'A contract went out for signature.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.sent', type: 'object', description: 'A contract went out for signature.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId'] },
    shape: shapes.CrmContractSent,
    codec: codecOf(crmContracts.ContractSent),
  },
  'crm.contract.declined': {
    type: 'crm.contract.declined',
    service: 'crm',
    summary: 'A signer declined a contract.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.declined', type: 'object', description: 'A signer declined a contract.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, reason: { type: ['string', 'null'] } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId', 'reason'] },
    shape: shapes.CrmContractDeclined,
    codec: codecOf(crmContracts.ContractDeclined),
  },
  'crm.contract.signed': {
    type: 'crm.contract.signed',
    service: 'crm',
    summary: 'A contract was signed, and what was sold is written down.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.signed', type: 'object', description: 'A contract was signed, and what was sold is written down.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, saleVersion: { type: 'integer' }, quoteId: { type: ['string', 'null'] }, opportunityId: { type: ['string', 'null'] }, primaryContactId: { type: ['string', 'null'] }, kind: { type: 'string', enum: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER', 'MIXED'] }, currency: { type: 'string' }, lines: { type: 'array', items: { $ref: '#/$defs/crm.v1.Line' } }, phases: { type: 'array', items: { $ref: '#/$defs/crm.v1.Phase' } }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, delivery: { anyOf: [{ $ref: '#/$defs/crm.v1.Delivery' }, { type: 'null' }] }, billingTerms: { anyOf: [{ $ref: '#/$defs/crm.v1.BillingTerms' }, { type: 'null' }] }, effectiveDate: { type: 'string' }, endDate: { type: ['string', 'null'] }, signedDocumentId: { type: 'string' }, title: { type: 'string' } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId', 'saleVersion', 'quoteId', 'opportunityId', 'primaryContactId', 'kind', 'currency', 'lines', 'phases', 'totals', 'delivery', 'billingTerms', 'effectiveDate', 'endDate', 'signedDocumentId', 'title'], $defs: { 'crm.v1.Line': { type: 'object', properties: { key: { type: 'string', maxLength: 60, description: 'Stable over versions; left out, the house names it.', examples: ['L1'] }, phaseKey: { type: ['string', 'null'], maxLength: 60 }, model: { type: 'string', enum: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER'] }, priceItemId: { type: ['string', 'null'], format: 'uuid' }, description: { type: 'string', minLength: 1, maxLength: 2000 }, quantity: { type: ['string', 'null'], pattern: '^-?\\d+(\\.\\d+)?$', description: 'Of a FIXED line; left out: 1.' }, unit: { type: ['string', 'null'], maxLength: 40 }, unitPrice: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, unitCost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], 'x-permission': 'projects.costs.read or finance.costs.read' }, taxCategory: { type: ['string', 'null'], maxLength: 60 }, kind: { type: ['string', 'null'], enum: ['STANDARD', 'OPTIONAL', null], description: 'Left out: STANDARD.' }, selected: { type: 'boolean', description: 'Of an optional line: whether it counts.' }, optionGroup: { anyOf: [{ $ref: '#/$defs/crm.v1.OptionGroup' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/crm.v1.Discount' }, { type: 'null' }] }, roles: { type: 'array', items: { $ref: '#/$defs/crm.v1.LineRole' }, maxItems: 50 }, cap: { anyOf: [{ $ref: '#/$defs/crm.v1.LineCap' }, { type: 'null' }] }, value: { anyOf: [{ $ref: '#/$defs/crm.v1.ValueShare' }, { type: 'null' }] }, retainer: { anyOf: [{ $ref: '#/$defs/crm.v1.Retainer' }, { type: 'null' }] }, amounts: { anyOf: [{ $ref: '#/$defs/crm.v1.LineAmounts' }, { type: 'null' }], readOnly: true } }, required: ['key', 'phaseKey', 'model', 'priceItemId', 'description', 'quantity', 'unit', 'unitPrice', 'unitCost', 'taxCategory', 'kind', 'selected', 'optionGroup', 'discount', 'roles', 'cap', 'value', 'retainer', 'amounts'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.OptionGroup': { type: 'object', description: 'Of the lines that name the same group, the client chooses so many.', properties: { key: { type: 'string', minLength: 1, maxLength: 60 }, min: { type: 'integer', minimum: 0, maximum: 500 }, max: { type: 'integer', minimum: 1, maximum: 500 } }, required: ['key', 'min', 'max'] }, 'crm.v1.Discount': { type: 'object', description: 'One of the two.', properties: { percent: { type: ['string', 'null'], pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$', examples: ['5'] }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['percent', 'amount'] }, 'crm.v1.LineRole': { type: 'object', properties: { role: { type: 'string', minLength: 1, maxLength: 120, examples: ['Senior'] }, minutes: { type: 'integer', minimum: 0, maximum: 60000000 }, hourlyRate: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, costRate: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], 'x-permission': 'projects.costs.read or finance.costs.read' } }, required: ['role', 'minutes', 'hourlyRate', 'costRate'] }, 'crm.v1.LineCap': { type: 'object', properties: { amount: { $ref: '#/$defs/common.v1.Money' }, kind: { type: 'string', enum: ['HARD', 'SOFT'] } }, required: ['amount', 'kind'] }, 'crm.v1.ValueShare': { type: 'object', properties: { base: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, expectedValue: { $ref: '#/$defs/common.v1.Money' }, sharePercent: { type: 'string', pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$', examples: ['12.5'] }, floor: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, ceiling: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, outcome: { type: ['string', 'null'], maxLength: 2000, description: 'What the value is measured by.' } }, required: ['base', 'expectedValue', 'sharePercent', 'floor', 'ceiling', 'outcome'] }, 'crm.v1.Retainer': { type: 'object', properties: { perPeriod: { $ref: '#/$defs/common.v1.Money' }, cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: ['integer', 'null'], minimum: 1, maximum: 60 }, periods: { type: 'integer', minimum: 1, maximum: 600 }, includedMinutes: { type: ['integer', 'null'], minimum: 0 }, overageRate: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, unused: { type: ['string', 'null'], enum: ['ROLLOVER', 'EXPIRE', 'REFUND', null] }, autoRenew: { type: 'boolean' } }, required: ['perPeriod', 'cycle', 'cycleMonths', 'periods', 'includedMinutes', 'overageRate', 'unused', 'autoRenew'] }, 'crm.v1.LineAmounts': { type: 'object', properties: { gross: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discounts: { type: 'array', items: { $ref: '#/$defs/crm.v1.LineDiscount' }, description: 'In the order in which they were taken off.' }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, taxRate: { type: ['string', 'null'], description: 'In percent; null where no tax is charged.' }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where a part of it is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, counted: { type: 'boolean', description: 'False for options that are not selected: they stand apart from the totals.' }, ruling: { type: ['string', 'null'], enum: ['ADDED', 'REMOVED', 'REQUIRED', null] }, unitPrice: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Where a price rule set another one than the line\'s own.' } }, required: ['gross', 'discounts', 'net', 'taxRate', 'tax', 'total', 'cost', 'counted', 'ruling', 'unitPrice'] }, 'crm.v1.LineDiscount': { type: 'object', properties: { source: { type: 'string', enum: ['PRICE_RULE', 'DISCOUNT_RULE', 'HAND', 'HEADER'] }, ruleId: { type: ['string', 'null'], description: 'The rule\'s.' }, name: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['source', 'ruleId', 'name', 'amount'] }, 'crm.v1.Phase': { type: 'object', properties: { key: { type: 'string', minLength: 1, maxLength: 60, description: 'Stable over versions.', examples: ['discovery'] }, name: { type: 'string', minLength: 1, maxLength: 200 }, startOffsetDays: { type: 'integer', minimum: 0, maximum: 3650, description: 'Days after the start of the work.' }, durationDays: { type: 'integer', minimum: 0, maximum: 3650 }, optional: { type: 'boolean', description: 'Its lines count where they are selected.' }, projectTemplateId: { type: ['string', 'null'], format: 'uuid' } }, required: ['key', 'name', 'startOffsetDays', 'durationDays', 'optional', 'projectTemplateId'] }, 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] }, 'crm.v1.Delivery': { type: 'object', description: 'Who delivers it, and from what.', properties: { projectTemplateId: { type: ['string', 'null'], format: 'uuid' }, onboardingTemplateId: { type: ['string', 'null'], format: 'uuid' }, ownerUserId: { type: ['string', 'null'], format: 'uuid' }, startDate: { type: ['string', 'null'], format: 'date' }, onboardingGate: { type: ['boolean', 'null'], description: 'Left out: true.' } }, required: ['projectTemplateId', 'onboardingTemplateId', 'ownerUserId', 'startDate', 'onboardingGate'] }, 'crm.v1.BillingTerms': { type: 'object', properties: { method: { type: 'string', enum: ['ON_SIGNATURE', 'SCHEDULE', 'MILESTONE', 'WIP', 'RETAINER', 'MIXED'] }, depositPercent: { type: ['string', 'null'], pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$' }, netDays: { type: ['integer', 'null'], minimum: 0, maximum: 3650 }, entries: { type: 'array', items: { $ref: '#/$defs/crm.v1.BillingEntry' }, maxItems: 200 }, wip: { anyOf: [{ $ref: '#/$defs/crm.v1.WipTerms' }, { type: 'null' }] }, retainer: { anyOf: [{ $ref: '#/$defs/crm.v1.RetainerTerms' }, { type: 'null' }] }, cap: { anyOf: [{ $ref: '#/$defs/crm.v1.CapTerms' }, { type: 'null' }] }, expenses: { anyOf: [{ $ref: '#/$defs/crm.v1.ExpenseTerms' }, { type: 'null' }] }, acceptanceRequired: { type: 'boolean' }, lateFeePercent: { type: ['string', 'null'], pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$' }, poNumber: { type: ['string', 'null'], maxLength: 100 }, invoiceContactId: { type: ['string', 'null'], format: 'uuid' } }, required: ['method', 'depositPercent', 'netDays', 'entries', 'wip', 'retainer', 'cap', 'expenses', 'acceptanceRequired', 'lateFeePercent', 'poNumber', 'invoiceContactId'] }, 'crm.v1.BillingEntry': { type: 'object', description: 'A part of the fixed price and what makes it due: a percentage or an amount, of the lines it names or of all of them.', properties: { key: { type: 'string', minLength: 1, maxLength: 60 }, trigger: { type: 'string', enum: ['SIGNATURE', 'DATE', 'MILESTONE', 'DELIVERABLE_ACCEPTED', 'PERIOD'] }, ref: { type: ['string', 'null'], maxLength: 200, description: 'The date, or the milestone, deliverable or period that triggers it.' }, percent: { type: ['string', 'null'], pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, lineKeys: { type: 'array', items: { type: 'string' }, maxItems: 500, uniqueItems: true }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What it bills of the fixed price, in a contract and its sale; null while the schedule does not come to the whole.', readOnly: true } }, required: ['key', 'trigger', 'ref', 'percent', 'amount', 'lineKeys', 'net'] }, 'crm.v1.WipTerms': { type: 'object', properties: { cycle: { type: 'string', enum: ['WEEKLY', 'MONTHLY', 'QUARTERLY'] }, threshold: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Billed once this much has been worked, whatever the cycle.' } }, required: ['cycle', 'threshold'] }, 'crm.v1.RetainerTerms': { type: 'object', description: 'When periods of retainers are billed.', properties: { billingDay: { type: ['integer', 'null'], minimum: 1, maximum: 28, description: 'Days of the month, 1 to 28; left out: the day the contract takes effect.' }, inAdvance: { type: 'boolean' } }, required: ['billingDay', 'inAdvance'] }, 'crm.v1.CapTerms': { type: 'object', properties: { amount: { $ref: '#/$defs/common.v1.Money' }, kind: { type: 'string', enum: ['HARD', 'SOFT'] }, alertPercent: { type: ['string', 'null'], pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$', description: 'Left out: 80.' } }, required: ['amount', 'kind', 'alertPercent'] }, 'crm.v1.ExpenseTerms': { type: 'object', properties: { billable: { type: 'boolean' }, markupPercent: { type: ['string', 'null'], pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$' }, capAmount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['billable', 'markupPercent', 'capAmount'] } } },
    shape: shapes.CrmContractSigned,
    codec: codecOf(crmContracts.ContractSigned),
  },
  'crm.contract.activated': {
    type: 'crm.contract.activated',
    service: 'crm',
    summary: 'A signed contract took effect.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.activated', type: 'object', description: 'A signed contract took effect.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, effectiveDate: { type: 'string' } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId', 'effectiveDate'] },
    shape: shapes.CrmContractActivated,
    codec: codecOf(crmContracts.ContractActivated),
  },
  'crm.contract.renewed': {
    type: 'crm.contract.renewed',
    service: 'crm',
    summary: 'A contract was renewed for a term.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.renewed', type: 'object', description: 'A contract was renewed for a term.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, saleVersion: { type: 'integer' }, endDate: { type: ['string', 'null'] } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId', 'saleVersion', 'endDate'] },
    shape: shapes.CrmContractRenewed,
    codec: codecOf(crmContracts.ContractRenewed),
  },
  'crm.contract.expiring': {
    type: 'crm.contract.expiring',
    service: 'crm',
    summary: 'A contract ends soon.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.expiring', type: 'object', description: 'A contract ends soon.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, endDate: { type: 'string' }, days: { type: 'integer' } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId', 'endDate', 'days'] },
    shape: shapes.CrmContractExpiring,
    codec: codecOf(crmContracts.ContractExpiring),
  },
  'crm.contract.expired': {
    type: 'crm.contract.expired',
    service: 'crm',
    summary: 'A contract ended on its last day.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.expired', type: 'object', description: 'A contract ended on its last day.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, endDate: { type: ['string', 'null'] } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId', 'endDate'] },
    shape: shapes.CrmContractExpired,
    codec: codecOf(crmContracts.ContractExpired),
  },
  'crm.contract.terminated': {
    type: 'crm.contract.terminated',
    service: 'crm',
    summary: 'A contract was ended before its time.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.terminated', type: 'object', description: 'A contract was ended before its time.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, effectiveDate: { type: 'string' }, reason: { type: 'string' } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId', 'effectiveDate', 'reason'] },
    shape: shapes.CrmContractTerminated,
    codec: codecOf(crmContracts.ContractTerminated),
  },
  'crm.contract.completed': {
    type: 'crm.contract.completed',
    service: 'crm',
    summary: 'All that a contract asked for was delivered.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.contract.completed', type: 'object', description: 'All that a contract asked for was delivered.', properties: { contractId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] } }, required: ['contractId', 'number', 'ownerId', 'companyId', 'saleId', 'engagementId'] },
    shape: shapes.CrmContractCompleted,
    codec: codecOf(crmContracts.ContractCompleted),
  },
  'crm.intake.submitted': {
    type: 'crm.intake.submitted',
    service: 'crm',
    summary: 'A stranger answered a form.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.intake.submitted', type: 'object', description: 'A stranger answered a form.', properties: { submissionId: { type: 'string' }, formId: { type: 'string' }, formVersion: { type: 'integer' }, utm: { anyOf: [{ $ref: '#/$defs/crm.v1.Utm' }, { type: 'null' }] } }, required: ['submissionId', 'formId', 'formVersion', 'utm'], $defs: { 'crm.v1.Utm': { type: 'object', description: 'Where a visit came from, as the address of the page said.', properties: { source: { type: ['string', 'null'], maxLength: 200 }, medium: { type: ['string', 'null'], maxLength: 200 }, campaign: { type: ['string', 'null'], maxLength: 200 }, term: { type: ['string', 'null'], maxLength: 200 }, content: { type: ['string', 'null'], maxLength: 200 } }, required: ['source', 'medium', 'campaign', 'term', 'content'] } } },
    shape: shapes.CrmIntakeSubmitted,
    codec: codecOf(crmForms.IntakeSubmitted),
  },
  'crm.intake.rejected': {
    type: 'crm.intake.rejected',
    service: 'crm',
    summary: 'The answers were a bad fit.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.intake.rejected', type: 'object', description: 'The answers were a bad fit.', properties: { submissionId: { type: 'string' }, formId: { type: 'string' }, leadId: { type: 'string' }, reasonCode: { type: ['string', 'null'], enum: ['BUDGET', 'NO_AUTHORITY', 'NO_NEED', 'TIMING', 'OUT_OF_SCOPE', 'GEOGRAPHY', 'CONFLICT', 'COMPETITOR', 'UNRESPONSIVE', 'CREDIT_RISK', 'DUPLICATE', 'SPAM', 'OTHER', null] } }, required: ['submissionId', 'formId', 'leadId', 'reasonCode'] },
    shape: shapes.CrmIntakeRejected,
    codec: codecOf(crmForms.IntakeRejected),
  },
  'crm.import.completed': {
    type: 'crm.import.completed',
    service: 'crm',
    summary: 'An import has looked at its last row, or its file could not be read.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.import.completed', type: 'object', description: 'An import has looked at its last row, or its file could not be read.', properties: { importId: { type: 'string' }, dryRun: { type: 'boolean' }, created: { type: 'integer' }, merged: { type: 'integer' }, skipped: { type: 'integer' }, refused: { type: 'integer' }, kind: { type: 'string', enum: ['LEAD', 'CONTACT', 'COMPANY'] }, faultCode: { type: ['string', 'null'], description: 'Why the file could not be read.' } }, required: ['importId', 'dryRun', 'created', 'merged', 'skipped', 'refused', 'kind', 'faultCode'] },
    shape: shapes.CrmImportCompleted,
    codec: codecOf(crmLeadImports.ImportCompleted),
  },
  'crm.lead.created': {
    type: 'crm.lead.created',
    service: 'crm',
    summary: 'Somebody might buy.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.created', type: 'object', description: 'Somebody might buy.', properties: { leadId: { type: 'string' }, ownerId: { type: ['string', 'null'] }, source: { type: 'string', enum: ['WEBSITE', 'REFERRAL', 'CAMPAIGN', 'COLD_CALL', 'INTAKE_FORM', 'EVENT', 'PARTNER', 'SOCIAL', 'EMAIL', 'IMPORT', 'OTHER'] }, utm: { anyOf: [{ $ref: '#/$defs/crm.v1.Utm' }, { type: 'null' }] }, companyName: { type: ['string', 'null'] }, email: { type: ['string', 'null'] }, campaignId: { type: ['string', 'null'] } }, required: ['leadId', 'ownerId', 'source', 'utm', 'companyName', 'email', 'campaignId'], $defs: { 'crm.v1.Utm': { type: 'object', description: 'Where a visit came from, as the address of the page said.', properties: { source: { type: ['string', 'null'], maxLength: 200 }, medium: { type: ['string', 'null'], maxLength: 200 }, campaign: { type: ['string', 'null'], maxLength: 200 }, term: { type: ['string', 'null'], maxLength: 200 }, content: { type: ['string', 'null'], maxLength: 200 } }, required: ['source', 'medium', 'campaign', 'term', 'content'] } } },
    shape: shapes.CrmLeadCreated,
    codec: codecOf(crmLeads.LeadCreated),
  },
  'crm.lead.updated': {
    type: 'crm.lead.updated',
    service: 'crm',
    summary: 'Fields of a lead changed, or the lead is gone.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.updated', type: 'object', description: 'Fields of a lead changed, or the lead is gone.', properties: { leadId: { type: 'string' }, ownerId: { type: ['string', 'null'] }, old: { type: ['object', 'null'], additionalProperties: true, description: 'The changed fields as they were, and as they are.' }, new: { type: ['object', 'null'], additionalProperties: true }, removed: { type: 'boolean', description: 'True where the lead is no more.' } }, required: ['leadId', 'ownerId', 'old', 'new', 'removed'] },
    shape: shapes.CrmLeadUpdated,
    codec: codecOf(crmLeads.LeadUpdated),
  },
  'crm.lead.assigned': {
    type: 'crm.lead.assigned',
    service: 'crm',
    summary: 'A lead has a new owner, who is told.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.assigned', type: 'object', description: 'A lead has a new owner, who is told.', properties: { leadId: { type: 'string' }, ownerId: { type: 'string' }, from: { type: ['string', 'null'] } }, required: ['leadId', 'ownerId', 'from'] },
    shape: shapes.CrmLeadAssigned,
    codec: codecOf(crmLeads.LeadAssigned),
  },
  'crm.lead.unassigned': {
    type: 'crm.lead.unassigned',
    service: 'crm',
    summary: 'An hour has passed and nobody has the lead.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.unassigned', type: 'object', description: 'An hour has passed and nobody has the lead.', properties: { leadId: { type: 'string' }, source: { type: 'string', enum: ['WEBSITE', 'REFERRAL', 'CAMPAIGN', 'COLD_CALL', 'INTAKE_FORM', 'EVENT', 'PARTNER', 'SOCIAL', 'EMAIL', 'IMPORT', 'OTHER'] } }, required: ['leadId', 'source'] },
    shape: shapes.CrmLeadUnassigned,
    codec: codecOf(crmLeads.LeadUnassigned),
  },
  'crm.lead.status_changed': {
    type: 'crm.lead.status_changed',
    service: 'crm',
    summary: '',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.status_changed', type: 'object', properties: { leadId: { type: 'string' }, ownerId: { type: ['string', 'null'] }, from: { type: 'string', enum: ['NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED'] }, to: { type: 'string', enum: ['NEW', 'CONTACTED', 'QUALIFYING', 'QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'CONVERTED'] } }, required: ['leadId', 'ownerId', 'from', 'to'] },
    shape: shapes.CrmLeadStatusChanged,
    codec: codecOf(crmLeads.LeadStatusChanged),
  },
  'crm.lead.qualified': {
    type: 'crm.lead.qualified',
    service: 'crm',
    summary: '',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.qualified', type: 'object', properties: { leadId: { type: 'string' }, ownerId: { type: ['string', 'null'] }, assessmentId: { type: ['string', 'null'] } }, required: ['leadId', 'ownerId', 'assessmentId'] },
    shape: shapes.CrmLeadQualified,
    codec: codecOf(crmLeads.LeadQualified),
  },
  'crm.lead.disqualified': {
    type: 'crm.lead.disqualified',
    service: 'crm',
    summary: '',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.disqualified', type: 'object', properties: { leadId: { type: 'string' }, ownerId: { type: ['string', 'null'] }, reasonCode: { type: 'string', enum: ['BUDGET', 'NO_AUTHORITY', 'NO_NEED', 'TIMING', 'OUT_OF_SCOPE', 'GEOGRAPHY', 'CONFLICT', 'COMPETITOR', 'UNRESPONSIVE', 'CREDIT_RISK', 'DUPLICATE', 'SPAM', 'OTHER'] }, revisitOn: { type: ['string', 'null'] } }, required: ['leadId', 'ownerId', 'reasonCode', 'revisitOn'] },
    shape: shapes.CrmLeadDisqualified,
    codec: codecOf(crmLeads.LeadDisqualified),
  },
  'crm.lead.scored': {
    type: 'crm.lead.scored',
    service: 'crm',
    summary: '',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.scored', type: 'object', properties: { leadId: { type: 'string' }, ownerId: { type: ['string', 'null'] }, score: { type: 'integer' }, bantScore: { type: 'integer' }, engagementScore: { type: 'integer' } }, required: ['leadId', 'ownerId', 'score', 'bantScore', 'engagementScore'] },
    shape: shapes.CrmLeadScored,
    codec: codecOf(crmLeads.LeadScored),
  },
  'crm.lead.rating_changed': {
    type: 'crm.lead.rating_changed',
    service: 'crm',
    summary: '',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.rating_changed', type: 'object', properties: { leadId: { type: 'string' }, ownerId: { type: ['string', 'null'] }, from: { type: 'string', enum: ['HOT', 'WARM', 'COLD'] }, to: { type: 'string', enum: ['HOT', 'WARM', 'COLD'] } }, required: ['leadId', 'ownerId', 'from', 'to'] },
    shape: shapes.CrmLeadRatingChanged,
    codec: codecOf(crmLeads.LeadRatingChanged),
  },
  'crm.lead.converted': {
    type: 'crm.lead.converted',
    service: 'crm',
    summary: 'A lead became a contact, with a company and a deal where there are any.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.lead.converted', type: 'object', description: 'A lead became a contact, with a company and a deal where there are any.', properties: { leadId: { type: 'string' }, ownerId: { type: ['string', 'null'] }, companyId: { type: ['string', 'null'] }, contactId: { type: 'string' }, opportunityId: { type: ['string', 'null'] } }, required: ['leadId', 'ownerId', 'companyId', 'contactId', 'opportunityId'] },
    shape: shapes.CrmLeadConverted,
    codec: codecOf(crmLeads.LeadConverted),
  },
  'crm.opportunity.created': {
    type: 'crm.opportunity.created',
    service: 'crm',
    summary: 'A deal is pursued from now on.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.opportunity.created', type: 'object', description: 'A deal is pursued from now on.', properties: { opportunityId: { type: 'string' }, companyId: { type: 'string' }, ownerId: { type: 'string' }, name: { type: 'string' }, pipelineId: { type: 'string' }, stageId: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, probability: { type: 'integer' }, closeOn: { type: 'string' }, demand: { type: 'array', items: { $ref: '#/$defs/crm.v1.RoleDemand' } }, leadId: { type: ['string', 'null'] } }, required: ['opportunityId', 'companyId', 'ownerId', 'name', 'pipelineId', 'stageId', 'amount', 'probability', 'closeOn', 'demand', 'leadId'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.RoleDemand': { type: 'object', description: 'Work the deal would bring for a role, within ten years. It comes from the deal\'s quote unless it is set by hand; an empty list gives it back to the quote.', properties: { role: { type: 'string', minLength: 1, maxLength: 80 }, skill: { type: ['string', 'null'], maxLength: 80 }, minutes: { type: 'integer', minimum: 1, maximum: 100000000 }, from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date', description: 'The last day of it.' } }, required: ['role', 'skill', 'minutes', 'from', 'to'] } } },
    shape: shapes.CrmOpportunityCreated,
    codec: codecOf(crmOpportunities.OpportunityCreated),
  },
  'crm.opportunity.updated': {
    type: 'crm.opportunity.updated',
    service: 'crm',
    summary: 'Fields of a deal changed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.opportunity.updated', type: 'object', description: 'Fields of a deal changed.', properties: { opportunityId: { type: 'string' }, companyId: { type: 'string' }, ownerId: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, probability: { type: 'integer' }, closeOn: { type: 'string' }, demand: { type: 'array', items: { $ref: '#/$defs/crm.v1.RoleDemand' } }, old: { type: ['object', 'null'], additionalProperties: true, description: 'The changed fields as they were, and as they are.' }, new: { type: ['object', 'null'], additionalProperties: true } }, required: ['opportunityId', 'companyId', 'ownerId', 'amount', 'probability', 'closeOn', 'demand', 'old', 'new'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.RoleDemand': { type: 'object', description: 'Work the deal would bring for a role, within ten years. It comes from the deal\'s quote unless it is set by hand; an empty list gives it back to the quote.', properties: { role: { type: 'string', minLength: 1, maxLength: 80 }, skill: { type: ['string', 'null'], maxLength: 80 }, minutes: { type: 'integer', minimum: 1, maximum: 100000000 }, from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date', description: 'The last day of it.' } }, required: ['role', 'skill', 'minutes', 'from', 'to'] } } },
    shape: shapes.CrmOpportunityUpdated,
    codec: codecOf(crmOpportunities.OpportunityUpdated),
  },
  'crm.opportunity.stage_changed': {
    type: 'crm.opportunity.stage_changed',
    service: 'crm',
    summary: 'A deal moved to another stage.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.opportunity.stage_changed', type: 'object', description: 'A deal moved to another stage.', properties: { opportunityId: { type: 'string' }, companyId: { type: 'string' }, ownerId: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, probability: { type: 'integer' }, closeOn: { type: 'string' }, demand: { type: 'array', items: { $ref: '#/$defs/crm.v1.RoleDemand' } }, overrideReason: { type: ['string', 'null'], description: 'Why requirements were passed; null where they were met.' }, overridden: { type: 'array', items: { $ref: '#/$defs/crm.v1.UnmetRequirement' } }, override: { type: 'boolean', description: 'Whether requirements were passed on somebody\'s word.' } }, required: ['opportunityId', 'companyId', 'ownerId', 'from', 'to', 'amount', 'probability', 'closeOn', 'demand', 'overrideReason', 'overridden', 'override'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.RoleDemand': { type: 'object', description: 'Work the deal would bring for a role, within ten years. It comes from the deal\'s quote unless it is set by hand; an empty list gives it back to the quote.', properties: { role: { type: 'string', minLength: 1, maxLength: 80 }, skill: { type: ['string', 'null'], maxLength: 80 }, minutes: { type: 'integer', minimum: 1, maximum: 100000000 }, from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date', description: 'The last day of it.' } }, required: ['role', 'skill', 'minutes', 'from', 'to'] }, 'crm.v1.UnmetRequirement': { type: 'object', properties: { kind: { type: 'string', enum: ['ALLOWED_FROM', 'SKIP', 'BACK', 'REQUIRED_FIELD', 'EXIT_CONDITION', 'ENTRY_CONDITION', 'CHECKLIST', 'APPROVAL'] }, stageId: { type: 'string', description: 'The stage that asks for it.' }, field: { type: ['string', 'null'], description: 'The field, or the key of the checklist\'s item; null for the others.' }, message: { type: 'string' } }, required: ['kind', 'stageId', 'field', 'message'] } } },
    shape: shapes.CrmOpportunityStageChanged,
    codec: codecOf(crmOpportunities.OpportunityStageChanged),
  },
  'crm.opportunity.stalled': {
    type: 'crm.opportunity.stalled',
    service: 'crm',
    summary: 'A deal has been in its stage for longer than the stage allows.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.opportunity.stalled', type: 'object', description: 'A deal has been in its stage for longer than the stage allows.', properties: { opportunityId: { type: 'string' }, companyId: { type: 'string' }, ownerId: { type: 'string' }, stageId: { type: 'string' }, enteredAt: { type: ['string', 'null'], format: 'date-time' } }, required: ['opportunityId', 'companyId', 'ownerId', 'stageId', 'enteredAt'] },
    shape: shapes.CrmOpportunityStalled,
    codec: codecOf(crmOpportunities.OpportunityStalled),
  },
  'crm.opportunity.won': {
    type: 'crm.opportunity.won',
    service: 'crm',
    summary: 'A deal was won.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.opportunity.won', type: 'object', description: 'A deal was won.', properties: { opportunityId: { type: 'string' }, companyId: { type: 'string' }, ownerId: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, probability: { type: 'integer' }, closeOn: { type: 'string' }, demand: { type: 'array', items: { $ref: '#/$defs/crm.v1.RoleDemand' } }, reasonCode: { type: ['string', 'null'] }, competitor: { type: ['string', 'null'] }, overrideReason: { type: ['string', 'null'] }, overridden: { type: 'array', items: { $ref: '#/$defs/crm.v1.UnmetRequirement' } }, override: { type: 'boolean', description: 'Whether requirements were passed on somebody\'s word.' } }, required: ['opportunityId', 'companyId', 'ownerId', 'from', 'to', 'amount', 'probability', 'closeOn', 'demand', 'reasonCode', 'competitor', 'overrideReason', 'overridden', 'override'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.RoleDemand': { type: 'object', description: 'Work the deal would bring for a role, within ten years. It comes from the deal\'s quote unless it is set by hand; an empty list gives it back to the quote.', properties: { role: { type: 'string', minLength: 1, maxLength: 80 }, skill: { type: ['string', 'null'], maxLength: 80 }, minutes: { type: 'integer', minimum: 1, maximum: 100000000 }, from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date', description: 'The last day of it.' } }, required: ['role', 'skill', 'minutes', 'from', 'to'] }, 'crm.v1.UnmetRequirement': { type: 'object', properties: { kind: { type: 'string', enum: ['ALLOWED_FROM', 'SKIP', 'BACK', 'REQUIRED_FIELD', 'EXIT_CONDITION', 'ENTRY_CONDITION', 'CHECKLIST', 'APPROVAL'] }, stageId: { type: 'string', description: 'The stage that asks for it.' }, field: { type: ['string', 'null'], description: 'The field, or the key of the checklist\'s item; null for the others.' }, message: { type: 'string' } }, required: ['kind', 'stageId', 'field', 'message'] } } },
    shape: shapes.CrmOpportunityWon,
    codec: codecOf(crmOpportunities.OpportunityWon),
  },
  'crm.opportunity.lost': {
    type: 'crm.opportunity.lost',
    service: 'crm',
    summary: 'A deal was lost.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.opportunity.lost', type: 'object', description: 'A deal was lost.', properties: { opportunityId: { type: 'string' }, companyId: { type: 'string' }, ownerId: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, probability: { type: 'integer' }, closeOn: { type: 'string' }, demand: { type: 'array', items: { $ref: '#/$defs/crm.v1.RoleDemand' } }, reasonCode: { type: 'string' }, competitor: { type: ['string', 'null'] }, overrideReason: { type: ['string', 'null'] }, overridden: { type: 'array', items: { $ref: '#/$defs/crm.v1.UnmetRequirement' } }, override: { type: 'boolean', description: 'Whether requirements were passed on somebody\'s word.' } }, required: ['opportunityId', 'companyId', 'ownerId', 'from', 'to', 'amount', 'probability', 'closeOn', 'demand', 'reasonCode', 'competitor', 'overrideReason', 'overridden', 'override'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.RoleDemand': { type: 'object', description: 'Work the deal would bring for a role, within ten years. It comes from the deal\'s quote unless it is set by hand; an empty list gives it back to the quote.', properties: { role: { type: 'string', minLength: 1, maxLength: 80 }, skill: { type: ['string', 'null'], maxLength: 80 }, minutes: { type: 'integer', minimum: 1, maximum: 100000000 }, from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date', description: 'The last day of it.' } }, required: ['role', 'skill', 'minutes', 'from', 'to'] }, 'crm.v1.UnmetRequirement': { type: 'object', properties: { kind: { type: 'string', enum: ['ALLOWED_FROM', 'SKIP', 'BACK', 'REQUIRED_FIELD', 'EXIT_CONDITION', 'ENTRY_CONDITION', 'CHECKLIST', 'APPROVAL'] }, stageId: { type: 'string', description: 'The stage that asks for it.' }, field: { type: ['string', 'null'], description: 'The field, or the key of the checklist\'s item; null for the others.' }, message: { type: 'string' } }, required: ['kind', 'stageId', 'field', 'message'] } } },
    shape: shapes.CrmOpportunityLost,
    codec: codecOf(crmOpportunities.OpportunityLost),
  },
  'crm.opportunity.reopened': {
    type: 'crm.opportunity.reopened',
    service: 'crm',
    summary: 'A closed deal is pursued again.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.opportunity.reopened', type: 'object', description: 'A closed deal is pursued again.', properties: { opportunityId: { type: 'string' }, companyId: { type: 'string' }, ownerId: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, probability: { type: 'integer' }, closeOn: { type: 'string' }, demand: { type: 'array', items: { $ref: '#/$defs/crm.v1.RoleDemand' } }, reason: { type: 'string' } }, required: ['opportunityId', 'companyId', 'ownerId', 'from', 'to', 'amount', 'probability', 'closeOn', 'demand', 'reason'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.RoleDemand': { type: 'object', description: 'Work the deal would bring for a role, within ten years. It comes from the deal\'s quote unless it is set by hand; an empty list gives it back to the quote.', properties: { role: { type: 'string', minLength: 1, maxLength: 80 }, skill: { type: ['string', 'null'], maxLength: 80 }, minutes: { type: 'integer', minimum: 1, maximum: 100000000 }, from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date', description: 'The last day of it.' } }, required: ['role', 'skill', 'minutes', 'from', 'to'] } } },
    shape: shapes.CrmOpportunityReopened,
    codec: codecOf(crmOpportunities.OpportunityReopened),
  },
  'crm.sales_order.confirmed': {
    type: 'crm.sales_order.confirmed',
    service: 'crm',
    summary: 'A sales order was confirmed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sales_order.confirmed', type: 'object', description: 'A sales order was confirmed.', properties: { orderId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, lines: { type: 'array', items: { $ref: '#/$defs/crm.v1.OrderLine' } } }, required: ['orderId', 'number', 'ownerId', 'companyId', 'saleId', 'net', 'lines'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.OrderLine': { type: 'object', properties: { key: { type: 'string', maxLength: 60, description: 'Left out, the house names it.', examples: ['L1'] }, priceItemId: { type: ['string', 'null'], format: 'uuid' }, materialId: { type: ['string', 'null'], format: 'uuid' }, description: { type: 'string', maxLength: 2000 }, quantity: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', examples: ['3'] }, unitPrice: { $ref: '#/$defs/common.v1.Money' }, discount: { anyOf: [{ $ref: '#/$defs/crm.v1.Discount' }, { type: 'null' }] }, fulfilled: { type: 'string', readOnly: true }, invoiced: { type: 'string', readOnly: true }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], readOnly: true }, taxRate: { type: ['string', 'null'], description: 'In percent, from finance or from the quote; null: the firm charges no tax.', readOnly: true } }, required: ['key', 'priceItemId', 'materialId', 'description', 'quantity', 'unitPrice', 'discount', 'fulfilled', 'invoiced', 'net', 'taxRate'] }, 'crm.v1.Discount': { type: 'object', description: 'One of the two.', properties: { percent: { type: ['string', 'null'], pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$', examples: ['5'] }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['percent', 'amount'] } } },
    shape: shapes.CrmSalesOrderConfirmed,
    codec: codecOf(crmOrders.SalesOrderConfirmed),
  },
  'crm.sales_order.fulfilled': {
    type: 'crm.sales_order.fulfilled',
    service: 'crm',
    summary: 'Some or all of a sales order was delivered.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sales_order.fulfilled', type: 'object', description: 'Some or all of a sales order was delivered.', properties: { orderId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, lines: { type: 'array', items: { $ref: '#/$defs/crm.v1.Fulfilment' } }, complete: { type: 'boolean' } }, required: ['orderId', 'number', 'ownerId', 'companyId', 'saleId', 'lines', 'complete'], $defs: { 'crm.v1.Fulfilment': { type: 'object', properties: { lineKey: { type: 'string', maxLength: 60, examples: ['L1'] }, quantity: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', examples: ['1'] } }, required: ['lineKey', 'quantity'] } } },
    shape: shapes.CrmSalesOrderFulfilled,
    codec: codecOf(crmOrders.SalesOrderFulfilled),
  },
  'crm.sales_order.invoiced': {
    type: 'crm.sales_order.invoiced',
    service: 'crm',
    summary: 'What was fulfilled went to finance to be invoiced.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sales_order.invoiced', type: 'object', description: 'What was fulfilled went to finance to be invoiced.', properties: { orderId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, lines: { type: 'array', items: { $ref: '#/$defs/crm.v1.Fulfilment' } }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['orderId', 'number', 'ownerId', 'companyId', 'saleId', 'lines', 'net'], $defs: { 'crm.v1.Fulfilment': { type: 'object', properties: { lineKey: { type: 'string', maxLength: 60, examples: ['L1'] }, quantity: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', examples: ['1'] } }, required: ['lineKey', 'quantity'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] } } },
    shape: shapes.CrmSalesOrderInvoiced,
    codec: codecOf(crmOrders.SalesOrderInvoiced),
  },
  'crm.sales_order.closed': {
    type: 'crm.sales_order.closed',
    service: 'crm',
    summary: 'All of a sales order is invoiced.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sales_order.closed', type: 'object', description: 'All of a sales order is invoiced.', properties: { orderId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] } }, required: ['orderId', 'number', 'ownerId', 'companyId', 'saleId'] },
    shape: shapes.CrmSalesOrderClosed,
    codec: codecOf(crmOrders.SalesOrderClosed),
  },
  'crm.sales_order.cancelled': {
    type: 'crm.sales_order.cancelled',
    service: 'crm',
    summary: 'A sales order was cancelled.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sales_order.cancelled', type: 'object', description: 'A sales order was cancelled.', properties: { orderId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, reason: { type: ['string', 'null'] } }, required: ['orderId', 'number', 'ownerId', 'companyId', 'saleId', 'reason'] },
    shape: shapes.CrmSalesOrderCancelled,
    codec: codecOf(crmOrders.SalesOrderCancelled),
  },
  'crm.automation.loop_stopped': {
    type: 'crm.automation.loop_stopped',
    service: 'crm',
    summary: 'A stage\'s automations set each other off without end and were stopped; what was done until then stands.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.automation.loop_stopped', type: 'object', description: 'A stage\'s automations set each other off without end and were stopped; what was done until then stands.', properties: { opportunityId: { type: 'string' }, companyId: { type: 'string' }, ownerId: { type: 'string' }, stageId: { type: 'string', description: 'Where it was stopped.' }, stageIds: { type: 'array', items: { type: 'string' }, description: 'The stages the deal went through, the first first.' } }, required: ['opportunityId', 'companyId', 'ownerId', 'stageId', 'stageIds'] },
    shape: shapes.CrmAutomationLoopStopped,
    codec: codecOf(crmPipelines.AutomationLoopStopped),
  },
  'crm.assessment.completed': {
    type: 'crm.assessment.completed',
    service: 'crm',
    summary: 'A gate has said what it thinks of a subject.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.assessment.completed', type: 'object', description: 'A gate has said what it thinks of a subject.', properties: { assessmentId: { type: 'string' }, subject: { anyOf: [{ $ref: '#/$defs/crm.v1.Subject' }, { type: 'null' }] }, gateId: { type: 'string' }, outcome: { type: 'string', enum: ['PASSED', 'REVIEW', 'FAILED', 'WAIVED'] }, score: { type: 'integer' } }, required: ['assessmentId', 'subject', 'gateId', 'outcome', 'score'], $defs: { 'crm.v1.Subject': { type: 'object', properties: { kind: { type: 'string', enum: ['LEAD', 'COMPANY'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmAssessmentCompleted,
    codec: codecOf(crmQualification.AssessmentCompleted),
  },
  'crm.assessment.review_requested': {
    type: 'crm.assessment.review_requested',
    service: 'crm',
    summary: 'Somebody has to look.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.assessment.review_requested', type: 'object', description: 'Somebody has to look.', properties: { assessmentId: { type: 'string' }, subject: { anyOf: [{ $ref: '#/$defs/crm.v1.Subject' }, { type: 'null' }] }, gateId: { type: 'string' }, approverRole: { type: ['string', 'null'] } }, required: ['assessmentId', 'subject', 'gateId', 'approverRole'], $defs: { 'crm.v1.Subject': { type: 'object', properties: { kind: { type: 'string', enum: ['LEAD', 'COMPANY'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmAssessmentReviewRequested,
    codec: codecOf(crmQualification.AssessmentReviewRequested),
  },
  'crm.assessment.decided': {
    type: 'crm.assessment.decided',
    service: 'crm',
    summary: '',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.assessment.decided', type: 'object', properties: { assessmentId: { type: 'string' }, subject: { anyOf: [{ $ref: '#/$defs/crm.v1.Subject' }, { type: 'null' }] }, outcome: { type: 'string', enum: ['PASSED', 'REVIEW', 'FAILED', 'WAIVED'] }, reason: { type: 'string' } }, required: ['assessmentId', 'subject', 'outcome', 'reason'], $defs: { 'crm.v1.Subject': { type: 'object', properties: { kind: { type: 'string', enum: ['LEAD', 'COMPANY'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmAssessmentDecided,
    codec: codecOf(crmQualification.AssessmentDecided),
  },
  'crm.assessment.waived': {
    type: 'crm.assessment.waived',
    service: 'crm',
    summary: '',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.assessment.waived', type: 'object', properties: { assessmentId: { type: 'string' }, subject: { anyOf: [{ $ref: '#/$defs/crm.v1.Subject' }, { type: 'null' }] }, reason: { type: 'string' } }, required: ['assessmentId', 'subject', 'reason'], $defs: { 'crm.v1.Subject': { type: 'object', properties: { kind: { type: 'string', enum: ['LEAD', 'COMPANY'] }, id: { type: 'string', format: 'uuid' } }, required: ['kind', 'id'] } } },
    shape: shapes.CrmAssessmentWaived,
    codec: codecOf(crmQualification.AssessmentWaived),
  },
  'crm.quote.created': {
    type: 'crm.quote.created',
    service: 'crm',
    summary: 'A quote was made.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.created', type: 'object', description: 'A quote was made.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteCreated,
    codec: codecOf(crmQuotes.QuoteCreated),
  },
  'crm.quote.submitted': {
    type: 'crm.quote.submitted',
    service: 'crm',
    summary: 'A quote was submitted; whoever is named approves it.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.submitted', type: 'object', description: 'A quote was submitted; whoever is named approves it.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, approvals: { type: 'array', items: { $ref: '#/$defs/crm.v1.RequiredApproval' } } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'approvals'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] }, 'crm.v1.RequiredApproval': { type: 'object', properties: { level: { type: 'integer' }, role: { type: 'string', description: 'MANAGER, OWNER, CONTROLLER or a role of the firm\'s own.' }, reasons: { type: 'array', items: { type: 'string' }, description: 'Why: what was over which limit.' } }, required: ['level', 'role', 'reasons'] } } },
    shape: shapes.CrmQuoteSubmitted,
    codec: codecOf(crmQuotes.QuoteSubmitted),
  },
  'crm.quote.approved': {
    type: 'crm.quote.approved',
    service: 'crm',
    summary: 'A quote was approved by all it needed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.approved', type: 'object', description: 'A quote was approved by all it needed.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, auto: { type: 'boolean', description: 'Whether nobody had to be asked.' } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'auto'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteApproved,
    codec: codecOf(crmQuotes.QuoteApproved),
  },
  'crm.quote.rejected': {
    type: 'crm.quote.rejected',
    service: 'crm',
    summary: 'An approver rejected a quote.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.rejected', type: 'object', description: 'An approver rejected a quote.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, reason: { type: 'string' } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'reason'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteRejected,
    codec: codecOf(crmQuotes.QuoteRejected),
  },
  'crm.quote.sent': {
    type: 'crm.quote.sent',
    service: 'crm',
    summary: 'A quote went out to the client.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.sent', type: 'object', description: 'A quote went out to the client.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, contactId: { type: 'string' } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'contactId'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteSent,
    codec: codecOf(crmQuotes.QuoteSent),
  },
  'crm.quote.viewed': {
    type: 'crm.quote.viewed',
    service: 'crm',
    summary: 'The client looked at a quote for the first time.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.viewed', type: 'object', description: 'The client looked at a quote for the first time.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, contactId: { type: 'string' } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'contactId'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteViewed,
    codec: codecOf(crmQuotes.QuoteViewed),
  },
  'crm.quote.accepted': {
    type: 'crm.quote.accepted',
    service: 'crm',
    summary: 'The client accepted a quote.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.accepted', type: 'object', description: 'The client accepted a quote.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, lineKeys: { type: 'array', items: { type: 'string' } } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'lineKeys'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteAccepted,
    codec: codecOf(crmQuotes.QuoteAccepted),
  },
  'crm.quote.declined': {
    type: 'crm.quote.declined',
    service: 'crm',
    summary: 'The client declined a quote.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.declined', type: 'object', description: 'The client declined a quote.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, reason: { type: ['string', 'null'] } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'reason'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteDeclined,
    codec: codecOf(crmQuotes.QuoteDeclined),
  },
  'crm.quote.expired': {
    type: 'crm.quote.expired',
    service: 'crm',
    summary: 'The last day of a quote has passed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.expired', type: 'object', description: 'The last day of a quote has passed.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteExpired,
    codec: codecOf(crmQuotes.QuoteExpired),
  },
  'crm.quote.withdrawn': {
    type: 'crm.quote.withdrawn',
    service: 'crm',
    summary: 'A sent quote was taken back.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.withdrawn', type: 'object', description: 'A sent quote was taken back.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, reason: { type: ['string', 'null'] } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'reason'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteWithdrawn,
    codec: codecOf(crmQuotes.QuoteWithdrawn),
  },
  'crm.quote.revised': {
    type: 'crm.quote.revised',
    service: 'crm',
    summary: 'A quote has a new version, a draft; or one that was rejected is a draft again.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.revised', type: 'object', description: 'A quote has a new version, a draft; or one that was rejected is a draft again.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteRevised,
    codec: codecOf(crmQuotes.QuoteRevised),
  },
  'crm.quote.converted': {
    type: 'crm.quote.converted',
    service: 'crm',
    summary: 'A quote became a contract, an order or an invoice.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.quote.converted', type: 'object', description: 'A quote became a contract, an order or an invoice.', properties: { quoteId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, opportunityId: { type: ['string', 'null'] }, n: { type: 'integer' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, validUntil: { type: ['string', 'null'] }, target: { type: 'string', enum: ['CONTRACT', 'SALES_ORDER', 'INVOICE'] }, targetId: { type: ['string', 'null'], description: 'Null for an invoice that finance has yet to draft.' }, saleId: { type: ['string', 'null'] } }, required: ['quoteId', 'number', 'ownerId', 'companyId', 'opportunityId', 'n', 'totals', 'validUntil', 'target', 'targetId', 'saleId'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmQuoteConverted,
    codec: codecOf(crmQuotes.QuoteConverted),
  },
  'crm.sale.recorded': {
    type: 'crm.sale.recorded',
    service: 'crm',
    summary: 'What was sold was written down.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sale.recorded', type: 'object', description: 'What was sold was written down.', properties: { saleId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, contractId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, quoteId: { type: ['string', 'null'] }, orderId: { type: ['string', 'null'] }, opportunityId: { type: ['string', 'null'] }, currency: { type: 'string' }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] }, hash: { type: 'string' }, n: { type: 'integer', description: 'Of its first version: 1 and ORIGINAL.' }, cause: { type: 'string', enum: ['ORIGINAL', 'CHANGE_ORDER', 'RENEWAL', 'TERMINATION'] } }, required: ['saleId', 'number', 'ownerId', 'companyId', 'contractId', 'engagementId', 'quoteId', 'orderId', 'opportunityId', 'currency', 'totals', 'hash', 'n', 'cause'], $defs: { 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmSaleRecorded,
    codec: codecOf(crmSales.SaleRecorded),
  },
  'crm.sale.revised': {
    type: 'crm.sale.revised',
    service: 'crm',
    summary: 'A sale has a new version.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sale.revised', type: 'object', description: 'A sale has a new version.', properties: { saleId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, contractId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, n: { type: 'integer' }, cause: { type: 'string', enum: ['ORIGINAL', 'CHANGE_ORDER', 'RENEWAL', 'TERMINATION'] }, changeOrderId: { type: ['string', 'null'] }, delta: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Of the net, in the sale\'s currency.' }, hash: { type: 'string' }, lines: { type: 'array', items: { $ref: '#/$defs/crm.v1.Line' } }, totals: { anyOf: [{ $ref: '#/$defs/crm.v1.Totals' }, { type: 'null' }] } }, required: ['saleId', 'number', 'ownerId', 'companyId', 'contractId', 'engagementId', 'n', 'cause', 'changeOrderId', 'delta', 'hash', 'lines', 'totals'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'crm.v1.Line': { type: 'object', properties: { key: { type: 'string', maxLength: 60, description: 'Stable over versions; left out, the house names it.', examples: ['L1'] }, phaseKey: { type: ['string', 'null'], maxLength: 60 }, model: { type: 'string', enum: ['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER'] }, priceItemId: { type: ['string', 'null'], format: 'uuid' }, description: { type: 'string', minLength: 1, maxLength: 2000 }, quantity: { type: ['string', 'null'], pattern: '^-?\\d+(\\.\\d+)?$', description: 'Of a FIXED line; left out: 1.' }, unit: { type: ['string', 'null'], maxLength: 40 }, unitPrice: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, unitCost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], 'x-permission': 'projects.costs.read or finance.costs.read' }, taxCategory: { type: ['string', 'null'], maxLength: 60 }, kind: { type: ['string', 'null'], enum: ['STANDARD', 'OPTIONAL', null], description: 'Left out: STANDARD.' }, selected: { type: 'boolean', description: 'Of an optional line: whether it counts.' }, optionGroup: { anyOf: [{ $ref: '#/$defs/crm.v1.OptionGroup' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/crm.v1.Discount' }, { type: 'null' }] }, roles: { type: 'array', items: { $ref: '#/$defs/crm.v1.LineRole' }, maxItems: 50 }, cap: { anyOf: [{ $ref: '#/$defs/crm.v1.LineCap' }, { type: 'null' }] }, value: { anyOf: [{ $ref: '#/$defs/crm.v1.ValueShare' }, { type: 'null' }] }, retainer: { anyOf: [{ $ref: '#/$defs/crm.v1.Retainer' }, { type: 'null' }] }, amounts: { anyOf: [{ $ref: '#/$defs/crm.v1.LineAmounts' }, { type: 'null' }], readOnly: true } }, required: ['key', 'phaseKey', 'model', 'priceItemId', 'description', 'quantity', 'unit', 'unitPrice', 'unitCost', 'taxCategory', 'kind', 'selected', 'optionGroup', 'discount', 'roles', 'cap', 'value', 'retainer', 'amounts'] }, 'crm.v1.OptionGroup': { type: 'object', description: 'Of the lines that name the same group, the client chooses so many.', properties: { key: { type: 'string', minLength: 1, maxLength: 60 }, min: { type: 'integer', minimum: 0, maximum: 500 }, max: { type: 'integer', minimum: 1, maximum: 500 } }, required: ['key', 'min', 'max'] }, 'crm.v1.Discount': { type: 'object', description: 'One of the two.', properties: { percent: { type: ['string', 'null'], pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$', examples: ['5'] }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['percent', 'amount'] }, 'crm.v1.LineRole': { type: 'object', properties: { role: { type: 'string', minLength: 1, maxLength: 120, examples: ['Senior'] }, minutes: { type: 'integer', minimum: 0, maximum: 60000000 }, hourlyRate: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, costRate: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], 'x-permission': 'projects.costs.read or finance.costs.read' } }, required: ['role', 'minutes', 'hourlyRate', 'costRate'] }, 'crm.v1.LineCap': { type: 'object', properties: { amount: { $ref: '#/$defs/common.v1.Money' }, kind: { type: 'string', enum: ['HARD', 'SOFT'] } }, required: ['amount', 'kind'] }, 'crm.v1.ValueShare': { type: 'object', properties: { base: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, expectedValue: { $ref: '#/$defs/common.v1.Money' }, sharePercent: { type: 'string', pattern: '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)$', examples: ['12.5'] }, floor: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, ceiling: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, outcome: { type: ['string', 'null'], maxLength: 2000, description: 'What the value is measured by.' } }, required: ['base', 'expectedValue', 'sharePercent', 'floor', 'ceiling', 'outcome'] }, 'crm.v1.Retainer': { type: 'object', properties: { perPeriod: { $ref: '#/$defs/common.v1.Money' }, cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: ['integer', 'null'], minimum: 1, maximum: 60 }, periods: { type: 'integer', minimum: 1, maximum: 600 }, includedMinutes: { type: ['integer', 'null'], minimum: 0 }, overageRate: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, unused: { type: ['string', 'null'], enum: ['ROLLOVER', 'EXPIRE', 'REFUND', null] }, autoRenew: { type: 'boolean' } }, required: ['perPeriod', 'cycle', 'cycleMonths', 'periods', 'includedMinutes', 'overageRate', 'unused', 'autoRenew'] }, 'crm.v1.LineAmounts': { type: 'object', properties: { gross: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discounts: { type: 'array', items: { $ref: '#/$defs/crm.v1.LineDiscount' }, description: 'In the order in which they were taken off.' }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, taxRate: { type: ['string', 'null'], description: 'In percent; null where no tax is charged.' }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where a part of it is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, counted: { type: 'boolean', description: 'False for options that are not selected: they stand apart from the totals.' }, ruling: { type: ['string', 'null'], enum: ['ADDED', 'REMOVED', 'REQUIRED', null] }, unitPrice: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Where a price rule set another one than the line\'s own.' } }, required: ['gross', 'discounts', 'net', 'taxRate', 'tax', 'total', 'cost', 'counted', 'ruling', 'unitPrice'] }, 'crm.v1.LineDiscount': { type: 'object', properties: { source: { type: 'string', enum: ['PRICE_RULE', 'DISCOUNT_RULE', 'HAND', 'HEADER'] }, ruleId: { type: ['string', 'null'], description: 'The rule\'s.' }, name: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['source', 'ruleId', 'name', 'amount'] }, 'crm.v1.Totals': { type: 'object', properties: { subtotal: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, discount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, tax: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, optional: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of the options that are not selected.' }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Null where the cost of a line is not known.', 'x-permission': 'projects.costs.read or finance.costs.read' }, marginPercent: { type: ['string', 'null'], 'x-permission': 'projects.costs.read or finance.costs.read' }, effectiveDiscountPercent: { type: 'string', description: 'Discount in percent of the subtotal, two digits.', examples: ['7.12'] }, oneTime: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net of everything but retainers.' }, perCycle: { type: 'array', items: { $ref: '#/$defs/crm.v1.CycleTotal' } }, mrr: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What retainers bring in a month.' }, contractValue: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net over the whole term.' } }, required: ['subtotal', 'discount', 'net', 'tax', 'total', 'optional', 'cost', 'marginPercent', 'effectiveDiscountPercent', 'oneTime', 'perCycle', 'mrr', 'contractValue'] }, 'crm.v1.CycleTotal': { type: 'object', properties: { cycle: { type: 'string', enum: ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'CUSTOM'] }, cycleMonths: { type: 'integer' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['cycle', 'cycleMonths', 'amount'] } } },
    shape: shapes.CrmSaleRevised,
    codec: codecOf(crmSales.SaleRevised),
  },
  'crm.sale.change_rejected': {
    type: 'crm.sale.change_rejected',
    service: 'crm',
    summary: 'A change order could not be taken into a sale.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sale.change_rejected', type: 'object', description: 'A change order could not be taken into a sale.', properties: { saleId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, contractId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, changeOrderId: { type: 'string' }, reason: { type: 'string' } }, required: ['saleId', 'number', 'ownerId', 'companyId', 'contractId', 'engagementId', 'changeOrderId', 'reason'] },
    shape: shapes.CrmSaleChangeRejected,
    codec: codecOf(crmSales.SaleChangeRejected),
  },
  'crm.sale.variance_flagged': {
    type: 'crm.sale.variance_flagged',
    service: 'crm',
    summary: 'What is delivered departs from what was sold.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'crm.sale.variance_flagged', type: 'object', description: 'What is delivered departs from what was sold.', properties: { saleId: { type: 'string' }, number: { type: 'string' }, ownerId: { type: 'string' }, companyId: { type: 'string' }, contractId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, flag: { type: 'string', enum: ['SCOPE_CREEP', 'NEAR_CAP', 'OVER_CAP', 'UNDER_BILLED'] }, n: { type: 'integer' }, lineKey: { type: ['string', 'null'] } }, required: ['saleId', 'number', 'ownerId', 'companyId', 'contractId', 'engagementId', 'flag', 'n', 'lineKey'] },
    shape: shapes.CrmSaleVarianceFlagged,
    codec: codecOf(crmSales.SaleVarianceFlagged),
  },
  'documents.envelope.completed': {
    type: 'documents.envelope.completed',
    service: 'documents',
    summary: 'Everybody signed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'documents.envelope.completed', type: 'object', description: 'Everybody signed.', properties: { envelopeId: { type: 'string' }, origin: { anyOf: [{ $ref: '#/$defs/documents.v1.Origin' }, { type: 'null' }] }, companyId: { type: ['string', 'null'] }, completedDocumentId: { type: 'string' }, certificateDocumentId: { type: ['string', 'null'] }, signers: { type: 'array', items: { $ref: '#/$defs/documents.v1.SignerProgress' } } }, required: ['envelopeId', 'origin', 'companyId', 'completedDocumentId', 'certificateDocumentId', 'signers'], $defs: { 'documents.v1.Origin': { type: 'object', description: 'What a document, an envelope or a request was made for, in the words of whoever asked.', properties: { service: { type: 'string', maxLength: 40, description: 'crm, projects.' }, kind: { type: 'string', maxLength: 60, description: 'quote, contract, submission.' }, id: { type: 'string', format: 'uuid' } }, required: ['service', 'kind', 'id'] }, 'documents.v1.SignerProgress': { type: 'object', properties: { name: { type: 'string' }, email: { type: 'string' }, order: { type: 'integer' }, state: { type: 'string', enum: ['WAITING', 'SENT', 'VIEWED', 'SIGNED', 'DECLINED'] }, at: { type: ['string', 'null'], format: 'date-time' } }, required: ['name', 'email', 'order', 'state', 'at'] } } },
    shape: shapes.DocumentsEnvelopeCompleted,
    codec: codecOf(documentsEnvelopes.EnvelopeCompleted),
  },
  'documents.envelope.declined': {
    type: 'documents.envelope.declined',
    service: 'documents',
    summary: 'Somebody would not sign; the envelope is over.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'documents.envelope.declined', type: 'object', description: 'Somebody would not sign; the envelope is over.', properties: { envelopeId: { type: 'string' }, origin: { anyOf: [{ $ref: '#/$defs/documents.v1.Origin' }, { type: 'null' }] }, companyId: { type: ['string', 'null'] }, reason: { type: 'string' }, signers: { type: 'array', items: { $ref: '#/$defs/documents.v1.SignerProgress' } } }, required: ['envelopeId', 'origin', 'companyId', 'reason', 'signers'], $defs: { 'documents.v1.Origin': { type: 'object', description: 'What a document, an envelope or a request was made for, in the words of whoever asked.', properties: { service: { type: 'string', maxLength: 40, description: 'crm, projects.' }, kind: { type: 'string', maxLength: 60, description: 'quote, contract, submission.' }, id: { type: 'string', format: 'uuid' } }, required: ['service', 'kind', 'id'] }, 'documents.v1.SignerProgress': { type: 'object', properties: { name: { type: 'string' }, email: { type: 'string' }, order: { type: 'integer' }, state: { type: 'string', enum: ['WAITING', 'SENT', 'VIEWED', 'SIGNED', 'DECLINED'] }, at: { type: ['string', 'null'], format: 'date-time' } }, required: ['name', 'email', 'order', 'state', 'at'] } } },
    shape: shapes.DocumentsEnvelopeDeclined,
    codec: codecOf(documentsEnvelopes.EnvelopeDeclined),
  },
  'documents.upload_request.updated': {
    type: 'documents.upload_request.updated',
    service: 'documents',
    summary: 'An item was given, taken or refused.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'documents.upload_request.updated', type: 'object', description: 'An item was given, taken or refused.', properties: { uploadRequestId: { type: 'string' }, origin: { anyOf: [{ $ref: '#/$defs/documents.v1.Origin' }, { type: 'null' }] }, completion: { type: 'string', enum: ['PENDING', 'PARTIAL', 'COMPLETE'] }, itemId: { type: 'string' }, itemState: { type: 'string' } }, required: ['uploadRequestId', 'origin', 'completion', 'itemId', 'itemState'], $defs: { 'documents.v1.Origin': { type: 'object', description: 'What a document, an envelope or a request was made for, in the words of whoever asked.', properties: { service: { type: 'string', maxLength: 40, description: 'crm, projects.' }, kind: { type: 'string', maxLength: 60, description: 'quote, contract, submission.' }, id: { type: 'string', format: 'uuid' } }, required: ['service', 'kind', 'id'] } } },
    shape: shapes.DocumentsUploadRequestUpdated,
    codec: codecOf(documentsUploadRequests.UploadRequestUpdated),
  },
  'documents.upload_request.completed': {
    type: 'documents.upload_request.completed',
    service: 'documents',
    summary: 'Every required item is there.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'documents.upload_request.completed', type: 'object', description: 'Every required item is there.', properties: { uploadRequestId: { type: 'string' }, origin: { anyOf: [{ $ref: '#/$defs/documents.v1.Origin' }, { type: 'null' }] }, completion: { type: 'string', enum: ['PENDING', 'PARTIAL', 'COMPLETE'] } }, required: ['uploadRequestId', 'origin', 'completion'], $defs: { 'documents.v1.Origin': { type: 'object', description: 'What a document, an envelope or a request was made for, in the words of whoever asked.', properties: { service: { type: 'string', maxLength: 40, description: 'crm, projects.' }, kind: { type: 'string', maxLength: 60, description: 'quote, contract, submission.' }, id: { type: 'string', format: 'uuid' } }, required: ['service', 'kind', 'id'] } } },
    shape: shapes.DocumentsUploadRequestCompleted,
    codec: codecOf(documentsUploadRequests.UploadRequestCompleted),
  },
  'documents.usage.measured': {
    type: 'documents.usage.measured',
    service: 'documents',
    summary: 'What the firm stores was counted; each hour.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'documents.usage.measured', type: 'object', description: 'What the firm stores was counted; each hour.', properties: { bytes: { type: 'integer', description: 'Of all versions that are kept.' }, documents: { type: 'integer' }, period: { type: ['string', 'null'], format: 'date-time', description: 'The hour it was counted in.' } }, required: ['bytes', 'documents', 'period'] },
    shape: shapes.DocumentsUsageMeasured,
    codec: codecOf(documentsUsage.UsageMeasured),
  },
  'finance.billing_plan.created': {
    type: 'finance.billing_plan.created',
    service: 'finance',
    summary: 'The plan of a sale stands.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.billing_plan.created', type: 'object', description: 'The plan of a sale stands.', properties: { planId: { type: 'string' }, saleId: { type: 'string' }, saleVersion: { type: 'integer' }, companyId: { type: ['string', 'null'] } }, required: ['planId', 'saleId', 'saleVersion', 'companyId'] },
    shape: shapes.FinanceBillingPlanCreated,
    codec: codecOf(financeBillingPlans.BillingPlanCreated),
  },
  'finance.client_assignment.changed': {
    type: 'finance.client_assignment.changed',
    service: 'finance',
    summary: 'An advisor was assigned to a client\'s book, or their assignment ended.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.client_assignment.changed', type: 'object', description: 'An advisor was assigned to a client\'s book, or their assignment ended.', properties: { userId: { type: 'string' }, bookId: { type: 'string' }, companyId: { type: ['string', 'null'], description: 'The company whose book it is, where it is known.' }, role: { type: 'string' }, ended: { type: 'boolean', description: 'True where the assignment is over.' } }, required: ['userId', 'bookId', 'companyId', 'role', 'ended'] },
    shape: shapes.FinanceClientAssignmentChanged,
    codec: codecOf(financeClientAssignments.ClientAssignmentChanged),
  },
  'finance.credit_note.issued': {
    type: 'finance.credit_note.issued',
    service: 'finance',
    summary: 'Part of an invoice, or all of it, is owed no more.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.credit_note.issued', type: 'object', description: 'Part of an invoice, or all of it, is owed no more.', properties: { creditNoteId: { type: 'string' }, number: { type: 'string' }, invoiceId: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, reason: { type: 'string' }, issueDate: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' } } }, required: ['creditNoteId', 'number', 'invoiceId', 'bookId', 'companyId', 'saleId', 'engagementId', 'total', 'reason', 'issueDate', 'sources'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinanceCreditNoteIssued,
    codec: codecOf(financeCreditNotes.CreditNoteIssued),
  },
  'finance.invoice.issued': {
    type: 'finance.invoice.issued',
    service: 'finance',
    summary: 'The invoice is owed from now on.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.invoice.issued', type: 'object', description: 'The invoice is owed from now on.', properties: { invoiceId: { type: 'string' }, number: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, balance: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What is open of it.' }, dueDate: { type: 'string', description: 'A calendar date.' }, issueDate: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' } } }, required: ['invoiceId', 'number', 'bookId', 'companyId', 'saleId', 'engagementId', 'total', 'balance', 'dueDate', 'issueDate', 'sources'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinanceInvoiceIssued,
    codec: codecOf(financeInvoices.InvoiceIssued),
  },
  'finance.invoice.paid': {
    type: 'finance.invoice.paid',
    service: 'finance',
    summary: 'Nothing of it is open any more.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.invoice.paid', type: 'object', description: 'Nothing of it is open any more.', properties: { invoiceId: { type: 'string' }, number: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, balance: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What is open of it.' }, dueDate: { type: 'string', description: 'A calendar date.' }, issueDate: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' } }, settledBy: { type: 'string', description: 'PAYMENT, CREDIT, WRITE_OFF or MIXED.' } }, required: ['invoiceId', 'number', 'bookId', 'companyId', 'saleId', 'engagementId', 'total', 'balance', 'dueDate', 'issueDate', 'sources', 'settledBy'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinanceInvoicePaid,
    codec: codecOf(financeInvoices.InvoicePaid),
  },
  'finance.invoice.overdue': {
    type: 'finance.invoice.overdue',
    service: 'finance',
    summary: 'Its due date has passed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.invoice.overdue', type: 'object', description: 'Its due date has passed.', properties: { invoiceId: { type: 'string' }, number: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, balance: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What is open of it.' }, dueDate: { type: 'string', description: 'A calendar date.' }, issueDate: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' } } }, required: ['invoiceId', 'number', 'bookId', 'companyId', 'saleId', 'engagementId', 'total', 'balance', 'dueDate', 'issueDate', 'sources'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinanceInvoiceOverdue,
    codec: codecOf(financeInvoices.InvoiceOverdue),
  },
  'finance.invoice.voided': {
    type: 'finance.invoice.voided',
    service: 'finance',
    summary: 'As if it had never been issued.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.invoice.voided', type: 'object', description: 'As if it had never been issued.', properties: { invoiceId: { type: 'string' }, number: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, balance: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What is open of it.' }, dueDate: { type: 'string', description: 'A calendar date.' }, issueDate: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' } } }, required: ['invoiceId', 'number', 'bookId', 'companyId', 'saleId', 'engagementId', 'total', 'balance', 'dueDate', 'issueDate', 'sources'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinanceInvoiceVoided,
    codec: codecOf(financeInvoices.InvoiceVoided),
  },
  'finance.invoice.disputed': {
    type: 'finance.invoice.disputed',
    service: 'finance',
    summary: 'The client contests it.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.invoice.disputed', type: 'object', description: 'The client contests it.', properties: { invoiceId: { type: 'string' }, number: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, balance: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What is open of it.' }, dueDate: { type: 'string', description: 'A calendar date.' }, issueDate: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' } }, reason: { type: 'string' } }, required: ['invoiceId', 'number', 'bookId', 'companyId', 'saleId', 'engagementId', 'total', 'balance', 'dueDate', 'issueDate', 'sources', 'reason'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinanceInvoiceDisputed,
    codec: codecOf(financeInvoices.InvoiceDisputed),
  },
  'finance.invoice.dispute_resolved': {
    type: 'finance.invoice.dispute_resolved',
    service: 'finance',
    summary: 'The contest is over.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.invoice.dispute_resolved', type: 'object', description: 'The contest is over.', properties: { invoiceId: { type: 'string' }, number: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, engagementId: { type: ['string', 'null'] }, total: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, balance: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'What is open of it.' }, dueDate: { type: 'string', description: 'A calendar date.' }, issueDate: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' } }, outcome: { type: 'string' } }, required: ['invoiceId', 'number', 'bookId', 'companyId', 'saleId', 'engagementId', 'total', 'balance', 'dueDate', 'issueDate', 'sources', 'outcome'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinanceInvoiceDisputeResolved,
    codec: codecOf(financeInvoices.InvoiceDisputeResolved),
  },
  'finance.payment.applied': {
    type: 'finance.payment.applied',
    service: 'finance',
    summary: 'Part of a payment, or all of it, settles an invoice.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.payment.applied', type: 'object', description: 'Part of a payment, or all of it, settles an invoice.', properties: { paymentId: { type: 'string' }, invoiceId: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, paidOn: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' }, description: 'What the amount pays of the invoice, line by line.' } }, required: ['paymentId', 'invoiceId', 'bookId', 'companyId', 'saleId', 'amount', 'paidOn', 'sources'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinancePaymentApplied,
    codec: codecOf(financePayments.PaymentApplied),
  },
  'finance.payment.unapplied': {
    type: 'finance.payment.unapplied',
    service: 'finance',
    summary: 'It settles that invoice no more.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'finance.payment.unapplied', type: 'object', description: 'It settles that invoice no more.', properties: { paymentId: { type: 'string' }, invoiceId: { type: 'string' }, bookId: { type: ['string', 'null'] }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, paidOn: { type: 'string', description: 'A calendar date.' }, sources: { type: 'array', items: { $ref: '#/$defs/finance.v1.InvoiceSource' }, description: 'What the amount pays of the invoice, line by line.' } }, required: ['paymentId', 'invoiceId', 'bookId', 'companyId', 'saleId', 'amount', 'paidOn', 'sources'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] }, 'finance.v1.InvoiceSource': { type: 'object', description: 'What a line of it bills.', properties: { saleLineKey: { type: ['string', 'null'] }, net: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] } }, required: ['saleLineKey', 'net'] } } },
    shape: shapes.FinancePaymentUnapplied,
    codec: codecOf(financePayments.PaymentUnapplied),
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
  'identity.audit.chain_broken': {
    type: 'identity.audit.chain_broken',
    service: 'identity',
    summary: 'The chain of a firm\'s audit trail does not hold.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.audit.chain_broken', type: 'object', description: 'The chain of a firm\'s audit trail does not hold.', properties: { seq: { type: 'integer', description: 'The first entry that is missing or does not fit.' }, fault: { type: 'string', enum: ['NONE', 'MISSING', 'UNCHAINED', 'EDITED', 'CONTRADICTED', 'UNSIGNED'] } }, required: ['seq', 'fault'] },
    shape: shapes.IdentityAuditChainBroken,
    codec: codecOf(identityAudit.AuditChainBroken),
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
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.tenant.updated', type: 'object', description: 'A firm\'s details changed.', properties: { tenantId: { type: 'string' }, name: { type: 'string' }, slug: { type: 'string' }, timeZone: { type: 'string' }, currency: { type: 'string' }, country: { type: ['string', 'null'] }, environment: { type: 'string', enum: ['DEV', 'STAGE', 'PROD'] }, old: { type: ['object', 'null'], additionalProperties: true, description: 'The fields that changed, as they were and as they are.' }, new: { type: ['object', 'null'], additionalProperties: true } }, required: ['tenantId', 'name', 'slug', 'timeZone', 'currency', 'country', 'environment', 'old', 'new'] },
    shape: shapes.IdentityTenantUpdated,
    codec: codecOf(identityTenants.TenantUpdated),
  },
  'identity.quota.reached': {
    type: 'identity.quota.reached',
    service: 'identity',
    summary: 'The firm has used up this part of a quota; told once a month for each of 80, 95 and 100 percent.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.quota.reached', type: 'object', description: 'The firm has used up this part of a quota; told once a month for each of 80, 95 and 100 percent.', properties: { quota: { type: 'string', enum: ['API_CALLS', 'STORAGE_BYTES'] }, percent: { type: 'integer' }, used: { type: 'integer' }, limit: { type: 'integer' }, mode: { type: 'string', enum: ['SOFT', 'HARD'], description: 'SOFT: what is beyond the quota goes on. HARD: it is refused.' } }, required: ['quota', 'percent', 'used', 'limit', 'mode'] },
    shape: shapes.IdentityQuotaReached,
    codec: codecOf(identityUsage.QuotaReached),
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
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'identity.user.updated', type: 'object', description: 'Something about a member changed: their profile, their roles or their place. Told to each firm they belong to.', properties: { userId: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' }, roleIds: { type: 'array', items: { type: 'string' } }, teamIds: { type: 'array', items: { type: 'string' } }, old: { type: ['object', 'null'], additionalProperties: true, description: 'The fields that changed, as they were and as they are.' }, new: { type: ['object', 'null'], additionalProperties: true } }, required: ['userId', 'email', 'name', 'roleIds', 'teamIds', 'old', 'new'] },
    shape: shapes.IdentityUserUpdated,
    codec: codecOf(identityUsers.UserUpdated),
  },
  'integrations.message.delivered': {
    type: 'integrations.message.delivered',
    service: 'integrations',
    summary: 'It reached the mailbox.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'integrations.message.delivered', type: 'object', description: 'It reached the mailbox.', properties: { messageId: { type: 'string' }, correlation: { anyOf: [{ $ref: '#/$defs/integrations.v1.Correlation' }, { type: 'null' }] }, address: { type: 'string', description: 'Whom it was for.' }, at: { type: ['string', 'null'], format: 'date-time' } }, required: ['messageId', 'correlation', 'address', 'at'], $defs: { 'integrations.v1.Correlation': { type: 'object', properties: { service: { type: 'string', maxLength: 40 }, kind: { type: 'string', maxLength: 60 }, id: { type: 'string', maxLength: 100 } }, required: ['service', 'kind', 'id'] } } },
    shape: shapes.IntegrationsMessageDelivered,
    codec: codecOf(integrationsMessages.MessageDelivered),
  },
  'integrations.message.opened': {
    type: 'integrations.message.opened',
    service: 'integrations',
    summary: 'Its picture was fetched.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'integrations.message.opened', type: 'object', description: 'Its picture was fetched.', properties: { messageId: { type: 'string' }, correlation: { anyOf: [{ $ref: '#/$defs/integrations.v1.Correlation' }, { type: 'null' }] }, address: { type: 'string', description: 'Whom it was for.' }, machine: { type: 'boolean', description: 'A program did it: a scanner, a proxy that fetches everything.' }, at: { type: ['string', 'null'], format: 'date-time' } }, required: ['messageId', 'correlation', 'address', 'machine', 'at'], $defs: { 'integrations.v1.Correlation': { type: 'object', properties: { service: { type: 'string', maxLength: 40 }, kind: { type: 'string', maxLength: 60 }, id: { type: 'string', maxLength: 100 } }, required: ['service', 'kind', 'id'] } } },
    shape: shapes.IntegrationsMessageOpened,
    codec: codecOf(integrationsMessages.MessageOpened),
  },
  'integrations.message.clicked': {
    type: 'integrations.message.clicked',
    service: 'integrations',
    summary: 'A link in it was followed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'integrations.message.clicked', type: 'object', description: 'A link in it was followed.', properties: { messageId: { type: 'string' }, correlation: { anyOf: [{ $ref: '#/$defs/integrations.v1.Correlation' }, { type: 'null' }] }, address: { type: 'string', description: 'Whom it was for.' }, url: { type: 'string' }, machine: { type: 'boolean' }, at: { type: ['string', 'null'], format: 'date-time' } }, required: ['messageId', 'correlation', 'address', 'url', 'machine', 'at'], $defs: { 'integrations.v1.Correlation': { type: 'object', properties: { service: { type: 'string', maxLength: 40 }, kind: { type: 'string', maxLength: 60 }, id: { type: 'string', maxLength: 100 } }, required: ['service', 'kind', 'id'] } } },
    shape: shapes.IntegrationsMessageClicked,
    codec: codecOf(integrationsMessages.MessageClicked),
  },
  'integrations.message.replied': {
    type: 'integrations.message.replied',
    service: 'integrations',
    summary: 'An answer came.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'integrations.message.replied', type: 'object', description: 'An answer came.', properties: { messageId: { type: 'string' }, correlation: { anyOf: [{ $ref: '#/$defs/integrations.v1.Correlation' }, { type: 'null' }] }, address: { type: 'string', description: 'Whom it was for.' }, replyMessageId: { type: ['string', 'null'], description: 'The Message-ID of the answer.' }, at: { type: ['string', 'null'], format: 'date-time' } }, required: ['messageId', 'correlation', 'address', 'replyMessageId', 'at'], $defs: { 'integrations.v1.Correlation': { type: 'object', properties: { service: { type: 'string', maxLength: 40 }, kind: { type: 'string', maxLength: 60 }, id: { type: 'string', maxLength: 100 } }, required: ['service', 'kind', 'id'] } } },
    shape: shapes.IntegrationsMessageReplied,
    codec: codecOf(integrationsMessages.MessageReplied),
  },
  'integrations.message.bounced': {
    type: 'integrations.message.bounced',
    service: 'integrations',
    summary: 'It could not be delivered.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'integrations.message.bounced', type: 'object', description: 'It could not be delivered.', properties: { messageId: { type: 'string' }, correlation: { anyOf: [{ $ref: '#/$defs/integrations.v1.Correlation' }, { type: 'null' }] }, address: { type: 'string', description: 'Whom it was for.' }, hard: { type: 'boolean', description: 'For good; otherwise for now.' }, at: { type: ['string', 'null'], format: 'date-time' } }, required: ['messageId', 'correlation', 'address', 'hard', 'at'], $defs: { 'integrations.v1.Correlation': { type: 'object', properties: { service: { type: 'string', maxLength: 40 }, kind: { type: 'string', maxLength: 60 }, id: { type: 'string', maxLength: 100 } }, required: ['service', 'kind', 'id'] } } },
    shape: shapes.IntegrationsMessageBounced,
    codec: codecOf(integrationsMessages.MessageBounced),
  },
  'integrations.message.unsubscribed': {
    type: 'integrations.message.unsubscribed',
    service: 'integrations',
    summary: 'The recipient wants no more of its kind.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'integrations.message.unsubscribed', type: 'object', description: 'The recipient wants no more of its kind.', properties: { messageId: { type: 'string' }, correlation: { anyOf: [{ $ref: '#/$defs/integrations.v1.Correlation' }, { type: 'null' }] }, address: { type: 'string', description: 'Whom it was for.' }, category: { type: 'string', description: 'Empty: of any kind.' }, at: { type: ['string', 'null'], format: 'date-time' } }, required: ['messageId', 'correlation', 'address', 'category', 'at'], $defs: { 'integrations.v1.Correlation': { type: 'object', properties: { service: { type: 'string', maxLength: 40 }, kind: { type: 'string', maxLength: 60 }, id: { type: 'string', maxLength: 100 } }, required: ['service', 'kind', 'id'] } } },
    shape: shapes.IntegrationsMessageUnsubscribed,
    codec: codecOf(integrationsMessages.MessageUnsubscribed),
  },
  'integrations.rail.email_observed': {
    type: 'integrations.rail.email_observed',
    service: 'integrations',
    summary: 'A mail was seen in a connected mailbox, or at the firm\'s logging address.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'integrations.rail.email_observed', type: 'object', description: 'A mail was seen in a connected mailbox, or at the firm\'s logging address.', properties: { messageId: { type: 'string', description: 'The Message-ID of the mail itself.' }, threadKey: { type: 'string' }, direction: { type: 'string', enum: ['INBOUND', 'OUTBOUND'] }, userId: { type: ['string', 'null'], description: 'Whose mailbox; absent at the logging address.' }, participants: { type: 'array', items: { $ref: '#/$defs/integrations.v1.Participant' } }, subject: { type: 'string' }, text: { type: 'string' }, at: { type: ['string', 'null'], format: 'date-time' }, visibility: { type: 'string', enum: ['PARTICIPANTS', 'SHARED'] }, documentIds: { type: 'array', items: { type: 'string' } }, inReplyTo: { type: ['string', 'null'] } }, required: ['messageId', 'threadKey', 'direction', 'userId', 'participants', 'subject', 'text', 'at', 'visibility', 'documentIds', 'inReplyTo'], $defs: { 'integrations.v1.Participant': { type: 'object', properties: { address: { type: 'string' }, name: { type: 'string' }, userId: { type: ['string', 'null'], description: 'One of the firm\'s people.' }, role: { type: 'string', description: 'FROM, TO, CC; of a meeting ORGANIZER, ATTENDEE.' }, answer: { type: 'string', description: 'Of a meeting: ACCEPTED, DECLINED, TENTATIVE, NONE.' } }, required: ['address', 'name', 'userId', 'role', 'answer'] } } },
    shape: shapes.IntegrationsRailEmailObserved,
    codec: codecOf(integrationsObservations.RailEmailObserved),
  },
  'integrations.rail.calendar_event_observed': {
    type: 'integrations.rail.calendar_event_observed',
    service: 'integrations',
    summary: 'A meeting was made, moved, answered or called off in a connected calendar.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'integrations.rail.calendar_event_observed', type: 'object', description: 'A meeting was made, moved, answered or called off in a connected calendar.', properties: { eventId: { type: 'string' }, userId: { type: ['string', 'null'], description: 'In whose calendar.' }, participants: { type: 'array', items: { $ref: '#/$defs/integrations.v1.Participant' } }, title: { type: 'string' }, from: { type: ['string', 'null'], format: 'date-time' }, to: { type: ['string', 'null'], format: 'date-time' }, place: { type: 'string' }, state: { type: 'string', description: 'CONFIRMED, CANCELLED.' }, changedAt: { type: ['string', 'null'], format: 'date-time' }, private: { type: 'boolean' } }, required: ['eventId', 'userId', 'participants', 'title', 'from', 'to', 'place', 'state', 'changedAt', 'private'], $defs: { 'integrations.v1.Participant': { type: 'object', properties: { address: { type: 'string' }, name: { type: 'string' }, userId: { type: ['string', 'null'], description: 'One of the firm\'s people.' }, role: { type: 'string', description: 'FROM, TO, CC; of a meeting ORGANIZER, ATTENDEE.' }, answer: { type: 'string', description: 'Of a meeting: ACCEPTED, DECLINED, TENTATIVE, NONE.' } }, required: ['address', 'name', 'userId', 'role', 'answer'] } } },
    shape: shapes.IntegrationsRailCalendarEventObserved,
    codec: codecOf(integrationsObservations.RailCalendarEventObserved),
  },
  'projects.change_order.approved': {
    type: 'projects.change_order.approved',
    service: 'projects',
    summary: 'The client agreed.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.change_order.approved', type: 'object', description: 'The client agreed. crm makes the next version of the sale of it, or says why not.', properties: { changeOrderId: { type: 'string' }, engagementId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: 'string' }, saleVersion: { type: 'integer', description: 'The version of the sale it was written for.' }, number: { type: 'string' }, lines: { type: 'array', items: { $ref: '#/$defs/projects.v1.ChangeOrderLine' } }, amountDelta: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, minutesDelta: { type: 'integer' }, effectiveOn: { type: 'string', description: 'A calendar date.' }, documentId: { type: ['string', 'null'] }, approvedBy: { type: ['string', 'null'] } }, required: ['changeOrderId', 'engagementId', 'companyId', 'saleId', 'saleVersion', 'number', 'lines', 'amountDelta', 'minutesDelta', 'effectiveOn', 'documentId', 'approvedBy'], $defs: { 'projects.v1.ChangeOrderLine': { type: 'object', properties: { op: { type: 'string', enum: ['ADD', 'CHANGE', 'REMOVE'] }, lineKey: { type: 'string', description: 'Of the sale\'s line; a new one for ADD.' }, description: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Net: what the line is to be worth from now on.' }, minutes: { type: 'integer', description: 'What it is to take.' }, billing: { type: 'string', description: 'The model it is billed by: FIXED, TIME_AND_MATERIALS, VALUE_BASED, RETAINER.' }, phaseKey: { type: ['string', 'null'] } }, required: ['op', 'lineKey', 'description', 'amount', 'minutes', 'billing', 'phaseKey'] }, 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] } } },
    shape: shapes.ProjectsChangeOrderApproved,
    codec: codecOf(projectsChangeOrders.ChangeOrderApproved),
  },
  'projects.engagement.opened': {
    type: 'projects.engagement.opened',
    service: 'projects',
    summary: 'Work on what was sold can begin.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.engagement.opened', type: 'object', description: 'Work on what was sold can begin.', properties: { engagementId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, contractId: { type: ['string', 'null'] }, name: { type: 'string' }, ownerId: { type: 'string' }, memberIds: { type: 'array', items: { type: 'string' } } }, required: ['engagementId', 'companyId', 'saleId', 'contractId', 'name', 'ownerId', 'memberIds'] },
    shape: shapes.ProjectsEngagementOpened,
    codec: codecOf(projectsEngagements.EngagementOpened),
  },
  'projects.engagement.closed': {
    type: 'projects.engagement.closed',
    service: 'projects',
    summary: 'Nothing is delivered in it any more.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.engagement.closed', type: 'object', description: 'Nothing is delivered in it any more.', properties: { engagementId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, contractId: { type: ['string', 'null'] }, closedOn: { type: 'string', description: 'A calendar date.' } }, required: ['engagementId', 'companyId', 'saleId', 'contractId', 'closedOn'] },
    shape: shapes.ProjectsEngagementClosed,
    codec: codecOf(projectsEngagements.EngagementClosed),
  },
  'projects.engagement.health_changed': {
    type: 'projects.engagement.health_changed',
    service: 'projects',
    summary: 'Its color, from its projects.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.engagement.health_changed', type: 'object', description: 'Its color, from its projects.', properties: { engagementId: { type: 'string' }, companyId: { type: 'string' }, saleId: { type: ['string', 'null'] }, from: { type: 'string', enum: ['GREEN', 'YELLOW', 'RED'] }, to: { type: 'string', enum: ['GREEN', 'YELLOW', 'RED'] }, overdue: { type: 'integer', description: 'Tasks past their date.' } }, required: ['engagementId', 'companyId', 'saleId', 'from', 'to', 'overdue'] },
    shape: shapes.ProjectsEngagementHealthChanged,
    codec: codecOf(projectsEngagements.EngagementHealthChanged),
  },
  'projects.expense.approved': {
    type: 'projects.expense.approved',
    service: 'projects',
    summary: 'The expense counts.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.expense.approved', type: 'object', description: 'The expense counts.', properties: { expenseId: { type: 'string' }, engagementId: { type: ['string', 'null'] }, projectId: { type: ['string', 'null'] }, companyId: { type: ['string', 'null'] }, saleId: { type: ['string', 'null'] }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, spentOn: { type: 'string', description: 'A calendar date.' }, category: { type: 'string' }, billable: { type: 'boolean' }, markupPercent: { type: ['string', 'null'] }, markupCap: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, payeeUserId: { type: ['string', 'null'] }, receiptDocumentId: { type: ['string', 'null'] }, saleLineKey: { type: ['string', 'null'] } }, required: ['expenseId', 'engagementId', 'projectId', 'companyId', 'saleId', 'amount', 'spentOn', 'category', 'billable', 'markupPercent', 'markupCap', 'payeeUserId', 'receiptDocumentId', 'saleLineKey'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] } } },
    shape: shapes.ProjectsExpenseApproved,
    codec: codecOf(projectsExpenses.ExpenseApproved),
  },
  'projects.milestone.completed': {
    type: 'projects.milestone.completed',
    service: 'projects',
    summary: 'A milestone was reached.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.milestone.completed', type: 'object', description: 'A milestone was reached.', properties: { milestoneId: { type: 'string' }, engagementId: { type: ['string', 'null'] }, projectId: { type: ['string', 'null'] }, companyId: { type: ['string', 'null'] }, saleId: { type: ['string', 'null'] }, name: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, saleLineKey: { type: ['string', 'null'] } }, required: ['milestoneId', 'engagementId', 'projectId', 'companyId', 'saleId', 'name', 'amount', 'saleLineKey'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] } } },
    shape: shapes.ProjectsMilestoneCompleted,
    codec: codecOf(projectsMilestones.MilestoneCompleted),
  },
  'projects.deliverable.accepted': {
    type: 'projects.deliverable.accepted',
    service: 'projects',
    summary: 'The client accepted it.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.deliverable.accepted', type: 'object', description: 'The client accepted it.', properties: { deliverableId: { type: 'string' }, engagementId: { type: ['string', 'null'] }, projectId: { type: ['string', 'null'] }, companyId: { type: ['string', 'null'] }, saleId: { type: ['string', 'null'] }, name: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, saleLineKey: { type: ['string', 'null'] }, revision: { type: 'integer' }, method: { type: 'string', description: 'How it was said: PORTAL, MAIL, DEEMED.' }, by: { type: ['string', 'null'] } }, required: ['deliverableId', 'engagementId', 'projectId', 'companyId', 'saleId', 'name', 'amount', 'saleLineKey', 'revision', 'method', 'by'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] } } },
    shape: shapes.ProjectsDeliverableAccepted,
    codec: codecOf(projectsMilestones.DeliverableAccepted),
  },
  'projects.deliverable.rejected': {
    type: 'projects.deliverable.rejected',
    service: 'projects',
    summary: 'The client did not accept it; what its acceptance was worth is not delivered.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.deliverable.rejected', type: 'object', description: 'The client did not accept it; what its acceptance was worth is not delivered.', properties: { deliverableId: { type: 'string' }, engagementId: { type: ['string', 'null'] }, projectId: { type: ['string', 'null'] }, companyId: { type: ['string', 'null'] }, saleId: { type: ['string', 'null'] }, name: { type: 'string' }, amount: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }] }, saleLineKey: { type: ['string', 'null'] }, revision: { type: 'integer' }, method: { type: 'string' }, by: { type: ['string', 'null'] } }, required: ['deliverableId', 'engagementId', 'projectId', 'companyId', 'saleId', 'name', 'amount', 'saleLineKey', 'revision', 'method', 'by'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] } } },
    shape: shapes.ProjectsDeliverableRejected,
    codec: codecOf(projectsMilestones.DeliverableRejected),
  },
  'projects.project.created': {
    type: 'projects.project.created',
    service: 'projects',
    summary: 'A project was made, by hand or from a template.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.project.created', type: 'object', description: 'A project was made, by hand or from a template.', properties: { projectId: { type: 'string' }, engagementId: { type: ['string', 'null'] }, companyId: { type: ['string', 'null'] }, saleId: { type: ['string', 'null'] }, name: { type: 'string' }, code: { type: 'string' }, kind: { type: 'string' }, ownerId: { type: 'string' }, templateVersionId: { type: ['string', 'null'] } }, required: ['projectId', 'engagementId', 'companyId', 'saleId', 'name', 'code', 'kind', 'ownerId', 'templateVersionId'] },
    shape: shapes.ProjectsProjectCreated,
    codec: codecOf(projectsProjects.ProjectCreated),
  },
  'projects.time_entry.approved': {
    type: 'projects.time_entry.approved',
    service: 'projects',
    summary: 'The entry counts.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.time_entry.approved', type: 'object', description: 'The entry counts.', properties: { timeEntryId: { type: 'string' }, engagementId: { type: ['string', 'null'] }, projectId: { type: ['string', 'null'] }, companyId: { type: ['string', 'null'] }, saleId: { type: ['string', 'null'] }, userId: { type: 'string' }, taskId: { type: ['string', 'null'] }, workDate: { type: 'string', description: 'A calendar date.' }, minutes: { type: 'integer' }, billable: { type: 'boolean' }, billableMinutes: { type: 'integer', description: 'Rounded as the engagement wants it.' }, rate: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Per hour.' }, rateSource: { type: 'string' }, saleLineKey: { type: ['string', 'null'] }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Masked without costs.read.' } }, required: ['timeEntryId', 'engagementId', 'projectId', 'companyId', 'saleId', 'userId', 'taskId', 'workDate', 'minutes', 'billable', 'billableMinutes', 'rate', 'rateSource', 'saleLineKey', 'cost'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] } } },
    shape: shapes.ProjectsTimeEntryApproved,
    codec: codecOf(projectsTimeEntries.TimeEntryApproved),
  },
  'projects.time_entry.unapproved': {
    type: 'projects.time_entry.unapproved',
    service: 'projects',
    summary: 'It counts no more; it carries what it counted for.',
    schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'projects.time_entry.unapproved', type: 'object', description: 'It counts no more; it carries what it counted for.', properties: { timeEntryId: { type: 'string' }, engagementId: { type: ['string', 'null'] }, projectId: { type: ['string', 'null'] }, companyId: { type: ['string', 'null'] }, saleId: { type: ['string', 'null'] }, userId: { type: 'string' }, taskId: { type: ['string', 'null'] }, workDate: { type: 'string', description: 'A calendar date.' }, minutes: { type: 'integer' }, billable: { type: 'boolean' }, billableMinutes: { type: 'integer', description: 'Rounded as the engagement wants it.' }, rate: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Per hour.' }, rateSource: { type: 'string' }, saleLineKey: { type: ['string', 'null'] }, cost: { anyOf: [{ $ref: '#/$defs/common.v1.Money' }, { type: 'null' }], description: 'Masked without costs.read.' } }, required: ['timeEntryId', 'engagementId', 'projectId', 'companyId', 'saleId', 'userId', 'taskId', 'workDate', 'minutes', 'billable', 'billableMinutes', 'rate', 'rateSource', 'saleLineKey', 'cost'], $defs: { 'common.v1.Money': { type: 'object', description: 'An exact amount of one currency.', properties: { amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991, description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', examples: [123450] }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD'] } }, required: ['amount', 'currency'] } } },
    shape: shapes.ProjectsTimeEntryUnapproved,
    codec: codecOf(projectsTimeEntries.TimeEntryUnapproved),
  },
};
