// Stored events once more, for a consumer that joins late or was away longer than the streams remember.
import type { ReplayEventsRequest, ReplayEventsResponse } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import type { Reader } from '../database/reader.ts';

const rowsMax = 500;
const replaySql = 'select at_position as position, event as envelope from outbox_replay($1, $2, $3, $4, $5)';

interface StoredEvent {
  position: number;
  envelope: { tenant: string };
}

export async function* replayEvents(reader: Reader, request: ReplayEventsRequest): AsyncIterable<ReplayEventsResponse> {
  const { tenantId } = reader.passport;
  const types = request.types.length === 0 ? null : request.types;
  let after = request.afterPosition;
  let left = request.limit === 0 ? Number.POSITIVE_INFINITY : request.limit;
  for (;;) {
    const events = await reader.rows<StoredEvent>(replaySql, [after, rowsMax, types, request.subject || null, request.fromSequence]);
    for (const event of events) {
      after = event.position;
      if (tenantId !== null && event.envelope.tenant !== tenantId) continue;
      yield event;
      if ((left -= 1) === 0) return;
    }
    if (events.length < rowsMax) return;
  }
}
