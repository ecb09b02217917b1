// A firm to look around in: made once, at the first start, through the same public API that everybody uses.
import { setTimeout } from 'node:timers/promises';
import { colleagues, firmName, owner, password, teams, type DemoPerson } from './people.ts';
import { Rest } from './rest.ts';

export interface DemoFirm {
  name: string;
  email: string;
  password: string;
}

interface SignedIn {
  accessToken: string;
}

interface Listed<T> {
  items: T[];
}

const mailMsMax = 15_000;

export async function ensureDemoFirm(url: string, say: (line: string) => void): Promise<DemoFirm> {
  const rest = new Rest(url);
  const registered = await rest.postUnless<SignedIn>(409, '/api/v1/auth/register', {
    email: owner.email,
    password,
    name: owner.name,
    firmName,
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
  });
  if (registered) {
    say(`Making the demo firm ${firmName} …`);
    await settle(rest, rest.as(registered.accessToken));
  }
  return { name: firmName, email: owner.email, password };
}

async function settle(nobody: Rest, rest: Rest): Promise<void> {
  await confirmAddress(rest);
  for (const person of colleagues) await invite(rest, person);
  for (const person of colleagues) await accept(nobody, person);
  const { items: people } = await rest.get<Listed<{ id: string; email: string }>>('/api/v1/identity/users?pageSize=50');
  const idOf = (email: string) => people.find((person) => person.email === email)!.id;
  const made = new Map<string, string>();
  for (const { name, below, leads, members } of teams) {
    const team = await rest.post<{ id: string }>('/api/v1/identity/teams', {
      name,
      ...(below ? { parentId: made.get(below) } : {}),
      leadIds: leads.map(idOf),
      memberIds: members.map(idOf),
    });
    made.set(name, team.id);
  }
}

async function confirmAddress(rest: Rest): Promise<void> {
  await rest.post('/api/v1/auth/email/verify', { token: await tokenMailedTo(rest, owner.email) });
}

async function invite(rest: Rest, { email, title, role }: DemoPerson): Promise<void> {
  const { items: roles } = await rest.get<Listed<{ id: string; key: string }>>('/api/v1/identity/roles?pageSize=50');
  const { id } = roles.find(({ key }) => key === role)!;
  await rest.post('/api/v1/identity/invitations', { email, roleIds: [id], message: `Welcome as ${title}.` });
}

async function accept(rest: Rest, { email, name }: DemoPerson): Promise<void> {
  await rest.post('/api/v1/auth/invitations/accept', { token: await tokenMailedTo(rest, email), name, password });
}

/** Mail goes out as a job, so it may take a moment. */
async function tokenMailedTo(rest: Rest, address: string): Promise<string> {
  for (const startedMs = Date.now(); Date.now() - startedMs < mailMsMax; await setTimeout(50)) {
    const { items } = await rest.get<Listed<{ to: string[]; text: string }>>('/dev/mail.json');
    const mail = items.find(({ to }) => to.some((recipient) => recipient.includes(address)));
    const token = mail?.text.match(/[?&]token=([A-Za-z0-9_-]+)/)?.[1];
    if (token) return token;
  }
  throw new Error(`no mail to ${address} arrived`);
}
