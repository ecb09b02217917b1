// Refusals at the door go to the audit trail as entries of the gateway (IDN-73). There is no transaction here to carry them: they
// are published straight to the stream, a few thousand waiting at most while NATS is away.
import { jetstream } from '@nats-io/jetstream';
import type { AuditEntry } from '@throughline/chassis/audit';
import type { Bus } from '@throughline/chassis/events/bus';
import type { Ids } from '@throughline/chassis/ids';
import { count } from '@throughline/chassis/telemetry/metrics';
import type { Denial, OnDenied } from './denials.ts';

const waitingMax = 5_000;

export function denialTrail(bus: Bus, ids: Ids): OnDenied {
  const js = jetstream(bus.nats);
  let waiting = 0;
  return (denial) => {
    // Without a firm there is no trail to write to.
    if (!denial.tenantId || !denial.actor) return;
    if (waiting >= waitingMax) return count('throughline_denials_dropped', 'Refusals that found no place in the trail');
    waiting += 1;
    const id = ids.next();
    const message = JSON.stringify({ id, tenant: denial.tenantId, ...entryOf(denial) });
    js.publish(bus.names.subject('audit.gateway'), message, { msgID: id })
      .catch(() => count('throughline_denials_dropped', 'Refusals that found no place in the trail'))
      .finally(() => (waiting -= 1));
  };
}

function entryOf({ at, actor, action, permission, reason, ip, userAgent, sessionId, traceId }: Denial): AuditEntry {
  return {
    at: at.toISOString(),
    actor: actor!,
    breakGlassId: null,
    action,
    resource: { service: 'gateway', type: 'route', id: '', label: permission },
    outcome: 'DENIED',
    changes: [],
    reason,
    ip,
    userAgent,
    sessionId,
    traceId,
  };
}
