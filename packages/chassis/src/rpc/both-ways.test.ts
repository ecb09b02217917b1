// The stream of frames and plain unary gRPC must be one thing to a caller: every test here runs over both.
import { afterEach, describe, expect, test } from '@jest/globals';
import { conflict, DomainError, invalidFields, limited, notFound, rule, stale } from '../errors.ts';
import type { Callee } from './call.ts';
import { connectRpc } from './connect.ts';
import { echo, echoCallee, echoMethods, within, type EchoHandlers } from './echo.fixture.ts';
import { serveRpc } from './server.ts';
import { connectUnary } from './unary-client.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0).toReversed()) one.close();
});

async function served(handlers: EchoHandlers, way: string, reported: unknown[] = []): Promise<Callee> {
  const callee = echoCallee(handlers);
  const report = (error: unknown) => void reported.push(error);
  const server = await serveRpc({ serviceName: 'echo', callee, methods: echoMethods, port: 0, host: '127.0.0.1', report });
  const address = `127.0.0.1:${server.port}`;
  const client = way === 'unary' ? connectUnary({ address }) : connectRpc({ from: 'test', to: 'echo', addresses: [address] });
  open.push(server, client);
  return client;
}

const refusal = (error: DomainError) => ({
  kind: error.kind,
  code: error.code,
  message: error.message,
  fields: error.fields,
  details: error.details,
});

