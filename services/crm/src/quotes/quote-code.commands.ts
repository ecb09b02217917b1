// Sending a code, proving it, and asking for the proof.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { QuoteCodeSent, QuoteProof } from '@throughline/contracts/gen/throughline/crm/v1/public_quotes';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { conflict } from '@throughline/chassis/errors';
import { primaryEmail, type StoredContact } from '../contacts/contact.ts';
import { sendMail } from '../messages/mail.ts';
import { codeMail } from './quote-mails.ts';
import {
  againMs,
  codeHashOf,
  codeMs,
  codeRequired,
  isAlive,
  maskedAddress,
  proofMs,
  refuseTooSoon,
  triesMax,
  wrongCode,
  type SentCode,
} from './quote-code.ts';
import type { StoredQuote } from './quote.ts';

/** Only what was sent in the last hour can matter, and no more than five an hour are. */
const sentMax = 10;

export async function sendCode(tx: Tx, quote: StoredQuote, contact: StoredContact, token: string): Promise<QuoteCodeSent> {
  const address = primaryEmail(contact);
  if (!quote.requireCode || address === undefined) throw conflict('quote.code_needless', 'This quote opens without a code.');
  refuseTooSoon(await sentCodes(tx, quote.id), tx.now);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const [id, expiresAt] = [tx.ids.next(), new Date(tx.now.getTime() + codeMs)];
  await tx.rowsAffecting(
    `insert into quote_codes (tenant_id, id, quote_id, n, code_hash, sent_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.tenantId, id, quote.id, quote.n, codeHashOf(token, code), tx.now, expiresAt],
  );
  await sendMail(tx, codeMail({ quote, contact, address }, { id, code }));
  return { to: maskedAddress(address), expiresAt, againAt: new Date(tx.now.getTime() + againMs) };
}

/** A wrong try counts, though it is refused. */
export async function proveCode(tx: Tx, quote: StoredQuote, token: string, code: string): Promise<QuoteProof> {
  const [last] = await sentCodes(tx, quote.id);
  if (!isAlive(last, tx.now)) throw wrongCode(0);
  if (last.codeHash !== codeHashOf(token, code)) {
    await tx.rowsAffecting('update quote_codes set tries = tries + 1 where id = $1', [last.id]);
    return tx.refuseAfterCommit(wrongCode(triesMax - last.tries - 1));
  }
  await tx.rowsAffecting('update quote_codes set used_at = $2 where id = $1', [last.id, tx.now]);
  const proof = randomBytes(32).toString('base64url');
  const validUntil = new Date(tx.now.getTime() + proofMs);
  await tx.rowsAffecting('insert into quote_proofs (tenant_id, proof_hash, quote_id, n, expires_at) values ($1, $2, $3, $4, $5)', [
    tx.tenantId,
    hashOf(proof),
    quote.id,
    quote.n,
    validUntil,
  ]);
  return { proof, validUntil };
}

/** A quote that asks for a code stays closed to whoever has not proved one lately. */
export async function refuseUnproven(tx: Reader, quote: StoredQuote, proof: string | undefined, now: Date): Promise<void> {
  if (!quote.requireCode) return;
  const [proven] = await tx.rows('select 1 from quote_proofs where proof_hash = $1 and quote_id = $2 and n = $3 and expires_at > $4', [
    hashOf(proof ?? ''),
    quote.id,
    quote.n,
    now,
  ]);
  if (!proven) throw codeRequired();
}

const sentCodes = (tx: Reader, quoteId: string): Promise<SentCode[]> =>
  tx.rows(
    `select id, code_hash as "codeHash", sent_at as "sentAt", expires_at as "expiresAt", tries, used_at as "usedAt"
     from quote_codes where quote_id = $1 order by sent_at desc limit ${sentMax}`,
    [quoteId],
  );

const hashOf = (proof: string): string => createHash('sha256').update(proof).digest('hex');
