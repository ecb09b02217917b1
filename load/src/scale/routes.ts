// What people look at all day, as paths below /api/v1/crm. Ids are drawn anew for each request.
import type pg from 'pg';

export interface Ids {
  company: readonly string[];
  contact: readonly string[];
  opportunity: readonly string[];
  owner: readonly string[];
  pipeline: readonly string[];
}

type Kind = keyof Ids;

/** `{company}` stands for the id of one. These cost the same at any size. */
export const routes: readonly string[] = [
  'leads',
  'leads?status=QUALIFIED&status=NURTURING',
  'leads?ownerId={owner}',
  'leads?ownerId={owner}&status=NEW',
  'leads?source=EVENT&orderBy=-score',
  'leads?orderBy=name',
  'leads?orderBy=-updatedAt',
  'leads?q=ibrahim',
  'leads?q=lead9771',
  'leads?email=lead7@prospect.example',
  'companies',
  'companies?orderBy=name&lifecycle=CLIENT',
  'companies?q=lantern',
  'companies?ownerId={owner}',
  'companies/{company}',
  'companies/{company}/summary',
  'companies/{company}/timeline',
  'companies/at-risk',
  'contacts',
  'contacts?orderBy=name',
  'contacts?q=person77',
  'contacts/{contact}/360',
  'contacts/{contact}/timeline',
  'opportunities',
  'opportunities?ownerId={owner}&status=OPEN',
  'opportunities?orderBy=-amount',
  'opportunities?orderBy=expectedCloseDate&status=OPEN',
  'opportunities/board',
  'opportunities/board?ownerId={owner}',
  'opportunities/forecast?period=MONTH',
  'opportunities/forecast?period=QUARTER&groupBy=OWNER',
  'opportunities/{opportunity}/history',
  'quotes',
  'quotes?status=SENT',
  'activities',
  'activities?type=CALL&ownerId={owner}',
  'activities/upcoming?days=7',
  'activities/overdue',
  'search?q=ibrahim',
];

/**
 * Told, and allowed to grow: sums and medians over a span that nobody keeps, and a rare phrase made of words that every record
 * holds, for which the index has much to put together.
 */
export const figures: readonly string[] = [
  'leads/sources/stats',
  'opportunities/win-loss',
  'opportunities/demand?from=2026-12-01&to=2027-02-28',
  'pipelines/{pipeline}/stats',
  'activities/stats',
  'leads?q=prospect%20977',
  'activities?q=happened,%2077',
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

export const pathOf = (route: string, ids: Ids): string =>
  `/api/v1/crm/${route.replaceAll(/\{(\w+)\}/g, (_, kind: Kind) => ids[kind][Math.floor(Math.random() * ids[kind].length)]!)}`;
