// Reads of keys that are more than a find.
import type { Clock } from '@throughline/chassis/clock';
import type { Reader } from '@throughline/chassis/database/reader';
import { parseApiKey } from '@throughline/chassis/security/api-key-format';
import { ownOf } from '../own.ts';
import { admitKey, invalidKey, type StoredKey } from './admission.ts';

const byPrefixSql = `select tenant_id as "tenantId", id, name, hash, previous_hash as "previousHash", previous_valid_until as "previousValidUntil", status,
  expires_at as "expiresAt", environment, scopes, limits, ip_allowlist as "ipAllowlist", user_id as "userId",
  case when service_account_id is not null then
    jsonb_build_object('id', service_account_id, 'name', account_name, 'status', account_status, 'roleIds', to_jsonb(account_role_ids)) end as account
  from api_key_by_prefix($1)`;

interface Door {
  tx: Reader;
  clock: Clock;
  own: unknown;
}

/** The key behind a whole key that somebody shows, whatever firm it is of; refuses one that does not open. */
export async function findKey({ tx, clock, own }: Door, wholeKey: string, ip: string): Promise<StoredKey> {
  const parts = parseApiKey(wholeKey);
  if (!parts) throw invalidKey();
  const [stored] = await tx.rows<StoredKey>(byPrefixSql, [parts.prefix]);
  return admitKey(stored, { wholeKey, ip, now: clock.now(), peppers: ownOf({ own }).keyPeppers });
}

export async function countActiveKeys(tx: Reader): Promise<number> {
  const [row] = await tx.rows<{ keys: number }>(`select count(*) as keys from api_keys where status = 'ACTIVE' and deleted_at is null`);
  return row!.keys;
}
