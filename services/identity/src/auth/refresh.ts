// A refresh token is traded for the next one (IDN-23). The rules are in sessions/refresh.ts; what each outcome does is here.
import { createHash } from 'node:crypto';
import type { RefreshRequest, RefreshResponse } from '@throughline/contracts/gen/throughline/identity/v1/auth';
import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { unauthenticated } from '@throughline/chassis/errors';
import { preparedCommand } from '@throughline/chassis/rpc/handler';
import { firmsOfPerson } from '../firms/firm.queries.ts';
import { ownOf } from '../own.ts';
import { raiseAlert } from '../security-alerts/alert.queries.ts';
import { controlsInForce } from '../security-policy/policy.queries.ts';
import { figuresAt, lowerLevel, type Level } from '../security-policy/policy.ts';
import { presented } from '../sessions/refresh.ts';
import { addToken, markUsed, personOfRefreshToken, takeToken, type StoredToken } from '../sessions/refresh-token.queries.ts';
import { endSession } from '../sessions/session.queries.ts';
import { renewed, type Session } from '../sessions/session.ts';
import { SessionTable } from '../sessions/session.table.ts';
import { accessTokenFor } from '../sessions/start.ts';
import { expiresInSeconds } from '../tokens/access-token.ts';
import { isRefreshToken, successorOf } from '../tokens/refresh-token.ts';
import { UserTable } from '../users/user.table.ts';
import { sendSessionEnded } from './mails.ts';

export const refresh = preparedCommand(
  (context, _request: RefreshRequest) => ownOf(context).signingKeys.current('ACCESS'),
  async ({ tx, own: given }, request, signer): Promise<RefreshResponse> => {
    const own = ownOf({ own: given });
    const { token, session } = await findToken(tx, request.refreshToken);
    const from = marksOf(tx, request);
    const outcome = presented(token, session, from, tx.now);
    if (outcome === 'REVOKED') throw unauthenticated('auth.session_revoked', 'The session was ended: sign in again.');
    if (outcome === 'EXPIRED') throw unauthenticated('auth.token_expired', 'The session is over: sign in again.');
    if (outcome === 'REUSED') return endStolen({ tx, own: given }, session);

    const refreshToken = successorOf(request.refreshToken, own.successorKey);
    const current =
      outcome === 'ROTATE' ? await rotate(tx, { token, session, refreshToken, from, deployment: own.config.environment }) : session;
    return { accessToken: await accessTokenFor(tx, own, signer, current), refreshToken, expiresIn: expiresInSeconds };
  },
);

/** The token, locked, and its session; the transaction acts within the session's firm from here on. */
async function findToken(tx: Tx, refreshToken: string): Promise<{ token: StoredToken; session: Session }> {
  const userId = isRefreshToken(refreshToken) ? await personOfRefreshToken(tx, refreshToken) : undefined;
  if (!userId) throw unknownToken();
  await tx.enter({ tenantId: nobody, userId });
  const token = await takeToken(tx, refreshToken);
  if (!token) throw unknownToken();
  const session = await tx.load(SessionTable, token.sessionId);
  await tx.enter({ tenantId: session.tenantId ?? nobody, userId, actor: { kind: 'USER', id: userId, name: '' } });
  return { token, session };
}

const unknownToken = () => unauthenticated('auth.invalid_token', 'This refresh token is not known.');

/** The device's own token tells it anywhere; without one, its client and address do. */
function marksOf(tx: Tx, { deviceToken }: RefreshRequest): string {
  const marks = deviceToken ? [deviceToken] : [tx.passport.ip, tx.passport.userAgent];
  return createHash('sha256').update(JSON.stringify(marks)).digest('base64url');
}

interface Rotation {
  token: StoredToken;
  session: Session;
  refreshToken: string;
  from: string;
  deployment: Level;
}

async function rotate(tx: Tx, { token, session, refreshToken, from, deployment }: Rotation): Promise<Session> {
  await markUsed(tx, token, from);
  await addToken(tx, refreshToken, session);
  const { ip, userAgent } = tx.passport;
  const firm = (await firmsOfPerson(tx)).find(({ id }) => id === session.tenantId);
  const level = firm ? lowerLevel(deployment, firm.environment) : deployment;
  return tx.apply(session, renewed({ ip, userAgent }, figuresAt(await controlsInForce(tx), 'sessions', level), tx.now));
}

/** Somebody has a copy. Whoever it is, the session ends for both, and that is kept although the answer is a refusal. */
async function endStolen(context: { tx: Tx; own: unknown }, session: Session): Promise<never> {
  const { tx } = context;
  await endSession(tx, session, 'REUSED_TOKEN');
  await raiseAlert(tx, 'TOKEN_REUSE', session.userId);
  await sendSessionEnded(context, await tx.load(UserTable, session.userId));
  return tx.refuseAfterCommit(unauthenticated('auth.refresh_reused', 'This refresh token was used before: the session has ended.'));
}
