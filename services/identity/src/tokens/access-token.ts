// The access token: who is signed in, for which firm and how they proved it, for 15 minutes. What they may do is not in
// it; that is asked anew, so that a right taken away is gone within seconds.
import { SignJWT } from 'jose';
import type { Signer } from '../signing-keys/keyring.ts';
import type { Session } from '../sessions/session.ts';

export const expiresInSeconds = 900;

export interface TokenFacts {
  session: Pick<Session, 'id' | 'userId' | 'tenantId' | 'amr' | 'authTime'>;
  issuer: string;
  audience: string;
  jti: string;
  now: Date;
}

export function signAccessToken({ kid, privateKey }: Signer, { session, issuer, audience, jti, now }: TokenFacts): Promise<string> {
  const issuedAt = seconds(now);
  const claims = { sid: session.id, tid: session.tenantId ?? null, amr: session.amr, auth_time: seconds(session.authTime ?? now) };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(session.userId)
    .setJti(jti)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresInSeconds)
    .sign(privateKey);
}

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1_000);
