// Whoever leaves the firm leaves records behind that somebody else is to own. Their manager, or else whoever let them go, is told
// what there is. Nothing is moved here: people assign it, or hand everything over in identity.
import { UserServiceService } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { job, on } from '@throughline/chassis/service';
import { notify } from '../messages/message.jobs.ts';
import { leftBehind } from './left-behind.queries.ts';

const kind = 'records.left_behind';

export const leftBehindReactions = [
  on('identity.user.deactivated', async ({ tx }, { data: { userId }, id, actor }) =>
    tx.schedule({ kind, key: id, payload: { userId, by: actor.kind === 'USER' ? actor.id : null } }),
  ),
];

export const leftBehindJobs = [
  job(
    kind,
    async ({ tx, ask }, payload) => {
      const { userId, by } = payload as { userId: string; by: string | null };
      const standing = await leftBehind(tx, userId);
      if (standing.length === 0) return;
      const [person] = (await ask(UserServiceService).getUsers({ ids: [userId] })).items;
      const heir = person?.managerId ?? by;
      if (!heir) return;
      notify(tx, {
        userId: heir,
        template: 'crm_records_left_behind',
        subject: `What ${person?.name ?? 'a former colleague'} owned needs another owner`,
        text: `Still theirs: ${standing.map(([what, count]) => `${what} (${count})`).join(', ')}.`,
        about: { kind: 'user', id: userId },
      });
    },
    { triesMax: 1_000 },
  ),
];
