// Passwords are hashed by argon2id in the library's own threads, never on the event loop. A bounded number at once, a
// bounded queue, then 503: a flood of sign-ins slows itself down and nothing else.
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { unavailable } from '@throughline/chassis/errors';

const atOncePerCore = 4;
const queuedMax = 100;

// 19 MiB, t 2, p 1: OWASP's first choice.
const parameters = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const present = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

// Of no password anybody has: verifying against it costs an unknown address what a known one costs.
const nobodysHash = `${present}AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`;

export interface Hashing {
  hash(password: string): Promise<string>;
  /** Takes as long where there is no hash, and answers false. */
  matches(stored: string | undefined, password: string): Promise<boolean>;
}

export const isOutdated = (stored: string): boolean => !stored.startsWith(present);

export function boundedHashing(atOnce = atOncePerCore * availableParallelism(), queued = queuedMax): Hashing {
  const limit = bulkhead(atOnce, queued);
  const bounded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await limit.execute(work);
    } catch (error) {
      if (error instanceof BulkheadRejectedError) throw unavailable('auth.busy', 'Too many sign in at once.', 2, error);
      throw error;
    }
  };
  return {
    hash: (password) => bounded(() => hash(password, parameters)),
    matches: async (stored, password) => (await bounded(() => verify(stored ?? nobodysHash, password))) && stored !== undefined,
  };
}
