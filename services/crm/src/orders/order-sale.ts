// A confirmed order as the record of what was sold: lines with fixed prices, without phases.
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import type { OrderLine } from '@throughline/contracts/gen/throughline/crm/v1/orders';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { multiply, subtract, zero } from '@throughline/chassis/values/money';
import { totalsOf } from '../pricing/totals.ts';
import { termsOf } from '../sales/binding.ts';
import type { SaleContent } from '../sales/sale.ts';
import type { StoredOrder } from './order.ts';

export function saleContentOf(order: StoredOrder, { today, approvedBy }: { today: PlainDate; approvedBy: string }): SaleContent {
  const lines = order.lines.map((line) => soldLine(line, order.currency));
  return { lines, phases: [], terms: termsOf({ effectiveDate: today }), totals: totalsOf(lines, order.currency), approvedBy };
}

function soldLine({ key, priceItemId, description, quantity, unitPrice, discount, net }: OrderLine, currency: string): Line {
  const gross = multiply(unitPrice!, quantity);
  const off = subtract(gross, net!);
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
      taxRate: undefined,
      tax: zero(currency),
      total: net,
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
