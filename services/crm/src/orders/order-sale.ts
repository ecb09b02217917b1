// A confirmed order as the record of what was sold: lines with fixed prices, without phases.
import type { Line, Totals } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { OrderLine } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { SaleTerms } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { add, multiply, percentOf, subtract, zero } from '@throughline/chassis/values/money';
import { totalsOf } from '../pricing/totals.ts';
import { termsOf } from '../sales/binding.ts';
import type { SaleContent } from '../sales/sale.ts';
import type { StoredOrder } from './order.ts';

export interface Confirmation {
  today: PlainDate;
  approvedBy: string;
  /** Its quote's, where it has one. */
  terms?: Partial<Pick<SaleTerms, 'netDays' | 'billingTerms'>> | undefined;
}

export function saleContentOf(order: StoredOrder, { today, approvedBy, terms }: Confirmation): SaleContent {
  return {
    lines: soldLines(order),
    phases: [],
    terms: termsOf({ effectiveDate: today, ...terms }),
    totals: orderTotals(order),
    approvedBy,
  };
}

export const orderTotals = (order: Pick<StoredOrder, 'lines' | 'currency'>): Totals => totalsOf(soldLines(order), order.currency);

export const soldLines = ({ lines, currency }: Pick<StoredOrder, 'lines' | 'currency'>): Line[] =>
  lines.map((line) => soldLine(line, currency));

function soldLine({ key, priceItemId, description, quantity, unitPrice, discount, net, taxRate }: OrderLine, currency: string): Line {
  const gross = multiply(unitPrice!, quantity);
  const off = subtract(gross, net!);
  const tax = taxRate === undefined ? zero(currency) : percentOf(net!, taxRate);
  const discounts = off.amount > 0 ? [{ source: 'HAND' as const, ruleId: undefined, name: '', amount: off }] : [];
  return {
    key,
    priceItemId,
    description,
    quantity,
    unitPrice,
    discount,
    ...blank,
    amounts: {
      gross,
      discounts,
      net,
      taxRate,
      tax,
      total: add(net!, tax),
      cost: undefined,
      counted: true,
      ruling: undefined,
      unitPrice: undefined,
    },
  };
}

const blank = {
  phaseKey: undefined,
  model: 'FIXED' as const,
  unit: undefined,
  unitCost: undefined,
  taxCategory: undefined,
  kind: 'STANDARD' as const,
  selected: false,
  optionGroup: undefined,
  roles: [],
  cap: undefined,
  value: undefined,
  retainer: undefined,
};
