// The same records as guests of the portal reach them: not by whom they belong to within the firm but by the guest's own
// company, which the chassis asks for in every read (CRM-87). Drafts are nobody's outside.
import type { ListOptions } from '@throughline/chassis/database/list';
import type { Reader } from '@throughline/chassis/database/reader';
import { table, type Noun, type Table } from '@throughline/chassis/database/table';
import { notFound } from '@throughline/chassis/errors';
import { ContractTable } from '../contracts/contract.table.ts';
import { SalesOrderTable } from '../orders/order.table.ts';
import { QuoteTable } from '../quotes/quote.table.ts';
import { SaleTable } from '../sales/sale.table.ts';
import { ActivityTable } from '../timeline/activity.table.ts';

export interface Shared<T extends Noun> {
  table: Table<T>;
  /** SQL: what of it has left the house. */
  gone: string;
}

function shared<T extends Noun>(stored: Table<T>, permission: string, gone: string): Shared<T> {
  const { reach: _, ...open } = stored;
  return { table: table<T>({ ...open, permission }), gone };
}

const among = (column: string, ...values: string[]) => `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

export const proposals = shared(
  QuoteTable,
  'portal.proposals',
  among('quotes.status', 'SENT', 'VIEWED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'CONVERTED'),
);
export const contracts = shared(
  ContractTable,
  'portal.contracts',
  among('contracts.status', 'OUT_FOR_SIGNATURE', 'DECLINED', 'SIGNED', 'ACTIVE', 'COMPLETED', 'EXPIRED', 'TERMINATED'),
);
export const sales = shared(SaleTable, 'portal.sales', 'true');
export const orders = shared(SalesOrderTable, 'portal.orders', "sales_orders.status <> 'DRAFT'");
export const timeline = shared(ActivityTable, 'portal.timeline', "activities.visibility = 'CLIENT'");

/** For `page`: a list of what is shared. */
export const listed = ({ gone }: Pick<Shared<Noun>, 'gone'>, options: ListOptions = {}): ListOptions => ({
  ...options,
  where: () => [gone],
});

/** One of the guest's company, else 404; whoever changes it holds it. */
export async function sharedOne<T extends Noun>(
  tx: Reader,
  { table: of, gone }: Shared<T>,
  id: string,
  { tail = '' }: { tail?: string } = {},
): Promise<T> {
  const [found] = await tx.select(of, `${of.name}.id = $1 and ${gone}`, [id], { within: 'REACH', tail });
  if (!found) throw notFound();
  return found;
}
