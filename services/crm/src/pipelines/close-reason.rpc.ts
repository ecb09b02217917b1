import type { CloseReasonServiceService } from '@throughline/contracts/gen/throughline/crm/v1/close_reasons';
import { equals, oneOfValues, page } from '@throughline/chassis/database/list';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { change, dissolve } from './close-reason.ts';
import { CloseReasonTable } from './close-reason.table.ts';
import { equippedReader } from './first-use.ts';
import { equipFirm } from './pipeline.commands.ts';
import { dealsClosedFor } from './pipeline.queries.ts';

export const closeReasonRpc: Rpc<typeof CloseReasonServiceService> = {
  listCloseReasons: query(async (context, request) =>
    page(await equippedReader(context), CloseReasonTable, request, {
      filters: { kind: oneOfValues('kind'), active: equals('active') },
      defaultOrder: 'createdAt',
    }),
  ),

  getCloseReason: query(({ tx }, { id }) => tx.get(CloseReasonTable, id)),

  createCloseReason: command(async ({ tx }, request) => {
    await equipFirm(tx);
    return tx.create(CloseReasonTable, { set: { ...request, active: true } });
  }),

  updateCloseReason: command(async ({ tx }, request) => {
    const reason = await tx.get(CloseReasonTable, request.id);
    return tx.apply(reason, change(reason, namedFields(request)));
  }),

  deleteCloseReason: command(async ({ tx }, { id }) => {
    const reason = await tx.get(CloseReasonTable, id);
    await tx.remove(reason, dissolve(reason, await dealsClosedFor(tx, reason.code)));
    return {};
  }),
};
