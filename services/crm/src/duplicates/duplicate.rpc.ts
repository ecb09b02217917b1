import type { DuplicateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import { oneOfValues, page } from '@throughline/chassis/database/list';
import { invalidFields } from '@throughline/chassis/errors';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { bothVisible } from './pair.queries.ts';
import { DuplicatePairTable } from './pair.table.ts';
import { resolveParty } from './resolve-party.ts';

export const duplicateRpc: Rpc<typeof DuplicateServiceService> = {
  listDuplicates: query(({ tx }, request) =>
    page(tx, DuplicatePairTable, request, {
      filters: {
        kind: oneOfValues('kind'),
        recordId: (id: string, parameter) => `${parameter(id)}::uuid in (left_id, right_id)`,
      },
      orderBy: { score: { sql: 'score', type: 'numeric' } },
      defaultOrder: '-score',
      where: (reader, parameter) => ['not dismissed', bothVisible(reader, parameter)],
    }),
  ),

  dismissDuplicate: command(async ({ tx }, { id }) => {
    const pair = await tx.get(DuplicatePairTable, id);
    return tx.apply(pair, { set: { dismissed: true } });
  }),

  resolveParty: query(async ({ tx }, request) => {
    const traits = Object.values(request).filter((trait) => trait !== '');
    if (traits.length === 0)
      throw invalidFields({ field: 'email', code: 'required', message: 'is required where no phone, domain or name is given' });
    return { items: await resolveParty(tx, request) };
  }),
};
