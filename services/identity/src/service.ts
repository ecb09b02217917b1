// Identity: who may do what. The page to read first: every table, RPC, reaction and job of the service.
import path from 'node:path';
import { AccessServiceService, DecisionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/access';
import { ApiKeyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/api_keys';
import { AuditServiceService } from '@throughline/contracts/gen/throughline/identity/v1/audit';
import { AuthServiceService } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import { ClientScopeServiceService } from '@throughline/contracts/gen/throughline/identity/v1/client_scope';
import { CustomFieldServiceService } from '@throughline/contracts/gen/throughline/identity/v1/custom_fields';
import { DomainServiceService } from '@throughline/contracts/gen/throughline/identity/v1/domains';
import { EncryptionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/encryption';
import { FeatureServiceService } from '@throughline/contracts/gen/throughline/identity/v1/features';
import { GrantServiceService } from '@throughline/contracts/gen/throughline/identity/v1/grants';
import { InvitationServiceService } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import { IdentityJobServiceService } from '@throughline/contracts/gen/throughline/identity/v1/jobs';
import { MemberServiceService } from '@throughline/contracts/gen/throughline/identity/v1/members';
import { PlanServiceService } from '@throughline/contracts/gen/throughline/identity/v1/plans';
import { PublicPageServiceService } from '@throughline/contracts/gen/throughline/identity/v1/public_pages';
import { ReferenceServiceService } from '@throughline/contracts/gen/throughline/identity/v1/reference';
import { RoleServiceService } from '@throughline/contracts/gen/throughline/identity/v1/roles';
import { SavedViewServiceService } from '@throughline/contracts/gen/throughline/identity/v1/saved_views';
import { SecurityPolicyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/security_policy';
import { ServiceAccountServiceService } from '@throughline/contracts/gen/throughline/identity/v1/service_accounts';
import { SessionServiceService } from '@throughline/contracts/gen/throughline/identity/v1/sessions';
import { SettingsServiceService } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import { SigningKeyServiceService } from '@throughline/contracts/gen/throughline/identity/v1/signing_keys';
import { TeamServiceService } from '@throughline/contracts/gen/throughline/identity/v1/teams';
import { TenantServiceService } from '@throughline/contracts/gen/throughline/identity/v1/tenants';
import { UsageServiceService } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { serve } from '@throughline/chassis/rpc/handler';
import { defineService } from '@throughline/chassis/service';
import { accessRpc } from './access/access.rpc.ts';
import { decisionRpc } from './access/decision.rpc.ts';
import { AuditFaultTable } from './audit/audit-fault.table.ts';
import { dropOldMonths, signCheckpoints, verifyTrails } from './audit/audit.recurring.ts';
import { auditRpc } from './audit/audit.rpc.ts';
import { appendToTrail } from './audit/trail.ts';
import { authRpc } from './auth/auth.rpc.ts';
import { publicPageRpc } from './branding/branding.rpc.ts';
import { followAccountTeam, followAdvisoryAssignment, followMergedCompany } from './clients/client.reactions.ts';
import { clientRpc } from './clients/client.rpc.ts';
import { ClientTable } from './clients/client.table.ts';
import { customFieldRpc } from './custom-fields/custom-field.rpc.ts';
import { CustomFieldTable } from './custom-fields/custom-field.table.ts';
import { DeviceTable } from './devices/device.table.ts';
import { domainCheck } from './domains/domain.checks.ts';
import { domainRpc } from './domains/domain.rpc.ts';
import { DomainTable } from './domains/domain.table.ts';
import { DataKeyTable } from './encryption/data-key.table.ts';
import { rewrapDataKeys, rotateOldKeys } from './encryption/encryption.recurring.ts';
import { encryptionRpc } from './encryption/encryption.rpc.ts';
import { ownDataKeys } from './encryption/own-keys.ts';
import { featureRpc } from './features/feature.rpc.ts';
import { FeatureTable } from './features/feature.table.ts';
import { endGrantJob } from './grants/grant.jobs.ts';
import { grantRpc } from './grants/grant.rpc.ts';
import { GrantTable } from './grants/grant.table.ts';
import { identitySettings } from './identity-settings.ts';
import { expireInvitationJob } from './invitations/invitation.jobs.ts';
import { invitationRpc } from './invitations/invitation.rpc.ts';
import { InvitationTable } from './invitations/invitation.table.ts';
import { expireKeyJob, warnOfKeyEndJob } from './keys/api-key.jobs.ts';
import { jobRpc } from './jobs/job.rpc.ts';
import { apiKeyRpc } from './keys/api-key.rpc.ts';
import { ApiKeyTable } from './keys/api-key.table.ts';
import { OneTimeLinkTable } from './links/link.table.ts';
import { sendMailJob } from './mail/mail.jobs.ts';
import { endMemberJob } from './members/member.jobs.ts';
import { memberRpc } from './members/member.rpc.ts';
import { MembershipTable } from './members/membership.table.ts';
import { ownFrom } from './own.ts';
import { planPeriod } from './plans/plan.jobs.ts';
import { planRpc } from './plans/plan.rpc.ts';
import { PlanTable } from './plans/plan.table.ts';
import { referenceRpc } from './reference/reference.rpc.ts';
import { roleRpc } from './roles/role.rpc.ts';
import { RoleTable } from './roles/role.table.ts';
import { savedViewRpc } from './saved-views/saved-view.rpc.ts';
import { SavedViewTable } from './saved-views/saved-view.table.ts';
import { AlertTable } from './security-alerts/alert.table.ts';
import { securityPolicyRpc } from './security-policy/policy.rpc.ts';
import { SecurityPolicyTable } from './security-policy/policy.table.ts';
import { serviceAccountRpc } from './service-accounts/service-account.rpc.ts';
import { ServiceAccountTable } from './service-accounts/service-account.table.ts';
import { expireSessions, forgetSignIns } from './sessions/session.recurring.ts';
import { sessionRpc } from './sessions/session.rpc.ts';
import { SessionTable } from './sessions/session.table.ts';
import { settingsRpc } from './settings/settings.rpc.ts';
import { rotateSigningKeys } from './signing-keys/signing-key.recurring.ts';
import { signingKeyRpc } from './signing-keys/signing-key.rpc.ts';
import { teamRpc } from './teams/team.rpc.ts';
import { TeamTable } from './teams/team.table.ts';
import { tenantRpc } from './tenants/tenant.rpc.ts';
import { TenantTable } from './tenants/tenant.table.ts';
import { followStorage } from './usage/usage.reactions.ts';
import { forgetUsage } from './usage/usage.recurring.ts';
import { usageRpc } from './usage/usage.rpc.ts';
import { userRpc } from './users/user.rpc.ts';
import { UserTable } from './users/user.table.ts';

export const identity = defineService({
  name: 'identity',
  migrations: path.join(import.meta.dirname, '../migrations'),
  settings: identitySettings,
  own: ownFrom,
  dataKeys: ownDataKeys,
  tables: [
    AlertTable,
    ApiKeyTable,
    AuditFaultTable,
    ClientTable,
    CustomFieldTable,
    DataKeyTable,
    DeviceTable,
    DomainTable,
    FeatureTable,
    GrantTable,
    InvitationTable,
    MembershipTable,
    OneTimeLinkTable,
    PlanTable,
    RoleTable,
    SavedViewTable,
    SecurityPolicyTable,
    ServiceAccountTable,
    SessionTable,
    TeamTable,
    TenantTable,
    UserTable,
  ],
  rpc: [
    serve(AccessServiceService, accessRpc),
    serve(ApiKeyServiceService, apiKeyRpc),
    serve(AuditServiceService, auditRpc),
    serve(AuthServiceService, authRpc),
    serve(ClientScopeServiceService, clientRpc),
    serve(CustomFieldServiceService, customFieldRpc),
    serve(DecisionServiceService, decisionRpc),
    serve(DomainServiceService, domainRpc),
    serve(EncryptionServiceService, encryptionRpc),
    serve(FeatureServiceService, featureRpc),
    serve(GrantServiceService, grantRpc),
    serve(IdentityJobServiceService, jobRpc),
    serve(InvitationServiceService, invitationRpc),
    serve(MemberServiceService, memberRpc),
    serve(PlanServiceService, planRpc),
    serve(PublicPageServiceService, publicPageRpc),
    serve(ReferenceServiceService, referenceRpc),
    serve(RoleServiceService, roleRpc),
    serve(SavedViewServiceService, savedViewRpc),
    serve(SecurityPolicyServiceService, securityPolicyRpc),
    serve(ServiceAccountServiceService, serviceAccountRpc),
    serve(SessionServiceService, sessionRpc),
    serve(SettingsServiceService, settingsRpc),
    serve(SigningKeyServiceService, signingKeyRpc),
    serve(TeamServiceService, teamRpc),
    serve(TenantServiceService, tenantRpc),
    serve(UsageServiceService, usageRpc),
    serve(UserServiceService, userRpc),
  ],
  auditTrail: appendToTrail,
  reactions: [followAccountTeam, followAdvisoryAssignment, followMergedCompany, followStorage],
  jobs: [domainCheck, endGrantJob, endMemberJob, expireInvitationJob, expireKeyJob, planPeriod, sendMailJob, warnOfKeyEndJob],
  recurring: [
    dropOldMonths,
    expireSessions,
    forgetSignIns,
    forgetUsage,
    rewrapDataKeys,
    rotateOldKeys,
    rotateSigningKeys,
    signCheckpoints,
    verifyTrails,
  ],
  taken: {
    client_scopes_once: ['client.taken', 'The client is listed for the member already.'],
    custom_fields_key: ['custom_field.taken', 'The resource has a custom field of this key already.'],
    domains_name: ['domain.taken', 'The firm has this domain already.'],
    domains_verified: ['domain.taken', 'The domain is another firm’s.'],
    features_key: ['feature.taken', 'The firm has a flag of this key already.'],
    grants_once: ['grant.taken', 'The subject has a grant on this record already: change that one.'],
    invitations_pending: ['invitation.pending', 'This address is invited already: send it again.'],
    memberships_external_id: ['external_id.taken', 'Another member has this number.'],
    memberships_pkey: ['member.exists', 'The person is a member already.'],
    roles_key: ['role.taken', 'A role of this key exists already.'],
    saved_views_name: ['saved_view.taken', 'You have a view of this name for the list already.'],
    service_accounts_name: ['service_account.taken', 'A service account of this name exists already.'],
    teams_name: ['team.taken', 'A team of this name exists already.'],
    users_email: ['auth.email_taken', 'This address belongs to an account already.'],
  },
});
