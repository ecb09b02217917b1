// What a change order says of a line, as a line of the sale (CRM-95). A change order speaks of a net amount and of minutes;
// a line of prices and discounts. Whatever its model, the line comes to exactly the amount that the client agreed to:
// - FIXED is one unit at the amount.
// - TIME_AND_MATERIALS keeps its roles: the minutes are shared over them as they were, at the rates as agreed. Where those
//   come to less than the amount, the rates rise to reach it; a cap moves with the amount.
// - VALUE_BASED keeps its share of the value, with the amount as its floor.
// - RETAINER keeps its periods, so that only one that stands can be changed.
// What the prices exceed the amount by is taken off as a discount by hand.
import type { ChangeOrderLine } from '@throughline/contracts/gen/throughline/projects/v1/change_orders';
import type { Line, LineRole, PricingModel } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { rule } from '@throughline/chassis/errors';
import { allocate, money, subtract, type Money } from '@throughline/chassis/values/money';
import { grossOf, minutesOf } from '../pricing/line-model.ts';
import type { LineAmendment } from './change-order.ts';

/** `present`: the line as it is agreed now. */
export function amendmentOf(given: ChangeOrderLine, present: Line | undefined, currency: string): LineAmendment {
  const { op, lineKey: key } = given;
  if (op !== 'ADD' && op !== 'CHANGE') return { op: 'REMOVE', key };
  if (given.amount && given.amount.currency !== currency) throw unfit(key, `is in ${given.amount.currency}, the sale in ${currency}`);
  const model = modelOf(given, present);
  const kept = op === 'CHANGE' && present?.model === model ? present : blank(model, present);
  const { phaseKey = kept.phaseKey, description } = given;
  const line = { ...kept, phaseKey, description: description || kept.description, amounts: undefined };
  return { op, key, line: priced(line, given, currency) };
}

/** As the change order says; one that leaves it out means the line's own. */
function modelOf({ billing, lineKey }: ChangeOrderLine, present: Line | undefined): PricingModel {
  if (billing === '') return present?.model ?? 'FIXED';
  if (!models.has(billing)) throw unfit(lineKey, `is billed by ${billing}, which is no way of pricing`);
  return billing as PricingModel;
}

function priced(line: Line, { lineKey, amount, minutes }: ChangeOrderLine, currency: string): Line {
  if (!amount && grossOf(line, currency).amount === 0) throw unfit(lineKey, 'says nothing of what it is to be worth');
  switch (line.model) {
    case 'FIXED': {
      const roles = minutes > 0 && minutes !== minutesOf(line) ? [work(minutes)] : line.roles;
      return amount ? { ...line, roles, quantity: '1', unitPrice: amount, discount: undefined } : { ...line, roles };
    }
    case 'TIME_AND_MATERIALS': {
      const worked = { ...line, roles: shared(line.roles, minutes, currency) };
      return amount ? exactly(reaching({ ...worked, cap: undefined }, amount, currency, line.cap), amount, currency) : worked;
    }
    case 'VALUE_BASED':
      return amount ? exactly({ ...line, value: valued(line.value, amount) }, amount, currency) : line;
    case 'RETAINER': {
      const { retainer } = line;
      if (!retainer) throw unfit(lineKey, 'is a retainer without periods: a change order changes one that stands');
      const perPeriod = money(ceilOf(amount?.amount ?? 0, 1, retainer.periods), currency);
      return amount ? exactly({ ...line, retainer: { ...retainer, perPeriod } }, amount, currency) : line;
    }
    default:
      return line.model satisfies never;
  }
}

/** Minutes are shared as money is: by largest remainder, so that none is lost. Zero: as agreed. */
function shared(roles: readonly LineRole[], minutes: number, currency: string): LineRole[] {
  if (minutes === 0) return [...roles];
  const weights = roles.map((role) => role.minutes);
  if (!weights.some((weight) => weight > 0)) return [{ ...work(minutes), hourlyRate: roles[0]?.hourlyRate }];
  const parts = allocate(money(minutes, currency), weights);
  return roles.map((role, index) => ({ ...role, minutes: parts[index]!.amount }));
}

/** Rates that come to the amount or a little more, for the rest is taken off again. A role's rounding loses half a unit at most. */
function reaching(line: Line, amount: Money, currency: string, cap: Line['cap']): Line {
  const { roles } = line;
  const total = minutesOf(line);
  if (total === 0) throw unfit(line.key, 'is paid by time and says nothing of its minutes');
  if (grossOf(line, currency).amount >= amount.amount) return { ...line, cap: cap && { ...cap, amount } };
  const target = BigInt(amount.amount + roles.length) * 60n;
  const come = roles.reduce((sofar, role) => sofar + BigInt(role.hourlyRate?.amount ?? 0) * BigInt(role.minutes), 0n);
  const rateOf = (role: LineRole): number => (come === 0n ? ceilOf(target, 1, total) : ceilOf(role.hourlyRate?.amount ?? 0, target, come));
  return {
    ...line,
    roles: roles.map((role) => ({ ...role, hourlyRate: money(rateOf(role), currency) })),
    cap: cap && { ...cap, amount },
  };
}

function exactly(line: Line, amount: Money, currency: string): Line {
  const over = subtract(grossOf(line, currency), amount);
  if (over.amount < 0) throw unfit(line.key, `comes to less than ${amount.amount}`);
  return { ...line, discount: over.amount > 0 ? { percent: undefined, amount: over } : undefined };
}

const valued = (value: Line['value'], amount: Money): Line['value'] => {
  const { ceiling } = value ?? {};
  return {
    base: undefined,
    expectedValue: money(0, amount.currency),
    sharePercent: '0',
    outcome: undefined,
    ...value,
    floor: amount,
    ceiling: ceiling && ceiling.amount < amount.amount ? amount : ceiling,
  };
};

const ceilOf = (units: number | bigint, factor: number | bigint, divisor: number | bigint): number => {
  const [product, by] = [BigInt(units) * BigInt(factor), BigInt(divisor)];
  return Number((product + by - 1n) / by);
};

const work = (minutes: number): LineRole => ({ role: 'Work', minutes, hourlyRate: undefined, costRate: undefined });

const unfit = (key: string, why: string) => rule('sale.change_unfit', `${key} ${why}`);

const models: ReadonlySet<string> = new Set(['FIXED', 'TIME_AND_MATERIALS', 'VALUE_BASED', 'RETAINER']);

/** A line nobody priced yet; one that is billed another way from now on keeps its place in the work. */
const blank = (model: PricingModel, present: Line | undefined): Line => ({
  key: '',
  phaseKey: present?.phaseKey,
  model,
  priceItemId: undefined,
  description: present?.description ?? '',
  quantity: undefined,
  unit: undefined,
  unitPrice: undefined,
  unitCost: undefined,
  taxCategory: present?.taxCategory,
  kind: 'STANDARD',
  selected: false,
  optionGroup: undefined,
  discount: undefined,
  roles: [],
  cap: undefined,
  value: undefined,
  retainer: undefined,
  amounts: undefined,
});
