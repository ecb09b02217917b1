// The person's address: proven by a link, changed by a link to the new one, and for a while taken back by the old one (IDN-17).
import type { ChangeEmailRequest, VerifyEmailRequest, VerifyEmailResponse } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { conflict } from '@throughline/chassis/errors';
import { command } from '@throughline/chassis/rpc/handler';
import { endLinks, personOfLink, takeLink } from '../links/link.queries.ts';
import { use, type OneTimeLink } from '../links/link.ts';
import { endSessions } from '../sessions/session.queries.ts';
import { emailKey, proveEmail, type User } from '../users/user.ts';
import { personOfEmail, tellFirms } from '../users/user.queries.ts';
import { UserTable } from '../users/user.table.ts';
import { sendEmailChange, sendEmailChanged, sendVerification, type MailContext } from './mails.ts';
import { enterHome } from './password.ts';

export const changeEmail = command(async ({ tx, own, passport }, request: ChangeEmailRequest) => {
  await tx.enter({ tenantId: passport.tenantId ?? nobody, userId: passport.userId });
  const user = await tx.load(UserTable, passport.userId!);
  const email = emailKey(request.email);
  if (email === user.email) {
    if (!user.emailVerifiedAt) await sendVerification({ tx, own }, user);
    return {};
  }
  if (await personOfEmail(tx, email)) throw taken();
  await sendEmailChange({ tx, own }, user, email);
  return {};
});

export const verifyEmail = command(async ({ tx, own }, { token }: VerifyEmailRequest): Promise<VerifyEmailResponse> => {
  const userId = await personOfLink(tx, token);
  await enterHome(tx, userId);
  const link = await takeLink(tx, token, ['VERIFY_EMAIL', 'CHANGE_EMAIL', 'UNDO_EMAIL']);
  await tx.apply(link, use(link, tx.now));
  const { email } = await follow({ tx, own }, link, await tx.load(UserTable, userId));
  return { email };
});

async function follow(context: MailContext, link: OneTimeLink, user: User): Promise<User> {
  const { tx } = context;
  switch (link.purpose) {
    case 'VERIFY_EMAIL':
      if (link.email !== user.email) throw conflict('link.expired', 'The address was changed since.');
      return tx.apply(user, proveEmail(user, link.email, tx.now));
    case 'CHANGE_EMAIL':
      await sendEmailChanged(context, user, link.email);
      return takeAddress(tx, user, link.email);
    case 'UNDO_EMAIL':
      // Whoever changed the address may still be signed in, and may have asked for links to it.
      await endSessions(tx, user.id, 'BY_HAND');
      await endLinks(tx, user.id, ['CHANGE_EMAIL', 'RESET', 'VERIFY_EMAIL']);
      return takeAddress(tx, user, link.email);
    case 'RESET':
      throw conflict('link.used', 'This link is for a new password.');
  }
}

async function takeAddress(tx: Tx, user: User, email: string): Promise<User> {
  const changed = await tx.apply(user, proveEmail(user, email, tx.now));
  await tellFirms(tx, user, changed);
  return changed;
}

const taken = () => conflict('auth.email_taken', 'This address belongs to an account already.');
