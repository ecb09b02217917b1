// How often a stranger may try, and what they are told when it was too often.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { limited, unauthenticated } from '@throughline/chassis/errors';
import { ipLimit, registrationLimit, scaled, signInLimit } from '../attempts/attempt.ts';
import { attemptKey, countAttempt, lockedSecondsOf } from '../attempts/attempt.queries.ts';
import type { Own } from '../own.ts';

const scaleOf = ({ config }: Own): number => config.rateLimitScale ?? (config.environment === 'DEV' ? 100 : 1);

export const ipKey = (tx: Tx): string => attemptKey('IP', tx.passport.ip);

export const invalidCredentials = () => unauthenticated('auth.invalid_credentials', 'E-mail or password is not right.');

/** The same words for an address that exists and for one that does not. */
export const locked = (seconds: number) => limited('auth.locked', 'Too many wrong passwords: try again later.', seconds);

/** A wrong password counts for whom it was tried on and for where it came from; answers until when it locks the former, if it does. */
export async function countFailure(tx: Tx, own: Own, key: string): Promise<Date | undefined> {
  await countAttempt(tx, ipKey(tx), scaled(ipLimit, scaleOf(own)));
  return (await countAttempt(tx, key, signInLimit)).lockedUntil;
}

export async function countRegistration(tx: Tx, own: Own): Promise<void> {
  const key = attemptKey('REGISTRATION', tx.passport.ip);
  const seconds = await lockedSecondsOf(tx, [key]);
  if (seconds > 0) throw limited('rate.limited', 'Too many registrations from here: try again later.', seconds);
  await countAttempt(tx, key, scaled(registrationLimit, scaleOf(own)));
}
