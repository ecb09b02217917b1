import { job } from '@throughline/chassis/service';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { importRow } from './import-row.commands.ts';
import { keepReports } from './import-row.queries.ts';
import { advance, nextChunk, rowsOf, type RowReport } from './lead-import.ts';
import { ImportTable } from './lead-import.table.ts';

export const leadImportJobs = [
  /** Takes the next rows; `done` is the checkpoint that a restart goes on from. */
  job('import.run', async (context, { importId }) => {
    const { tx } = context;
    const present = await tx.load(ImportTable, String(importId));
    if (present.status === 'DONE') return;
    const definitions = await definitionsOf(context, 'crm.leads');
    const rows = rowsOf(present.csv).slice(present.done, present.done + nextChunk(present));
    const reports: RowReport[] = [];
    const takeAll = async () => {
      for (const row of rows) reports.push(await importRow(tx, present, row, definitions));
      if (present.dryRun) throw new DryRun();
    };
    // A rehearsal is undone as a whole, its report kept.
    if (present.dryRun) await tx.attempt(takeAll).catch(unlessDryRun);
    else await takeAll();
    const told = present.dryRun
      ? reports.map(({ outcome, leadId, ...why }) => ({ ...why, outcome, leadId: outcome === 'CREATED' ? undefined : leadId }))
      : reports;
    await keepReports(tx, present.id, present.done, told);
    const after = await tx.apply(present, advance(present, told));
    if (after.status === 'RUNNING') tx.schedule({ kind: 'import.run', key: present.id, payload: { importId } });
  }),
];

class DryRun extends Error {}

function unlessDryRun(fault: unknown): void {
  if (!(fault instanceof DryRun)) throw fault;
}
