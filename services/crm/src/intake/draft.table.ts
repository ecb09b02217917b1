import { id, instant, json, personal, secret, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { IntakeDraft } from './draft.ts';

export const IntakeDraftTable = table<IntakeDraft>({
  name: 'intake_drafts',
  permission: 'crm.forms',
  columns: {
    formId: id(),
    answers: personal(json()),
    firstTouch: json(),
    tokenHash: secret(text()),
    ipHash: secret(text()),
    expiresAt: instant(),
  },
});
