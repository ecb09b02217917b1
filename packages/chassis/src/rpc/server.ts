// serveRpc: one port where a service is reached, by the stream of frames and by plain gRPC, with the standard health and
// reflection services beside.
import { Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { ReflectionService } from '@grpc/reflection';
import { HealthImplementation } from 'grpc-health-check';
import type { MethodSpec } from '@throughline/contracts/method';
import type { Callee } from './call.ts';
import { channelDefinition, connectionOptions } from './channel-definition.ts';
import { ServerChannel } from './channel-server.ts';
import { Deadlines } from './deadlines.ts';
import { rpcLimits, type RpcLimits } from './limits.ts';
import { OpenWork } from './open-work.ts';
import { describedServices } from './reflection.ts';
import type { Served } from './serve-call.ts';
import { unaryDefinition, unaryHandlers } from './unary-server.ts';

export interface ServeOptions {
  serviceName: string;
  callee: Callee;
  methods: readonly MethodSpec[];
  /** 0: any free one. */
  port: number;
  host?: string;
  limits?: Partial<RpcLimits>;
  /** A file with the FileDescriptorSet of the protos; without it there is no reflection. */
  descriptorSet?: string;
  credentials?: ServerCredentials;
  /** Told of errors that are no refusals. */
  report?: (error: unknown, method: MethodSpec) => void;
}

export interface RpcServer {
  port: number;
  /** Takes no further calls and finishes those it has; after the grace it ends them. */
  drain(graceMs: number): Promise<void>;
  /** Ends at once. */
  close(): void;
}

export async function serveRpc(options: ServeOptions): Promise<RpcServer> {
  const served: Served = {
    serviceName: options.serviceName,
    callee: options.callee,
    methods: new Map(options.methods.map((method) => [method.path, method])),
    limits: rpcLimits(options.limits),
    deadlines: new Deadlines(),
    open: new OpenWork(),
    report: options.report ?? ((error, method) => console.error(`${method.path} failed`, error)),
  };
  const server = new Server(connectionOptions(served.limits));
  const channels = serveChannels(server, served);
  server.addService(unaryDefinition(served.methods), unaryHandlers(served));
  const health = serveHealth(server, options.methods);
  if (options.descriptorSet !== undefined) new ReflectionService(await describedServices(options.descriptorSet)).addToServer(server);
  const port = await bind(
    server,
    `${options.host ?? '0.0.0.0'}:${options.port}`,
    options.credentials ?? ServerCredentials.createInsecure(),
  );
  return {
    port,
    drain: async (graceMs) => {
      const graceEndsAt = Date.now() + graceMs;
      health.stopServing();
      channels.drain();
      // Only then is HTTP/2 told to go away: grpc-js takes a connection that closes for a dead one at its next ping, and
      // would drop the calls on it.
      await served.open.idle(graceMs);
      channels.close();
      await shutDown(server, graceEndsAt - Date.now());
    },
    close: () => {
      health.stopServing();
      channels.close();
      server.forceShutdown();
    },
  };
}

function serveChannels(server: Server, served: Served): { drain(): void; close(): void } {
  const channels = new Set<ServerChannel>();
  let draining = false;
  const handler = (stream: ServerDuplexStream<Buffer, Buffer>) => {
    if (draining) return stream.end();
    served.open.begin();
    const channel = new ServerChannel(stream, served, () => {
      channels.delete(channel);
      served.open.end();
    });
    channels.add(channel);
  };
  server.addService({ channel: channelDefinition }, { channel: handler });
  return {
    drain: () => {
      draining = true;
      for (const channel of channels) channel.drain();
    },
    close: () => {
      for (const channel of channels) channel.close();
    },
  };
}

function serveHealth(server: Server, methods: readonly MethodSpec[]): { stopServing(): void } {
  const names = new Set(['', ...methods.map(({ path }) => path.split('/')[1]!)]);
  const health = new HealthImplementation();
  for (const name of names) health.setStatus(name, 'SERVING');
  health.addToServer(server);
  return {
    stopServing: () => {
      for (const name of names) health.setStatus(name, 'NOT_SERVING');
    },
  };
}

const bind = (server: Server, address: string, credentials: ServerCredentials): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(address, credentials, (error, port) => (error === null ? resolve(port) : reject(error)));
  });

function shutDown(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const grace = setTimeout(() => server.forceShutdown(), Math.max(0, graceMs));
    server.tryShutdown(() => {
      clearTimeout(grace);
      resolve();
    });
  });
}
