// Facts arrive one by one; what they come to is looked at once they have settled a little.
import { fact } from '@throughline/chassis/decision';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import type { SaleVariance, VarianceFlag } from '@throughline/contracts/gen/throughline/crm/v1/sales';
import { factsOf, saleVariance } from './sale.queries.ts';
import { SaleTable } from './sale.table.ts';

/** A departure is told once for each version: a change order that is agreed gives it another chance. */
const varianceJob = job('sale.variance', async ({ tx }, payload) => {
  const { saleId } = payload as { saleId: string };
  const [present] = await tx.peek(SaleTable, 'id = $1', [saleId]);
  if (!present) return;
  const variance = await saleVariance(tx, present);
  const flags = await untold(tx, present, variance.total!.flags);
  if (flags.length === 0) return;
  const sale = await tx.load(SaleTable, saleId);
  const events = flags.map((flag) =>
    fact('crm.sale.variance_flagged', { ...factsOf(sale), flag, n: present.n, lineKey: lineOf(variance, flag) }),
  );
  await tx.apply(sale, { set: {}, events });
});

async function untold(tx: Tx, { id, n }: { id: string; n: number }, flags: readonly VarianceFlag[]): Promise<VarianceFlag[]> {
  if (flags.length === 0) return [];
  const rows = await tx.rows<{ flag: VarianceFlag }>(
    `insert into sale_flags (tenant_id, sale_id, n, flag, flagged_at) select $1, $2, $3, unnest($4::text[]), $5
     on conflict do nothing returning flag`,
    [tx.tenantId, id, n, flags, tx.now],
  );
  return rows.map(({ flag }) => flag);
}

/** The first line that it is true of, where it is true of a line and not of the whole alone. */
const lineOf = ({ lines }: SaleVariance, flag: VarianceFlag): string | undefined =>
  lines.find(({ variance }) => variance?.flags.includes(flag))?.lineKey;

export const saleJobs = [varianceJob];
