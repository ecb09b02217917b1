// An entry as people and machines read it: the stored one to the letter, and its parts by name.
import type { AuditEntry } from '@throughline/contracts/gen/throughline/identity/v1/audit';
import type { ShippedEntry } from '@throughline/chassis/events/audit-consumer';
import type { Link } from './chain.ts';

export interface StoredEntry extends Link {
  entry: ShippedEntry;
  appendedAt: Date;
}

export function shown({ seq, prevHash, hash, entry }: StoredEntry): AuditEntry {
  const { at, actor, action, resource, outcome, changes, reason, ip, userAgent, sessionId, traceId, breakGlassId } = entry;
  return {
    seq,
    prevHash,
    hash,
    at: new Date(at),
    actor,
    action,
    resource,
    outcome,
    changes: changes.map(({ field, before, after }) => ({ field, before, after })),
    reason,
    ip,
    userAgent,
    sessionId: sessionId ?? undefined,
    traceId,
    breakGlassId: breakGlassId ?? undefined,
    entry: entry as unknown as Record<string, unknown>,
  };
}
