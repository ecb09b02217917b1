// Tax comes from finance, before any transaction opens. A firm that charges none asks nobody; one that does gets no price
// without it, because a total that leaves tax out would be wrong.
import type { TaxSnapshot } from '@throughline/contracts/gen/throughline/crm/v1/quotes';
import type { Line } from '@throughline/contracts/gen/throughline/crm/v1/pricing';
import { TaxServiceService, type LineTaxes } from '@throughline/contracts/gen/throughline/finance/v1/tax';
import type { Reader } from '@throughline/chassis/database/reader';
import { DomainError, unavailable } from '@throughline/chassis/errors';
import type { HandlerContext } from '@throughline/chassis/rpc/handler';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { add } from '@throughline/chassis/values/decimal';
import { askInOwnName } from '../firm/own-name.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import type { TaxRates } from './price.ts';

export interface TaxQuestion {
  companyId: string;
  /** Priced without tax. */
  lines: readonly Line[];
  on: PlainDate;
}

/** The rates for what `question` reads, or undefined where the firm charges no tax, or there is nothing to tax. */
export async function taxSnapshot(
  context: HandlerContext,
  question: (tx: Reader) => Promise<TaxQuestion>,
): Promise<TaxSnapshot | undefined> {
  const asked = await context.reading(async (tx) => ((await crmSettings(tx)).tax.charges ? await question(tx) : undefined));
  return asked && asked.lines.length > 0 ? askTax(context, asked) : undefined;
}

export async function askTax(context: HandlerContext, asked: TaxQuestion): Promise<TaxSnapshot> {
  const lines = asked.lines.map((line) => ({ key: line.key, net: line.amounts?.net, taxCategory: line.taxCategory }));
  const request = { bookId: undefined, customer: { companyId: asked.companyId }, lines, on: asked.on };
  const answer = await askInOwnName(context, (ask) => ask(TaxServiceService).calculateTax(request)).catch(sayTaxUnavailable);
  return { at: context.clock.now(), lines: answer.lines.map(lineTax) };
}

export const ratesOf = (snapshot: TaxSnapshot | undefined): TaxRates =>
  new Map(snapshot?.lines.map(({ lineKey, rate }) => [lineKey, rate]));

const lineTax = ({ key, components }: LineTaxes) => ({ lineKey: key, rate: components.reduce((total, { rate }) => add(total, rate), '0') });

function sayTaxUnavailable(error: unknown): never {
  if (error instanceof DomainError && error.kind === 'UNAVAILABLE') {
    throw unavailable('tax.unavailable', 'Tax cannot be worked out right now: try again later.', 30, error);
  }
  throw error;
}
