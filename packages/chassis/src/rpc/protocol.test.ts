// Either end against a peer that knows nothing but the proto: the generated codec, frame by frame.
import { afterEach, describe, expect, test } from '@jest/globals';
import { Client, credentials, Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { MeshServiceService, type Frame, type Frames, type Open } from '@throughline/contracts/gen/throughline/mesh/v1/mesh';
import { connectRpc } from './connect.ts';
import { echo, echoCallee, echoMethods, within, type EchoHandlers } from './echo.fixture.ts';
import type { RpcLimits } from './limits.ts';
import { serveRpc } from './server.ts';

type Kind = NonNullable<Frame['kind']>;

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).toReversed()) step();
});

describe('our server and a caller that speaks the proto', () => {
  test('says hello, answers a call, names passports by number and takes a number sent again as the newer one', async () => {
    const caller = await callerOf({ once: (_, { passport }) => passport ?? 'none' }, { passportsMax: 7 });
    caller.say(hello, { $case: 'passport', value: { number: 1, token: 'first' } }, openOf(1, { passport: 1 }));
    caller.say({ $case: 'passport', value: { number: 1, token: 'second' } }, openOf(2, { passport: 1 }), openOf(3, { passport: 0 }));
    expect(await caller.next()).toMatchObject({ $case: 'hello', value: { service: 'echo', callsMax: 1000, passportsMax: 7 } });
    const closes = [await caller.next(), await caller.next(), await caller.next()];
    expect(closes.map(({ value }) => 'payload' in value && value.payload.toString())).toEqual(['"first"', '"second"', '"none"']);
  });

  test('an unknown method is UNIMPLEMENTED', async () => {
    const caller = await callerOf({});
    caller.say(hello, openOf(1, { method: '/test.v1.EchoService/Nothing' }));
    await caller.next();
    const close = await caller.next();
    expect(close).toMatchObject({ $case: 'close', value: { call: 1, status: 12 } });
    expect(JSON.parse(close.$case === 'close' ? close.value.problem : '')).toMatchObject({ kind: 'MISSING', code: 'route.unknown' });
  });

  test('calls beyond calls_max are turned away, those within it are served', async () => {
    const gate = Promise.withResolvers<string>();
    const caller = await callerOf({ once: () => gate.promise }, { callsMax: 2 });
    caller.say(hello, openOf(1), openOf(2), openOf(3));
    await caller.next();
    expect(await caller.next()).toMatchObject({ $case: 'close', value: { call: 3, status: 14 } });
    gate.resolve('served');
    expect(await caller.next()).toMatchObject({ $case: 'close', value: { call: 1, status: 0 } });
    expect(await caller.next()).toMatchObject({ $case: 'close', value: { call: 2, status: 0 } });
  });

  test('sends no more than the window before credit comes', async () => {
    const caller = await callerOf({ once: () => 'x'.repeat(300_000) });
    caller.say({ $case: 'hello', value: { ...hello.value, windowBytes: 100_000 } }, openOf(1));
    await caller.next();
    expect(await caller.next()).toMatchObject({ $case: 'piece', value: { payload: { length: 65_536 }, more: true } });
    expect(await caller.next()).toMatchObject({ $case: 'piece', value: { payload: { length: 34_464 }, more: true } });
    // Another call is answered before anything more of this one.
    caller.say(openOf(2, { method: echo.tell.path }));
    await expect(caller.next()).resolves.toMatchObject({ $case: 'piece', value: { call: 2 } });
  });

  test('frames that only a callee sends end the stream', async () => {
    const caller = await callerOf({});
    caller.say(hello, { $case: 'drain', value: {} });
    await caller.next();
    await expect(caller.next()).rejects.toThrow('ended');
  });
});

