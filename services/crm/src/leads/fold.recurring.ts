// Every minute the rows that changes of leads added to the kept figures are put together again, cell by cell.
import { recurring } from '@throughline/chassis/service';

const cellsMax = 5_000;

export const foldLeadSourceCells = recurring('lead_source_cells.fold', '* * * * *', async ({ rows }) => {
  await rows('select fold_lead_source_cells($1)', [cellsMax]);
});
