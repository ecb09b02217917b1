import { boolean, id, integer, json, oneOf, optional, personal, text } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredImport } from './lead-import.ts';

export const ImportTable = table<StoredImport>({
  name: 'imports',
  permission: 'crm.leads',
  reach: (users) => `imports.created_by = any (${users}::text[])`,
  columns: {
    status: oneOf(),
    csv: personal(text()),
    fingerprint: text(),
    mapping: json(),
    mode: oneOf(),
    matchBy: oneOf(),
    dryRun: boolean(),
    ownerId: optional(id()),
    rows: integer(),
    done: integer(),
    created: integer(),
    merged: integer(),
    skipped: integer(),
    refused: integer(),
  },
});
