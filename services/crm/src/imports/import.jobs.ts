// An import is read once, into rows that wait, and then taken a chunk at a time: each is one transaction, and `done` is the
// checkpoint that a restart goes on from.
import type { Noun } from '@throughline/chassis/database/table';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job, type WorkContext } from '@throughline/chassis/service';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { firmToday } from '../firm/firm-settings.ts';
import { companyImporter } from './company.importer.ts';
import { contactImporter } from './contact.importer.ts';
import { isFaultOfFile, rowsOf } from './content.ts';
import { dropLines, keepReports, linesOf, type Fields } from './import-row.queries.ts';
import { advance, fail, nextChunk, read, rolledBack, type RowReport, type StoredImport } from './import.ts';
import { ImportTable } from './import.table.ts';
import type { Importer, Surroundings } from './importer.ts';
import { leadImporter } from './lead.importer.ts';
import { keepRows } from './read-file.commands.ts';
import { takeRows } from './take-rows.commands.ts';

export const importJobs = [
  job('import.read', async ({ tx, ask }, { importId }) => {
    const present = await tx.load(ImportTable, String(importId));
    if (present.status !== 'RUNNING') return;
    try {
      const rows = await tx.attempt(async () => keepRows(tx, await rowsOf(ask, present), { ...present, importId: present.id }));
      const readIn = await tx.apply(present, read(rows));
      if (rows === 0) await tx.apply(readIn, advance(readIn, []));
      else tx.schedule({ kind: 'import.run', key: present.id, payload: { importId } });
    } catch (fault) {
      if (!isFaultOfFile(fault)) throw fault;
      await tx.apply(present, fail(present, fault));
    }
  }),

  job('import.run', async (context, { importId }) => {
    const { tx } = context;
    const present = await tx.load(ImportTable, String(importId));
    if (present.status !== 'RUNNING') return;
    // Begun before files were read in a job of their own.
    if (present.csv !== '') return tx.schedule({ kind: 'import.read', key: present.id, payload: { importId } });
    await actAs(tx, present);
    const lines = await linesOf(tx, present.id, present.done, nextChunk(present));
    const reports = await takeChunk(context, present, lines);
    await keepReports(tx, present.id, present.done, reports);
    await dropLines(tx, present.id, present.done + lines.length);
    const after = await tx.apply(present, advance(present, reports));
    if (after.status === 'RUNNING') tx.schedule({ kind: 'import.run', key: present.id, payload: { importId } });
  }),
];

/** What an import writes carries the name of whoever asked for it, as their own request would. */
async function actAs(tx: Tx, { requestedBy }: StoredImport): Promise<void> {
  if (requestedBy)
    await tx.enter({ tenantId: tx.tenantId, userId: requestedBy.kind === 'USER' ? requestedBy.id : null, actor: requestedBy });
}

async function takeChunk(context: WorkContext, present: StoredImport, lines: readonly Fields[]): Promise<RowReport[]> {
  switch (present.kind) {
    case 'LEAD':
      return taken(context, leadImporter, present, lines);
    case 'CONTACT':
      return taken(context, contactImporter, present, lines);
    case 'COMPANY':
      return taken(context, companyImporter, present, lines);
    default:
      return present.kind satisfies never;
  }
}

async function taken<Asked extends object, T extends Noun, Draft extends { set: { id: string } }, Known>(
  context: WorkContext,
  importer: Importer<Asked, T, Draft, Known>,
  present: StoredImport,
  lines: readonly Fields[],
): Promise<RowReport[]> {
  const definitions = await definitionsOf(context, importer.resource);
  const surroundings: Surroundings = { present, today: await firmToday(context), definitions };
  const take = () => takeRows(context.tx, importer, lines, surroundings);
  if (!present.dryRun && !present.atomic) return take();
  return rehearsed(context.tx, take, present);
}

/** A rehearsal is undone as a whole, its report kept; so is an atomic import in which a row was refused. */
async function rehearsed(tx: Tx, take: () => Promise<RowReport[]>, { dryRun, atomic }: StoredImport): Promise<RowReport[]> {
  let reports: RowReport[] = [];
  try {
    return await tx.attempt(async () => {
      reports = await take();
      if (dryRun || reports.some(({ outcome }) => outcome === 'REFUSED')) throw new Undone();
      return reports;
    });
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault;
    const told = atomic && reports.some(({ outcome }) => outcome === 'REFUSED') ? rolledBack(reports) : reports;
    return told.map(({ recordId, ...why }) => ({ ...why, recordId: why.outcome === 'CREATED' ? undefined : recordId }));
  }
}

class Undone extends Error {}
