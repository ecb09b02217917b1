// Reading what arrived. A message that is no envelope, or one of an unknown version, is told apart from an event: it has
// no firm and no record to wait for.
import { createHash } from 'node:crypto';
import type { EventSpec } from '@throughline/contracts/event';
import { fromJson, type JsonFault } from '@throughline/contracts/json';
import { DomainError, malformed } from '../errors.ts';
import { nobody } from '../database/recorder.ts';
import type { Passport } from '../security/passport.ts';
import type { Event } from '../service.ts';
import type { Envelope } from './envelope.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readEnvelope(type: string, bytes: Uint8Array): Envelope {
  const envelope = parse(Buffer.from(bytes).toString());
  if (envelope.specversion !== '1.0') throw refuse(`specversion ${JSON.stringify(envelope.specversion)?.slice(0, 20)} is not known`);
  for (const name of ['id', 'tenant', 'subject'] as const) if (!uuid.test(String(envelope[name]))) throw refuse(`${name} is no id`);
  if (envelope.type !== type) throw refuse(`it is not of the type ${type} that its subject names`);
  if (!Number.isSafeInteger(envelope.sequence)) throw refuse('sequence is no number');
  if (Number.isNaN(new Date(envelope.time).getTime())) throw refuse('time is no instant');
  if (typeof envelope.data !== 'object' || envelope.data === null) throw refuse('data is no object');
  return envelope;
}

/** The event as reactions are given it, its payload typed by the catalogue. */
export function eventOf(envelope: Envelope, { shape }: EventSpec): Event<string, never> {
  if (isUnreadable(envelope)) throw refuse('its bytes could not be read');
  const faults: JsonFault[] = [];
  const data = fromJson(shape, envelope.data, faults, { trusted: true });
  if (faults.length > 0)
    throw new DomainError('MALFORMED', 'event.payload_unreadable', `${envelope.type}: ${faults[0]!.field} ${faults[0]!.message}`, {
      fields: faults,
    });
  const { id, type, subject, sequence, tenant } = envelope;
  const actor = { kind: envelope.actorkind as Passport['actor']['kind'], id: envelope.actorid, name: envelope.actorname };
  return { id, type, time: new Date(envelope.time), subject, sequence, tenantId: tenant, actor, data: data as never };
}

/** Stands in for an envelope that cannot be read, so that the message is kept and listed. The same bytes get the same id. */
export function unreadableEnvelope(type: string, bytes: Uint8Array, arrived: Date): Envelope {
  const digits = createHash('sha256').update(bytes).digest('hex');
  return {
    specversion: '1.0',
    id: `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`,
    source: '',
    type,
    time: arrived.toISOString(),
    subject: nobody,
    datacontenttype: 'application/json',
    tenant: nobody,
    actorkind: 'ANONYMOUS',
    actorid: nobody,
    actorname: '',
    sequence: 0,
    data: { unreadable: Buffer.from(bytes).toString('base64') },
  };
}

const isUnreadable = ({ tenant, data }: Envelope) => tenant === nobody && 'unreadable' in data;

function parse(text: string): Envelope {
  // PostgreSQL keeps no NUL, so an event with one was never in an outbox.
  if (text.includes('\\u0000')) throw refuse('it holds a NUL');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Envelope;
  } catch {
    // Refused below, like any other text that is no object.
  }
  throw refuse('it is no JSON object');
}

const refuse = (why: string) => malformed('event.malformed', `The message is no event: ${why}.`);
