import { boolean, oneOf, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { CloseReason } from './close-reason.ts';

export const CloseReasonTable = table<CloseReason>({
  name: 'close_reasons',
  permission: 'crm.pipelines',
  columns: { kind: oneOf(), code: text(), label: text(), active: boolean() },
});