describe.each(['unary', 'stream'])('by %s', (way) => {
  test('a request and its context arrive, the answer comes back', async () => {
    const hash = Buffer.alloc(32, 5);
    const callee = await served(
      {
        once: (request, context) => ({
          request,
          context: {
            ...context,
            signal: typeof context.signal,
            requestHash: context.requestHash && Buffer.from(context.requestHash).toString('hex'),
          },
        }),
      },
      way,
    );
    const more = {
      passport: 'eyJ.token',
      traceparent: '00-ab-cd-01',
      requestId: 'r-1',
      idempotencyKey: 'key-1',
      requestHash: hash,
      expectedVersion: 7,
    };
    const context = within(2000, more);
    const { message, replayed } = await callee.call(echo.ask, { name: 'Zoë' }, context);
    expect(replayed).toBe(false);
    expect(message).toMatchObject({ request: { name: 'Zoë' }, context: { ...more, requestHash: hash.toString('hex'), signal: 'object' } });
    const { deadlineAt } = (message as { context: { deadlineAt: number } }).context;
    expect(Math.abs(deadlineAt - context.deadlineAt)).toBeLessThan(500);
  });

  test('what a caller does not say is undefined, not empty', async () => {
    let seen: object = {};
    const callee = await served({ once: (_, context) => Object.keys((seen = context)) }, way);
    await callee.call(echo.ask, {}, within(2000));
    expect(seen).toEqual({ ...within(0), deadlineAt: expect.any(Number), signal: expect.any(AbortSignal) });
  });

  test('a stored answer says so', async () => {
    const callee = await served({}, way);
    expect(await callee.call(echo.tell, { a: 1 }, within(2000, { idempotencyKey: 'replayed' }))).toEqual({
      message: { a: 1 },
      replayed: true,
    });
  });

  test.each([
    conflict('invoice.not_draft', 'The invoice is open.', { from: 'OPEN', allowed: ['pay'] }),
    invalidFields({ field: 'name', code: 'required', message: 'is required' }),
    notFound(),
    rule('budget.exceeded', 'Too much. – Zoë'),
    stale(4),
    limited('rate.exceeded', 'Slower.', 9),
    new DomainError('UNAUTHENTICATED', 'passport.expired', 'Who are you?'),
    new DomainError('FORBIDDEN', 'permission.missing', 'Not yours to do.', { details: { permission: 'crm.leads.read' } }),
    new DomainError('UNAVAILABLE', 'bank.away', 'Later.', { details: { retryAfter: 30 } }),
  ])('a refusal keeps its kind, code and details: $code', async (error) => {
    const callee = await served({ once: () => Promise.reject(error) }, way);
    const caught = await callee.call(echo.ask, {}, within(2000)).catch((e: DomainError) => e);
    expect(caught).toBeInstanceOf(DomainError);
    expect(refusal(caught as DomainError)).toEqual(refusal(error));
  });

  test('an error of ours leaves without a word about itself, and is reported', async () => {
    const reported: unknown[] = [];
    const callee = await served({ once: () => Promise.reject(new Error('select secret from vault')) }, way, reported);
    const caught = await callee.call(echo.ask, {}, within(2000)).catch((e: DomainError) => e);
    expect(refusal(caught as DomainError)).toMatchObject({ kind: 'INTERNAL', code: 'internal', details: {} });
    expect(JSON.stringify(refusal(caught as DomainError))).not.toContain('secret');
    expect(reported).toEqual([new Error('select secret from vault')]);
  });

  test('a request that cannot be decoded is malformed', async () => {
    const callee = await served({}, way);
    const garbled = { ...echo.ask, requestCodec: { ...echo.ask.requestCodec, encode: () => Buffer.from('{') } };
    await expect(callee.call(garbled, {}, within(2000))).rejects.toMatchObject({ kind: 'MALFORMED', code: 'request.malformed' });
  });

  test('an RPC that nobody serves is an unknown route', async () => {
    const callee = await served({}, way);
    await expect(callee.call({ ...echo.ask, path: '/test.v1.EchoService/Nothing' }, {}, within(2000))).rejects.toMatchObject({
      kind: 'MISSING',
      code: 'route.unknown',
    });
  });

  test('a passed deadline frees the caller and reaches the handler', async () => {
    const told = handlerThatWaits();
    const callee = await served({ once: told.handler }, way);
    await expect(callee.call(echo.ask, {}, within(150))).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'deadline.exceeded' });
    await told.aborted;
  });

  test('a deadline that has passed is not even sent', async () => {
    const callee = await served({}, way);
    await expect(callee.call(echo.ask, {}, within(-1))).rejects.toMatchObject({ code: 'deadline.exceeded' });
  });

  test('a caller that goes away cancels the handler', async () => {
    const told = handlerThatWaits();
    const callee = await served({ once: told.handler }, way);
    const abort = new AbortController();
    const answer = callee.call(echo.ask, {}, within(5000, { signal: abort.signal }));
    await told.begun;
    abort.abort();
    await expect(answer).rejects.toMatchObject({ code: 'request.cancelled' });
    await told.aborted;
    await expect(callee.call(echo.ask, {}, within(5000, { signal: abort.signal }))).rejects.toMatchObject({ code: 'request.cancelled' });
  });

  test('a large request and a large answer arrive whole', async () => {
    const callee = await served({}, way);
    const request = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => at % 251));
    const { message } = await callee.call(echo.bytes, request, within(10_000));
    expect(Buffer.compare(message as Buffer, request)).toBe(0);
  });

  test('messages of a stream come in order, whatever their size', async () => {
    const sizes = [0, 1, 70_000, 300_000, 5, 1_000_000];
    const callee = await served(
      {
        each: async function* () {
          for (const size of sizes) yield Buffer.alloc(size, 3);
        },
      },
      way,
    );
    const seen: number[] = [];
    for await (const message of callee.stream(echo.blobs, Buffer.alloc(0), within(10_000))) seen.push((message as Buffer).length);
    expect(seen).toEqual(sizes);
  });

  test('a stream that fails on its way says why, after what it had said', async () => {
    const callee = await served(
      {
        each: async function* () {
          yield 1;
          throw rule('count.stuck', 'No further.');
        },
      },
      way,
    );
    const seen: unknown[] = [];
    const reading = async () => {
      for await (const message of callee.stream(echo.count, {}, within(2000))) seen.push(message);
    };
    await expect(reading()).rejects.toMatchObject({ kind: 'RULE', code: 'count.stuck' });
    expect(seen).toEqual([1]);
  });

  test('a reader that leaves a stream cancels its handler', async () => {
    const { promise: aborted, resolve } = Promise.withResolvers<void>();
    const counting = async function* (_: unknown, { signal }: { signal: AbortSignal | undefined }) {
      signal!.addEventListener('abort', () => resolve());
      for (let n = 1; !signal!.aborted; n += 1) yield n;
    };
    const callee = await served({ each: counting }, way);
    for await (const message of callee.stream(echo.count, {}, within(5000))) if (message === 3) break;
    await aborted;
  });
});

/** A handler that answers only when it is told that nobody waits. */
function handlerThatWaits() {
  const begun = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  const handler: EchoHandlers['once'] = async (_, { signal }) => {
    begun.resolve();
    await new Promise((resolve) => signal!.addEventListener('abort', resolve));
    aborted.resolve();
  };
  return { handler, begun: begun.promise, aborted: aborted.promise };
}
