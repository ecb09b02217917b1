import { CrmParticipant } from '@throughline/contracts/gen/shapes.gen';
import { id, instant, messages, oneOf, optional, personal, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredUnmatchedMail } from './unmatched.ts';

export const UnmatchedMailTable = table<StoredUnmatchedMail>({
  name: 'unmatched_mails',
  permission: 'crm.activities',
  reach: (users) => `unmatched_mails.owner_id = any (${users}) or unmatched_mails.participant_ids && ${users}`,
  columns: {
    subject: personal(text()),
    text: personal(text()),
    direction: oneOf(),
    address: personal(text()),
    name: personal(text()),
    participants: personal(messages(CrmParticipant)),
    participantIds: texts(),
    ownerId: id(),
    visibility: oneOf(),
    at: instant(),
    expiresAt: instant(),
    messageId: text(),
    threadId: optional(text()),
    documentIds: texts(),
  },
});
