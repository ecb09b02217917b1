// What identity tells of itself: a session ended, a key revoked, a role changed. Heard as plain messages, since a gateway
// keeps nothing that outlives it; what it misses is corrected when the kept answer grows old (30 s).
import type { Bus } from '@throughline/chassis/events/bus';
import type { Changed } from './access-contexts.ts';

interface Envelope {
  type: string;
  tenant: string;
  data: {
    sessionId?: string;
    keyId?: string;
    userId?: string;
    subject?: { kind: string; id: string };
    section?: string;
    values?: { corsOrigins?: string[] };
  };
}

// Whose kept answers a fact makes worthless: one credential's, one person's, or everybody's of the firm.
const aboutOne = new Set(['session.revoked', 'api_key.revoked', 'api_key.regenerated']);
const aboutPerson = new Set([
  'user.deactivated',
  'user.reactivated',
  'user.removed',
  'user.updated',
  'client_scope.changed',
  'password.changed',
]);
// Of a team's or a role's it may be anybody.
const aboutGrant = new Set(['grant.created', 'grant.revoked']);
const aboutFirm = new Set([
  'access.changed',
  'role.changed',
  'role.assigned',
  'team.changed',
  'plan.changed',
  'quota.reached',
  'feature.changed',
  'settings.changed',
  'security_policy.changed',
  'tenant.suspended',
  'tenant.reinstated',
  'tenant.closing',
  'tenant.reopened',
  'tenant.closed',
]);

/** Who wants to know. */
export interface Listener {
  drop(changed: Changed): void;
  learnOrigins(origins: readonly string[]): void;
}

export function hearIdentity({ nats, names }: Bus, listener: Listener): { stop(): void } {
  const subscription = nats.subscribe(names.subjects('identity'), {
    callback(_, message) {
      const envelope = message.json<Envelope>();
      const changed = changedBy(envelope);
      if (changed) listener.drop(changed);
      listener.learnOrigins(originsNamedBy(envelope));
    },
  });
  return { stop: () => subscription.unsubscribe() };
}

/** The origins that a firm names for its own pages (GTW-11): a browser asks for them before any of its calls says whose it is. */
export const originsNamedBy = ({ type, data }: Envelope): readonly string[] =>
  type === 'identity.settings.changed' && data.section === 'corsOrigins' ? (data.values?.corsOrigins ?? []) : [];

export function changedBy({ type, tenant, data }: Envelope): Changed | undefined {
  const fact = type.replace(/^identity\./, '');
  if (aboutOne.has(fact)) return { ...(data.sessionId ? { sessionId: data.sessionId } : {}), ...(data.keyId ? { keyId: data.keyId } : {}) };
  if (aboutPerson.has(fact) && data.userId) return { userId: data.userId };
  if (aboutGrant.has(fact) && data.subject?.kind === 'USER') return { userId: data.subject.id, tenantId: tenant };
  return aboutFirm.has(fact) || aboutGrant.has(fact) ? { tenantId: tenant } : undefined;
}
