import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { invalidFields } from '@throughline/chassis/errors';
import { isId } from '@throughline/chassis/ids';
import type { Batched } from '../batch/batch.ts';
import { changeDeal, deleteDeal, type Given } from './opportunity.commands.ts';
import { moveDeal } from './move.commands.ts';
import type { StoredOpportunity } from './opportunity.ts';
import { OpportunityTable } from './opportunity.table.ts';

export const batchedOpportunities = ({ day, definitions }: Given): Batched<StoredOpportunity> => ({
  table: OpportunityTable,
  path: '/api/v1/crm/opportunities',
  patch: OpportunityServiceService.updateOpportunity.path,
  update: (tx, deal, given) => changeDeal(tx, deal, given, definitions),
  remove: deleteDeal,
  async move(tx, deal, fields) {
    const moved = await moveDeal(tx, deal, { ...placeFrom(fields), dryRun: false, override: undefined }, day);
    return { noun: moved.deal, inverse: moved.inverse };
  },
});

function placeFrom(fields: Record<string, unknown>): { stageId: string; beforeId: string | undefined; afterId: string | undefined } {
  const unknown = Object.keys(fields).find((name) => !['stageId', 'beforeId', 'afterId'].includes(name));
  if (unknown) throw invalidFields({ field: `fields.${unknown}`, code: 'unknown', message: 'is not a field of a move' });
  const given = { stageId: idAt(fields, 'stageId'), beforeId: idAt(fields, 'beforeId'), afterId: idAt(fields, 'afterId') };
  if (given.stageId === undefined) throw invalidFields({ field: 'fields.stageId', code: 'required', message: 'is required' });
  return { ...given, stageId: given.stageId };
}

function idAt(fields: Record<string, unknown>, name: string): string | undefined {
  const value = fields[name] ?? undefined;
  if (value !== undefined && !isId(value)) throw invalidFields({ field: `fields.${name}`, code: 'format', message: 'must be an id' });
  return value;
}
