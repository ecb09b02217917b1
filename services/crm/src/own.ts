// What crm's handlers share beside the chassis: what they remember of their neighbours.
import type { OwnContext } from '@throughline/chassis/service';
import { firmSettingsCache, type FirmSettingsCache } from './firm/firm-settings.ts';

export interface Own {
  firmSettings: FirmSettingsCache;
}

export const ownOf = (context: { own: unknown }): Own => context.own as Own;

export const ownFrom = ({ clock }: OwnContext): Own => ({ firmSettings: firmSettingsCache(clock) });
