// What the built-in roles may do (13-access, section 2), as data. A pattern's * stands for one part, a last * for all
// that follows. Exceptions are worked out against the permissions that the protos declare, so that a new permission
// belongs to whoever holds its module, unless it is named here.
import type { Reach } from './permissions.ts';

export interface BuiltInRole {
  id: string;
  key: string;
  name: string;
  description: string;
  grants: readonly Granted[];
  /** Of guests, never of members. */
  portal?: true;
}

interface Granted {
  reach: Reach;
  permissions: readonly string[];
  except?: readonly string[];
}

const all = (...permissions: string[]): Granted => ({ reach: 'ALL', permissions });
const team = (...permissions: string[]): Granted => ({ reach: 'TEAM', permissions });
const own = (...permissions: string[]): Granted => ({ reach: 'OWN', permissions });
const but = (granted: Granted, ...except: string[]): Granted => ({ ...granted, except });

const readOf = (service: string, resources: string) => resources.split(' ').map((resource) => `${service}.${resource}.read`);
const writeOf = (service: string, resources: string) => resources.split(' ').map((resource) => `${service}.${resource}.write`);
const crudOf = (service: string, resources: string) => [...readOf(service, resources), ...writeOf(service, resources)];

// ACC-6: whoever works for the firm knows their colleagues and decides the steps that name them.
const everyStaff = [all('identity.users.read', 'identity.teams.read'), own('*.approvals.*')];

// ---- what several roles share ---------------------------------------------------------------------------------

const crmLookUps = readOf('crm', 'companies contacts quotes contracts sales orders');

const documentsWork = [
  ...crudOf('documents', 'folders documents comments shares reviews upload_requests envelopes extractions'),
  'documents.reviews.decide',
  'documents.envelopes.send',
];
const documentsLead = [
  ...documentsWork,
  ...crudOf('documents', 'review_chains templates'),
  'documents.documents.publish',
  'documents.locks.break',
  'documents.envelopes.void',
  'documents.extractions.approve',
  'documents.access_reports.read',
];

// Part one of finance as far as it is drafted before it is approved, issued or closed.
const financeDrafts = [
  ...writeOf('finance', 'journal_entries journal_templates transactions reconciliations discrepancies'),
  ...writeOf('finance', 'billing_plans billable_items wip tm_reconciliations subscriptions usage retainers'),
  ...writeOf('finance', 'invoices disputes credit_notes receipts promises'),
];
const financeBookkeeping = [
  ...financeDrafts,
  ...writeOf('finance', 'payments vendors bills bill_scans bank_transactions bank_reconciliations hygiene'),
  'finance.journal_entries.post',
  'finance.bills.validate',
];

const insightsWork = [
  ...crudOf('insights', 'reports watches'),
  ...readOf('insights', 'datasets dashboards search'),
  'insights.assistant.use',
];

// ---- the roles ------------------------------------------------------------------------------------------------

const owner: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000001',
  key: 'OWNER',
  name: 'Owner',
  description: 'Everything, the firm itself included.',
  grants: [all('*')],
};

const ownersOnly = [
  'identity.tenant.close',
  'identity.plan.write',
  'identity.owners.assign',
  'identity.break_glass.decide',
  'identity.privacy.erase',
  'documents.holds.release',
  'documents.erasures.write',
  'insights.exports.tenant',
];

const admin: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000002',
  key: 'ADMIN',
  name: 'Administrator',
  description: 'Everything but what only an owner decides.',
  grants: [but(all('*'), ...ownersOnly)],
};

const manager: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000003',
  key: 'MANAGER',
  name: 'Manager',
  description: 'Leads people and their clients: sells, delivers and approves within the teams.',
  grants: [
    ...everyStaff,
    but(team('crm.*'), 'crm.settings.*'),
    but(team('projects.*'), 'projects.costs.*', 'projects.time_locks.*', 'projects.time_entries.write_any', 'projects.gates.override'),
    team(...documentsLead),
    team(...crudOf('finance', 'invoices billable_items wip'), 'finance.performance.read', 'finance.bills.read', 'finance.bills.approve'),
    team('integrations.workflows.read', 'integrations.workflows.run', 'integrations.messages.send', 'integrations.connections.read'),
    team(...insightsWork, ...crudOf('insights', 'schedules anomalies')),
  ],
};

