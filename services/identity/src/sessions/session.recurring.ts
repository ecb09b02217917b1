import { recurring } from '@throughline/chassis/service';

const dayMs = 86_400_000;
const keptDays = 90;

/** Sessions past their time are marked so; what ended long ago is forgotten, with its tokens. */
export const expireSessions = recurring('sessions.expire', '* * * * *', async ({ rows, clock }) => {
  await rows('select sessions_expire($1)', [clock.now()]);
});

/** Traces of sign-in that nobody needs any more: ended sessions, old links, attempts long past. */
export const forgetSignIns = recurring('sign_in.forget', '23 3 * * *', async ({ rows, clock }) => {
  const before = new Date(clock.now().getTime() - keptDays * dayMs);
  await rows('select sessions_forget($1), one_time_links_forget($1), attempts_forget($1)', [before]);
});
