import { job } from '@throughline/chassis/service';
import { expire, warn } from './api-key.ts';
import { ApiKeyTable } from './api-key.table.ts';
import { expireKind, warnKind } from './ending.ts';

export const expireKeyJob = job(expireKind, async ({ tx }, { id }) => {
  const key = await tx.find(ApiKeyTable, String(id));
  if (key) await tx.apply(key, expire(key, tx.now));
});

export const warnOfKeyEndJob = job(warnKind, async ({ tx }, { id, days }) => {
  const key = await tx.find(ApiKeyTable, String(id));
  if (key?.status === 'ACTIVE') await tx.apply(key, warn(key, Number(days)));
});
