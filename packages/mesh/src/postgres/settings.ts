// How the embedded server is set up: for small machines and, unless it is thrown away after a test, honest about writes.

export interface ServerSettings {
  port: number;
  durable: boolean;
}

export function serverSettings({ port, durable }: ServerSettings): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // A socket file would need a directory both users can write; the loopback interface needs none.
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    log_checkpoints: 'off',
    random_page_cost: '1.1',
    // Compiling costs more than it saves on queries that take milliseconds.
    jit: 'off',
    ...(durable ? {} : careless),
  };
}

/** For databases that live as long as a test run: nothing waits for the disk. */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

export const settingArguments = (settings: Record<string, string>) =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
