// A fact of the house becomes an entry of the timelines it belongs to, once per event (CRM-54).
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import type { ActivityLink } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import type { Reader } from '@throughline/chassis/database/reader';
import { nobody } from '@throughline/chassis/database/recorder';
import { on } from '@throughline/chassis/service';
import { writeLinks } from './activity-links.queries.ts';
import { ActivityTable } from './activity.table.ts';
import { entered } from './entries.ts';

export interface Told {
  subject: string;
  links: ActivityLink[];
  companyId?: string | undefined;
}

export const entry = <Type extends keyof EventPayloads & `crm.${string}`>(
  type: Type,
  tell: (data: EventPayloads[Type], tx: Reader) => Told | Promise<Told>,
) =>
  on(type, async ({ tx }, event) => {
    const { ownerId = nobody } = event.data as { ownerId?: string };
    const told = await tell(event.data, tx);
    const activity = await tx.create(ActivityTable, {
      set: entered({
        type: 'NOTE',
        capture: 'SYSTEM',
        companyId: undefined,
        ...told,
        at: event.time,
        ownerId,
        sourceKey: event.id,
        fact: type,
      }),
    });
    await writeLinks(tx, activity);
  });

/** Only what is there is linked. */
export const linked = (ids: Partial<Record<ActivityLink['kind'], string | undefined>>): ActivityLink[] =>
  (Object.entries(ids) as [ActivityLink['kind'], string | undefined][]).flatMap(([kind, id]) => (id === undefined ? [] : [{ kind, id }]));
