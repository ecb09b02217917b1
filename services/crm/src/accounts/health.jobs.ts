// Looks at a company's health anew: soon after something happened, on the days on which time alone changes it, and where the firm
// judges by other measures from now on.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { addDays, type PlainDate } from '@throughline/chassis/values/calendar';
import { startOfDay, today as dateOf } from '@throughline/chassis/values/zone';
import { firmSettings } from '../firm/firm-settings.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { judge } from './at-risk.ts';
import { CompanyTable } from './company.table.ts';
import { assess } from './health.ts';
import { daysClientSilent, daysOverdue, daysToContractEnd, healthFacts, nextFade, type Standing } from './standing.ts';
import { bestScoreLately, keepRevenueYear, keepScore, refreshAt, refreshSoon, standingOf } from './standing.queries.ts';

const refreshHour = 2;
const chunkCompanies = 200;

export const healthJobs = [
  job('health.refresh', async (context, { companyId }) => {
    const { tx } = context;
    const { timeZone } = await firmSettings(context);
    const [company] = await tx.select(CompanyTable, 'companies.id = $1', [companyId], { tail: 'for no key update' });
    if (!company) return;
    const today = dateOf(tx.now, timeZone);
    const standing = await standingOf(tx, company.id, timeZone, today);
    const health = assess(healthFacts(standing, today), (await crmSettings(tx)).health);
    const facts = {
      health,
      bestScoreLately: await bestScoreLately(tx, company.id, today),
      daysOverdue: daysOverdue(standing, today),
      daysClientSilent: daysClientSilent(standing, today),
      daysToContractEnd: daysToContractEnd(standing, today),
    };
    const judged = await tx.apply(company, judge(company, facts, tx.now));
    if (health) await keepScore(tx, company.id, today, health.score);
    await keepRevenueYear(tx, company.id, standing.revenue?.last ?? 0);
    const next = dayOfNextLook(standing, judged.risk !== undefined, today);
    if (next) refreshAt(tx, company.id, new Date(startOfDay(next, timeZone).getTime() + refreshHour * 3_600_000));
  }),

  job('health.refresh_all', async ({ tx }, { after }) => {
    const companies = await tx.rows<{ id: string }>(
      'select id from companies where id > $1 and health is not null and deleted_at is null order by id limit $2',
      [after, chunkCompanies],
    );
    for (const { id } of companies) refreshSoon(tx, id);
    if (companies.length === chunkCompanies) refreshAllHealth(tx, companies.at(-1)!.id);
  }),
];

const beforeAll = '00000000-0000-0000-0000-000000000000';

export const refreshAllHealth = (tx: Tx, after = beforeAll): void =>
  tx.schedule({ kind: 'health.refresh_all', key: 'firm', payload: { after } });

/** A company at risk is looked at every day: a fall that made it so is forgotten after thirty. */
const dayOfNextLook = (standing: Standing, atRisk: boolean, today: PlainDate): PlainDate | undefined =>
  atRisk ? addDays(today, 1) : nextFade(standing, today);
