import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { expire, type Invitation } from './invitation.ts';
import { InvitationTable } from './invitation.table.ts';

const expireKind = 'invitation.expire';

/** In place of what was scheduled before. */
export function scheduleExpiry(tx: Tx, { id, status, expiresAt }: Invitation): void {
  tx.cancel(expireKind, id);
  if (status === 'PENDING') tx.schedule({ kind: expireKind, key: id, payload: { id }, at: expiresAt! });
}

export const expireInvitationJob = job(expireKind, async ({ tx }, { id }) => {
  const invitation = await tx.find(InvitationTable, String(id));
  if (invitation) await tx.apply(invitation, expire(invitation, tx.now));
});
