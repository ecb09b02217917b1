// What the firm says of itself: its calendar's zone, its base currency, its language. Asked of identity and remembered for a
// minute, or until identity says that it changed.
import { SettingsServiceService, type TenantSettings } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import type { Clock } from '@throughline/chassis/clock';
import type { Ask } from '@throughline/chassis/rpc/ask';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { today } from '@throughline/chassis/values/zone';
import { ownOf } from '../own.ts';

const ageMsMax = 60_000;
const firmsMax = 5_000;

export interface FirmSettingsCache {
  of(tenantId: string, question: () => Promise<TenantSettings>): Promise<TenantSettings>;
  drop(tenantId: string): void;
}

export function firmSettingsCache(clock: Clock): FirmSettingsCache {
  const remembered = new Map<string, { answer: Promise<TenantSettings>; askedAtMs: number }>();
  return {
    of(tenantId, question) {
      const nowMs = clock.now().getTime();
      const known = remembered.get(tenantId);
      if (known && nowMs - known.askedAtMs < ageMsMax) return known.answer;
      const asked = { answer: question(), askedAtMs: nowMs };
      if (remembered.size >= firmsMax) remembered.clear();
      remembered.set(tenantId, asked);
      // A failed answer is not kept; callers of the same moment share it.
      asked.answer.catch(() => remembered.get(tenantId) === asked && remembered.delete(tenantId));
      return asked.answer;
    },
    drop: (tenantId) => void remembered.delete(tenantId),
  };
}

/** Of a handler, a reaction or a job: whoever has these. */
export interface FirmContext {
  ask: Ask;
  own: unknown;
  clock: Clock;
  passport: { tenantId: string | null };
}

/** Commands call it in their `prepare`, before the transaction opens. */
export const firmSettings = (context: FirmContext): Promise<TenantSettings> =>
  ownOf(context).firmSettings.of(context.passport.tenantId ?? '', () =>
    context.ask(SettingsServiceService).getTenantSettings({ sections: ['LOCALE', 'CALENDAR'], ifVersion: undefined }),
  );

/** The date on the firm's own wall calendar. */
export const firmToday = async (context: FirmContext): Promise<PlainDate> => today(context.clock.now(), (await firmSettings(context)).timeZone);
