// What every service clears away and prepares, whatever it does.
import { forgetInbox, prepareArchive } from './events/housekeeping.ts';
import { changesKeptDays } from './records/cursor.ts';
import { recurring, type RecurringContext } from './service.ts';

const idempotencyHours = 24;
const finishedJobDays = 30;
const dayMs = 86_400_000;

export const housekeeping = [
  recurring('chassis.idempotency_keys', '17 * * * *', forgetKeys),
  recurring('chassis.inbox', '23 3 * * *', async ({ rows, clock }) => void (await forgetInbox(rows, clock))),
  recurring('chassis.outbox_archive', '29 3 * * *', ({ rows, clock }) => prepareArchive(rows, clock)),
  recurring('chassis.jobs', '41 3 * * *', forgetJobs),
  recurring('chassis.changes', '47 3 * * *', forgetChanges),
];

async function forgetJobs({ rows, clock }: RecurringContext) {
  await rows('select jobs_forget($1)', [new Date(clock.now().getTime() - finishedJobDays * dayMs)]);
}

async function forgetChanges({ rows, clock }: RecurringContext) {
  await rows('select changes_forget($1)', [new Date(clock.now().getTime() - changesKeptDays * dayMs)]);
}

async function forgetKeys({ rows, clock }: RecurringContext) {
  await rows('select idempotency_keys_forget($1)', [new Date(clock.now().getTime() - idempotencyHours * 3_600_000)]);
}
