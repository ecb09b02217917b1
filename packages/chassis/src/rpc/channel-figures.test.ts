import { afterEach, expect, test } from '@jest/globals';
import { registry } from '../telemetry/metrics.ts';
import { isOpen } from './channel-figures.ts';
import { connectPeers, type ConnectedPeers } from './connected-peers.ts';
import { echo, echoCallee, echoMethods, within } from './echo.fixture.ts';
import { serveRpc, type RpcServer } from './server.ts';

let server: RpcServer | undefined;
let peers: ConnectedPeers | undefined;
afterEach(() => {
  peers?.close();
  server?.close();
});

test('the channels of a process are told in figures, until they are closed @row GTW-23', async () => {
  const reached = Promise.withResolvers<void>();
  const release = Promise.withResolvers<string>();
  const callee = echoCallee({
    once: () => {
      reached.resolve();
      return release.promise;
    },
  });
  server = await serveRpc({ serviceName: 'identity', callee, methods: echoMethods, port: 0, host: '127.0.0.1' });
  peers = connectPeers('gateway', { IDENTITY_ADDRESSES: `127.0.0.1:${server.port}` });
  expect(peers.channels()).toEqual([]);
  const answer = peers.of('identity').call(echo.ask, {}, within(10_000));
  await reached.promise;
  const present = { service: 'identity', circuit: 'CLOSED', replicas: 1, ready: 1, inFlight: 1 };
  expect(peers.channels()).toEqual([present]);
  const figures = await registry.metrics();
  for (const [name, value] of Object.entries({ channel_replicas: 1, channel_replicas_ready: 1, channel_in_flight: 1, circuit_open: 0 }))
    expect(figures).toContain(`throughline_${name}{service="identity"} ${value}`);
  release.resolve('done');
  await answer;
  expect(peers.channels()).toEqual([{ ...present, inFlight: 0 }]);
  peers.close();
  expect(await registry.metrics()).not.toContain('throughline_channel_in_flight{service="identity"}');
});

test('a channel is open where its circuit is not broken and a replica takes calls @row GTW-23', () => {
  const channel = { service: 'crm', replicas: 2, inFlight: 0 };
  expect(isOpen({ ...channel, circuit: 'CLOSED', ready: 1 })).toBe(true);
  expect(isOpen({ ...channel, circuit: 'PROBING', ready: 1 })).toBe(true);
  expect(isOpen({ ...channel, circuit: 'OPEN', ready: 1 })).toBe(false);
  expect(isOpen({ ...channel, circuit: 'CLOSED', ready: 0 })).toBe(false);
});
