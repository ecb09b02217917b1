// Stored events once more, as another service asks for them: a firm's own, or everybody's for who works in no firm's name.
import type { ReplayEventsRequest, ReplayEventsResponse } from '@throughline/contracts/gen/throughline/chassis/v1/records';
import { replay, type Rows } from '../events/replay.ts';

export async function* replayEvents(
  rows: Rows,
  tenantId: string | null,
  request: ReplayEventsRequest,
): AsyncIterable<ReplayEventsResponse> {
  const { afterPosition, types, subject, fromSequence, limit } = request;
  const stored = replay(rows, {
    afterPosition,
    ...(types.length > 0 ? { types } : {}),
    ...(subject ? { aggregate: { subject, fromSequence } } : {}),
  });
  let left = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  for await (const { position, envelope } of stored) {
    if (tenantId !== null && envelope.tenant !== tenantId) continue;
    yield { position, envelope: { ...envelope } };
    if ((left -= 1) === 0) return;
  }
}
