// How a contract is billed (CRM-90). What has a fixed price is covered by the schedule exactly, each line once; time and
// materials are billed as they are worked, retainers per period.
import type { BillingEntry, BillingTerms } from '@throughline/contracts/gen/throughline/crm/v1/billing_terms';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { invalidFields, outOfRange, rule } from '@throughline/chassis/errors';
import { isDate } from '@throughline/chassis/values/calendar';
import { add, compare } from '@throughline/chassis/values/decimal';
import { allocate, money, type Money } from '@throughline/chassis/values/money';

export type { BillingTerms };

/** Faults of form: both or neither of percent and amount, another currency, a key twice, a day that is none. */
export function refuseMalformedBilling(terms: BillingTerms | undefined, currency: string): void {
  if (!terms) return;
  const keys = new Set<string>();
  terms.entries.forEach((entry, index) => {
    const at = `billingTerms.entries[${index}]`;
    if ((entry.percent === undefined) === (entry.amount === undefined))
      throw invalidFields({ field: at, code: 'one_of', message: 'names a percentage or an amount' });
    if (entry.amount && entry.amount.amount < 0) throw outOfRange(`${at}.amount`, 'must not be negative');
    if (entry.trigger === 'DATE' && entry.ref !== undefined && !isDate(entry.ref))
      throw invalidFields({ field: `${at}.ref`, code: 'format', message: 'must be a date such as 2026-03-01' });
    if (keys.has(entry.key)) throw invalidFields({ field: `${at}.key`, code: 'repeated', message: `${entry.key} is there already` });
    keys.add(entry.key);
  });
  const amounts = [...terms.entries.map(({ amount }) => amount), terms.wip?.threshold, terms.cap?.amount, terms.expenses?.capAmount];
  if (amounts.some((amount) => amount && amount.currency !== currency))
    throw rule('quote.currency_mismatch', `Everything is in ${currency}.`);
}

/** Refuses a schedule that does not fit the lines: 422 contract.schedule_unbalanced with what is wrong. */
export function refuseUnbalanced(terms: BillingTerms | undefined, lines: readonly Line[]): void {
  const counted = countedOf(lines);
  if (!terms || counted.length === 0) return;
  const fixed = fixedOf(lines);
  if (counted.some(({ model }) => model === 'RETAINER') && !terms.retainer) throw unbalanced('A retainer needs retainer terms.');
  if (counted.some(({ model }) => model === 'TIME_AND_MATERIALS') && !terms.wip)
    throw unbalanced('Time and materials need terms for work in progress.');
  // Without entries all of it is due at once, on signature.
  if (terms.entries.length > 0 || (terms.method !== 'ON_SIGNATURE' && fixed.length > 0)) refuseUncovered(terms.entries, fixed);
}

const alertPercentDefault = '80';

/** Terms with what they leave out, and each entry with what it bills: shares by largest remainder, so that nothing is lost or made. */
export function scheduled(terms: BillingTerms | undefined, lines: readonly Line[]): BillingTerms | undefined {
  if (!terms) return undefined;
  const nets = netsOf(terms.entries, fixedOf(lines));
  const cap = terms.cap && { ...terms.cap, alertPercent: terms.cap.alertPercent ?? alertPercentDefault };
  return { ...terms, cap, entries: terms.entries.map((entry) => ({ ...entry, net: nets.get(entry.key) })) };
}

/** The same schedule over prices that have changed: amounts keep their shares of the whole. */
export function rescheduled(terms: BillingTerms | undefined, before: readonly Line[], after: readonly Line[]): BillingTerms | undefined {
  if (!terms) return undefined;
  const was = groupsOf(terms.entries, fixedOf(before));
  const amounts = new Map<string, Money>();
  groupsOf(terms.entries, fixedOf(after)).forEach(({ entries, net }, index) => {
    const shares = entries.flatMap(({ amount }) => amount?.amount ?? []);
    if (!net || shares.length < entries.length || !shares.some((share) => share > 0) || unevenness(was[index]!) !== undefined) return;
    const parts = allocate(net, shares);
    entries.forEach(({ key }, at) => amounts.set(key, parts[at]!));
  });
  return scheduled(
    { ...terms, entries: terms.entries.map((entry) => ({ ...entry, amount: amounts.get(entry.key) ?? entry.amount })) },
    after,
  );
}

