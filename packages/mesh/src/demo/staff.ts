// The demo firm's people and teams: invited, let in and put together.
import { setTimeout } from 'node:timers/promises';
import { colleagues, owner, password, teams, type DemoPerson } from './people.ts';
import type { Listed, Rest } from './rest.ts';
import { ensured, inWaves } from './waves.ts';

/** The token of the link that was last mailed to an address. */
export type MailedToken = (address: string) => Promise<string>;

interface User {
  id: string;
  email: string;
}

const usersPath = '/api/v1/identity/users?pageSize=50';

interface Entering {
  nobody: Rest;
  /** As the owner. */
  rest: Rest;
  isNew: boolean;
  mailedToken: MailedToken;
}

/** Their ids by e-mail address. */
export async function makeStaff({ nobody, rest, isNew, mailedToken }: Entering): Promise<Map<string, string>> {
  await confirmAddress(rest, isNew, mailedToken);
  const { items: known } = await rest.get<Listed<User>>(usersPath);
  const missing = colleagues.filter(({ email }) => !known.some((user) => user.email === email));
  await invite(rest, missing);
  await inWaves(missing, async ({ email, name }) => {
    await nobody.post('/api/v1/auth/invitations/accept', { token: await mailedToken(email), name, password });
  });
  const { items: people } = missing.length > 0 ? await rest.get<Listed<User>>(usersPath) : { items: known };
  const ids = new Map(people.map(({ email, id }) => [email, id]));
  await makeTeams(rest, (email) => ids.get(email)!);
  return ids;
}

/** The mail of a start that was interrupted is gone: another is asked for. */
async function confirmAddress(rest: Rest, isNew: boolean, mailedToken: MailedToken): Promise<void> {
  const { user } = await rest.get<{ user: { emailVerifiedAt: string | null } }>('/api/v1/auth/me');
  if (user.emailVerifiedAt) return;
  if (!isNew) await rest.post('/api/v1/auth/email/change', { email: owner.email });
  await rest.post('/api/v1/auth/email/verify', { token: await mailedToken(owner.email) });
}

/** An invitation that nobody answered before the start was interrupted is taken back: its mail is gone. */
async function invite(rest: Rest, people: readonly DemoPerson[]): Promise<void> {
  if (people.length === 0) return;
  const [{ items: roles }, { items: invitations }] = await Promise.all([
    rest.get<Listed<{ id: string; key: string }>>('/api/v1/identity/roles?pageSize=50'),
    rest.get<Listed<{ id: string; email: string; status: string }>>('/api/v1/identity/invitations?pageSize=50'),
  ]);
  await inWaves(people, async ({ email, title, role }) => {
    const pending = invitations.find((invitation) => invitation.email === email && invitation.status === 'PENDING');
    if (pending) await rest.post(`/api/v1/identity/invitations/${pending.id}/revoke`);
    const { id } = roles.find(({ key }) => key === role)!;
    await rest.post('/api/v1/identity/invitations', { email, roleIds: [id], message: `Welcome as ${title}.` });
  });
}

interface Team {
  id: string;
  name: string;
}

async function makeTeams(rest: Rest, idOf: (email: string) => string): Promise<void> {
  const { items } = await rest.get<Listed<Team>>('/api/v1/identity/teams?pageSize=50');
  const by = { wanted: ({ name }: { name: string }) => name, known: ({ name }: Team) => name };
  const make = (team: (typeof teams)[number], parentId?: string) =>
    rest.post<Team>('/api/v1/identity/teams', {
      name: team.name,
      ...(parentId ? { parentId } : {}),
      leadIds: team.leads.map(idOf),
      memberIds: team.members.map(idOf),
    });
  const tops = teams.filter(({ below }) => !below);
  const made = await ensured(tops, items, by, (team) => make(team));
  await ensured(teams, [...made.values()], by, (team) => make(team, made.get(team.below!)?.id));
}

const mailMsMax = 15_000;

/** From the mail that the launcher keeps to be looked at. Mail goes out as a job, so it may take a moment. */
export const tokenFromDevMail =
  (rest: Rest): MailedToken =>
  async (address) => {
    for (const startedMs = Date.now(); Date.now() - startedMs < mailMsMax; await setTimeout(50)) {
      const { items } = await rest.get<Listed<{ to: string[]; text: string }>>('/dev/mail.json');
      const mail = items.find(({ to }) => to.some((recipient) => recipient.includes(address)));
      const token = mail?.text.match(/[?&]token=([A-Za-z0-9_-]+)/)?.[1];
      if (token) return token;
    }
    throw new Error(`no mail to ${address} arrived`);
  };
