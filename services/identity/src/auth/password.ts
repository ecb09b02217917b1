// A new password: by the one before it, or by a link for whoever forgot it (IDN-27).
import type {
  ChangePasswordRequest,
  ForgotPasswordRequest,
  ResetPasswordRequest,
} from '@throughline/contracts/gen/throughline/identity/v1/auth';
import type { Reader } from '@throughline/chassis/database/reader';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { unauthenticated } from '@throughline/chassis/errors';
import { command, preparedCommand } from '@throughline/chassis/rpc/handler';
import { attemptKey, clearAttempts, lockedSecondsOf } from '../attempts/attempt.queries.ts';
import { untrustDevices } from '../devices/device.queries.ts';
import { homeFirm, type PersonsFirm } from '../firms/firm.ts';
import { firmsOfPerson } from '../firms/firm.queries.ts';
import { endLinks, findLink, personOfLink, takeLink } from '../links/link.queries.ts';
import { use } from '../links/link.ts';
import { ownOf, type Own } from '../own.ts';
import { choosePassword, type Choice, type Chosen } from '../passwords/choose.ts';
import { normalized } from '../passwords/password.ts';
import { controlsInForce } from '../security-policy/policy.queries.ts';
import { lowerLevel } from '../security-policy/policy.ts';
import { endSessions, lastFirmOf } from '../sessions/session.queries.ts';
import { emailKey, setPassword, type User } from '../users/user.ts';
import { personOfEmail } from '../users/user.queries.ts';
import { UserTable } from '../users/user.table.ts';
import { countFailure, ipKey, locked } from './limits.ts';
import { sendPasswordChanged, sendReset } from './mails.ts';

/** Says the same whoever asks about whomever. */
export const forgotPassword = command(async ({ tx, own }, { email }: ForgotPasswordRequest) => {
  const person = await personOfEmail(tx, emailKey(email));
  if (!person) return {};
  await enterHome(tx, person.userId);
  await sendReset({ tx, own }, await tx.load(UserTable, person.userId));
  return {};
});

export const resetPassword = preparedCommand(
  async ({ reading, own: given, clock }, { token, password }: ResetPasswordRequest) => {
    const own = ownOf({ own: given });
    const userId = await reading((tx) => personOfLink(tx, token));
    const firm = await reading((tx) => homeOf(tx, userId), { tenantId: null, userId });
    const choice = await reading(
      async (tx) => {
        use(await findLink(tx, token, ['RESET']), clock.now());
        return choiceOf(tx, own, userId, firm, password);
      },
      { tenantId: firm?.id ?? nobody, userId },
    );
    return { userId, chosen: await choosePassword(own.hashing, choice) };
  },
  async ({ tx, own }, { token }, { userId, chosen }) => {
    await enterHome(tx, userId);
    const link = await takeLink(tx, token, ['RESET']);
    await tx.apply(link, use(link, tx.now));
    const user = await replacePassword(tx, userId, chosen, 'RESET');
    await endSessions(tx, userId, 'PASSWORD');
    await untrustDevices(tx, userId);
    await clearAttempts(tx, attemptKey('EMAIL', user.email));
    await sendPasswordChanged({ tx, own }, user);
    return {};
  },
);

export const changePassword = preparedCommand(
  async ({ reading, own: given, passport }, { currentPassword, newPassword }: ChangePasswordRequest) => {
    const own = ownOf({ own: given });
    const userId = passport.userId!;
    const firm = (await reading(firmsOfPerson)).find(({ id }) => id === passport.tenantId);
    const choice = await reading((tx) => choiceOf(tx, own, userId, firm, newPassword));
    const matches = await own.hashing.matches(choice.formerHashes[0], normalized(currentPassword));
    return { userId, chosen: matches ? await choosePassword(own.hashing, choice) : undefined };
  },
  async ({ tx, own, passport }, _request, { userId, chosen }) => {
    const key = attemptKey('PERSON', userId);
    const seconds = await lockedSecondsOf(tx, [key, ipKey(tx)]);
    if (seconds > 0) throw locked(seconds);
    await tx.enter({ tenantId: passport.tenantId ?? nobody, userId });
    if (!chosen) {
      await countFailure(tx, ownOf({ own }), key);
      return tx.refuseAfterCommit(wrongPresentPassword());
    }
    const user = await replacePassword(tx, userId, chosen, 'CHANGE');
    await endSessions(tx, userId, 'PASSWORD', passport.sessionId);
    await sendPasswordChanged({ tx, own }, user);
    return {};
  },
);

const wrongPresentPassword = () => unauthenticated('auth.invalid_credentials', 'The present password is not right.');

/** Links of before would undo the new password. */
async function replacePassword(tx: Tx, userId: string, chosen: Chosen, reason: 'CHANGE' | 'RESET'): Promise<User> {
  const user = await tx.load(UserTable, userId);
  const changed = await tx.apply(user, setPassword(user, chosen.hash, reason, tx.now));
  await endLinks(tx, userId, ['RESET']);
  if (chosen.reported) tx.audit({ reason: `${chosen.reported} was reported` });
  return changed;
}

async function choiceOf(tx: Reader, { config }: Own, userId: string, firm: PersonsFirm | undefined, password: string): Promise<Choice> {
  const { email, name, passwordHash, passwordHistory } = await tx.load(UserTable, userId);
  const level = firm ? lowerLevel(config.environment, firm.environment) : config.environment;
  const owner = { email, name, firmName: firm?.name ?? '' };
  return { password, owner, formerHashes: [passwordHash, ...passwordHistory], controls: await controlsInForce(tx), level };
}

const homeOf = async (tx: Reader, userId: string): Promise<PersonsFirm | undefined> =>
  homeFirm(await firmsOfPerson(tx), await lastFirmOf(tx, userId));

/** Acts as the person, within the firm they were last in. */
export async function enterHome(tx: Tx, userId: string): Promise<void> {
  await tx.enter({ tenantId: nobody, userId });
  const firm = await homeOf(tx, userId);
  await tx.enter({ tenantId: firm?.id ?? nobody, userId, actor: { kind: 'USER', id: userId, name: '' } });
}
