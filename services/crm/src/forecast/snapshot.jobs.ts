// Snapshots are taken on Mondays at 00:05 where the firm is. One tick on Sunday, before Monday begins anywhere, has each firm's
// week planned; the rest is the firm's own jobs, so that one that fails keeps no other from its snapshot.
import { job, recurring } from '@throughline/chassis/service';
import { addDays, weekday, type PlainDate } from '@throughline/chassis/values/calendar';
import { startOfDay, today } from '@throughline/chassis/values/zone';
import { firmSettings } from '../firm/firm-settings.ts';
import { ratesOfDeals } from './rates.ts';
import { takeSnapshot } from './snapshot.commands.ts';

const afterMidnightMs = 5 * 60_000;
const triesMax = 1_000;

export const planSnapshots = recurring('forecast.snapshots', '0 9 * * 0', async ({ rows, inTenant, clock }) => {
  const tick = clock.now().toISOString();
  for (const { tenant_id: tenantId } of await rows<{ tenant_id: string }>('select * from firms_with_deals()')) {
    await inTenant(tenantId, async ({ tx }) => tx.schedule({ kind: 'forecast.plan_week', key: tick, payload: {} }));
  }
});

/** The Monday that comes within two days of a Sunday morning in UTC, wherever one is. */
export const nextWeek = (date: PlainDate): PlainDate => {
  const near = addDays(date, 2);
  return addDays(near, 1 - weekday(near));
};

export const snapshotJobs = [
  job('forecast.plan_week', async (context) => {
    const { tx } = context;
    const { timeZone } = await firmSettings(context);
    const week = nextWeek(today(tx.now, timeZone));
    const at = new Date(startOfDay(week, timeZone).getTime() + afterMidnightMs);
    tx.schedule({ kind: 'forecast.snapshot', key: week, payload: { week }, at });
  }),

  /** Where finance is away, a firm that sells in several currencies waits for its rates. */
  job(
    'forecast.snapshot',
    async (context, { week }) => {
      await takeSnapshot(context.tx, String(week), await ratesOfDeals(context));
    },
    { triesMax },
  ),
];
