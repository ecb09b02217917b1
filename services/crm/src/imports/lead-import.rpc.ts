import { createHash } from 'node:crypto';
import type { LeadImportServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { preparedCommand, query, type Rpc } from '@throughline/chassis/rpc/handler';
import { refuseInactiveOwners } from '../firm/people.ts';
import { importRows } from './import-row.queries.ts';
import { begin, shown } from './lead-import.ts';
import { ImportTable } from './lead-import.table.ts';

export const leadImportRpc: Rpc<typeof LeadImportServiceService> = {
  importLeads: preparedCommand(
    (context, { ownerId }) => refuseInactiveOwners(context, [ownerId]),
    async ({ tx }, request) => {
      const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
      const [known] = await tx.select(ImportTable, 'fingerprint = $1 and not dry_run', [fingerprint], { within: 'REACH' });
      if (known) return shown(known);
      const made = await tx.create(ImportTable, begin(request, fingerprint));
      tx.schedule({ kind: 'import.run', key: made.id, payload: { importId: made.id } });
      return shown(made);
    },
  ),

  getImport: query(async ({ tx }, { id }) => shown(await tx.get(ImportTable, id))),

  listImportRows: query(async ({ tx }, { id, outcome, after }) => {
    await tx.get(ImportTable, id);
    return { items: await importRows(tx, id, outcome, after) };
  }),
};
