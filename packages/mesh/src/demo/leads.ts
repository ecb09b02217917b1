// Enquiries: captured, led through their states, judged by the gate, and two of them converted.
import { eur, named, type Firm } from './firm.ts';
import { leads, refOf, type DemoLead, type LeadStep } from './leads.data.ts';
import type { Listed, Rest } from './rest.ts';
import { ensured, inWaves } from './waves.ts';

interface Lead {
  id: string;
  status: 'NEW' | LeadStep | 'DISQUALIFIED' | 'CONVERTED';
  externalRef: string | null;
  assessmentId: string | null;
  converted: Conversion | null;
}

export interface Conversion {
  companyId: string;
  contactId: string;
  opportunityId: string;
}

/** What the converted ones became, by the name of their deal. */
export async function makeLeads(firm: Firm): Promise<Map<string, Conversion>> {
  const gateId = await makeGate(firm);
  const { items } = await firm.rest.get<Listed<Lead>>('/api/v1/crm/leads?pageSize=200');
  const by = { wanted: refOf, known: ({ externalRef }: Lead) => externalRef ?? '' };
  const known = await ensured(leads, items, by, (lead) => capture(firm, lead));
  await inWaves(leads, (lead) => bring(firm, gateId, lead, named(known, refOf(lead))));
  const converted = leads.filter(({ deal }) => deal);
  const became = await inWaves(converted, (lead) => convert(firm, lead, named(known, refOf(lead))));
  return new Map(converted.map(({ deal }, at) => [deal!, became[at]!]));
}

function capture(firm: Firm, lead: DemoLead): Promise<Lead> {
  const { name, company, title, country, industry, source, owner, bant, campaign } = lead;
  const { euros, ...answers } = bant ?? {};
  const domain = company.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return firm.rest.post<Lead>('/api/v1/crm/leads', {
    firstName: name[0],
    lastName: name[1],
    companyName: company,
    email: `${name[0]}@${domain}.example`.toLowerCase(),
    title,
    country,
    industry,
    source,
    externalRef: refOf(lead),
    ...(owner ? { ownerId: firm.idOf(owner) } : {}),
    ...(bant ? { bant: { ...answers, ...(euros ? { budgetAmount: eur(euros) } : {}) } } : {}),
    ...(campaign ? { utm: { source: 'newsletter', medium: 'email', campaign } } : {}),
  });
}

async function bring({ rest }: Firm, gateId: string, lead: DemoLead, { id, status, assessmentId }: Lead): Promise<void> {
  const { steps = [], judged, disqualified } = lead;
  if (status === 'DISQUALIFIED' || status === 'CONVERTED') return;
  // From NEW, which is no step, all of them are ahead.
  const ahead = steps.slice(steps.findIndex((step) => step === status) + 1);
  if ((judged || ahead.includes('QUALIFIED')) && !assessmentId) await judge(rest, gateId, id);
  for (const step of ahead) await rest.post(`/api/v1/crm/leads/${id}/status`, { status: step });
  if (disqualified) await rest.post(`/api/v1/crm/leads/${id}/disqualify`, disqualified);
}

const judge = (rest: Rest, gateId: string, id: string) =>
  rest.post('/api/v1/crm/qualification/assessments', { gateId, subject: { kind: 'LEAD', id } });

interface Gate {
  id: string;
  name: string;
  status: 'DRAFT' | 'ACTIVE' | 'RETIRED';
}

const gate = {
  name: 'Worth selling to',
  enforceOn: ['LEAD_CONVERT'],
  rules: [
    { priority: 1, kind: 'BAD_FIT', when: { field: 'country', op: 'IN', value: ['IR', 'KP', 'SY'] }, reasonCode: 'GEOGRAPHY' },
    { priority: 2, kind: 'SCORE', when: { field: 'bantScore', op: 'GTE', value: 40 }, points: 45 },
    { priority: 3, kind: 'SCORE', when: { field: 'bantScore', op: 'GTE', value: 70 }, points: 30 },
    { priority: 4, kind: 'SCORE', when: { field: 'source', op: 'IN', value: ['REFERRAL', 'PARTNER'] }, points: 15 },
  ],
};

async function makeGate({ rest }: Firm): Promise<string> {
  const { items } = await rest.get<Listed<Gate>>('/api/v1/crm/qualification/gates?pageSize=50');
  const known = items.find(({ name }) => name === gate.name) ?? (await rest.post<Gate>('/api/v1/crm/qualification/gates', gate));
  if (known.status === 'DRAFT') await rest.post(`/api/v1/crm/qualification/gates/${known.id}/activate`);
  return known.id;
}

async function convert(firm: Firm, { deal, bant }: DemoLead, { id, converted }: Lead): Promise<Conversion> {
  if (converted) return converted;
  const opportunity = { name: deal, amount: eur(bant!.euros!), expectedCloseDate: firm.day(20) };
  return firm.rest.post<Conversion>(`/api/v1/crm/leads/${id}/convert`, { opportunity });
}
