import type { EvidenceKey } from '@throughline/contracts/gen/throughline/identity/v1/audit';
import type { Reader } from '@throughline/chassis/database/reader';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { signingKeysFor } from '../signing-keys/signing-key.queries.ts';
import { signed, type Checkpoint, type Signer } from './checkpoint.ts';
import type { Head } from './chain.ts';

const columns = `seq, encode(hash, 'hex') as hash, at, kid, translate(encode(signature, 'base64'), E'+/=\\n', '-_') as signature`;

/** Signs a head, once. */
export async function keepCheckpoint(tx: Tx, head: Head, signer: Signer): Promise<void> {
  const { seq, hash, at, kid, signature } = signed(tx.tenantId, head, tx.now, signer);
  await tx.rows(
    `insert into audit_checkpoints (tenant_id, seq, hash, at, kid, signature) values ($1, $2, decode($3, 'hex'), $4, $5, $6) on conflict do nothing`,
    [tx.tenantId, seq, hash, at, kid, Buffer.from(signature, 'base64url')],
  );
  await tx.rows('update audit_heads set checkpoint_seq = greatest(checkpoint_seq, $1)', [seq]);
}

/** The public parts of the keys that sign now are kept for as long as what they signed. */
export async function keepEvidenceKeys(tx: Tx): Promise<void> {
  for (const { kid, publicJwk } of await signingKeysFor(tx, 'EVIDENCE')) {
    await tx.rows('insert into evidence_keys (kid, public_jwk, since) values ($1, $2, $3) on conflict do nothing', [
      kid,
      JSON.stringify(publicJwk),
      tx.now,
    ]);
  }
}

export async function evidenceKeys(tx: Reader, kids: readonly string[]): Promise<Map<string, EvidenceKey>> {
  const rows = await tx.rows<{ kid: string; jwk: EvidenceKey }>('select kid, public_jwk as jwk from evidence_keys where kid = any ($1)', [
    kids,
  ]);
  return new Map(rows.map(({ kid, jwk: { kty, crv, x } }) => [kid, { kid, kty, crv, x }]));
}

export async function latestCheckpoints(tx: Reader, beforeSeq: number | undefined, rowsMax: number): Promise<Checkpoint[]> {
  return tx.rows<Checkpoint>(
    `select ${columns} from audit_checkpoints where seq < coalesce($1, 9223372036854775807) order by seq desc limit $2`,
    [beforeSeq ?? null, rowsMax],
  );
}

export async function checkpointsBetween(tx: Reader, fromSeq: number, toSeq: number): Promise<Checkpoint[]> {
  return tx.rows<Checkpoint>(`select ${columns} from audit_checkpoints where seq between $1 and $2 order by seq`, [fromSeq, toSeq]);
}
