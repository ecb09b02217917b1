// A seller's day: what is open, a new enquiry, a deal that goes on, a quote for it.
import { check } from 'k6';
import { asked } from './session.js';
import { uuidv4 } from './uuid.js';

const hour = { key: 'advice', model: 'FIXED', description: 'Advice', quantity: '12.5', unitPrice: { amount: 18_000, currency: 'EUR' } };
const netOfAll = 225_000;

export function lookAtDeals(session) {
  const ask = asked(session);
  ask('GET /crm/leads', { query: '?status=NEW&orderBy=-score' });
  ask('GET /crm/opportunities/board');
  ask('GET /crm/opportunities', { query: '?status=OPEN&orderBy=-amount' });
  ask('GET /crm/opportunities/forecast', { query: '?period=MONTH' });
  ask('GET /crm/activities');
  ask('GET /crm/search', { query: '?q=brightwater' });
}

export function sell(session) {
  const ask = asked(session);
  const mark = uuidv4();
  const lead = ask('POST /crm/leads', { body: { companyName: `Load ${mark}`, lastName: 'Sommer', source: 'EVENT' } }).json();
  ask('PATCH /crm/leads/{id}', { id: lead.id, version: lead.version, body: { firstName: 'Ilse' } });

  const company = ask('POST /crm/companies', { body: { name: `Load ${mark}` } }).json();
  const contact = ask('POST /crm/contacts', { body: { firstName: 'Ilse', lastName: mark, companyId: company.id } }).json();
  const deal = ask('POST /crm/opportunities', {
    body: { name: `Advice ${mark}`, companyId: company.id, primaryContactId: contact.id, expectedCloseDate: '2031-03-31' },
  }).json();
  const { stages } = ask('GET /crm/pipelines/{id}', { id: deal.pipelineId }).json();
  const next = stages.find(({ category, order }) => category === 'OPEN' && order > stages.find(({ id }) => id === deal.stageId).order);
  ask('POST /crm/opportunities/{id}/move', { id: deal.id, body: { stageId: next.id } });

  const parties = { companyId: company.id, contactId: contact.id, opportunityId: deal.id };
  const quote = ask('POST /crm/quotes', { body: { ...parties, currency: 'EUR', lines: [hour] } }).json();
  const read = ask('GET /crm/quotes/{id}', { id: quote.id });
  check(read, { 'a quote costs what its line does': (answer) => answer.json('totals.net.amount') === netOfAll });
}
