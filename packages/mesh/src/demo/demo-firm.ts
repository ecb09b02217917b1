// A firm to look around in, made at the first start through the same public API that everybody uses. Every part looks up by
// name what is there and makes what is missing, so a start that was interrupted is taken up by the next one. The order's
// sale comes last: nobody can delete it, so it says for good that the demo is made, whatever people do with it afterwards.
import { makeClients } from './clients.ts';
import { makeDeals } from './deals.ts';
import { makeEntrances } from './entrances.ts';
import { daysFrom, named, type Firm, type Who } from './firm.ts';
import { makeLeads } from './leads.ts';
import { colleagues, firmName, owner, password } from './people.ts';
import { makeQuotes, tokenOf } from './quotes.ts';
import { Rest, type Listed } from './rest.ts';
import { makeOrder, signContract } from './signing.ts';
import { makeStaff, tokenFromDevMail, type MailedToken } from './staff.ts';
import { makeWork } from './work.ts';

export interface DemoFirm {
  name: string;
  email: string;
  password: string;
  /**
   * Gives it clients, deals and promises, and answers where a client reads the quote that was sent now. Absent where it has
   * them. Slower than its people, so the mesh is ready before it.
   */
  fill?(): Promise<string | undefined>;
}

interface SignedIn {
  accessToken: string;
  /** Registered just now. */
  isNew?: boolean;
}

export interface Making {
  url: string;
  say(line: string): void;
  mailedToken?: MailedToken;
  today?: Date;
}

export async function ensureDemoFirm({ url, say, mailedToken, today = new Date() }: Making): Promise<DemoFirm> {
  const nobody = new Rest(url);
  const demo = { name: firmName, email: owner.email, password };
  const owned = await ownersSession(nobody);
  // Somebody gave the owner another password: it is their firm now.
  if (!owned) return demo;
  const rest = nobody.as(owned.accessToken);
  const { items: earliest } = await rest.get<Listed<{ orderId: string | null }>>('/api/v1/crm/sales?orderBy=createdAt&pageSize=2');
  if (earliest.some(({ orderId }) => orderId)) return demo;
  say(`Making the people of the demo firm ${firmName} …`);
  const ids = await makeStaff({ nobody, rest, isNew: owned.isNew ?? false, mailedToken: mailedToken ?? tokenFromDevMail(nobody) });
  return { ...demo, fill: async () => makeTrade(await firmOf(nobody, rest, ids, today)) };
}

async function ownersSession(nobody: Rest): Promise<SignedIn | undefined> {
  const registered = await nobody.postUnless<SignedIn>(409, '/api/v1/auth/register', {
    email: owner.email,
    password,
    name: owner.name,
    firmName,
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
  });
  if (registered) return { ...registered, isNew: true };
  return nobody.postUnless<SignedIn>(401, '/api/v1/auth/login', { email: owner.email, password });
}

const addressOf = (who: Who): string => [owner, ...colleagues].find(({ email }) => email.startsWith(`${who}@`))!.email;

async function firmOf(nobody: Rest, rest: Rest, ids: ReadonlyMap<string, string>, today: Date): Promise<Firm> {
  const acting: readonly Who[] = ['chiara', 'dmitri'];
  const sessions = new Map(
    await Promise.all(
      acting.map(async (who) => {
        const { accessToken } = await nobody.post<SignedIn>('/api/v1/auth/login', { email: addressOf(who), password });
        return [who, nobody.as(accessToken)] as const;
      }),
    ),
  );
  return {
    rest,
    stranger: nobody,
    as: (who) => sessions.get(who)!,
    idOf: (who) => ids.get(addressOf(who))!,
    ...daysFrom(today),
  };
}

async function makeTrade(firm: Firm): Promise<string | undefined> {
  const clients = await makeClients(firm);
  const [converted, deals] = await Promise.all([makeLeads(firm), makeDeals(firm, clients), makeEntrances(firm)]);
  const [{ accepted, link }] = await Promise.all([makeQuotes(firm, clients, deals, converted), makeWork(firm, clients, deals)]);
  await signContract(firm, accepted);
  await makeOrder(firm, named(deals, 'Castellan: stress test tooling').companyId);
  return link && `/api/v1/public/quotes/${tokenOf(link)}`;
}
