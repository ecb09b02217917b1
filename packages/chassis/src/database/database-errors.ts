// What the database refuses, in the house's own words.
import { DomainError, conflict, notFound, unavailable } from '../errors.ts';
import type { PooledClient } from './pool.ts';

interface PostgresError extends Error {
  code?: string;
  constraint?: string;
}

/** The transaction lost a race (deadlock, serialization): as a whole it may be tried again. */
export class RetryableConflict extends Error {}

// A table names the code its unique constraints answer with: roles_key -> role.taken.
const takenByConstraint = new Map<string, { code: string; message: string }>();

export function declareTaken(constraint: string, code: string, message: string) {
  takenByConstraint.set(constraint, { code, message });
}

export function errorFromDatabase(error: unknown, pooled: PooledClient): unknown {
  if (error instanceof DomainError) return error;
  const { code, constraint } = error as PostgresError;
  // No SQLSTATE: the connection itself failed. Class 08 and 57P0x: the server went away.
  if (!code || !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('08') || code.startsWith('57P')) {
    pooled.broken = true;
    return unavailable('database.unavailable', 'The database cannot be reached.', 1, error);
  }
  switch (code) {
    case '40001':
    case '40P01':
      return new RetryableConflict((error as Error).message, { cause: error });
    case '57014':
    case '55P03':
      return unavailable('database.timeout', 'The database took too long.', 1, error);
    case '53100':
    case '53200':
    case '53300':
      return unavailable('database.unavailable', 'The database is out of room.', 5, error);
    // 23P01: an exclusion, which is what keeps spans of time apart.
    case '23P01':
    case '23505': {
      // Another call with the same key settled first: the second try finds its answer.
      if (constraint === 'idempotency_keys_pkey') return new RetryableConflict('idempotency key settled meanwhile');
      const taken = constraint ? takenByConstraint.get(constraint) : undefined;
      return taken ? conflict(taken.code, taken.message) : error;
    }
    // A reference to what is not there, or is another firm's: both read as missing.
    case '23503':
      return notFound();
    // A whole number may have 53 bits in a request; most columns keep 32, which is more than any count of ours.
    case '22003':
      return new DomainError('MALFORMED', 'validation.out_of_range', 'A figure is larger than can be kept.', { cause: error });
    default:
      return error;
  }
}
