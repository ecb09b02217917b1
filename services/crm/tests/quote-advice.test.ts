// What helps whoever writes a quote: how similar ones fared (CRM-79), and when the work could begin (CRM-80).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QuoteServiceService } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { FindCapacityRequest } from '@throughline/contracts/gen/throughline/projects/v1/capacity';
import type { Ask } from '@throughline/chassis/rpc/ask';
import { startTestMesh, type TestMesh } from '@throughline/mesh/testing/mesh';
import { fixed, line, role, usd } from '../src/pricing/lines.fixture.ts';
import { crm } from '../src/service.ts';
import { firmOf } from './firm.fixture.ts';
import { neighbour } from './neighbour.fixture.ts';
import { anId, client, newQuote } from './sales.fixture.ts';

/** Analysts are free from 6 April, everybody else at once, wizards never. */
const projects = neighbour({
  FindCapacity: ({ role: asked, from }: FindCapacityRequest) => {
    if (asked === 'Wizard') return { week: undefined, userIds: [] };
    const week = asked === 'Analyst' && from < '2026-04-06' ? '2026-04-06' : from;
    return { week, userIds: [] };
  },
});

let mesh: TestMesh;
let us: Ask;
beforeAll(async () => {
  mesh = await startTestMesh({
    services: [crm],
    startAt: '2026-03-04T12:00:00Z',
    neighbours: new Map([...firmOf(), ['projects', projects]]),
  });
  us = mesh.as();
});
afterAll(() => mesh?.stop());

const quotes = () => us(QuoteServiceService);

describe('price guidance', () => {
  test('speaks of twenty similar quotes and more, by how much was taken off @row CRM-79', async () => {
    const parties = await client(us);
    const offer = async (net: number, percent: string | undefined, won: boolean | undefined) => {
      const headerDiscount = percent === undefined ? undefined : { percent, amount: undefined };
      const { id } = await quotes().createQuote(newQuote({ ...parties, lines: [fixed('', '1', usd(net))], headerDiscount }));
      if (won === undefined) return id;
      await quotes().submitQuote({ id });
      await quotes().sendQuote({ id });
      if (won) await quotes().acceptQuote({ id, name: 'Nora', email: 'n@example.com', documentId: anId, choices: undefined });
      else await quotes().declineQuote({ id });
      return id;
    };
    for (let at = 0; at < 20; at += 1) await offer(100_000 + at, '4', at < 13);
    await offer(100_000, undefined, true);
    await offer(900_000, '4', false);
    const mine = await offer(120_000, '5', undefined);
    const guidance = await quotes().getQuoteGuidance({ id: mine });
    expect(guidance).toMatchObject({ band: 'UP_TO_5', enoughData: true });
    expect(guidance.bands).toEqual([
      { band: 'NONE', decided: 1, won: 1, winRate: undefined },
      { band: 'UP_TO_5', decided: 20, won: 13, winRate: '65.00' },
      { band: 'UP_TO_10', decided: 0, won: 0, winRate: undefined },
      { band: 'UP_TO_20', decided: 0, won: 0, winRate: undefined },
      { band: 'OVER_20', decided: 0, won: 0, winRate: undefined },
    ]);
    const huge = await offer(90_000_000, undefined, undefined);
    expect((await quotes().getQuoteGuidance({ id: huge })).enoughData).toBe(false);
  }, 30_000);
});

describe('the earliest start', () => {
  const phases = [
    { key: 'plan', name: 'Plan', startOffsetDays: 0, durationDays: 10, optional: false },
    { key: 'build', name: 'Build', startOffsetDays: 14, durationDays: 30, optional: false },
  ];
  const work = (phaseKey: string, name: string) =>
    line('', { model: 'TIME_AND_MATERIALS', phaseKey, roles: [role(name, 600, usd(10_000))] });
  const quoteOf = async (...lines: ReturnType<typeof line>[]) =>
    (await quotes().createQuote(newQuote({ ...(await client(us)), phases, lines }))).id;

  test('is the first week in which the phases fit; a start before it is warned of @row CRM-80', async () => {
    const id = await quoteOf(work('plan', 'Senior'), work('build', 'Analyst'));
    const found = await quotes().getEarliestStart({ id });
    expect(found).toMatchObject({ startOn: '2026-03-23', tooEarly: false });
    expect(found.phases).toEqual([
      { phaseKey: 'plan', role: 'Senior', minutes: 600, week: '2026-03-23' },
      { phaseKey: 'build', role: 'Analyst', minutes: 600, week: '2026-04-06' },
    ]);
    expect((await quotes().getEarliestStart({ id, startOn: '2026-03-16' })).tooEarly).toBe(true);
    expect((await quotes().getEarliestStart({ id, startOn: '2026-03-25' })).tooEarly).toBe(false);
  });

  test('is unknown where nobody is free, and 503 while projects is away @row CRM-80', async () => {
    const id = await quoteOf(work('plan', 'Wizard'));
    expect(await quotes().getEarliestStart({ id, startOn: '2026-06-01' })).toMatchObject({ startOn: undefined, tooEarly: true });
    projects.away = true;
    await expect(quotes().getEarliestStart({ id })).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'service.unavailable' });
  });
});
