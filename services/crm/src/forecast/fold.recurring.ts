// Every minute the rows that changes of deals added to the kept figures are put together again, cell by cell.
import { recurring } from '@throughline/chassis/service';

const cellsMax = 5_000;

export const foldDealTotals = recurring('deal_totals.fold', '* * * * *', async ({ rows }) => {
  await rows('select fold_deal_totals($1)', [cellsMax]);
});
