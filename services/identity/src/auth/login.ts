// Signing in with e-mail and password (IDN-21, 28). An address that nobody has goes every step that a known one goes, so
// that neither the answer nor the time it takes tells which is which.
import type { LoginRequest, LoginResponse } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { forbidden } from '@throughline/chassis/errors';
import { preparedCommand } from '@throughline/chassis/rpc/handler';
import { attemptKey, clearAttempts, lockedSecondsOf } from '../attempts/attempt.queries.ts';
import { deviceOf } from '../devices/device.queries.ts';
import { isTrusted, type Device } from '../devices/device.ts';
import { homeFirm, mayEnter, shownFirm, shownMembership, type PersonsFirm } from '../firms/firm.ts';
import { firmsOfPerson } from '../firms/firm.queries.ts';
import { ownOf, type Own } from '../own.ts';
import { isOutdated } from '../passwords/hashing.pool.ts';
import { normalized } from '../passwords/password.ts';
import { raiseAlert } from '../security-alerts/alert.queries.ts';
import { controlsInForce } from '../security-policy/policy.queries.ts';
import { lowerLevel, modeAt, type Controls, type Level } from '../security-policy/policy.ts';
import { lastFirmOf } from '../sessions/session.queries.ts';
import { startSession } from '../sessions/start.ts';
import { emailKey, rehash, shown, type User } from '../users/user.ts';
import { personOfEmail, type KnownPerson } from '../users/user.queries.ts';
import { UserTable } from '../users/user.table.ts';
import { countFailure, invalidCredentials, ipKey, locked } from './limits.ts';
import { sendLocked } from './mails.ts';

export const login = preparedCommand(
  async (context, request: LoginRequest) => {
    const { hashing, signingKeys } = ownOf(context);
    const password = normalized(request.password);
    const person = await context.reading((tx) => personOfEmail(tx, emailKey(request.email)));
    const matches = await hashing.matches(person?.passwordHash, password);
    const better = matches && isOutdated(person!.passwordHash) ? await hashing.hash(password) : undefined;
    return { person, matches, better, signer: await signingKeys.current('ACCESS') };
  },
  async ({ tx, own: given }, request, { person, matches, better, signer }): Promise<LoginResponse> => {
    const own = ownOf({ own: given });
    const knock = await knockOf(tx, own, request, person);
    await refuseLocked(tx, knock);
    const user = matches && person ? await personToEnter(tx, person) : undefined;
    if (!user) return refuse(tx, own, knock);

    await clearAttempts(tx, knock.key);
    refuseOldPassword(user, knock, tx.now);
    const known = better ? await tx.apply(user, rehash(better)) : user;
    const { firm, firms, device, controls, level } = knock;
    const entrance = { user: known, tenantId: firm?.id, deviceToken: request.deviceToken, device, controls, level, amr: ['pwd'] };
    const started = await startSession(tx, own, signer, entrance);
    return { user: shown(known), tenant: firm && shownFirm(firm), ...started, memberships: firms.filter(mayEnter).map(shownMembership) };
  },
);

/** Who seems to stand at the door, where, and by which rules they are let in. */
interface Knock {
  userId: string | undefined;
  /** What their failures are counted under. */
  key: string;
  device: Device | undefined;
  firms: PersonsFirm[];
  firm: PersonsFirm | undefined;
  controls: Controls;
  level: Level;
}

async function knockOf(tx: Tx, own: Own, { email, deviceToken }: LoginRequest, person: KnownPerson | undefined): Promise<Knock> {
  const userId = person?.userId;
  await tx.enter({ tenantId: nobody, userId: userId ?? nobody });
  const device = await deviceOf(tx, deviceToken);
  const key = device && isTrusted(device, tx.now) ? attemptKey('DEVICE', device.id) : attemptKey('EMAIL', emailKey(email));
  const firms = await firmsOfPerson(tx);
  const firm = homeFirm(firms, await lastFirmOf(tx, userId ?? nobody));
  await tx.enter({ tenantId: firm?.id ?? nobody, userId: userId ?? nobody });
  const { environment } = own.config;
  const level = firm ? lowerLevel(environment, firm.environment) : environment;
  return { userId, key, device, firms, firm, controls: await controlsInForce(tx), level };
}

async function refuseLocked(tx: Tx, { key, controls, level }: Knock): Promise<void> {
  const keys = modeAt(controls.lockout, level) === 'ENFORCE' ? [key, ipKey(tx)] : [ipKey(tx)];
  const seconds = await lockedSecondsOf(tx, keys);
  if (seconds > 0) throw locked(seconds);
}

/** The person, unless their password has just been changed or their account is closed. */
async function personToEnter(tx: Tx, { userId, passwordHash }: KnownPerson): Promise<User | undefined> {
  const user = await tx.load(UserTable, userId);
  return user.passwordHash === passwordHash && user.status === 'ACTIVE' ? user : undefined;
}

async function refuse(tx: Tx, own: Own, { userId, key }: Knock): Promise<never> {
  const lockedUntil = await countFailure(tx, own, key);
  if (userId && lockedUntil && (await raiseAlert(tx, 'LOCKOUT', userId)))
    await sendLocked({ tx, own }, await tx.load(UserTable, userId), lockedUntil);
  tx.audit({
    outcome: 'DENIED',
    resource: { service: 'identity', type: 'users', id: userId ?? '', label: '' },
    reason: lockedUntil ? 'locked' : 'wrong password',
  });
  return tx.refuseAfterCommit(invalidCredentials());
}

const dayMs = 86_400_000;

function refuseOldPassword({ passwordSetAt }: User, { controls, level }: Knock, now: Date) {
  const { passwords } = controls;
  if (passwords.maxAgeDays === 0 || modeAt(passwords, level) !== 'ENFORCE') return;
  const ageMs = now.getTime() - (passwordSetAt?.getTime() ?? 0);
  if (ageMs > passwords.maxAgeDays * dayMs)
    throw forbidden('auth.password_expired', 'The password is too old: set a new one by the link for a forgotten one.');
}
