import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompanyServiceService } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { ContactServiceService } from '@throughline/contracts/gen/throughline/crm/v1/contacts';
import { DuplicateServiceService } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import {
  LeadImportServiceService,
  type ImportLeadsRequest,
  type ListImportRowsRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { companiesWhere, contactsWhere, newCompany, pairsWhere } from './accounts.fixture.ts';
import { documentStore, type DocumentStore } from './documents.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { leadsWhere, newLead } from './leads.fixture.ts';
import { workbook } from './workbook.fixture.ts';

const fields = [{ resource: 'crm.leads', key: 'budgeted', type: 'BOOLEAN', required: false }] as const;

let documents: DocumentStore;
let mesh: TestMesh;
beforeAll(async () => {
  documents = await documentStore();
  const neighbours = new Map([...firmOf({ fields }), ['documents', documents]]);
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours });
});
afterAll(async () => {
  await mesh.stop();
  await documents.stop();
});

const imports = () => mesh.as()(LeadImportServiceService);
const leads = () => mesh.as()(LeadServiceService);
const mapping = { Mail: 'email', Firm: 'companyName', Country: 'country' };
const request = (csv: string, given: Partial<ImportLeadsRequest> = {}): ImportLeadsRequest => ({
  csv,
  mapping,
  mode: 'SKIP_DUPLICATES',
  dryRun: false,
  atomic: false,
  ...given,
});

const run = (csv: string, given: Partial<ImportLeadsRequest> = {}, nouns: 'Leads' | 'Contacts' | 'Companies' = 'Leads') =>
  runRequest(request(csv, given), nouns);

async function runRequest(asked: ImportLeadsRequest, nouns: 'Leads' | 'Contacts' | 'Companies' = 'Leads') {
  const { id } = await imports()[`import${nouns}`](asked);
  await mesh.settle();
  const rows = (await imports().listImportRows(allOf(id))).items;
  return { id, report: await imports().getImport({ id }), rows };
}

const allOf = (id: string): ListImportRowsRequest => ({ id, outcome: [], after: 0, pageSize: 0, pageToken: '', withTotal: false });

