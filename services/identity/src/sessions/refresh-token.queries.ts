import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { hashOf } from '../tokens/token.ts';
import type { RefreshToken } from './refresh.ts';

export interface StoredToken extends RefreshToken {
  hash: string;
  sessionId: string;
}

export async function personOfRefreshToken(tx: Reader, token: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ user_id: string }>('select user_id from person_of_refresh_token($1)', [hashOf(token)]);
  return row?.user_id;
}

/** Locked to the end of the transaction: of two calls with one token the second sees what the first did. */
export async function takeToken(tx: Tx, token: string): Promise<StoredToken | undefined> {
  const [row] = await tx.rows<{ session_id: string; used_at: Date | null; used_from: string | null }>(
    'select session_id, used_at, used_from from refresh_tokens where token_hash = $1 for update',
    [hashOf(token)],
  );
  return row && { hash: hashOf(token), sessionId: row.session_id, usedAt: row.used_at ?? undefined, usedFrom: row.used_from ?? undefined };
}

export const addToken = (tx: Tx, token: string, { id, userId }: { id: string; userId: string }) =>
  tx.rowsAffecting('insert into refresh_tokens (token_hash, user_id, session_id, issued_at) values ($1, $2, $3, $4)', [
    hashOf(token),
    userId,
    id,
    tx.now,
  ]);

export const markUsed = (tx: Tx, { hash }: StoredToken, from: string) =>
  tx.rowsAffecting('update refresh_tokens set used_at = $2, used_from = $3 where token_hash = $1', [hash, tx.now, from]);
