import { createHash } from 'node:crypto';
import type { ImportLeadsRequest, LeadImportServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import type { Document } from '@throughline/contracts/gen/throughline/documents/v1/documents';
import { oneOfValues, page } from '@throughline/chassis/database/list';
import { bindingOf, readToken, writeToken } from '@throughline/chassis/database/page-token';
import type { Reader } from '@throughline/chassis/database/reader';
import { preparedCommand, query, type CommandContext, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { holds, reachOf, requirePermission } from '@throughline/chassis/security/access';
import { ownerOf } from '../accounts/company.rpc.ts';
import { refuseInactiveOwners } from '../firm/people.ts';
import { companyImporter } from './company.importer.ts';
import { contactImporter } from './contact.importer.ts';
import { importableDocument } from './content.ts';
import { csvRowsOf } from './csv-rows.ts';
import { importRowCount, importRows, reportsMax } from './import-row.queries.ts';
import { begin, mappingOf, refuseUnsourced, shown, type Import, type Importable, type StoredImport } from './import.ts';
import { ImportTable } from './import.table.ts';
import { leadImporter } from './lead.importer.ts';
import { refuseUnmapped } from './read-file.commands.ts';

const importers = { LEAD: leadImporter, CONTACT: contactImporter, COMPANY: companyImporter };

export const importRpc: Rpc<typeof LeadImportServiceService> = {
  importLeads: preparedCommand(looked, ({ tx, passport }, request, document) =>
    beginImport(leadImporter, { tx, passport }, request, document),
  ),

  importContacts: preparedCommand(looked, (context, request, document) =>
    beginImport(contactImporter, context, { ...request, ownerId: ownerOf(context, request) }, document),
  ),

  importCompanies: preparedCommand(looked, (context, request, document) =>
    beginImport(companyImporter, context, { ...request, ownerId: ownerOf(context, request) }, document),
  ),

  listImports: query(async ({ tx }, request) => {
    const kinds = Object.values(importers)
      .filter(({ resource }) => holds(tx.passport, `${resource}.import`))
      .map(({ kind }) => kind);
    const found = await page(tx, ImportTable, request, {
      filters: { kind: oneOfValues('kind'), status: oneOfValues('status') },
      where: (_, parameter) => [`kind = any (${parameter(kinds)})`],
    });
    return { ...found, items: found.items.map(shown) };
  }),

  getImport: query(async ({ tx }, { id }) => shown(await ofCaller(tx, id))),

  listImportRows: query(async ({ tx }, { id, outcome, pageSize, pageToken, withTotal, ...asked }) => {
    const size = pageSize || reportsMax;
    const binding = bindingOf(['import rows', id, outcome]);
    const after = pageToken ? Number(readToken(pageToken, binding, 'bigint').key) : asked.after;
    const found = await importRows(tx, await ofCaller(tx, id), { outcomes: outcome, after, limit: size + 1 });
    const items = found.slice(0, size);
    return {
      items,
      nextPageToken: found.length > size ? writeToken(binding, String(items.at(-1)!.row), id) : undefined,
      totalSize: withTotal ? await importRowCount(tx, id, outcome) : undefined,
    };
  }),
};

async function looked(context: HandlerContext, request: ImportLeadsRequest): Promise<Document | undefined> {
  const { ownerId, documentId } = request;
  refuseUnsourced(request);
  await refuseInactiveOwners(context, [ownerId]);
  return documentId === undefined ? undefined : importableDocument(context.ask, documentId);
}

async function beginImport(
  importer: Importable & { resource: string },
  { tx, passport }: Pick<CommandContext, 'tx' | 'passport'>,
  request: ImportLeadsRequest,
  document: Document | undefined,
): Promise<Import> {
  const reach = reachOf(passport, `${importer.resource}.import`);
  const fingerprint = fingerprintOf(importer, request, document);
  const [known] = await tx.select(ImportTable, `fingerprint = $1 and not dry_run and status <> 'FAILED'`, [fingerprint], {
    within: 'REACH',
  });
  if (known) return shown(known);
  const mapping = mappingOf(importer, request);
  const rows = document ? [] : csvRowsOf(request.csv);
  if (!document) refuseUnmapped(rows[0] ?? [], mapping);
  const made = await tx.create(
    ImportTable,
    begin(
      importer,
      { ...request, mapping },
      {
        fingerprint,
        reachUserIds: reach.kind === 'ALL' ? undefined : [...reach.userIds],
        requestedBy: passport.actor,
        fileName: document?.name,
        rows: Math.max(0, rows.length - 1),
      },
    ),
  );
  tx.schedule({ kind: 'import.read', key: made.id, payload: { importId: made.id } });
  return shown(made);
}

/** A document is known by what it holds: the same file uploaded again is the same import. */
function fingerprintOf({ kind }: Importable, request: ImportLeadsRequest, document: Document | undefined): string {
  const wished = document ? { ...request, documentId: document.sha256 } : request;
  return createHash('sha256')
    .update(JSON.stringify({ kind, ...wished }))
    .digest('base64url');
}

/** Whoever may not import a noun does not see what was imported of it. */
async function ofCaller(tx: Reader, id: string): Promise<StoredImport> {
  const found = await tx.get(ImportTable, id);
  requirePermission(tx.passport, `${importers[found.kind].resource}.import`);
  return found;
}
