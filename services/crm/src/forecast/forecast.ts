// What a period will bring (CRM-47): open deals by the day they should close, won ones by the day they did, against quota.
import type { ForecastCell } from '@throughline/contracts/gen/throughline/crm/v1/forecast';
import type { ForecastCategory } from '@throughline/contracts/gen/throughline/crm/v1/opportunities';
import { subtract, sum, type Money } from '@throughline/chassis/values/money';

/** Deals of a period and a category, in the base currency. */
export interface Contents {
  won: boolean;
  category: ForecastCategory;
  deals: number;
  value: Money;
  /** Each deal's value times its probability, rounded deal by deal. */
  weighted: Money;
}

export function forecastCell(
  period: string,
  groupId: string | undefined,
  rows: readonly Contents[],
  currency: string,
  quota: Money | undefined,
): ForecastCell {
  const total = (some: readonly Contents[], figure: 'value' | 'weighted' = 'value') =>
    sum(
      some.map((row) => row[figure]),
      currency,
    );
  const open = rows.filter((row) => !row.won && row.category !== 'OMITTED');
  const won = total(rows.filter((row) => row.won));
  return {
    period,
    groupId,
    openCount: open.reduce((count, { deals }) => count + deals, 0),
    pipeline: total(open),
    weighted: total(open, 'weighted'),
    bestCase: total(open.filter(({ category }) => category === 'BEST_CASE')),
    commit: total(open.filter(({ category }) => category === 'COMMIT')),
    won,
    quota,
    gap: quota && subtract(quota, won),
  };
}
