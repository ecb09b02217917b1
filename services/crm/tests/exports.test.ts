import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ExportServiceService } from '@throughline/contracts/gen/throughline/crm/v1/exports';
import type { ListQuotesRequest } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { xlsxRows } from '../src/imports/xlsx-rows.ts';
import { crm } from '../src/service.ts';
import { newDeal } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { leadsWhere, newLead } from './leads.fixture.ts';
import { client, exampleQuote } from './sales.fixture.ts';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh.stop());

interface Piece {
  content: Uint8Array;
  mediaType: string;
}

async function fileOf(pieces: AsyncIterable<Piece>): Promise<{ content: Buffer; mediaType: string }> {
  const all = await Array.fromAsync(pieces);
  return { content: Buffer.concat(all.map(({ content }) => content)), mediaType: all[0]!.mediaType };
}

const rowsOf = (csv: Buffer): string[][] =>
  csv
    .toString()
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

const everything = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  q: '',
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
};

test('a list leaves as CSV or as XLSX, with the same rows @row CRM-5', async () => {
  const leads = mesh.as()(LeadServiceService);
  await leads.createLead(newLead({ email: 'formula@export.example', companyName: '=cmd()', country: 'AT' }));
  await leads.createLead(newLead({ email: 'other@export.example', country: 'DE' }));
  const wanted = leadsWhere({ q: 'export.example', orderBy: 'createdAt' });
  const csv = await fileOf(leads.exportLeads(wanted));
  const xlsx = await fileOf(leads.exportLeads({ ...wanted, format: 'XLSX' }));
  expect([csv.mediaType, xlsx.mediaType]).toEqual(['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  const rows = rowsOf(csv.content);
  expect(rows).toHaveLength(3);
  expect(rows[1]).toContain(`'=cmd()`);
  expect(await Array.fromAsync(xlsxRows(xlsx.content))).toEqual(rows);
});

test('deals, activities, quotes, contracts, sales and orders leave, too, as far as one reaches @row CRM-5 @row CRM-3', async () => {
  const quote = await exampleQuote(mesh.as());
  const { companyId } = await client(mesh.as());
  await mesh
    .as()(OpportunityServiceService)
    .createOpportunity(newDeal(companyId, { name: 'Exported deal' }));
  const exports = mesh.as()(ExportServiceService);
  const quotes = {
    ...everything,
    status: [],
    companyId: [],
    contactId: [],
    ownerId: [],
    opportunityId: [],
  } as unknown as ListQuotesRequest;
  const [headings, row] = rowsOf((await fileOf(exports.exportQuotes(quotes))).content);
  expect(row![headings!.indexOf('number')]).toBe(quote.number);
  expect(row![headings!.indexOf('total')]).toBe((quote.totals!.total!.amount / 100).toFixed(2));
  const stranger = '018f3a5e-7c1d-7a2b-9c3d-00000000000e';
  const own = mesh.as({
    userId: stranger,
    actor: { kind: 'USER', id: stranger, name: 'Sam' },
    permissions: [{ permission: 'crm.*', reach: 'OWN' }],
  });
  expect(rowsOf((await fileOf(own(ExportServiceService).exportQuotes(quotes))).content)).toHaveLength(1);
  const lists = [
    exports.exportOpportunities,
    exports.exportActivities,
    exports.exportContracts,
    exports.exportSales,
    exports.exportSalesOrders,
  ];
  for (const list of lists) {
    const file = await fileOf(
      (list as (request: object) => AsyncIterable<Piece>)({
        ...everything,
        linkId: '',
        capture: [],
        type: [],
        status: [],
        ownerId: [],
        companyId: [],
        format: 'XLSX',
      }),
    );
    expect((await Array.fromAsync(xlsxRows(file.content)))[0]).toContain('ownerId');
  }
});
