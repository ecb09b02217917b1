// What identity says of a caller (GTW-3): asked once, kept 30 seconds, dropped when an event says that it changed. While
// identity is away the last answer serves for 60 seconds more; then nobody can be let in.
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AccessContext } from '@throughline/contracts/gen/throughline/identity/v1/access';
import type { Clock } from '@throughline/chassis/clock';
import { DomainError, unavailable } from '@throughline/chassis/errors';
import type { HouseCall } from './house-calls.ts';

/** Who asks, from where, for which firm. */
export type Claimant = { tenantId: string; ip: string } & ({ sessionId: string; userId: string } | { apiKey: string });

/** Whose kept answers an event makes worthless. */
export interface Changed {
  sessionId?: string;
  keyId?: string;
  userId?: string;
  tenantId?: string;
}

export interface AccessContexts {
  resolve(claimant: Claimant): AccessContext | Promise<AccessContext>;
  drop(changed: Changed): void;
  readonly size: number;
}

interface Kept {
  access: AccessContext;
  freshUntilMs: number;
  usableUntilMs: number;
}

const resolvePath = '/throughline.identity.v1.AccessService/ResolveAccess';
const freshMs = 30_000;
const awayMs = 60_000;
const refusedMs = 5_000; // somebody who tries one dead key again and again asks identity no more often
const keptMax = 50_000;

/** `onAnswer` hears every answer of identity's. */
export function accessContexts(ask: HouseCall, clock: Clock, onAnswer: (access: AccessContext) => void = () => undefined): AccessContexts {
  const kept = new LRUCache<string, Kept>({ max: keptMax });
  const refused = new LRUCache<string, { error: DomainError; untilMs: number }>({ max: keptMax });
  const asking = new Map<string, Promise<AccessContext>>();
  let changes = 0;

  const resolveNow = async (id: string, claimant: Claimant): Promise<AccessContext> => {
    const changesBefore = changes;
    const access = (await ask(resolvePath, requestOf(claimant))) as AccessContext;
    onAnswer(access);
    const nowMs = clock.now().getTime();
    const freshUntilMs = Math.min(nowMs + freshMs, access.validUntil?.getTime() ?? Infinity);
    // An answer that was under way while something changed may be the old one: it serves this call and is not kept.
    if (changes === changesBefore) kept.set(id, { access, freshUntilMs, usableUntilMs: freshUntilMs + awayMs });
    return access;
  };

  const ifAway = (id: string, fault: unknown): AccessContext => {
    const known = kept.get(id);
    if (!(fault instanceof DomainError)) throw fault;
    if (fault.kind === 'UNAUTHENTICATED') refused.set(id, { error: fault, untilMs: clock.now().getTime() + refusedMs });
    if (fault.kind !== 'UNAVAILABLE') {
      kept.delete(id);
      throw fault;
    }
    if (known && known.usableUntilMs > clock.now().getTime()) return known.access;
    throw unavailable('service.unavailable', 'Who you are cannot be asked at the moment.', 5, fault);
  };

  return {
    resolve(claimant) {
      const id = idOf(claimant);
      const nowMs = clock.now().getTime();
      const known = kept.get(id);
      if (known && known.freshUntilMs > nowMs) return known.access;
      const refusal = refused.get(id);
      if (refusal && refusal.untilMs > nowMs) throw refusal.error;
      let answer = asking.get(id);
      if (!answer) {
        answer = resolveNow(id, claimant)
          .catch((fault: unknown) => ifAway(id, fault))
          .finally(() => asking.delete(id));
        asking.set(id, answer);
      }
      return answer;
    },
    drop(changed) {
      changes += 1;
      asking.clear();
      refused.clear();
      for (const [id, { access }] of kept.entries()) if (concerns(changed, access)) kept.delete(id);
    },
    get size() {
      return kept.size;
    },
  };
}

/** Keys are kept as their hash: memory is no place for them either. */
function idOf(claimant: Claimant): string {
  const who = 'apiKey' in claimant ? hash('sha256', claimant.apiKey, 'base64') : `${claimant.sessionId} ${claimant.userId}`;
  return `${who} ${claimant.tenantId} ${claimant.ip}`;
}

function requestOf(claimant: Claimant) {
  const { tenantId, ip } = claimant;
  if ('apiKey' in claimant) return { session: undefined, apiKey: claimant.apiKey, tenantId, ip };
  return { session: { sessionId: claimant.sessionId, userId: claimant.userId }, apiKey: '', tenantId, ip };
}

const concerns = ({ sessionId, keyId, userId, tenantId }: Changed, access: AccessContext): boolean =>
  (sessionId !== undefined && access.sessionId === sessionId) ||
  (keyId !== undefined && access.keyId === keyId) ||
  (userId !== undefined && access.userId === userId && (tenantId === undefined || access.tenantId === tenantId)) ||
  (tenantId !== undefined && userId === undefined && access.tenantId === tenantId);
