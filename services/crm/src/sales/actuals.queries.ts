// How what has come of a sale is kept: sums that only ever grow by what a fact adds or takes back.
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { ofDelivery, summed, type Actual, type Delivery, type Effect } from './actuals.ts';
import { SaleTable } from './sale.table.ts';
import type { SaleHead } from './sale.ts';

/** How others name a sale: by itself, or by the engagement that delivers it. */
export interface OfSale {
  saleId?: string | undefined;
  engagementId?: string | undefined;
}

/** Without a lock: sums are added to whoever else is at work on the sale. */
export async function saleOf(tx: Tx, { saleId, engagementId }: OfSale): Promise<SaleHead | undefined> {
  if (saleId) return (await tx.peek(SaleTable, 'id = $1', [saleId]))[0];
  if (!engagementId) return undefined;
  return (await tx.peek(SaleTable, 'engagement_id = $1', [engagementId], 'order by id limit 1'))[0];
}

const checkDelayMs = 60_000;

export async function addEffects(tx: Tx, saleId: string, effects: readonly Effect[]): Promise<void> {
  const lines = summed(effects);
  if (lines.length === 0) return;
  const of = (name: keyof Actual) => lines.map(([, actual]) => actual[name]);
  await tx.rowsAffecting(
    `insert into sale_actuals as a (tenant_id, sale_id, line_key, minutes, expenses, worked, delivered, billed, collected)
     select $1, $2, * from unnest($3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[])
     on conflict (tenant_id, sale_id, line_key) do update set
       minutes = a.minutes + excluded.minutes, expenses = a.expenses + excluded.expenses, worked = a.worked + excluded.worked,
       delivered = a.delivered + excluded.delivered, billed = a.billed + excluded.billed, collected = a.collected + excluded.collected`,
    [
      tx.tenantId,
      saleId,
      lines.map(([key]) => key),
      of('minutes'),
      of('expenses'),
      of('worked'),
      of('delivered'),
      of('billed'),
      of('collected'),
    ],
  );
  checkSoon(tx, saleId);
}

/** However many facts arrive meanwhile, the sale is looked at once. */
export const checkSoon = (tx: Tx, saleId: string): void =>
  tx.schedule({ kind: 'sale.variance', key: saleId, payload: { saleId }, at: new Date(tx.now.getTime() + checkDelayMs) });

/** What a milestone or a deliverable is worth from now on. */
export async function deliver(tx: Tx, saleId: string, recordId: string, given: Delivery): Promise<void> {
  // There before it is locked, so that the first two facts of a record do not both find nothing.
  await tx.rowsAffecting(
    `insert into sale_deliveries (tenant_id, sale_id, record_id, line_key, amount, sequence) values ($1, $2, $3, '', 0, 0) on conflict do nothing`,
    [tx.tenantId, saleId, recordId],
  );
  const [before] = await tx.rows<Delivery>(
    'select line_key as "lineKey", amount, sequence from sale_deliveries where sale_id = $1 and record_id = $2 for update',
    [saleId, recordId],
  );
  const effects = ofDelivery(before, given);
  if (effects.length === 0) return;
  await tx.rowsAffecting('update sale_deliveries set line_key = $3, amount = $4, sequence = $5 where sale_id = $1 and record_id = $2', [
    saleId,
    recordId,
    given.lineKey,
    given.amount,
    given.sequence,
  ]);
  await addEffects(tx, saleId, effects);
}

export async function actualsOf(tx: Reader, saleId: string): Promise<Map<string, Actual>> {
  const rows = await tx.rows<Actual & { lineKey: string }>(
    'select line_key as "lineKey", minutes, expenses, worked, delivered, billed, collected from sale_actuals where sale_id = $1',
    [saleId],
  );
  return new Map(rows.map(({ lineKey, ...actual }) => [lineKey, actual]));
}
