import type { BulkAssignLeadsRequest, BulkAssignLeadsResponse } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { byTerritory, inTurn, toLeastLoaded } from './assignment.ts';
import { candidates } from './assignment.queries.ts';
import { assign, type StoredLead } from './lead.ts';
import { LeadTable } from './lead.table.ts';
import { tellOwner } from './owner-notice.ts';

/** All of them, or none: a lead that is out of reach or converted refuses the call. Each owner is told once. */
export async function assignToPool(
  tx: Tx,
  request: BulkAssignLeadsRequest,
  inactive: ReadonlySet<string>,
): Promise<BulkAssignLeadsResponse> {
  const leads = await named(tx, request.leadIds);
  const owners = await ownersOf(tx, leads, request, inactive);
  const given: StoredLead[] = [];
  await tx.together(async () => {
    for (const [at, lead] of leads.entries()) {
      const after = await tx.apply(lead, assign(lead, owners[at]!, tx.now));
      if (after !== lead) given.push(after);
    }
  });
  for (const [ownerId, theirs] of Map.groupBy(given, (lead) => lead.ownerId!)) tellOwner(tx, ownerId, theirs);
  return { items: leads.map(({ id: leadId }, at) => ({ leadId, ownerId: owners[at]! })) };
}

/** Locked in one order, so that two calls over the same leads do not wait for each other in a circle. */
async function named(tx: Tx, ids: readonly string[]): Promise<StoredLead[]> {
  const found = await tx.select(LeadTable, 'leads.id = any ($1)', [ids], { within: 'REACH', tail: 'order by leads.id for no key update' });
  const byId = new Map(found.map((lead) => [lead.id, lead]));
  if (byId.size < ids.length) throw notFound();
  return ids.map((id) => byId.get(id)!);
}

async function ownersOf(
  tx: Tx,
  leads: readonly StoredLead[],
  { userIds, method = 'ROUND_ROBIN', territories }: BulkAssignLeadsRequest,
  inactive: ReadonlySet<string>,
): Promise<string[]> {
  const asked = method === 'TERRITORY' ? [...userIds, ...territories.flatMap((territory) => territory.userIds)] : userIds;
  const people = await candidates(
    tx,
    [...new Set(asked)].filter((id) => !inactive.has(id)),
  );
  switch (method) {
    case 'LEAST_LOADED':
      return toLeastLoaded(people, leads.length);
    case 'TERRITORY':
      return byTerritory(leads, territories, userIds, people);
    case 'ROUND_ROBIN':
      return inTurn(people, leads.length);
    default:
      return method satisfies never;
  }
}
