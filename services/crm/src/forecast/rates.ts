// Amounts of several currencies in the firm's own. Rates are finance's; a firm that sells in one currency asks for none.
import { ConversionServiceService } from '@throughline/contracts/gen/throughline/finance/v1/conversion';
import type { Reader } from '@throughline/chassis/database/reader';
import { exponent } from '@throughline/chassis/values/currency';
import { parse, type DecimalString } from '@throughline/chassis/values/decimal';
import { money, multiplyRatio, type Money } from '@throughline/chassis/values/money';
import { weighted } from '../pipelines/stats.ts';
import { firmSettings, firmToday, type FirmContext } from '../firm/firm-settings.ts';

export interface Rates {
  currency: string;
  /** Units of the base for one of each other currency. */
  of: ReadonlyMap<string, DecimalString>;
}

/** By what an amount in minor units is multiplied to be one of the base: exact, for rounding where it is used. */
export function factorsOf({ currency, of }: Rates): { currency: string; factor: DecimalString }[] {
  return [...of].map(([other, rate]) => ({ currency: other, factor: shifted(rate, exponent(currency) - exponent(other)) }));
}

/**
 * SQL for a table `rates` of currencies and factors, its parameters appended: amounts are converted where they are added up, each
 * rounded on its own as inBase does. Join it on the currency; the base has no row.
 */
export function ratesTable(rates: Rates, values: unknown[]): string {
  const factors = factorsOf(rates);
  values.push(
    factors.map(({ currency }) => currency),
    factors.map(({ factor }) => factor),
  );
  return `unnest($${values.length - 1}::text[], $${values.length}::numeric[]) as rates(currency, factor)`;
}

/** A deal's amount in the base currency, where `rates` is joined. */
export const valueInBase = 'round(coalesce(opportunities.amount_amount, 0) * coalesce(rates.factor, 1))';

/** Rounded half away from zero to the base's minor unit, amount by amount. */
export function inBase(amount: Money, { currency, of }: Rates): Money {
  if (amount.currency === currency) return amount;
  const { unscaled, scale } = parse(of.get(amount.currency)!);
  const shift = exponent(currency) - exponent(amount.currency) - scale;
  const [numerator, denominator] = shift < 0 ? [unscaled, 10n ** BigInt(-shift)] : [unscaled * 10n ** BigInt(shift), 1n];
  return money(multiplyRatio(amount, numerator, denominator).amount, currency);
}

/** What deals of the same amount and probability come to: converted and weighed deal by deal. */
export function alike(amount: Money, probability: number, deals: number, rates: Rates): { value: Money; weighted: Money } {
  const each = inBase(amount, rates);
  return { value: multiplyRatio(each, deals, 1), weighted: multiplyRatio(weighted(each, probability), deals, 1) };
}

/** The rates of today for the currencies that the firm's deals are in, which its stages' totals know, and for `others`. */
export async function ratesOfDeals(context: FirmContext & { tx: Reader }, others: readonly string[] = []): Promise<Rates> {
  const { currency } = await firmSettings(context);
  const rows = await context.tx.rows<{ currency: string }>(
    'select currency from stage_totals where currency <> $1 group by currency having sum(deals) > 0',
    [currency],
  );
  const foreign = new Set([...rows.map((row) => row.currency), ...others.filter((other) => other !== currency)]);
  if (foreign.size === 0) return { currency, of: new Map() };
  const on = await firmToday(context);
  const asked = [...foreign].map(async (other) => {
    const one = money(10 ** exponent(other), other);
    const { rate } = await context.ask(ConversionServiceService).convertMoney({ money: one, to: currency, on, rateType: 'SPOT' });
    return [other, rate] as const;
  });
  return { currency, of: new Map(await Promise.all(asked)) };
}

/** The decimal times ten to the power of `places`. */
function shifted(value: DecimalString, places: number): DecimalString {
  const { unscaled, scale } = parse(value);
  const left = scale - places;
  if (left <= 0) return String(unscaled * 10n ** BigInt(-left));
  const digits = String(unscaled).padStart(left + 1, '0');
  return `${digits.slice(0, -left)}.${digits.slice(-left)}`;
}
