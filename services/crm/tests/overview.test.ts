import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActivityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/activities';
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { CrmOverviewServiceService } from '@throughline/contracts/gen/throughline/crm/v1/overview';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { otherFirm, person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import pg from 'pg';
import { crm } from '../src/service.ts';
import { newActivity } from './activities.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { leadsWhere, newLead } from './leads.fixture.ts';
import { exampleQuote } from './sales.fixture.ts';

const stranger = '018f3a5e-7c1d-7a2b-9c3d-0000000000ee';

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T12:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh?.stop());

const leads = () => mesh.as()(LeadServiceService);
const found = async (q: string, as = mesh.as()) =>
  (await as(CrmOverviewServiceService).searchCrm({ q, types: [], limit: 0 })).hits.map(({ title }) => title);

describe('searching across crm @row CRM-8', () => {
  test('finds by a part of a name or an address, an exact address first, and shows each only to whoever may read it', async () => {
    const ibrahim = await leads().createLead(
      newLead({ firstName: 'Ibrahim', lastName: 'Okonkwo', companyName: 'Lagoon', email: 'ibrahim.o@lagoon.example', ownerId: person }),
    );
    await leads().createLead(newLead({ firstName: 'Ibrahim', lastName: 'Vance', companyName: 'Quay', ownerId: stranger }));
    expect(await found('okonk')).toEqual(['Ibrahim Okonkwo']);
    expect(await found('.o@lagoon')).toEqual(['Ibrahim Okonkwo']);
    expect((await found('ibrahim')).toSorted()).toEqual(['Ibrahim Okonkwo', 'Ibrahim Vance']);
    expect(await found('ibrahim', mesh.as({ permissions: [{ permission: 'crm.*', reach: 'OWN' }] }))).toEqual(['Ibrahim Okonkwo']);
    expect(await found('ibrahim', mesh.as({ tenantId: otherFirm }))).toEqual([]);
    const { hits } = await mesh.as()(CrmOverviewServiceService).searchCrm({ q: 'IBRAHIM.O@lagoon.example', types: [], limit: 0 });
    expect(hits[0]).toMatchObject({ id: ibrahim.id, score: 1, path: `/api/v1/crm/leads/${ibrahim.id}` });
  });

  test('of a list finds what lies far behind its first records, in order and page by page', async () => {
    await crowd(3_000);
    const [old, older] = ['Zuleika Marrow', 'Zuleika Quillfeather'];
    const pages = await Promise.all([
      leads().listLeads(leadsWhere({ q: 'zuleika' })),
      leads().listLeads(leadsWhere({ q: 'zuleika', orderBy: 'name', pageSize: 1, withTotal: true })),
    ]);
    expect(pages[0].items.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual([old, older]);
    expect(pages[1]).toMatchObject({ totalSize: 2, items: [{ lastName: 'Marrow' }] });
    const next = await leads().listLeads(leadsWhere({ q: 'zuleika', orderBy: 'name', pageSize: 1, pageToken: pages[1].nextPageToken! }));
    expect(next.items).toMatchObject([{ lastName: 'Quillfeather' }]);
    expect((await leads().listLeads(leadsWhere({ q: 'crowd', pageSize: 200, withTotal: true }))).totalSize).toBe(3_000);
    expect((await leads().listLeads(leadsWhere({ q: 'zu' }))).items).toHaveLength(2);
    expect((await leads().listLeads(leadsWhere({ q: 'nobody at all' }))).items).toEqual([]);
  });
});

describe('lists', () => {
  test('name what was deleted since, for whoever keeps copies @row CRM-8', async () => {
    const us = mesh.as();
    const [activities, quotes] = [us(ActivityServiceService), us(QuoteServiceService)];
    const { id: noteId } = await activities.createActivity(newActivity({ type: 'NOTE', subject: 'Soon gone' }));
    const { id: quoteId } = await exampleQuote(us);
    await activities.deleteActivity({ id: noteId });
    await quotes.deleteQuote({ id: quoteId });
    const updatedAfter = new Date('2026-03-02T11:00:00Z');
    const since = { ...everything, updatedAfter, includeDeleted: true };
    const of = async (given: typeof since) => [
      (await activities.listActivities({ ...given, type: [], priority: [], linkId: '', capture: [] })).deletedIds,
      (await quotes.listQuotes({ ...given, ...quotesOfAll })).deletedIds,
    ];
    expect(await of(since)).toEqual([[noteId], [quoteId]]);
    expect(await of({ ...since, updatedAfter: new Date('2026-03-02T12:00:01Z') })).toEqual([[], []]);
    expect(await of({ ...since, includeDeleted: false })).toEqual([[], []]);
    await expect(quotes.listQuotes({ ...everything, ...quotesOfAll, includeDeleted: true })).rejects.toMatchObject({
      fields: [{ field: 'updatedAfter', code: 'required' }],
    });
  });
});

const quotesOfAll = { companyId: [], opportunityId: [], contactId: [], templateId: '' };
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
  status: [],
  ownerId: [],
};

describe('work that waits', () => {
  test('is listed with its state', async () => {
    await leads().createLead(newLead({ email: 'waits@jobs.example' }));
    const { items } = await mesh
      .as()(CrmOverviewServiceService)
      .listCrmJobs({ pageSize: 0, pageToken: '', state: ['SCHEDULED'], kind: [], withTotal: false });
    expect(items.map(({ kind }) => kind)).toContain('lead.unassigned_check');
    await expect(
      mesh
        .as({ permissions: [{ permission: 'crm.leads.read', reach: 'ALL' }] })(CrmOverviewServiceService)
        .listCrmJobs({
          pageSize: 0,
          pageToken: '',
          state: [],
          kind: [],
          withTotal: false,
        }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

/** Two people we look for, and thousands who came after them. */
async function crowd(count: number): Promise<void> {
  for (const lastName of ['Quillfeather', 'Marrow'])
    await leads().createLead(newLead({ firstName: 'Zuleika', lastName, companyName: 'Old' }));
  const client = new pg.Client({ connectionString: mesh.adminUrl, options: '-c search_path=crm,extensions' });
  await client.connect();
  await client.query(
    `with made as (
       insert into leads (tenant_id, id, version, event_seq, created_at, updated_at, created_by, first_name, last_name, company_name, source, status, bant, bant_score,
         engagement_score, score, rating, custom_fields)
       select tenant_id, uuidv7(), 1, 1, now() + interval '1 year', now(), '', 'Crowd', 'Member' || n, 'Crowd', source, 'NEW', bant, 0, 0, 0, 'COLD', '{}'
       from leads, generate_series(1, $1) n where last_name = 'Marrow' returning tenant_id, id, last_name)
     insert into search_entries (tenant_id, type, id, code, title, subtitle, status, words, exact, updated_at)
     select tenant_id, 'leads', id, '', last_name, 'Crowd', '', 'crowd ' || lower(last_name), '{}', now() from made`,
    [count],
  );
  await client.end();
}
