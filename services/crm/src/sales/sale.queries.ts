// How sales are written and read. There is one way in, here; nothing changes a version, and nothing could.
import type { Sale, SaleCause, SaleVariance } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { fact } from '@throughline/chassis/decision';
import { notFound } from '@throughline/chassis/errors';
import { subtract } from '@throughline/chassis/values/money';
import { actualsOf, checkSoon } from './actuals.queries.ts';
import { SaleTable } from './sale.table.ts';
import { readContent, record, shown, type SaleContent, type SaleHead, type SaleVersion } from './sale.ts';
import { varianceOf } from './variance.ts';

export type NewSale = Omit<SaleHead, 'version' | 'createdAt' | 'updatedAt' | 'createdBy' | 'n'>;

/** The first version, in the transaction that binds. */
export async function recordSale(tx: Tx, head: NewSale, content: SaleContent): Promise<SaleHead> {
  const version = record(content, { saleId: head.id, n: 1, cause: 'ORIGINAL', prevHash: '', at: tx.now });
  const { quoteId, orderId, opportunityId, currency } = head;
  const event = fact('crm.sale.recorded', {
    ...factsOf(head),
    quoteId,
    orderId,
    opportunityId,
    currency,
    totals: content.totals,
    hash: version.hash,
    n: version.n,
    cause: version.cause,
  });
  const sale = await tx.create(SaleTable, { set: { ...head, n: 1 }, event });
  await insertVersion(tx, version);
  return sale;
}

export interface Revision {
  cause: Exclude<SaleCause, 'ORIGINAL'>;
  changeOrderId?: string | undefined;
}

/** The next version; `latest` is the one before. */
export async function reviseSale(tx: Tx, sale: SaleHead, content: SaleContent, { cause, changeOrderId }: Revision): Promise<SaleHead> {
  const latest = await versionOf(tx, sale, sale.n);
  const n = sale.n + 1;
  const version = record(content, { saleId: sale.id, n, cause, changeOrderId, prevHash: latest.hash, at: tx.now });
  await insertVersion(tx, version);
  const delta = subtract(content.totals.net!, readContent(latest).totals.net!);
  const event = fact('crm.sale.revised', {
    ...factsOf(sale),
    n,
    cause,
    changeOrderId,
    delta,
    hash: version.hash,
    lines: [...content.lines],
    totals: content.totals,
  });
  checkSoon(tx, sale.id);
  return tx.apply(sale, { set: { n }, event });
}

const columns =
  'sale_id as "saleId", n, cause, change_order_id as "changeOrderId", content, prev_hash as "prevHash", hash, recorded_at as "recordedAt"';

export async function versionOf(tx: Reader, sale: Pick<SaleHead, 'id'>, n: number): Promise<SaleVersion> {
  const [version] = await tx.rows<SaleVersion>(`select ${columns} from sale_versions where sale_id = $1 and n = $2`, [sale.id, n]);
  if (!version) throw notFound();
  return plain(version);
}

export const versionsOf = async (tx: Reader, saleId: string): Promise<SaleVersion[]> =>
  (await tx.rows<SaleVersion>(`select ${columns} from sale_versions where sale_id = $1 order by n`, [saleId])).map(plain);

/** Each sale as it is agreed now. */
export async function shownSales(tx: Reader, sales: readonly SaleHead[]): Promise<Sale[]> {
  const found = await tx.rows<SaleVersion>(
    `select ${columns} from sale_versions v where (sale_id, n) in (select id, s.n from sales s where s.id = any ($1))`,
    [sales.map(({ id }) => id)],
  );
  const latest = new Map(found.map((version) => [version.saleId, plain(version)]));
  return sales.map((sale) => shown(sale, latest.get(sale.id)!));
}

/** A change order is taken in once. */
export async function isTakenIn(tx: Reader, changeOrderId: string): Promise<boolean> {
  const [found] = await tx.rows('select n from sale_versions where change_order_id = $1', [changeOrderId]);
  return found !== undefined;
}

/** The sale's first version against its latest one, and against what has come of it since. */
export async function saleVariance(tx: Reader, sale: SaleHead): Promise<SaleVariance> {
  const latest = await versionOf(tx, sale, sale.n);
  const first = sale.n === 1 ? latest : await versionOf(tx, sale, 1);
  return varianceOf(sale, readContent(first), readContent(latest), await actualsOf(tx, sale.id));
}

export const factsOf = ({ id, number, ownerId, companyId, contractId, engagementId }: NewSale | SaleHead) => ({
  saleId: id,
  number,
  ownerId,
  companyId,
  contractId,
  engagementId,
});

const insertVersion = (tx: Tx, version: SaleVersion): Promise<void> =>
  tx.rowsAffecting(
    `insert into sale_versions (tenant_id, sale_id, n, cause, change_order_id, content, prev_hash, hash, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.tenantId,
      version.saleId,
      version.n,
      version.cause,
      version.changeOrderId ?? null,
      JSON.stringify(version.content),
      version.prevHash,
      version.hash,
      version.recordedAt,
    ],
  );

const plain = (version: SaleVersion): SaleVersion => ({ ...version, changeOrderId: version.changeOrderId ?? undefined });
