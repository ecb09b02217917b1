// Documents say each hour what a firm stores; the last measure of a day stands.
import { on } from '@throughline/chassis/service';
import { tellQuota } from './quota.commands.ts';
import { addUsage } from './usage.queries.ts';

const counter = 'STORAGE_BYTES';

export const followStorage = on('documents.usage.measured', async ({ tx }, { data }) => {
  await addUsage(tx, { counter, amount: data.bytes, period: data.period ?? tx.now });
  await tellQuota(tx, counter);
});
