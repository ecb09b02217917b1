import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { notFound } from '@throughline/chassis/errors';
import { hashOf, newToken } from '../tokens/token.ts';
import { sent, type LinkPurpose, type OneTimeLink } from './link.ts';
import { OneTimeLinkTable } from './link.table.ts';

/** Makes a link for the person at work and answers it with its token; those sent before for the same purpose end. */
export async function makeLink(
  tx: Tx,
  given: { userId: string; purpose: LinkPurpose; email: string },
): Promise<{ link: OneTimeLink; token: string }> {
  await endLinks(tx, given.userId, [given.purpose]);
  const token = newToken();
  return { link: await tx.create(OneTimeLinkTable, sent({ ...given, tokenHash: hashOf(token) }, tx.now)), token };
}

export const endLinks = (tx: Tx, userId: string, purposes: readonly LinkPurpose[]) =>
  tx.rowsAffecting(
    'update one_time_links set expires_at = $3, version = version + 1 where user_id = $1 and purpose = any ($2) and used_at is null and expires_at > $3',
    [userId, purposes, tx.now],
  );

/** Whom a link was sent to. One that never was, and one of long ago, look the same: 404. */
export async function personOfLink(tx: Reader, token: string): Promise<string> {
  const [row] = await tx.rows<{ user_id: string }>('select user_id from person_of_link($1)', [hashOf(token)]);
  if (!row) throw notFound();
  return row.user_id;
}

/** The link, read within its person's scope. */
export const findLink = (tx: Reader, token: string, purposes: readonly LinkPurpose[]) => linkOf(tx, token, purposes, '');

/** The same, locked: of two who follow it at once the second finds it used. */
export const takeLink = (tx: Tx, token: string, purposes: readonly LinkPurpose[]) => linkOf(tx, token, purposes, 'for no key update');

async function linkOf(tx: Reader, token: string, purposes: readonly LinkPurpose[], lock: string): Promise<OneTimeLink> {
  const [link] = await tx.select(OneTimeLinkTable, 'token_hash = $1 and purpose = any ($2)', [hashOf(token), purposes], { tail: lock });
  if (!link) throw notFound();
  return link;
}
