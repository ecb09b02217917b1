// A contract in force, and how it goes on or ends (CRM-92, 93).
import type { Line, Retainer } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { fact, type Decision } from '@throughline/chassis/decision';
import { outOfRange, rule } from '@throughline/chassis/errors';
import { addDays, addMonths, type PlainDate } from '@throughline/chassis/values/calendar';
import { add, parse, type DecimalString } from '@throughline/chassis/values/decimal';
import { multiplyRatio, percentOf, type Money } from '@throughline/chassis/values/money';
import { cycleMonths } from '../pricing/line-model.ts';
import { totalsOf } from '../pricing/totals.ts';
import { rescheduled } from './billing-terms.ts';
import { factsOf, refuseUnless, type StoredContract } from './contract.ts';

/** By its job: what is signed takes effect on its day. */
export function activate(contract: StoredContract, today: PlainDate): Decision<StoredContract> {
  if (contract.status !== 'SIGNED' || today < contract.effectiveDate) return { set: {} };
  return {
    set: { status: 'ACTIVE' },
    event: fact('crm.contract.activated', { ...factsOf(contract), effectiveDate: contract.effectiveDate }),
  };
}

/** The day after its last one, unless it was renewed or ended before. */
export function expire(contract: StoredContract, today: PlainDate): Decision<StoredContract> {
  if (contract.status !== 'ACTIVE' || contract.endDate === undefined || today <= contract.endDate) return { set: {} };
  return { set: { status: 'EXPIRED' }, event: fact('crm.contract.expired', { ...factsOf(contract), endDate: contract.endDate }) };
}

/** Days before the end at which its owner is told. */
export const warningDays = [60, 30, 7] as const;

export function warn(contract: StoredContract, days: number): Decision<StoredContract> {
  if (contract.status !== 'ACTIVE' || contract.endDate === undefined) return { set: {} };
  return { set: {}, event: fact('crm.contract.expiring', { ...factsOf(contract), endDate: contract.endDate, days }) };
}

/** When engagement is closed, all that was asked for is delivered. */
export function complete(contract: StoredContract): Decision<StoredContract> {
  if (contract.status !== 'ACTIVE') return { set: {} };
  return { set: { status: 'COMPLETED' }, event: fact('crm.contract.completed', factsOf(contract)) };
}

/** Days before the end at which somebody starts to sell its next term. */
export const renewalDays = 90;

export interface Renewal {
  /** As they are agreed now, with what change orders made of them. */
  lines: readonly Line[];
  termMonths?: number | undefined;
  upliftPercent?: DecimalString | undefined;
  saleVersion: number;
}

/** A further term right after the present one, its prices raised line by line. */
export function renew(contract: StoredContract, given: Renewal): Decision<StoredContract> {
  const { upliftPercent = contract.upliftPercent ?? '0', saleVersion } = given;
  const termMonths = given.termMonths ?? contract.renewalTermMonths;
  if (termMonths === undefined || contract.endDate === undefined) throw rule('contract.no_term', 'It has no term that could be renewed.');
  const lines = given.lines.map((line) => uplifted(line, upliftPercent, termMonths));
  const endDate = addDays(addMonths(addDays(contract.endDate, 1), termMonths), -1);
  return {
    set: {
      lines,
      totals: totalsOf(lines, contract.currency),
      billingTerms: rescheduled(contract.billingTerms, contract.lines, lines),
      endDate,
      renewalOpportunityId: undefined,
    },
    event: fact('crm.contract.renewed', { ...factsOf(contract), saleVersion, endDate }),
  };
}

export interface Termination {
  on: PlainDate;
  today: PlainDate;
  reason: string;
}

export function terminate(contract: StoredContract, { on, today, reason }: Termination): Decision<StoredContract> {
  refuseUnless(contract, 'terminate');
  if (contract.endDate !== undefined && on > contract.endDate)
    throw outOfRange('on', `must not be after ${contract.endDate}, its last day`);
  const earliest = addDays(today, contract.noticeDays);
  if (on < earliest)
    throw rule('contract.notice_too_short', `With ${contract.noticeDays} days' notice it ends on ${earliest} at the earliest.`, {
      earliest,
    });
  return {
    set: { status: 'TERMINATED', terminatedOn: on, closedReason: reason },
    event: fact('crm.contract.terminated', { ...factsOf(contract), effectiveDate: on, reason }),
    reason,
  };
}

/** Rounded once a line: what it comes to is raised, and its prices with it for all to read. A retainer is sold for the periods of the new term. */
export function uplifted(line: Line, percent: DecimalString, termMonths?: number): Line {
  const raised = (amount: Money | undefined) => amount && percentOf(amount, add('100', percent));
  const { amounts, retainer, roles, unitPrice, cap } = line;
  if (!amounts) return line;
  const periods = retainer && periodsIn(retainer, termMonths);
  const net = amounts.net && raisedOver(amounts.net, percent, periods ?? 1, retainer?.periods ?? 1);
  const tax = amounts.taxRate === undefined ? amounts.tax : net && percentOf(net, amounts.taxRate);
  return {
    ...line,
    unitPrice: raised(unitPrice),
    roles: roles.map((role) => ({ ...role, hourlyRate: raised(role.hourlyRate) })),
    cap: cap && { ...cap, amount: raised(cap.amount) },
    retainer: retainer && {
      ...retainer,
      periods: periods!,
      perPeriod: raised(retainer.perPeriod),
      overageRate: raised(retainer.overageRate),
    },
    amounts: { ...amounts, gross: net, discounts: [], net, tax, total: net && tax && { ...net, amount: net.amount + tax.amount } },
  };
}

/** As many as fill the term; a cycle that does not divide it keeps its periods. */
function periodsIn(retainer: Retainer, termMonths: number | undefined): number {
  const months = cycleMonths(retainer);
  return termMonths !== undefined && termMonths % months === 0 ? termMonths / months : retainer.periods;
}

function raisedOver(net: Money, percent: DecimalString, periods: number, before: number): Money {
  const { unscaled, scale } = parse(percent);
  const whole = 100n * 10n ** BigInt(scale);
  return multiplyRatio(net, (whole + unscaled) * BigInt(periods), whole * BigInt(before));
}
