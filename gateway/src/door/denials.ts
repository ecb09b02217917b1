// What the gateway itself refuses (401, 403), as the audit trail wants it (IDN-73). What a service refuses it records itself.
import type { MethodSpec } from '@throughline/contracts/method';
import type { Passport } from '@throughline/chassis/security/passport';

export interface Denial {
  at: Date;
  /** null: the caller never said for which firm. */
  tenantId: string | null;
  actor: Passport['actor'] | null;
  /** identity.teams.update; '' where no route was met. */
  action: string;
  outcome: 'DENIED';
  /** The stable code of the refusal. */
  reason: string;
  permission: string;
  ip: string;
  userAgent: string;
  sessionId: string | null;
  keyId: string | null;
  traceId: string;
  requestId: string;
}

export type OnDenied = (denial: Denial) => void;

type Circumstances = Pick<Denial, 'at' | 'reason' | 'ip' | 'userAgent' | 'traceId' | 'requestId'>;

export const denialOf = (method: MethodSpec | undefined, passport: Passport | undefined, circumstances: Circumstances): Denial => ({
  ...circumstances,
  tenantId: passport?.tenantId ?? null,
  actor: passport?.actor ?? null,
  action: method?.action ?? '',
  outcome: 'DENIED',
  permission: method?.permission ?? '',
  sessionId: passport?.sessionId ?? null,
  keyId: passport?.keyId ?? null,
});
