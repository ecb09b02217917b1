// Attempts belong to nobody; a row opens to work that names its key exactly, and the key is a hash of what it counts.
import { createHash } from 'node:crypto';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { cleared, counted, lockedSeconds, noAttempts, type Attempts, type Limit } from './attempt.ts';

export type CountedThing = 'EMAIL' | 'DEVICE' | 'PERSON' | 'IP' | 'REGISTRATION';

export const attemptKey = (what: CountedThing, value: string): string => createHash('sha256').update(`${what} ${value}`).digest('hex');

interface Row {
  key: string;
  moments: Date[];
  level: number;
  locked_until: Date | null;
  touched_at: Date;
}

/** The longest lock among these, in seconds; 0 where none holds. */
export async function lockedSecondsOf(tx: Tx, keys: readonly string[]): Promise<number> {
  await reveal(tx, keys);
  const rows = await tx.rows<Row>('select key, moments, level, locked_until, touched_at from attempts where key = any ($1)', [keys]);
  return Math.max(0, ...rows.map((row) => lockedSeconds(attemptsOf(row), tx.now)));
}

/** Counts one more and answers what came of it. The row is locked meanwhile: of attempts at once each one counts. */
export async function countAttempt(tx: Tx, key: string, limit: Limit): Promise<Attempts> {
  await reveal(tx, [key]);
  const [row] = await tx.rows<Row>(
    `insert into attempts as a (key, moments, level, touched_at) values ($1, '{}', 0, $2)
     on conflict (key) do update set level = a.level returning key, moments, level, locked_until, touched_at`,
    [key, tx.now],
  );
  const present = row ? attemptsOf(row) : noAttempts(tx.now);
  // Another failure has locked it while this one was being checked.
  if (lockedSeconds(present, tx.now) > 0) return present;
  const after = counted(present, limit, tx.now);
  await write(tx, key, after);
  return after;
}

export async function clearAttempts(tx: Tx, key: string): Promise<void> {
  await reveal(tx, [key]);
  const [row] = await tx.rows<Row>('select key, moments, level, locked_until, touched_at from attempts where key = $1 for update', [key]);
  if (row && row.moments.length > 0) await write(tx, key, cleared(attemptsOf(row)));
}

const write = (tx: Tx, key: string, { moments, level, lockedUntil, touchedAt }: Attempts) =>
  tx.rowsAffecting('update attempts set moments = $2, level = $3, locked_until = $4, touched_at = $5 where key = $1', [
    key,
    moments,
    level,
    lockedUntil ?? null,
    touchedAt,
  ]);

const reveal = (tx: Tx, keys: readonly string[]) => tx.reveal('app.attempt_keys', keys.join(','));

const attemptsOf = (row: Row): Attempts => ({
  moments: row.moments,
  level: row.level,
  lockedUntil: row.locked_until ?? undefined,
  touchedAt: row.touched_at,
});
