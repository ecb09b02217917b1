import type { AssignmentServiceService } from '@throughline/contracts/gen/throughline/crm/v1/assignment';
import { toJson } from '@throughline/contracts/json';
import { fact } from '@throughline/chassis/decision';
import { preparedCommand, type Rpc } from '@throughline/chassis/rpc/handler';
import { refuseInactiveOwners } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { assignable } from './assignable.ts';

export const assignmentRpc: Rpc<typeof AssignmentServiceService> = {
  assignRecord: preparedCommand(
    async (context, { userId }) => {
      await refuseInactiveOwners(context, [userId]);
      return firmDay(context);
    },
    async ({ tx }, { type, id, userId }, day) => {
      const { shape, assign } = assignable[type];
      const { before, after, shown } = await assign(tx, id, userId, day);
      if (before.ownerId !== userId)
        await tx.apply(after, { set: {}, event: fact('crm.record.reassigned', { type, id, from: before.ownerId ?? '', ownerId: userId }) });
      return { record: toJson(shape, shown ?? after) };
    },
  ),
};
