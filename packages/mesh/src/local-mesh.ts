// Services side by side in one process: calls go straight to the callee's dispatcher, with the same checks as over a
// socket and no bytes in between.
import type { Clock } from '@throughline/chassis/clock';
import type { Environment } from '@throughline/chassis/config';
import { unavailable } from '@throughline/chassis/errors';
import type { Ids } from '@throughline/chassis/ids';
import type { Callee } from '@throughline/chassis/rpc/call';
import type { Peers } from '@throughline/chassis/rpc/peers';
import type { ServiceDefinition } from '@throughline/chassis/service';
import { startService, type RunningService } from '@throughline/chassis/start-service';
import type { Log } from '@throughline/chassis/telemetry/log';

export interface LocalMesh {
  services: ReadonlyMap<string, RunningService>;
  peers: Peers;
  stop(): Promise<void>;
}

export interface LocalMeshOptions {
  definitions: readonly ServiceDefinition[];
  env: Environment;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** Stand where a service has none of its own here: captured mail. */
  neighbours?: ReadonlyMap<string, Callee>;
}

export async function startLocalMesh({ definitions, neighbours, ...surroundings }: LocalMeshOptions): Promise<LocalMesh> {
  const services = new Map<string, RunningService>();
  const peers: Peers = {
    of(name) {
      const callee = services.get(name)?.callee ?? neighbours?.get(name);
      if (!callee) throw unavailable('service.unavailable', `${name} does not stand here.`, 10);
      return callee;
    },
  };
  for (const definition of definitions) services.set(definition.name, await startService(definition, { ...surroundings, peers }));
  return {
    services,
    peers,
    async stop() {
      await Promise.all([...services.values()].map((service) => service.stop()));
    },
  };
}
