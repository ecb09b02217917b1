import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { entry, linked, type Told } from './fact-entry.ts';

const ofLead = (leadId: string, subject: string, links: ActivityLink[] = []): Told => ({
  subject,
  links: [{ kind: 'LEAD', id: leadId }, ...links],
});

export const leadFacts = [
  entry('crm.lead.created', ({ leadId, source }) => ofLead(leadId, `Captured from ${source}`)),
  entry('crm.lead.assigned', ({ leadId, from }) => ofLead(leadId, from === undefined ? 'Has an owner' : 'Has another owner')),
  entry('crm.lead.status_changed', ({ leadId, from, to }) => ofLead(leadId, `From ${from} to ${to}`)),
  entry('crm.lead.disqualified', ({ leadId, reasonCode }) => ofLead(leadId, `Disqualified: ${reasonCode}`)),
  entry('crm.lead.rating_changed', ({ leadId, from, to }) => ofLead(leadId, `Rated ${to} instead of ${from}`)),
  // Its company and contact begin with it: what they were before is one step away.
  entry('crm.lead.converted', ({ leadId, contactId, companyId, opportunityId }) => ({
    ...ofLead(leadId, 'Became a contact', linked({ CONTACT: contactId, COMPANY: companyId, OPPORTUNITY: opportunityId })),
    companyId,
  })),
];
