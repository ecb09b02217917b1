import { on } from '@throughline/chassis/service';
import { ownOf } from '../own.ts';

export const firmReactions = [
  on('identity.settings.changed', async (context, event) => ownOf(context).firmSettings.drop(event.tenantId)),
];
