import type { CompanyStandingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import { oneOfValues, page } from '@throughline/chassis/database/list';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { money, type Money } from '@throughline/chassis/values/money';
import { firmSettings } from '../firm/firm-settings.ts';
import { rankCompanies } from '../revenue/ranking.queries.ts';
import type { StoredCompany } from './company.ts';
import { CompanyTable } from './company.table.ts';
import { revenueYear, revenueYears, scoresOf } from './standing.queries.ts';
import { summaryOf } from './summary.queries.ts';

export const companyStandingRpc: Rpc<typeof CompanyStandingServiceService> = {
  getCompanyHealth: query(async ({ tx }, { id }) => {
    const { health, risk } = await tx.get(CompanyTable, id);
    const history = await scoresOf(tx, id);
    return { companyId: id, health, riskReasons: risk?.reasons ?? [], atRiskSince: risk && new Date(risk.since), history };
  }),

  getCompanySummary: query(async (context, { id }) => summaryOf(context, await context.tx.get(CompanyTable, id))),

  rankCompanies: query(rankCompanies),

  listCompaniesAtRisk: query(async (context, request) => {
    const { tx } = context;
    const { items, ...rest } = await page(tx, CompanyTable, request, {
      filters: {
        ownerId: oneOfValues('companies.owner_id'),
        reason: (reasons: readonly string[], parameter) => `risk -> 'reasons' ?| ${parameter(reasons)}`,
      },
      orderBy: {
        atRiskSince: { sql: `(risk ->> 'since')`, type: 'text' },
        revenue: { sql: revenueYear, type: 'bigint' },
      },
      defaultOrder: '-revenue',
      where: () => ['risk is not null'],
    });
    const { currency } = await firmSettings(context);
    const revenues = await revenueYears(
      tx,
      items.map(({ id }) => id),
    );
    return { items: items.map((company) => atRisk(company, money(revenues.get(company.id) ?? 0, currency))), ...rest };
  }),
};

const atRisk = (company: StoredCompany, revenue: Money) => ({
  company,
  reasons: company.risk!.reasons,
  since: new Date(company.risk!.since),
  revenue,
});
