// One trace from the door to the last consumer: whoever has a response's traceId finds all that came of it (OPS-2).
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FinishedSpan } from '@throughline/chassis/telemetry/recent-spans';
import { startTracing, type Tracing } from '@throughline/chassis/telemetry/tracing';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';
import { until } from '@throughline/test/until';

let tracing: Tracing;
let mesh: RestMesh;
let firm: Awaited<ReturnType<RestMesh['founder']>>;
beforeAll(async () => {
  // Kept is what a caller wants kept; what the test does meanwhile would push it out of the memory.
  tracing = startTracing({ service: 'test', ratio: 0, endpoint: null });
  mesh = await startRestMesh({ services: [identity] });
  firm = await mesh.founder();
  await mesh.settle();
}, 60_000);
afterAll(async () => {
  await mesh.stop();
  await tracing.stop();
});

const clientSpan = 'b7ad6b7169203331';
const spansOf = (traceId: string) => tracing.recent().filter((span) => span.traceId === traceId);
const namesOf = (spans: readonly FinishedSpan[]) => new Set(spans.map(({ name }) => name));

/** The spans of a call that a caller traces, with all that followed from it, the last of them named. */
async function traced(last: string, call: (headers: Record<string, string>) => Promise<{ status: number }>): Promise<FinishedSpan[]> {
  const traceId = randomBytes(16).toString('hex');
  expect((await call({ traceparent: `00-${traceId}-${clientSpan}-01` })).status).toBe(201);
  await mesh.settle();
  await until(() => namesOf(spansOf(traceId)).has(last));
  return spansOf(traceId);
}

function expectUnbroken(spans: readonly FinishedSpan[]) {
  const known = new Set([clientSpan, ...spans.map(({ spanId }) => spanId)]);
  expect(spans.filter(({ parentSpanId }) => !known.has(parentSpanId ?? ''))).toEqual([]);
  expect(spans.filter(({ failed }) => failed)).toEqual([]);
}

describe('a trace', () => {
  test('runs from REST over RPC, SQL, outbox and NATS to the consumer that keeps the trail @row OPS-2', async () => {
    const spans = await traced('consume audit.identity', (headers) => firm.post('/api/v1/identity/teams', { name: 'Traced' }, headers));
    expectUnbroken(spans);
    expect([...namesOf(spans)]).toEqual(
      expect.arrayContaining([
        'POST /api/v1/identity/teams',
        'rpc CreateTeam',
        'sql',
        'publish identity.team.changed',
        'publish audit.identity',
        'consume audit.identity',
      ]),
    );
    const trail = spans.find(({ name }) => name === 'consume audit.identity')!;
    expect(spans.some(({ name, parentSpanId }) => name === 'sql' && parentSpanId === trail.spanId)).toBe(true);
  });

  test('reaches the mails that the call causes @row OPS-2', async () => {
    const { items } = (await firm.get('/api/v1/identity/roles')).body;
    const member = items.find(({ key }: { key: string }) => key === 'MEMBER');
    const invitation = { email: 'ben@larkfield.example', roleIds: [member.id] };
    const spans = await traced('job mail.send', (headers) => firm.post('/api/v1/identity/invitations', invitation, headers));
    expectUnbroken(spans);
    expect([...namesOf(spans)]).toEqual(
      expect.arrayContaining([
        'POST /api/v1/identity/invitations',
        'rpc CreateInvitation',
        'publish identity.invitation.sent',
        'job mail.send',
      ]),
    );
  });

  test('is found by the traceId of a response, and names no record @row OPS-2', async () => {
    tracing.ratio = 1;
    const missing = await firm.get(`/api/v1/identity/teams/${firm.userId}`);
    tracing.ratio = 0;
    const spans = spansOf(missing.body.traceId);
    expect([...namesOf(spans)]).toEqual(expect.arrayContaining(['GET /api/v1/identity/teams/{id}', 'rpc GetTeam', 'sql']));
    expect(JSON.stringify(spans.map(({ name, attributes }) => ({ name, attributes })))).not.toContain(firm.userId);
  });
});