describe('our client and a callee that speaks the proto', () => {
  test('each passport is sent once; beyond passports_max the one not used for longest gives up its number', async () => {
    const said: Kind[] = [];
    const address = await calleeSaying(said, 2);
    const client = connectRpc({ from: 'test', to: 'echo', addresses: [address] });
    undo.push(() => client.close());
    for (const passport of ['a', 'b', 'a', 'a', 'c', 'a', 'b']) await client.call(echo.ask, {}, within(2000, { passport }));
    expect(said.flatMap((kind) => (kind.$case === 'passport' ? [`${kind.value.number}=${kind.value.token}`] : []))).toEqual([
      '1=a',
      '2=b',
      '2=c',
      '2=b',
    ]);
    expect(said.flatMap((kind) => (kind.$case === 'open' ? [kind.value.passport] : []))).toEqual([1, 2, 1, 1, 2, 1, 2]);
  });

  test('a caller that goes away sends Cancel', async () => {
    const said: Kind[] = [];
    const address = await calleeSaying(said, 1, () => []);
    const client = connectRpc({ from: 'test', to: 'echo', addresses: [address] });
    undo.push(() => client.close());
    await client.ready();
    await expect(client.call(echo.ask, {}, within(50))).rejects.toMatchObject({ code: 'deadline.exceeded' });
    while (!said.some(({ $case }) => $case === 'cancel')) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(said.at(-1)).toEqual({ $case: 'cancel', value: { call: 1 } });
  });
});

const hello = { $case: 'hello' as const, value: { service: 'test', instance: 't-1', callsMax: 0, windowBytes: 262_144, passportsMax: 0 } };

function openOf(call: number, more: Partial<Open> = {}): Kind {
  const none = Buffer.alloc(0);
  const value: Open = {
    call,
    method: echo.ask.path,
    passport: 0,
    timeoutMs: 2000,
    traceparent: '',
    idempotencyKey: '',
    requestHash: none,
    expectedVersion: undefined,
    requestId: '',
    payload: Buffer.from('{}'),
    more: false,
    ...more,
  };
  return { $case: 'open', value };
}

async function callerOf(handlers: EchoHandlers, limits: Partial<RpcLimits> = {}) {
  const server = await serveRpc({
    serviceName: 'echo',
    callee: echoCallee(handlers),
    methods: echoMethods,
    port: 0,
    host: '127.0.0.1',
    limits,
  });
  const client = new Client(`127.0.0.1:${server.port}`, credentials.createInsecure());
  undo.push(
    () => server.close(),
    () => client.close(),
  );
  const { path, requestSerialize, responseDeserialize } = MeshServiceService.channel;
  const stream = client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize);
  const kinds = kindsOf(stream);
  return {
    say: (...said: Kind[]) => void stream.write({ frames: said.map((kind) => ({ kind })) }),
    next: async (): Promise<Kind> => {
      const { value } = await kinds.next();
      if (value === undefined) throw new Error('the stream has ended');
      return value;
    },
  };
}

async function* kindsOf(stream: AsyncIterable<Frames>): AsyncGenerator<Kind, undefined> {
  for await (const { frames } of stream) for (const { kind } of frames) yield kind!;
  return undefined;
}

/** A callee that notes what it is told and, unless told otherwise, closes each call with an empty object. */
async function calleeSaying(said: Kind[], passportsMax: number, answer: (open: Open) => Kind[] = closeOf): Promise<string> {
  const server = new Server();
  const channel = (stream: ServerDuplexStream<Frames, Frames>) => {
    const say = (kinds: Kind[]) => void (kinds.length > 0 && stream.write({ frames: kinds.map((kind) => ({ kind })) }));
    say([{ ...hello, value: { ...hello.value, callsMax: 10, passportsMax } }]);
    stream.on('error', () => {});
    stream.on('data', ({ frames }: Frames) => {
      for (const { kind } of frames) {
        said.push(kind!);
        if (kind?.$case === 'open') say(answer(kind.value));
      }
    });
  };
  server.addService({ channel: MeshServiceService.channel }, { channel });
  undo.push(() => server.forceShutdown());
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => (error === null ? resolve(port) : reject(error)));
  return `127.0.0.1:${await promise}`;
}

const closeOf = ({ call }: Open): Kind[] => [
  { $case: 'close', value: { call, status: 0, payload: Buffer.from('{}'), hasPayload: true, problem: '', replayed: false } },
];
