// A document in a foreign currency counts once finance has told the rate of its day; while finance is away it waits.
import { ConversionServiceService } from '@throughline/contracts/gen/throughline/finance/v1/conversion';
import { job } from '@throughline/chassis/service';
import { money } from '@throughline/chassis/values/money';
import { refreshSoon } from '../accounts/standing.queries.ts';
import { firmSettings } from '../firm/firm-settings.ts';
import { countInBase, waitingEntry } from './revenue.queries.ts';

export const revenueJobs = [
  job(
    'revenue.convert',
    async (context, payload) => {
      const { tx, ask } = context;
      const documentId = String(payload['documentId']);
      const { currency: to } = await firmSettings(context);
      const entry = await waitingEntry(tx, documentId);
      if (!entry) return;
      const worth = money(Math.abs(entry.amount), entry.currency);
      const converted = await ask(ConversionServiceService).convertMoney({ money: worth, to, on: entry.on_date, rateType: 'SPOT' });
      await countInBase(tx, documentId, entry, Math.sign(entry.amount) * converted.money!.amount);
      refreshSoon(tx, entry.company_id);
    },
    { triesMax: 1_000 },
  ),
];
