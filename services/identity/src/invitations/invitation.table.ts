import { instant, oneOf, optional, id, personal, secret, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { Invitation } from './invitation.ts';

export const InvitationTable = table<Invitation>({
  name: 'invitations',
  permission: 'identity.invitations',
  columns: {
    email: personal(text()),
    roleIds: texts(),
    teamIds: texts(),
    clientIds: texts(),
    message: text(),
    status: oneOf<Invitation['status']>(),
    expiresAt: instant(),
    tokenHash: secret(text()),
    userId: optional(id()),
  },
});
