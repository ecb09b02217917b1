// What an amount is in whole units of the firm's base currency, as approval limits are written.
import { ConversionServiceService } from '@throughline/contracts/gen/throughline/finance/v1/conversion';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { exponent } from '@throughline/chassis/values/currency';
import { format, type DecimalString } from '@throughline/chassis/values/decimal';
import type { Money } from '@throughline/chassis/values/money';
import { askInOwnName } from '../firm/own-name.ts';

export async function baseAmount(context: HandlerContext, amount: Money, to: string, on: PlainDate): Promise<DecimalString> {
  if (amount.currency === to) return wholeUnits(amount);
  const request = { money: amount, to, on, rateType: undefined };
  const { money } = await askInOwnName(context, (ask) => ask(ConversionServiceService).convertMoney(request));
  return wholeUnits(money!);
}

export const wholeUnits = ({ amount, currency }: Money): DecimalString => format({ unscaled: BigInt(amount), scale: exponent(currency) });
