// What every service clears away and prepares, whatever it does.
import { forgetInbox, prepareArchive } from './events/housekeeping.ts';
import { recurring, type RecurringContext } from './service.ts';

const idempotencyHours = 24;
const finishedJobDays = 30;

export const housekeeping = [
  recurring('chassis.idempotency_keys', '17 * * * *', forgetKeys),
  recurring('chassis.inbox', '23 3 * * *', async ({ rows, clock }) => void (await forgetInbox(rows, clock))),
  recurring('chassis.outbox_archive', '29 3 * * *', ({ rows, clock }) => prepareArchive(rows, clock)),
  recurring('chassis.jobs', '41 3 * * *', forgetJobs),
];

async function forgetJobs({ rows, clock }: RecurringContext) {
  await rows('select jobs_forget($1)', [new Date(clock.now().getTime() - finishedJobDays * 86_400_000)]);
}

async function forgetKeys({ rows, clock }: RecurringContext) {
  await rows('select idempotency_keys_forget($1)', [new Date(clock.now().getTime() - idempotencyHours * 3_600_000)]);
}
