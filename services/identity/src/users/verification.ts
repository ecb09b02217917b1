// Whoever has not confirmed their address invites nobody, makes no keys and claims no domains (IDN-17).
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { forbidden } from '@throughline/chassis/errors';
import { modeAt } from '../security-policy/policy.ts';
import { controlsInForce } from '../security-policy/policy.queries.ts';

/** Refuses a person whose address is not confirmed, or records that it would; machines have none to confirm. */
export async function refuseUnverified(tx: Tx): Promise<void> {
  const { userId, environment } = tx.passport;
  if (!userId) return;
  const mode = modeAt((await controlsInForce(tx)).emailVerification, environment);
  if (mode === 'OFF') return;
  const [person] = await tx.rows<{ verified: boolean }>('select email_verified_at is not null as verified from users where id = $1', [
    userId,
  ]);
  if (person?.verified) return;
  if (mode === 'ENFORCE') throw forbidden('auth.email_unverified', 'Confirm your e-mail address first.');
  tx.audit({ reason: 'The caller’s e-mail address is not confirmed.' });
}
