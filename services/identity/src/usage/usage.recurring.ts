import { recurring } from '@throughline/chassis/service';
import { usageDaysMax } from './day.ts';

const dayMs = 86_400_000;
const reportDaysMax = 2;

/** A report is repeated within minutes, if at all; its key need not be known for longer. */
export const forgetUsage = recurring('usage.forget', '10 3 * * *', async ({ rows, clock }) => {
  const now = clock.now().getTime();
  await rows('select usage_forget($1, $2)', [new Date(now - usageDaysMax * dayMs), new Date(now - reportDaysMax * dayMs)]);
});
