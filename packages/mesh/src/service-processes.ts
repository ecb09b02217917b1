// Each service as a process of its own, as in production: reached over the mesh stream, restarted when it dies.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readConfig, settings, type Environment } from '@throughline/chassis/config';
import { connectBus } from '@throughline/chassis/events/bus';
import { connectPeers } from '@throughline/chassis/rpc/connected-peers';
import { serveRpc } from '@throughline/chassis/rpc/server';
import { meshSettings } from '@throughline/chassis/service-settings';
import type { Log } from '@throughline/chassis/telemetry/log';
import { freePort } from './daemon/free-port.ts';
import { serviceNames } from './definitions.ts';
import type { CapturedMail } from './mail/captured-mail.ts';
import type { Standing } from './open-door.ts';

const servicesDir = path.resolve(import.meta.dirname, '../../../services');
const restartMs = 500;
const readyMsMax = 30_000;

export async function startProcesses(env: Environment, mail: CapturedMail, log: Log): Promise<Standing> {
  const mailServer = await serveRpc({ serviceName: 'integrations', callee: mail, methods: mail.methods, port: 0, host: '127.0.0.1' });
  const ports = new Map(await Promise.all(serviceNames.map(async (name) => [name, await freePort()] as const)));
  const childEnv = {
    ...env,
    INTEGRATIONS_ADDRESSES: `127.0.0.1:${mailServer.port}`,
    ...Object.fromEntries([...ports].flatMap(([name, port]) => addressOf(name, port))),
  };
  const children = serviceNames.map((name) => keepAlive(name, childEnv, log));
  await Promise.all(children.map((child) => child.ready));

  const { natsUrl, namespace, natsReplicas } = readConfig(settings(meshSettings), env);
  const bus = await connectBus({ url: natsUrl, namespace, replicas: natsReplicas, name: 'gateway' });
  const peers = connectPeers('gateway', childEnv);
  return {
    peers,
    bus,
    health: async () => Object.fromEntries(children.map(({ name, isUp }) => [name, isUp()])),
    channels: peers.channels,
    async stop() {
      await Promise.all(children.map((child) => child.stop()));
      peers.close();
      mailServer.close();
      await bus.close();
    },
  };
}

const addressOf = (name: string, port: number) => [
  [`${name.toUpperCase()}_RPC_PORT`, String(port)],
  [`${name.toUpperCase()}_ADDRESSES`, `127.0.0.1:${port}`],
];

interface Child {
  name: string;
  ready: Promise<void>;
  isUp(): boolean;
  stop(): Promise<void>;
}

function keepAlive(name: string, env: Environment, log: Log): Child {
  let process = forkService(name, env);
  let stopping = false;
  let up = false;
  const watch = (child: ChildProcess) => {
    child.on('message', () => (up = true));
    child.once('exit', async (code, signal) => {
      up = false;
      if (stopping) return;
      log.warn('a service ended and is started again', { service: name, exitCode: code, signal });
      await setTimeout(restartMs);
      if (!stopping) watch((process = forkService(name, env)));
    });
  };
  watch(process);
  return {
    name,
    ready: firstReady(name, process),
    isUp: () => up,
    async stop() {
      stopping = true;
      if (process.exitCode !== null || process.signalCode !== null) return;
      process.kill('SIGTERM');
      await once(process, 'exit');
    },
  };
}

// Compiling takes more than half of a start; what one process has compiled the next one reads.
const compileCache = path.join(os.tmpdir(), 'throughline-compile-cache');

/** In a group of its own: Ctrl-C reaches the launcher alone, which drains its services in order. */
export const forkService = (name: string, env: Environment): ChildProcess =>
  fork(path.join(servicesDir, name, 'src/main.ts'), {
    env: { NODE_COMPILE_CACHE: compileCache, ...env },
    detached: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });

async function firstReady(name: string, child: ChildProcess): Promise<void> {
  const late = setTimeout(readyMsMax, undefined, { ref: false }).then(() =>
    Promise.reject(new Error(`${name} was not ready in ${readyMsMax / 1000} s`)),
  );
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before it was ready: see its lines above`)));
  await Promise.race([once(child, 'message'), ended, late]);
}
