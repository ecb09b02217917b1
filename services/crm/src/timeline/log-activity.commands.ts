// What another service saw happen, written down once per its own key.
import type { LogActivityRequest } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { fact } from '@throughline/chassis/decision';
import { subjectOf, writeLinks } from './activity-links.queries.ts';
import { aboutIt } from './activity.ts';
import { ActivityTable } from './activity.table.ts';
import { entered } from './entries.ts';

export async function logFromService(tx: Tx, { kind: type, subject, at, text, sourceKey }: LogActivityRequest): Promise<string> {
  const [known] = await tx.peek(ActivityTable, 'source_key = $1', [sourceKey]);
  if (known) return known.id;
  const { ownerId = nobody, companyId } = await subjectOf(tx, subject!);
  const id = tx.ids.next();
  const set = { ...entered({ type, capture: 'SYNC', subject: text, links: [subject!], at: at!, ownerId, companyId, sourceKey }), id };
  const { status, direction, outcome } = set;
  const event = fact('crm.activity.logged', { ...aboutIt(set), status, direction, outcome, at });
  await writeLinks(tx, await tx.create(ActivityTable, { set, event }));
  return id;
}