let files = 0;
/** A file that the firm keeps: its id. */
function keep(name: string, content: Buffer, given: Partial<typeof documents.files extends Map<string, infer F> ? F : never> = {}) {
  files += 1;
  const id = `018f3a5e-7c1d-7a2b-9c3d-d0000000${String(files).padStart(4, '0')}`;
  documents.files.set(id, { name, content, sha256: `sha-${content.toString('base64').slice(-200)}`, ...given });
  return id;
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
  expect((await imports().listImportRows({ ...allOf(id), outcome: ['SKIPPED'] })).items).toHaveLength(1);
  const refused = { ...allOf(id), outcome: ['REFUSED' as const], pageSize: 2, withTotal: true };
  const page = await imports().listImportRows(refused);
  expect([page.items.map(({ row }) => row), page.totalSize]).toEqual([[3, 4], 3]);
  const rest = await imports().listImportRows({ ...refused, pageToken: page.nextPageToken! });
  expect([rest.items.map(({ row }) => row), rest.nextPageToken]).toEqual([[5], undefined]);
  const [made] = (await leads().listLeads(leadsWhere({ email: 'new@import.example' }))).items;
  expect(made).toMatchObject({ source: 'IMPORT', companyName: 'New Ltd', country: 'DE', createdBy: person });
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

test('columns that are called as fields need no mapping; a file without any that is mapped is refused @row CRM-4', async () => {
  const csv = "email,companyName,phone,remarks\nplain@import.example,'=1+1,'+4915112345678,x\n";
  const { rows, report } = await run(csv, { mapping: {} });
  expect(report).toMatchObject({ created: 1, refused: 0 });
  expect(await leads().getLead({ id: rows[0]!.recordId! })).toMatchObject({
    email: 'plain@import.example',
    companyName: '=1+1',
    phone: '+4915112345678',
  });
  await expect(imports().importLeads(request(csv, { mapping: { Mail: 'email' } }))).rejects.toMatchObject({
    kind: 'MALFORMED',
    code: 'import.unreadable',
    message: 'The file has none of the columns Mail: it begins with email, companyName, phone, remarks.',
  });
  const documentId = keep('columns.csv', Buffer.from(csv));
  const failed = await run('', { documentId, mapping: { Mail: 'email' } });
  expect(failed.report).toMatchObject({ status: 'FAILED', faultCode: 'import.unreadable' });
});

/** The rows are in before their facts have reached everybody: what is waited for is the report. */
async function done(id: string) {
  for (;;) {
    const report = await imports().getImport({ id });
    if (report.status !== 'RUNNING') return report;
    await mesh.services.get('crm')!.runDue(mesh.clock.now());
  }
}

async function allRows(id: string) {
  const rows = [];
  for (let after = 0; ; after = rows.length) {
    const { items } = await imports().listImportRows({ ...allOf(id), after });
    rows.push(...items);
    if (items.length < 1_000) return rows;
  }
}

describe('an atomic import', () => {
  test('takes all or, where one is refused, none; each row says why @row CRM-4', async () => {
    const bad = 'Mail,Firm,Country\nall1@import.example,A,DE\nno-address,B,DE\n';
    const { report, rows } = await run(bad, { atomic: true });
    expect(report).toMatchObject({ status: 'DONE', created: 0, refused: 2 });
    expect(rows.map(({ code, field }) => [code, field])).toEqual([
      ['import.rolled_back', undefined],
      ['validation.failed', 'email'],
    ]);
    expect((await leads().listLeads(leadsWhere({ email: 'all1@import.example' }))).items).toEqual([]);
    expect((await run(bad.replace('no-address', 'all2@import.example'), { atomic: true })).report).toMatchObject({
      created: 2,
      refused: 0,
    });
  });

  test('is of at most 5,000 rows @row CRM-4', async () => {
    const lines = Array.from({ length: 5_001 }, (_, at) => `a${at}@limit.example,,`).join('\n');
    await expect(imports().importLeads(request(`Mail,Firm,Country\n${lines}`, { atomic: true }))).rejects.toMatchObject({
      kind: 'MALFORMED',
      code: 'limit.exceeded',
    });
  });
});

describe('a document', () => {
  const asked = (documentId: string, given: Partial<ImportLeadsRequest> = {}) => request('', { documentId, ...given });

  test('of XLSX is imported; the same bytes uploaded again are the same import @row CRM-4', async () => {
    const file = await workbook([
      ['Mail', 'Firm', 'Country', 'Phone', 'Budget'],
      ['xlsx1@import.example', 'Sheet & Sons', 'de', '030 1234567', 'yes'],
      ['', '', 'DE', '', ''],
    ]);
    const wished = { mapping: { ...mapping, Phone: 'phone', Budget: 'customFields.budgeted' } };
    const { id, report, rows } = await runRequest(asked(keep('leads.xlsx', file), wished));
    expect(report).toMatchObject({ status: 'DONE', fileName: 'leads.xlsx', rows: 2, created: 1, refused: 1 });
    expect(rows[1]).toMatchObject({ code: 'validation.failed', field: 'email' });
    const [made] = (await leads().listLeads(leadsWhere({ email: 'xlsx1@import.example' }))).items;
    expect(made).toMatchObject({ companyName: 'Sheet & Sons', country: 'DE', phone: '+49301234567', customFields: { budgeted: true } });
    expect((await runRequest(asked(keep('renamed.xlsx', file), wished))).id).toBe(id);
  });

  test('of CSV is read as it arrives, with semicolons as it is @row CRM-4', async () => {
    const file = Buffer.from('Mail;Firm;Country\r\nsemi@import.example;"A; B";AT\r\n');
    expect((await runRequest(asked(keep('leads.csv', file)))).report).toMatchObject({ created: 1 });
    expect((await leads().listLeads(leadsWhere({ email: 'semi@import.example' }))).items[0]?.companyName).toBe('A; B');
  });

  test('too large by a byte, or not found clean, is refused before it is read @row CRM-4', async () => {
    const file = Buffer.from('Mail\n');
    const most = 52_428_800;
    await expect(imports().importLeads(asked(keep('big.csv', file, { sizeBytes: most + 1 })))).rejects.toMatchObject({
      kind: 'RULE',
      code: 'upload.too_large',
    });
    await expect(imports().importLeads(asked(keep('sick.csv', file, { scan: 'INFECTED' })))).rejects.toMatchObject({
      kind: 'RULE',
      code: 'document.not_clean',
    });
    await expect(imports().importLeads(asked(keep('fits.csv', file, { sizeBytes: most })))).resolves.toMatchObject({ status: 'RUNNING' });
    await mesh.settle();
  });

  test('that is no sheet fails as a whole, says why, and may come again @row CRM-4', async () => {
    const broken = keep('broken.xlsx', Buffer.from('no zip at all'));
    const { report } = await runRequest(asked(broken));
    expect(report).toMatchObject({ status: 'FAILED', faultCode: 'import.unreadable', created: 0 });
    expect((await runRequest(asked(broken))).id).not.toBe(report.id);
  });

  test('or content is needed, and not both @row CRM-4', async () => {
    for (const bad of [request(''), request('Mail\n', { documentId: keep('a.csv', Buffer.from('')) })])
      await expect(imports().importLeads(bad)).rejects.toMatchObject({ code: 'validation.failed' });
  });
});

describe('contacts and companies', () => {
  const contacts = () => mesh.as()(ContactServiceService);
  const companies = () => mesh.as()(CompanyServiceService);
  const blank = { Name: 'name', Domain: 'domain', Size: 'size', City: 'address.city', Tags: 'tags' };

  test('companies come with their owner on the team, never as clients; twins are noted @row CRM-4 @row CRM-7', async () => {
    const twin = await companies().createCompany(newCompany({ name: 'Harbour Lights', domain: 'harbour-lights.example' }));
    const csv =
      'Name,Domain,Size,City,Tags\nHarbour Lights!,,Small,Bremen,a;b\nNorth Pier,north-pier.example,huge,,\nSouth Pier,south-pier.example,,,\n';
    const { rows } = await run(csv, { mapping: blank }, 'Companies');
    expect(rows.map(({ outcome, field }) => [outcome, field])).toEqual([
      ['CREATED', undefined],
      ['REFUSED', 'size'],
      ['CREATED', undefined],
    ]);
    const made = await companies().getCompany({ id: rows[0]!.recordId! });
    expect(made).toMatchObject({ lifecycle: 'PROSPECT', size: 'SMALL', tags: ['a', 'b'], addresses: [{ city: 'Bremen' }] });
    const pairs = (
      await mesh
        .as()(DuplicateServiceService)
        .listDuplicates(pairsWhere({ recordId: made.id }))
    ).items;
    expect(pairs.map(({ leftId, rightId }) => [leftId, rightId].toSorted())).toEqual([[twin.id, made.id].toSorted()]);
    const { totalSize } = await companies().listCompanies(companiesWhere({ teamUserId: made.ownerId, q: 'South Pier', withTotal: true }));
    expect(totalSize).toBe(1);
    await expect(imports().importCompanies(request(csv, { mapping: { Name: 'lifecycle' } }))).rejects.toMatchObject({
      code: 'validation.failed',
    });
  });

  test('contacts join the company that their row names; merging adds an address and takes none @row CRM-4', async () => {
    const company = await companies().createCompany(newCompany({ name: 'Quay Works' }));
    const csv = 'First,Last,Mail,Firm,Title\nAda,Quay,ada@quay.example,quay works,CFO\nBob,Quay,bob@quay.example,Nowhere,\n';
    const given = { mapping: { First: 'firstName', Last: 'lastName', Mail: 'email', Firm: 'companyName', Title: 'title' } };
    const { rows } = await run(csv, given, 'Contacts');
    expect(rows).toMatchObject([{ outcome: 'CREATED' }, { outcome: 'REFUSED', field: 'companyName' }]);
    const { items } = await contacts().listContacts(contactsWhere({ companyId: company.id }));
    expect(items).toMatchObject([{ id: rows[0]!.recordId, emails: [{ address: 'ada@quay.example', primary: true }] }]);

    const more = 'Mail,Phone,Last\nada@quay.example,+442079460000,King\n';
    const merging = { mapping: { Mail: 'email', Phone: 'phone', Last: 'lastName' }, mode: 'UPSERT' } as const;
    expect((await run(more, merging, 'Contacts')).report).toMatchObject({ merged: 1 });
    expect(await contacts().getContact({ id: rows[0]!.recordId! })).toMatchObject({ lastName: 'King', phones: ['+442079460000'] });
  });

  test('a manager of a team merges into no other team’s record @row CRM-3 @row CRM-4', async () => {
    const foreign = await companies().createCompany(newCompany({ name: 'Far Away', domain: 'far-away.example' }));
    const manager = '018f3a5e-7c1d-7a2b-9c3d-00000000000c';
    const theirs = mesh.as({
      userId: manager,
      actor: { kind: 'USER', id: manager, name: 'Mia' },
      permissions: [{ permission: 'crm.*', reach: 'TEAM' }],
      teamUserIds: [],
    })(LeadImportServiceService);
    const csv = 'Name,Domain\nTaken Over,far-away.example\n';
    const { id } = await theirs.importCompanies(request(csv, { mapping: { Name: 'name', Domain: 'domain' }, mode: 'UPSERT' }));
    await mesh.settle();
    expect((await theirs.listImportRows(allOf(id))).items).toMatchObject([{ outcome: 'REFUSED', code: 'duplicate.found' }]);
    expect((await companies().getCompany({ id: foreign.id })).name).toBe('Far Away');
    await expect(
      mesh
        .as({ permissions: [{ permission: 'crm.leads.import', reach: 'ALL' }] })(LeadImportServiceService)
        .getImport({ id }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

// The last one: its facts are on their way for a while.
test('a file of ten thousand is taken and reported row by row @row CRM-4', async () => {
  const count = 10_000;
  await leads().createLead(newLead({ email: 'bulk5@import.example' }));
  const lines = Array.from({ length: count }, (_, at) => {
    if (at % 100 === 99) return `no-address-${at},Firm ${at},DE`;
    return at % 100 === 98 ? `bulk${at - 1}@import.example,Again,DE` : `bulk${at}@import.example,Firm ${at},DE`;
  });
  const { id } = await imports().importLeads(request(`Mail,Firm,Country\n${lines.join('\n')}\n`));
  const startedAt = performance.now();
  const report = await done(id);
  const seconds = (performance.now() - startedAt) / 1_000;
  process.stdout.write(`import: ${Math.round(count / seconds)} leads a second, ${seconds.toFixed(1)} s for ${count}\n`);
  expect(report).toMatchObject({ status: 'DONE', rows: count, done: count, created: 9_799, skipped: 101, refused: 100 });
  const rows = await allRows(id);
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
  expect(rows[99]).toMatchObject({ outcome: 'REFUSED', code: 'validation.failed', field: 'email' });
  expect(rows[98]).toMatchObject({ outcome: 'SKIPPED', recordId: rows[97]!.recordId });
  const { totalSize } = await leads().listLeads(leadsWhere({ withTotal: true, q: 'bulk', pageSize: 1 }));
  expect(totalSize).toBe(9_800);
}, 120_000);
