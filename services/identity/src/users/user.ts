// A person: one account, whatever number of firms they work in.
// - The e-mail address is unique everywhere, in lower case.
// - Only the person edits the profile; preferences are merged key by key, and null clears one or all of them.
// - Of passwords only hashes are kept: the present one and those before it.
import type { UpdateMeRequest, User as UserMessage } from '@throughline/contracts/gen/throughline/identity/v1/users';
import { changedFields, fact, type Decision } from '@throughline/chassis/decision';
import type { Named } from '@throughline/chassis/rpc/patch';
import { refusal } from '@throughline/chassis/rpc/validate';

export type User = UserMessage & { passwordHash: string; passwordHistory: string[] };

export const historyMax = 5;
export const preferencesBytesMax = 32 * 1024;

/** One spelling for each address, so that it is found and counted as one. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

export function registered(id: string, given: { email: string; name: string; passwordHash: string }, now: Date) {
  const email = emailKey(given.email);
  const set: Omit<User, 'version' | 'createdAt' | 'updatedAt' | 'createdBy'> = {
    id,
    email,
    emailVerifiedAt: undefined,
    name: given.name,
    givenName: undefined,
    familyName: undefined,
    phone: undefined,
    title: undefined,
    timeZone: undefined,
    language: undefined,
    formats: undefined,
    preferences: {},
    status: 'ACTIVE',
    passwordHash: given.passwordHash,
    passwordSetAt: now,
    passwordHistory: [],
  };
  return { set };
}

export function changeProfile(user: User, given: Named<UpdateMeRequest & { id: string }>): Decision<User> {
  const wanted =
    'preferences' in given ? { ...given, preferences: given.preferences ? merged(user.preferences ?? {}, given.preferences) : {} } : given;
  refuseUnreadable(wanted.formats);
  const { set } = changedFields(user, wanted as Partial<User>);
  return { set };
}

function refuseUnreadable(formats: User['formats']) {
  if (formats?.decimal && formats.decimal === formats.grouping)
    throw refusal([{ field: 'formats.grouping', code: 'not_allowed', message: 'must differ from the decimal separator' }]);
}

/** Null clears a key. */
function merged(present: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> {
  const preferences = Object.fromEntries(Object.entries({ ...present, ...given }).filter(([, value]) => value !== null));
  if (Buffer.byteLength(JSON.stringify(preferences)) > preferencesBytesMax) {
    throw refusal([{ field: 'preferences', code: 'limit', message: `holds at most ${preferencesBytesMax} bytes` }]);
  }
  return preferences;
}

/** The person has shown that they read this address: it is the account's from now on. */
export function proveEmail(user: User, email: string, now: Date): Decision<User> {
  if (user.email === email && user.emailVerifiedAt) return { set: {} };
  return { set: { email, emailVerifiedAt: now } };
}

export function setPassword(user: User, passwordHash: string, reason: 'CHANGE' | 'RESET', now: Date): Decision<User> {
  const passwordHistory = [user.passwordHash, ...user.passwordHistory].slice(0, historyMax);
  return {
    set: { passwordHash, passwordSetAt: now, passwordHistory },
    event: fact('identity.password.changed', { userId: user.id, reason }),
  };
}

/** The same password under better parameters. */
export const rehash = (passwordHash: string): Decision<User> => ({ set: { passwordHash } });

/** The person as their API shows them. */
export function shown(user: User): UserMessage {
  const { passwordHash: _hash, passwordHistory: _history, ...message } = user;
  return message;
}
