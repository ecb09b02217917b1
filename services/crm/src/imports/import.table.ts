import { boolean, id, integer, json, oneOf, optional, personal, text, texts } from '@throughline/chassis/database/columns';
import { table } from '@throughline/chassis/database/table';
import type { StoredImport } from './import.ts';

export const ImportTable = table<StoredImport>({
  name: 'imports',
  permission: 'crm.leads',
  reach: (users) => `imports.created_by = any (${users}::text[])`,
  columns: {
    kind: oneOf(),
    status: oneOf(),
    csv: personal(text()),
    documentId: optional(id()),
    fileName: optional(text()),
    fingerprint: text(),
    mapping: json(),
    mode: oneOf(),
    matchBy: oneOf(),
    dryRun: boolean(),
    atomic: boolean(),
    ownerId: optional(id()),
    reachUserIds: optional(texts()),
    requestedBy: optional(json()),
    rows: integer(),
    done: integer(),
    created: integer(),
    merged: integer(),
    skipped: integer(),
    refused: integer(),
    faultCode: optional(text()),
    faultMessage: optional(text()),
  },
});