function netsOf(entries: readonly BillingEntry[], fixed: readonly Line[]): Map<string, Money> {
  const nets = new Map<string, Money>();
  for (const { entries: group, net } of groupsOf(entries, fixed).filter((some) => unevenness(some) === undefined)) {
    if (!net) continue;
    const shares = group.every(({ percent }) => percent !== undefined)
      ? allocate(
          net,
          group.map(({ percent }) => percent!),
        )
      : group.map(({ amount }) => amount!);
    group.forEach((entry, index) => nets.set(entry.key, shares[index]!));
  }
  return nets;
}

function refuseUncovered(entries: readonly BillingEntry[], fixed: readonly Line[]) {
  const known = new Set(fixed.map(({ key }) => key));
  const stranger = entries.flatMap(({ lineKeys }) => lineKeys).find((key) => !known.has(key));
  if (stranger !== undefined) throw unbalanced(`${stranger} is no line with a fixed price.`);
  const groups = groupsOf(entries, fixed);
  const covered = groups.flatMap(({ lines }) => lines.map(({ key }) => key));
  const twice = covered.find((key, index) => covered.indexOf(key) !== index);
  if (twice !== undefined) throw unbalanced(`${twice} is billed twice.`);
  const missing = fixed.filter(({ key }) => !covered.includes(key)).map(({ key }) => key);
  if (missing.length > 0) throw unbalanced(`Nothing bills ${missing.join(', ')}.`);
  const uneven = groups.map(unevenness).find((fault) => fault !== undefined);
  if (uneven !== undefined) throw unbalanced(uneven);
}

interface Group {
  entries: readonly BillingEntry[];
  lines: readonly Line[];
  net: Money | undefined;
}

/** Entries that speak of the same lines; those that name none speak of all that nobody else names. */
function groupsOf(entries: readonly BillingEntry[], fixed: readonly Line[]): Group[] {
  const named = new Set(entries.flatMap(({ lineKeys }) => lineKeys));
  return [...Map.groupBy(entries, ({ lineKeys }) => lineKeys.toSorted().join('\n')).values()].map((group) => {
    const { lineKeys } = group[0]!;
    const lines = fixed.filter(({ key }) => (lineKeys.length > 0 ? lineKeys.includes(key) : !named.has(key)));
    return { entries: group, lines, net: netOf(lines) };
  });
}

/** Why the entries do not come to their lines; undefined where they do. */
function unevenness({ entries, net }: Group): string | undefined {
  const percents = entries.flatMap(({ percent }) => percent ?? []);
  if (percents.length > 0 && percents.length < entries.length) return 'Percentages and amounts do not mix over the same lines.';
  if (percents.length > 0) {
    const total = percents.reduce(add, '0');
    return compare(total, '100') === 0 ? undefined : `The percentages come to ${total}, not 100.`;
  }
  const total = entries.reduce((sofar, { amount }) => sofar + amount!.amount, 0);
  return total === (net?.amount ?? 0) ? undefined : `The entries come to ${total}, not ${net?.amount ?? 0}.`;
}

const countedOf = (lines: readonly Line[]): Line[] => lines.filter(({ amounts }) => amounts?.counted ?? true);
const fixedOf = (lines: readonly Line[]): Line[] => countedOf(lines).filter(({ model }) => model === 'FIXED' || model === 'VALUE_BASED');

function netOf(lines: readonly Line[]): Money | undefined {
  const currency = lines[0]?.amounts?.net?.currency;
  if (currency === undefined) return undefined;
  return money(
    lines.reduce((total, { amounts }) => total + (amounts?.net?.amount ?? 0), 0),
    currency,
  );
}

const unbalanced = (message: string) => rule('contract.schedule_unbalanced', message);
