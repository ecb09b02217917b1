// nats-server's configuration, written as JSON, which its own format contains.

export interface NatsConfig {
  port: number;
  storeDir: string;
  /** Worlds apart in one server: no stream or subject of one is seen in another. Without any, all share one world. */
  accounts: readonly NatsAccount[];
}

export interface NatsAccount {
  name: string;
  password: string;
}

// Twice the largest body the gateway takes in one request, so that an event may carry it.
const payloadBytesMax = 8 * 1024 * 1024;
const memoryBytesMax = 256 * 1024 * 1024;

export function natsConfig({ port, storeDir, accounts }: NatsConfig): string {
  const config = {
    server_name: 'throughline',
    host: '127.0.0.1',
    port,
    max_payload: payloadBytesMax,
    jetstream: { store_dir: storeDir, max_memory_store: memoryBytesMax },
    ...(accounts.length > 0 && { accounts: Object.fromEntries(accounts.map(accountEntry)) }),
  };
  return JSON.stringify(config, null, 2);
}

const accountEntry = ({ name, password }: NatsAccount) => [name, { jetstream: 'enabled', users: [{ user: name, password }] }];
