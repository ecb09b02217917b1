import { generateKeyPair } from '@throughline/chassis/security/signing-keys';
import { unwrapKey, wrapKey, type MasterKey } from '@throughline/chassis/security/key-wrapping';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { dueSteps, type Purpose, type SigningKey, type Step } from './signing-key.ts';

export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

interface Row {
  kid: string;
  state: SigningKey['state'];
  public_jwk: SigningKey['publicJwk'];
  wrapped: string;
  shown_at: Date;
  current_at: Date | null;
  retired_at: Date | null;
}

export async function signingKeysFor(tx: Reader, purpose: Purpose): Promise<SigningKey[]> {
  const rows = await tx.rows<Row>(
    'select kid, state, public_jwk, wrapped, shown_at, current_at, retired_at from signing_keys where purpose = $1 order by shown_at desc',
    [purpose],
  );
  return rows.map((row) => ({
    kid: row.kid,
    state: row.state,
    publicJwk: row.public_jwk,
    wrapped: row.wrapped,
    shownAt: row.shown_at,
    currentAt: row.current_at ?? undefined,
    retiredAt: row.retired_at ?? undefined,
  }));
}

/** Does what is due and answers the keys after it. One process at a time: two must not begin two keys. */
export async function rotateKeys(tx: Tx, purpose: Purpose, masterKeys: MasterKeys): Promise<SigningKey[]> {
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`signing keys for ${purpose}`]);
  for (const step of dueSteps(await signingKeysFor(tx, purpose), tx.now)) await take(tx, purpose, masterKeys[0], step);
  const keys = await signingKeysFor(tx, purpose);
  for (const key of keys) await wrapAnew(tx, key, masterKeys);
  return keys;
}

/** The master key has changed: what it wrapped is wrapped by the new one, before the former is taken away. */
async function wrapAnew(tx: Tx, key: SigningKey, masterKeys: MasterKeys): Promise<void> {
  if (key.wrapped.split('.')[1] === String(masterKeys[0].version)) return;
  const wrapped = wrapKey(masterKeys[0], ownerOf(key.kid), privatePartOf(key, masterKeys));
  await tx.rowsAffecting('update signing_keys set wrapped = $2 where kid = $1', [key.kid, wrapped]);
}

async function take(tx: Tx, purpose: Purpose, masterKey: MasterKey, step: Step): Promise<void> {
  switch (step.do) {
    case 'BEGIN':
      return addKey(tx, purpose, masterKey, 'CURRENT');
    case 'SHOW_NEXT':
      return addKey(tx, purpose, masterKey, 'NEXT');
    case 'PROMOTE':
      await tx.rowsAffecting(`update signing_keys set state = 'RETIRED', retired_at = $2 where kid = $1`, [step.retire, tx.now]);
      return tx.rowsAffecting(`update signing_keys set state = 'CURRENT', current_at = $2 where kid = $1`, [step.kid, tx.now]);
    case 'FORGET':
      return tx.rowsAffecting('delete from signing_keys where kid = $1', [step.kid]);
  }
}

async function addKey(tx: Tx, purpose: Purpose, masterKey: MasterKey, state: 'NEXT' | 'CURRENT'): Promise<void> {
  const { kid, privateKey, publicJwk } = generateKeyPair(tx.ids.next());
  const wrapped = wrapKey(masterKey, ownerOf(kid), Buffer.from(privateKey, 'base64url'));
  await tx.rowsAffecting(
    'insert into signing_keys (kid, purpose, state, public_jwk, wrapped, shown_at, current_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [kid, purpose, state, JSON.stringify(publicJwk), wrapped, tx.now, state === 'CURRENT' ? tx.now : null],
  );
}

export const privatePartOf = ({ kid, wrapped }: SigningKey, masterKeys: readonly MasterKey[]): Buffer =>
  unwrapKey(masterKeys, ownerOf(kid), wrapped);

const ownerOf = (kid: string) => ({ tenantId: kid, service: 'identity signing key', version: 1 });
