// SPD-13: what row-level security costs against a WHERE clause that names the tenant, at the SQL level; and whether any
// list or get of a tenant table must read the table from end to end.
import { page } from '@throughline/chassis/database/list';
import { Reader } from '@throughline/chassis/database/reader';
import type { Session } from '@throughline/chassis/database/session';
import type { Noun, Table } from '@throughline/chassis/database/table';
import type { Passport } from '@throughline/chassis/security/passport';
import { identity } from '@throughline/identity/service';
import pg from 'pg';
import type { Judged } from './compare/judge.ts';

const clientsAtOnce = 8;
const turns = 40;
const columns = 'id, name, parent_id, lead_ids, member_ids, version, created_at, updated_at, created_by';

interface Ways {
  /** As the role of the service: its policy keeps tenants apart. */
  serviceUrl: string;
  /** As a role that no policy binds: a WHERE clause does. */
  adminUrl: string;
  tenantId: string;
  teamId: string;
}

export async function measureRowSecurity(ways: Ways, options: { rounds: number; seconds: number }): Promise<Judged[]> {
  return [await price(ways, options), await scans(ways)];
}

/** Both in the same transaction, which names the tenant for the one and leaves the other to its clause. */
async function price(
  { serviceUrl, adminUrl, tenantId, teamId }: Ways,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Judged> {
  const begin = `begin; select set_config('app.tenant_id', '${tenantId}', true)`;
  const policy = { name: 'policy', text: `select ${columns} from identity.teams where id = $1 and deleted_at is null`, values: [teamId] };
  const clause = { name: 'clause', text: `${policy.text} and tenant_id = $2`, values: [teamId, tenantId] };
  const byPolicy = await connect(serviceUrl);
  const byClause = await connect(adminUrl);
  const figures: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const done = { policy: 0, clause: 0 };
    // In short turns, so that whatever else the machine does meets both alike.
    for (let turn = 0; turn < turns; turn += 1) {
      done.policy += await drive(byPolicy, begin, policy, seconds / turns);
      done.clause += await drive(byClause, begin, clause, seconds / turns);
    }
    if (round > 0) figures.push(done.policy / done.clause);
  }
  await Promise.all([...byPolicy, ...byClause].map((client) => client.end()));
  return { row: 'SPD-13', measure: 'row-level security against a WHERE clause', figures, unit: 'x', floor: 0.9, goal: 0.97 };
}

const connect = (url: string): Promise<pg.Client[]> =>
  Promise.all(
    Array.from({ length: clientsAtOnce }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );

/** Transactions per second. */
async function drive(clients: readonly pg.Client[], begin: string, read: pg.QueryConfig, seconds: number): Promise<number> {
  const startedMs = performance.now();
  let done = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - startedMs < seconds * 1000) {
        await client.query(begin);
        const { rowCount } = await client.query(read);
        await client.query('commit');
        if (rowCount !== 1) throw new Error(`one team was to be read, ${rowCount} were`);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - startedMs);
}

/**
 * The statements that the code itself makes, explained under the service's role. Tables of few rows are read whole because
 * that is quickest; forbidden to do so, PostgreSQL still does where no index serves.
 */
async function scans({ serviceUrl, tenantId, teamId }: Ways): Promise<Judged> {
  const client = new pg.Client({ connectionString: serviceUrl });
  await client.connect();
  await client.query(`select set_config('app.tenant_id', $1, false), set_config('enable_seqscan', 'off', false)`, [tenantId]);
  const found: string[] = [];
  for (const table of identity.tables.filter(({ belongsTo = 'TENANT' }) => belongsTo === 'TENANT')) {
    const session = explaining(client, tenantId, (plan) => plan.includes('Seq Scan') && found.push(`${table.name}: ${plan}`));
    const reader = new Reader(session, anybody, '', undefined);
    await reader.find(table, teamId);
    await page(reader, table as Table<Noun>, {});
  }
  await client.end();
  for (const plan of found) console.log(plan);
  return {
    row: 'SPD-13',
    measure: 'sequential scans over lists and gets of tenant tables',
    figures: [found.length],
    unit: 'scans',
    floor: 0,
    goal: 0,
  };
}

/** A session that asks how each statement would be answered, and answers nothing. */
const explaining = (client: pg.Client, tenantId: string, seen: (plan: string) => void): Session => ({
  scope: { tenantId, userId: null },
  async arrays(sql, values) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, values as unknown[]);
    seen(rows.map((row) => row['QUERY PLAN']).join('\n'));
    return [];
  },
  rows: async () => [],
});

const anybody = {
  permissions: [{ permission: '*', reach: 'ALL' }],
  scopes: null,
  clientScope: null,
  teamUserIds: [],
} as unknown as Passport;
