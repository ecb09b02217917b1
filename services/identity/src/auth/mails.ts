// The mails of sign-in. Each link is made in the transaction of what it is about, and its mail leaves after the commit.
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import type { LinkPurpose } from '../links/link.ts';
import { makeLink } from '../links/link.queries.ts';
import { sendMail } from '../mail/mail.ts';
import { ownOf, type Own } from '../own.ts';
import type { User } from '../users/user.ts';

export interface MailContext {
  tx: Tx;
  own: unknown;
}

export async function sendVerification(context: MailContext, user: User): Promise<void> {
  const { key, link } = await linkFor(context, user, 'VERIFY_EMAIL', user.email);
  await sendMail(context.tx, {
    key,
    template: 'verify_email',
    to: addressOf(user),
    data: { name: user.name, link },
    locale: user.language,
  });
}

export async function sendEmailChange(context: MailContext, user: User, email: string): Promise<void> {
  const { key, link } = await linkFor(context, user, 'CHANGE_EMAIL', email);
  const to = { address: email, name: user.name };
  await sendMail(context.tx, { key, template: 'confirm_email_change', to, data: { name: user.name, link }, locale: user.language });
}

/** To the address that was: it can take the change back. */
export async function sendEmailChanged(context: MailContext, before: User, newEmail: string): Promise<void> {
  const { key, link } = await linkFor(context, before, 'UNDO_EMAIL', before.email);
  await sendMail(context.tx, {
    key,
    template: 'email_changed',
    to: addressOf(before),
    data: { name: before.name, newEmail, link },
    locale: before.language,
  });
}

export async function sendReset(context: MailContext, user: User): Promise<void> {
  const { key, link } = await linkFor(context, user, 'RESET', user.email);
  await sendMail(context.tx, {
    key,
    template: 'reset_password',
    to: addressOf(user),
    data: { name: user.name, link },
    locale: user.language,
  });
}

export async function sendPasswordChanged({ tx }: MailContext, user: User): Promise<void> {
  const data = { name: user.name, at: readable(tx.now) };
  await sendMail(tx, { key: tx.ids.next(), template: 'password_changed', to: addressOf(user), data, locale: user.language });
}

export async function sendLocked({ tx }: MailContext, user: User, until: Date): Promise<void> {
  const data = { name: user.name, until: readable(until) };
  await sendMail(tx, { key: tx.ids.next(), template: 'account_locked', to: addressOf(user), data, locale: user.language });
}

export async function sendSessionEnded({ tx }: MailContext, user: User): Promise<void> {
  const data = { name: user.name, at: readable(tx.now) };
  await sendMail(tx, { key: tx.ids.next(), template: 'session_ended', to: addressOf(user), data, locale: user.language });
}

const pages: Record<LinkPurpose, string> = {
  VERIFY_EMAIL: 'verify-email',
  CHANGE_EMAIL: 'verify-email',
  UNDO_EMAIL: 'verify-email',
  RESET: 'reset',
};

async function linkFor({ tx, own }: MailContext, user: User, purpose: LinkPurpose, email: string): Promise<{ key: string; link: string }> {
  const { link, token } = await makeLink(tx, { userId: user.id, purpose, email });
  return { key: link.id, link: pageAddress(ownOf({ own }), pages[purpose], token) };
}

const pageAddress = ({ config }: Own, page: string, token: string) => `${config.publicUrl.replace(/\/$/, '')}/${page}?token=${token}`;

const addressOf = ({ email, name }: User) => ({ address: email, name });

const readable = (instant: Date) => `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
