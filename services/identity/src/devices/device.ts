// What a person signs in on. It is known by a secret it was given, and trusted once a sign-in on it succeeded: strangers
// who try passwords from elsewhere lock nobody out of it (IDN-28). Trust lasts 30 days from the last sign-in.
import { fact, type Decision } from '@throughline/chassis/decision';
import type { Noun } from '@throughline/chassis/database/table';

export interface Device extends Noun {
  userId: string;
  name: string;
  kind: 'BROWSER' | 'MOBILE' | 'DESKTOP';
  secretHash: string;
  trust: 'UNTRUSTED' | 'TRUSTED' | 'BLOCKED';
  trustedUntil: Date | undefined;
}

export const trustDays = 30;
const dayMs = 86_400_000;

export function firstSeen(given: { id: string; userId: string; sessionId: string; secretHash: string; userAgent: string }, now: Date) {
  const set = {
    id: given.id,
    userId: given.userId,
    ...described(given.userAgent),
    secretHash: given.secretHash,
    trust: 'TRUSTED' as const,
    trustedUntil: trustedFrom(now),
  };
  return { set, event: fact('identity.device.trusted', { userId: given.userId, sessionId: given.sessionId, deviceId: given.id }) };
}

export const seenAgain = (now: Date): Decision<Device> => ({ set: { trust: 'TRUSTED', trustedUntil: trustedFrom(now) } });

export const isTrusted = (device: Device, now: Date): boolean =>
  device.trust === 'TRUSTED' && device.trustedUntil !== undefined && device.trustedUntil > now;

const trustedFrom = (now: Date) => new Date(now.getTime() + trustDays * dayMs);

const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** 'Firefox on Linux': enough for a person to know it again. */
export function described(userAgent: string): Pick<Device, 'name' | 'kind'> {
  const browser = first(browsers, userAgent);
  const system = first(systems, userAgent);
  const kind = system === 'iOS' || system === 'Android' ? 'MOBILE' : browser ? 'BROWSER' : 'DESKTOP';
  const unnamed = userAgent.slice(0, 60) || 'Unknown device';
  return { name: browser && system ? `${browser} on ${system}` : (browser ?? system ?? unnamed), kind };
}

const first = (patterns: readonly [RegExp, string][], text: string) => patterns.find(([pattern]) => pattern.test(text))?.[1];
