// A session: one person, signed in on one device, for one firm at a time.
// - It ends when unused for too long, at its greatest age, or when somebody ends it; of more than the firm allows the
//   oldest ends.
// - Ended is ended: nothing brings it back.
import type { Session as SessionMessage } from '@throughline/contracts/gen/throughline/identity/v1/sessions';
import { fact, type Decision } from '@throughline/chassis/decision';
import type { Device } from '../devices/device.ts';

export type EndReason = 'LOGOUT' | 'BY_HAND' | 'REUSED_TOKEN' | 'PASSWORD' | 'SUSPENSION' | 'TOO_MANY';

export type Session = Omit<SessionMessage, 'device' | 'current'> & { deviceId: string; deviceName: string; reason: EndReason | undefined };

export interface SessionLimits {
  idleMinutes: number;
  absoluteDays: number;
  perUser: number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

export interface Beginning {
  id: string;
  userId: string;
  tenantId: string | undefined;
  device: Pick<Device, 'id' | 'name'>;
  amr: string[];
  ip: string;
  userAgent: string;
}

export function begun({ device, ...given }: Beginning, limits: SessionLimits, now: Date) {
  const set = {
    ...given,
    deviceId: device.id,
    deviceName: device.name,
    authTime: now,
    place: undefined,
    lastSeenAt: now,
    idleExpiresAt: new Date(now.getTime() + limits.idleMinutes * minuteMs),
    expiresAt: new Date(now.getTime() + limits.absoluteDays * dayMs),
    status: 'ACTIVE' as const,
    reason: undefined,
  };
  return { set, event: fact('identity.session.started', { userId: given.userId, sessionId: given.id }) };
}

export const isAlive = ({ status, idleExpiresAt, expiresAt }: Session, now: Date): boolean =>
  status === 'ACTIVE' && idleExpiresAt! > now && expiresAt! > now;

export const renewed = (given: { ip: string; userAgent: string }, limits: SessionLimits, now: Date): Decision<Session> => ({
  set: { ...given, lastSeenAt: now, idleExpiresAt: new Date(now.getTime() + limits.idleMinutes * minuteMs) },
});

export const moved = (tenantId: string): Decision<Session> => ({ set: { tenantId } });

export function revoke(session: Session, reason: EndReason): Decision<Session> {
  if (session.status !== 'ACTIVE') return { set: {} };
  return {
    set: { status: 'REVOKED', reason },
    event: fact('identity.session.revoked', { userId: session.userId, sessionId: session.id, reason }),
  };
}

/** Those that must end so that one more may begin: the ones begun first. */
export function surplus(sessions: readonly Session[], { perUser }: SessionLimits): Session[] {
  const oldestFirst = sessions.toSorted((one, other) => one.createdAt!.getTime() - other.createdAt!.getTime());
  return oldestFirst.slice(0, Math.max(0, sessions.length + 1 - perUser));
}

export function shown({ deviceId, deviceName, reason: _reason, ...session }: Session, currentId: string | null): SessionMessage {
  return { ...session, device: { id: deviceId, name: deviceName }, current: session.id === currentId };
}
