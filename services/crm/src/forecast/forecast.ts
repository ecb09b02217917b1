// What a period will bring (CRM-47): open deals by the day they should close, won ones by the day they did, against quota.
import type { ForecastCell } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import type { ForecastCategory } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { money, multiplyRatio, subtract, sum, type Money } from '@throughline/chassis/values/money';
import { weighted } from '../pipelines/stats.ts';
import { inBase, type Rates } from './rates.ts';

/** Deals that are alike in all that counts here. */
export interface AlikeDeals {
  won: boolean;
  amount: Money | undefined;
  probability: number;
  category: ForecastCategory;
  deals: number;
}

export function forecastCell(
  period: string,
  groupId: string | undefined,
  rows: readonly AlikeDeals[],
  rates: Rates,
  quota: Money | undefined,
): ForecastCell {
  const none = money(0, rates.currency);
  const valueOf = ({ amount }: AlikeDeals) => (amount ? inBase(amount, rates) : none);
  const total = (some: readonly AlikeDeals[], value: (row: AlikeDeals) => Money) =>
    sum(
      some.map((row) => multiplyRatio(value(row), row.deals, 1)),
      rates.currency,
    );
  const open = rows.filter((row) => !row.won && row.category !== 'OMITTED');
  const won = total(
    rows.filter((row) => row.won),
    valueOf,
  );
  return {
    period,
    groupId,
    openCount: open.reduce((count, { deals }) => count + deals, 0),
    pipeline: total(open, valueOf),
    weighted: total(open, (row) => weighted(valueOf(row), row.probability)),
    bestCase: total(
      open.filter(({ category }) => category === 'BEST_CASE'),
      valueOf,
    ),
    commit: total(
      open.filter(({ category }) => category === 'COMMIT'),
      valueOf,
    ),
    won,
    quota,
    gap: quota && subtract(quota, won),
  };
}
