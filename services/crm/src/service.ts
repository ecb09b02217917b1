// CRM: from the first enquiry to the record of what was sold. The page to read first: every table, RPC, reaction and job.
import path from 'node:path';
import { AffiliationServiceService } from '@throughline/contracts/gen/throughline/crm/v1/affiliations';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { CompanyStandingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import { CompanyTeamServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_team';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { DuplicateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
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
import { ownFrom } from './own.ts';
import { crmSettingsRpc } from './settings/crm-settings.rpc.ts';
import { CrmSettingsTable } from './settings/crm-settings.table.ts';

export const crm = defineService({
  name: 'crm',
  migrations: path.join(import.meta.dirname, '../migrations'),
  settings: crmConfiguration,
  own: ownFrom,
  tables: [
    AffiliationTable,
    CompanyTable,
    ContactTable,
    CrmSettingsTable,
    DuplicatePairTable,
    ParentSpanTable,
    TeamMemberTable,
  ],
  rpc: [
    serve(AffiliationServiceService, affiliationRpc),
    serve(CompanyServiceService, companyRpc),
    serve(CompanyStandingServiceService, companyStandingRpc),
    serve(CompanyTeamServiceService, companyTeamRpc),
    serve(ContactServiceService, contactRpc),
    serve(CrmSettingsServiceService, crmSettingsRpc),
    serve(DuplicateServiceService, duplicateRpc),
  ],
  reactions: [...firmReactions, ...standingReactions],
  jobs: [...healthJobs, ...lapseJobs],
  recurring: [],
  taken: {
    affiliations_present: ['affiliation.taken', 'This person belongs to that company already.'],
    companies_book: ['company.client_already_linked', 'Another company has this book.'],
    companies_customer_ref: ['company.client_already_linked', 'Another company is this customer in accounting.'],
    company_team_members_present: ['team_member.taken', 'This person is on the team in that role already.'],
  },
});
