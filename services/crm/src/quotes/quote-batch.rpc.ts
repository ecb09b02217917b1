import type { QuoteBatchServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quote_batch';
import { preparedCommand, type Rpc } from '@throughline/chassis/rpc/handler';
import { runBatch } from '../batch/batch.ts';
import { ownersNamed } from '../batch/patch-fields.ts';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { inactiveAmong } from '../firm/people.ts';
import { batchedQuotes } from './quote.batch.ts';

export const quoteBatchRpc: Rpc<typeof QuoteBatchServiceService> = {
  batchQuotes: preparedCommand(
    async (context, { operations }) => ({
      inactive: await inactiveAmong(context, ownersNamed(operations)),
      definitions: await definitionsOf(context, 'crm.quotes'),
    }),
    ({ tx }, request, { inactive, definitions }) => runBatch(tx, request, batchedQuotes(definitions), inactive),
  ),
};
