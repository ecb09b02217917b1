// A CloudEvents 1.0 envelope around a payload defined in proto: what the outbox holds, NATS carries and consumers take in.
import { toJson } from '@throughline/contracts/json';
import { events } from '@throughline/contracts/gen/events.gen';
import type { Fact } from '../decision.ts';
import type { Passport } from '../security/passport.ts';

/** What brought a piece of work about: its trace, and the event or request before it. */
export interface Cause {
  traceparent: string | undefined;
  /** The event or request that caused this. */
  causationId: string | undefined;
  /** The first cause of the whole chain. */
  correlationId: string | undefined;
}

export interface Envelope {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  time: string;
  subject: string;
  datacontenttype: 'application/json';
  tenant: string;
  actorkind: string;
  actorid: string;
  actorname: string;
  /** Counts per aggregate, without a gap. */
  sequence: number;
  /** Its place in its publisher's outbox, known once it was written. */
  position?: number;
  traceparent?: string;
  causationid?: string;
  correlationid?: string;
  data: Record<string, unknown>;
}

interface Circumstances {
  id: string;
  service: string;
  subject: string;
  sequence: number;
  tenantId: string;
  actor: Passport['actor'];
  time: Date;
  cause: Cause;
}

export function envelopeOf(fact: Fact, circumstances: Circumstances): Envelope {
  const { id, service, subject, sequence, tenantId, actor, time, cause } = circumstances;
  return {
    specversion: '1.0',
    id,
    source: `/${service}`,
    type: fact.type,
    time: time.toISOString(),
    subject,
    datacontenttype: 'application/json',
    tenant: tenantId,
    actorkind: actor.kind,
    actorid: actor.id,
    actorname: actor.name,
    sequence,
    ...(cause.traceparent ? { traceparent: cause.traceparent } : {}),
    ...(cause.causationId ? { causationid: cause.causationId } : {}),
    ...(cause.correlationId ? { correlationid: cause.correlationId } : {}),
    data: toJson(events[fact.type]!.shape, fact.data),
  };
}