const member: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000004',
  key: 'MEMBER',
  name: 'Member',
  description: 'Does the work: own clients, own tasks, own time.',
  grants: [
    ...everyStaff,
    but(own('crm.*.read', 'crm.*.write'), 'crm.settings.*', 'crm.pricing.*', 'crm.pipelines.*', 'crm.scoring.*', 'crm.sales.*'),
    own('crm.leads.convert', 'crm.quotes.submit', 'crm.quotes.send'),
    own(...crudOf('projects', 'tasks time_entries timesheets expenses handoffs receipts discussions')),
    but(own('projects.*.read'), 'projects.costs.*', 'projects.jobs.*'),
    own(...documentsWork),
    own(...insightsWork),
  ],
};

const bookkeeper: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000005',
  key: 'BOOKKEEPER',
  name: 'Bookkeeper',
  description: 'Keeps the books: drafts, payments and postings.',
  grants: [
    ...everyStaff,
    all(...crmLookUps),
    but(all('projects.*.read'), 'projects.costs.*'),
    all(...crudOf('projects', 'expenses')),
    all(...documentsWork, 'documents.extractions.approve'),
    but(all('finance.*.read'), 'finance.costs.*'),
    all(...financeBookkeeping),
    all(...readOf('integrations', 'rails failures syncs'), 'integrations.syncs.run'),
    all('insights.*.read'),
    own(...writeOf('insights', 'reports schedules')),
  ],
};

const controller: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000006',
  key: 'CONTROLLER',
  name: 'Controller',
  description: 'Answers for the books: approves, pays and closes.',
  grants: [
    ...everyStaff,
    all(...crmLookUps, 'crm.quotes.approve'),
    all('projects.*.read'),
    all(...crudOf('projects', 'expenses costs time_locks')),
    all(...documentsLead),
    but(all('finance.*'), 'finance.*.write'),
    all(...financeBookkeeping, ...writeOf('finance', 'settings periods bank_accounts disbursements policies')),
    all('integrations.rails.*', 'integrations.failures.*', 'integrations.syncs.*'),
    all(...insightsWork, ...crudOf('insights', 'schedules'), 'insights.metrics.certify', 'insights.models.read', 'insights.feeds.read'),
  ],
};

const advisor: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000007',
  key: 'ADVISOR',
  name: 'Advisor',
  description: 'Advises the clients listed for them.',
  grants: [
    ...everyStaff,
    team(...crudOf('crm', 'companies contacts opportunities activities')),
    own(...crudOf('projects', 'engagements projects tasks discussions deliverables')),
    own(...documentsWork),
    but(own('finance.*.read'), 'finance.costs.*'),
    own(...crudOf('finance', 'portfolio forecasts optimizer deliverables www_actions')),
    own('finance.digests.read', 'finance.decisions.read'),
    own('integrations.connections.read'),
    own('insights.*.read', ...writeOf('insights', 'reports schedules'), ...crudOf('insights', 'benchmarks')),
  ],
};

const portalOf = (segments: string) => segments.split(' ').map((segment) => `portal.${segment}.*`);

const client: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000008',
  key: 'CLIENT',
  name: 'Client',
  description: 'A guest of the portal: their own company, as far as their abilities go.',
  portal: true,
  grants: [but(all('portal.*'), ...portalOf('supplier purchase_orders remittances bank_details disbursements'))],
};

const supplier: BuiltInRole = {
  id: '00000000-0000-7000-8000-000000000009',
  key: 'SUPPLIER',
  name: 'Supplier',
  description: 'A guest of the portal who delivers and bills.',
  portal: true,
  grants: [all(...portalOf('supplier purchase_orders remittances bank_details disbursements bills documents notifications insights'))],
};

export const builtInRoles: readonly BuiltInRole[] = [owner, admin, manager, member, bookkeeper, controller, advisor, client, supplier];

/** OWNER alone makes OWNERs, and a firm never loses its last one. */
export const ownerRoleId = owner.id;
export const memberRoleId = member.id;
export const advisorRoleId = advisor.id;
