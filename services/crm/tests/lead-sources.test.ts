// The figures by source are kept with every change. Somebody who reaches each lead as its owner gets them added up anew, so
// the two must always be the same.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LeadConversionServiceService } from '@throughline/contracts/gen/throughline/crm/v1/lead_conversion';
import { LeadServiceService, type Lead, type LeadSource, type LeadStatsGroup } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { person, startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import fc from 'fast-check';
import pg from 'pg';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { conversionOf, newLead } from './leads.fixture.ts';

const hour = 3_600_000;
const sources: readonly LeadSource[] = ['WEBSITE', 'EVENT', 'PARTNER'];
const groups: readonly LeadStatsGroup[] = ['SOURCE', 'UTM_SOURCE', 'UTM_CAMPAIGN'];

let mesh: TestMesh;
beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T21:00:00Z', neighbours: firmOf() });
});
afterAll(() => mesh?.stop());

const everybody = () => mesh.as();
const owner = () => mesh.as({ permissions: [{ permission: 'crm.*', reach: 'OWN' }] });

/** What may happen to a lead; a step that its state does not allow is refused, and changes nothing. */
const steps: readonly ((lead: Lead, amount: number) => Promise<unknown>)[] = [
  ({ id }) => everybody()(LeadServiceService).setLeadStatus({ id, status: 'CONTACTED' }),
  ({ id }) => everybody()(LeadServiceService).setLeadStatus({ id, status: 'QUALIFYING' }),
  ({ id }) => everybody()(LeadServiceService).disqualifyLead({ id, reasonCode: 'BUDGET' }),
  ({ id }) => everybody()(LeadServiceService).deleteLead({ id }),
  async ({ id }, amount) => {
    const deal = {
      name: 'Deal',
      expectedCloseDate: '2026-06-30',
      amount: { amount, currency: amount % 2 === 0 ? 'USD' : 'EUR' },
      demand: [],
    };
    const { opportunityId } = await everybody()(LeadConversionServiceService).convertLead({ ...conversionOf(id), opportunity: deal });
    if (amount % 3 > 0)
      await everybody()(OpportunityServiceService).winOpportunity({ id: opportunityId!, finalAmount: undefined, override: undefined });
  },
];

async function cells(): Promise<number> {
  const client = new pg.Client({ connectionString: mesh.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ cells: number }>('select count(*)::int as cells from crm.lead_source_cells');
  await client.end();
  return rows[0]!.cells;
}

describe('what came of each source @row CRM-30', () => {
  test('is the same, kept or added up anew, whatever happens to leads in whatever order', async () => {
    const happening = fc.record({
      source: fc.constantFrom(...sources),
      campaign: fc.constantFrom('spring', 'autumn', undefined),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      steps: fc.array(fc.nat(steps.length - 1), { maxLength: 4 }),
    });
    for (const { source, campaign, amount, steps: chosen } of fc.sample(happening, { numRuns: 40, seed: 7 })) {
      const lead = await everybody()(LeadServiceService).createLead(
        newLead({
          email: `${amount}@sources.example`,
          companyName: `Company ${amount}`,
          source,
          ownerId: person,
          utm: { source: 'ads', campaign },
        }),
      );
      mesh.clock.advance(hour);
      for (const step of chosen) await steps[step]!(lead, amount).catch(() => {});
    }
    await mesh.settle();
    const spans = [
      {},
      { createdAfter: new Date('2026-03-03T09:30:00Z') },
      { createdAfter: new Date('2026-03-03T00:00:00Z'), createdBefore: new Date('2026-03-04T00:00:00Z') },
      { createdBefore: new Date('2026-03-03T17:45:00Z') },
      { createdAfter: new Date('2026-03-03T09:30:00Z'), createdBefore: new Date('2026-03-03T11:30:00Z') },
    ];
    for (const span of spans)
      for (const groupBy of groups) {
        const request = { groupBy, createdAfter: undefined, createdBefore: undefined, ...span };
        const kept = await everybody()(LeadServiceService).getLeadSourceStats(request);
        expect(kept).toEqual(await owner()(LeadServiceService).getLeadSourceStats(request));
      }
    const { items } = await everybody()(LeadServiceService).getLeadSourceStats({ createdAfter: undefined, createdBefore: undefined });
    expect(items.some(({ won }) => won > 0)).toBe(true);
  });

  test('stays the same when its rows are put together', async () => {
    const ask = () => everybody()(LeadServiceService).getLeadSourceStats({ createdAfter: undefined, createdBefore: undefined });
    const before = await ask();
    const counted = await cells();
    await mesh.pass(2 * 60_000);
    expect(await cells()).toBeLessThan(counted);
    expect(await ask()).toEqual(before);
  });
});
