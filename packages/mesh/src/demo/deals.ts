// Deals on the default pipeline: opened at their stage, some of them closed.
import type { Clients } from './clients.ts';
import { deals, type DemoDeal } from './deals.data.ts';
import { eur, named, type Firm } from './firm.ts';
import type { Listed } from './rest.ts';
import { ensured, inWaves } from './waves.ts';

export interface Deal {
  id: string;
  name: string;
  status: 'OPEN' | 'WON' | 'LOST';
  companyId: string;
}

interface Pipeline {
  isDefault: boolean;
  stages: { id: string; name: string }[];
}

export async function makeDeals(firm: Firm, clients: Clients): Promise<Map<string, Deal>> {
  const [{ items: pipelines }, { items }] = await Promise.all([
    firm.rest.get<Listed<Pipeline>>('/api/v1/crm/pipelines'),
    firm.rest.get<Listed<Deal>>('/api/v1/crm/opportunities?pageSize=200'),
  ]);
  const stages = new Map(pipelines.find(({ isDefault }) => isDefault)!.stages.map(({ name, id }) => [name, id]));
  const by = { wanted: ({ name }: DemoDeal) => name, known: ({ name }: Deal) => name };
  const made = await ensured(deals, items, by, (deal) => open(firm, clients, deal, named(stages, deal.stage)));
  await inWaves(deals, (deal) => close(firm, deal, named(made, deal.name)));
  return made;
}

function open(firm: Firm, clients: Clients, deal: DemoDeal, stageId: string): Promise<Deal> {
  const { name, company, contact, owner, euros, closesInDays, nextStep, competitors = [] } = deal;
  const primaryContactId = named(clients.contacts, contact).id;
  return firm.rest.post<Deal>('/api/v1/crm/opportunities', {
    name,
    companyId: named(clients.companies, company).id,
    primaryContactId,
    contactRoles: [{ contactId: primaryContactId, role: 'DECISION_MAKER' }],
    stageId,
    amount: eur(euros),
    expectedCloseDate: firm.day(closesInDays),
    ownerId: firm.idOf(owner),
    competitors,
    ...(nextStep ? { nextStep } : {}),
  });
}

async function close({ rest }: Firm, { won, lost }: DemoDeal, { id, status }: Deal): Promise<void> {
  if (status !== 'OPEN') return;
  if (won) await rest.post(`/api/v1/crm/opportunities/${id}/win`, won);
  if (lost) await rest.post(`/api/v1/crm/opportunities/${id}/lose`, lost);
}
