// What a deal and its quotes mean for one another.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { OpportunityServiceService } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { PipelineServiceService } from '@throughline/contracts/gen/throughline/crm/v1/pipelines';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { crm } from '../src/service.ts';
import { dealPatch, moving, newDeal, stagePatch, usd } from './deals.fixture.ts';
import { firmOf } from './firm.fixture.ts';
import { client, sentQuote } from './sales.fixture.ts';

let mesh: TestMesh;
let northwind: { companyId: string; contactId: string };

beforeAll(async () => {
  mesh = await startTestMesh({ services: [crm], startAt: '2026-03-02T15:00:00Z', neighbours: firmOf() });
  northwind = await client(mesh.as());
});
afterAll(() => mesh.stop());

const us = () => mesh.as();
const deals = () => us()(OpportunityServiceService);
const open = () => deals().createOpportunity(newDeal(northwind.companyId, { primaryContactId: northwind.contactId }));
const sentFor = async (opportunityId: string) => (await sentQuote(us(), { ...northwind, opportunityId })).quote;

test('a quote that is out sets what its deal is worth, and fixes the currency @row CRM-45', async () => {
  const { id } = await open();
  await deals().updateOpportunity(dealPatch(id, { amount: { amount: 500, currency: 'EUR' } }));
  await deals().updateOpportunity(dealPatch(id, { amount: usd(500) }));
  const quote = await sentFor(id);
  await expect(deals().getOpportunity({ id })).resolves.toMatchObject({
    amountSource: 'QUOTE',
    quoteId: quote.id,
    amount: quote.totals!.net,
  });
  await expect(deals().updateOpportunity(dealPatch(id, { amount: { amount: 1, currency: 'EUR' } }))).rejects.toMatchObject({
    kind: 'RULE',
    code: 'opportunity.currency_fixed',
  });
  await expect(deals().updateOpportunity(dealPatch(id, { amount: undefined }))).rejects.toMatchObject({
    code: 'opportunity.currency_fixed',
  });
  const euros = { id, finalAmount: { amount: 1, currency: 'EUR' }, override: undefined };
  await expect(deals().winOpportunity(euros)).rejects.toMatchObject({ code: 'opportunity.currency_fixed' });
  await expect(deals().updateOpportunity(dealPatch(id, { amount: usd(7) }))).resolves.toMatchObject({
    amountSource: 'MANUAL',
    amount: usd(7),
  });
});

test('a quote that is out says what work its deal would bring, until somebody says so by hand @row CRM-51', async () => {
  const { id, expectedCloseDate } = await open();
  await sentFor(id);
  const within = (from: string, to: string) => [
    { role: 'Senior', minutes: 4_830, from, to },
    { role: 'Analyst', minutes: 2_405, from, to },
  ];
  await expect(deals().getOpportunity({ id })).resolves.toMatchObject({ demand: within(expectedCloseDate, '2026-06-25') });
  // It closes two weeks later, and so its work begins.
  const later = within('2026-06-12', '2026-07-09');
  await expect(deals().updateOpportunity(dealPatch(id, { expectedCloseDate: '2026-06-12' }))).resolves.toMatchObject({ demand: later });
  const byHand = [{ role: 'Partner', minutes: 60, from: '2026-06-01', to: '2026-06-05' }];
  await deals().updateOpportunity(dealPatch(id, { demand: byHand }));
  await sentFor(id);
  await expect(deals().getOpportunity({ id })).resolves.toMatchObject({ demand: byHand });
  await deals().updateOpportunity(dealPatch(id, { demand: [] }));
  await sentFor(id);
  await expect(deals().getOpportunity({ id })).resolves.toMatchObject({ demand: later });
});

test('a deal won for another amount than its quote says is worth what somebody said @row CRM-48', async () => {
  const { id } = await open();
  await sentFor(id);
  const won = await deals().winOpportunity({ id, finalAmount: usd(7), override: undefined });
  expect(won).toMatchObject({ status: 'WON', amount: usd(7), amountSource: 'MANUAL' });
});

test('a stage may ask for a quote that was sent @row CRM-41', async () => {
  const pipelines = us()(PipelineServiceService);
  const { stages } = await pipelines.createPipeline({ name: 'Quoted', isDefault: false, stages: [] });
  await pipelines.updateStage(
    stagePatch(stages[1]!, { entryWhen: { field: 'quoteStatus', op: 'IN', value: ['SENT', 'VIEWED', 'ACCEPTED'] } }),
  );
  const deal = await deals().createOpportunity(newDeal(northwind.companyId, { stageId: stages[0]!.id }));
  const go = () => deals().moveOpportunity(moving(deal.id, stages[1]!.id));
  await expect(go()).rejects.toMatchObject({ code: 'stage.requirements_unmet' });
  await sentFor(deal.id);
  await expect(go()).resolves.toMatchObject({ opportunity: { stageId: stages[1]!.id } });
});

test('a loss withdraws the quotes that were open @row CRM-48', async () => {
  const { id } = await open();
  const quote = await sentFor(id);
  await deals().loseOpportunity({ id, reasonCode: 'PRICE', override: undefined });
  await expect(us()(QuoteServiceService).getQuote({ id: quote.id })).resolves.toMatchObject({ status: 'WITHDRAWN' });
  await expect(deals().deleteOpportunity({ id })).rejects.toMatchObject({ kind: 'CONFLICT', code: 'opportunity.in_use' });
});

test('a deal that a sale stands on stays closed @row CRM-49', async () => {
  const won = await open();
  await deals().winOpportunity({ id: won.id, finalAmount: undefined, override: undefined });
  const database = new pg.Client(mesh.adminUrl);
  await database.connect();
  await database.query('update crm.opportunities set sale_id = $2 where id = $1', [won.id, won.companyId]);
  await database.end();
  const again = { id: won.id, stageId: won.stageId, reason: 'They changed their mind' };
  await expect(deals().reopenOpportunity(again)).rejects.toMatchObject({ kind: 'CONFLICT', code: 'opportunity.sale_recorded' });
});
