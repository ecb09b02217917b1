// The house's own facts, as entries of the timelines they belong to (CRM-54).
import type { Reader } from '@throughline/chassis/database/reader';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { contractFacts, saleFacts } from './contract-facts.reactions.ts';
import { entry, type Told } from './fact-entry.ts';
import { leadFacts } from './lead-facts.reactions.ts';
import { quoteFacts } from './quote-facts.reactions.ts';

type OfDeal = { opportunityId: string; companyId: string };

const ofDeal = ({ opportunityId, companyId }: OfDeal, subject: string): Told => ({
  subject,
  companyId,
  links: [
    { kind: 'OPPORTUNITY', id: opportunityId },
    { kind: 'COMPANY', id: companyId },
  ],
});

const ofCompany = (companyId: string, subject: string): Told => ({ subject, companyId, links: [{ kind: 'COMPANY', id: companyId }] });

const nameOfDeal = async (tx: Reader, { opportunityId }: OfDeal) =>
  (await tx.select(OpportunityTable, 'id = $1', [opportunityId], { includeDeleted: true }))[0]?.name ?? 'The deal';
const nameOfStage = async (tx: Reader, id: string) =>
  (await tx.select(StageTable, 'id = $1', [id], { includeDeleted: true }))[0]?.name ?? 'a stage';

export const factReactions = [
  entry('crm.company.created', ({ companyId, name }) => ofCompany(companyId, `${name} is known from now on`)),
  entry('crm.company.lifecycle_changed', ({ companyId, from, to }) => ofCompany(companyId, `From ${from} to ${to}`)),
  entry('crm.contact.created', ({ contactId, companyId }) => ({
    subject: 'Known from now on',
    companyId,
    links: [{ kind: 'CONTACT', id: contactId }, ...(companyId ? [{ kind: 'COMPANY' as const, id: companyId }] : [])],
  })),
  entry('crm.opportunity.created', (data) => ofDeal(data, `${data.name} is pursued`)),
  entry('crm.opportunity.stage_changed', async (data, tx) =>
    ofDeal(data, `${await nameOfDeal(tx, data)}: from ${await nameOfStage(tx, data.from)} to ${await nameOfStage(tx, data.to)}`),
  ),
  entry('crm.opportunity.won', async (data, tx) => ofDeal(data, `${await nameOfDeal(tx, data)} was won`)),
  entry('crm.opportunity.lost', async (data, tx) => ofDeal(data, `${await nameOfDeal(tx, data)} was lost: ${data.reasonCode}`)),
  entry('crm.opportunity.reopened', async (data, tx) => ofDeal(data, `${await nameOfDeal(tx, data)} is pursued again: ${data.reason}`)),
  ...leadFacts,
  ...quoteFacts,
  ...contractFacts,
  ...saleFacts,
];
