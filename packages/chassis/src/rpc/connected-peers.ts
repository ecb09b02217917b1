// The other services behind channels, wherever the environment says they stand.
import { readConfig, type Environment } from '../config.ts';
import { unavailable } from '../errors.ts';
import { addressSettings } from '../service-settings.ts';
import { connectRpc, type ConnectedCallee } from './connect.ts';
import type { Peers } from './peers.ts';

/** Channels to whichever services the environment says stand somewhere; made when first asked for. */
export function connectPeers(from: string, env: Environment): Peers & { close(): void } {
  const addresses = readConfig(addressSettings, env) as Record<string, readonly string[]>;
  const connected = new Map<string, ConnectedCallee>();
  return {
    of(to) {
      const known = connected.get(to);
      if (known) return known;
      const replicas = addresses[to] ?? [];
      if (replicas.length === 0) throw unavailable('service.unavailable', `${to} does not stand here.`, 10);
      const callee = connectRpc({ from, to, addresses: [...replicas] });
      connected.set(to, callee);
      return callee;
    },
    close() {
      for (const callee of connected.values()) callee.close();
    },
  };
}
