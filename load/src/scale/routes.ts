// What people look at and write all day, as paths below /api/v1/crm. Ids are drawn anew for each request.
import type pg from 'pg';

export interface Ids {
  company: readonly string[];
  contact: readonly string[];
  opportunity: readonly string[];
  owner: readonly string[];
  pipeline: readonly string[];
}

type Kind = keyof Ids;

/** `POST companies`, or just `companies` to read; `{company}` stands for the id of one. */
export interface Asking {
  route: string;
  body?: (ids: Ids) => object;
}

/** These cost the same at any size. */
export const reads: readonly Asking[] = [
  { route: 'leads' },
  { route: 'leads?status=QUALIFIED&status=NURTURING' },
  { route: 'leads?ownerId={owner}' },
  { route: 'leads?ownerId={owner}&status=NEW' },
  { route: 'leads?source=EVENT&orderBy=-score' },
  { route: 'leads?orderBy=name' },
  { route: 'leads?orderBy=-updatedAt' },
  { route: 'leads?q=ibrahim' },
  { route: 'leads?q=lead9771' },
  { route: 'leads?email=lead7@prospect.example' },
  { route: 'companies' },
  { route: 'companies?orderBy=name&lifecycle=CLIENT' },
  { route: 'companies?q=lantern' },
  { route: 'companies?ownerId={owner}' },
  { route: 'companies/{company}' },
  { route: 'companies/{company}/summary' },
  { route: 'companies/{company}/timeline' },
  { route: 'companies/at-risk' },
  { route: 'contacts' },
  { route: 'contacts?orderBy=name' },
  { route: 'contacts?q=person77' },
  { route: 'contacts/{contact}/360' },
  { route: 'contacts/{contact}/timeline' },
  { route: 'opportunities' },
  { route: 'opportunities?ownerId={owner}&status=OPEN' },
  { route: 'opportunities?orderBy=-amount' },
  { route: 'opportunities?orderBy=expectedCloseDate&status=OPEN' },
  { route: 'opportunities/board' },
  { route: 'opportunities/board?ownerId={owner}' },
  { route: 'opportunities/forecast?period=MONTH' },
  { route: 'opportunities/forecast?period=QUARTER&groupBy=OWNER' },
  { route: 'opportunities/{opportunity}/history' },
  { route: 'quotes' },
  { route: 'quotes?status=SENT' },
  { route: 'activities' },
  { route: 'activities?type=CALL&ownerId={owner}' },
  { route: 'activities/upcoming?days=7' },
  { route: 'activities/overdue' },
  { route: 'search?q=ibrahim' },
];

/**
 * Told, and allowed to grow: sums and medians over a span that nobody keeps, and a rare phrase made of words that every record
 * holds, for which the index has much to put together.
 */
export const figures: readonly Asking[] = [
  { route: 'leads/sources/stats' },
  { route: 'opportunities/win-loss' },
  { route: 'opportunities/demand?from=2026-12-01&to=2027-02-28' },
  { route: 'pipelines/{pipeline}/stats' },
  { route: 'activities/stats' },
  { route: 'leads?q=prospect%20977' },
  { route: 'activities?q=happened,%2077' },
];

const drawnMax = 500;

export async function idsOf(admin: pg.Client, tenantId: string): Promise<Ids> {
  const draw = async (sql: string): Promise<string[]> => {
    const { rows } = await admin.query<{ id: string }>(`${sql} limit ${drawnMax}`, [tenantId]);
    return rows.map(({ id }) => id);
  };
  return {
    company: await draw('select id from crm.companies where tenant_id = $1 order by random()'),
    contact: await draw('select id from crm.contacts where tenant_id = $1 order by random()'),
    opportunity: await draw('select id from crm.opportunities where tenant_id = $1 order by random()'),
    owner: await draw('select distinct owner_id as id from crm.companies where tenant_id = $1'),
    pipeline: await draw('select id from crm.pipelines where tenant_id = $1 and is_default'),
  };
}

const drawn = (ids: readonly string[]): string => ids[Math.floor(Math.random() * ids.length)]!;
const word = (): string => Math.random().toString(36).slice(2, 12);

/** What is written all day: these look for twins, fill indexes and keep figures, and cost the same at any size. */
export const writes: readonly Asking[] = [
  {
    route: 'POST leads',
    body: () => ({ companyName: `${word()} ${word()}`, lastName: word(), email: `${word()}@${word()}.example`, source: 'EVENT' }),
  },
  { route: 'POST companies', body: () => ({ name: `${word()} ${word()}`, domain: `${word()}.example` }) },
  { route: 'PATCH companies/{company}', body: () => ({ tags: [word()] }) },
  { route: 'POST contacts', body: ({ company }) => ({ firstName: word(), lastName: word(), companyId: drawn(company) }) },
  { route: 'PATCH contacts/{contact}', body: () => ({ lastName: word() }) },
  {
    route: 'POST opportunities',
    body: ({ company }) => ({ name: word(), companyId: drawn(company), expectedCloseDate: '2031-03-31' }),
  },
  { route: 'PATCH opportunities/{opportunity}', body: () => ({ nextStep: word() }) },
  {
    route: 'POST activities/log-call',
    body: ({ contact }) => ({
      subject: word(),
      direction: 'OUTBOUND',
      outcome: 'CONNECTED',
      durationSeconds: 120,
      links: [{ kind: 'CONTACT', id: drawn(contact) }],
    }),
  },
];

export const pathOf = (route: string, ids: Ids): string =>
  `/api/v1/crm/${route.replaceAll(/\{(\w+)\}/g, (_, kind: Kind) => drawn(ids[kind]))}`;
