import type { InvitationServiceService } from '@throughline/contracts/gen/throughline/identity/v1/invitations';
import { containsText, equals, oneOfValues, page } from '@throughline/chassis/database/list';
import { command, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { acceptInvitation } from './accepting.commands.ts';
import { eachByItself } from './batch.ts';
import { change, revoke, shown } from './invitation.ts';
import { scheduleExpiry } from './invitation.jobs.ts';
import { InvitationTable } from './invitation.table.ts';
import { inviteAgain, inviteByMail, refuseGiven } from './inviting.commands.ts';

export const invitationRpc: Rpc<typeof InvitationServiceService> = {
  listInvitations: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, InvitationTable, request, {
      filters: { status: oneOfValues('status'), email: equals('email') },
      text: containsText('email'),
    });
    return { items: items.map(shown), ...rest };
  }),

  getInvitation: query(async ({ tx }, { id }) => shown(await tx.get(InvitationTable, id))),

  createInvitation: command(async (context, request) => shown(await inviteByMail(context, request))),

  batchCreateInvitations: command(async (context, { operations, atomic }) => ({
    results: await eachByItself(operations, atomic, (operation) => inviteByMail(context, operation)),
  })),

  updateInvitation: command(async ({ tx }, request) => {
    const given = namedFields(request);
    const invitation = await tx.get(InvitationTable, request.id);
    await refuseGiven(tx, given);
    return shown(await tx.apply(invitation, change(invitation, given)));
  }),

  resendInvitation: command(async (context, { id }) => shown(await inviteAgain(context, id))),

  revokeInvitation: command(async ({ tx }, { id }) => {
    const invitation = await tx.get(InvitationTable, id);
    const revoked = await tx.apply(invitation, revoke(invitation));
    scheduleExpiry(tx, revoked);
    return shown(revoked);
  }),

  deleteInvitation: command(async ({ tx }, { id }) => {
    const invitation = await tx.get(InvitationTable, id);
    await tx.remove(invitation, { set: {} });
    return {};
  }),

  acceptInvitation,
};
