import type { HandoffStep } from '@throughline/contracts/gen/throughline/crm/v1/contracts';
import type { Reader } from '@throughline/chassis/database/reader';
import { firstLinksOf } from '../sales/sale-links.queries.ts';
import type { StoredContract } from './contract.ts';
import { handoffSteps } from './handoff.ts';

/** None before the signature. The sale was written down in the moment that bound, whatever day the signature names. */
export async function handoffOf(tx: Reader, { saleId }: Pick<StoredContract, 'saleId'>, now: Date): Promise<HandoffStep[]> {
  if (saleId === undefined) return [];
  const [sale] = await tx.rows<{ boundAt: Date }>('select created_at as "boundAt" from sales where id = $1', [saleId]);
  return sale ? handoffSteps(sale.boundAt, await firstLinksOf(tx, saleId), now) : [];
}
