// Services side by side in one process: calls go straight to the callee's dispatcher, with the same checks as over a
// socket and no bytes in between.
import type { Clock } from '@throughline/chassis/clock';
import { readConfig, settings, type Environment } from '@throughline/chassis/config';
import { meshSettings } from '@throughline/chassis/service-settings';
import { unavailable } from '@throughline/chassis/errors';
import { connectBus, type Bus } from '@throughline/chassis/events/bus';
import type { Ids } from '@throughline/chassis/ids';
import type { Callee } from '@throughline/chassis/rpc/call';
import type { Peers } from '@throughline/chassis/rpc/peers';
import type { ServiceDefinition } from '@throughline/chassis/service';
import { startService, type RunningService } from '@throughline/chassis/start-service';
import type { Log } from '@throughline/chassis/telemetry/log';

const { natsUrl, namespace, natsReplicas } = meshSettings;
const busSettings = settings({ natsUrl, namespace, natsReplicas });

export interface LocalMesh {
  services: ReadonlyMap<string, RunningService>;
  peers: Peers;
  bus: Promise<Bus>;
  stop(): Promise<void>;
}

export interface LocalMeshOptions {
  definitions: readonly ServiceDefinition[];
  env: Environment;
  clock: Clock;
  ids: Ids;
  log: Log;
  jobPollMs?: number | null;
  /** Stand where a service has none of its own here: captured mail. */
  neighbours?: ReadonlyMap<string, Callee>;
  /** Stands between caller and callee: tests send every call through bytes. */
  carry?(callee: Callee): Callee;
}

export async function startLocalMesh({
  definitions,
  neighbours,
  carry = (callee) => callee,
  ...surroundings
}: LocalMeshOptions): Promise<LocalMesh> {
  const services = new Map<string, RunningService>();
  const callees = new Map<string, Callee>();
  const peers: Peers = {
    of(name) {
      const callee = callees.get(name) ?? neighbours?.get(name);
      if (!callee) throw unavailable('service.unavailable', `${name} does not stand here.`, 10);
      return callee;
    },
  };
  const config = readConfig(busSettings, surroundings.env);
  const bus = connectBus({ url: config.natsUrl, namespace: config.namespace, replicas: config.natsReplicas, name: 'throughline' });
  for (const definition of definitions) {
    const service = await startService(definition, { ...surroundings, peers, bus });
    services.set(service.name, service);
    callees.set(service.name, carry(service.callee));
  }
  return {
    services,
    peers,
    bus,
    async stop() {
      await Promise.all([...services.values()].map((service) => service.stop()));
      await (await bus).close();
    },
  };
}
