// What changes deals, for whoever changes them: their own routes, a conversion, a batch, a quote.
import type { CreateOpportunityRequest, UpdateOpportunityRequest } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound, rule } from '@throughline/chassis/errors';
import type { Named } from '@throughline/chassis/rpc/patch';
import { holds as permitted } from '@throughline/chassis/security/access';
import { CompanyTable } from '../accounts/company.table.ts';
import { refuseUnaffiliated } from '../contacts/affiliation.queries.ts';
import { ContactTable } from '../contacts/contact.table.ts';
import { newFields, patchedFields, type FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import type { FirmDay } from '../firm/working-calendar.ts';
import { factsOfDeal } from '../pipelines/deal-fields.ts';
import { refuseUnknownTicks, requirementsUnmet, unmetOnEntry } from '../pipelines/guardrails.ts';
import { defaultPipeline } from '../pipelines/pipeline.commands.ts';
import { stagesOf } from '../pipelines/pipeline.queries.ts';
import type { Stage } from '../pipelines/stage.ts';
import { StageTable } from '../pipelines/stage.table.ts';
import { settleIn } from './onward.commands.ts';
import { begin, change, dissolve, type StoredOpportunity } from './opportunity.ts';
import { placeIn } from './opportunity.queries.ts';
import { OpportunityTable } from './opportunity.table.ts';
import { quotesOn } from './quotes-of.queries.ts';
import { supersedeRequest } from './stage-request.commands.ts';
import { depart } from './stay.commands.ts';

/** What a handler finds out before its transaction opens. */
export interface Given {
  day: FirmDay;
  definitions: FieldDefinitionList;
}

export async function openDeal(
  tx: Tx,
  request: CreateOpportunityRequest,
  ownerId: string,
  { day, definitions }: Given,
): Promise<StoredOpportunity> {
  const given = { ...request, customFields: newFields(definitions, request.customFields) };
  await refuseUnknownCompany(tx, given.companyId);
  await refuseStrangers(tx, given.companyId, given);
  const stage = await firstStage(tx, given);
  const rank = await placeIn(tx, stage.id, {});
  const { set, event } = begin(tx.ids.next(), given, { stage, ownerId, rank, now: tx.now });
  const facts = factsOfDeal({ ...set, version: 0, createdAt: undefined, updatedAt: undefined, createdBy: '' }, nothing);
  const unmet = unmetOnEntry({ to: stage, facts, approves: approves(tx) });
  if (unmet.length > 0) throw requirementsUnmet(stage, unmet);
  const deal = await tx.create(OpportunityTable, { set, event });
  return settleIn(tx, deal, stage, day);
}

export async function changeDeal(
  tx: Tx,
  deal: StoredOpportunity,
  given: Named<UpdateOpportunityRequest>,
  definitions: FieldDefinitionList,
): Promise<StoredOpportunity> {
  await refuseStrangers(tx, deal.companyId, given);
  const stages = await stagesOf(tx, deal.pipelineId);
  refuseUnknownTicks(given.checklistDone ?? [], deal.checklistDone, stages);
  const wanted =
    'customFields' in given ? { ...given, customFields: patchedFields(definitions, deal.customFields, given.customFields) } : given;
  return tx.apply(
    deal,
    change(
      deal,
      wanted,
      stages.find(({ id }) => id === deal.stageId)!,
    ),
  );
}

export async function deleteDeal(tx: Tx, deal: StoredOpportunity): Promise<void> {
  await tx.remove(deal, dissolve(deal, await quotesOn(tx, deal.id)));
  await supersedeRequest(tx, deal);
  await depart(tx, deal);
}

// A new deal has no quote, and nobody was asked for files.
const nothing = { quoteStatus: undefined, documentStatus: undefined };

/** Nobody approves the beginning of a deal but whoever may approve for its pipeline. */
const approves = ({ passport }: Tx): boolean => permitted(passport, 'crm.pipelines.approve') !== null;

/** The stage named or the pipeline's first. */
async function firstStage(tx: Tx, { pipelineId, stageId }: CreateOpportunityRequest): Promise<Stage> {
  if (stageId) {
    const [stage] = await tx.peek(StageTable, 'id = $1', [stageId]);
    if (!stage) throw notFound();
    if (pipelineId && stage.pipelineId !== pipelineId)
      throw rule('opportunity.stage_invalid', `${stage.name} belongs to another pipeline.`);
    if (stage.category !== 'OPEN') throw rule('opportunity.stage_invalid', `A deal does not begin in ${stage.name}.`);
    return stage;
  }
  const stages = await stagesOf(tx, pipelineId ?? (await defaultPipeline(tx)).id);
  if (!stages[0]) throw notFound();
  return stages[0];
}

// Not locked: many deals may begin with one company at once.
async function refuseUnknownCompany(tx: Tx, companyId: string) {
  const [company] = await tx.select(CompanyTable, 'companies.id = $1', [companyId], { within: 'REACH' });
  if (!company) throw notFound();
}

async function refuseStrangers(
  tx: Tx,
  companyId: string,
  { primaryContactId, contactRoles = [] }: Pick<Partial<CreateOpportunityRequest>, 'primaryContactId' | 'contactRoles'>,
) {
  if (primaryContactId) {
    await tx.get(ContactTable, primaryContactId);
    await refuseUnaffiliated(tx, primaryContactId, companyId);
  }
  for (const { contactId } of contactRoles) await tx.get(ContactTable, contactId);
}
