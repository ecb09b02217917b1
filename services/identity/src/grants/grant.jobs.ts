// A grant with an end ends at that instant; services learn it by the same event as of one taken back.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { end, type Grant } from './grant.ts';
import { GrantTable } from './grant.table.ts';

const endKind = 'grant.end';

/** In place of what was scheduled before. */
export function scheduleEnd(tx: Tx, { id, expiresAt }: Grant): void {
  tx.cancel(endKind, id);
  if (expiresAt) tx.schedule({ kind: endKind, key: id, payload: { id }, at: expiresAt });
}

export const endGrantJob = job(endKind, async ({ tx }, { id }) => {
  const grant = await tx.find(GrantTable, String(id));
  if (grant?.expiresAt && grant.expiresAt <= tx.now) await tx.remove(grant, end(grant));
});
