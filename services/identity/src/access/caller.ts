// Who calls, as their credential proves it; what they may do is the firm's to say.
import type { KeyLimits } from '@throughline/contracts/gen/throughline/identity/v1/api_keys';
import { unauthenticated } from '@throughline/chassis/errors';
import type { StoredKey } from '../keys/admission.ts';

export interface Caller {
  actor: { kind: 'USER' | 'KEY'; id: string; name: string };
  /** The person, also behind a personal key; null for a machine. */
  userId: string | null;
  sessionId: string;
  keyId: string;
  /** The firm they call for; null: none, or not yet said which. */
  tenantId: string | null;
  amr: string[];
  authTime: Date | undefined;
  /** Of a key. */
  key: { scopes: string[]; limits: KeyLimits; environment: 'LIVE' | 'TEST'; roleIds: string[]; machineId?: string | undefined } | undefined;
  endsAt: Date;
}

export interface SessionRow {
  name: string;
  personStatus: string;
  status: string;
  endsAt: Date;
  amr: string[];
  authTime: Date;
  tenantId: string | null;
}

export function callerOfSession(
  { sessionId, userId }: { sessionId: string; userId: string },
  row: SessionRow | undefined,
  now: Date,
): Caller {
  if (!row || row.status === 'REVOKED' || row.personStatus !== 'ACTIVE')
    throw unauthenticated('auth.session_revoked', 'This session has ended: sign in again.');
  if (row.status !== 'ACTIVE' || row.endsAt <= now) throw unauthenticated('auth.token_expired', 'This session is over: sign in again.');
  const { name, tenantId, amr, authTime, endsAt } = row;
  return { actor: { kind: 'USER', id: userId, name }, userId, sessionId, keyId: '', tenantId, amr, authTime, key: undefined, endsAt };
}

/** The key has been admitted: it is known, alive and called from where it may be. */
export const callerOfKey = ({ id, name, userId, tenantId, scopes, limits, environment, account, expiresAt }: StoredKey): Caller => ({
  actor: { kind: 'KEY', id, name },
  userId,
  sessionId: '',
  keyId: id,
  tenantId,
  amr: [],
  authTime: undefined,
  key: { scopes, limits, environment, roleIds: account?.roleIds ?? [], machineId: account?.id },
  endsAt: expiresAt,
});
