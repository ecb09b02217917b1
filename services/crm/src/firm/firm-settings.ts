// What the firm says of itself: its calendar's zone, its base currency, its language. Asked of identity and remembered for a
// minute, or until identity says that it changed.
import { SettingsServiceService, type TenantSettings } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import type { Clock } from '@throughline/chassis/clock';
import type { Ask } from '@throughline/chassis/rpc/ask';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { today } from '@throughline/chassis/values/zone';
import { ownOf } from '../own.ts';

/** Of a handler, a reaction or a job: whoever has these. */
export interface FirmContext {
  ask: Ask;
  own: unknown;
  clock: Clock;
  passport: { tenantId: string | null };
}

export const settingsKey = 'settings';

/** Commands call it in their `prepare`, before the transaction opens. */
export const firmSettings = (context: FirmContext): Promise<TenantSettings> =>
  ownOf(context).firmSettings.get(context.passport.tenantId ?? '', settingsKey, () =>
    context.ask(SettingsServiceService).getTenantSettings({ sections: ['LOCALE', 'CALENDAR'], ifVersion: undefined }),
  );

/** The date on the firm's own wall calendar. */
export const firmToday = async (context: FirmContext): Promise<PlainDate> =>
  today(context.clock.now(), (await firmSettings(context)).timeZone);

/** Today, and the currency that the firm counts in. */
export async function firmBase(context: FirmContext): Promise<{ today: PlainDate; currency: string }> {
  const { timeZone, currency } = await firmSettings(context);
  return { today: today(context.clock.now(), timeZone), currency };
}
