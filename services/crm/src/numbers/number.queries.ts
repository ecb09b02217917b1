// Counters are rows locked in the transaction that uses them: no number is burnt by a command that fails.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { PlainDate } from '@throughline/chassis/values/calendar';
import { formatNumber, periodOf, type NumberKind } from './number.ts';

export async function nextNumber(tx: Tx, kind: NumberKind, format: string, on: PlainDate): Promise<string> {
  const [counter] = await tx.rows<{ last: number }>(
    `insert into number_counters (tenant_id, kind, period, last) values ($1, $2, $3, 1)
     on conflict (tenant_id, kind, period) do update set last = number_counters.last + 1 returning last`,
    [tx.tenantId, kind, periodOf(format, on)],
  );
  return formatNumber(format, on, counter!.last);
}
