// Amounts of several currencies in the firm's own. Rates are finance's; a firm that sells in one currency asks for none.
import { ConversionServiceService } from '@throughline/contracts/gen/throughline/finance/v1/conversion';
import type { Reader } from '@throughline/chassis/database/reader';
import { exponent } from '@throughline/chassis/values/currency';
import { parse, type DecimalString } from '@throughline/chassis/values/decimal';
import { money, multiplyRatio, type Money } from '@throughline/chassis/values/money';
import { firmSettings, firmToday, type FirmContext } from '../firm/firm-settings.ts';

export interface Rates {
  currency: string;
  /** Units of the base for one of each other currency. */
  of: ReadonlyMap<string, DecimalString>;
}

/** Rounded half away from zero to the base's minor unit, amount by amount. */
export function inBase(amount: Money, { currency, of }: Rates): Money {
  if (amount.currency === currency) return amount;
  const { unscaled, scale } = parse(of.get(amount.currency)!);
  const shift = exponent(currency) - exponent(amount.currency) - scale;
  const [numerator, denominator] = shift < 0 ? [unscaled, 10n ** BigInt(-shift)] : [unscaled * 10n ** BigInt(shift), 1n];
  return money(multiplyRatio(amount, numerator, denominator).amount, currency);
}

/** The rates of today for the currencies that the firm's deals are in. */
export async function ratesOfDeals(context: FirmContext & { tx: Reader }): Promise<Rates> {
  const { currency } = await firmSettings(context);
  const rows = await context.tx.rows<{ currency: string }>(
    'select distinct amount_currency as currency from opportunities where amount_currency <> $1 and deleted_at is null',
    [currency],
  );
  if (rows.length === 0) return { currency, of: new Map() };
  const on = await firmToday(context);
  const asked = rows.map(async (row) => {
    const one = money(10 ** exponent(row.currency), row.currency);
    const { rate } = await context.ask(ConversionServiceService).convertMoney({ money: one, to: currency, on, rateType: 'SPOT' });
    return [row.currency, rate] as const;
  });
  return { currency, of: new Map(await Promise.all(asked)) };
}
