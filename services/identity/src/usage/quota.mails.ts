// What the OWNERs read when much of a quota is used.
import type { QuotaReached } from '@throughline/contracts/gen/throughline/identity/v1/usage';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { mailOwners } from '../mail/owners.ts';
import { monthOf } from './day.ts';

export const mailQuota = (tx: Tx, planId: string, reached: QuotaReached): Promise<void> =>
  mailOwners(tx, {
    key: `${planId}/${reached.quota}/${monthOf(tx.now).firstDay}/${reached.percent}`,
    template: 'quota_reached',
    data: { ...words(reached), percent: String(reached.percent) },
  });

const gibibyte = 1024 ** 3;
const written = (number: number) => number.toLocaleString('en-US', { maximumFractionDigits: 1 });

function words({ quota, used, limit, mode }: QuotaReached) {
  const isCalls = quota === 'API_CALLS';
  const refused = isCalls ? 'At 100 % calls are refused until the month is over' : 'At 100 % nothing more can be stored';
  return {
    quota: isCalls ? 'API calls of this month' : 'storage',
    used: isCalls ? written(used) : `${written(used / gibibyte)} GiB`,
    limit: isCalls ? written(limit) : `${written(limit / gibibyte)} GiB`,
    outlook: mode === 'HARD' ? `${refused}: a higher plan or a larger quota helps at once.` : 'Nothing is refused beyond it.',
  };
}
