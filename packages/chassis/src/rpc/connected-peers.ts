// The other services behind channels, wherever the environment says they stand.
import { readConfig, type Environment } from '../config.ts';
import { unavailable } from '../errors.ts';
import { addressSettings } from '../service-settings.ts';
import { reportChannel, watchChannel, type ChannelReport } from './channel-figures.ts';
import { connectRpc, type ConnectedCallee } from './connect.ts';
import type { Peers } from './peers.ts';

export interface ConnectedPeers extends Peers {
  /** Of the services that were asked for so far. */
  channels(): ChannelReport[];
  close(): void;
}

/** Channels to whichever services the environment says stand somewhere; made when first asked for. */
export function connectPeers(from: string, env: Environment): ConnectedPeers {
  const addresses = readConfig(addressSettings, env) as Record<string, readonly string[]>;
  const connected = new Map<string, ConnectedCallee>();
  const unwatch: (() => void)[] = [];
  return {
    of(to) {
      const known = connected.get(to);
      if (known) return known;
      const replicas = addresses[to] ?? [];
      if (replicas.length === 0) throw unavailable('service.unavailable', `${to} does not stand here.`, 10);
      const callee = connectRpc({ from, to, addresses: [...replicas] });
      connected.set(to, callee);
      unwatch.push(watchChannel(() => reportChannel(to, callee)));
      return callee;
    },
    channels: () => [...connected].map(([service, callee]) => reportChannel(service, callee)),
    close() {
      for (const stop of unwatch) stop();
      for (const callee of connected.values()) callee.close();
    },
  };
}
