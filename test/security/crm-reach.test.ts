// Who sees whose records in crm, through the gateway (CRM-3, ACC-5, ACC-7): what is out of reach is 404 to a get and to a write,
// and is in no list, sum, search, export or history. Three sets of records, all alike, tell by their names and amounts whose they are.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crm } from '@throughline/crm/service';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { goodPassword, type RestClient } from '@throughline/mesh/testing/rest-client';
import { crmPath, fixedLine } from './crm-belongings.ts';
import { openApiRoutes, parametersOf } from './openapi-routes.ts';

const missing = '018f3a5e-7c1d-7a2b-9c3d-00000000dead';
const nouns = ['companies', 'contacts', 'leads', 'opportunities', 'activities', 'quotes', 'contracts', 'orders', 'sales'] as const;
type Noun = (typeof nouns)[number];

/** The first is of a member of the manager's team, the second of one who works alone; the third is the owner's, with the second member
 *  and the advisor on its account team. The advisor shares a team with the first member, but not a client. */
const sets = ['Matewell', 'Lonerock', 'Sharedale'] as const;
type SetName = (typeof sets)[number];
const amountOf: Record<SetName, number> = { Matewell: 1_000_100, Lonerock: 2_020_000, Sharedale: 4_000_003 };

type Held = Record<Noun, string>;

const all: readonly Noun[] = nouns;
const papers: readonly Noun[] = ['companies', 'contacts', 'quotes', 'contracts', 'orders', 'sales'];
const advised: readonly Noun[] = ['companies', 'contacts', 'opportunities', 'activities'];
const selling: readonly Noun[] = all.filter((noun) => noun !== 'sales');

/** What each may read, and of whose; the rest is 403. */
const reach: Record<string, { reads: readonly Noun[]; of: readonly SetName[] }> = {
  OWNER: { reads: all, of: sets },
  ADMIN: { reads: all, of: sets },
  MANAGER: { reads: all, of: ['Matewell'] },
  'MEMBER in the team': { reads: selling, of: ['Matewell'] },
  'MEMBER alone': { reads: selling, of: ['Lonerock', 'Sharedale'] },
  CONTROLLER: { reads: papers, of: sets },
  BOOKKEEPER: { reads: papers, of: sets },
  ADVISOR: { reads: advised, of: ['Sharedale'] },
};
const roles = Object.keys(reach);

let mesh: RestMesh;
let owner: Awaited<ReturnType<RestMesh['founder']>>;
const people = new Map<string, RestClient & { userId: string }>();
const held = {} as Record<SetName, Held>;

beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity, crm] });
  owner = await mesh.founder('Reach');
  await owner.post('/api/v1/auth/email/verify', { token: await mesh.mailedToken(owner.email) });
  people.set('OWNER', owner);
  for (const role of roles.slice(1)) people.set(role, await hire(role));
  const [manager, mate, advisor] = ['MANAGER', 'MEMBER in the team', 'ADVISOR'].map((role) => person(role).userId);
  await made(owner, '/api/v1/identity/teams', { name: 'Desk', leadIds: [manager], memberIds: [manager, mate] });
  await made(owner, '/api/v1/identity/teams', { name: 'Field', leadIds: [], memberIds: [mate, advisor] });
  held.Matewell = await setOf('Matewell', person('MEMBER in the team').userId);
  held.Lonerock = await setOf('Lonerock', person('MEMBER alone').userId, held.Matewell.leads);
  held.Sharedale = await setOf('Sharedale', owner.userId);
  for (const [role, seat] of [
    ['MEMBER alone', 'SUPPORT'],
    ['ADVISOR', 'ADVISOR'],
  ] as const)
    await made(owner, `${crmPath}companies/${held.Sharedale.companies}/team`, { userId: person(role).userId, role: seat });
  await mesh.settle();
  for (const role of roles.slice(1)) people.set(role, await signIn(role));
}, 90_000);
afterAll(() => mesh.stop());

const person = (role: string) => people.get(role)!;
const emailOf = (role: string) => `${role.toLowerCase().replaceAll(' ', '.')}.${owner.tenantId.slice(-6)}@reach.example`;

