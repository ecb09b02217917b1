import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';
import { sendMail } from '../mail/mail.ts';
import { expire, warn, type ApiKey } from './api-key.ts';
import { ApiKeyTable } from './api-key.table.ts';
import { expireKind, warnKind } from './ending.ts';

export const expireKeyJob = job(expireKind, async ({ tx }, { id }) => {
  const key = await tx.find(ApiKeyTable, String(id));
  if (key) await tx.apply(key, expire(key, tx.now));
});

export const warnOfKeyEndJob = job(warnKind, async ({ tx }, { id, days }) => {
  const key = await tx.find(ApiKeyTable, String(id));
  if (key?.status !== 'ACTIVE') return;
  await tx.apply(key, warn(key, Number(days)));
  await warnByMail(tx, key, Number(days));
});

// The person it acts for, or who answers for its machine; nobody where they have left the firm.
const keeperSql = `select u.name, u.email from users u join memberships m on m.id = u.id and m.status = 'ACTIVE'
  where u.id = coalesce($1, (select owner_user_id from service_accounts where id = $2))`;

async function warnByMail(tx: Tx, key: ApiKey, days: number) {
  const [keeper] = await tx.rows<{ name: string; email: string }>(keeperSql, [key.userId ?? null, key.serviceAccountId ?? null]);
  if (!keeper) return;
  await sendMail(tx, {
    key: `${key.id}/${days}/${key.version}`,
    template: 'api_key_expiring',
    to: { address: keeper.email, name: keeper.name },
    data: { name: keeper.name, key: `${key.name} (${key.prefix})`, on: key.expiresAt!.toISOString().slice(0, 10) },
  });
}
