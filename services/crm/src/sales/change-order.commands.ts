// What projects' clients agreed to becomes the next version of the sale, or the reason why it does not is told.
import type { ChangeOrderApproved } from '@throughline/contracts/gen/throughline/projects/v1/change_orders';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { fact } from '@throughline/chassis/decision';
import { DomainError } from '@throughline/chassis/errors';
import { amendmentOf } from './change-order-lines.ts';
import { amend, type Amended } from './change-order.ts';
import { factsOf, isTakenIn, reviseSale, versionOf } from './sale.queries.ts';
import { SaleTable } from './sale.table.ts';
import { readContent, type SaleHead } from './sale.ts';

/** Once per change order; whoever comes second waits for the first and starts from what it made. */
export async function takeIn(tx: Tx, order: ChangeOrderApproved): Promise<void> {
  const sale = await tx.find(SaleTable, order.saleId);
  if (!sale || (await isTakenIn(tx, order.changeOrderId))) return;
  const amended = await amendedBy(tx, sale, order);
  if ('content' in amended) {
    await reviseSale(tx, sale, amended.content, { cause: 'CHANGE_ORDER', changeOrderId: order.changeOrderId });
    return;
  }
  const { changeOrderId } = order;
  await tx.apply(sale, {
    set: {},
    event: fact('crm.sale.change_rejected', { ...factsOf(sale), changeOrderId, reason: amended.rejected }),
  });
}

async function amendedBy(tx: Tx, sale: SaleHead, order: ChangeOrderApproved): Promise<Amended> {
  const { saleVersion, approvedBy, documentId } = order;
  if (saleVersion < 1 || saleVersion > sale.n) return { rejected: `it was written for version ${saleVersion}, and there is none` };
  const latest = readContent(await versionOf(tx, sale, sale.n));
  const base = saleVersion === sale.n ? latest : readContent(await versionOf(tx, sale, saleVersion));
  const present = new Map(latest.lines.map((line) => [line.key, line]));
  try {
    const lines = order.lines.map((line) => amendmentOf(line, present.get(line.lineKey), sale.currency));
    return amend(base, latest, { lines, approvedBy, documentId }, sale.currency);
  } catch (fault) {
    if (fault instanceof DomainError) return { rejected: fault.message };
    throw fault;
  }
}
