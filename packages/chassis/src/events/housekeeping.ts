// What keeps the event tables light: forgetting what no stream can bring again, and making room for the months to come.
// Called by recurring tasks.
import type { Clock } from '../clock.ts';
import type { WorkRunner } from '../work.ts';

export const inboxDays = 45; // streams keep 30
const batchRowsMax = 5_000;
const dayMs = 86_400_000;

/** Answers how many rows went. */
export async function forgetInbox(rows: WorkRunner['rows'], clock: Clock): Promise<number> {
  const before = new Date(clock.now().getTime() - inboxDays * dayMs);
  let forgotten = 0;
  for (;;) {
    const [answer] = await rows<{ inbox_forget: number }>('select inbox_forget($1, $2)', [before, batchRowsMax]);
    forgotten += answer!.inbox_forget;
    if (answer!.inbox_forget < batchRowsMax) return forgotten;
  }
}

/** The archive's partitions of this month and the next. */
export async function prepareArchive(rows: WorkRunner['rows'], clock: Clock): Promise<void> {
  await rows('select outbox_archive_ensure($1)', [clock.now()]);
}
