import type { CompanyStandingServiceService } from '@throughline/contracts/gen/throughline/crm/v1/company_standing';
import { oneOfValues, page } from '@throughline/chassis/database/list';
import { query, type Rpc } from '@throughline/chassis/rpc/handler';
import { CompanyTable } from './company.table.ts';
import { scoresOf } from './standing.queries.ts';
import { summaryOf } from './summary.queries.ts';

export const companyStandingRpc: Rpc<typeof CompanyStandingServiceService> = {
  getCompanyHealth: query(async ({ tx }, { id }) => {
    const { health, risk } = await tx.get(CompanyTable, id);
    const history = await scoresOf(tx, id);
    return { companyId: id, health, riskReasons: risk?.reasons ?? [], atRiskSince: risk && new Date(risk.since), history };
  }),

  getCompanySummary: query(async ({ tx }, { id }) => summaryOf(tx, await tx.get(CompanyTable, id))),

  listCompaniesAtRisk: query(async ({ tx }, request) => {
    const { items, ...rest } = await page(tx, CompanyTable, request, {
      filters: {
        ownerId: oneOfValues('companies.owner_id'),
        reason: (reasons: readonly string[], parameter) => `risk -> 'reasons' ?| ${parameter(reasons)}`,
      },
      orderBy: { atRiskSince: { sql: `(risk ->> 'since')`, type: 'text' } },
      defaultOrder: 'atRiskSince',
      where: () => ['risk is not null'],
    });
    return { items: items.map((company) => ({ company, reasons: company.risk!.reasons, since: new Date(company.risk!.since) })), ...rest };
  }),
};
