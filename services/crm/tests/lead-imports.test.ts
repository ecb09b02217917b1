import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LeadImportServiceService, type ImportLeadsRequest } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { otherFirm, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { leadsWhere, newLead } from './leads.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh.stop());

const imports = () => mesh.as()(LeadImportServiceService);
const leads = () => mesh.as()(LeadServiceService);
const mapping = { Mail: 'email', Firm: 'companyName', Country: 'country' };
const request = (csv: string, given: Partial<ImportLeadsRequest> = {}): ImportLeadsRequest => ({
  csv,
  mapping,
  mode: 'SKIP_DUPLICATES',
  dryRun: false,
  ...given,
});

async function run(csv: string, given: Partial<ImportLeadsRequest> = {}) {
  const { id } = await imports().importLeads(request(csv, given));
  await mesh.settle();
  const rows = (await imports().listImportRows({ id, outcome: [], after: 0 })).items;
  return { id, report: await imports().getImport({ id }), rows };
}

test('each row is reported, and a refused one leaves nothing @row CRM-4', async () => {
  const known = await leads().createLead(newLead({ email: 'known@import.example', companyName: 'Old' }));
  const csv =
    'Mail,Firm,Country\nnew@import.example,New Ltd,DE\nknown@import.example,Newer,DE\nnot-a-mail,Bad,DE\nx@import.example,X,Narnia\n,,\n';
  const rehearsal = await run(csv, { dryRun: true });
  expect(rehearsal.report).toMatchObject({ status: 'DONE', rows: 5, created: 1, skipped: 1, refused: 3 });
  expect((await leads().listLeads(leadsWhere({ email: 'new@import.example' }))).items).toEqual([]);

  const { id, report, rows } = await run(csv);
  expect(report).toMatchObject({ status: 'DONE', rows: 5, done: 5, created: 1, merged: 0, skipped: 1, refused: 3 });
  expect(rows.map(({ row, outcome, code, field }) => [row, outcome, code, field])).toEqual([
    [1, 'CREATED', undefined, undefined],
    [2, 'SKIPPED', undefined, undefined],
    [3, 'REFUSED', 'validation.failed', 'email'],
    [4, 'REFUSED', 'validation.failed', 'country'],
    [5, 'REFUSED', 'validation.failed', 'email'],
  ]);
  expect(rows[1]!.leadId).toBe(known.id);
  expect((await imports().listImportRows({ id, outcome: ['SKIPPED'], after: 0 })).items).toHaveLength(1);
  const [made] = (await leads().listLeads(leadsWhere({ email: 'new@import.example' }))).items;
  expect(made).toMatchObject({ source: 'IMPORT', companyName: 'New Ltd', country: 'DE' });
  await expect(mesh.as({ tenantId: otherFirm })(LeadImportServiceService).getImport({ id })).rejects.toMatchObject({ code: 'not_found' });
});

test('the same file again adds nothing; matches are merged or refused as was wished @row CRM-4', async () => {
  const csv = 'Mail,Firm,Country\ntwice@import.example,First,AT\ntwice@import.example,Second,AT\n';
  const first = await run(csv, { mode: 'UPSERT' });
  expect(first.report).toMatchObject({ created: 1, merged: 1 });
  const again = await run(csv, { mode: 'UPSERT' });
  expect(again.id).toBe(first.id);
  const { items } = await leads().listLeads(leadsWhere({ email: 'twice@import.example' }));
  expect(items.map(({ companyName }) => companyName)).toEqual(['Second']);
  expect((await run(csv, { mode: 'CREATE_ONLY' })).rows).toMatchObject([
    { outcome: 'REFUSED', code: 'duplicate.found' },
    { outcome: 'REFUSED', code: 'duplicate.found' },
  ]);
  await expect(imports().importLeads(request('a,b\n"open'))).rejects.toMatchObject({ code: 'import.unreadable' });
  await expect(imports().importLeads(request(csv, { mapping: { Mail: 'score' } }))).rejects.toMatchObject({ code: 'validation.failed' });
});

test('a long file is taken in chunks and every row of it arrives once @row CRM-4', async () => {
  const lines = Array.from({ length: 5_100 }, (_, at) =>
    at < 20 ? `bulk${at}@import.example,F${at},DE` : `bulk${at % 20}@import.example,,`,
  );
  const { report } = await run(`Mail,Firm,Country\n${lines.join('\n')}\n`);
  expect(report).toMatchObject({ status: 'DONE', rows: 5_100, done: 5_100, created: 20, skipped: 5_080, refused: 0 });
}, 120_000);
