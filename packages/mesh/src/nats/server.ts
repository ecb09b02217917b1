// A real nats-server of our own with JetStream on disk, for `npm start` and the tests. Where NATS_URL names another,
// this one never runs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { startDaemon } from '../daemon/daemon.ts';
import { claimPort } from '../daemon/free-port.ts';
import { endLeftover } from '../daemon/leftover.ts';
import { findNatsServer } from './binary.ts';
import { natsConfig, type NatsAccount } from './config.ts';

const stopSignal = 'SIGTERM';
const stopMsMax = 5_000;
const greetingMsMax = 1_000;

export interface NatsOptions {
  /** Holds the streams, the configuration and the log; what is in it survives restarts. */
  dir: string;
  port?: number | undefined;
  accounts?: readonly NatsAccount[];
  log(line: string): void;
}

export interface RunningNats {
  url: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

export async function startNats({ dir, port: wanted, accounts = [], log }: NatsOptions): Promise<RunningNats> {
  mkdirSync(dir, { recursive: true });
  const configFile = path.resolve(dir, 'nats.conf');
  const recordFile = path.join(dir, 'nats.json');
  await endLeftover({ recordFile, mark: configFile, name: 'NATS', stopSignal });
  const command = await findNatsServer(log);
  const port = await claimPort({ port: wanted, purpose: 'NATS', variable: 'NATS_PORT' });
  writeFileSync(configFile, natsConfig({ port, storeDir: path.resolve(dir, 'store'), accounts }), { mode: 0o600 });
  const { pid, stop } = await startDaemon({
    name: 'NATS',
    command,
    args: ['--config', configFile],
    runAs: undefined,
    logFile: path.join(dir, 'nats.log'),
    recordFile,
    stopSignal,
    stopMsMax,
    ready: () => greets(port),
    log,
  });
  return { url: `nats://127.0.0.1:${port}`, port, pid, stop };
}

/** It is ready when it greets a connection with `INFO {…}` and says there that JetStream is on. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: greetingMsMax });
    const answer = (ready: boolean) => {
      socket.destroy();
      resolve(ready);
    };
    socket.once('data', (greeting) => answer(/^INFO .*"jetstream":\s*true/.test(greeting.toString())));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
