// Facts of services that do not stand in a test, published as those would: what a consumer does with them is the same.
import { randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import type { EventPayloads } from '@throughline/contracts/gen/events.gen';
import { events } from '@throughline/contracts/gen/events.gen';
import { toJson } from '@throughline/contracts/json';
import { ensureStream } from '@throughline/chassis/events/streams';
import { firm, type TestMesh } from './mesh.ts';

export interface Telling {
  /** The id of the record it is about. */
  subject: string;
  tenantId?: string;
  /** The same id again is the same event. */
  id?: string;
  sequence?: number;
}

/** Returns the event's id. Await `mesh.settle()` for what it brings about. */
export async function tell<Type extends keyof EventPayloads & string>(
  mesh: TestMesh,
  type: Type,
  data: EventPayloads[Type],
  { subject, tenantId = firm, id = randomUUID(), sequence = 1 }: Telling,
): Promise<string> {
  const publisher = type.slice(0, type.indexOf('.'));
  const bus = await mesh.bus;
  await ensureStream(bus, publisher);
  const envelope = {
    specversion: '1.0',
    id,
    source: `/${publisher}`,
    type,
    time: mesh.clock.now().toISOString(),
    subject,
    datacontenttype: 'application/json',
    tenant: tenantId,
    actorkind: 'SYSTEM',
    actorid: '00000000-0000-0000-0000-000000000000',
    actorname: publisher,
    sequence,
    data: toJson(events[type]!.shape, data),
  };
  await jetstream(bus.nats).publish(bus.names.subject(type), JSON.stringify(envelope), { msgID: `${id}/${sequence}` });
  return id;
}
