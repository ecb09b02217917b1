// Companies, who looks after them, and the people there.
import { companies, type DemoCompany } from './companies.data.ts';
import { contacts, nameOf, type DemoContact } from './contacts.data.ts';
import { named, type Firm } from './firm.ts';
import type { Listed } from './rest.ts';
import { ensured, inWaves } from './waves.ts';

export interface Company {
  id: string;
  name: string;
  lifecycle: string;
}

export interface Contact {
  id: string;
  firstName: string;
  lastName: string;
  companyId: string | null;
}

export interface Clients {
  companies: ReadonlyMap<string, Company>;
  contacts: ReadonlyMap<string, Contact>;
}

export async function makeClients(firm: Firm): Promise<Clients> {
  const companiesByName = await makeCompanies(firm);
  const [contactsByName] = await Promise.all([makeContacts(firm, companiesByName), promote(firm, companiesByName)]);
  await Promise.all([joinTeams(firm, companiesByName), belongElsewhere(firm, companiesByName, contactsByName)]);
  return { companies: companiesByName, contacts: contactsByName };
}

// Those on top first: whoever stands below names them.
async function makeCompanies(firm: Firm): Promise<Map<string, Company>> {
  const { items } = await firm.rest.get<Listed<Company>>('/api/v1/crm/companies?pageSize=200');
  const by = { wanted: ({ name }: DemoCompany) => name, known: ({ name }: Company) => name };
  const tops = companies.filter(({ below }) => !below);
  const above = await ensured(tops, items, by, (company) => makeCompany(firm, company));
  return ensured(companies, [...above.values()], by, (company) => makeCompany(firm, company, named(above, company.below!).id));
}

function makeCompany(firm: Firm, company: DemoCompany, parentId?: string): Promise<Company> {
  const { name, domain, industry, size, city, country, owner, roles, tags } = company;
  return firm.rest.post<Company>('/api/v1/crm/companies', {
    name,
    domain,
    industry,
    size,
    roles,
    tags,
    website: `https://${domain}`,
    email: `office@${domain}`,
    addresses: [{ kind: 'REGISTERED', city, country }],
    ownerId: firm.idOf(owner),
    ...(parentId ? { parentId } : {}),
  });
}

async function promote({ rest }: Firm, known: ReadonlyMap<string, Company>): Promise<void> {
  const clients = companies.filter(({ client }) => client).map(({ name }) => named(known, name));
  const prospects = clients.filter(({ lifecycle }) => lifecycle === 'PROSPECT');
  await inWaves(prospects, ({ id }) => rest.post(`/api/v1/crm/companies/${id}/promote`));
}

async function joinTeams(firm: Firm, known: ReadonlyMap<string, Company>): Promise<void> {
  const withTeams = companies.filter(({ team }) => team);
  await inWaves(withTeams, async ({ name, team = [] }) => {
    const path = `/api/v1/crm/companies/${named(known, name).id}/team`;
    const { items } = await firm.rest.get<Listed<{ userId: string }>>(path);
    const missing = team.filter(({ who }) => !items.some(({ userId }) => userId === firm.idOf(who)));
    for (const { who, role } of missing) await firm.rest.post(path, { userId: firm.idOf(who), role, from: firm.day(-120) });
  });
}

async function makeContacts(firm: Firm, known: ReadonlyMap<string, Company>): Promise<Map<string, Contact>> {
  const { items } = await firm.rest.get<Listed<Contact>>('/api/v1/crm/contacts?pageSize=200');
  const by = { wanted: nameOf, known: ({ firstName, lastName }: Contact) => `${firstName} ${lastName}` };
  return ensured(contacts, items, by, (contact) => makeContact(firm, contact, named(known, contact.company).id));
}

const domainOf = (company: string) => companies.find(({ name }) => name === company)!.domain;

function addressOf({ name, company }: DemoContact): string {
  const local = name
    .join('.')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z.]/g, '');
  return `${local}@${domainOf(company)}`;
}

function makeContact(firm: Firm, contact: DemoContact, companyId: string): Promise<Contact> {
  const { name, title, owner, phone } = contact;
  return firm.rest.post<Contact>('/api/v1/crm/contacts', {
    firstName: name[0],
    lastName: name[1],
    emails: [{ address: addressOf(contact), kind: 'WORK', primary: true }],
    phones: phone ? [phone] : [],
    ownerId: firm.idOf(owner),
    companyId,
    title,
  });
}

interface Affiliation {
  id: string;
  companyId: string;
  roles: string[];
}

/** What they are at their company, and where else they sit. */
async function belongElsewhere(firm: Firm, known: ReadonlyMap<string, Company>, people: ReadonlyMap<string, Contact>): Promise<void> {
  const withRoles = contacts.filter(({ roles }) => roles);
  await inWaves(withRoles, async (contact) => {
    const path = `/api/v1/crm/contacts/${named(people, nameOf(contact)).id}/affiliations`;
    const { items } = await firm.rest.get<Listed<Affiliation>>(path);
    const home = items.find(({ companyId, roles }) => companyId === named(known, contact.company).id && roles.length === 0);
    if (home) await firm.rest.patch(`${path}/${home.id}`, { roles: contact.roles });
    const { also } = contact;
    if (!also) return;
    const companyId = named(known, also.company).id;
    if (items.some((item) => item.companyId === companyId)) return;
    await firm.rest.post(path, { companyId, title: also.title, from: firm.day(-400) });
  });
}
