// npm run scale: what people look at and write all day, in a firm of ten thousand leads and in one of a million (chapter 3, section 11).
// Prints the p95 of both and their ratio, and fails where growth costs more than a third, or where a table of some size was
// read from end to end. `-- --quick` for a look at a tenth of it.
import pg from 'pg';
import { foundFirm } from '@throughline/mesh/testing/rest-client';
import { openArena, startMesh } from './compare/meshes.ts';
import { fill, type Size } from './scale/fill.ts';
import { inTurns, percentile, refused } from './scale/open-loop.ts';
import { figures, idsOf, pathOf, reads, writes, type Asking, type Ids } from './scale/routes.ts';

const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const large: Size = quick
  ? { leads: 100_000, companies: 20_000, contacts: 40_000, deals: 30_000, quotes: 10_000, activities: 50_000 }
  : { leads: 1_000_000, companies: 200_000, contacts: 400_000, deals: 300_000, quotes: 100_000, activities: 500_000 };
const small = Object.fromEntries(Object.entries(large).map(([noun, count]) => [noun, count / (quick ? 10 : 100)])) as unknown as Size;
const options = { rounds: quick ? 60 : 200, perSecond: 40 };
const ratioMax = 1.3;
/** Two answers closer than this are alike: nobody sees it, and a timer's noise is as much. */
const alikeMs = 3;
/** What the chapter grants a search by text, in list pages. */
const searchPagesMax = 5;
const readWholeRowsMin = 5_000;

const arena = await openArena();
const admin = new pg.Client({ connectionString: arena.adminUrl });
let stop: () => Promise<void> = async () => {};
try {
  await admin.connect();
  const mesh = await startMesh(arena, 'one-process');
  ({ stop } = mesh);
  const firms: { headers: Record<string, string>; ids: Ids }[] = [];
  for (const size of [small, large]) {
    const founder = await foundFirm(mesh.url, `Firm of ${size.leads} leads`);
    // The first deal brings the firm its default pipeline.
    const company = await founder.post('/api/v1/crm/companies', { name: 'Northwind' });
    const deal = await founder.post('/api/v1/crm/opportunities', {
      name: 'First',
      companyId: company.body.id,
      expectedCloseDate: '2030-01-31',
    });
    if (deal.status !== 201) throw new Error(`the first deal was answered ${deal.status}: ${JSON.stringify(deal.body)}`);
    console.log(`A firm of ${size.leads} leads`);
    await fill(arena.adminUrl, { tenantId: founder.tenantId, userId: founder.userId, size });
    firms.push({ headers: { authorization: `Bearer ${founder.accessToken}` }, ids: await idsOf(admin, founder.tenantId) });
  }
  await admin.query('vacuum analyze');
  await admin.query('select pg_stat_reset()');

  console.log(`\n${'route'.padEnd(52)} ${'p95 small'.padStart(10)} ${'p95 large'.padStart(10)}  ratio`);
  /** Of the first route, a plain list. */
  let pageMs: number | undefined;
  const measured = async ({ route, body }: Asking, how: typeof options) => {
    const [path, method = 'GET'] = route.split(' ').toReversed() as [string, string?];
    const contenders = firms.map(({ headers, ids }) => () => ({
      url: `${mesh.url}${pathOf(path, ids)}`,
      method,
      ...(body ? { body: JSON.stringify(body(ids)), headers: { ...headers, 'content-type': 'application/json' } } : { headers }),
    }));
    await inTurns(contenders, { ...how, rounds: how.rounds / 10 });
    const [few, many] = (await inTurns(contenders, how)).map((times) => percentile(times, 95)) as [number, number];
    pageMs ??= many;
    const isAlike = many / few <= ratioMax || many - few <= alikeMs || (route.includes('q=') && many <= pageMs * searchPagesMax);
    console.log(
      `${route.padEnd(52)} ${few.toFixed(1).padStart(10)} ${many.toFixed(1).padStart(10)}  ${(many / few).toFixed(2)} ${isAlike ? '' : 'more'}`,
    );
    return isAlike;
  };
  const chosen = (askings: readonly Asking[]) => askings.filter(({ route }) => !only || route.includes(only));
  for (const asking of chosen(reads)) if (!(await measured(asking, options))) process.exitCode = 1;
  for (const asking of chosen(writes)) if (!(await measured(asking, { rounds: options.rounds / 2, perSecond: 20 }))) process.exitCode = 1;
  for (const asking of chosen(figures)) await measured(asking, { rounds: 20, perSecond: 2 });

  for (const refusal of refused) console.log(refusal);

  const { rows } = await admin.query<{ relname: string; seq_scan: string; rows: string }>(
    `select relname, seq_scan, n_live_tup as rows from pg_stat_user_tables where schemaname = 'crm' and seq_scan > 0 and n_live_tup >= $1`,
    [readWholeRowsMin],
  );
  for (const { relname, seq_scan: scans, rows: size } of rows)
    console.log(`${relname} of ${size} rows was read from end to end ${scans} times`);
  if (rows.length > 0) process.exitCode = 1;
} finally {
  await admin.end();
  await stop();
  await arena.stop();
}