async function made(client: RestClient, path: string, body: object = {}) {
  const answer = await client.post(path, body);
  if (answer.status >= 300) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function hire(role: string) {
  const { items } = (await owner.get('/api/v1/identity/roles?pageSize=50')).body;
  const roleIds = [items.find(({ key }: { key: string }) => key === role.split(' ')[0]).id];
  await made(owner, '/api/v1/identity/invitations', { email: emailOf(role), roleIds });
  const token = await mesh.mailedToken(emailOf(role));
  const { accessToken } = await made(mesh.client(), '/api/v1/auth/invitations/accept', { token, name: role, password: goodPassword });
  return signedIn(accessToken);
}

/** Teams and clients changed since they came: a new session knows them. */
async function signIn(role: string) {
  const { accessToken } = await made(mesh.client(), '/api/v1/auth/login', { email: emailOf(role), password: goodPassword });
  return signedIn(accessToken);
}

async function signedIn(accessToken: string) {
  const client = mesh.client({ authorization: `Bearer ${accessToken}` });
  return { ...client, userId: (await client.get('/api/v1/auth/me')).body.user.id };
}

async function setOf(name: SetName, ownerId: string, leadId?: string): Promise<Held> {
  const make = async (noun: string, body: object): Promise<string> => (await made(owner, crmPath + noun, { ...body, ownerId })).id;
  const lines = [fixedLine('L1', amountOf[name])];
  const companies = await make('companies', { name: `${name} Ltd`, domain: `${name.toLowerCase()}.example` });
  const contacts = await make('contacts', {
    firstName: name,
    lastName: 'Person',
    companyId: companies,
    emails: [{ address: `person@${name.toLowerCase()}.example`, kind: 'WORK', primary: true }],
  });
  const leads = await make('leads', { companyName: `${name} Leads`, email: `lead@${name.toLowerCase()}.example`, source: 'EVENT' });
  const opportunities = await make('opportunities', {
    name: `${name} deal`,
    companyId: companies,
    primaryContactId: contacts,
    amount: { amount: amountOf[name], currency: 'USD' },
    expectedCloseDate: mesh.clock.now().toISOString().slice(0, 10),
    demand: [{ role: name, minutes: amountOf[name], from: '2030-01-01', to: '2030-01-07' }],
    ...(leadId && { leadId }),
  });
  const activities = await make('activities', {
    type: 'TASK',
    subject: `${name} task`,
    dueDate: '2020-01-01',
    links: [{ kind: 'COMPANY', id: companies }],
  });
  const quotes = await make('quotes', { companyId: companies, contactId: contacts, opportunityId: opportunities, currency: 'USD', lines });
  const contracts = await make('contracts', {
    companyId: companies,
    title: `${name} contract`,
    currency: 'USD',
    effectiveDate: '2030-01-01',
    lines,
  });
  const box = { key: 'L1', description: name, quantity: '1', unitPrice: { amount: amountOf[name], currency: 'USD' } };
  const orders = await make('orders', { companyId: companies, currency: 'USD', lines: [box] });
  const sales = (await made(owner, `${crmPath}orders/${orders}/confirm`)).saleId;
  return { companies, contacts, leads, opportunities, activities, quotes, contracts, orders, sales };
}

// The second one's deal came of the first one's lead: that id stands in it, and leads nowhere.
const tracesOf = (name: SetName) => [
  name,
  String(amountOf[name]),
  ...nouns.filter((noun) => noun !== 'leads').map((noun) => held[name][noun]),
];

const idsOf = (names: readonly SetName[], noun: Noun) => names.map((name) => held[name][noun]).toSorted();
const readsOf = (noun: Noun) =>
  openApiRoutes.filter(({ verb, path }) => verb === 'GET' && parametersOf(path).length === 1 && path.startsWith(`${crmPath}${noun}/{`));

/** Of what is not theirs, neither id nor name nor amount. */
function expectNothingOf(hidden: readonly SetName[], answer: unknown, where: string) {
  const text = JSON.stringify(answer);
  for (const name of hidden) for (const trace of tracesOf(name)) expect(`${where} ${text.includes(trace) ? trace : ''}`).toBe(`${where} `);
}

describe.each(roles)('%s', (role) => {
  const { reads, of } = reach[role]!;
  const hidden = sets.filter((name) => !of.includes(name));
  // A lead is of no company yet: an account team has no part in it.
  const seen = (noun: Noun) => (noun === 'leads' && of.length < sets.length ? of.filter((name) => name !== 'Sharedale') : of);

  test.each(nouns)('lists %s @row CRM-3 @row ACC-5 @row ACC-7', async (noun) => {
    const { status, body } = await person(role).get(`${crmPath}${noun}?withTotal=true`);
    if (!reads.includes(noun)) return void expect([status, body.code]).toEqual([403, 'permission.denied']);
    expect([status, body.items.map(({ id }: { id: string }) => id).toSorted(), body.totalSize]).toEqual([
      200,
      idsOf(seen(noun), noun),
      seen(noun).length,
    ]);
    expectNothingOf(hidden, body, noun);
    const asked = await person(role).get(`${crmPath}${noun}?${sets.map((name) => `id=${held[name][noun]}`).join('&')}`);
    expect(asked.body.items).toHaveLength(seen(noun).length);
  });

  test.each(reads)('reads one of %s, in every way there is', async (noun) => {
    for (const { path } of readsOf(noun)) {
      for (const name of sets) {
        const { status, body } = await person(role).get(path.replace(/\{[^}]+\}/, held[name][noun]));
        if (status === 403 || status === 503) continue; // another permission's, or a neighbour that is away
        expect([path, name, status === 404 ? 'missing' : 'there']).toEqual([path, name, seen(noun).includes(name) ? 'there' : 'missing']);
        expectNothingOf(hidden, body, path);
      }
    }
  });

  test.each(reads)('changes none of %s that is not theirs @row CRM-3', async (noun) => {
    const writes = openApiRoutes.filter(
      ({ verb, path }) => verb !== 'GET' && parametersOf(path).length === 1 && path.startsWith(`${crmPath}${noun}/{`),
    );
    for (const { verb, path, body } of writes) {
      const people = JSON.stringify(body ?? null).replaceAll(/"(ownerId|userId|ownerUserId)":"[^"]+"/g, `"$1":"${owner.userId}"`);
      const send = (id: string) =>
        person(role).send(verb, path.replace(/\{[^}]+\}/, id), body === undefined ? undefined : JSON.parse(people));
      for (const name of hidden) {
        const answer = await send(held[name][noun]);
        expect([path, [403, 404].includes(answer.status) ? 'refused' : answer.status]).toEqual([path, 'refused']);
        expect([path, answer.body?.code]).toEqual([path, (await send(missing)).body?.code]);
      }
    }
  });

  const gathered = [
    'opportunities/board', 'opportunities/forecast?groupBy=OWNER', 'opportunities/forecast/snapshots', 'opportunities/win-loss', 'opportunities/demand?from=2030-01-01&to=2030-01-31', 'companies/at-risk', 'companies/top',
    'companies/export', 'contacts/export', 'leads/export', 'leads/sources/stats', 'activities/upcoming', 'activities/overdue', 'activities/stats', 'duplicates', 'search?q=lonerock', 'search?q=person', 'search?q=ltd',
    'qualification/assessments', 'qualification/waivers', 'changes',
  ]; // prettier-ignore

  test.each(gathered)('%s holds nothing of what they may not see', async (path) => {
    const { status, body } = await person(role).get(crmPath + path);
    expect([path, [200, 403, 404].includes(status) ? 'answered' : status]).toEqual([path, 'answered']);
    expectNothingOf(hidden, body, path);
  });

  test('a thread leads no further than they see @row CRM-97', async () => {
    for (const name of of) {
      for (const [kind, noun] of Object.entries(threads)) {
        const { status, body } = await person(role).get(`${crmPath}thread?kind=${kind}&id=${held[name][noun]}`);
        expect([200, 403, 404]).toContain(status);
        expectNothingOf(hidden, body, `thread of ${kind}`);
      }
    }
  });

  test('a twin out of reach is told of, not named @row CRM-7', async () => {
    for (const [noun, body] of Object.entries(twins)) {
      for (const name of hidden) {
        const { status, body: answer } = await person(role).post(crmPath + noun, { ...body(name), onDuplicate: 'REFUSE' });
        if (status !== 403)
          expect([noun, status, JSON.stringify(answer).replaceAll(held[name][noun as Noun], '')]).toEqual([
            noun,
            status,
            expect.not.stringContaining(name),
          ]);
      }
    }
  });

  test('sums hold what they see, to the cent @row CRM-46 @row CRM-47', async () => {
    if (!reads.includes('opportunities')) return;
    const sum = of.reduce((total, name) => total + amountOf[name], 0);
    const board = (await person(role).get(`${crmPath}opportunities/board`)).body;
    expect(board.columns.map(({ count }: { count: number }) => count).reduce((a: number, b: number) => a + b)).toBe(of.length);
    expect(board.columns[0].totals).toMatchObject([{ sum: { amount: sum, currency: 'USD' } }]);
    const { items } = (await person(role).get(`${crmPath}opportunities/forecast`)).body;
    expect(items[0].pipeline).toEqual({ amount: sum, currency: 'USD' });
  });
});

const twins: Record<string, (name: SetName) => object> = {
  companies: (name) => ({ name: 'Another', domain: `${name.toLowerCase()}.example` }),
  contacts: (name) => ({ lastName: 'Another', emails: [{ address: `person@${name.toLowerCase()}.example`, kind: 'WORK', primary: true }] }),
  leads: (name) => ({ lastName: 'Another', email: `lead@${name.toLowerCase()}.example`, source: 'EVENT' }),
};
const threads: Record<string, Noun> = {
  LEAD: 'leads',
  OPPORTUNITY: 'opportunities',
  QUOTE: 'quotes',
  CONTRACT: 'contracts',
  ORDER: 'orders',
  SALE: 'sales',
};
