// The gateway's own questions to identity, as itself and for nobody: it acts as the system, with a passport of its own.
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import type { Clock } from '@throughline/chassis/clock';
import type { Peers } from '@throughline/chassis/rpc/peers';
import { type PassportClaims, type SigningKey, signPassport } from '@throughline/chassis/security/passport';

export type HouseCall = (path: string, request: unknown) => Promise<unknown>;

const answerMs = 2_000;
const passportSeconds = 60;
const renewSeconds = 10; // a passport that might run out on its way is not sent

export function houseCalls(given: {
  peers: Peers;
  signingKey: SigningKey;
  clock: Clock;
  environment: PassportClaims['environment'];
}): HouseCall {
  let passport = '';
  let renewAt = 0;

  const passportNow = (): string => {
    const nowSeconds = Math.floor(given.clock.now().getTime() / 1_000);
    if (nowSeconds < renewAt) return passport;
    renewAt = nowSeconds + passportSeconds - renewSeconds;
    passport = signPassport(given.signingKey, {
      ...nobody,
      actor: { kind: 'SYSTEM', id: 'gateway', name: 'Gateway' },
      environment: given.environment,
      issuedAt: nowSeconds,
      expiresAt: nowSeconds + passportSeconds,
    });
    return passport;
  };

  return async (path, request) => {
    const method = methods[path]!;
    const answer = await given.peers.of(method.service).call(method, request, {
      passport: passportNow(),
      deadlineAt: Date.now() + answerMs,
      traceparent: undefined,
      requestId: undefined,
      idempotencyKey: undefined,
      requestHash: undefined,
      expectedVersion: undefined,
      signal: undefined,
    });
    return answer.message;
  };
}

/** What a passport says of somebody of whom nothing is known. */
export const nobody = {
  tenantId: null,
  tenantStatus: null,
  userId: null,
  sessionId: null,
  keyId: null,
  permissions: [],
  scopes: null,
  teamIds: [],
  teamUserIds: [],
  clientScope: null,
  features: [],
  amr: [],
  authTime: null,
  ip: '',
  userAgent: '',
  dryRun: false,
  breakGlassId: null,
  causeId: null,
} as const satisfies Partial<PassportClaims>;
