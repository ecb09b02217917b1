// What deals and contracts of companies come to, of those the caller may see. Weighted values are rounded deal by deal.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Money } from '@throughline/chassis/values/money';
import { ContractTable } from '../contracts/contract.table.ts';
import { OpportunityTable } from '../opportunities/opportunity.table.ts';
import { visible } from './visible.ts';

export interface CompanyFigures {
  openDeals: number;
  openValue: Money[];
  weightedValue: Money[];
  activeContracts: number;
  contractValue: Money[];
}

interface DealRow {
  company_id: string;
  currency: string | null;
  deals: number;
  value: number;
  weighted: number;
}

interface ContractRow {
  company_id: string;
  currency: string;
  contracts: number;
  value: number;
}

export async function figuresOf(tx: Reader, companyIds: readonly string[]): Promise<ReadonlyMap<string, CompanyFigures>> {
  const figures = new Map<string, CompanyFigures>(
    companyIds.map((id) => [id, { openDeals: 0, openValue: [], weightedValue: [], activeContracts: 0, contractValue: [] }]),
  );
  for (const { company_id: id, currency, deals, value, weighted } of await openDeals(tx, companyIds)) {
    const company = figures.get(id)!;
    company.openDeals += deals;
    if (currency === null) continue;
    company.openValue.push({ amount: value, currency });
    company.weightedValue.push({ amount: weighted, currency });
  }
  for (const { company_id: id, currency, contracts, value } of await activeContracts(tx, companyIds)) {
    const company = figures.get(id)!;
    company.activeContracts += contracts;
    company.contractValue.push({ amount: value, currency });
  }
  return figures;
}

function openDeals(tx: Reader, companyIds: readonly string[]): Promise<DealRow[]> {
  const values: unknown[] = [companyIds];
  return tx.rows<DealRow>(
    `select company_id, amount_currency as currency, count(*)::int as deals, coalesce(sum(amount_amount), 0)::bigint as value,
       coalesce(sum(round(amount_amount::numeric * probability / 100)), 0)::bigint as weighted
     from opportunities where company_id = any ($1) and status = 'OPEN' and ${visible(tx, OpportunityTable, values)} group by 1, 2 order by 1, 2`,
    values,
  );
}

function activeContracts(tx: Reader, companyIds: readonly string[]): Promise<ContractRow[]> {
  const values: unknown[] = [companyIds];
  return tx.rows<ContractRow>(
    `select company_id, currency, count(*)::int as contracts, coalesce(sum((totals -> 'net' ->> 'amount')::bigint), 0)::bigint as value
     from contracts where company_id = any ($1) and status = 'ACTIVE' and ${visible(tx, ContractTable, values)} group by 1, 2 order by 1, 2`,
    values,
  );
}
