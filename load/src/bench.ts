// npm run bench: the mesh against a one-process application, in interleaved rounds. Prints the ratios of 09-quality with
// processor time per request, what row-level security, starting and leaving cost, and fails below a floor. `-- --quick` for a look, not for the record.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openArena, startBaseline, startMesh, type Arena } from './compare/meshes.ts';
import { judge } from './compare/judge.ts';
import { interleaved, median, ratios, type Contender, type Figures } from './compare/rounds.ts';
import { measureRowSecurity } from './row-security.ts';
import { measureStartup } from './startup.ts';

const quick = process.argv.includes('--quick');
const options = quick ? { rounds: 3, seconds: 2, connections: 32 } : { rounds: 8, seconds: 4, connections: 32 };

const arena = await openArena();
const stops: (() => Promise<void>)[] = [];
try {
  const apart = await startMesh(arena, 'processes');
  stops.push(apart.stop);
  const together = await startMesh(arena, 'one-process', apart.dir);
  stops.push(together.stop);
  const baseline = await startBaseline(arena);
  stops.push(baseline.stop);

  const { token, tenantId, teamId } = await prepare(arena, apart.url);
  const contenders = (route: string): Contender[] => [
    { name: 'processes', url: `${apart.url}${route}`, pid: apart.pid, headers: { authorization: `Bearer ${token}` } },
    { name: 'one process', url: `${together.url}${route}`, pid: together.pid, headers: { authorization: `Bearer ${token}` } },
    { name: 'baseline', url: `${baseline.url}${route}`, pid: baseline.pid, headers: { 'x-tenant-id': tenantId } },
  ];
  console.log(
    `${os.cpus().length} cores, ${options.rounds - 1} rounds of ${options.seconds} s counted, ${options.connections} connections\n`,
  );
  const byId = await interleaved(contenders(`/api/v1/identity/teams/${teamId}`), options);
  show('GET by id', byId);
  const list = await interleaved(contenders('/api/v1/identity/teams?pageSize=50&orderBy=name'), options);
  show('list of 50', list);

  const against = (figures: Map<string, Figures[]>, name: string) => ratios(figures.get(name)!, figures.get('baseline')!);
  judge([
    {
      row: 'SPD-1',
      measure: 'GET by id, services as own processes',
      figures: against(byId, 'processes'),
      unit: 'x',
      floor: 0.5,
      goal: 0.9,
    },
    {
      row: 'SPD-2',
      measure: 'list of 50, services as own processes',
      figures: against(list, 'processes'),
      unit: 'x',
      floor: 0.5,
      goal: 0.9,
    },
    { row: 'SPD-3', measure: 'GET by id, one process', figures: against(byId, 'one process'), unit: 'x', floor: 0.6, goal: 1 },
    { row: 'SPD-3', measure: 'list of 50, one process', figures: against(list, 'one process'), unit: 'x', floor: 0.6, goal: 1 },
  ]);
  const serviceUrl = asService(arena.adminUrl, 'identity', apart.dir);
  judge(await measureRowSecurity({ serviceUrl, adminUrl: arena.adminUrl, tenantId, teamId }, { rounds: options.rounds, seconds: 1 }));
} finally {
  for (const stop of stops.toReversed()) await stop();
  await arena.stop();
}
judge(await measureStartup());

/** The database as a service sees it, by the password that the mesh keeps. */
function asService(adminUrl: string, service: string, meshDir: string): string {
  const keys = JSON.parse(readFileSync(path.join(meshDir, 'keys.json'), 'utf8')) as { DATABASE_PASSWORD: string };
  const url = new URL(adminUrl);
  [url.username, url.password] = [service, keys.DATABASE_PASSWORD];
  return url.href;
}

/** A firm with a thousand teams, and somebody who may read them. */
async function prepare({ adminUrl }: Arena, url: string) {
  const response = await fetch(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'bench@larkfield.example', password: 'quiet-harbour-lantern-42', name: 'Bench', firmName: 'Bench' }),
  });
  const registered = (await response.json()) as { accessToken: string; tenant: { id: string } };
  if (!response.ok) throw new Error(`registering failed: ${JSON.stringify(registered)}`);
  const tenantId = registered.tenant.id;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query(
    `insert into identity.teams (tenant_id, id, version, event_seq, created_at, updated_at, created_by, name, lead_ids, member_ids)
     select $1, uuidv7(), 1, 1, now(), now(), '', 'Team ' || lpad(n::text, 6, '0'), '{}', '{}' from generate_series(1, 1000) n returning id`,
    [tenantId],
  );
  await admin.query('analyze identity.teams');
  await admin.end();
  return { token: registered.accessToken, tenantId, teamId: (rows as { id: string }[])[500]!.id };
}

function show(title: string, figures: Map<string, Figures[]>) {
  console.log(title);
  for (const [name, rounds] of figures) {
    const of = (key: keyof Figures) => rounds.map((round) => round[key]);
    const rps = of('requestsPerSecond');
    console.log(
      `  ${name.padEnd(12)} ${median(rps).toFixed(0).padStart(6)} requests/s (${Math.min(...rps).toFixed(0)}-${Math.max(...rps).toFixed(0)})` +
        `   p50 ${median(of('p50')).toFixed(0)} ms  p99 ${median(of('p99')).toFixed(0)} ms   ${median(of('processorMsPerRequest')).toFixed(3)} ms processor time a request`,
    );
  }
  console.log('');
}
