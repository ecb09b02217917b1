// A session begins: the person has proven who they are. One way in, whoever opened the door.
import { nobody } from '@throughline/chassis/database/recorder';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { firstSeen, seenAgain, type Device } from '../devices/device.ts';
import { DeviceTable } from '../devices/device.table.ts';
import type { Own } from '../own.ts';
import { raiseAlert } from '../security-alerts/alert.queries.ts';
import { figuresAt, type Controls, type Level } from '../security-policy/policy.ts';
import type { Signer } from '../signing-keys/keyring.ts';
import { expiresInSeconds, signAccessToken } from '../tokens/access-token.ts';
import { firstRefreshToken } from '../tokens/refresh-token.ts';
import { hashOf, newToken } from '../tokens/token.ts';
import type { User } from '../users/user.ts';
import { addToken } from './refresh-token.queries.ts';
import { endSession, liveSessions } from './session.queries.ts';
import { begun, surplus, type Session } from './session.ts';
import { SessionTable } from './session.table.ts';

export interface Started {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
  deviceToken: string;
}

export interface Entrance {
  user: User;
  /** None: a person of no firm. */
  tenantId: string | undefined;
  /** What an earlier sign-in gave this device, where the caller shows it. */
  deviceToken: string | undefined;
  /** The device it names, if it is this person's. */
  device: Device | undefined;
  controls: Controls;
  level: Level;
  amr: string[];
}

/** From here on the transaction acts as the person, within the firm the session is for. */
export async function startSession(tx: Tx, own: Own, signer: Signer, entrance: Entrance): Promise<Started> {
  const { user, tenantId, controls, level, amr } = entrance;
  await tx.enter({ tenantId: tenantId ?? nobody, userId: user.id, actor: { kind: 'USER', id: user.id, name: user.name } });
  const limits = figuresAt(controls, 'sessions', level);
  for (const session of surplus(await liveSessions(tx, user.id, tx.now), limits)) await endSession(tx, session, 'TOO_MANY');
  const id = tx.ids.next();
  const { device, deviceToken } = await knowDevice(tx, entrance, id);
  const { ip, userAgent } = tx.passport;
  const session = await tx.create(SessionTable, begun({ id, userId: user.id, tenantId, device, amr, ip, userAgent }, limits, tx.now));
  const refreshToken = firstRefreshToken();
  await addToken(tx, refreshToken, session);
  return { accessToken: await accessTokenFor(tx, own, signer, session), refreshToken, expiresIn: expiresInSeconds, deviceToken };
}

export const accessTokenFor = (tx: Tx, { config }: Own, signer: Signer, session: Session): Promise<string> =>
  signAccessToken(signer, { session, issuer: config.publicUrl, audience: config.tokenAudience, jti: tx.ids.next(), now: tx.now });

/** A device seen before is trusted on; a new one is told of, unless it is the person's first. */
async function knowDevice(
  tx: Tx,
  { user, device, deviceToken }: Entrance,
  sessionId: string,
): Promise<{ device: Device; deviceToken: string }> {
  if (device && deviceToken) return { device: await tx.apply(device, seenAgain(tx.now)), deviceToken };
  const [another] = await tx.rows('select 1 from devices where user_id = $1 limit 1', [user.id]);
  const token = newToken('tld_');
  const given = { id: tx.ids.next(), userId: user.id, sessionId, secretHash: hashOf(token), userAgent: tx.passport.userAgent };
  const added = await tx.create(DeviceTable, firstSeen(given, tx.now));
  if (another) await raiseAlert(tx, 'NEW_DEVICE', user.id);
  return { device: added, deviceToken: token };
}
