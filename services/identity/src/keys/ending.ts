// The end of keys: what is scheduled while one lives, and what happens to all of somebody's at once.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { revoke, warnAt, warningDays, type ApiKey, type Bearer } from './api-key.ts';
import { ApiKeyTable } from './api-key.table.ts';

export const expireKind = 'api_key.expire';
export const warnKind = 'api_key.warn';

/** The end of a key and the warnings before it; in place of those scheduled before. */
export function scheduleEnd(tx: Tx, key: ApiKey): void {
  cancelEnd(tx, key);
  const expiresAt = key.expiresAt!;
  tx.schedule({ kind: expireKind, key: key.id, payload: { id: key.id }, at: expiresAt });
  for (const days of warningDays) {
    const at = warnAt(expiresAt, days, tx.now);
    if (at) tx.schedule({ kind: warnKind, key: `${key.id}/${days}`, payload: { id: key.id, days }, at });
  }
}

export function cancelEnd(tx: Tx, key: ApiKey): void {
  tx.cancel(expireKind, key.id);
  for (const days of warningDays) tx.cancel(warnKind, `${key.id}/${days}`);
}

/** Revokes every key of a person who was shut out, or of a machine that is no more. */
export async function endKeysOf(tx: Tx, bearer: Bearer, reason: string): Promise<void> {
  const [column, id] = 'userId' in bearer ? ['user_id', bearer.userId] : ['service_account_id', bearer.serviceAccountId];
  const keys = await tx.select(ApiKeyTable, `${column} = $1 and status = 'ACTIVE'`, [id], {
    tail: 'order by api_keys.id for no key update',
  });
  for (const key of keys) {
    await tx.apply(key, revoke(key, reason));
    cancelEnd(tx, key);
  }
}
