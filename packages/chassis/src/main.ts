// A service as a process of its own: reached over the mesh stream and plain gRPC, reaching the others the same way.
// A service's main.ts is three lines that call this.
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { systemClock } from './clock.ts';
import { refuseIncomplete } from './completeness.ts';
import { readConfig } from './config.ts';
import { DomainError } from './errors.ts';
import { connectBus } from './events/bus.ts';
import { timeOrderedIds } from './ids.ts';
import { connectPeers } from './rpc/connected-peers.ts';
import { serveRpc } from './rpc/server.ts';
import { serviceSettings } from './service-settings.ts';
import type { ServiceDefinition } from './service.ts';
import { startService } from './start-service.ts';
import { stopSignal } from './stop-signal.ts';
import { logLevelSetting, samplingSetting, startAdmin } from './telemetry/admin.ts';
import { createLog } from './telemetry/log.ts';
import { measureProcess } from './telemetry/metrics.ts';
import { startTracing } from './telemetry/tracing.ts';

const drainMsMax = 30_000;
const descriptorSet = path.resolve(import.meta.dirname, '../../contracts/gen/image.binpb');

export async function main(definition: ServiceDefinition): Promise<void> {
  try {
    await run(definition);
  } catch (error) {
    // What is wrong with the configuration is for the operator's eyes, in plain lines.
    const line = error instanceof DomainError ? error.message : ((error as Error).stack ?? String(error));
    process.stderr.write(`${definition.name} cannot start:\n${line}\n`);
    process.exit(1);
  }
}

async function run(definition: ServiceDefinition): Promise<void> {
  refuseIncomplete(definition, definition.rpc.flat());
  const { name } = definition;
  const config = readConfig(serviceSettings(name), process.env);
  const log = createLog({ service: name, level: config.logLevel });
  const tracing = startTracing({ service: name, ratio: config.traceRatio, endpoint: config.otlpEndpoint });
  measureProcess();
  const peers = connectPeers(name, process.env);
  const bus = connectBus({ url: config.natsUrl, namespace: config.namespace, replicas: config.natsReplicas, name });
  const service = await startService(definition, {
    env: process.env,
    clock: systemClock,
    ids: timeOrderedIds(systemClock),
    peers,
    log,
    bus,
  });
  const server = await serveRpc({
    serviceName: name,
    callee: service.callee,
    methods: service.methods,
    port: config.rpcPort,
    descriptorSet,
    report: (error, method) => log.error(method.name, { fault: error }),
  });
  let ready = true;
  const admin = await startAdmin({
    port: config.adminPort,
    log,
    health: {
      live: () => ({ process: true }),
      startup: () => ({ started: true }),
      ready: async () => ({ taking_calls: ready, ...(await service.health()) }),
    },
    settings: { 'log-level': logLevelSetting(log), 'trace-ratio': samplingSetting(tracing) },
  });
  log.info('started', { rpcPort: server.port, adminPort: admin.port });
  flushCompileCache(); // a process that is killed leaves its successor a quick start too
  process.send?.({ ready: name, rpcPort: server.port, adminPort: admin.port });

  await stopSignal();
  ready = false;
  log.info('draining');
  await server.drain(drainMsMax);
  await service.stop();
  peers.close();
  await (await bus).close();
  await admin.stop();
  await tracing.stop();
  log.info('stopped');
  process.exit(0);
}
