// The house's own facts, as entries of the timelines they belong to (CRM-54).
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Reader } from '@throughline/chassis/database/reader';
import { nobody } from '@throughline/chassis/database/recorder';
import { on } from '@throughline/chassis/service';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { writeLinks } from './activity-links.queries.ts';
import { ActivityTable } from './activity.table.ts';
import { entered } from './entries.ts';

interface Told {
  subject: string;
  links: ActivityLink[];
  companyId?: string | undefined;
}

const entry = <Type extends keyof EventPayloads & `crm.${string}`>(
  type: Type,
  tell: (data: EventPayloads[Type], tx: Reader) => Told | Promise<Told>,
) =>
  on(type, async ({ tx }, event) => {
    const { ownerId = nobody } = event.data as { ownerId?: string };
    const told = await tell(event.data, tx);
    const activity = await tx.create(ActivityTable, {
      set: entered({
        type: 'NOTE',
        capture: 'SYSTEM',
        companyId: undefined,
        ...told,
        at: event.time,
        ownerId,
        sourceKey: event.id,
        fact: type,
      }),
    });
    await writeLinks(tx, activity);
  });

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
];
